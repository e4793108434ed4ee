"""Properties of targets: met exactly when the figure keeps its bounds, never both, and missed by the distance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from fractions import Fraction
from functools import cache
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from checks.book.book import Book
from checks.book.cases import Case, Covers, Event
from checks.book.values import UNKNOWN, Value
from checks.engine.evaluate import evaluate
from tests.engine.test_targets import keeping

LOW: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "over": lambda value, bound: value > bound,
    "from": lambda value, bound: value >= bound,
}
HIGH: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "up_to": lambda value, bound: value <= bound,
    "below": lambda value, bound: value < bound,
}
Bound = tuple[str, int] | None
"""A word and a number; None where that side is open."""


def pairs_of_bounds() -> Iterator[tuple[Bound, Bound]]:
    """Every way to bound a figure by 3 and 7, on one side or both."""
    lows: list[Bound] = [None, ("over", 3), ("from", 3)]
    highs: list[Bound] = [None, ("up_to", 7), ("below", 7)]
    yield from (pair for pair in product(lows, highs) if pair != (None, None))


BOUNDS = list(pairs_of_bounds())
FACTS = ["wait", "weight"]


@cache
def bakery(fact: str) -> Book:
    """A standard with a target for each pair of bounds."""
    targets = [
        f"fact: {fact}, " + ", ".join(f"{word}: {number}" for word, number in filter(None, pair)) for pair in BOUNDS
    ]
    with TemporaryDirectory() as folder:
        return keeping(Path(folder), *targets)


def kept(value: Fraction, pair: tuple[Bound, Bound]) -> bool:
    """Whether a figure keeps the bounds, by plain comparison."""
    low, high = pair
    return (low is None or LOW[low[0]](value, Fraction(low[1]))) and (
        high is None or HIGH[high[0]](value, Fraction(high[1]))
    )


def sale(fact: str, value: Value) -> Case:
    event = Event("sale", datetime(2026, 2, 2, 8), {fact: value})
    day = date(2026, 2, 2)
    return Case("one", Covers(day, day, day), "counter", "baker", {"joined": date(2019, 1, 1)}, (event,))


values = st.integers(0, 40).map(lambda quarters: Fraction(quarters, 4))


@given(st.sampled_from(FACTS), values)
def test_a_target_is_met_exactly_when_its_bounds_are_kept(fact: str, value: Fraction) -> None:
    figure = Fraction(int(value)) if fact == "wait" else value
    verdict = evaluate(bakery(fact), sale(fact, figure))
    assert [c.kind for c in verdict.consequences] == ["met" if kept(figure, pair) else "missed" for pair in BOUNDS]
    assert {c.status for c in verdict.considered} == {"matched"}


@given(st.sampled_from(FACTS), values)
def test_a_target_is_missed_by_the_distance_to_the_nearest_bound(fact: str, value: Fraction) -> None:
    figure = Fraction(int(value)) if fact == "wait" else value
    verdict = evaluate(bakery(fact), sale(fact, figure))
    for consequence, (low, high) in zip(verdict.consequences, BOUNDS, strict=True):
        if consequence.kind == "missed":
            bounds = [Fraction(bound[1]) for bound in (low, high) if bound is not None]
            assert consequence.exact == min(abs(figure - bound) for bound in bounds)
        else:
            assert consequence.exact is None


def test_a_figure_that_is_not_known_leaves_both_answers_to_every_target() -> None:
    verdict = evaluate(bakery("wait"), sale("wait", UNKNOWN))
    assert {c.status for c in verdict.considered} == {"undecided"}
    assert [{p.rows[0].id for p in c.possible} for c in verdict.considered] == [{"met", "missed"}] * len(BOUNDS)
