"""Try every mutant of a book on all cores; the order of the results does not depend on how many there are."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from checks.book.book import Book
from checks.book.rules import Table
from checks.mutation.trial import Fate, Trial, Trials

Tell = Callable[[int, int], None]
"""Told after each table how many are done and how many there are."""


@dataclass(frozen=True, slots=True)
class Run:
    """All trials in the order of the tables, and how long they took in seconds."""

    trials: tuple[Trial, ...]
    seconds: float

    def of(self, fate: Fate) -> list[Trial]:
        """The trials that ended so."""
        return [trial for trial in self.trials if trial.fate == fate]

    @property
    def counted(self) -> int:
        """How many mutants differ from their rule at all."""
        return len(self.trials) - len(self.of("alike"))

    @property
    def rate(self) -> float:
        """Mutants tried in a second."""
        return len(self.trials) / self.seconds if self.seconds else 0.0


_shared: list[Trials] = []
"""What the workers inherit when they are forked: nothing of the book is ever copied between processes."""


def run(book: Book, tables: Iterable[Table], workers: int | None = None, tell: Tell | None = None) -> Run:
    """Try the mutants of these tables; raises graphlib.CycleError where no case can be evaluated."""
    start = time.perf_counter()
    trials = Trials(book)
    chosen = list(tables)
    done: dict[str, list[Trial]] = {}
    for name, found in _tried(trials, chosen, os.cpu_count() or 1 if workers is None else workers):
        done[name] = found
        if tell is not None:
            tell(len(done), len(chosen))
    ordered = tuple(trial for table in chosen for trial in done[table.id])
    return Run(ordered, time.perf_counter() - start)


def _tried(trials: Trials, tables: list[Table], workers: int) -> Iterator[tuple[str, list[Trial]]]:
    """Each table with its trials, those with most work first, as they are ready."""
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from ((table.id, list(trials.of(table))) for table in tables)
        return
    longest_first = sorted(tables, key=lambda table: -len(table.rows) * (5 + trials.reach.many(table)))
    _shared[:] = [trials]
    try:
        with multiprocessing.get_context("fork").Pool(workers) as pool:
            yield from pool.imap_unordered(_one, [table.id for table in longest_first])
    finally:
        _shared.clear()


def _one(name: str) -> tuple[str, list[Trial]]:
    (trials,) = _shared
    return name, list(trials.of(trials.book.tables[name]))
