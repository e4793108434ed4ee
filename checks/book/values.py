"""Values of facts: how each type is written, held, stepped and compared.

Held as: integer `int`; decimal, money, percent, duration `Fraction`; time `int` (seconds since midnight);
date `date`; dates `tuple[date, ...]`; boolean `bool`; enum, role, shift `str`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import Any, Literal

from checks.reading.scalars import shown
from checks.shape.suggest import one_of
from checks.text import Text, both

Type = Literal[
    "integer",
    "decimal",
    "money",
    "percent",
    "time",
    "date",
    "dates",
    "duration",
    "boolean",
    "enum",
    "role",
    "shift",
    "item",
]
NUMERIC: frozenset[str] = frozenset({"integer", "decimal", "money", "percent", "duration"})
ORDERED: frozenset[str] = NUMERIC | {"time", "date"}
Rounding = Literal["down", "up", "half"]
Value = Any
NOBODY = "nobody"
"""The value of a fact of type role where no one has acted."""


class Unknown:
    """A fact that is not known yet; a verdict names it and says what each possibility would bring."""

    def __repr__(self) -> str:
        return "unknown"


UNKNOWN = Unknown()


class BadValue(ValueError):
    """A value that its fact cannot take; carries what was found and what would be valid."""

    def __init__(self, got: Text, valid: Text) -> None:
        super().__init__(f"{got.en}; valid: {valid.en}")
        self.got = got
        self.valid = valid


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the vocabulary: its type, unit, range, step and, for lists of values, the values."""

    name: str
    title: Text
    type: Type
    unit: str | None = None
    least: Fraction | None = None
    greatest: Fraction | None = None
    step: Fraction | None = None
    rounding: Rounding = "down"
    values: tuple[tuple[str, Text], ...] = ()
    yes: Text | None = None
    no: Text | None = None
    timetable: str | None = None
    """The timetable whose shifts the values are."""
    worse: Literal["more", "less"] | None = None
    """Whether more or less of it is the worse; None where nobody has said so."""

    @property
    def ordered(self) -> bool:
        """Whether its values are larger and smaller, so that bounds mean something."""
        return self.type in ORDERED

    @property
    def choices(self) -> tuple[Value, ...]:
        """All values of a fact that has only a few; empty for ordered facts."""
        if self.type == "boolean":
            return (True, False)
        return tuple(name for name, _ in self.values)

    @property
    def grain(self) -> Fraction | None:
        """The least difference between two values: a whole number, a cent, a second; None where there is none."""
        return self.step if self.step is not None and self.type in NUMERIC else _GRAINS.get(self.type)

    def value_title(self, value: str) -> Text:
        """What a value of the list is called; the value itself where it is none of the list."""
        return dict(self.values).get(value, both(value))

    def read(self, raw: Any) -> Value:
        """The value written in a file, held as described above; raises BadValue."""
        if raw == "unknown":
            return UNKNOWN
        return self.stepped(_READERS[self.type](self, raw))

    def stepped(self, value: Value) -> Value:
        """The value on its step: 5 minutes 30 seconds is 5 when the step is 1 and rounding is down."""
        if value is UNKNOWN or self.type not in NUMERIC:
            return value
        number = Fraction(value)
        if self.grain is not None:
            number = _WHOLE[self.rounding](number / self.grain) * self.grain
        if (self.least is not None and number < self.least) or (self.greatest is not None and number > self.greatest):
            raise BadValue(both(show(value)), self._range())
        return int(number) if number.denominator == 1 else number

    def _range(self) -> Text:
        low = "" if self.least is None else show(self.least)
        high = "" if self.greatest is None else show(self.greatest)
        return both(f"{low} … {high}".strip())


def _half(units: Fraction) -> int:
    """The nearest whole number; exactly half way goes up."""
    return floor(units + Fraction(1, 2))


_WHOLE: dict[Rounding, Callable[[Fraction], int]] = {"down": floor, "up": ceil, "half": _half}
_GRAINS: dict[Type, Fraction] = {"integer": Fraction(1), "money": Fraction(1, 100), "time": Fraction(1)}


def show(number: Fraction | int) -> str:
    """A number as people write it: no exponent, no trailing zeros; a fraction that never ends as a/b."""
    exact = Fraction(number)
    if exact.denominator == 1:
        return str(exact.numerator)
    rest = exact.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{exact.numerator}/{exact.denominator}"
    return format((Decimal(exact.numerator) / Decimal(exact.denominator)).normalize(), "f")


def show_time(seconds: int) -> str:
    """Seconds since midnight as HH:MM, with seconds only where there are any."""
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours:02}:{minutes:02}" + (f":{left:02}" if left else "")


def seconds_of(text: str) -> int:
    """HH:MM or HH:MM:SS as seconds since midnight; 24:00 is the end of the day."""
    if text == "24:00":
        return 24 * 3600
    moment = time.fromisoformat(text)
    return moment.hour * 3600 + moment.minute * 60 + moment.second


_TIME = re.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2})?")
_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _number(fact: Fact, raw: Any) -> Fraction:
    if isinstance(raw, bool) or not isinstance(raw, (int, Decimal)):
        raise BadValue(shown(raw, typed=True), Text("一个数", "a number"))
    return Fraction(raw)


def _money(fact: Fact, raw: Any) -> Fraction:
    amount = _number(fact, raw)
    if (amount * 100).denominator != 1:
        raise BadValue(_found(raw), Text("元，最多到分", "an amount with at most two decimals"))
    return amount


def _integer(fact: Fact, raw: Any) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise BadValue(_found(raw, Decimal), Text("整数", "a whole number"))
    return raw


def _time(fact: Fact, raw: Any) -> int:
    try:
        if not isinstance(raw, str) or not _TIME.fullmatch(raw):
            raise ValueError
        return seconds_of(raw)
    except ValueError:
        raise BadValue(_found(raw, str), Text("时刻 HH:MM（加引号）", "a time of day HH:MM, in quotes")) from None


def _date(fact: Fact, raw: Any) -> date:
    try:
        if not isinstance(raw, str) or not _DATE.fullmatch(raw):
            raise ValueError
        return date.fromisoformat(raw)
    except ValueError:
        raise BadValue(_found(raw, str), Text("真实存在的日期 YYYY-MM-DD", "a date that exists, YYYY-MM-DD")) from None


def _dates(fact: Fact, raw: Any) -> tuple[date, ...]:
    if not isinstance(raw, list) or not raw:
        raise BadValue(_found(raw, list), Text("日期列表", "a list of dates"))
    days = tuple(_date(fact, item) for item in raw)
    if any(later <= earlier for earlier, later in pairwise(days)):
        raise BadValue(both(", ".join(raw)), Text("从早到晚、不重复的日期", "dates in order, each once"))
    return days


def _boolean(fact: Fact, raw: Any) -> bool:
    if not isinstance(raw, bool):
        raise BadValue(shown(raw, typed=True), both("true, false"))
    return raw


def _choice(fact: Fact, raw: Any) -> str:
    known = [name for name, _ in fact.values]
    if raw not in known:
        raise BadValue(_found(raw, str), one_of(raw if isinstance(raw, str) else "", known))
    return str(raw)


def _found(raw: Any, wanted: type = object) -> Text:
    """What was written, as a file shows it; of a value that is not of the type wanted, what it is as well."""
    return shown(raw, typed=not isinstance(raw, wanted))


_READERS: dict[str, Any] = {
    "integer": _integer, "decimal": _number, "money": _money, "percent": _number, "duration": _number,
    "time": _time, "date": _date, "dates": _dates, "boolean": _boolean,
    "enum": _choice, "role": _choice, "shift": _choice, "item": _choice,
}  # fmt: skip
