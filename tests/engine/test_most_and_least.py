"""The highest and the lowest of the smaller windows: the month with most naps, the week with fewest."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.book.book import Book
from checks.book.cases import Case, Covers, Event
from checks.engine.evaluate import evaluate
from checks.engine.facts import Facts
from checks.engine.record import Record
from checks.engine.verdict import Occasion
from tests.department import case, sound, table
from tests.engine.asking import UNKNOWN, ask, batch, days, followed, made, naps, possible, stands

WORDS = """
kind: vocabulary
id: baking.vocabulary
measures:
  found: {{title: {{zh: 数, en: found}}, {measure}, unit: time}}
"""


def measuring(root: Path, measure: str, head: str, *rows: str) -> Book:
    """The bakery with a table that fines each of a measure, or has other rows."""
    listed = rows or ("{id: all, then: [{fine: {each: found, amount: 1}}]}",)
    body = "\n".join([head, "rows:", *(f"- {row}" for row in listed)])
    return sound(
        root,
        table("baking.t", body, in_force="{from: 2020-01-01}"),
        policies__baking__vocabulary=WORDS.format(measure=measure),
    )


def fines(book: Book, covers: str, events: str) -> list[str]:
    """The figure that the measure gives at each close."""
    return [line.rpartition(" ")[2] for line in followed(ask(book, covers, events))]


YEAR = days("2026-01-01", "2026-12-31")
SLEEPY = naps("2026-01-05", "2026-03-01", "2026-03-02", "2026-03-31", "2026-04-01")


@pytest.mark.parametrize(
    ("measure", "figure"),
    [
        ("count: nap, per: year, by: month, take: most", "3"),
        ("count: nap, per: year, by: month, take: least", "0"),
        ("count: nap, per: year, by: quarter, take: most", "4"),
        ("count: nap, per: year, by: day, take: most", "1"),
        ("count: nap, per: year", "5"),
    ],
)
def test_the_highest_and_the_lowest_of_a_year(tmp_path: Path, measure: str, figure: str) -> None:
    assert fines(measuring(tmp_path, measure, "each: year"), YEAR, SLEEPY) == [figure]


def test_every_month_counts_for_the_lowest(tmp_path: Path) -> None:
    book = measuring(tmp_path, "count: nap, per: quarter, by: month, take: least", "each: quarter")
    covers = days("2026-01-01", "2026-03-31")
    assert fines(book, covers, naps("2026-01-05", "2026-01-06", "2026-02-01", "2026-03-31")) == ["1"]
    assert fines(book, covers, naps("2026-01-05", "2026-01-06", "2026-03-31")) == ["0"]


def test_sums_are_compared_like_counts(tmp_path: Path) -> None:
    events = "\n".join([batch("2026-01-01T06:00", 2), batch("2026-01-31T06:00", 3), batch("2026-02-01T06:00", 4)])
    covers = days("2026-01-01", "2026-03-31")
    for take, figure in (("most", "5"), ("least", "0")):
        book = measuring(tmp_path / take, f"sum: batch.burnt, per: quarter, by: month, take: {take}", "each: quarter")
        assert fines(book, covers, events) == [figure]


def test_only_what_the_measure_is_about_counts(tmp_path: Path) -> None:
    measure = "count: batch, where: [{careless: {is: true}}], per: quarter, by: month, take: most"
    events = "\n".join(
        [
            batch("2026-01-01T06:00", careless="true"),
            batch("2026-02-01T06:00"),
            batch("2026-02-02T06:00"),
            batch("2026-03-01T06:00", careless="true"),
            batch("2026-03-02T06:00", careless="true"),
        ]
    )
    assert fines(measuring(tmp_path, measure, "each: quarter"), days("2026-01-01", "2026-03-31"), events) == ["2"]


def test_a_month_cut_by_the_period_counts_for_the_highest_alone(tmp_path: Path) -> None:
    """Half a month says little about how few there are in one."""
    covers = days("2026-01-15", "2026-03-14")
    events = naps("2026-02-01", "2026-02-02", "2026-03-01", "2026-03-02", "2026-03-14")
    for take, figure in (("most", "3"), ("least", "2")):
        book = measuring(tmp_path / take, f"count: nap, per: period, by: month, take: {take}", "each: period")
        assert fines(book, covers, events) == [figure]


def test_what_lies_outside_the_period_counts_for_neither(tmp_path: Path) -> None:
    book = measuring(tmp_path, "count: nap, per: period, by: month, take: most", "each: period")
    covers = "{from: 2026-01-15, until: 2026-03-14, known_from: 2026-01-01}"
    verdict = ask(book, covers, naps("2026-02-01"), history=naps("2026-01-02", "2026-01-03"))
    assert followed(verdict) == ["2026-03-14 23:59 baker t/all fine 1"]


def test_an_event_asks_for_the_highest_so_far(tmp_path: Path) -> None:
    book = measuring(tmp_path, "count: nap, per: year, by: month, take: most", "events: [batch]")
    events = "\n".join([SLEEPY, batch("2026-02-28T06:00"), batch("2026-03-02T06:00"), batch("2026-05-01T06:00")])
    assert fines(book, YEAR, events) == ["1", "2", "3"]


def test_an_event_asks_for_the_lowest_of_the_months_that_are_over(tmp_path: Path) -> None:
    """A month that has not come yet has no figure, and one that has just begun is not whole."""
    book = measuring(tmp_path, "count: nap, per: year, by: month, take: least", "events: [batch]")
    slept = naps(*(f"2026-{month:02}-{day:02}" for month, days_ in ((1, 3), (2, 2)) for day in range(1, days_ + 1)))
    asked = ("2026-01-30", "2026-01-31", "2026-02-27", "2026-02-28", "2026-03-30", "2026-03-31")
    events = "\n".join([slept, *(batch(f"{day}T06:00") for day in asked)])
    assert fines(book, YEAR, events) == ["0", "3", "3", "2", "2", "0"]


def test_the_months_before_the_employee_joined_are_not_unknown(tmp_path: Path) -> None:
    """Nothing can have happened in them, though the record begins later."""
    book = measuring(tmp_path, "count: nap, per: year, by: quarter, take: most", "events: [batch]", FEW, MANY)
    joined = "{desk: counter, role: baker, joined: 2026-02-10, wage: 4000}"
    verdict = ask(book, FROM_FEBRUARY.replace("02-01", "02-10"), batch("2026-03-31T06:00"), employee=joined)
    assert stands(verdict) == ["2026-03-31 06:00 t matched few"]


FEW = "{id: few, when: {found: {up_to: 1}}, then: [{none: true}]}"
MANY = "{id: many, when: {found: {over: 1}}, then: [{warn: true}]}"
FROM_FEBRUARY = days("2026-02-01", "2026-03-31")


@pytest.mark.parametrize(
    ("slept", "stand"),
    [
        ([], "partial"),
        (["2026-02-02"], "partial"),
        (["2026-02-02", "2026-03-02"], "partial"),
        (["2026-03-02", "2026-03-03"], "matched many"),
    ],
)
def test_a_month_nobody_recorded_may_be_the_highest(tmp_path: Path, slept: list[str], stand: str) -> None:
    """Unless another one is high enough already."""
    book = measuring(tmp_path, "count: nap, per: quarter, by: month, take: most", "events: [batch]", FEW, MANY)
    verdict = ask(book, FROM_FEBRUARY, "\n".join([*([naps(*slept)] if slept else []), batch("2026-03-31T06:00")]))
    assert stands(verdict) == [f"2026-03-31 06:00 t {stand}"]


def test_the_highest_is_at_least_what_the_record_shows(tmp_path: Path) -> None:
    book = measuring(tmp_path, "count: nap, per: quarter, by: month, take: most", "events: [batch]", FEW, MANY)
    events = "\n".join([naps("2026-02-02"), batch("2026-03-31T06:00")])
    (considered,) = ask(book, FROM_FEBRUARY, events).considered
    assert possible(considered) == [({"found": 1}, ["few"]), ({"found": 2}, ["many"])]


def test_the_lowest_is_open_where_a_month_is_not_recorded(tmp_path: Path) -> None:
    book = measuring(tmp_path, "count: nap, per: quarter, by: month, take: least", "events: [batch]", FEW, MANY)
    slept = naps(*(f"2026-{month:02}-{day:02}" for month in (2, 3) for day in (1, 2)))
    verdict = ask(book, FROM_FEBRUARY, f"{slept}\n{batch('2026-03-31T06:00')}")
    assert stands(verdict) == ["2026-03-31 06:00 t partial"]


def test_the_lowest_is_at_most_what_the_record_shows(tmp_path: Path) -> None:
    """However high the month may be that nobody recorded."""
    book = measuring(tmp_path, "count: nap, per: quarter, by: month, take: least", "events: [batch]", FEW, MANY)
    slept = naps("2026-02-01", "2026-02-02", "2026-03-01")
    (considered,) = ask(book, FROM_FEBRUARY, f"{slept}\n{batch('2026-03-31T06:00')}").considered
    assert (considered.status, considered.facts) == ("matched", {"found": UNKNOWN})


@pytest.mark.parametrize(("take", "bounds"), [("most", (3, None)), ("least", (0, 2))])
def test_the_years_before_the_record_leave_one_end_open(
    tmp_path: Path, take: str, bounds: tuple[int | None, int | None]
) -> None:
    """The period before a case has no beginning: a month of it may have held more, and one may have held none."""
    book = measuring(tmp_path, f"count: nap, per: period, by: month, take: {take}", "events: [batch]")
    slept = naps("2026-02-01", "2026-02-02", "2026-03-01", "2026-03-02", "2026-03-03")
    covers = "{from: 2026-04-01, until: 2026-04-30, known_from: 2026-02-01}"
    unemployed = "{desk: counter, role: baker, joined: unknown, wage: 4000}"
    asking = made(book, case(covers, "", employee=unemployed, history=slept))
    facts = Facts(Record(book, asking, None), Occasion(datetime(2026, 3, 31, 6)))
    assert (facts.read("found"), facts.bounds, facts.cut_short) == (UNKNOWN, {"found": bounds}, True)


@pytest.mark.parametrize(
    ("burnt", "stand"),
    [(["1", "unknown"], "undecided"), (["2", "unknown"], "matched many"), (["0", "1"], "matched few")],
)
def test_a_figure_that_is_not_known_leaves_the_highest_open(tmp_path: Path, burnt: list[str], stand: str) -> None:
    measure = "sum: batch.burnt, per: quarter, by: month, take: most"
    book = measuring(tmp_path, measure, "each: quarter", FEW, MANY)
    events = "\n".join(batch(f"2026-0{month}-02T06:00", one) for month, one in enumerate(burnt, start=1))
    assert stands(ask(book, days("2026-01-01", "2026-03-31"), events)) == [f"2026-03-31 23:59 t {stand}"]


FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)


@cache
def bakery(take: str) -> Book:
    with TemporaryDirectory() as folder:
        return measuring(Path(folder), f"count: nap, per: period, by: month, take: {take}", "each: period")


@given(st.lists(st.integers(0, (LAST - FIRST).days), max_size=12), st.sampled_from(["most", "least"]))
def test_the_highest_and_the_lowest_are_those_of_the_monthly_counts(
    slept: list[int], take: Literal["most", "least"]
) -> None:
    nights = sorted(FIRST + timedelta(days=day) for day in slept)
    events = tuple(Event("nap", datetime(day.year, day.month, day.day), {}) for day in nights)
    case = Case("one", Covers(FIRST, LAST, FIRST), "counter", "baker", {"joined": date(2019, 1, 1)}, events)
    (consequence,) = evaluate(bakery(take), case).consequences
    monthly = [sum(night.month == month for night in nights) for month in range(1, 7)]
    assert consequence.amount == (max(monthly) if take == "most" else min(monthly))
