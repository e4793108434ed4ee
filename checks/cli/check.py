"""`handbook check`: does everything hold?"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from checks.audit.explaining import explained
from checks.cli.changed import CannotTell, changed_since, concerning
from checks.cli.configuration import configured
from checks.cli.judging import judge
from checks.cli.options import (
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
from checks.report.excerpts import with_excerpts
from checks.report.explained_text import print_explained
from checks.report.formats import FindingsFormat, get
from checks.report.report import Report

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
) -> None:
    """检查全部规则。 Check every policy: shape, references, tables, languages, sources, examples, quizzes, pages."""
    try:
        if explain is not None:
            print_explained(explained(known_code(explain)), console(), lang.lang)
            return
        codes = chosen(select or [], ignore or []) | _COULD_NOT_RUN
        files = None if changed is None else changed_since(root, changed)
    except (UnknownName, CannotTell) as fault:
        refuse(fault.said, lang.lang)
    configuration = configured(root)
    judged = judge(root, configuration, day_of(as_of))
    findings = [f for f in judged.findings if f.code in codes]
    silenced = [f for f in judged.silenced if f.code in codes]
    if files is not None:
        findings = [f for f in findings if f.code in _COULD_NOT_RUN or f in concerning([f], files)]
        silenced = concerning(silenced, files)
    pages = configuration.pages or _built(root, format)
    report = Report.of(
        with_excerpts(root, findings), lang.lang, judged.waiting & codes, len(silenced), pages, _below(root)
    )
    get(format)(report, console())
    if any(f.code in _COULD_NOT_RUN for f in findings):
        raise typer.Exit(COULD_NOT_RUN)
    if report.errors or report.waiting:
        raise typer.Exit(FINDINGS)


def _built(root: Path, format: FindingsFormat) -> str:
    """The folder into which the site is built; SARIF asks for a whole address."""
    return (root.resolve() / "site").as_uri() if format is FindingsFormat.sarif else "site"


def _below(root: Path) -> str:
    """The root as seen from here, with its slash, where it lies below; else nothing."""
    relative = Path(os.path.relpath(root)).as_posix()
    return "" if relative == "." or relative.startswith("..") else f"{relative}/"
