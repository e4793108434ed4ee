"""Events in time order; events of the same moment in the order of the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.book import Book
from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps

BOTH = table(
    "baking.both",
    """
    events: [batch, nap]
    occurrence: {per: month}
    rows:
    - {id: first, occurrence: 1, then: [{warn: true}]}
    - {id: later, occurrence: {from: 2}, then: [{fine: 10}]}
    """,
)
DAY = days("2026-02-01", "2026-02-02")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return sound(tmp_path, BOTH)


def kinds(book: Book, events: str, history: str = "", covers: str = DAY) -> list[tuple[str, int | None]]:
    verdict = ask(book, covers, events, history=history)
    return [(c.occasion.event.type, c.ordinal) for c in verdict.consequences if c.occasion.event]


def test_events_are_judged_in_time_order(book: Book) -> None:
    events = "\n".join([batch("2026-02-02T06:00"), naps("2026-02-01"), batch("2026-02-01T06:00")])
    assert kinds(book, events) == [("nap", 1), ("batch", 2), ("batch", 3)]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([naps("2026-02-01"), batch("2026-02-01T00:00")], [("nap", 1), ("batch", 2)]),
        ([batch("2026-02-01T00:00"), naps("2026-02-01")], [("batch", 1), ("nap", 2)]),
    ],
)
def test_events_of_one_moment_keep_the_order_of_the_file(
    book: Book, events: list[str], expected: list[tuple[str, int]]
) -> None:
    """Also where they are of different kinds, in whatever order the table names these."""
    assert kinds(book, "\n".join(events)) == expected


def test_two_alike_events_of_one_moment_are_two(book: Book) -> None:
    assert kinds(book, naps("2026-02-01", "2026-02-01")) == [("nap", 1), ("nap", 2)]


def test_history_comes_before_events_whatever_its_order_in_the_file(book: Book) -> None:
    covers = "{from: 2026-02-10, until: 2026-02-28, known_from: 2026-02-01}"
    assert kinds(book, batch("2026-02-10T00:00"), naps("2026-02-09", "2026-02-03"), covers) == [("batch", 3)]


def test_consequences_are_listed_by_time_over_all_tables(tmp_path: Path) -> None:
    nap = table("baking.a-nap", "events: [nap]\nrows:\n- {id: all, then: [{warn: true}]}")
    burn = table("baking.b-batch", "events: [batch]\nrows:\n- {id: all, then: [{fine: 1}]}")
    events = "\n".join([naps("2026-02-02"), batch("2026-02-01T06:00"), batch("2026-02-02T06:00")])
    assert followed(ask(sound(tmp_path, nap, burn), DAY, events)) == [
        "2026-02-01 06:00 baker b-batch/all fine 1",
        "2026-02-02 00:00 baker a-nap/all warn",
        "2026-02-02 06:00 baker b-batch/all fine 1",
    ]
