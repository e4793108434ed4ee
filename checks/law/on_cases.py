"""Rulings on a verdict: what may lawfully be taken for each penalty, this month and later."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from checks.book.book import Book
from checks.book.guards import MonthlyCap, UnpaidTime
from checks.book.statute import Statute
from checks.engine.amounts import to_cents
from checks.engine.verdict import Consequence, Verdict
from checks.law.earlier import open_months
from checks.law.hours import case_hours
from checks.law.missed import month_of, value_missed
from checks.law.on_losses import wage_of, with_instalments
from checks.law.on_rules import on_kind, on_outcome, on_row
from checks.law.provisions import guard_on, speaking
from checks.law.ruling import Ruling
from checks.law.taken import CaseLaw, Taken, disputed
from checks.words.law import EARLIER_OPEN, NO_WAGE, NOTHING_MISSED

NOTHING = Fraction(0)


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
        time = guard_on(statutes, UnpaidTime, outcome.kind)
        if time is not None:
            return self._time(consequence, statutes, *time, found)
        amount = consequence.amount
        if amount is None or guard_on(statutes, MonthlyCap, outcome.kind) is not None:
            return Taken(consequence, tuple(dict.fromkeys(found)))
        lawful = NOTHING if disputed(found) else amount
        return Taken(consequence, tuple(dict.fromkeys(found)), lawful, amount - lawful)

    def _time(
        self, consequence: Consequence, statutes: tuple[Statute, ...], statute: Statute, guard: UnpaidTime,
        found: list[Ruling],
    ) -> Taken:  # fmt: skip
        """What the time missed in the month is worth may go unpaid; the rest is a fine."""
        beyond = list(on_kind(statutes, guard.beyond))
        others = [ruling for ruling in found if ruling.guard is not guard and ruling not in beyond]
        amount, wage = consequence.amount, wage_of(self.verdict, guard.wage)
        month = month_of(consequence.occasion)
        if wage is not None and month not in self._pools:
            self._pools[month] = value_missed(self.book, self.verdict, guard, wage, month)
        pool = self._pools.get(month)
        if amount is None or pool is None:
            return Taken(
                consequence, (*others, Ruling(statute, guard, "unknown", NO_WAGE if wage is None else guard.why))
            )
        if disputed(others):
            return Taken(consequence, tuple(others), NOTHING, amount)
        if month in open_months(self.verdict, guard.outcomes):
            return Taken(consequence, (*others, Ruling(statute, guard, "unknown", EARLIER_OPEN)))
        unpaid = to_cents(min(amount, pool), "down")
        self._pools[month] = pool - unpaid
        rest = amount - unpaid
        if rest and beyond and all(ruling.verdict == "allowed" for ruling in beyond):
            return Taken(consequence, tuple(dict.fromkeys((*others, *beyond))), amount, NOTHING)
        if not rest:
            return Taken(consequence, (*others, Ruling(statute, guard, "allowed", guard.why)), unpaid, rest)
        capped = Ruling(statute, guard, "capped", guard.why if unpaid else NOTHING_MISSED)
        return Taken(consequence, tuple(dict.fromkeys((*others, capped, *beyond))), unpaid, rest)


def case_law(book: Book, verdict: Verdict, region: str, as_of: date | None = None) -> CaseLaw:
    """What may lawfully be taken in a region: the law of the day of what happened, or of `as_of`.

    What followed earlier, from the history, comes first: it uses up the time missed and the room of its month.
    """
    reading = _Reading(book, verdict, region, as_of)
    earlier, now = (
        [one for consequence in told if (one := reading.on(consequence)) is not None]
        for told in (verdict.earlier, verdict.outcomes)
    )
    taken = with_instalments(book, verdict, region, as_of, (*earlier, *now))[len(earlier) :]
    return CaseLaw(region, taken, case_hours(book, verdict.case, region, as_of))
