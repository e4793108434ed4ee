"""How a table stands to an occasion on which no row of it spoke, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.engine.verdict import Status
from checks.text import Text
from checks.words.verdicts import status_in_words
from tests.department import sound, table
from tests.engine.asking import ask, batch, days, naps

FEBRUARY = days("2026-02-01", "2026-02-28")
NAP = "events: [nap]\nrows:\n- {id: all, then: [{warn: true}]}"
BATCH = """
events: [batch]
where: [{burnt: {over: 3}}, {careless: {is: true}, burnt: {over: 0}}]
rows:
- {id: cheap, when: {cost: {up_to: 5}}, then: [{warn: true}]}
- {id: dear, when: {cost: {over: 9}}, then: [{fine: 5}]}
- {id: dearest, when: {cost: {over: 50}}, then: [{fine: 9}]}
"""
LADDER = """
events: [nap]
occurrence: {per: month}
rows:
- {id: first, occurrence: 1, then: [{warn: true}]}
- {id: later, occurrence: {from: 2}, then: [{fine: 5}]}
"""
LEVEL = "events: [nap]\nrows:\n- {id: all, when: {employee.level: {is: old}}, then: [{warn: true}]}"
DISMISS = 'events: [nap]\nrows:\n- {id: all, then: [{dismiss: {ground: "39"}}]}'


@pytest.mark.parametrize(
    ("tables", "covers", "events", "status", "zh", "en"),
    [
        (
            [table("baking.a", BATCH)],
            FEBRUARY,
            batch("2026-02-01T06:00", 2, "false"),
            "outside",
            "管不到：要求烤焦超过3个 / 粗心：是",
            "does not concern it: it asks for burnt: more than 3 loaves / careless: yes",
        ),
        (
            [table("baking.a", NAP, applies_to="{desks: [oven]}")],
            FEBRUARY,
            naps("2026-02-01"),
            "not-bound",
            "不约束这个岗组或岗位",
            "does not bind this desk or role",
        ),
        (
            [table("baking.a", NAP, in_force="{from: 2026-03-01}")],
            FEBRUARY,
            naps("2026-02-01"),
            "not-in-force",
            "当天还没生效或已失效",
            "not in force on that day",
        ),
        (
            [table("baking.a", NAP, yields_to="[baking.b]"), table("baking.b", NAP, title="{zh: 午睡, en: siesta}")],
            FEBRUARY,
            naps("2026-02-01"),
            "yields",
            "让位给“午睡”",
            "yields to “siesta”",
        ),
        (
            [table("baking.a", DISMISS)],
            FEBRUARY,
            naps("2026-02-01", "2026-02-02"),
            "after-employment",
            "离开以后不再计",
            "after the employment",
        ),
        (
            [table("baking.a", NAP.replace("events: [nap]", "each: year"))],
            "{from: 2026-02-01, until: 2026-02-28, known_from: 2026-01-01}",
            "",
            "open",
            "时段还没结束，到期才结算",
            "the period is not over; it is judged at its end",
        ),
        (
            [table("baking.a", LADDER)],
            days("2026-02-10", "2026-02-28"),
            naps("2026-02-10"),
            "partial",
            "记录不够早，次数还说不准",
            "the record does not reach back far enough to count",
        ),
        (
            [table("baking.a", BATCH)],
            FEBRUARY,
            batch("2026-02-01T06:00", 4, "true", "unknown"),
            "undecided",
            "要看未知的：成本",
            "it depends on what is unknown: cost",
        ),
        (
            [table("baking.a", BATCH)],
            FEBRUARY,
            "- {at: 2026-02-01T06:00, batch: {burnt: 4, careless: true}}",
            "missing",
            "缺事实 cost",
            "the fact cost is missing",
        ),
        (
            [table("baking.a", BATCH)],
            FEBRUARY,
            batch("2026-02-01T06:00", 4, "true", "7"),
            "gap",
            "没有一行管这种情形",
            "no row applies",
        ),
        (
            [table("baking.a", BATCH)],
            FEBRUARY,
            batch("2026-02-01T06:00", 4, "true", "51"),
            "clash",
            "有几行同时管：dear, dearest",
            "several rows apply: dear, dearest",
        ),
    ],
)
def test_why_no_row_spoke(
    tmp_path: Path, tables: list[str], covers: str, events: str, status: Status, zh: str, en: str
) -> None:
    book = sound(tmp_path, *tables)
    found = ask(book, covers, events).with_status(status)
    said = [Text(status_in_words(book, one, "zh"), status_in_words(book, one, "en")) for one in found]
    assert said == [Text(zh, en)]


def test_facts_of_a_case_that_contradict_each_other(tmp_path: Path) -> None:
    """Nobody is at work for less than one day."""
    book = sound(tmp_path, table("baking.a", LEVEL))
    joined_later = "{desk: counter, role: baker, joined: 2026-02-02}"
    (one,) = ask(book, FEBRUARY, naps("2026-02-01"), employee=joined_later).with_status("missing")
    assert Text(status_in_words(book, one, "zh"), status_in_words(book, one, "en")) == Text(
        "算不出 day_number：案例里的事实互相矛盾",
        "day_number cannot be computed: the facts of the case contradict each other",
    )


def test_more_unknown_facts_than_can_be_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checks.engine.possible.MOST", 1)
    book = sound(tmp_path, table("baking.a", BATCH))
    (one,) = ask(book, FEBRUARY, batch("2026-02-01T06:00", 4, "true", "unknown")).with_status("missing")
    assert Text(status_in_words(book, one, "zh"), status_in_words(book, one, "en")) == Text(
        "不知道的事实太多，没法逐一判断", "too many facts are unknown to judge every case that they leave"
    )
