"""What may stand for a fact in a file, and how it is held."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from checks.book.values import UNKNOWN, BadValue, Fact, Value
from checks.shape.suggest import one_of
from checks.text import Text
from tests.engine.asking import choice, fact

NUMBERS = ["decimal", "percent", "duration", "money"]
COLOURS = choice("white", "brown")


@pytest.mark.parametrize("kind", NUMBERS)
@pytest.mark.parametrize(
    ("written", "held"),
    [
        (0, 0),
        (7, 7),
        (-7, -7),
        (Decimal("0.10"), Fraction(1, 10)),
        (Decimal("2.50"), Fraction(5, 2)),
        (Decimal("3.00"), 3),
        (999_999_999_999_999, 999_999_999_999_999),
    ],
)
def test_a_number_is_held_exactly(kind: str, written: int | Decimal, held: Value) -> None:
    value = fact(kind).read(written)
    assert (value, type(value)) == (held, type(held))


@pytest.mark.parametrize(
    ("asked", "written", "held"),
    [
        (fact("integer"), 3, 3),
        (fact("time"), "00:00", 0),
        (fact("time"), "08:05", 29_100),
        (fact("time"), "08:05:30", 29_130),
        (fact("time"), "23:59:59", 86_399),
        (fact("time"), "24:00", 86_400),
        (fact("date"), "2028-02-29", date(2028, 2, 29)),
        (fact("date"), "0001-01-01", date.min),
        (fact("date"), "9999-12-31", date.max),
        (fact("dates"), ["2026-02-27"], (date(2026, 2, 27),)),
        (fact("dates"), ["2026-02-27", "2026-03-02"], (date(2026, 2, 27), date(2026, 3, 2))),
        (fact("boolean"), True, True),
        (fact("boolean"), False, False),
        (COLOURS, "brown", "brown"),
        (choice("nobody", "chief", kind="role"), "nobody", "nobody"),
        (choice("early", kind="shift"), "early", "early"),
    ],
)
def test_a_value_is_held_by_its_type(asked: Fact, written: object, held: Value) -> None:
    value = asked.read(written)
    assert (value, type(value)) == (held, type(held))


@pytest.mark.parametrize(
    "kind", ["integer", "decimal", "money", "percent", "time", "date", "dates", "duration", "boolean"]
)
def test_unknown_may_stand_for_every_fact(kind: str) -> None:
    assert fact(kind).read("unknown") is UNKNOWN


def test_unknown_may_stand_for_a_choice() -> None:
    assert COLOURS.read("unknown") is UNKNOWN


TIME = "a time of day HH:MM, in quotes"
DATE = "a date that exists, YYYY-MM-DD"


@pytest.mark.parametrize(
    ("asked", "written", "got", "valid"),
    [
        (fact("integer"), "3", "the text 3", "a whole number"),
        (fact("integer"), Decimal("3.0"), "3.0", "a whole number"),
        (fact("integer"), True, "true", "a whole number"),
        (fact("integer"), [3], "a list", "a whole number"),
        (fact("decimal"), "3", "the text 3", "a number"),
        (fact("decimal"), False, "false", "a number"),
        (fact("percent"), "50%", "the text 50%", "a number"),
        (fact("duration"), "5 min", "the text 5 min", "a number"),
        (fact("money"), "3", "the text 3", "a number"),
        (fact("money"), Decimal("9.555"), "9.555", "an amount with at most two decimals"),
        (fact("time"), 830, "the number 830", TIME),
        (fact("time"), "8:30", "8:30", TIME),
        (fact("time"), "08", "08", TIME),
        (fact("time"), "0830", "0830", TIME),
        (fact("time"), "08:60", "08:60", TIME),
        (fact("time"), "24:01", "24:01", TIME),
        (fact("time"), "24:00:00", "24:00:00", TIME),
        (fact("time"), "08:30:00.5", "08:30:00.5", TIME),
        (fact("time"), "08:30+08:00", "08:30+08:00", TIME),
        (fact("time"), "08:30Z", "08:30Z", TIME),
        (fact("time"), "０8:30", "０8:30", TIME),
        (fact("date"), 20260227, "the number 20260227", DATE),
        (fact("date"), "2026-02-29", "2026-02-29", DATE),
        (fact("date"), "2026-2-9", "2026-2-9", DATE),
        (fact("date"), "20260227", "20260227", DATE),
        (fact("date"), "2026-W01-1", "2026-W01-1", DATE),
        (fact("date"), "2026-02-27T08:00", "2026-02-27T08:00", DATE),
        (fact("date"), "0000-01-01", "0000-01-01", DATE),
        (fact("dates"), "2026-02-27", "the text 2026-02-27", "a list of dates"),
        (fact("dates"), [], "a list", "a list of dates"),
        (fact("dates"), ["2026-02-29"], "2026-02-29", DATE),
        (fact("dates"), ["unknown"], "unknown", DATE),
        (fact("dates"), ["2026-02-27", "2026-02-26"], "2026-02-27, 2026-02-26", "dates in order, each once"),
        (fact("dates"), ["2026-02-27", "2026-02-27"], "2026-02-27, 2026-02-27", "dates in order, each once"),
        (fact("boolean"), "yes", "the text yes", "true, false"),
        (fact("boolean"), 1, "the number 1", "true, false"),
        (fact("decimal"), {"over": 3}, "a mapping", "a number"),
        (COLOURS, "browm", "browm", one_of("browm", ["white", "brown"]).en),
        (COLOURS, True, "true", one_of("", ["white", "brown"]).en),
    ],
)
def test_a_value_of_another_kind_is_refused(asked: Fact, written: object, got: str, valid: str) -> None:
    with pytest.raises(BadValue) as refused:
        asked.read(written)
    assert refused.value.got.en == got
    assert refused.value.valid.en == valid
    assert str(refused.value) == f"{got}; valid: {refused.value.valid.en}"


@pytest.mark.parametrize("kind", ["integer", "decimal", "money", "time", "date", "dates", "boolean"])
def test_nothing_is_no_value(kind: str) -> None:
    with pytest.raises(BadValue) as refused:
        fact(kind).read(None)
    assert refused.value.got == Text("没有写值", "no value")
