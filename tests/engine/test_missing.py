"""Facts that the case leaves out: missed where they would matter, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.engine.verdict import Verdict
from tests.department import sound, table
from tests.engine.asking import ask, days, followed, naps, stands

ONE_DAY = days("2026-02-01", "2026-02-01")
CARE = table(
    "baking.care",
    """
    events: [batch]
    rows:
    - {id: none, when: {burnt: {is: 0}}, then: [{none: true}]}
    - {id: careful, when: {burnt: {over: 0}, careless: {is: false}}, then: [{warn: true}]}
    - {id: careless, when: {burnt: {over: 0}, careless: {is: true}}, then: [{warn: true}, {fine: {of: cost}}]}
    """,
)


def on(tmp_path: Path, given: str, made: str = CARE) -> Verdict:
    return ask(sound(tmp_path, made), ONE_DAY, f"- {{at: 2026-02-01T06:00, batch: {{{given}}}}}")


@pytest.mark.parametrize(
    ("given", "stand", "outcomes"),
    [
        ("burnt: 0", "matched none", ["none none"]),
        ("burnt: 1, careless: false", "matched careful", ["careful warn"]),
        ("burnt: 1, careless: true, cost: 7", "matched careless", ["careless warn", "careless fine 7"]),
        ("burnt: 1, careless: true", "missing cost", []),
        ("burnt: 1", "missing careless", []),
        ("careless: true", "missing burnt", []),
        ("", "missing burnt", []),
        ("burnt: unknown", "missing careless", []),
        ("burnt: unknown, careless: true", "undecided", []),
    ],
)
def test_a_fact_left_out_is_missed_where_it_matters(
    tmp_path: Path, given: str, stand: str, outcomes: list[str]
) -> None:
    """One stand for each occasion, and nothing follows half."""
    verdict = on(tmp_path, given)
    assert stands(verdict) == [f"2026-02-01 06:00 care {stand}"]
    assert followed(verdict) == [f"2026-02-01 06:00 baker care/{outcome}" for outcome in outcomes]


WHERE = table(
    "baking.care",
    """
    events: [batch]
    where: [{burnt: {over: 3}}, {burnt: {over: 0}, careless: {is: true}}]
    rows:
    - {id: all, then: [{warn: true}]}
    """,
)


@pytest.mark.parametrize(
    ("given", "stand"),
    [
        ("burnt: 4", "matched all"),
        ("burnt: 0", "outside burnt,burnt"),
        ("burnt: 1", "missing careless"),
        ("careless: true", "missing burnt"),
        ("burnt: unknown", "missing careless"),
    ],
)
def test_a_fact_left_out_of_where_is_missed_where_it_decides(tmp_path: Path, given: str, stand: str) -> None:
    assert stands(on(tmp_path, given, WHERE)) == [f"2026-02-01 06:00 care {stand}"]


@pytest.mark.parametrize(
    "where", ["{careless: {is: true}, burnt: {over: 3}}", "{burnt: {over: 3}, careless: {is: true}}"]
)
@pytest.mark.parametrize(("given", "failed"), [("burnt: 1", "burnt"), ("careless: false", "careless")])
def test_the_order_of_the_conditions_does_not_matter(tmp_path: Path, where: str, given: str, failed: str) -> None:
    made = table("baking.care", f"events: [batch]\nwhere: [{where}]\nrows:\n- {{id: all, then: [{{warn: true}}]}}")
    assert stands(on(tmp_path, given, made)) == [f"2026-02-01 06:00 care outside {failed}"]


def test_an_employee_without_a_fact(tmp_path: Path) -> None:
    level = table(
        "baking.level",
        """
        events: [nap]
        rows:
        - {id: new, when: {employee.level: {is: new}}, then: [{warn: true}]}
        - {id: old, when: {employee.level: {is: old}}, then: [{deduct_pay: {days: 1, basis: wage}}]}
        """,
    )
    book = sound(tmp_path, level)
    nobody = ask(book, ONE_DAY, naps("2026-02-01"), employee="{desk: counter, role: baker}")
    assert stands(nobody) == ["2026-02-01 00:00 level missing employee.joined"]
    unpaid = ask(book, ONE_DAY, naps("2026-02-01"), employee="{desk: counter, role: baker, joined: 2025-01-01}")
    assert (stands(unpaid), followed(unpaid)) == (["2026-02-01 00:00 level missing employee.wage"], [])


def test_facts_that_contradict_each_other_leave_the_computed_one_missing(tmp_path: Path) -> None:
    """Nobody is at work for less than one day: the event lies before the day of joining."""
    level = table(
        "baking.level",
        """
        events: [nap]
        rows:
        - {id: new, when: {employee.level: {is: new}}, then: [{warn: true}]}
        - {id: old, when: {employee.level: {is: old}}, then: [{fine: 5}]}
        """,
    )
    employee = "{desk: counter, role: baker, joined: 2026-02-02}"
    verdict = ask(sound(tmp_path, level), ONE_DAY, naps("2026-02-01"), employee=employee)
    assert stands(verdict) == ["2026-02-01 00:00 level missing day_number"]


def test_a_window_misses_what_its_events_leave_out(tmp_path: Path) -> None:
    month = table(
        "baking.month",
        """
        each: day
        rows:
        - {id: few, when: {burnt-loaves: {up_to: 5}}, then: [{none: true}]}
        - {id: many, when: {burnt-loaves: {over: 5}}, then: [{fine: 5}]}
        """,
    )
    assert stands(on(tmp_path, "careless: true", month)) == ["2026-02-01 23:59 month missing burnt"]


LADDER = """
events: [batch]
{where}occurrence: {{per: day}}
rows:
- {{id: first, occurrence: 1, {when}then: [{{warn: true}}]}}
- {{id: later, occurrence: {{from: 2}}, {when}then: [{{fine: 5}}]}}
"""


@pytest.mark.parametrize(
    ("where", "when", "first", "second"),
    [
        ("where: [{careless: {is: true}}]\n", "", "missing careless", "undecided (1)"),
        ("", "when: {careless: {is: true}}, ", "missing careless", "matched later (2)"),
    ],
)
def test_an_event_that_misses_a_fact_is_still_counted(
    tmp_path: Path, where: str, when: str, first: str, second: str
) -> None:
    """In doubt where nobody knows whether it lies inside the table, never as if it had not happened."""
    ladder = table("baking.ladder", LADDER.format(where=where, when=when))
    events = "- {at: 2026-02-01T06:00, batch: {burnt: 1}}\n- {at: 2026-02-01T07:00, batch: {burnt: 1, careless: true}}"
    verdict = ask(sound(tmp_path, ladder), ONE_DAY, events)
    assert stands(verdict) == [f"2026-02-01 06:00 ladder {first}", f"2026-02-01 07:00 ladder {second}"]


def test_what_a_table_with_a_missing_fact_may_raise_is_doubtful(tmp_path: Path) -> None:
    raises = table(
        "baking.a-raises",
        "events: [batch]\nwhere: [{careless: {is: true}}]\nrows:\n- {id: all, then: [{counts_as: nap}]}",
    )
    day = table(
        "baking.b-day",
        """
        each: day
        rows:
        - {id: none, when: {naps: {is: 0}}, then: [{reward: 5}]}
        - {id: some, when: {naps: {over: 0}}, then: [{none: true}]}
        """,
    )
    verdict = ask(sound(tmp_path, raises, day), ONE_DAY, "- {at: 2026-02-01T06:00, batch: {burnt: 1}}")
    assert stands(verdict) == ["2026-02-01 06:00 a-raises missing careless", "2026-02-01 23:59 b-day undecided"]
