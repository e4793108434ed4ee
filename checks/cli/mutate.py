"""`handbook mutate`: would anybody notice if a rule were wrong?"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from checks.audit.context import Context
from checks.audit.registry import CHECKS, audit
from checks.book.book import Book
from checks.book.rules import Table
from checks.cli.declared import declared_survivors
from checks.cli.options import (
    FINDINGS,
    HERE,
    Format,
    Formatted,
    Language,
    Root,
    Spoken,
    console,
    day_of,
    sound_book,
    stop,
)
from checks.finding import Finding, Place
from checks.making.kept import kept
from checks.mutation.result import Result
from checks.mutation.run import Tell, run
from checks.report.mutation import as_json, as_text
from checks.shape.suggest import one_of
from checks.text import Lang, Text

Tables = Annotated[
    list[str],
    typer.Option("--table", help="只试这些规则，可以写几次。 Only these rules; may be given several times."),
]
Jobs = Annotated[int | None, typer.Option("--jobs", help="进程数，默认每核一个。 Processes; one per core.", min=1)]
_HOLDING = frozenset({"tables", "examples"})
"""The checks that must hold before it means anything that an example fails."""
_COVER = frozenset({"uncovered-row"})
"""What they find that is no obstacle: a row without an example has survivors."""


def mutate(
    table: Tables = [],  # noqa: B006 - typer copies it
    root: Root = HERE,
    format: Formatted = Format.text,
    lang: Spoken = Language.zh,
    jobs: Jobs = None,
) -> None:
    """把规则一处一处改错，看案例发不发现。 Change each rule a little: does an example, or the audit, notice?"""
    with kept():
        book = _held(root, lang.lang)
        declared, findings = declared_survivors(root)
        if findings:
            stop(findings, lang.lang)
        chosen = _chosen(book, table, lang.lang)
    with _progress() as tell:
        found = run(book, chosen, jobs, tell, words=not table)
    result = Result(found, declared, whole=not table)
    if format is Format.json:
        sys.stdout.write(as_json(book, result) + "\n")
    else:
        as_text(book, result, console(), lang.lang)
    if not result.clean:
        raise typer.Exit(FINDINGS)


def _held(root: Path, lang: Lang) -> Book:
    """The book, if its tables and examples hold; else the command ends with the findings."""
    book = sound_book(root, lang)
    checks = [check for check in CHECKS if check.name in _HOLDING]
    findings = [f for f in audit(Context(book, root, day_of(None)), checks) if f.code not in _COVER]
    if findings:
        stop(findings, lang)
    return book


def _chosen(book: Book, names: list[str], lang: Lang) -> list[Table]:
    """The tables named, with all parts of a policy that has parts; all where none is named."""
    if not names:
        return list(book.tables.values())
    known = {name for table in book.tables.values() for name in (table.id, table.part_of) if name}
    for name in names:
        if name not in known:
            got = Text(f"没有规则叫 {name}", f"no rule is called {name}")
            stop([Finding("unknown-name", Place("--table"), got, one_of(name, sorted(known)))], lang)
    return [table for table in book.tables.values() if not {table.id, table.part_of}.isdisjoint(names)]


@contextmanager
def _progress() -> Iterator[Tell | None]:
    """A bar on standard error while people watch; nothing in a pipe or a log."""
    screen = Console(stderr=True)
    if not screen.is_terminal:
        yield None
        return
    with Progress(console=screen, transient=True) as bar:
        task = bar.add_task("")
        yield lambda done, total: bar.update(task, completed=done, total=total)
