"""After a dismissal nothing later fires, and windows close early."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.book import Book
from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps, stands, totals

FEBRUARY = days("2026-02-01", "2026-02-28")
THIRD = table(
    "baking.a-third",
    """
    events: [nap]
    occurrence: {per: month}
    rows:
    - {id: early, occurrence: {up_to: 2}, then: [{fine: 10}]}
    - {id: third, occurrence: {from: 3}, then: [{dismiss: {ground: "39"}}]}
    """,
)
BURNT = table("baking.b-burnt", "events: [batch]\nrows:\n- {id: all, then: [{fine: 1}]}")
MONTH = table(
    "baking.c-month",
    """
    each: month
    rows:
    - {id: all, then: [{deduct_pay: {each: naps, amount: 5}}]}
    """,
)
DAYS = ["2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04"]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return sound(tmp_path, THIRD, BURNT, MONTH)


def test_later_events_no_longer_count_and_the_month_closes_early(book: Book) -> None:
    events = "\n".join([naps(*DAYS), batch("2026-02-02T06:00"), batch("2026-02-05T06:00")])
    verdict = ask(book, days("2026-02-01", "2026-03-31"), events)
    assert verdict.dismissed is not None
    assert verdict.dismissed.isoformat() == "2026-02-03T00:00:00"
    assert followed(verdict) == [
        "2026-02-01 00:00 baker a-third/early fine 10 (1)",
        "2026-02-02 00:00 baker a-third/early fine 10 (2)",
        "2026-02-02 06:00 baker b-burnt/all fine 1",
        "2026-02-03 00:00 baker a-third/third dismiss (3)",
        "2026-02-03 00:00 baker c-month/all deduct_pay 15",
    ]
    assert stands(verdict) == [
        "2026-02-01 00:00 a-third matched early (1)",
        "2026-02-02 00:00 a-third matched early (2)",
        "2026-02-03 00:00 a-third matched third (3)",
        "2026-02-04 00:00 a-third after-employment",
        "2026-02-02 06:00 b-burnt matched all",
        "2026-02-05 06:00 b-burnt after-employment",
        "2026-02-03 00:00 c-month matched all",
    ]
    assert totals(verdict) == {"fines": ("21", 0), "deductions": ("15", 0)}


def test_what_happened_at_the_same_moment_still_counts(book: Book) -> None:
    events = "\n".join([naps(*DAYS[:3]), batch("2026-02-03T00:00"), batch("2026-02-03T00:01")])
    assert stands(ask(book, FEBRUARY, events))[3:5] == [
        "2026-02-03 00:00 b-burnt matched all",
        "2026-02-03 00:01 b-burnt after-employment",
    ]


def test_without_a_dismissal_nobody_is_dismissed(book: Book) -> None:
    verdict = ask(book, FEBRUARY, naps(*DAYS[:2]))
    assert (verdict.dismissed, verdict.with_status("after-employment")) == (None, [])


def test_of_two_dismissals_the_first_counts(book: Book) -> None:
    verdict = ask(book, FEBRUARY, naps(*DAYS, "2026-02-05"))
    assert [str(c.occasion.day) for c in verdict.outcomes if c.kind == "dismiss"] == ["2026-02-03"]


def test_a_window_may_dismiss_at_its_end(tmp_path: Path) -> None:
    week = table(
        "baking.a-week",
        """
        each: week
        rows:
        - {id: many, when: {naps: {over: 1}}, then: [{dismiss: {ground: "39"}}]}
        - {id: few, when: {naps: {up_to: 1}}, then: [{none: true}]}
        """,
    )
    book = sound(tmp_path, week, BURNT, MONTH)
    events = "\n".join([naps("2026-02-03", "2026-02-04"), batch("2026-02-08T06:00"), batch("2026-02-09T06:00")])
    assert stands(ask(book, days("2026-02-02", "2026-03-31"), events)) == [
        "2026-02-08 23:59 a-week matched many",
        "2026-02-08 06:00 b-burnt matched all",
        "2026-02-09 06:00 b-burnt after-employment",
        "2026-02-08 23:59 c-month partial",
    ]


@pytest.mark.parametrize(
    "outcome", ['{dismiss: {ground: "39"}, to: {each: chief}}', '{dismiss: {ground: "40"}, to: {each: chief}}']
)
def test_the_dismissal_of_somebody_else_ends_nothing(tmp_path: Path, outcome: str) -> None:
    chief = table("baking.a-chief", f"events: [nap]\nrows:\n- {{id: all, then: [{outcome}]}}")
    verdict = ask(sound(tmp_path, chief, BURNT), FEBRUARY, "\n".join([naps("2026-02-01"), batch("2026-02-02T06:00")]))
    assert verdict.dismissed is None
    assert followed(verdict) == [
        "2026-02-01 00:00 each chief a-chief/all dismiss",
        "2026-02-02 06:00 baker b-burnt/all fine 1",
    ]


ABSENT = """
kind: vocabulary
id: baking.vocabulary
facts:
  missed: {title: {zh: 缺的日子, en: days missed}, type: dates}
events:
  absent: {title: {zh: 缺勤, en: absent}, at: date, subject: employee, facts: [missed]}
"""


def test_where_the_ground_is_shown_only_later_employment_ends_then(tmp_path: Path) -> None:
    """Three days of January are reported on 3 February: what happened in between still counts, the rest does not."""
    absent = table(
        "baking.absent", "events: [absent]\nrows:\n- {id: all, then: [{counts_as: nap, on: {each: missed}}]}"
    )
    month = table(
        "baking.month",
        """
        each: month
        rows:
        - {id: few, when: {naps: {below: 3}}, then: [{none: true}]}
        - {id: many, when: {naps: {from: 3}}, then: [{dismiss: {ground: "39"}}]}
        """,
    )
    book = sound(tmp_path, absent, month, BURNT, policies__baking__vocabulary=ABSENT)
    events = "\n".join(
        [
            batch("2026-02-02T06:00"),
            "- {at: 2026-02-03, absent: {missed: [2026-01-27, 2026-01-28, 2026-01-29]}}",
            batch("2026-02-04T06:00"),
        ]
    )
    verdict = ask(book, days("2026-01-01", "2026-02-28"), events)
    assert str(verdict.dismissed) == "2026-02-03 00:00:00"
    assert followed(verdict) == [
        "2026-01-31 23:59 baker month/many dismiss",
        "2026-02-02 06:00 baker b-burnt/all fine 1",
        "2026-02-03 00:00 baker absent/all counts_as nap",
        "2026-02-03 00:00 baker month/few none",
    ]
    assert [line for line in stands(verdict) if "after" in line] == ["2026-02-04 06:00 b-burnt after-employment"]
