"""Which rules have it on record that they went through the procedure of making rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checks.book.book import Book
from checks.book.guards import MadeLawfully
from checks.law.hours import timetable_rulings
from checks.law.on_rules import row_rulings
from checks.law.provisions import region_of
from checks.law.ruling import Ruling


@dataclass(frozen=True, slots=True)
class OnRecord:
    """The policies on which the procedure of making rules bears: those that show it, and those that do not."""

    shown: tuple[str, ...]
    missing: tuple[str, ...]


def procedure_on_record(book: Book) -> OnRecord:
    """Every policy that punishes or sets hours, by whether its procedure is on record."""
    here = region_of(book)
    found = {name: timetable_rulings(book, timetable, here) for name, timetable in book.timetables.items()}
    for table in book.tables.values():
        found.setdefault(table.part_of or table.id, []).extend(
            ruling for row in table.rows for ruling in row_rulings(book, table, row, here)
        )
    bearing = {name: [r for r in rulings if isinstance(r.guard, MadeLawfully)] for name, rulings in found.items()}
    missing = tuple(name for name, rulings in bearing.items() if any(map(_missing, rulings)))
    return OnRecord(tuple(name for name, rulings in bearing.items() if rulings and name not in missing), missing)


def apart_from_procedure(rulings: Iterable[Ruling]) -> Sequence[Ruling]:
    """The rulings without a missing procedure, which is told once for all rules; with it where nothing else speaks."""
    told = list(rulings)
    return [ruling for ruling in told if not _missing(ruling)] or told


def _missing(ruling: Ruling) -> bool:
    return isinstance(ruling.guard, MadeLawfully) and ruling.verdict == "needs-procedure"
