"""`handbook check`: does everything hold?"""

from __future__ import annotations

import sys
from dataclasses import replace

import typer

from checks.audit.context import Context
from checks.audit.registry import audit
from checks.cli.options import (
    COULD_NOT_RUN,
    FINDINGS,
    HERE,
    AsOf,
    Format,
    Formatted,
    Language,
    Root,
    Spoken,
    console,
    day_of,
)
from checks.cli.severity import configured
from checks.making.book import load_book
from checks.making.kept import kept
from checks.report.findings import as_json, as_text

_COULD_NOT_RUN = frozenset({"no-policies", "bad-configuration"})
"""Findings that leave nothing to check, or leave open how to judge what is found."""


def check(root: Root = HERE, format: Formatted = Format.text, lang: Spoken = Language.zh, as_of: AsOf = None) -> None:
    """检查全部规则。 Check every policy: shape, references, tables, languages, sources, examples, quizzes, pages."""
    severities, findings = configured(root)
    waiting: set[str] = set()
    with kept():
        book, faults = load_book(root)
        findings = [*findings, *faults]
        if not any(fault.code == "no-policies" for fault in faults):
            context = Context(book, root, day_of(as_of))
            findings += audit(context)
            waiting = context.waiting
    findings = [replace(f, severity=severities.get(f.code, f.severity)) for f in findings]
    if format is Format.json:
        sys.stdout.write(as_json(findings, waiting) + "\n")
    else:
        as_text(findings, console(), lang.lang, waiting)
    if any(f.code in _COULD_NOT_RUN for f in findings):
        raise typer.Exit(COULD_NOT_RUN)
    if any(f.severity == "error" for f in findings):
        raise typer.Exit(FINDINGS)
