"""What the tests of mutation share: a bakery whose examples hold, its mutants by name, and what becomes of them."""

from __future__ import annotations

from pathlib import Path

from checks.book.book import Book
from checks.mutation.mutants import mutants
from checks.mutation.trial import Trials
from tests.cli.bakery import bakery
from tests.department import load, sound, table


def told(root: Path, body: str, **head: str) -> list[str]:
    """The mutants of one table, without the name of the table."""
    book = sound(root, table("baking.rule", body, **head))
    return [m.change.id.removeprefix("baking.rule") for m in mutants(book, book.tables["baking.rule"])]


def sorted_out(root: Path, sort: str, body: str, **head: str) -> list[str]:
    """Those of one sort: what was written and what is written instead."""
    return [one.partition(f"{sort}: ")[2] for one in told(root, body, **head) if f"{sort}: " in one]


def baked(root: Path, *tables: str, **files: str) -> Book:
    """The whole bakery in which `handbook check` finds nothing, with other tables or examples."""
    book, faults = load(bakery(root, *tables, **files))
    assert not faults, [f"{f.place} {f.code} {f.got.en}" for f in faults]
    return book


def fates(book: Book) -> dict[str, str]:
    """What becomes of every mutant of a book, by its name."""
    trials = Trials(book)
    return {trial.change.id: trial.fate for table in book.tables.values() for trial in trials.of(table)}
