"""Losses before the law: those of one person share the room of each month, whatever was taken earlier in it included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from checks.book.book import Book
from checks.book.guards import MonthlyCap, VerdictOfLaw
from checks.book.statute import Statute
from checks.book.values import UNKNOWN
from checks.engine.amounts import to_cents
from checks.engine.verdict import Verdict
from checks.law.earlier import begins_within, open_months
from checks.law.losses import Instalment, instalments, monthly_room
from checks.law.provisions import guard_on, speaking
from checks.law.ruling import Ruling
from checks.law.taken import Taken, disputed
from checks.text import Text
from checks.words.law import EARLIER_OPEN, NO_FLOOR, NO_WAGE, RECORD_BEGINS

NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class _Loss:
    """A loss among what is taken: its place, and the guard that caps it."""

    place: int
    statute: Statute
    guard: MonthlyCap


def with_instalments(
    book: Book, verdict: Verdict, region: str, as_of: date | None, taken: Sequence[Taken]
) -> list[Taken]:  # fmt: skip
    """Everything taken, in the order of time, the losses of the person with their instalments."""
    found = list(taken)
    losses = list(_losses(book, verdict, region, as_of, taken))
    if not losses:
        return found
    guard = losses[0].guard
    wage, floor = wage_of(verdict, guard.wage), wage_of(verdict, guard.floor)
    if wage is None:
        for loss in losses:
            found[loss.place] = _unknown(taken[loss.place], loss, NO_WAGE)
        return found
    room = to_cents(monthly_room(wage, guard.share, floor), "down")
    due = [loss.place for loss in losses if not disputed(taken[loss.place].rulings)]
    amounts = [(taken[place].month, taken[place].consequence.amount or NOTHING) for place in due]
    plans = dict(zip(due, instalments(amounts, room), strict=True))
    since = min(open_months(verdict, guard.outcomes), default=None)
    for loss in losses:
        one = taken[loss.place]
        if loss.place in plans and since is not None and since <= one.month:
            found[loss.place] = _unknown(one, loss, EARLIER_OPEN)
            continue
        begins = begins_within(book, verdict, one.month)
        found[loss.place] = _planned(one, loss, plans.get(loss.place), floor is not None, begins)
    return found


def wage_of(verdict: Verdict, fact: str) -> Fraction | None:
    """A money fact of the employee; None where the case does not give it."""
    value = verdict.case.employee.get(fact)
    return None if value is None or value is UNKNOWN else Fraction(value)


def _losses(book: Book, verdict: Verdict, region: str, as_of: date | None, taken: Sequence[Taken]) -> list[_Loss]:
    """The losses that the employee of the case bears, with an amount."""
    found = []
    for place, one in enumerate(taken):
        consequence = one.consequence
        cap = guard_on(speaking(book, region, as_of or consequence.occasion.day), MonthlyCap, consequence.kind)
        if cap is not None and consequence.who == verdict.case.role and consequence.amount is not None:
            found.append(_Loss(place, *cap))
    return found


def _unknown(one: Taken, loss: _Loss, why: Text) -> Taken:
    others = (ruling for ruling in one.rulings if ruling.guard is not loss.guard)
    return Taken(one.consequence, (*others, Ruling(loss.statute, loss.guard, "unknown", why)))


def _planned(one: Taken, loss: _Loss, plan: tuple[Instalment, ...] | None, tested: bool, begins: bool) -> Taken:
    """A loss by its plan; `tested` against the floor, in a month whose record `begins` within it."""
    amount = one.consequence.amount or NOTHING
    others = tuple(ruling for ruling in one.rulings if ruling.guard is not loss.guard)
    if plan is None:
        return Taken(one.consequence, others, NOTHING, amount, floor_tested=tested)
    now = next((run.amount for run in plan if run.month == one.month), NOTHING)
    verdict: VerdictOfLaw = "allowed" if now == amount and tested and not begins else "capped"
    why = loss.guard.why if tested else NO_FLOOR.after(loss.guard.why)
    ruling = Ruling(loss.statute, loss.guard, verdict, RECORD_BEGINS.after(why) if begins else why)
    return Taken(one.consequence, (*others, ruling), now, amount - now, plan, tested)
