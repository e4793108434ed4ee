"""A score is the sum of its points: those of each item observed, once, and of each item measured."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from checks.book.book import Book
from checks.book.cases import Case, Covers, Event
from checks.engine.evaluate import evaluate
from checks.engine.scores import scores
from tests.department import sound
from tests.kinds import only

ITEMS = [f"{pair}-{sign}" for pair in ("crust", "awake", "help") for sign in ("plus", "minus")]


@cache
def bakery() -> Book:
    with TemporaryDirectory() as folder:
        return sound(Path(folder), **only())


@given(st.lists(st.sampled_from(ITEMS), max_size=6), st.integers(0, 5))
def test_a_score_is_the_sum_of_its_points(seen: list[str], slept: int) -> None:
    """Two points for a plus item, one off for a minus item."""
    first, last = date(2026, 2, 1), date(2026, 2, 28)
    events = (
        *(Event("nap", datetime(2026, 2, 1 + number), {}) for number in range(slept)),
        *(Event("sighting", datetime(2026, 2, 10), {"seen": item}) for item in seen),
        Event("rating", datetime(2026, 2, 20), {}),
    )
    case = Case("one", Covers(first, last, first), "counter", "baker", {"joined": date(2019, 1, 1)}, events)
    (score,) = scores(bakery(), evaluate(bakery(), case))
    helped = "help-plus" in seen and slept <= 1
    hands = 2 * ("crust-plus" in seen) - ("crust-minus" in seen)
    heart = 2 * (slept == 0) - (slept >= 3) + 2 * helped - ("help-minus" in seen)
    assert [int(points) for points in score.points.values()] == [hands, heart]
    assert score.total == hands + heart
    missing = [
        pair
        for pair, known in (
            ("crust", {"crust-plus", "crust-minus"} & set(seen)),
            ("help", helped or "help-minus" in seen),
        )
        if not known
    ]
    assert [c.outcome.name for c in score.missing] == missing
