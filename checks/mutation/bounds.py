"""Bounds moved by one step, or opened and closed where the fact has no steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from checks.book.condition import Condition
from checks.book.rules import Table
from checks.book.values import Fact, Value, show
from checks.mutation.mutant import Mutant, changed
from checks.mutation.spots import Spot, put, spots, worded

_DAY = 24 * 3600
"""Seconds; a time of day lies between 0 and this."""
Known = Callable[[str], Fact]


def moved_bounds(table: Table, fact: Known) -> Iterator[Mutant]:
    """Every value at which a condition ends: moved wherever the table names it, then at each of several spots alone.

    In a table of routes one branch stands in many rows, so there its bound moves in all of them alone.
    """
    ends: dict[tuple[str, Value], list[Spot]] = {}
    for spot in spots(table):
        if fact(spot.condition.fact).ordered:
            for end in dict.fromkeys(spot.condition.ends):
                ends.setdefault((spot.condition.fact, end), []).append(spot)
    for (name, end), here in ends.items():
        for to in _beside(fact(name), end):
            yield from _moved(table, fact(name), here, end, to)
        if _grain(fact(name)) is None:
            yield from _flipped(table, fact(name), here, end)
    for (name, end), here in ends.items():
        alone = [spot for spot in here if spot.outcome is None]
        if len(alone) > 1 and table.hit == "unique":
            for spot in alone:
                for to in _beside(fact(name), end):
                    yield from _moved(table, fact(name), [spot], end, to)


def _grain(fact: Fact) -> Fraction | None:
    return Fraction(1) if fact.type == "date" else fact.grain


def step_of(number: Fraction) -> Fraction:
    """One in the last place in which a figure is written: 0.1 for 4.7, 1 for 10."""
    _, dot, places = show(number).partition(".")
    return Fraction(1, 10 ** len(places)) if dot and "/" not in places else Fraction(1)


def _beside(fact: Fact, end: Value) -> tuple[Value, ...]:
    """The values one step below and above; where the fact has no step, one in the last place as it is written."""
    if isinstance(end, date):
        return end - timedelta(days=1), end + timedelta(days=1)
    step = _grain(fact) or step_of(Fraction(end))
    near = _plain(Fraction(end) - step), _plain(Fraction(end) + step)
    return tuple(value for value in near if fact.type != "time" or 0 <= value <= _DAY)


def _plain(number: Fraction) -> Value:
    return int(number) if number.denominator == 1 else number


def _moved(table: Table, fact: Fact, here: list[Spot], end: Value, to: Value) -> Iterator[Mutant]:
    yield from _replaced(table, fact, here, end, lambda condition: _with_end(condition, end, to))


def _flipped(table: Table, fact: Fact, here: list[Spot], end: Value) -> Iterator[Mutant]:
    """What lay just inside lies just outside; a single value has no end to open, and a distance has the same length."""
    ends = [spot for spot in here if spot.outcome is None and spot.condition.among is None]
    if ends:
        yield from _replaced(table, fact, ends, end, lambda condition: _opened(condition, end))


def _replaced(
    table: Table, fact: Fact, here: list[Spot], end: Value, new: Callable[[Condition], Condition]
) -> Iterator[Mutant]:
    to = table
    for spot in here:
        to = put(to, spot, new(spot.condition))
    told = [spot for spot in here if spot.outcome is None]
    was = _listed(fact, (spot.condition for spot in told))
    now = _listed(fact, (new(spot.condition) for spot in told))
    first = told[0]
    holder = first.holder(table) if len(told) == 1 else None
    yield from changed(table, holder, first.condition.place, "bound", was, now, to)


def _listed(fact: Fact, conditions: Iterable[Condition]) -> str:
    """Each way in which the bound is written, once: `burnt up_to 3; burnt over 3`."""
    return "; ".join(dict.fromkeys(worded(fact, condition) for condition in conditions))


def _with_end(condition: Condition, end: Value, to: Value) -> Condition:
    if condition.among is not None:
        return replace(condition, among=tuple(to if value == end else value for value in condition.among))
    low = to if condition.low is not None and condition.low == end else condition.low
    high = to if condition.high is not None and condition.high == end else condition.high
    return replace(condition, low=low, high=high)


def _opened(condition: Condition, end: Value) -> Condition:
    low, high = condition.low is not None and condition.low == end, condition.high is not None and condition.high == end
    return replace(condition, low_closed=condition.low_closed ^ low, high_closed=condition.high_closed ^ high)
