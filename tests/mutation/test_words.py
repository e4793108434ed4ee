"""Mutants of the vocabulary: windows and conditions of measures, bands and conditions of computed facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.mutation.run import run
from checks.mutation.words import reworded
from tests.cli.bakery import NAP, case, example, expecting
from tests.department import VOCABULARY, sound, table
from tests.mutation.oven import baked

WORDS = VOCABULARY.replace(
    "count: nap, per: month,", "count: nap, where: [{careless: {is: true}}], per: month,"
).replace(
    "facts: [burnt, careless, cost]",
    "facts: [burnt, careless, cost], derive: {slack: {holds: {burnt: {over: 2}}}}",
)
WORDS = WORDS.replace("events:\n", "  slack: {title: {zh: 松, en: slack}, type: boolean}\nevents:\n", 1).replace(
    "    at: date\n    subject: employee\nmeasures",
    "    at: date\n    subject: employee\n    facts: [careless]\nmeasures",
)
BAND = "policies.employee/level bound: up_to 10"


def names(root: Path) -> list[str]:
    return [one.change.id for one in reworded(sound(root, policies__vocabulary=WORDS))]


def test_every_change_of_the_words(tmp_path: Path) -> None:
    assert names(tmp_path) == [
        "policies.naps window: per month -> per week",
        "policies.naps window: per month -> per quarter",
        "policies.naps value: careless is true -> careless is false",
        "policies.naps condition: careless is true -> nothing",
        "policies.burnt-loaves window: per month -> per week",
        "policies.burnt-loaves window: per month -> per quarter",
        "policies.batch/slack bound: burnt over 2 -> burnt over 1",
        "policies.batch/slack bound: burnt over 2 -> burnt over 3",
        "policies.batch/slack condition: burnt over 2 -> nothing",
        "policies.employee/day_number operator: nth_day joined, at -> nth_day at, joined",
        "policies.employee/day_number operator: nth_day joined, at -> days joined, at",
        f"{BAND} -> up_to 9",
        f"{BAND} -> up_to 11",
    ]


def fate(root: Path, joined: str) -> dict[str, str]:
    """What becomes of the mutants of the band, where somebody who joined on a day of February naps on 3 February."""
    rule = table(
        "baking.napping",
        "events: [nap]\nrows:\n"
        "- {id: new, when: {employee.level: {is: new}}, then: [{warn: true}]}\n"
        "- {id: old, when: {employee.level: {is: old}}, then: [{fine: 5}]}",
    )
    person = f"{{desk: oven, role: baker, joined: {joined}, wage: 3000}}"
    told = example("baking.new", case(NAP, employee=person), expecting("{table: baking.napping, row: new, warn: true}"))
    book = sound(root, rule, policies__baking__examples=told)
    trials = run(book, [], 1, words=True).trials
    return {trial.change.id: trial.fate for trial in trials if trial.change.id.startswith(BAND)}


def test_a_band_is_fixed_by_its_last_day(tmp_path: Path) -> None:
    tenth, second = fate(tmp_path / "tenth", "2026-01-25"), fate(tmp_path / "second", "2026-02-02")
    assert tenth == {f"{BAND} -> up_to 9": "example", f"{BAND} -> up_to 11": "survived"}
    assert second == {f"{BAND} -> up_to 9": "survived", f"{BAND} -> up_to 11": "survived"}


def test_conditions_that_hold_alike_are_no_mutants(tmp_path: Path) -> None:
    """Nobody burns less than none, so that at least 0 and more than -1 are the same."""
    words = WORDS.replace("{burnt: {over: 2}}", "{burnt: {from: 0}}")
    book = sound(tmp_path, policies__vocabulary=words)
    found = {t.change.id.partition("slack ")[2]: t.fate for t in run(book, [], 1, words=True).trials}
    assert {name: told for name, told in found.items() if name} == {
        "bound: burnt from 0 -> burnt from -1": "alike",
        "bound: burnt from 0 -> burnt from 1": "survived",
        "condition: burnt from 0 -> nothing": "alike",
    }


def test_the_words_are_tried_after_the_tables_by_any_number_of_processes(tmp_path: Path) -> None:
    book = baked(tmp_path)
    alone, shared = (run(book, book.tables.values(), number, words=True) for number in (1, 2))
    tables = run(book, book.tables.values(), 1)
    assert shared.trials == alone.trials
    assert alone.trials[: len(tables.trials)] == tables.trials
    assert len(alone.trials) == len(tables.trials) + 8


DERIVED = (
    VOCABULARY.replace(
        "facts: [burnt, careless, cost]}\n",
        "facts: [burnt, careless, cost],\n    derive: {left: {difference: [cost, burnt]},"
        " both: {sum: [burnt, cost]}, slack: {ratio: [burnt, cost]}}}\n",
    )
    .replace(
        "events:\n",
        "  left: {title: {zh: 剩, en: left}, type: decimal}\n  both: {title: {zh: 共, en: both}, type: decimal}\n"
        "  slack: {title: {zh: 松, en: slack}, type: decimal}\nevents:\n",
        1,
    )
    .replace("count: nap, per: month,", "count: nap, per: year, by: month, take: least,")
)


def operators(root: Path, *tables: str) -> list[str]:
    book = sound(root, *tables, policies__vocabulary=DERIVED)
    return [one.change.id.replace(" operator:", "") for one in reworded(book) if one.change.sort == "operator"]


def test_every_other_way_of_computing(tmp_path: Path) -> None:
    """Nobody reads what is left: that its sign is another is seen by nobody."""
    assert operators(tmp_path) == [
        "policies.naps take least -> take most",
        "policies.naps by month -> by week",
        "policies.naps by month -> by quarter",
        "policies.batch/both sum burnt, cost -> sum cost",
        "policies.batch/both sum burnt, cost -> sum burnt",
        "policies.batch/slack ratio burnt, cost -> ratio cost, burnt",
        "policies.employee/day_number nth_day joined, at -> nth_day at, joined",
        "policies.employee/day_number nth_day joined, at -> days joined, at",
    ]


SIGNS = {
    "nothing left": ("when: {left: {is: 0}}", "warn: true", False),
    "as much as on the other side": ("when: {left: {from: -2, up_to: 2}}", "warn: true", False),
    "more on one side": ("when: {left: {over: -2, up_to: 2}}", "warn: true", True),
    "more than nothing": ("when: {left: {over: 0}}", "warn: true", True),
    "an amount of it": ("when: {burnt: {over: 0}}", "fine: {of: left}", True),
}


@pytest.mark.parametrize(("when", "then", "seen"), SIGNS.values(), ids=SIGNS)
def test_facts_change_places_where_somebody_sees_the_sign(tmp_path: Path, when: str, then: str, seen: bool) -> None:
    rule = table("baking.rule", f"events: [batch]\nrows:\n- {{id: some, {when}, then: [{{{then}}}]}}")
    turned = "policies.batch/left difference cost, burnt -> difference burnt, cost"
    assert (turned in operators(tmp_path, rule)) == seen
