"""`handbook check`: does everything hold?"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer
from rich.console import Console

from checks.audit.explaining import explained
from checks.cli.changed import CannotTell, changed_since, concerning
from checks.cli.configuration import configured
from checks.cli.judging import judge
from checks.cli.options import (
    CLEAN,
    COULD_NOT_RUN,
    FINDINGS,
    HERE,
    AsOf,
    Language,
    Root,
    Spoken,
    console,
    day_of,
    refuse,
)
from checks.cli.selection import UnknownName, chosen, known_code
from checks.memory import Memory
from checks.report.excerpts import with_excerpts
from checks.report.explained_text import print_explained
from checks.report.formats import FindingsFormat, get
from checks.report.report import Report
from checks.text import Lang

_COULD_NOT_RUN = frozenset({"no-policies", "bad-configuration"})
"""Findings that leave nothing to check, or leave open how to judge what is found: always told."""

Formatted = Annotated[FindingsFormat, typer.Option("--format", help="输出格式。 Output format.")]
Names = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODE|CHECK", help="只报这些代码或检查。 Only these codes or checks."),
]
Left = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODE|CHECK", help="不报这些代码或检查。 Not these codes or checks."),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--changed-since",
        metavar="REV",
        help="只报 git 某版本以后变过的文件。 Only what concerns files changed since a git revision.",
    ),
]
Watched = Annotated[
    bool,
    typer.Option("--watch", help="一直看着，每次改动后再检查，Ctrl+C 结束。 Watch, and check again after every edit."),
]
Asked = Annotated[
    str | None,
    typer.Option("--explain", metavar="CODE", help="解释一个代码，不检查。 Explain a code instead of checking."),
]


def check(
    root: Root = HERE,
    format: Formatted = FindingsFormat.text,
    lang: Spoken = Language.zh,
    as_of: AsOf = None,
    select: Names = None,
    ignore: Left = None,
    changed: Since = None,
    explain: Asked = None,
    watch: Watched = False,
) -> None:
    """检查全部规则。 Check every rule: shape, references, tables, languages, sources, examples, quizzes, pages."""
    try:
        if explain is not None:
            print_explained(explained(known_code(explain)), console(), lang.lang)
            return
        codes = chosen(select or [], ignore or []) | _COULD_NOT_RUN
        memory = Memory(lasting=watch)
        for _ in _rounds(root) if watch else (None,):
            files = None if changed is None else changed_since(root, changed)
            began = perf_counter()
            report = _report(root, format, lang.lang, day_of(as_of), codes, files, memory)
            get(format)(report, console())
            if watch:
                _go_on(perf_counter() - began, lang.lang)
                _get_ready()
    except (UnknownName, CannotTell) as fault:
        refuse(fault.said, lang.lang)
    except KeyboardInterrupt:
        raise typer.Exit(CLEAN) from None
    if any(f.code in _COULD_NOT_RUN for f in report.findings):
        raise typer.Exit(COULD_NOT_RUN)
    if report.errors or report.waiting:
        raise typer.Exit(FINDINGS)


def _report(
    root: Path,
    format: FindingsFormat,
    lang: Lang,
    as_of: date,
    codes: frozenset[str],
    files: frozenset[str] | None,
    memory: Memory,
) -> Report:
    """What is found now, of these codes and, if given, these files."""
    configuration = configured(root)
    judged = judge(root, configuration, as_of, memory)
    findings = [f for f in judged.findings if f.code in codes]
    silenced = [f for f in judged.silenced if f.code in codes]
    if files is not None:
        findings = [f for f in findings if f.code in _COULD_NOT_RUN or f in concerning([f], files)]
        silenced = concerning(silenced, files)
    pages = configuration.pages or _built(root, format)
    return Report.of(with_excerpts(root, findings), lang, judged.waiting & codes, len(silenced), pages, _below(root))


def _rounds(root: Path) -> Iterator[None]:
    from checks.cli.watching import rounds  # only here, so that a command that runs once does not wait for it

    return rounds(root)


def _get_ready() -> None:
    from checks.cli.watching import get_ready

    get_ready()


def _go_on(seconds: float, lang: Lang) -> None:
    """On standard error, so that what is printed stays what the format says."""
    said = (
        f"用时{seconds:.2f}秒，等待改动（Ctrl+C 结束）"
        if lang == "zh"
        else f"{seconds:.2f} s; waiting for edits (Ctrl+C ends)"
    )
    Console(stderr=True, highlight=False, markup=False).print(said)


def _built(root: Path, format: FindingsFormat) -> str:
    """The folder into which the site is built; SARIF asks for a whole address."""
    return (root.resolve() / "site").as_uri() if format is FindingsFormat.sarif else "site"


def _below(root: Path) -> str:
    """The root as seen from here, with its slash, where it lies below; else nothing."""
    relative = Path(os.path.relpath(root)).as_posix()
    return "" if relative == "." or relative.startswith("..") else f"{relative}/"
