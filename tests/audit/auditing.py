"""What the tests of the audit share: run one check on a department, and write the finding it must give."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from checks.audit.context import Context
from checks.audit.registry import CHECKS, audit
from checks.finding import Finding, Place
from checks.text import Text
from tests.department import load, write

TABLES = "policies/baking/tables.yaml"
TODAY = date(2026, 6, 1)


def audited(root: Path, check: str, *tables: str, **files: str) -> list[Finding]:
    """The findings of one check on the department with these tables and files, which must load without a fault."""
    return audited_on(TODAY, root, check, *tables, **files)


def audited_on(as_of: date, root: Path, check: str, *tables: str, **files: str) -> list[Finding]:
    """The same on another day."""
    book, faults = load(write(root, *tables, **files))
    assert not faults, [f"{f.place} {f.code} {f.got.en} / {f.valid.en}" for f in faults]
    (one,) = (c for c in CHECKS if c.name == check)
    found = audit(Context(book, root, as_of), [one])
    assert {f.code for f in found} <= set(one.codes)
    return [_without_excerpt(root, finding) for finding in found]


def finding(code: str, place: str, got: Text, valid: Text, *related: str) -> Finding:
    """The finding with this code at `file:line:column`, with the other places concerned."""
    return Finding(code, place_of(place), got, valid, related=tuple(place_of(other) for other in related))


def spot(file: str, text: str, word: str, nth: int = 1) -> str:
    """Where `word` stands in the text of a file for the n-th time, as `file:line:column`."""
    start = -1
    for _ in range(nth):
        start = text.index(word, start + 1)
    return f"{file}:{text.count(chr(10), 0, start) + 1}:{start - text.rfind(chr(10), 0, start)}"


def place_of(text: str) -> Place:
    """`file:line:column` as a place."""
    file, line, column = text.rsplit(":", 2)
    return Place(file, int(line), int(column))


def _without_excerpt(root: Path, finding: Finding) -> Finding:
    """The finding without its excerpt, which must be the line it stands in."""
    if finding.excerpt:
        lines = (root / finding.place.file).read_text("utf-8").splitlines()
        assert finding.excerpt == lines[finding.place.line - 1].rstrip()
    return replace(finding, excerpt="")
