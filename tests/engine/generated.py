"""Facts, conditions, tables and cases of the bakery, made by Hypothesis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from checks.book.book import Book
from checks.book.cases import Case, Covers, Event
from checks.book.condition import Condition, Group, Occurrence
from checks.book.rules import Amount, Applies, Head, Outcome, Row, Span, Table, Window
from checks.book.values import Value
from checks.finding import Place
from checks.text import both
from tests.department import sound

VOCABULARY = """\
kind: vocabulary
id: baking.vocabulary
facts:
  loaves: {title: {zh: 个数, en: loaves}, type: integer, min: 0, max: 6}
  weight: {title: {zh: 重量, en: weight}, type: decimal, step: 0.5, min: 0, max: 4}
  heat: {title: {zh: 火候, en: heat}, type: decimal}
  salted: {title: {zh: 加盐, en: salted}, type: boolean}
  flour:
    title: {zh: 面粉, en: flour}
    type: enum
    values: {white: {zh: 白, en: white}, brown: {zh: 黑, en: brown}, rye: {zh: 麦, en: rye}}
  price: {title: {zh: 价钱, en: price}, type: money, min: 0}
  out_at: {title: {zh: 出炉, en: out at}, type: time}
  best_by: {title: {zh: 保质期, en: best by}, type: date}
events:
  check:
    title: {zh: 检查, en: check}
    at: moment
    subject: employee
    facts: [loaves, weight, heat, salted, flour, price, out_at, best_by]
measures:
  checks: {title: {zh: 当月检查, en: checks in the month}, count: check, per: month}
  loaves-checked: {title: {zh: 当月个数, en: loaves in the month}, sum: check.loaves, per: month}
"""

FIRST = date(2026, 2, 20)
DOMAIN: dict[str, list[Value]] = {
    "loaves": list(range(7)),
    "weight": [Fraction(half, 2) for half in range(9)],
    "heat": [Fraction(quarter, 4) for quarter in range(-4, 13)],
    "salted": [True, False],
    "flour": ["white", "brown", "rye"],
    "price": [Fraction(cents, 100) for cents in (0, 1, 2, 100, 249, 250, 251, 900)],
    "out_at": [0, 8 * 3600 - 1, 8 * 3600, 8 * 3600 + 1, 8 * 3600 + 60, 12 * 3600, 17 * 3600, 86_399, 86_400],
    "best_by": [FIRST + timedelta(days) for days in range(12)],
}
"""Values enough that every cell of the tables below holds one: ends are drawn from the inner ones."""

_ENDS: dict[str, list[Value]] = {
    "loaves": list(range(7)),
    "weight": [Fraction(half, 2) for half in range(9)],
    "heat": [Fraction(0), Fraction(1), Fraction(2)],
    "price": [Fraction(cents, 100) for cents in (0, 1, 250)],
    "out_at": [8 * 3600, 8 * 3600 + 60, 17 * 3600],
    "best_by": [FIRST + timedelta(days) for days in (1, 2, 5, 10)],
}


@cache
def bakery() -> Book:
    """The bakery with the facts above and no table."""
    with TemporaryDirectory() as folder:
        return sound(Path(folder), policies__baking__vocabulary=VOCABULARY)


def with_tables(*tables: Table) -> Book:
    """The bakery with some tables."""
    return replace(bakery(), tables={table.id: table for table in tables})


@st.composite
def conditions(draw: st.DrawFn, name: str) -> Condition:
    """A condition that some value meets: a set of values or an interval."""
    if name not in _ENDS or draw(st.integers(0, 3)) == 0:
        among = draw(st.lists(st.sampled_from(_ENDS.get(name, DOMAIN[name])), min_size=1, max_size=2, unique=True))
        return Condition(name, tuple(among))
    low, high = sorted(draw(st.tuples(st.sampled_from(_ENDS[name]), st.sampled_from(_ENDS[name]))))
    match draw(st.integers(0, 2)):
        case 0:
            return Condition(name, None, low=low, low_closed=draw(st.booleans()))
        case 1:
            return Condition(name, None, high=high, high_closed=draw(st.booleans()))
        case _:
            closed = low == high
            return Condition(name, None, low, closed or draw(st.booleans()), high, closed or draw(st.booleans()))


@st.composite
def groups(draw: st.DrawFn, names: list[str], most: int = 2) -> tuple[Group, ...]:
    """Up to `most` groups, each with a condition on one or more of the facts."""
    count = draw(st.integers(1, most))
    return tuple(
        tuple(draw(conditions(name)) for name in draw(st.lists(st.sampled_from(names), min_size=1, unique=True)))
        for _ in range(count)
    )


@st.composite
def occurrences(draw: st.DrawFn) -> Occurrence:
    """Once, up to, from, between, or every."""
    first = draw(st.integers(1, 4))
    return draw(
        st.sampled_from(
            [
                Occurrence(first, first),
                Occurrence(1, first),
                Occurrence(first),
                Occurrence(first, first + 1),
                Occurrence(every=first + 1),
            ]
        )
    )


@st.composite
def rows(draw: st.DrawFn, number: int, names: list[str], counted: bool) -> Row:
    """A row with random conditions; its fine tells the rows apart."""
    return Row(
        f"row{number}",
        Place("tables.yaml", number + 1),
        (Outcome("fine", Amount(number=Fraction(draw(st.integers(0, 50))))),),
        when=draw(groups(names)) if draw(st.booleans()) else (tuple(draw(conditions(n)) for n in names),),
        occurrence=draw(st.none() | occurrences()) if counted else None,
        sources=("KM/8/1",) if draw(st.booleans()) else (),
    )


@st.composite
def tables(draw: st.DrawFn, where: bool = True, window: Window | None = "month") -> Table:
    """A table over up to three facts, with or without where, occurrence and an otherwise row."""
    names = draw(st.lists(st.sampled_from(sorted(DOMAIN)), min_size=1, max_size=3, unique=True))
    counted = window is not None and draw(st.booleans())
    listed = [draw(rows(number, names, counted)) for number in range(draw(st.integers(1, 4)))]
    if draw(st.booleans()):
        place = Place("tables.yaml", 99)
        listed.append(Row("rest", place, (Outcome("none"),), otherwise=True))
    about = draw(groups([draw(st.sampled_from(sorted(DOMAIN)))])) if where and draw(st.booleans()) else ()
    return table_of(tuple(listed), where=about, occurrence=window if counted else None)


def table_of(rows_: tuple[Row, ...], name: str = "baking.check", **rest: object) -> Table:
    """A table over checks with these rows."""
    return Table(head=head(name), rows=rows_, **{"events": ("check",), **rest})  # type: ignore[arg-type]


def head(name: str) -> Head:
    """The head of a policy that binds bakers."""
    return Head(
        name,
        "schedule",
        both("rule"),
        both("rule"),
        "chief",
        Applies(("counter",), ("baker",)),
        Span(date(2020, 1, 1)),
        date(2030, 1, 1),
        ("KM/8/1",),
        (),
        Place("tables.yaml"),
    )


facts = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in DOMAIN.items()})


def check(at: datetime, given: dict[str, Value]) -> Event:
    """One check."""
    return Event("check", at, given)


@st.composite
def checks(draw: st.DrawFn, first: date, last: date, most: int = 5) -> list[Event]:
    """Checks between two days, in time order."""
    span = (last - first).days
    moments = sorted(
        datetime(first.year, first.month, first.day)
        + timedelta(days=draw(st.integers(0, span)), hours=draw(st.integers(0, 23)))
        for _ in range(draw(st.integers(0, most)))
    )
    return [check(at, draw(facts)) for at in moments]


def case_of(events: list[Event], first: date, last: date, known_from: date | None = None) -> Case:
    """A baker's case."""
    covers = Covers(first, last, known_from or first)
    return Case("one", covers, "counter", "baker", {"joined": date(2019, 1, 1)}, tuple(events))


def every_value(names: list[str]) -> Iterator[dict[str, Value]]:
    """Every combination of the domain's values of some facts."""
    if not names:
        yield {}
        return
    for value in DOMAIN[names[0]]:
        for rest in every_value(names[1:]):
            yield {names[0]: value, **rest}
