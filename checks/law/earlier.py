"""What the record of a case leaves open of the deductions before its days."""

from __future__ import annotations

from collections.abc import Collection

from checks.book.book import Book
from checks.book.rules import Row
from checks.engine.record import employed_from
from checks.engine.verdict import Considered, Verdict
from checks.law.missed import month_of


def open_months(verdict: Verdict, kinds: Collection[str]) -> frozenset[int]:
    """The months in which the history brings, or may bring, a deduction of these kinds whose amount nobody knows."""
    mine = (c for c in verdict.earlier if c.kind in kinds and c.who == verdict.case.role)
    unfixed = [c.occasion for c in mine if c.amount is None]
    undecided = [c.occasion for c in verdict.earlier_open if _may_take(c, kinds)]
    return frozenset(month_of(occasion) for occasion in (*unfixed, *undecided))


def begins_within(book: Book, verdict: Verdict, month: int) -> bool:
    """Whether the record leaves out the first days of a month in which the person was already employed."""
    known, joined = verdict.case.covers.known_from, employed_from(book, verdict.case)
    return joined < known and known.day > 1 and known.year * 12 + known.month - 1 == month


def _may_take(considered: Considered, kinds: Collection[str]) -> bool:
    own = (o for row in _rows(considered) for o in row.then if o.each_role is None and o.actor is None)
    return considered.table.subject == "employee" and any(outcome.kind in kinds for outcome in own)


def _rows(considered: Considered) -> tuple[Row, ...]:
    """The rows that may speak where a table is undecided."""
    if considered.match is not None:
        return considered.match.rows
    if considered.possible:
        return tuple(row for possibility in considered.possible for row in possibility.rows)
    return considered.table.rows
