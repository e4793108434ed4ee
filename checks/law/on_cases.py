"""Rulings on a verdict: what may lawfully be taken for each penalty, this month and later."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import TypeVar

from checks.book.book import Book
from checks.book.guards import MonthlyCap, OutcomeGuard, UnpaidTime, VerdictOfLaw
from checks.book.statute import Statute
from checks.book.values import UNKNOWN
from checks.engine.amounts import to_cents
from checks.engine.verdict import Consequence, Verdict
from checks.law.hours import HoursLaw, case_hours
from checks.law.losses import Instalment, instalments, monthly_room
from checks.law.missed import value_missed
from checks.law.on_rules import on_kind, on_outcome, on_row
from checks.law.provisions import speaking
from checks.law.ruling import Ruling, gravest
from checks.words.law import NO_FLOOR, NO_WAGE, NOTHING_MISSED

NOTHING = Fraction(0)
G = TypeVar("G", UnpaidTime, MonthlyCap)


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


@dataclass(slots=True)
class CaseLaw:
    """Everything that the law says about a verdict in a region."""

    region: str
    taken: list[Taken] = field(default_factory=list)
    hours: tuple[HoursLaw, ...] = ()

    def of(self, consequence: Consequence) -> Taken | None:
        """What is said of one consequence."""
        return next((one for one in self.taken if one.consequence is consequence), None)


class _Reading:
    """One pass over the consequences of a verdict."""

    def __init__(self, book: Book, verdict: Verdict, region: str, as_of: date | None) -> None:
        self.book, self.verdict, self.region, self.as_of = book, verdict, region, as_of
        self._pools: dict[int, Fraction | None] = {}

    def on(self, consequence: Consequence) -> Taken | None:
        statutes = speaking(self.book, self.region, self.as_of or consequence.occasion.day)
        if consequence.who not in (self.verdict.case.role, *self.book.roles):
            return None
        table, row, outcome = consequence.table, consequence.row, consequence.outcome
        found = [*on_row(self.book, statutes, table, row), *on_outcome(self.book, statutes, table, outcome)]
        if not found:
            return None
        if consequence.who != self.verdict.case.role:
            return Taken(consequence, tuple(dict.fromkeys(found)))  # whose wage that is the case does not say
        time = _speaks(statutes, UnpaidTime, outcome.kind)
        if time is not None:
            return self._time(consequence, statutes, *time, found)
        amount = consequence.amount
        if amount is None or _speaks(statutes, MonthlyCap, outcome.kind) is not None:
            return Taken(consequence, tuple(dict.fromkeys(found)))
        lawful = NOTHING if _disputed(found) else amount
        return Taken(consequence, tuple(dict.fromkeys(found)), lawful, amount - lawful)

    def _time(
        self, consequence: Consequence, statutes: tuple[Statute, ...], statute: Statute, guard: UnpaidTime,
        found: list[Ruling],
    ) -> Taken:  # fmt: skip
        """What the time missed in the month is worth may go unpaid; the rest is a fine."""
        beyond = list(on_kind(statutes, guard.beyond))
        others = [ruling for ruling in found if ruling.guard is not guard and ruling not in beyond]
        amount, wage = consequence.amount, self.wage(guard.wage)
        month = consequence.occasion.at.year * 12 + consequence.occasion.at.month - 1
        if wage is not None and month not in self._pools:
            self._pools[month] = value_missed(self.book, self.verdict, guard, wage, month)
        pool = self._pools.get(month)
        if amount is None or pool is None:
            open_ = Ruling(statute, guard, "unknown", NO_WAGE if wage is None else guard.why)
            return Taken(consequence, (*others, open_))
        if _disputed(others):
            return Taken(consequence, tuple(others), NOTHING, amount)
        unpaid = to_cents(min(amount, pool), "down")
        self._pools[month] = pool - unpaid
        rest = amount - unpaid
        if rest and beyond and all(ruling.verdict == "allowed" for ruling in beyond):
            return Taken(consequence, tuple(dict.fromkeys((*others, *beyond))), amount, NOTHING)
        if not rest:
            return Taken(consequence, (*others, Ruling(statute, guard, "allowed", guard.why)), unpaid, rest)
        capped = Ruling(statute, guard, "capped", guard.why if unpaid else NOTHING_MISSED)
        return Taken(consequence, tuple(dict.fromkeys((*others, capped, *beyond))), unpaid, rest)

    def wage(self, fact: str) -> Fraction | None:
        """A money fact of the employee; None where the case does not give it."""
        value = self.verdict.case.employee.get(fact)
        return None if value is None or value is UNKNOWN else Fraction(value)

    def losses(self, taken: list[Taken]) -> list[Taken]:
        """The losses among them with their instalments: those of one person share the room of each month."""
        mine = []
        for place, one in enumerate(taken):
            statutes = speaking(self.book, self.region, self.as_of or one.consequence.occasion.day)
            cap = _speaks(statutes, MonthlyCap, one.consequence.kind)
            of_case = one.consequence.who == self.verdict.case.role
            if cap is not None and of_case and one.consequence.amount is not None:
                mine.append((place, *cap))
        if not mine:
            return taken
        _, statute, guard = mine[0]
        wage, floor = self.wage(guard.wage), self.wage(guard.floor)
        found = list(taken)
        if wage is None:
            for place, *_ in mine:
                open_ = Ruling(statute, guard, "unknown", NO_WAGE)
                others = (ruling for ruling in taken[place].rulings if ruling.guard is not guard)
                found[place] = Taken(taken[place].consequence, (*others, open_))
            return found
        room = to_cents(monthly_room(wage, guard.share, floor), "down")
        due = [place for place, *_ in mine if not _disputed(taken[place].rulings)]
        amounts = [(_month(taken[place]), taken[place].consequence.amount or NOTHING) for place in due]
        plans = dict(zip(due, instalments(amounts, room), strict=True))
        for place, statute, guard in mine:
            found[place] = _loss(taken[place], statute, guard, plans.get(place), floor is not None)
        return found


def _loss(
    one: Taken, statute: Statute, guard: MonthlyCap, plan: tuple[Instalment, ...] | None, tested: bool
) -> Taken:  # fmt: skip
    amount = one.consequence.amount or NOTHING
    others = tuple(ruling for ruling in one.rulings if ruling.guard is not guard)
    if plan is None:
        return Taken(one.consequence, others, NOTHING, amount, floor_tested=tested)
    now = next((run.amount for run in plan if run.month == _month(one)), NOTHING)
    verdict: VerdictOfLaw = "allowed" if now == amount and tested else "capped"
    why = guard.why if tested else NO_FLOOR.after(guard.why)
    ruling = Ruling(statute, guard, verdict, why)
    return Taken(one.consequence, (*others, ruling), now, amount - now, plan, tested)


def _month(one: Taken) -> int:
    at = one.consequence.occasion.at
    return at.year * 12 + at.month - 1


def _speaks(statutes: tuple[Statute, ...], sort: type[G], kind: str) -> tuple[Statute, G] | None:
    return next(((s, g) for s in statutes for g in s.guards if isinstance(g, sort) and kind in g.outcomes), None)


def _disputed(rulings: list[Ruling] | tuple[Ruling, ...]) -> bool:
    """Whether a fixed verdict stands against the amount; one that is narrowed to a deadline is about the deadline alone."""
    return any(
        isinstance(r.guard, OutcomeGuard) and not r.guard.by and r.verdict in ("forbidden", "contested", "unknown")
        for r in rulings
    )


def case_law(book: Book, verdict: Verdict, region: str, as_of: date | None = None) -> CaseLaw:
    """What may lawfully be taken in a region: the law of the day of what happened, or of `as_of`."""
    reading = _Reading(book, verdict, region, as_of)
    taken = [one for consequence in verdict.outcomes if (one := reading.on(consequence)) is not None]
    return CaseLaw(region, reading.losses(taken), case_hours(book, verdict.case, region, as_of))
