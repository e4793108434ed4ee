"""One change of the real policies, found by code: the bound of a fine, moved by one."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from checks.book.book import Book
from checks.finding import Place

BOUND = re.compile(r"\b(over|from|up_to|below): ([0-9]+)\b")


def bounds_of_fines(book: Book, root: Path) -> Iterator[tuple[str, str, Place]]:
    """Every row with a fine and a whole number as bound, with the place of its first condition that has one."""
    for table in book.tables.values():
        for row in table.rows if table.part_of is None else ():
            fined = any(outcome.kind == "fine" for outcome in row.then)
            for condition in (c for group in row.when for c in group):
                if fined and condition.place and BOUND.search(condition_at(root, condition.place)):
                    yield table.id, row.id, condition.place


def condition_at(root: Path, place: Place) -> str:
    """The condition that begins at a place of a file."""
    line = (root / place.file).read_text("utf-8").splitlines()[place.line - 1]
    return line[place.column - 1 :].partition("}")[0]


def moved(root: Path, target: Path, place: Place) -> Path:
    """A copy of the policies in which the bound at this place is greater by one."""
    shutil.copytree(root / "policies", target / "policies")
    shutil.copy(root / "pyproject.toml", target)
    path = target / place.file
    lines = path.read_text("utf-8").splitlines(keepends=True)
    line, column = lines[place.line - 1], place.column - 1
    greater = BOUND.sub(lambda found: f"{found[1]}: {int(found[2]) + 1}", line[column:], count=1)
    lines[place.line - 1] = line[:column] + greater
    path.write_text("".join(lines), "utf-8")
    return target
