"""A well-formed document of every kind has no fault."""

from __future__ import annotations

import pytest

from checks.shape.schemas import kinds
from tests.kinds import MEETING, REPORT
from tests.papers import CURRICULUM
from tests.shape.good import CASE, ENTRIES, EXAMPLE, LEDGER_WITH_FACTS, POLICIES
from tests.shape.shaping import changed, faults, one


def test_there_is_a_good_document_of_every_kind() -> None:
    assert sorted(POLICIES) == sorted(kinds())
    assert {kind: one(text)["kind"] for kind, text in POLICIES.items()} == {kind: kind for kind in POLICIES}


@pytest.mark.parametrize("text", POLICIES.values(), ids=POLICIES)
def test_a_good_policy_document(text: str) -> None:
    assert faults(text) == []


def test_a_good_ledger() -> None:
    assert faults(LEDGER_WITH_FACTS, "ledger") == []


@pytest.mark.parametrize("text", [CASE, EXAMPLE, f"id: 1a\n{CASE}"], ids=["bare", "an example", "named"])
def test_a_good_case(text: str) -> None:
    assert faults(text, "case") == []


def test_a_good_timetable_of_entries() -> None:
    assert faults(ENTRIES) == []


COUNTED = "reports_to: chief\n  headcount: [{{desk: oven, people: {}, sources: [KM/8/1]}}]"
ALSO_GOOD = {
    "a rule without roles binds everyone": ("schedule", ", roles: [baker]", ""),
    "the end of a time in force may be left out": ("schedule", ", until: 2026-06-30", ""),
    "an amount of nothing": ("schedule", "fine: 5,", "fine: 0,"),
    "an exact amount": ("schedule", "fine: 5,", "fine: 0.01,"),
    "an amount that nobody fixed": ("schedule", "fine: 5,", "fine: {unregulated: D/KM/8/1, by: chief},"),
    "every third time": ("schedule", "occurrence: 3", "occurrence: {every: 3}"),
    "a fact that is a text": ("schedule", "{up_to: 3}", '{up_to: "12:30"}'),
    "a leap day": ("decision", "2026-01-01", "2028-02-29"),
    "a decision on a whole part": ("decision", "id: D/KM/8/1", "id: D/KM/8"),
    "a headcount in words": ("organization", "reports_to: chief", COUNTED.format("several")),
    "a desk without anybody": ("organization", "reports_to: chief", COUNTED.format(0)),
    "a title of one desk": (
        "organization",
        "reports_to: chief",
        "reports_to: chief\n  aliases: [{title: {zh: 师傅, en: master}, desks: [oven], sources: [KM/8/1]}]",
    ),
    "a pass mark of all": ("handbook", "pass_mark: 70", "pass_mark: 100"),
    "a vocabulary of a chapter": ("vocabulary", "id: vocabulary", "id: baking.vocabulary"),
    "an event on a day": ("example", "at: 2026-02-03T06:00\n", "at: 2026-02-03\n"),
    "an event at a second": ("example", "at: 2026-02-03T06:00\n", "at: 2026-02-03T06:00:59\n"),
    "no outcome expected": ("example", "\n  - {table: baking.burnt, row: few, fine: 5, at: 2026-02-03T06:00}", " []"),
    "a deadline of the vocabulary": ("schedule", "by: same-day", "by: next-monday"),
    "a figure within a range": ("schedule", "{none: D/KM/8/1}", "{quote: {from: 1, up_to: 2}, what: x, unit: day}"),
    "a fee and who pays it": ("schedule", "{none: D/KM/8/1}", "{fee: {of: cost}, payer: guest}"),
    "the highest month": ("vocabulary", "count: nap, per: month", "count: nap, per: year, by: month, take: most"),
    "how long a window lasts": ("vocabulary", "count: nap, per: month", "span: month, per: period"),
    "a target with two bounds of time": ("standard", "  up_to: 15", '  over: "08:00"\n  below: "09:00"'),
    "a target with a value of its own": ("standard", "  up_to: 15", "  is: true"),
    "a standard without subject and where": (
        "standard",
        "subject: employee\nevents: [sale]\nwhere:\n- {employee.level: {is: old}}\n",
        "events: [sale]\n",
    ),
    "a report that published nothing yet": (
        "report",
        REPORT[REPORT.index("published:") :],
        "",
    ),
    "a publication at a moment": ("report", "at: 2026-02-01,", "at: 2026-02-01T08:00,"),
    "a meeting without deadlines": ("meeting", MEETING[MEETING.index("events:") :], ""),
    "a meeting that may last": ("meeting", ', to: "19:00"', ""),
    "a limit that is not whole": ("workflow", "value: 15", "value: 0.5"),
    "several groups of which one suffices": (
        "workflow",
        "when: {smooth: {is: true}}",
        "when: [{smooth: {is: true}}, {old: {is: true}}]",
    ),
    "a number of times that the source leaves open": ("workflow", "at_most: 3", "at_most: D/KM/8/1"),
    "a workflow without subject": ("workflow", "subject: employee\nevents: [loaf]", "events: [loaf]"),
    "a workflow of several events": ("workflow", "events: [loaf]", "events: [loaf, bun]"),
    "an end without clauses": ("workflow", ", continues: baking.selling, sources: [KM/8/1], decisions: [D/KM/8/1]", ""),
    "a whole with a limit": ("workflow", "start: knead\n", "start: knead\nwithin: {value: 2, unit: hour}\n"),
    "a whole of which the source gives no limit": ("workflow", "start: knead\n", "start: knead\nwithin: D/KM/8/1\n"),
    "what is there before": ("workflow", "start: knead\n", "start: knead\ngiven: [{zh: 面粉, en: flour}]\n"),
    "an end that tells who has it, what it leaves, and how often": (
        "workflow",
        "continues: baking.selling,",
        "continues: baking.selling, at_most: 2, with: chief, leaves: [{zh: 面包, en: bread}],",
    ),
    "points of half": ("scorecard", "plus: 2, minus: -1", "plus: 0.5, minus: -0.5"),
    "a look-up of shifts alone": ("timetable", "meetings:\n", "lookup: glance\notherwise: true\nmeetings:\n"),
    "a placeholder with a row of two words": ("script", "#few.fine}", "#very_few.fine}"),
    "a phrase that nobody conveys": (
        "script",
        '  convey:\n  - {zh: "{open}开门。", en: "We open at {open}."}\n  rules: [baking.hours]\n',
        "",
    ),
    "minutes that leave nothing": (
        "minutes",
        "\n  take_up: [baking.week-1/flour, baking.week-1/sign]\n  overdue: [baking.week-1/flour]",
        " {}",
    ),
    "minutes that name no day to come": ("minutes", "next_on: 2026-02-09\nattended: 3\nabsent: 1\n", ""),
    "an item that goes on from one of two words": (
        "minutes",
        "state: done, ",
        "state: done, takes_up: baking.week-0/old_oven, ",
    ),
    "a curriculum of the first weeks alone": ("curriculum", CURRICULUM[CURRICULUM.index("later:") :], ""),
    "a text of several lines": ("guidance", "en: Sieve the flour.}", 'en: "Sieve\\nthe flour."}'),
}


@pytest.mark.parametrize(("kind", "old", "new"), ALSO_GOOD.values(), ids=ALSO_GOOD)
def test_what_may_be_written_differently(kind: str, old: str, new: str) -> None:
    assert faults(changed(POLICIES[kind], old, new)) == []
