"""`handbook check`: does everything hold?"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import typer

from checks.audit.context import Context
from checks.audit.registry import audit
from checks.cli.options import COULD_NOT_RUN, FINDINGS, HERE, AsOf, Format, Formatted, Language, Root, Spoken, console, day_of
from checks.finding import Finding, Place, Severity
from checks.making.book import load_book
from checks.report.findings import as_json, as_text
from checks.text import Text, both


def check(root: Root = HERE, format: Formatted = Format.text, lang: Spoken = Language.zh, as_of: AsOf = None) -> None:
    """检查全部规则。 Check every policy: shape, references, tables, languages, sources, examples, quizzes, pages."""
    severities, faults = configured(root)
    book, findings = load_book(root)
    findings = [*faults, *findings, *audit(Context(book, root, day_of(as_of)))]
    findings = [replace(f, severity=severities.get(f.code, f.severity)) for f in findings]
    if format is Format.json:
        sys.stdout.write(as_json(findings) + "\n")
    else:
        as_text(findings, console(), lang.lang)
    if any(f.code in ("no-policies", "bad-configuration") for f in findings):
        raise typer.Exit(COULD_NOT_RUN)
    if any(f.severity == "error" for f in findings):
        raise typer.Exit(FINDINGS)


def configured(root: Path) -> tuple[Mapping[str, Severity], list[Finding]]:
    """The severities of `[tool.handbook.severity]` in pyproject.toml; a bad one is a finding."""
    path = root / "pyproject.toml"
    if not path.is_file():
        return {}, []
    try:
        table = tomllib.loads(path.read_text("utf-8")).get("tool", {}).get("handbook", {}).get("severity", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return {}, [Finding("bad-configuration", Place("pyproject.toml"), both(str(error)), Text("有效的 TOML", "valid TOML"))]
    bad = [code for code, severity in table.items() if severity not in ("error", "warning")]
    faults = [
        Finding("bad-configuration", Place("pyproject.toml"), both(f"{code} = {table[code]}"), both('"error" | "warning"')) for code in bad
    ]
    return {code: severity for code, severity in table.items() if code not in bad}, faults
