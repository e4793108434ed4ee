"""The real policies: every mutant of every table is noticed, or declared with its reason."""

from __future__ import annotations

from pathlib import Path

from checks.book.book import Book
from checks.cli.declared import declared_survivors
from checks.mutation.mutants import mutants
from checks.mutation.result import Result
from checks.mutation.run import run


def test_no_mutant_survives_undeclared_and_no_declaration_is_idle(handbook: Book, root: Path) -> None:
    declared, faults = declared_survivors(root)
    result = Result(run(handbook, handbook.tables.values(), words=True), declared)
    assert faults == []
    assert [f"{trial.change.id}\n{trial.paste}" for trial in result.survivors] == []
    assert result.idle == []


def test_every_table_of_the_book_is_tried(handbook: Book) -> None:
    """A table without a mutant would be one that nobody can get wrong."""
    assert [table.id for table in handbook.tables.values() if not mutants(handbook, table)] == []
