"""Guards: what a statute lets an employer do. They name outcomes, facts and figures; Python knows none of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checks.text import Text

VerdictOfLaw = Literal["forbidden", "capped", "contested", "needs-procedure", "unknown", "allowed"]
GRAVITY: tuple[VerdictOfLaw, ...] = ("forbidden", "capped", "contested", "needs-procedure", "unknown", "allowed")
"""The verdicts of the law, the gravest first: of several rulings it is the headline."""


@dataclass(frozen=True, slots=True)
class OutcomeGuard:
    """A fixed verdict on kinds of outcome; `by`, `of` and `names` narrow it to deadlines, facts and names."""

    outcomes: tuple[str, ...]
    verdict: VerdictOfLaw
    why: Text
    by: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missed:
    """How much working time an event of this kind misses: `days`, the fact that holds them, or a fact of minutes."""

    event: str
    days: Fraction | None = None
    days_fact: str | None = None
    minutes_fact: str | None = None


@dataclass(frozen=True, slots=True)
class UnpaidTime:
    """Only the time really missed in a month may go unpaid; what exceeds its value is an outcome of kind `beyond`.

    A day is the monthly `wage` over `month_days`, an hour is a day over `day_hours`.
    """

    outcomes: tuple[str, ...]
    wage: str
    month_days: Fraction
    day_hours: Fraction
    missed: tuple[Missed, ...]
    beyond: str
    why: Text


@dataclass(frozen=True, slots=True)
class MonthlyCap:
    """A loss is paid in monthly instalments: at most `share` per cent of the `wage`, and never below the `floor`."""

    outcomes: tuple[str, ...]
    wage: str
    share: Fraction
    floor: str
    why: Text


@dataclass(frozen=True, slots=True)
class Ground:
    """An outcome that needs one of the grounds of an article; `without` is said where none is named."""

    outcomes: tuple[str, ...]
    grounds: tuple[str, ...]
    verdict: VerdictOfLaw
    why: Text
    without: Text


@dataclass(frozen=True, slots=True)
class MadeLawfully:
    """Rules with these outcomes, or documents of these kinds, must have gone through the procedure of making rules."""

    outcomes: tuple[str, ...]
    kinds: tuple[str, ...]
    why: Text
    done: Text


@dataclass(frozen=True, slots=True)
class Asks:
    """A table may not make anything depend on this fact."""

    fact: str
    verdict: VerdictOfLaw
    why: Text


@dataclass(frozen=True, slots=True)
class Hours:
    """At most `day` hours a day; in a week at most `week` hours and at least `rest` days without work."""

    day: Fraction
    verdict: VerdictOfLaw
    why: Text
    week: Fraction | None = None
    rest: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A contract of such a term allows at most so many months of probation."""

    term: Text
    most: Fraction


@dataclass(frozen=True, slots=True)
class Probation:
    """The band `value` of the fact is probation, which the term of the contract limits; a month has `month_days`."""

    fact: str
    value: str
    month_days: Fraction
    terms: tuple[Term, ...]
    why: Text


@dataclass(frozen=True, slots=True)
class Words:
    """Words that may not be said, by language, except inside the phrases of `excused`; whoever checks scripts reads it."""

    say: Mapping[str, tuple[str, ...]]
    excused: Mapping[str, tuple[str, ...]]
    verdict: VerdictOfLaw
    why: Text


Guard = OutcomeGuard | UnpaidTime | MonthlyCap | Ground | MadeLawfully | Asks | Hours | Probation | Words
