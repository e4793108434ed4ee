"""Windows of time: which days they hold and which of them a case touches."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.book.cases import Covers
from checks.book.rules import Window
from checks.engine.windows import Days, parts_of, whole_months, window_at, windows_over

COVERS = Covers(date(2026, 2, 10), date(2026, 3, 20), date(2026, 1, 15))
WINDOWS: list[Window] = ["day", "week", "month", "quarter", "year", "period"]


def days(first: str, last: str) -> Days:
    return Days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("day", "window", "first", "last"),
    [
        ("2026-02-28", "day", "2026-02-28", "2026-02-28"),
        ("2026-01-01", "month", "2026-01-01", "2026-01-31"),
        ("2026-01-31", "month", "2026-01-01", "2026-01-31"),
        ("2026-02-10", "month", "2026-02-01", "2026-02-28"),
        ("2028-02-10", "month", "2028-02-01", "2028-02-29"),
        ("2000-02-10", "month", "2000-02-01", "2000-02-29"),
        ("2100-02-10", "month", "2100-02-01", "2100-02-28"),
        ("2026-04-30", "month", "2026-04-01", "2026-04-30"),
        ("2026-12-31", "month", "2026-12-01", "2026-12-31"),
        ("2026-02-16", "week", "2026-02-16", "2026-02-22"),
        ("2026-02-22", "week", "2026-02-16", "2026-02-22"),
        ("2025-12-29", "week", "2025-12-29", "2026-01-04"),
        ("2026-01-01", "week", "2025-12-29", "2026-01-04"),
        ("2026-12-31", "week", "2026-12-28", "2027-01-03"),
        ("2028-02-29", "week", "2028-02-28", "2028-03-05"),
        ("2026-03-31", "quarter", "2026-01-01", "2026-03-31"),
        ("2026-04-01", "quarter", "2026-04-01", "2026-06-30"),
        ("2026-09-30", "quarter", "2026-07-01", "2026-09-30"),
        ("2026-12-31", "quarter", "2026-10-01", "2026-12-31"),
        ("2028-02-29", "year", "2028-01-01", "2028-12-31"),
        ("2026-02-10", "period", "2026-02-10", "2026-03-20"),
        ("2026-03-20", "period", "2026-02-10", "2026-03-20"),
        ("2026-02-09", "period", "0001-01-01", "2026-02-09"),
        ("2026-03-21", "period", "2026-03-21", "9999-12-31"),
        ("9999-12-31", "week", "9999-12-27", "9999-12-31"),
        ("9999-12-31", "month", "9999-12-01", "9999-12-31"),
        ("9999-12-31", "quarter", "9999-10-01", "9999-12-31"),
        ("0001-01-01", "week", "0001-01-01", "0001-01-07"),
    ],
)
def test_the_window_of_a_day(day: str, window: Window, first: str, last: str) -> None:
    assert window_at(date.fromisoformat(day), window, COVERS) == days(first, last)


@given(st.dates(), st.sampled_from(WINDOWS))
def test_every_day_of_a_window_has_that_window(day: date, window: Window) -> None:
    found = window_at(day, window, COVERS)
    assert found.holds(day)
    for other in (found.first, found.last):
        assert window_at(other, window, COVERS) == found
        assert found.holds(other)


@given(st.dates(), st.dates(), st.sampled_from(WINDOWS))
def test_two_windows_are_the_same_or_apart(one: date, other: date, window: Window) -> None:
    first, second = sorted([window_at(one, window, COVERS), window_at(other, window, COVERS)])
    assert first == second or first.last < second.first


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        ("month", [("2026-01-01", "2026-01-31"), ("2026-02-01", "2026-02-28"), ("2026-03-01", "2026-03-31")]),
        ("quarter", [("2026-01-01", "2026-03-31")]),
        ("year", [("2026-01-01", "2026-12-31")]),
        ("period", [("2026-02-10", "2026-03-20")]),
    ],
)
def test_the_windows_from_the_start_of_the_record(window: Window, expected: list[tuple[str, str]]) -> None:
    assert list(windows_over(window, COVERS, COVERS.last)) == [days(*one) for one in expected]


def test_weeks_run_over_the_end_of_the_year() -> None:
    covers = Covers(date(2025, 12, 31), date(2026, 1, 5), date(2025, 12, 31))
    assert list(windows_over("week", covers, covers.last)) == [
        days("2025-12-29", "2026-01-04"),
        days("2026-01-05", "2026-01-11"),
    ]


def test_one_window_for_each_day() -> None:
    covers = Covers(date(2028, 2, 28), date(2028, 3, 1), date(2028, 2, 28))
    assert list(windows_over("day", covers, covers.last)) == [
        days("2028-02-28", "2028-02-28"),
        days("2028-02-29", "2028-02-29"),
        days("2028-03-01", "2028-03-01"),
    ]


def test_windows_stop_where_employment_ends() -> None:
    assert list(windows_over("month", COVERS, date(2026, 2, 12))) == [
        days("2026-01-01", "2026-01-31"),
        days("2026-02-01", "2026-02-28"),
    ]


@pytest.mark.parametrize("window", WINDOWS)
def test_the_last_day_of_all_time_ends_the_windows(window: Window) -> None:
    covers = Covers(date(9999, 12, 30), date.max, date(9999, 12, 30))
    assert list(windows_over(window, covers, covers.last))[-1].last == date.max


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2026-01-15", "2026-03-14", 2),
        ("2026-01-15", "2026-03-13", 1),
        ("2026-01-15", "2026-03-15", 2),
        ("2026-01-01", "2026-01-31", 1),
        ("2026-01-01", "2026-01-30", 0),
        ("2026-01-01", "2026-12-31", 12),
        ("2026-02-01", "2026-02-28", 1),
        ("2028-02-01", "2028-02-28", 0),
        ("2028-02-01", "2028-02-29", 1),
        ("2026-01-31", "2026-02-27", 0),
        ("2025-07-01", "2026-06-30", 12),
        ("2026-02-01", "2026-02-01", 0),
    ],
)
def test_the_whole_months_that_some_days_last(first: str, last: str, months: int) -> None:
    assert whole_months(days(first, last)) == months


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 60), st.integers(1, 28))
def test_so_many_months_from_a_day_on_last_so_many_months(start: date, months: int, day: int) -> None:
    first = start.replace(day=day)
    whole = first.year * 12 + first.month - 1 + months
    after = date(whole // 12, whole % 12 + 1, day)
    assert whole_months(Days(first, date.fromordinal(after.toordinal() - 1))) == months
    assert whole_months(Days(first, date.fromordinal(after.toordinal() - 2))) == months - 1


@pytest.mark.parametrize(
    ("whole", "window", "cut", "inside"),
    [
        (
            ("2026-01-01", "2026-03-31"),
            "month",
            [("2026-01-01", "2026-01-31"), ("2026-02-01", "2026-02-28"), ("2026-03-01", "2026-03-31")],
            3,
        ),
        (
            ("2026-01-15", "2026-03-14"),
            "month",
            [("2026-01-15", "2026-01-31"), ("2026-02-01", "2026-02-28"), ("2026-03-01", "2026-03-14")],
            1,
        ),
        (("2026-02-02", "2026-02-15"), "week", [("2026-02-02", "2026-02-08"), ("2026-02-09", "2026-02-15")], 2),
        (("2026-02-03", "2026-02-09"), "week", [("2026-02-03", "2026-02-08"), ("2026-02-09", "2026-02-09")], 0),
        (("2026-02-03", "2026-02-04"), "day", [("2026-02-03", "2026-02-03"), ("2026-02-04", "2026-02-04")], 2),
    ],
)
def test_the_smaller_windows_of_a_larger_one(
    whole: tuple[str, str], window: Window, cut: list[tuple[str, str]], inside: int
) -> None:
    """Those at its ends are cut to it; some are only interested in those that lie within."""
    assert parts_of(days(*whole), window, COVERS, whole_only=False) == [days(*one) for one in cut]
    assert len(parts_of(days(*whole), window, COVERS, whole_only=True)) == inside


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.integers(0, 400),
    st.sampled_from(["day", "week", "month", "quarter"]),
)
def test_the_smaller_windows_are_the_larger_one_in_order(first: date, length: int, window: Window) -> None:
    whole = Days(first, date.fromordinal(first.toordinal() + length))
    parts = parts_of(whole, window, COVERS, whole_only=False)
    assert (parts[0].first, parts[-1].last) == (whole.first, whole.last)
    assert all(later.first.toordinal() == before.last.toordinal() + 1 for before, later in pairwise(parts))
    inside = [part for part in parts if part == window_at(part.first, window, COVERS)]
    assert parts_of(whole, window, COVERS, whole_only=True) == inside
