"""Facts that a table asks although its events do not record them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import TABLES, audited, finding
from tests.department import table

EVENTS = """
kind: vocabulary
id: baking.vocabulary
facts:
  spoilt: {title: {zh: 变质, en: spoilt}, type: boolean}
  days_off: {title: {zh: 休息日, en: days off}, type: dates}
events:
  delivery:
    title: {zh: 送货, en: delivery}
    at: date
    subject: employee
    facts: [cost, spoilt, days_off]
"""


def not_offered(table: str, fact: str, place: str, offered: str = "") -> Finding:
    got = Text(f"{table} 的事件没有记录 {fact}", f"the events of {table} do not record {fact}")
    valid = Text(f"都有的事实：{offered or '无'}", f"facts they all have: {offered or 'none'}")
    return finding("facts-not-offered", place, got, valid)


def schedule(*lines: str) -> str:
    return table("baking.asks", "\n".join(lines))


CASES: dict[str, tuple[tuple[str, ...], str, str, str]] = {
    "in a condition": (
        ("events: [nap]", "rows:", "- {id: a, when: {burnt: {over: 3}}, then: [{fine: 5}]}"),
        "burnt", "12:18", "",
    ),
    "in where": (
        ("events: [nap]", "where: [{careless: {is: true}}]", "rows:", "- {id: a, then: [{fine: 5}]}"),
        "careless", "11:10", "",
    ),
    "in an amount": (
        ("events: [delivery]", "rows:", "- {id: a, then: [{fine: {each: burnt, amount: 2}}]}"),
        "burnt", "12:25", "cost, days_off, spoilt",
    ),
    "in an amount of an amount": (
        ("events: [nap]", "rows:", "- {id: a, then: [{bear_loss: {each: naps, amount: {percent: 5, of: cost}}}]}"),
        "cost", "12:30", "",
    ),
    "recorded by one event of two": (
        ("events: [batch, delivery]", "rows:", "- {id: a, when: {burnt: {from: 0}}, then: [{fine: 5}]}"),
        "burnt", "12:18", "cost",
    ),
    "of an event, in a table over windows": (
        ("each: month", "rows:", "- {id: a, when: {burnt: {from: 0}}, then: [{fine: 5}]}"),
        "burnt", "12:18", "",
    ),
    "as the days of a raised event": (
        ("events: [batch]", "rows:", "- {id: a, then: [{counts_as: nap, on: {each: days_off}}]}"),
        "days_off", "12:30", "burnt, careless, cost",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "fact", "spot", "offered"), CASES.values(), ids=CASES)
def test_a_fact_that_the_events_do_not_offer(
    tmp_path: Path, lines: tuple[str, ...], fact: str, spot: str, offered: str
) -> None:
    found = audited(tmp_path, "tables", schedule(*lines), policies__baking__vocabulary=EVENTS)
    assert found == [not_offered("baking.asks", fact, f"{TABLES}:{spot}", offered)]


def test_each_place_is_told_and_the_same_place_only_once(tmp_path: Path) -> None:
    twice = schedule(
        "events: [nap]",
        "rows:",
        "- {id: few, when: {burnt: {up_to: 3}}, then: [{fine: {each: cost, amount: {of: cost}}}]}",
        "- {id: many, when: {burnt: {over: 3}}, then: [{fine: 5}]}",
    )
    assert audited(tmp_path, "tables", twice) == [
        not_offered("baking.asks", "burnt", f"{TABLES}:12:20"),
        not_offered("baking.asks", "burnt", f"{TABLES}:13:21"),
        not_offered("baking.asks", "cost", f"{TABLES}:12:54"),
    ]


def test_facts_of_the_event_the_employee_standings_and_measures_are_offered(tmp_path: Path) -> None:
    offered = schedule(
        "events: [batch]",
        "where: [{careless: {is: true}, employee.level: {is: old}, standing.star: {is: true}, naps: {up_to: 3}}]",
        "rows:",
        "- {id: a, then: [{bear_loss: {of: cost}}, {deduct_pay: {days: 1, basis: wage}}]}",
    )
    assert audited(tmp_path, "tables", offered) == []


ASKING = """
kind: example
id: baking.napping
title: {zh: 打盹, en: napping}
covers: {from: 2026-03-01, until: 2026-03-31}
employee: {desk: counter, role: baker, joined: 2025-01-01, wage: 100}
events: [{at: 2026-03-02T10:00, nap: {}}]
expect: {outcomes: [], because: {KM/8/1: {zh: 没有规定。, en: No rule.}}}
"""


def test_a_case_is_not_blamed_for_what_it_cannot_give(tmp_path: Path) -> None:
    asks = schedule("events: [nap]", "rows:", "- {id: a, when: {burnt: {over: 3}}, then: [{fine: 5}]}")
    files = {"policies__baking__examples": ASKING}
    assert [f.code for f in audited(tmp_path / "tables", "tables", asks, **files)] == ["facts-not-offered"]
    assert "case-incomplete" not in {f.code for f in audited(tmp_path / "examples", "examples", asks, **files)}
