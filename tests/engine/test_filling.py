"""Measures that fill up: how often the loaves burnt in a month reach a full ten, with this batch or at the end."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.book.book import Book
from checks.engine.bounds import Bounds
from checks.engine.filling import filled, newly_filled
from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps, possible

WORDS = """
kind: vocabulary
id: baking.vocabulary
measures:
  tens: {title: {zh: "满 {fills}", en: "full {fills}"}, sum: batch.burnt, fills: 10, per: month, unit: time}
  pairs: {title: {zh: "满 {fills}", en: "full {fills}"}, count: nap, fills: 2, per: month, unit: time}
"""
ROWS = """
rows:
- {id: not-yet, when: {tens: {is: 0}}, then: [{none: true}]}
- {id: full, when: {tens: {from: 1}}, then: [{fine: {each: tens, amount: 7}}]}
"""
FEBRUARY = days("2026-02-01", "2026-02-28")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return sound(tmp_path, table("baking.t", f"events: [batch]\n{ROWS}"), policies__baking__vocabulary=WORDS)


def at_noon(day: int, burnt: int | str) -> str:
    return batch(f"2026-02-{day:02}T12:00", burnt)


def test_each_event_brings_what_it_newly_fills(book: Book) -> None:
    events = "\n".join([at_noon(2, 6), at_noon(3, 4), at_noon(4, 9), at_noon(5, 25)])
    assert followed(ask(book, FEBRUARY, events)) == [
        "2026-02-02 12:00 baker t/not-yet none",
        "2026-02-03 12:00 baker t/full fine 7",
        "2026-02-04 12:00 baker t/not-yet none",
        "2026-02-05 12:00 baker t/full fine 21",
    ]


def test_of_two_at_one_moment_the_second_fills_it(book: Book) -> None:
    events = "\n".join([at_noon(2, 6), at_noon(2, 6)])
    assert followed(ask(book, FEBRUARY, events)) == [
        "2026-02-02 12:00 baker t/not-yet none",
        "2026-02-02 12:00 baker t/full fine 7",
    ]


def test_a_new_window_starts_at_nothing(book: Book) -> None:
    events = "\n".join([at_noon(27, 9), batch("2026-03-02T12:00", 9)])
    assert followed(ask(book, days("2026-02-01", "2026-03-31"), events)) == [
        "2026-02-27 12:00 baker t/not-yet none",
        "2026-03-02 12:00 baker t/not-yet none",
    ]


def test_a_record_that_starts_later_leaves_open_what_is_full(book: Book) -> None:
    verdict = ask(book, days("2026-02-10", "2026-02-28"), at_noon(12, 6))
    (considered,) = verdict.with_status("partial")
    assert possible(considered) == [({"tens": 0}, ["not-yet"]), ({"tens": 1}, ["full"])]


def test_over_a_window_all_that_was_filled_counts(tmp_path: Path) -> None:
    month = table("baking.t", f"each: month\n{ROWS}")
    book = sound(tmp_path, month, policies__baking__vocabulary=WORDS)
    assert followed(ask(book, FEBRUARY, "\n".join([at_noon(2, 19), at_noon(3, 4)]))) == [
        "2026-02-28 23:59 baker t/full fine 14"
    ]


def test_events_are_counted_as_well_as_their_facts(tmp_path: Path) -> None:
    body = "events: [nap]\nrows:\n- {id: all, then: [{fine: {each: pairs, amount: 1}}]}"
    book = sound(tmp_path, table("baking.t", body), policies__baking__vocabulary=WORDS)
    assert followed(ask(book, FEBRUARY, naps("2026-02-02", "2026-02-03", "2026-02-03", "2026-02-05"))) == [
        "2026-02-02 00:00 baker t/all fine 0",
        "2026-02-03 00:00 baker t/all fine 1",
        "2026-02-03 00:00 baker t/all fine 0",
        "2026-02-05 00:00 baker t/all fine 1",
    ]


def test_another_event_fills_nothing(tmp_path: Path) -> None:
    book = sound(tmp_path, table("baking.t", f"events: [nap]\n{ROWS}"), policies__baking__vocabulary=WORDS)
    events = "\n".join([at_noon(2, 30), naps("2026-02-03")])
    assert followed(ask(book, FEBRUARY, events)) == ["2026-02-03 00:00 baker t/not-yet none"]


figures = st.integers(0, 40).map(Fraction)
fulls = st.integers(1, 12).map(Fraction)


@given(st.lists(figures, max_size=8), fulls)
def test_what_events_newly_fill_adds_up_to_what_is_filled(added: list[Fraction], full: Fraction) -> None:
    newly = [newly_filled(_one(sum(added[:n], Fraction(0))), _one(more), full)[0] for n, more in enumerate(added)]
    assert sum(filter(None, newly), Fraction(0)) == filled(_one(sum(added, Fraction(0))), full)[0]


@given(figures, figures, figures, figures, fulls)
def test_bounds_hold_every_value_that_may_be(
    low: Fraction, wide: Fraction, least: Fraction, more: Fraction, full: Fraction
) -> None:
    bounds = newly_filled((low, low + wide), (least, least + more), full)
    for before in range(int(low), int(low + wide) + 1):
        for added in range(int(least), int(least + more) + 1):
            one = (before + added) // full - before // full
            assert bounds[0] is not None and bounds[1] is not None
            assert bounds[0] <= one <= bounds[1]


@pytest.mark.parametrize(
    ("before", "added", "told"),
    [
        ((None, None), (Fraction(25), None), (2, None)),
        ((Fraction(3), None), (Fraction(5), Fraction(5)), (0, 1)),
        ((Fraction(3), Fraction(4)), (Fraction(5), None), (0, None)),
        ((Fraction(9), Fraction(11)), (Fraction(0), Fraction(0)), (0, 0)),
    ],
)
def test_ends_that_are_open(before: Bounds, added: Bounds, told: Bounds) -> None:
    assert newly_filled(before, added, Fraction(10)) == told


def test_what_is_filled_of_an_open_figure() -> None:
    assert filled((None, None), Fraction(10)) == (0, None)
    assert filled((Fraction(10), Fraction(29)), Fraction(10)) == (1, 2)


def _one(value: Fraction) -> Bounds:
    return value, value
