"""Evaluate a case: events in time order, tables in strata, windows when they close."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from itertools import product

from checks.book.book import Book
from checks.book.cases import Case, Event
from checks.book.rules import Outcome, Row, Table
from checks.book.values import UNKNOWN, Value
from checks.engine.amounts import exact_amount, to_cents
from checks.engine.facts import Facts, MissingFact, end_of
from checks.engine.grid import Grid, Match
from checks.engine.logic import any_holds
from checks.engine.strata import in_order
from checks.engine.verdict import Consequence, Considered, Occasion, Possibility, Total, Verdict
from checks.engine.windows import Days, window_at, windows_over
from checks.making.desk import fact_named

_ROUNDS = 12
"""Dismissals only move earlier; a case settles after very few rounds."""


class Engine:
    """A book made ready to evaluate cases: tables in order, grids cut once and shared by all cases."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.tables = in_order(book)
        self._grids: dict[tuple[str, tuple[str, ...]], Grid] = {}

    def grid(self, table: Table, day: date) -> Grid:
        """The grid of the rows in force on a day."""
        rows = table.rows_on(day) if any(row.in_force for row in table.rows) else table.rows
        key = (table.id, tuple(str(row.place) for row in rows) if len(rows) != len(table.rows) else ())
        if key not in self._grids:
            self._grids[key] = Grid(table, rows, self._fact)
        return self._grids[key]

    def _fact(self, name: str):  # type: ignore[no-untyped-def]
        found = fact_named(self.book, name)
        assert found is not None, name
        return found

    def evaluate(self, case: Case, only: frozenset[str] | None = None) -> Verdict:
        """The verdict on a case; `only` limits it to some tables (and those they depend on must be named too)."""
        tables = [t for t in self.tables if only is None or t.id in only]
        end: datetime | None = None
        for _ in range(_ROUNDS):
            run = _Run(self, case, end)
            run.all(tables)
            dismissed = min((c.occasion.at for c in run.verdict.consequences if c.kind == "dismiss"), default=None)
            if dismissed == end:
                break
            end = dismissed
        run.verdict.dismissed = end
        return run.verdict


def evaluate(book: Book, case: Case) -> Verdict:
    """What the rules of a book say about a case."""
    return Engine(book).evaluate(case)


class _Run:
    """One pass over a case in which employment ends at `end` (None: it does not)."""

    def __init__(self, engine: Engine, case: Case, end: datetime | None) -> None:
        self.engine = engine
        self.book = engine.book
        self.case = case
        self.end = end
        self.verdict = Verdict(case)
        self._doubtful: dict[str, list[Days]] = {}
        self._events: dict[str, list[Event]] = {}
        for event in case.events:
            self._events.setdefault(event.type, []).append(event)

    def events_of(self, kind: str) -> list[Event]:
        """The events of a kind, recorded and raised, that happened while employment lasted."""
        events = self._events.get(kind, [])
        return events if self.end is None else [e for e in events if e.at <= self.end]

    def has_standing(self, name: str, occasion: Occasion) -> Value:
        """Whether a standing is held on the day; unknown where an undecided table may have taken it."""
        if any(days.holds(occasion.day) for days in self.verdict.standing.get(name, ())):
            return False
        doubtful = any(days.holds(occasion.day) for days in self._doubtful.get(name, ()))
        return UNKNOWN if doubtful else True

    def all(self, tables: list[Table]) -> None:
        for table in tables:
            if table.each is None:
                self._over_events(table)
            else:
                self._over_windows(table)
        self.verdict.consequences.sort(key=lambda c: c.occasion.at)
        self._add_up()

    # -- which tables speak ------------------------------------------------------------------------------------

    def _binds(self, table: Table) -> bool:
        applies = table.head.applies_to
        if self.case.desk not in applies.desks:
            return False
        return table.subject != "employee" or not applies.roles or self.case.role in applies.roles

    def _reported(self, day: date) -> bool:
        return self.case.covers.first <= day <= self.case.covers.last

    def _note(self, considered: Considered) -> None:
        if self._reported(considered.occasion.day):
            self.verdict.considered.append(considered)

    def _over_events(self, table: Table) -> None:
        found = [event for kind in table.events for event in self._events.get(kind, ())]
        sure: dict[Days, int] = {}
        maybe: dict[Days, int] = {}
        for event in sorted(found, key=lambda e: e.at):
            occasion = Occasion(event.at, event=event)
            if self.end is not None and event.at > self.end:
                self._note(Considered(table, occasion, "after-dismissal"))
            elif not self._binds(table):
                self._note(Considered(table, occasion, "not-bound"))
            elif not table.head.in_force.holds(event.day):
                self._note(Considered(table, occasion, "not-in-force"))
            else:
                try:
                    self._at_event(table, occasion, sure, maybe)
                except MissingFact as missing:
                    self._note(Considered(table, occasion, "missing", other=missing.name))

    def _at_event(self, table: Table, occasion: Occasion, sure: dict[Days, int], maybe: dict[Days, int]) -> None:
        facts = Facts(self, occasion)
        other = self._speaks_first(table, occasion)
        if other is not None:
            self._note(Considered(table, occasion, "yields", other=other))
            return
        grid = self.engine.grid(table, occasion.day)
        inside = any_holds(facts.read, table.where) if table.where else True
        if inside is False:
            self._note(Considered(table, occasion, "outside", failed=grid.where_failed(facts.read)))
            return
        if occasion.event is not None and not occasion.event.certain:
            inside = UNKNOWN
        if table.occurrence is None:
            self._judge(table, grid, facts, [1], None, certain=inside is True)
            return
        window = window_at(occasion.day, table.occurrence, self.case.covers)
        least, most = sure.get(window, 0) + 1, sure.get(window, 0) + maybe.get(window, 0) + 1
        (sure if inside is True else maybe)[window] = (sure if inside is True else maybe).get(window, 0) + 1
        reaches_back = self._known_since(window)
        assert grid.ordinals is not None
        cells = grid.ordinals.from_ordinal(least, most if reaches_back else None)
        self._judge(table, grid, facts, cells, least, certain=inside is True, whole_record=reaches_back)

    def _speaks_first(self, table: Table, occasion: Occasion) -> str | None:
        """The table that this one yields to on this occasion, if any."""
        assert occasion.event is not None
        for name in table.yields_to:
            other = self.book.tables.get(name)
            if other is None or occasion.event.type not in other.events:
                continue
            if self._binds(other) and other.head.in_force.holds(occasion.day):
                if not other.where or any_holds(Facts(self, occasion).read, other.where) is True:
                    return name
        return None

    def _known_since(self, window: Days) -> bool:
        """Whether the record leaves nothing out from the start of the window (or of the employment) on."""
        joined = self.case.employee.get("joined")
        start = max(window.first, joined) if isinstance(joined, date) else window.first
        return self.case.covers.known_from <= start

    def _over_windows(self, table: Table) -> None:
        assert table.each is not None
        if not self._binds(table):
            return
        last = self.case.covers.last if self.end is None else min(self.case.covers.last, self.end.date())
        for window in windows_over(table.each, self.case.covers, last):
            ended = self.end is not None and window.holds(self.end.date())
            closed = window if not ended or self.end is None else Days(window.first, self.end.date())
            at = self.end if ended and self.end is not None else end_of(closed)
            occasion = Occasion(at, window=closed)
            if closed.last > self.case.covers.last:
                self.verdict.considered.append(Considered(table, occasion, "open"))
            elif not table.head.in_force.holds(closed.last):
                self._note(Considered(table, occasion, "not-in-force"))
            elif not self._known_since(window):
                self._note(Considered(table, occasion, "partial"))
            else:
                try:
                    self._at_window(table, occasion)
                except MissingFact as missing:
                    self._note(Considered(table, occasion, "missing", other=missing.name))

    def _at_window(self, table: Table, occasion: Occasion) -> None:
        facts = Facts(self, occasion)
        grid = self.engine.grid(table, occasion.day)
        inside = any_holds(facts.read, table.where) if table.where else True
        if inside is False:
            self._note(Considered(table, occasion, "outside", failed=grid.where_failed(facts.read)))
        else:
            self._judge(table, grid, facts, [1], None, certain=inside is True)

    # -- which row speaks --------------------------------------------------------------------------------------

    def _judge(
        self, table: Table, grid: Grid, facts: Facts, ordinals: list[int], ordinal: int | None, certain: bool, whole_record: bool = True
    ) -> None:
        """Find the row; where facts or the ordinal are open, find it for each possibility."""
        missing: list[str] = []
        asked = {name: _read_or_note(facts, name, missing) for name in grid.names}
        if certain and UNKNOWN not in asked.values() and (ordinal is None or len(ordinals) == 1):
            match = grid.decide(asked, ordinal or 1)
        else:
            possible = list(_possibilities(grid, asked, ordinals if ordinal is not None else None))
            rows = {p.rows for p in possible}
            if len(rows) > 1 and missing:
                raise MissingFact(missing[0], facts.occasion.event)
            if len(rows) > 1 or not certain:
                status = "undecided" if UNKNOWN in asked.values() or not certain else "partial"
                if not whole_record and status == "undecided":
                    status = "partial"
                self._note(Considered(table, facts.occasion, status, ordinal=ordinal, facts=asked, possible=tuple(possible)))
                self._leave_open(table, facts, {row.id: row for p in possible for row in p.rows})
                return
            match = possible[0].match
        self._settle(table, facts, match, ordinal, asked)

    def _settle(self, table: Table, facts: Facts, match: Match, ordinal: int | None, asked: dict[str, Value]) -> None:
        status = "matched" if match.row or (match.rows and table.hit == "collect") else "clash" if match.rows else "gap"
        self._note(Considered(table, facts.occasion, status, match, ordinal=ordinal, facts=asked))
        if status != "matched":
            return
        for row in match.rows:
            for outcome in row.then:
                self._follow(table, row, outcome, facts, ordinal, asked)

    def _follow(self, table: Table, row: Row, outcome: Outcome, facts: Facts, ordinal: int | None, asked: dict[str, Value]) -> None:
        occasion = facts.occasion
        exact: Fraction | None = None
        if outcome.amount is not None:
            exact = exact_amount(self.book, outcome.amount, row, ordinal, facts.read)
        words = self.book.vocabulary.outcomes.get(outcome.kind)
        amount = None if exact is None else to_cents(exact, words.rounding if words else "down")
        who = outcome.each_role or (self.case.role if table.subject == "employee" else table.subject)
        consequence = Consequence(table, row, outcome, occasion, who, outcome.each_role is not None, ordinal, amount, exact, asked)
        if self._reported(occasion.day):
            self.verdict.consequences.append(consequence)
        if outcome.kind == "counts_as" and outcome.name:
            self._raise(table, outcome, facts)
        if outcome.kind == "lose" and outcome.name:
            window = window_at(occasion.day, outcome.lasting or "period", self.case.covers)
            self.verdict.standing.setdefault(outcome.name, []).append(window)

    def _leave_open(self, table: Table, facts: Facts, rows: dict[str, Row]) -> None:
        """Where a table is undecided, what it may raise or take away is doubtful for the tables after it."""
        for row in rows.values():
            for outcome in row.then:
                if outcome.kind == "counts_as" and outcome.name:
                    self._raise(table, outcome, facts, certain=False)
                if outcome.kind == "lose" and outcome.name:
                    window = window_at(facts.occasion.day, outcome.lasting or "period", self.case.covers)
                    self._doubtful.setdefault(outcome.name, []).append(window)

    def _raise(self, table: Table, outcome: Outcome, facts: Facts, certain: bool = True) -> None:
        """Add the event that an outcome stands for: on its own day, or on each day of a list."""
        at = facts.occasion.at
        moments = [at]
        if outcome.on is not None:
            days = facts.read(outcome.on)
            moments = [] if days is UNKNOWN else [datetime(d.year, d.month, d.day) for d in days]
        assert outcome.name is not None
        events = self._events.setdefault(outcome.name, [])
        for moment in moments:
            events.append(Event(outcome.name, moment, dict(outcome.facts), raised_by=table.id, certain=certain))
        events.sort(key=lambda e: e.at)

    def _add_up(self) -> None:
        sums: dict[str, Total] = {}
        for consequence in self.verdict.consequences:
            words = self.book.vocabulary.outcomes.get(consequence.kind)
            if words is None or words.total is None or consequence.who != self.case.role:
                continue
            so_far = sums.get(words.total, Total(Fraction(0), 0))
            if consequence.amount is None:
                sums[words.total] = replace(so_far, open=so_far.open + 1)
            else:
                sums[words.total] = replace(so_far, amount=so_far.amount + consequence.amount)
        self.verdict.totals = sums


def _read_or_note(facts: Facts, name: str, missing: list[str]) -> Value:
    """The fact, or unknown with a note where the case leaves it out: it is missed only if it would matter."""
    try:
        return facts.read(name)
    except MissingFact as fault:
        missing.append(fault.name)
        return UNKNOWN


def _possibilities(grid: Grid, asked: dict[str, Value], ordinals: list[int] | None) -> Iterator[Possibility]:
    """Every combination of values that the unknown facts and the open ordinal may take."""
    axes: list[list[tuple[str, Value, int]]] = []
    for name, dimension in grid.dimensions.items():
        value = asked[name]
        if value is UNKNOWN:
            cells = [(cell, dimension.witness(cell)) for cell in range(dimension.size)]
            axes.append([(name, witness, cell) for cell, witness in cells if witness is not None])
        else:
            axes.append([("", value, dimension.index(value))])
    if ordinals is not None and grid.ordinals is not None:
        name = "occurrence" if len(ordinals) > 1 else ""
        axes.append([(name, grid.ordinals.witness(cell), cell) for cell in _as_cells(grid, ordinals)])
    for combination in product(*axes):
        match = grid.at(tuple(cell for _, _, cell in combination))
        yield Possibility({name: value for name, value, _ in combination if name}, match)


def _as_cells(grid: Grid, ordinals: list[int]) -> list[int]:
    return ordinals
