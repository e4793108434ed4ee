"""Evaluate a case: tables in strata, events in time order, windows when they close."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction

from checks.book.book import Book
from checks.book.cases import Case
from checks.book.facts import fact_named
from checks.book.rules import Table
from checks.book.values import Fact
from checks.book.vocabulary import Vocabulary
from checks.engine.grid import Grid
from checks.engine.occasions import over_events, over_windows
from checks.engine.record import Record, employed_from
from checks.engine.strata import in_order, reads, takers
from checks.engine.verdict import Total, Verdict
from checks.engine.windows import Days, end_of


class Engine:
    """A book made ready to evaluate cases: tables in order, grids cut once and shared by all cases."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.tables = in_order(book)
        self._takers = takers(book)
        self._place = {table.id: place for place, table in enumerate(self.tables)}
        self._of_desk: dict[str, list[Table]] = {}
        self._at_event: dict[str, list[Table]] = {}
        self._heard_by: dict[str, frozenset[str]] = {}
        for table in self.tables:
            for desk in table.head.applies_to.desks:
                self._of_desk.setdefault(desk, []).append(table)
            for event in table.events:
                self._at_event.setdefault(event, []).append(table)
        for desk, tables in self._of_desk.items():
            self._heard_by[desk] = frozenset(event for table in tables for event in table.events)
        self._grids: dict[tuple[str, tuple[str, ...]], Grid] = {}
        self._standings: dict[str, frozenset[str]] = {}
        self._concerned: dict[tuple[str, frozenset[str]], tuple[Table, ...]] = {}
        self._going: dict[tuple[str, frozenset[str]], list[Table]] = {}
        self._heard: dict[tuple[str, frozenset[str]], tuple[Table, ...]] = {}

    def instead(self, table: Table) -> Engine:
        """An engine in which another table stands for the one of the same id, at its place in the order.

        The table must read and raise nothing that the other did not: then the order still holds, and what was cut and
        sorted for all other tables is shared.
        """
        other = copy(self)
        place = self._place[table.id]
        old = self.tables[place]
        other.book = copy(self.book)
        other.book.tables = self.book.tables | {table.id: table}
        other.tables = [*self.tables[:place], table, *self.tables[place + 1 :]]
        for named, keys in (("_of_desk", old.head.applies_to.desks), ("_at_event", old.events)):
            lists: dict[str, list[Table]] = dict(getattr(self, named))
            lists |= {key: [table if one is old else one for one in lists[key]] for key in keys}
            setattr(other, named, lists)
        if old.sets_standing or table.sets_standing:
            other._takers = takers(other.book)
        other._grids = {key: grid for key, grid in self._grids.items() if key[0] != table.id}
        other._standings, other._concerned, other._going, other._heard = {}, {}, {}, {}
        return other

    def speaking(self, words: Vocabulary) -> Engine:
        """An engine with other words for the same facts, events and measures; tables, order and grids are shared."""
        other = copy(self)
        other.book = copy(self.book)
        other.book.vocabulary = words
        return other

    def grid(self, table: Table, day: date) -> Grid:
        """The grid of the rows in force on a day."""
        dated = any(row.in_force for row in table.rows)
        rows = table.rows_on(day) if dated else table.rows
        key = (table.id, tuple(str(row.place) for row in rows) if dated else ())
        if key not in self._grids:
            self._grids[key] = Grid(table, rows, self._fact)
        return self._grids[key]

    def concerned(self, case: Case) -> tuple[Table, ...]:
        """The tables of the employee's desk, and those of other desks that alone speak about something that happened."""
        elsewhere = frozenset(event.type for event in case.events) - self._heard_by.get(case.desk, frozenset())
        key = (case.desk, elsewhere)
        if key not in self._concerned:
            found = {table.id: table for table in self._of_desk.get(case.desk, ())}
            for kind in elsewhere:
                found.update({table.id: table for table in self._at_event.get(kind, ())})
            self._concerned[key] = tuple(sorted(found.values(), key=lambda table: self._place[table.id]))
        return self._concerned[key]

    def heard(self, case: Case) -> tuple[Table, ...]:
        """Every table on which the verdict on a case rests, and that may change it when it changes.

        Those that the case may set going, those they yield to, and those that take away a standing they ask for. The
        very same tuple for all cases of a desk in which events of the same kinds happen.
        """
        key = _key(case)
        if key not in self._heard:
            going = self._set_going(case)
            first = [self.book.tables[name] for one in going for name in one.yields_to if name in self.book.tables]
            asked = {standing for one in going for standing in self._standings_of(one)}
            taking = (table for standing in sorted(asked) for table in self._takers.get(standing, ()))
            self._heard[key] = tuple({table.id: table for table in (*going, *first, *taking)}.values())
        return self._heard[key]

    def _standings_of(self, table: Table) -> frozenset[str]:
        """The standings that a table asks for."""
        if table.id not in self._standings:
            self._standings[table.id] = reads(self.book, table)[1]
        return self._standings[table.id]

    def _set_going(self, case: Case) -> list[Table]:
        """The tables that see an event of the case, or one that a table before them may raise; and those of windows."""
        key = _key(case)
        if key not in self._going:
            kinds = set(key[1])
            going = self._going[key] = []
            for table in self.concerned(case):
                if table.each is not None or not kinds.isdisjoint(table.events):
                    going.append(table)
                    kinds |= table.raises
        return self._going[key]

    def _fact(self, name: str) -> Fact:
        found = fact_named(self.book, name)
        assert found is not None, name
        return found

    def evaluate(self, case: Case) -> Verdict:
        """The verdict on a case. After the employment nothing fires: its end is found, then the case is judged up to it.

        An event that ends the employment (`until` of the vocabulary) ends it with its day. A dismissal may come
        before: where an event only afterwards shows the ground for it, employment ends with that event.
        """
        left = self._left(case)
        record = self._up_to(case, left)
        if record.dismissals:
            first = min(record.dismissals)
            last = left or end_of(Days(case.covers.first, case.covers.last))
            for end in (first, *sorted({event.at for event in case.events if first < event.at < last}), last):
                record = self._up_to(case, end)
                if record.dismissals:
                    record.verdict.dismissed = end
                    break
        if record.verdict.dismissed is None or record.verdict.dismissed == left:
            record.verdict.left = left
        return record.verdict

    def _left(self, case: Case) -> datetime | None:
        """The end of the day of the first event since joining by which the employee leaves; None where there is none."""
        kind = self.book.vocabulary.subjects.get("employee")
        if kind is None:
            return None
        joined = employed_from(self.book, case)
        first = min(
            (event.day for event in case.events if event.type in kind.until and event.day >= joined), default=None
        )
        return None if first is None else end_of(Days(first, first))

    def _up_to(self, case: Case, end: datetime | None) -> Record:
        record = Record(self.book, case, end, self._takers)
        for table in self._set_going(case):
            if table.each is not None:
                over_windows(record, table, self.grid)
            elif record.has_any(table.events):
                over_events(record, table, self.grid)
        for told in (record.verdict.consequences, record.verdict.earlier):
            told.sort(key=lambda consequence: consequence.occasion.at)
        record.verdict.totals = _totals(self.book, record.verdict)
        return record


def evaluate(book: Book, case: Case) -> Verdict:
    """What the rules of a book say about a case."""
    return Engine(book).evaluate(case)


def _key(case: Case) -> tuple[str, frozenset[str]]:
    """Cases of which the same tables may speak: of one desk, in which events of the same kinds happen."""
    return case.desk, frozenset(event.type for event in case.events)


def _totals(book: Book, verdict: Verdict) -> dict[str, Total]:
    """The sums over what concerns the employee, or the subject that a total names (the points of the shop).

    An amount nobody has fixed is counted as open.
    """
    sums: dict[str, Total] = {}
    for consequence in verdict.consequences:
        words = book.vocabulary.outcomes.get(consequence.kind)
        if words is None or words.total is None:
            continue
        total = book.vocabulary.totals.get(words.total)
        whose = verdict.case.role if total is None or total.of == "employee" else total.of
        if consequence.who != whose:
            continue
        so_far = sums.get(words.total, Total(Fraction(0), 0))
        if consequence.amount is None:
            sums[words.total] = replace(so_far, open=so_far.open + 1)
        else:
            sums[words.total] = replace(so_far, amount=so_far.amount + consequence.amount)
    return sums
