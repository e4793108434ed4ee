"""Cases: who, which days, what happened, every value read by its fact."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from checks.book.cases import Case, Covers, Event
from checks.book.values import UNKNOWN
from checks.finding import Place
from checks.making.cases import make_case
from checks.making.desk import Bench
from checks.text import Text, both
from tests.department import ORGANIZATION, sound
from tests.reading.expecting import Fault, composed, same
from tests.reading.making.bakery import BURNT, CASES, EXAMPLE, at, known, likely, told, unknown

DESKS, ROLES, GIVEN = known("counter, oven"), "chief, baker", "joined, wage"
A_DATE = Text("真实存在的日期 YYYY-MM-DD", "a date that exists, YYYY-MM-DD")


def without(spot: str, key: str, valid: str) -> Fault:
    return Fault("missing-key", spot, Text(f"员工没有 {key}", f"the employee has no {key}"), both(valid))


def computed(spot: str, name: str, given: str) -> Fault:
    return Fault("odd-case", spot, Text(f"{name} 是算出来的，不用填", f"{name} is computed, not given"), both(given))


def stray(spot: str, name: str, valid: Text) -> Fault:
    return unknown(spot, "员工的事实", "fact of the employee", name, valid)


WHO: dict[str, tuple[str, str, list[Fault]]] = {
    "a desk nobody knows": ("desk: counter", "desk: bar", [unknown("5:18", "岗组", "desk", "bar", DESKS)]),
    "a desk called desk": ("desk: counter", "desk: desk", [unknown("5:18", "岗组", "desk", "desk", DESKS)]),
    "no desk": ("desk: counter, ", "", [without("5:11", "desk", "counter, oven")]),
    "a misspelt role": (
        "role: baker",
        "role: backer",
        [unknown("5:33", "岗位", "role", "backer", likely("baker", ROLES))],
    ),
    "a role that is a number": ("role: baker", "role: 3", [unknown("5:33", "岗位", "role", "3", known(ROLES))]),
    "no role": ("role: baker, ", "", [without("5:11", "role", "chief, baker")]),
    "a fact the employee has not": ("joined:", "hired:", [stray("5:40", "hired", known(GIVEN))]),
    "a misspelt fact": ("wage:", "wages:", [stray("5:60", "wages", likely("wage", GIVEN))]),
    "a fact of an event": ("wage: 4000", "burnt: 4", [stray("5:60", "burnt", known(GIVEN))]),
    "a computed fact": ("wage: 4000", "level: old", [computed("5:60", "level", GIVEN)]),
    "a date that never was": ("2025-01-01", "2025-02-30", [same("wrong-value", "5:48", "joined: 2025-02-30", A_DATE)]),
    "a wage in words": (
        "4000",
        "much",
        [same("wrong-value", "5:66", "wage: the text much", Text("一个数", "a number"))],
    ),
    "a wage below nothing": ("4000", "-1", [same("wrong-value", "5:66", "wage: -1", both("0 …"))]),
    "several faults": (
        "role: baker, joined: 2025-01-01, wage: 4000",
        "role: cook, joined: soon, wages: 4000, level: old",
        [
            unknown("5:33", "岗位", "role", "cook", known(ROLES)),
            same("wrong-value", "5:47", "joined: soon", A_DATE),
            stray("5:53", "wages", likely("wage", GIVEN)),
            computed("5:66", "level", GIVEN),
        ],
    ),
}


@pytest.mark.parametrize(("old", "new", "faults"), WHO.values(), ids=WHO)
def test_an_employee_who_cannot_be(tmp_path: Path, old: str, new: str, faults: list[Fault]) -> None:
    assert EXAMPLE.count(old) == 1
    found = told(tmp_path, BURNT, policies__baking__examples=EXAMPLE.replace(old, new))
    assert found == at(tmp_path, CASES, *faults)


def test_a_stage_of_a_role_is_not_a_role_to_be_given(tmp_path: Path) -> None:
    stage = """
- id: trainee
  title: {zh: 学徒, en: trainee}
  summary: {zh: 在学。, en: Learns.}
  stage_of: baker
  desks: [oven]
  sources: [KM/8/1]
"""
    example = EXAMPLE.replace("role: baker", "role: trainee")
    found = told(
        tmp_path, BURNT, policies__organization=ORGANIZATION + stage.lstrip(), policies__baking__examples=example
    )
    got = Text(
        "trainee 是 baker 的一个阶段，由入职日期算出", "trainee is a stage of baker, computed from the day of joining"
    )
    assert found == at(tmp_path, CASES, Fault("odd-case", "5:33", got, both("role: baker")))


HISTORY = Text("history：2026-01-01 至 2026-02-01（不含）", "history: from 2026-01-01 to 2026-02-01 (not included)")
EVENTS = Text("events：2026-02-01 至 2026-02-28", "events: from 2026-02-01 to 2026-02-28")
DAYS: dict[str, tuple[str, str, Fault]] = {
    "an end before the beginning": (
        "until: 2026-02-28",
        "until: 2026-01-31",
        same("odd-case", "4:35", "2026-01-31", Text("不早于 from", "not before from")),
    ),
    "a record that begins after the case": (
        "known_from: 2026-01-01",
        "known_from: 2026-02-02",
        same("odd-case", "4:59", "2026-02-02", Text("不晚于 from", "not after from")),
    ),
    "an event before the case": (
        "at: 2026-02-03T06:00",
        "at: 2026-01-31T23:59",
        same("odd-case", "9:8", "2026-01-31T23:59", EVENTS),
    ),
    "an event after the case": (
        "at: 2026-02-03T06:00",
        "at: 2026-03-01T00:00",
        same("odd-case", "9:8", "2026-03-01T00:00", EVENTS),
    ),
    "an earlier event before the record": (
        "at: 2026-01-15",
        "at: 2025-12-31",
        same("odd-case", "7:8", "2025-12-31", HISTORY),
    ),
    "an earlier event within the case": (
        "at: 2026-01-15",
        "at: 2026-02-01",
        same("odd-case", "7:8", "2026-02-01", HISTORY),
    ),
}


@pytest.mark.parametrize(("old", "new", "fault"), DAYS.values(), ids=DAYS)
def test_days_that_cannot_be(tmp_path: Path, old: str, new: str, fault: Fault) -> None:
    found = told(tmp_path, BURNT, policies__baking__examples=EXAMPLE.replace(old, new))
    assert found == at(tmp_path, CASES, fault)


def test_a_case_holds_typed_facts_and_events_in_order_of_time(tmp_path: Path) -> None:
    text = """\
covers: {from: 2026-02-01, until: 2026-02-02}
employee: {role: baker, desk: oven, wage: 4000.50, joined: unknown}
events:
- {at: 2026-02-02T23:59:59, batch: {burnt: 4, careless: unknown, cost: 9.50}}
- {at: 2026-02-01, nap: {}}
"""
    bench = Bench(sound(tmp_path, BURNT))
    batch = {"burnt": 4, "careless": UNKNOWN, "cost": Fraction("9.5")}
    assert make_case(bench, composed(text).documents[0], "a") == Case(
        "a",
        Covers(date(2026, 2, 1), date(2026, 2, 2), date(2026, 2, 1)),
        "oven",
        "baker",
        {"wage": Fraction("4000.5"), "joined": UNKNOWN},
        (
            Event("nap", datetime(2026, 2, 1), {}, Place("file.yaml", 5, 3)),
            Event("batch", datetime(2026, 2, 2, 23, 59, 59), batch, Place("file.yaml", 4, 3)),
        ),
        Place("file.yaml", 1, 1),
    )
    assert bench.findings == []
