"""Judge one occasion by one table: find the row that speaks and draw its consequences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checks.book.rules import Outcome, Row, Table
from checks.book.values import UNKNOWN, Value
from checks.engine.amounts import exact_amount, to_cents
from checks.engine.facts import Facts
from checks.engine.grid import Grid, Match
from checks.engine.logic import MissingFact, tried
from checks.engine.possible import combinations, holds_where, where_facts
from checks.engine.record import Record
from checks.engine.verdict import Consequence, Considered, Possibility, Status


@dataclass(frozen=True, slots=True)
class Ordinal:
    """Which time it is: from `least` to `most`; `witnesses` has one ordinal of each cell that it may lie in.

    `most` is None where the record does not reach back to the start of the window.
    """

    least: int
    most: int | None
    witnesses: tuple[int, ...]

    @property
    def exact(self) -> int | None:
        """The ordinal, where it can be only one."""
        return self.least if self.most == self.least else None


def judge(
    record: Record, table: Table, grid: Grid, facts: Facts, inside: Value, ordinal: Ordinal | None = None
) -> None:
    """Find the row; where facts, the ordinal or `inside` are open, find it for each possibility.

    A fact that the case leaves out is missed only if it would matter; then MissingFact is raised.
    """
    asked = {name: tried(facts.read, name) for name in grid.names}
    missing = [value for value in asked.values() if isinstance(value, MissingFact)]
    known = {name: UNKNOWN if isinstance(value, MissingFact) else value for name, value in asked.items()}
    possible = tuple(_possibilities(grid, facts, known, inside, ordinal))
    alike = bool(possible) and all(p.rows == possible[0].rows for p in possible)
    if alike and inside is True:
        _settle(record, table, facts, possible[0].match, ordinal.exact if ordinal else None, known)
        return
    if not alike and missing:
        raise missing[0]
    cut_short = facts.cut_short or (ordinal is not None and ordinal.most is None)
    status: Status = "partial" if cut_short else "undecided"
    least = ordinal.least if ordinal else None
    record.note(Considered(table, facts.occasion, status, ordinal=least, facts=known, possible=possible))
    rows = {row.place: row for p in possible for row in p.rows}
    record.leave_open(table, facts, list(rows.values()))


def _possibilities(
    grid: Grid, facts: Facts, known: dict[str, Value], inside: Value, ordinal: Ordinal | None
) -> Iterator[Possibility]:
    """Every combination of values, inside the table, that the unknown facts and the open ordinal may take."""
    values = dict(known) if inside is True else where_facts(grid, facts) | known
    unknown = [name for name, value in values.items() if value is UNKNOWN]
    for assumed in combinations(grid, facts, unknown):
        if inside is True or holds_where(grid, values | assumed):
            for number in ordinal.witnesses if ordinal else (1,):
                open_number = {"occurrence": number} if ordinal and len(ordinal.witnesses) > 1 else {}
                yield Possibility(assumed | open_number, grid.decide(values | assumed, number))


def _settle(
    record: Record, table: Table, facts: Facts, match: Match, ordinal: int | None, known: Mapping[str, Value]
) -> None:
    status: Status = "clash" if match.rows else "gap"
    following: list[Consequence] = []
    if match.row or (match.rows and table.hit == "collect"):
        status = "matched"
        following = [_consequence(record, table, row, o, facts, ordinal, known) for row in match.rows for o in row.then]
    record.note(Considered(table, facts.occasion, status, match, ordinal=ordinal, facts=known))
    for consequence in following:
        record.follow(consequence, facts)


def _consequence(
    record: Record,
    table: Table,
    row: Row,
    outcome: Outcome,
    facts: Facts,
    ordinal: int | None,
    known: Mapping[str, Value],
) -> Consequence:
    """What an outcome brings; raises MissingFact where the case leaves out what its amount or its days need."""
    exact = None
    if outcome.amount is not None:
        exact = exact_amount(record.book, outcome.amount, row, ordinal, facts.read)
    if outcome.on is not None:
        facts.read(outcome.on)
    words = record.book.vocabulary.outcomes.get(outcome.kind)
    distance = outcome.amount is not None and outcome.amount.beyond is not None
    rounding = "up" if distance else words.rounding if words else "down"
    amount = None if exact is None else to_cents(exact, rounding)
    who = outcome.each_role or outcome.actor or (record.case.role if table.subject == "employee" else table.subject)
    everyone = outcome.each_role is not None
    return Consequence(table, row, outcome, facts.occasion, who, everyone, ordinal, amount, exact, known)
