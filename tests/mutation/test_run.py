"""A run over all tables: the same results in the same order, however many processes share the work."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Place
from checks.mutation.mutant import Change
from checks.mutation.run import Run, run
from checks.mutation.trial import Trial
from tests.mutation.oven import baked


@pytest.mark.parametrize("workers", [2, 3])
def test_the_number_of_processes_changes_nothing(tmp_path: Path, workers: int) -> None:
    book = baked(tmp_path)
    alone, shared = (run(book, book.tables.values(), number) for number in (1, workers))
    assert shared.trials == alone.trials


def test_progress_is_told_for_every_table(tmp_path: Path) -> None:
    book = baked(tmp_path)
    told: list[tuple[int, int]] = []
    run(book, book.tables.values(), 2, lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_only_the_tables_asked_for(tmp_path: Path) -> None:
    book = baked(tmp_path)
    found = run(book, [book.tables["baking.napping"]], 2)
    assert {trial.change.table for trial in found.trials} == {"baking.napping"}


def test_a_run_counts_what_differs_and_how_fast() -> None:
    change = Change("baking.rule", None, Place("policies/baking/tables.yaml"), "row", "few", "nothing")
    trials = tuple(Trial(change, fate) for fate in ("example", "alike", "audit", "survived"))
    timed = Run(trials, 2.0)
    assert (timed.counted, timed.rate, timed.of("alike")) == (3, 2.0, [trials[1]])
    assert Run((), 0.0).rate == 0.0
