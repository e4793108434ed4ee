"""Which time it is: ordinals among the events inside the table, window by window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps

LADDER = """
events: [nap]
occurrence: {{per: {window}}}
rows:
- {{id: first, occurrence: 1, then: [{{warn: true}}]}}
- {{id: second, occurrence: 2, then: [{{fine: 10}}]}}
- {{id: later, occurrence: {{from: 3}}, then: [{{fine: 50}}]}}
"""


@pytest.mark.parametrize(
    ("window", "moments", "rows"),
    [
        ("day", "2026-03-31 2026-04-01", "first first"),
        ("week", "2026-03-29 2026-03-30 2026-04-05", "first first second"),
        ("week", "2025-12-28 2025-12-29 2026-01-04 2026-01-05", "first first second first"),
        ("month", "2026-02-28 2026-03-01 2026-03-31 2026-04-01", "first first second first"),
        ("month", "2028-02-28 2028-02-29 2028-03-01", "first second first"),
        ("month", "2025-12-31 2026-01-01", "first first"),
        ("quarter", "2026-03-31 2026-04-01 2026-06-30 2026-07-01", "first first second first"),
        ("year", "2025-12-31 2026-01-01 2026-06-30 2026-12-31", "first first second later"),
        ("period", "2025-12-31 2026-01-01 2026-12-31", "first second later"),
    ],
)
def test_ordinals_start_again_with_each_window(tmp_path: Path, window: str, moments: str, rows: str) -> None:
    book = sound(tmp_path, table("baking.naps", LADDER.format(window=window), in_force="{from: 2020-01-01}"))
    covers = "{from: 2025-12-01, until: 2028-12-31, known_from: 2025-01-01}"
    verdict = ask(book, covers, naps(*moments.split()))
    assert [(f"{c.occasion.day}", c.row.id, c.ordinal) for c in verdict.consequences] == [
        (moment, row, 1 + ["first", "second", "later"].index(row))
        for moment, row in zip(moments.split(), rows.split(), strict=True)
    ]


def test_every_so_many_times(tmp_path: Path) -> None:
    every = table(
        "baking.every",
        """
        events: [nap]
        occurrence: {per: month}
        rows:
        - {id: third, occurrence: {every: 3}, then: [{fine: 30}]}
        - {id: other, otherwise: true, then: [{none: true}]}
        """,
    )
    moments = [f"2026-02-0{day}" for day in range(1, 8)]
    assert followed(ask(sound(tmp_path, every), days("2026-02-01", "2026-02-28"), naps(*moments))) == [
        "2026-02-01 00:00 baker every/other none (1)",
        "2026-02-02 00:00 baker every/other none (2)",
        "2026-02-03 00:00 baker every/third fine 30 (3)",
        "2026-02-04 00:00 baker every/other none (4)",
        "2026-02-05 00:00 baker every/other none (5)",
        "2026-02-06 00:00 baker every/third fine 30 (6)",
        "2026-02-07 00:00 baker every/other none (7)",
    ]


def test_the_first_time_of_a_row_may_depend_on_facts_too(tmp_path: Path) -> None:
    """Ordinals count the events of the table, whichever row speaks."""
    mixed = table(
        "baking.mixed",
        """
        events: [batch]
        occurrence: {per: month}
        rows:
        - {id: careless-first, when: {careless: {is: true}}, occurrence: 1, then: [{warn: true}]}
        - {id: careless-later, when: {careless: {is: true}}, occurrence: {from: 2}, then: [{fine: 10}]}
        - {id: careful, when: {careless: {is: false}}, then: [{none: true}]}
        """,
    )
    events = "\n".join(
        [
            batch("2026-02-01T06:00", careless="false"),
            batch("2026-02-02T06:00", careless="true"),
            batch("2026-03-02T06:00", careless="true"),
        ]
    )
    assert followed(ask(sound(tmp_path, mixed), days("2026-02-01", "2026-03-31"), events)) == [
        "2026-02-01 06:00 baker mixed/careful none (1)",
        "2026-02-02 06:00 baker mixed/careless-later fine 10 (2)",
        "2026-03-02 06:00 baker mixed/careless-first warn (1)",
    ]


def test_a_table_that_does_not_count_has_no_ordinals(tmp_path: Path) -> None:
    plain = table("baking.plain", "events: [nap]\nrows:\n- {id: all, then: [{warn: true}]}")
    assert followed(
        ask(sound(tmp_path, plain), days("2026-02-01", "2026-02-28"), naps("2026-02-01", "2026-02-02"))
    ) == [
        "2026-02-01 00:00 baker plain/all warn",
        "2026-02-02 00:00 baker plain/all warn",
    ]


def test_windows_that_close_are_counted_too(tmp_path: Path) -> None:
    """The second bad month of a year, where good months are outside the table."""
    bad = table(
        "baking.bad-months",
        """
        each: month
        where: [{naps: {from: 1}}]
        occurrence: {per: year}
        rows:
        - {id: first, occurrence: 1, then: [{warn: true}]}
        - {id: later, occurrence: {from: 2}, then: [{fine: 100}]}
        """,
    )
    verdict = ask(
        sound(tmp_path, bad), days("2026-01-01", "2026-04-30"), naps("2026-01-05", "2026-03-05", "2026-04-05")
    )
    assert followed(verdict) == [
        "2026-01-31 23:59 baker bad-months/first warn (1)",
        "2026-03-31 23:59 baker bad-months/later fine 100 (2)",
        "2026-04-30 23:59 baker bad-months/later fine 100 (3)",
    ]
