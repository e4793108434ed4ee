"""Worse cases punished less: more of a bad fact, a later time or a later date must never be lighter without a decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise

from checks.audit.context import Context
from checks.audit.slices import slices
from checks.audit.weight import Weight, punishes, weight_of
from checks.book.book import Book
from checks.book.facts import fact_named
from checks.book.rules import Row, Table
from checks.book.values import NUMERIC, Value
from checks.engine.dimension import Line
from checks.engine.grid import Cell, Grid, Match
from checks.finding import Finding, Place
from checks.text import Text, both
from checks.words.conditions import named
from checks.words.witness import witness_in_words

CODES = ("lighter-when-worse", "lighter-from-then-on", "no-direction", "idle-lighter")


@dataclass(frozen=True, slots=True)
class _Spot:
    """One cell of a table: facts that lie in it, the rows that speak there and how heavily."""

    witness: Mapping[str, Value]
    match: Match
    weight: Weight

    @property
    def row(self) -> Row:
        return self.match.rows[0]


_Pair = tuple[str, _Spot, _Spot]
"""The code of a finding, the milder case and the worse one."""


def check(context: Context) -> Iterator[Finding]:
    """Every table that punishes, over all its dates."""
    book = context.book
    if not context.whole(("vocabulary",), *CODES):
        return
    tables = (table for table in book.tables.values() if table.part_of is None and punishes(table))
    yield from context.each(
        "lightness", tables, lambda table: (*_undirected(book, table), *_of_table(book, table)), context.sense
    )


def _undirected(book: Book, table: Table) -> Iterator[Finding]:
    """Figures that a punishing table asks and of which nobody has said whether more or less is worse."""
    told: set[str] = set()
    for row in table.rows:
        for condition in (c for group in row.when for c in group):
            fact = fact_named(book, condition.fact)
            if fact is not None and fact.type in NUMERIC and fact.worse is None and condition.fact not in told:
                told.add(condition.fact)
                yield Finding(
                    "no-direction", condition.place or row.place,
                    Text(f"没有写 {condition.fact} 多了更严重还是少了更严重", f"nobody says whether more or less of {condition.fact} is worse"),
                    both("worse: more | less"),
                )  # fmt: skip


def _of_table(book: Book, table: Table) -> Iterator[Finding]:
    found: dict[tuple[str, str], Finding] = {}
    cheaper: set[str] = set()
    before: Grid | None = None
    for day in slices(table):
        grid = Grid(table, table.rows_on(day), partial(named, book))
        for code, milder, worse in (*_over_cells(book, grid), *_since(book, table, before, grid)):
            if worse.weight.cheaper_than(milder.weight):
                cheaper.add(worse.row.id)
            if worse.weight.lighter_than(milder.weight):
                since = day if code == "lighter-from-then-on" else None
                found.setdefault((code, worse.row.id), _finding(code, book, table, milder, worse, since))
        before = grid
    declared = {one.row: one for one in table.lighter}
    for (_, row), finding in found.items():
        if row not in declared:
            yield finding
    for one in table.lighter:
        if one.row not in cheaper:
            yield _idle(one.place, one.row)


def _over_cells(book: Book, grid: Grid) -> Iterator[_Pair]:
    """Neighbouring cells that differ in one fact, or in the time, of which one is worse."""
    spots = {cell: _spot(book, grid, cell, witness) for cell, witness in grid.cells()}
    axes = [*((at, _direction(grid, name)) for at, name in enumerate(grid.names))]
    if grid.ordinals is not None:
        axes.append((len(grid.names), "more"))
    for at, direction in axes:
        if direction is None:
            continue
        for milder, worse in _neighbours(spots, at, direction == "less"):
            if milder.match.rows and worse.match.rows:
                yield "lighter-when-worse", milder, worse


def _spot(book: Book, grid: Grid, cell: Cell, witness: dict[str, Value]) -> _Spot:
    match = grid.at(cell)
    return _Spot(witness, match, weight_of(book.vocabulary, match.rows, witness, witness.get("occurrence")))


def _direction(grid: Grid, name: str) -> str | None:
    dimension = grid.dimensions[name]
    return dimension.fact.worse if isinstance(dimension, Line) else None


def _neighbours(spots: Mapping[Cell, _Spot], at: int, falling: bool) -> Iterator[tuple[_Spot, _Spot]]:
    """Pairs of cells next to each other along one axis, the milder one first."""
    lines: dict[Cell, list[int]] = {}
    for cell in spots:
        lines.setdefault((*cell[:at], *cell[at + 1 :]), []).append(cell[at])
    for rest, places in lines.items():
        along = [(*rest[:at], place, *rest[at:]) for place in sorted(places, reverse=falling)]
        yield from ((spots[first], spots[second]) for first, second in pairwise(along))


def _since(book: Book, table: Table, before: Grid | None, grid: Grid) -> Iterator[_Pair]:
    """Each case before a date and from it on."""
    if before is None:
        return
    whole = Grid(table, tuple(dict.fromkeys((*before.rows, *grid.rows))), partial(named, book))
    for _, witness in whole.cells():
        time = witness.get("occurrence", 1)
        old, new = (
            _Spot(witness, match, weight_of(book.vocabulary, match.rows, witness, time))
            for match in (before.decide(witness, time), grid.decide(witness, time))
        )
        if old.match.rows and new.match.rows:
            yield "lighter-from-then-on", old, new


def _finding(code: str, book: Book, table: Table, milder: _Spot, worse: _Spot, since: date | None = None) -> Finding:
    here = Text(*(witness_in_words(book, table, worse.witness, lang) for lang in ("zh", "en")))
    there = Text(*(witness_in_words(book, table, milder.witness, lang) for lang in ("zh", "en")))
    got = Text(
        f"{here.zh}（{worse.row.id}）比{there.zh}（{milder.row.id}）更轻",
        f"{here.en} ({worse.row.id}) is lighter than {there.en} ({milder.row.id})",
    )
    if since is not None:
        got = Text(
            f"从 {since} 起，{here.zh}（{worse.row.id}）比以前（{milder.row.id}）更轻",
            f"from {since} on, {here.en} ({worse.row.id}) is lighter than before ({milder.row.id})",
        )
    valid = Text("不更轻，或在 lighter 里写明裁定", "no lighter; or a decision under lighter")
    return Finding(code, worse.row.place, got, valid, related=(milder.row.place,))


def _idle(place: Place, row: str) -> Finding:
    return Finding(
        "idle-lighter", place,
        Text(f"行 {row} 并不更轻", f"the row {row} is not lighter than anything"), Text("不写这个例外", "no such exception"),
    )  # fmt: skip
