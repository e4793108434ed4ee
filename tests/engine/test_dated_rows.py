"""Rows that change on a day: the day of the event chooses, ordinals run on."""

from __future__ import annotations

from pathlib import Path

from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps, stands

DATED = table(
    "baking.dated",
    """
    events: [nap]
    occurrence: {per: month}
    rows:
    - {id: first, occurrence: 1, then: [{warn: true}]}
    - {id: later, occurrence: {from: 2}, then: [{fine: 10}], in_force: {from: 2026-01-01, until: 2026-02-14}}
    - {id: later, occurrence: {from: 2, up_to: 3}, then: [{fine: 20}], in_force: {from: 2026-02-15}}
    - {id: last, occurrence: {from: 4}, then: [{fine: 40}], in_force: {from: 2026-02-15}}
    """,
)


def test_ordinals_run_on_where_rows_change(tmp_path: Path) -> None:
    moments = ["2026-02-01", "2026-02-14", "2026-02-15", "2026-02-16", "2026-03-01", "2026-03-02"]
    assert followed(ask(sound(tmp_path, DATED), days("2026-02-01", "2026-03-31"), naps(*moments))) == [
        "2026-02-01 00:00 baker dated/first warn (1)",
        "2026-02-14 00:00 baker dated/later fine 10 (2)",
        "2026-02-15 00:00 baker dated/later fine 20 (3)",
        "2026-02-16 00:00 baker dated/last fine 40 (4)",
        "2026-03-01 00:00 baker dated/first warn (1)",
        "2026-03-02 00:00 baker dated/later fine 20 (2)",
    ]


def test_a_hole_between_dated_rows_is_a_gap(tmp_path: Path) -> None:
    holed = table(
        "baking.holed",
        """
        events: [batch]
        rows:
        - {id: old, then: [{fine: 1}], in_force: {from: 2026-01-01, until: 2026-02-01}}
        - {id: new, then: [{fine: 2}], in_force: {from: 2026-02-03}}
        """,
    )
    events = "\n".join(batch(f"2026-02-0{day}T06:00") for day in (1, 2, 3))
    verdict = ask(sound(tmp_path, holed), days("2026-02-01", "2026-02-28"), events)
    assert stands(verdict) == [
        "2026-02-01 06:00 holed matched old",
        "2026-02-02 06:00 holed gap",
        "2026-02-03 06:00 holed matched new",
    ]


def test_the_last_day_of_a_window_chooses_its_rows(tmp_path: Path) -> None:
    month = table(
        "baking.month",
        """
        each: month
        rows:
        - {id: old, then: [{fine: 1}], in_force: {from: 2026-01-01, until: 2026-02-27}}
        - {id: new, then: [{fine: 2}], in_force: {from: 2026-02-28}}
        """,
    )
    assert followed(ask(sound(tmp_path, month), days("2026-01-01", "2026-02-28"), "")) == [
        "2026-01-31 23:59 baker month/old fine 1",
        "2026-02-28 23:59 baker month/new fine 2",
    ]


def test_before_and_after_its_dates_a_table_is_not_in_force(tmp_path: Path) -> None:
    short = table(
        "baking.short",
        """
        events: [nap]
        occurrence: {per: year}
        rows:
        - {id: first, occurrence: 1, then: [{warn: true}]}
        - {id: later, occurrence: {from: 2}, then: [{fine: 10}]}
        """,
        in_force="{from: 2026-02-10, until: 2026-02-20}",
    )
    moments = ["2026-02-09", "2026-02-10", "2026-02-20", "2026-02-21"]
    verdict = ask(sound(tmp_path, short), "{from: 2026-01-01, until: 2026-12-31}", naps(*moments))
    assert stands(verdict) == [
        "2026-02-09 00:00 short not-in-force",
        "2026-02-10 00:00 short matched first (1)",
        "2026-02-20 00:00 short matched later (2)",
        "2026-02-21 00:00 short not-in-force",
    ]


def test_a_window_is_judged_where_the_table_is_in_force_on_its_last_day(tmp_path: Path) -> None:
    month = table(
        "baking.month",
        "each: month\nrows:\n- {id: all, then: [{warn: true}]}",
        in_force="{from: 2026-02-10, until: 2026-03-30}",
    )
    verdict = ask(sound(tmp_path, month), days("2026-01-01", "2026-04-15"), "")
    assert stands(verdict) == [
        "2026-01-31 23:59 month not-in-force",
        "2026-02-28 23:59 month matched all",
        "2026-03-31 23:59 month not-in-force",
    ]
