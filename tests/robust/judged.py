"""Load, audit and print a department, whatever state it is in: nothing breaks off, and every finding can be looked up."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

from rich.console import Console

from checks.audit.context import Context
from checks.audit.groups import CODES
from checks.audit.registry import audit
from checks.finding import Finding
from checks.making.book import load_book
from checks.report.excerpts import with_excerpts
from checks.report.formats import FindingsFormat, get
from checks.report.report import Report
from checks.text import LANGS

TODAY = date(2026, 6, 1)


def judged(root: Path) -> list[Finding]:
    """The findings of loader and audit; fails where one is no good, or cannot be printed in every format."""
    findings = found(root)
    _printed(root, findings)
    return findings


def found(root: Path) -> list[Finding]:
    """The findings of loader and audit; fails where one is no good."""
    book, faults = load_book(root)
    findings = [*faults, *audit(Context(book, root, TODAY))]
    lines: dict[str, list[str]] = {}
    for finding in findings:
        _can_be_looked_up(root, finding, lines)
    return findings


def _can_be_looked_up(root: Path, finding: Finding, lines: dict[str, list[str]]) -> None:
    assert finding.code in CODES, finding
    assert finding.code != "check-crashed", finding.got.en
    assert all((*finding.got.as_dict().values(), *finding.valid.as_dict().values())), finding
    for place in (finding.place, *finding.related):
        if place.file not in lines:
            lines[place.file] = _lines(root, place.file)
        here = lines[place.file]
        assert 1 <= place.line <= len(here), finding
        assert 1 <= place.column <= len(here[place.line - 1]) + 1, finding


def _lines(root: Path, file: str) -> list[str]:
    """The lines of a file; one empty line of what a finding says is missing."""
    path = root / file
    return path.read_bytes().decode("utf-8", "replace").split("\n") if path.is_file() else [""]


def _printed(root: Path, findings: list[Finding]) -> None:
    for lang in LANGS:
        report = Report.of(with_excerpts(root, findings), lang, pages="site")
        for format in FindingsFormat:
            out = io.StringIO()
            get(format)(report, Console(file=out, highlight=False, emoji=False, markup=False))
            out.getvalue().encode("utf-8")
