"""Findings as JSON with stable keys."""

from __future__ import annotations

import json
from typing import Any

from checks.finding import Finding
from checks.report.report import Report


def as_json(report: Report) -> str:
    """All findings in order, in both languages, with their counts and the codes that could not be judged."""
    document = {
        "findings": [as_dict(finding) for finding in report.findings],
        "errors": report.errors,
        "warnings": report.warnings,
        "excepted": report.excepted,
        "waiting": list(report.waiting),
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


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
