"""Findings as text, grouped by file with the offending line, and as JSON with stable keys."""

from __future__ import annotations

import json
from collections.abc import Collection
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text as Styled

from checks.finding import Finding
from checks.text import Lang
from checks.words.marks import listed


def as_text(findings: list[Finding], console: Console, lang: Lang, waiting: Collection[str] = ()) -> None:
    """Print each file once, below it its findings: place, code, what was got, what would be valid, the line.

    `waiting` are codes that could not be judged until these findings are mended.
    """
    for file, group in groupby(sorted(findings, key=lambda f: f.order), key=lambda f: f.place.file):
        console.print(Styled(file, style="bold"), soft_wrap=True)
        for finding in group:
            _one(finding, console, lang)
        console.print()
    console.print(summary(findings, lang))
    if waiting:
        said = "以上问题改好以后才能判断：" if lang == "zh" else "To be judged once the above is mended: "
        console.print(said + listed(sorted(waiting), lang), soft_wrap=True)


def _one(finding: Finding, console: Console, lang: Lang) -> None:
    colour = "red" if finding.severity == "error" else "yellow"
    spot = f"{finding.place.file}:{finding.place.line}:{finding.place.column}"
    line = Styled("  ")
    line.append(spot, style="cyan").append("  ").append(finding.code, style=f"bold {colour}").append("  ")
    line.append(finding.got[lang])
    console.print(line, soft_wrap=True)
    if finding.excerpt.strip():
        console.print(Styled(f"      {finding.excerpt.strip()}", style="dim"), soft_wrap=True)
    hint = "应为：" if lang == "zh" else "valid: "
    console.print(Styled(f"      {hint}{finding.valid[lang]}", style="green"), soft_wrap=True)
    for place in finding.related:
        see = "另见 " if lang == "zh" else "see "
        console.print(Styled(f"      {see}{place}", style="dim"), soft_wrap=True)


def summary(findings: list[Finding], lang: Lang) -> str:
    """One line: how many errors and warnings."""
    errors = sum(1 for f in findings if f.severity == "error")
    warnings = len(findings) - errors
    if lang == "zh":
        return "没有发现问题。" if not findings else f"{errors}个错误，{warnings}个提醒。"
    if not findings:
        return "No findings."
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}."


def as_dict(finding: Finding) -> dict[str, Any]:
    """A finding as JSON carries it."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "got": finding.got.as_dict(),
        "valid": finding.valid.as_dict(),
        "excerpt": finding.excerpt,
        "related": [{"file": p.file, "line": p.line, "column": p.column} for p in finding.related],
    }


def as_json(findings: list[Finding], waiting: Collection[str] = ()) -> str:
    """All findings in order, with their counts, and the codes that could not be judged until these are mended."""
    ordered = sorted(findings, key=lambda f: f.order)
    errors = sum(1 for f in findings if f.severity == "error")
    document = {
        "findings": [as_dict(f) for f in ordered],
        "errors": errors,
        "warnings": len(findings) - errors,
        "waiting": sorted(waiting),
    }
    return json.dumps(document, ensure_ascii=False, indent=2)
