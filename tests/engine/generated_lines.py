"""Lines of ordered facts with the conditions that cut them, made by Hypothesis."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from checks.book.condition import Condition
from checks.book.values import Fact, Type, Value
from checks.engine.dimension import Line, dimension_of
from tests.engine.asking import fact


@st.composite
def lines(draw: st.DrawFn) -> tuple[Line, list[Condition], list[Value]]:
    """A line of some type, the conditions it is cut at, and values of the fact."""
    kind: Type = draw(st.sampled_from(["integer", "decimal", "money", "percent", "duration", "time", "date"]))
    step = (
        draw(st.sampled_from([None, Fraction(1, 2), Fraction(5)]))
        if kind in ("decimal", "percent", "duration")
        else None
    )
    least = draw(st.sampled_from([None, 0, 5])) if kind not in ("time", "date") else None
    greatest = draw(st.sampled_from([None, 10])) if kind not in ("time", "date") else None
    asked = fact(kind, step=step, least=least, greatest=greatest)
    values = st.builds(lambda raw: placed(asked, raw), st.integers(0, 1000))
    conditions = draw(
        st.lists(st.builds(_interval, values, values, st.booleans(), st.booleans()), min_size=1, max_size=4)
    )
    line = dimension_of("it", asked, conditions)
    assert isinstance(line, Line)
    return line, conditions, draw(st.lists(values, min_size=2, max_size=20))


def placed(asked: Fact, raw: int) -> Value:
    """A value of the fact inside its range, from any whole number."""
    if asked.type == "time":
        return raw * 86
    if asked.type == "date":
        return date.fromordinal(738_000 + raw % 30)
    low = asked.least if asked.least is not None else Fraction(-20)
    high = asked.greatest if asked.greatest is not None else Fraction(20)
    return asked.stepped(low + (high - low) * Fraction(raw, 1000))


def _interval(one: Value, other: Value, low_closed: bool, high_closed: bool) -> Condition:
    low, high = min(one, other), max(one, other)
    if low == high:
        return Condition("it", (low,))
    return Condition("it", None, low, low_closed, high, high_closed)
