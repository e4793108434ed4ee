"""What may lawfully be taken for the consequences of a case."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from checks.book.guards import OutcomeGuard, VerdictOfLaw
from checks.engine.verdict import Consequence
from checks.law.hours import HoursLaw
from checks.law.losses import Instalment
from checks.law.missed import month_of
from checks.law.ruling import Ruling, gravest


@dataclass(frozen=True, slots=True)
class Taken:
    """One consequence before the law. `lawful` is what no ruling disputes for this month, `later` the instalments after it.

    Both amounts are None where the house amount, or something they need, is not known.
    """

    consequence: Consequence
    rulings: tuple[Ruling, ...]
    lawful: Fraction | None = None
    remainder: Fraction | None = None
    instalments: tuple[Instalment, ...] = ()
    floor_tested: bool | None = None

    @property
    def headline(self) -> Ruling:
        """The gravest ruling."""
        found = gravest(self.rulings)
        assert found is not None
        return found

    @property
    def verdict(self) -> VerdictOfLaw:
        """The verdict of the gravest ruling."""
        return self.headline.verdict

    @property
    def month(self) -> int:
        """The month of the consequence, counted as year times 12 plus month less 1."""
        return month_of(self.consequence.occasion)


@dataclass(slots=True)
class CaseLaw:
    """Everything that the law says about a verdict in a region."""

    region: str
    taken: list[Taken] = field(default_factory=list)
    hours: tuple[HoursLaw, ...] = ()

    def of(self, consequence: Consequence) -> Taken | None:
        """What is said of one consequence."""
        return next((one for one in self.taken if one.consequence is consequence), None)


def disputed(rulings: list[Ruling] | tuple[Ruling, ...]) -> bool:
    """Whether a fixed verdict stands against the amount; one that is narrowed to a deadline is about the deadline alone."""
    return any(
        isinstance(r.guard, OutcomeGuard) and not r.guard.by and r.verdict in ("forbidden", "contested", "unknown")
        for r in rulings
    )
