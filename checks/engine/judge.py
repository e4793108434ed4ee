"""Judge one occasion by one table: find the row that speaks and draw its consequences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from checks.book.rules import Outcome, Row, Table
from checks.book.values import UNKNOWN, Value
from checks.engine.amounts import exact_amount, to_cents
from checks.engine.facts import Facts, MissingFact
from checks.engine.grid import Grid, Match
from checks.engine.record import Record
from checks.engine.verdict import Consequence, Considered, Possibility, Status


@dataclass(frozen=True, slots=True)
class Ordinal:
    """Which time it is: at least `least`; `cells` are the cells of every ordinal that it may be."""

    least: int
    cells: tuple[int, ...]
    whole_record: bool = True
    """False when the record does not reach back to the start of the window."""

    @property
    def certain(self) -> bool:
        return len(self.cells) == 1


def judge(record: Record, table: Table, grid: Grid, facts: Facts, inside: Value, ordinal: Ordinal | None = None) -> None:
    """Find the row; where facts, the ordinal or `inside` are open, find it for each possibility.

    A fact that the case leaves out is missed only if it would matter; then MissingFact is raised.
    """
    missing: list[str] = []
    asked = {name: _read_or_note(facts, name, missing) for name in grid.names}
    number = ordinal.least if ordinal else None
    settled = inside is True and UNKNOWN not in asked.values() and (ordinal is None or ordinal.certain)
    if settled:
        _settle(record, table, facts, grid.decide(asked, number or 1), number, asked)
        return
    possible = tuple(_possibilities(grid, asked, ordinal))
    rows = {row.place: row for p in possible for row in p.rows}
    alike = len({p.rows for p in possible}) == 1
    if not alike and missing:
        raise MissingFact(missing[0], facts.occasion.event)
    if alike and inside is True:
        _settle(record, table, facts, possible[0].match, number, asked)
        return
    unsure = ordinal is not None and not ordinal.whole_record
    status: Status = "partial" if unsure else "undecided"
    record.note(Considered(table, facts.occasion, status, ordinal=number, facts=asked, possible=possible))
    record.leave_open(table, facts, list(rows.values()))


def _read_or_note(facts: Facts, name: str, missing: list[str]) -> Value:
    try:
        return facts.read(name)
    except MissingFact as fault:
        missing.append(fault.name)
        return UNKNOWN


def _possibilities(grid: Grid, asked: Mapping[str, Value], ordinal: Ordinal | None) -> Iterator[Possibility]:
    """Every combination of values that the unknown facts and the open ordinal may take."""
    axes: list[list[tuple[str, Value, int]]] = []
    for name, dimension in grid.dimensions.items():
        value = asked[name]
        if value is UNKNOWN:
            cells = [(cell, dimension.witness(cell)) for cell in range(dimension.size)]
            axes.append([(name, witness, cell) for cell, witness in cells if witness is not None])
        else:
            axes.append([("", value, dimension.index(value))])
    if ordinal is not None and grid.ordinals is not None:
        name = "" if ordinal.certain else "occurrence"
        axes.append([(name, grid.ordinals.witness(cell), cell) for cell in ordinal.cells])
    for combination in product(*axes):
        match = grid.at(tuple(cell for _, _, cell in combination))
        yield Possibility({name: value for name, value, _ in combination if name}, match)


def _settle(
    record: Record, table: Table, facts: Facts, match: Match, ordinal: int | None, asked: Mapping[str, Value]
) -> None:
    status: Status = "matched" if match.row or (match.rows and table.hit == "collect") else "clash" if match.rows else "gap"
    record.note(Considered(table, facts.occasion, status, match, ordinal=ordinal, facts=asked))
    if status == "matched":
        for row in match.rows:
            for outcome in row.then:
                _follow(record, table, row, outcome, facts, ordinal, asked)


def _follow(
    record: Record, table: Table, row: Row, outcome: Outcome, facts: Facts, ordinal: int | None, asked: Mapping[str, Value]
) -> None:
    exact: Fraction | None = None
    if outcome.amount is not None:
        exact = exact_amount(record.book, outcome.amount, row, ordinal, facts.read)
    words = record.book.vocabulary.outcomes.get(outcome.kind)
    amount = None if exact is None else to_cents(exact, words.rounding if words else "down")
    who = outcome.each_role or (record.case.role if table.subject == "employee" else table.subject)
    if record.reported(facts.occasion.day):
        everyone = outcome.each_role is not None
        record.verdict.consequences.append(
            Consequence(table, row, outcome, facts.occasion, who, everyone, ordinal, amount, exact, asked)
        )
    if outcome.kind == "counts_as":
        record.raise_events(table, outcome, facts)
    elif outcome.kind == "lose":
        record.lose(outcome, facts.occasion)
