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
from checks.mutation.words import Reworded, reworded

Tell = Callable[[int, int], None]
"""Told after each job how many are done and how many there are."""


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


Job = str | int
"""The id of a table, or the number of a change of the vocabulary."""
_shared: list[tuple[Trials, list[Reworded]]] = []
"""What the workers inherit when they are forked: nothing of the book is ever copied between processes."""


def run(
    book: Book, tables: Iterable[Table], workers: int | None = None, tell: Tell | None = None, words: bool = False
) -> Run:
    """Try the mutants of these tables, and those of the `words` they are written in.

    Raises graphlib.CycleError where no case can be evaluated.
    """
    start = time.perf_counter()
    trials = Trials(book)
    chosen = list(tables)
    longest_first = sorted(chosen, key=lambda table: -len(table.rows) * (5 + trials.reach.many(table)))
    changes = reworded(book) if words else []
    jobs: list[Job] = [*(table.id for table in longest_first), *range(len(changes))]
    done: dict[Job, list[Trial]] = {}
    for job, found in _tried(trials, changes, jobs, os.cpu_count() or 1 if workers is None else workers):
        done[job] = found
        if tell is not None:
            tell(len(done), len(jobs))
    ordered: list[Job] = [*(table.id for table in chosen), *range(len(changes))]
    return Run(tuple(trial for job in ordered for trial in done[job]), time.perf_counter() - start)


def _tried(trials: Trials, changes: list[Reworded], jobs: list[Job], workers: int) -> Iterator[tuple[Job, list[Trial]]]:
    """Each job with its trials, as they are ready."""
    _shared[:] = [(trials, changes)]
    try:
        if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
            yield from map(_one, jobs)
        else:
            with multiprocessing.get_context("fork").Pool(workers) as pool:
                yield from pool.imap_unordered(_one, jobs)
    finally:
        _shared.clear()


def _one(job: Job) -> tuple[Job, list[Trial]]:
    ((trials, changes),) = _shared
    if isinstance(job, int):
        return job, [trials.of_words(changes[job])]
    return job, list(trials.of(trials.book.tables[job]))
