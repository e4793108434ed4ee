"""The operators that compute facts from what people record."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

import pytest

from checks.book.book import Book
from checks.book.condition import Condition
from checks.book.values import UNKNOWN, BadValue, Fact, Value
from checks.book.vocabulary import Band, Derivation
from checks.engine.derive import WEEKDAYS, derive
from checks.engine.logic import MissingFact
from checks.finding import Place
from tests.engine.asking import choice, fact

WHOLE = fact("integer")
FREE = fact("decimal")
NEW_OR_OLD = choice("new", "old")


def computed(operator: str, *given: Value, asked: Fact = FREE, **rest: object) -> Value:
    """What an operator makes of values read in order."""
    names = [f"given{number}" for number in range(len(given))]
    how = Derivation(operator, tuple(names), Place("words.yaml"), **rest)  # type: ignore[arg-type]
    return derive(Book(), asked, how, dict(zip(names, given, strict=True)).__getitem__)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        (day("2026-02-01"), day("2026-02-01"), 0),
        (day("2026-02-28"), day("2026-03-01"), 1),
        (day("2028-02-28"), day("2028-03-01"), 2),
        (day("2025-12-31"), day("2026-01-01"), 1),
        (day("2026-02-02"), day("2026-02-01"), -1),
        (day("2026-02-01"), datetime(2026, 2, 2, 23, 59), 1),
        (datetime(2026, 2, 1, 23, 59), datetime(2026, 2, 2, 0, 1), 1),
    ],
)
def test_days_and_which_day(first: Value, second: Value, days: int) -> None:
    assert computed("days", first, second, asked=WHOLE) == days
    assert computed("nth_day", first, second, asked=WHOLE) == days + 1


@pytest.mark.parametrize(
    ("first", "second", "months"),
    [
        ("2026-01-31", "2026-02-27", 0),
        ("2026-01-31", "2026-02-28", 1),
        ("2028-01-31", "2028-02-28", 0),
        ("2028-01-31", "2028-02-29", 1),
        ("2026-01-30", "2026-02-28", 1),
        ("2026-01-31", "2026-03-30", 1),
        ("2026-01-31", "2026-03-31", 2),
        ("2026-01-15", "2026-02-14", 0),
        ("2026-01-15", "2026-02-15", 1),
        ("2026-02-28", "2026-03-28", 1),
        ("2024-02-29", "2025-02-28", 12),
        ("2025-12-31", "2026-01-01", 0),
        ("2025-01-01", "2026-01-01", 12),
        ("2026-02-01", "2026-02-01", 0),
        ("9999-11-30", "9999-12-31", 1),
    ],
)
def test_full_months(first: str, second: str, months: int) -> None:
    assert computed("months", day(first), day(second), asked=WHOLE) == months


@pytest.mark.parametrize(
    ("first", "second", "minutes"),
    [
        (29_100, 29_400, 5),
        (29_100, 29_130, Fraction(1, 2)),
        (86_100, 300, 10),
        (29_400, 29_100, 1435),
        (29_100, datetime(2026, 2, 1, 8, 10), 5),
        (datetime(2026, 2, 1, 8, 5), datetime(2026, 2, 1, 8, 10, 20), Fraction(16, 3)),
    ],
)
def test_minutes_between_two_times_of_the_day(first: Value, second: Value, minutes: Fraction | int) -> None:
    """A second time that the clock puts earlier is one after midnight."""
    assert computed("minutes", first, second) == minutes


def test_minutes_lie_on_the_step_of_their_fact() -> None:
    """5 minutes 20 seconds are 5 minutes where the fact counts whole ones."""
    moments = datetime(2026, 2, 1, 8, 5), datetime(2026, 2, 1, 8, 10, 20)
    assert computed("minutes", *moments, asked=fact("duration", step=Fraction(1))) == 5
    assert computed("minutes", *moments, asked=WHOLE) == 5


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (day("2026-02-01"), datetime(2026, 2, 1, 23, 59), True),
        (datetime(2026, 2, 1, 0, 0), datetime(2026, 2, 1, 23, 59), True),
        (day("2026-02-01"), day("2026-02-02"), False),
        (day("2025-02-01"), day("2026-02-01"), False),
    ],
)
def test_same_day(first: Value, second: Value, same: bool) -> None:
    assert computed("same_day", first, second, asked=fact("boolean")) is same


@pytest.mark.parametrize(
    ("part", "whole", "ratio"),
    [(1, 3, Fraction(1, 3)), (0, 7, 0), (3, 2, Fraction(3, 2)), (7, 0, UNKNOWN), (0, Fraction(0), UNKNOWN)],
)
def test_a_share_of_nothing_is_not_known(part: int, whole: Value, ratio: Value) -> None:
    assert computed("ratio", part, whole) == ratio


@pytest.mark.parametrize(
    ("part", "whole", "percent"), [(3, 4, 75), (1, 8, Fraction(25, 2)), (5, 4, 125), (1, 0, UNKNOWN)]
)
def test_a_share_in_per_cent(part: int, whole: int, percent: Value) -> None:
    assert computed("ratio", part, whole, asked=fact("percent")) == percent


def test_difference_and_sum_are_exact() -> None:
    tenth, fifth = Fraction(1, 10), Fraction(1, 5)
    assert computed("difference", fifth, tenth) == tenth
    assert computed("difference", 1, 4) == -3
    assert computed("sum", tenth, fifth) == Fraction(3, 10)
    assert computed("sum", 4) == 4
    assert computed("sum", tenth, fifth, 7, 0) == Fraction(73, 10)


def test_count_and_first_of_a_list_of_days() -> None:
    listed = (day("2026-02-27"), day("2026-03-02"))
    assert computed("count", listed, asked=WHOLE) == 2
    assert computed("first", listed, asked=fact("date")) == day("2026-02-27")


@pytest.mark.parametrize(
    ("value", "weekday"),
    [
        (day("2026-02-02"), "monday"),
        (day("2026-02-03"), "tuesday"),
        (day("2026-02-04"), "wednesday"),
        (day("2026-02-05"), "thursday"),
        (day("2026-02-06"), "friday"),
        (day("2026-02-07"), "saturday"),
        (day("2026-02-08"), "sunday"),
        (day("2028-02-29"), "tuesday"),
        (datetime(2026, 2, 8, 23, 59, 59), "sunday"),
        (datetime(2026, 2, 9, 0, 0), "monday"),
    ],
)
def test_the_day_of_the_week(value: Value, weekday: str) -> None:
    assert computed("weekday", value, asked=choice(*WEEKDAYS)) == weekday


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (datetime(2026, 2, 8, 0, 0), 0),
        (datetime(2026, 2, 8, 8, 5), 29_100),
        (datetime(2026, 2, 8, 23, 59, 59), 86_399),
        (29_100, 29_100),
        (86_400, 86_400),
    ],
)
def test_the_time_of_day(value: Value, seconds: int) -> None:
    assert computed("clock", value, asked=fact("time")) == seconds


@pytest.mark.parametrize(
    ("value", "end"),
    [
        (day("2026-02-01"), "2026-02-28"),
        (day("2026-02-28"), "2026-02-28"),
        (day("2028-02-28"), "2028-02-29"),
        (day("2100-02-01"), "2100-02-28"),
        (day("2026-04-30"), "2026-04-30"),
        (day("2026-12-15"), "2026-12-31"),
        (datetime(2026, 1, 31, 23, 59), "2026-01-31"),
        (day("9999-12-01"), "9999-12-31"),
    ],
)
def test_the_end_of_the_month(value: Value, end: str) -> None:
    found = computed("month_end", value, asked=fact("date"))
    assert (found, type(found)) == (day(end), date)


@pytest.mark.parametrize(("value", "band"), [(-5, "new"), (10, "new"), (Fraction(21, 2), "old"), (11, "old")])
def test_a_band_includes_its_upper_bound(value: Value, band: str) -> None:
    bands = (Band(Fraction(10), "new"), Band(None, "old"))
    assert computed("band", value, asked=NEW_OR_OLD, bands=bands) == band


BURNT = Condition("given0", low=3)
CARELESS = Condition("given1", (True,))


@pytest.mark.parametrize(
    ("burnt", "careless", "both", "either"),
    [
        (4, True, True, True),
        (4, False, False, True),
        (3, True, False, True),
        (3, False, False, False),
        (UNKNOWN, True, UNKNOWN, True),
        (UNKNOWN, False, False, UNKNOWN),
        (4, UNKNOWN, UNKNOWN, True),
        (3, UNKNOWN, False, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_holds_with_one_group_and_with_several(burnt: Value, careless: Value, both: Value, either: Value) -> None:
    asked = fact("boolean")
    assert computed("holds", burnt, careless, asked=asked, holds=((BURNT, CARELESS),)) is both
    assert computed("holds", burnt, careless, asked=asked, holds=((BURNT,), (CARELESS,))) is either


@pytest.mark.parametrize(
    ("operator", "given"),
    [
        ("days", (UNKNOWN, day("2026-02-01"))),
        ("minutes", (29_100, UNKNOWN)),
        ("ratio", (UNKNOWN, 0)),
        ("sum", (1, 2, UNKNOWN)),
        ("count", (UNKNOWN,)),
        ("band", (UNKNOWN,)),
        ("weekday", (UNKNOWN,)),
        ("clock", (UNKNOWN,)),
        ("month_end", (UNKNOWN,)),
    ],
)
def test_what_is_computed_from_the_unknown_is_unknown(operator: str, given: tuple[Value, ...]) -> None:
    assert computed(operator, *given, bands=(Band(None, "old"),)) is UNKNOWN


def test_a_computed_value_out_of_range_is_refused() -> None:
    with pytest.raises(BadValue) as refused:
        computed("nth_day", day("2026-02-02"), day("2026-02-01"), asked=fact("integer", least=Fraction(1)))
    assert (refused.value.got.en, refused.value.valid.en) == ("0", "1 …")


def test_a_fact_left_out_stays_left_out() -> None:
    def read(name: str) -> Value:
        raise MissingFact(name)

    with pytest.raises(MissingFact) as missing:
        derive(Book(), FREE, Derivation("sum", ("cost",), Place("words.yaml")), read)
    assert missing.value.name == "cost"
