"""Explained decisions per second: this engine, zen-engine with trace, and hand-written Python."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import zen

from checks.book.book import Book
from checks.book.rules import Table
from checks.engine.evaluate import Engine
from checks.engine.grid import Grid
from tests.bench.measure import alternating, best
from tests.bench.zen_table import decision_graph

CASES = 2000
TABLES = ("attendance.lateness", "attendance.conversion", "leave.same-day", "resignation.trainee", "conduct.off-task")


@dataclass(frozen=True)
class Race:
    """Decisions per second on the same cases of one table."""

    table: str
    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs


@dataclass
class Prepared:
    """The same cases of one table, ready for both engines."""

    table: Table
    grid: Grid
    cases: list[tuple[dict[str, Any], int]]
    plain: list[dict[str, Any]]
    zen: Any

    def run_ours(self) -> None:
        """Decide every case, with the reason why each other row lost."""
        for facts, ordinal in self.cases:
            self.grid.decide(facts, ordinal)

    def run_zen(self) -> None:
        """Let zen-engine evaluate every case by key, with trace."""
        for context in self.plain:
            self.zen.evaluate(self.table.id, context, {"trace": True})

    def assert_alike(self) -> None:
        """Both must find the same rows, or the race is about different things."""
        for (facts, ordinal), context in zip(self.cases[:300], self.plain, strict=False):
            row = self.grid.decide(facts, ordinal).row
            found = self.zen.evaluate(self.table.id, context, {"trace": True})["result"].get("row")
            assert row is not None and row.id == found, f"{self.table.id}: {facts} {row and row.id} {found}"


def prepared(book: Book, name: str) -> Prepared:
    """A table of the book with cases drawn by seed, in our engine and as a graph of zen-engine."""
    table = book.tables[name]
    grid = Engine(book).grid(table, table.head.in_force.first)
    graph = decision_graph(table, grid)
    cases = _cases(table, grid)
    plain = [_plain(facts, ordinal, grid) for facts, ordinal in cases]
    return Prepared(table, grid, cases, plain, zen.ZenEngine({"loader": lambda key: graph}))


def against_zen(book: Book) -> list[Race]:
    """Each table: the same cases through both; both must find the same rows before anything is timed."""
    races = []
    for name in TABLES:
        race = prepared(book, name)
        race.assert_alike()
        ours, other = alternating(race.run_ours, race.run_zen)
        races.append(Race(name, CASES / ours, CASES / other))
    return races


def _cases(table: Table, grid: Grid) -> list[tuple[dict[str, Any], int]]:
    """Facts drawn by seed from the cells of the table."""
    witnesses = [witness for _, witness in grid.cells()]
    draw = random.Random(table.id)
    drawn = [dict(draw.choice(witnesses)) for _ in range(CASES)]
    return [({n: f[n] for n in grid.names}, f.get("occurrence", 1)) for f in drawn]


def _plain(facts: dict[str, Any], ordinal: int, grid: Grid) -> dict[str, Any]:
    plain = {name: float(value) if isinstance(value, Fraction) else value for name, value in facts.items()}
    return {**plain, "occurrence": ordinal} if grid.ordinals else plain


def against_by_hand(book: Book) -> Race:
    """The lateness table against the same rule typed as Python, without any explanation."""
    table = book.tables["attendance.lateness"]
    grid = Engine(book).grid(table, table.head.in_force.first)
    limit = next(c.high for c in table.row("within-five").when[0])
    fine = table.row("within-five").then[0].amount
    cases = _cases(table, grid)

    def by_hand(minutes: int) -> tuple[str, object]:
        if minutes <= limit:
            return "within-five", fine
        return "beyond-five", None

    def run_hand() -> None:
        for facts, _ in cases:
            by_hand(facts["minutes_missed"])

    def run_ours() -> None:
        for facts, ordinal in cases:
            grid.decide(facts, ordinal)

    ours, hand = alternating(run_ours, run_hand)
    return Race(table.id, CASES / ours, CASES / hand)


def whole_verdicts(book: Book) -> float:
    """Complete verdicts per second over all examples: every table considered, with its reasons."""
    engine = Engine(book)
    cases = [example.case for example in book.examples.values()]
    run: Callable[[], object] = lambda: [engine.evaluate(case) for case in cases]  # noqa: E731
    return len(cases) / best(run)
