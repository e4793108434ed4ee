"""Options that every command shares, and how a command starts and ends.

Exit codes: 0 clean, 1 findings (or an example that differs), 2 could not run.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from checks.audit.context import Context
from checks.audit.registry import CHECKS, audit
from checks.book.book import Book
from checks.finding import Finding
from checks.making.book import load_book
from checks.report.findings_text import as_text
from checks.report.report import Report
from checks.text import Lang, Text

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2


class Format(StrEnum):
    """How a command prints."""

    text = "text"
    json = "json"


class Language(StrEnum):
    """The language of what is printed."""

    zh = "zh"
    en = "en"

    @property
    def lang(self) -> Lang:
        """The language as texts are asked for it."""
        return "zh" if self is Language.zh else "en"


Root = Annotated[Path, typer.Option("--root", help="项目的根目录。 The project's root.", file_okay=False)]
Formatted = Annotated[Format, typer.Option("--format", help="输出格式。 Output format.")]
Spoken = Annotated[Language, typer.Option("--lang", help="输出语言。 Output language.")]
AsOf = Annotated[
    datetime | None,
    typer.Option(
        "--as-of",
        formats=["%Y-%m-%d"],
        help="按哪一天检查复核日期，默认今天。 The day for review dates; today by default.",
    ),
]
InRegion = Annotated[
    str | None,
    typer.Option(
        "--region", help="按哪个地区的法律，默认手册的地区。 The region whose law applies; the handbook's own."
    ),
]
LawOf = Annotated[
    datetime | None,
    typer.Option(
        "--as-of",
        formats=["%Y-%m-%d"],
        help="按哪一天的法律，默认事情发生的那天。 The day of the law; that of what happened by default.",
    ),
]
HERE = Path()


def day_of(as_of: datetime | None) -> date:
    """The day asked for, or today: the command line is the only place that reads the clock."""
    return as_of.date() if as_of else date.today()


def console() -> Console:
    """Standard output, printed as it is: no markup, no emoji, no colours of its own."""
    return Console(highlight=False, emoji=False, markup=False)


_WHOLE = frozenset({"references", "places", "derivation"})
"""The checks that must be clean before anything can be computed from the book."""


def sound_book(root: Path, lang: Lang) -> Book:
    """The book; ends the command with code 2 and the findings when it cannot be read whole or computed from."""
    book, findings = load_book(root)
    if not findings:
        findings = audit(Context(book, root, day_of(None)), [check for check in CHECKS if check.name in _WHOLE])
    if findings:
        stop(findings, lang)
    return book


def stop(findings: list[Finding], lang: Lang) -> NoReturn:
    """Print findings to standard error and end with “could not run”."""
    as_text(Report.of(findings, lang), _errors())
    raise typer.Exit(COULD_NOT_RUN)


def refuse(said: Text, lang: Lang) -> NoReturn:
    """Say on standard error why the command cannot run as it was asked to, and end with “could not run”."""
    _errors().print(said[lang], soft_wrap=True)
    raise typer.Exit(COULD_NOT_RUN)


def _errors() -> Console:
    return Console(stderr=True, highlight=False, emoji=False, markup=False)
