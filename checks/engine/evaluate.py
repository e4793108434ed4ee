"""Evaluate a case: tables in strata, events in time order, windows when they close."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction

from checks.book.book import Book
from checks.book.cases import Case
from checks.book.rules import Table
from checks.book.values import Fact
from checks.engine.grid import Grid
from checks.engine.occasions import over_events, over_windows
from checks.engine.record import Record
from checks.engine.strata import in_order
from checks.engine.verdict import Total, Verdict
from checks.making.desk import fact_named

_PASSES = 12
"""A dismissal only moves earlier from pass to pass; a case settles after two or three."""


class Engine:
    """A book made ready to evaluate cases: tables in order, grids cut once and shared by all cases."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.tables = in_order(book)
        self._grids: dict[tuple[str, tuple[str, ...]], Grid] = {}

    def grid(self, table: Table, day: date) -> Grid:
        """The grid of the rows in force on a day."""
        dated = any(row.in_force for row in table.rows)
        rows = table.rows_on(day) if dated else table.rows
        key = (table.id, tuple(str(row.place) for row in rows) if dated else ())
        if key not in self._grids:
            self._grids[key] = Grid(table, rows, self._fact)
        return self._grids[key]

    def _fact(self, name: str) -> Fact:
        found = fact_named(self.book, name)
        assert found is not None, name
        return found

    def evaluate(self, case: Case) -> Verdict:
        """The verdict on a case. After a dismissal nothing fires: it is found, then the case is judged up to it."""
        end: datetime | None = None
        for _ in range(_PASSES):
            verdict = self._up_to(case, end)
            dismissed = min((c.occasion.at for c in verdict.consequences if c.kind == "dismiss"), default=None)
            if dismissed == end:
                break
            end = dismissed
        verdict.dismissed = end
        return verdict

    def _up_to(self, case: Case, end: datetime | None) -> Verdict:
        record = Record(self.book, case, end)
        for table in self.tables:
            (over_events if table.each is None else over_windows)(record, table, self.grid)
        record.verdict.consequences.sort(key=lambda consequence: consequence.occasion.at)
        record.verdict.totals = _totals(self.book, record.verdict)
        return record.verdict


def evaluate(book: Book, case: Case) -> Verdict:
    """What the rules of a book say about a case."""
    return Engine(book).evaluate(case)


def _totals(book: Book, verdict: Verdict) -> dict[str, Total]:
    """The sums over what concerns the employee; an amount nobody has fixed is counted as open."""
    sums: dict[str, Total] = {}
    for consequence in verdict.consequences:
        words = book.vocabulary.outcomes.get(consequence.kind)
        if words is None or words.total is None or consequence.who != verdict.case.role:
            continue
        so_far = sums.get(words.total, Total(Fraction(0), 0))
        if consequence.amount is None:
            sums[words.total] = replace(so_far, open=so_far.open + 1)
        else:
            sums[words.total] = replace(so_far, amount=so_far.amount + consequence.amount)
    return sums
