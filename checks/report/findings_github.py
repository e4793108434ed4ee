"""Findings as workflow commands of GitHub Actions, which show them beside the line in a pull request."""

from __future__ import annotations

from checks.finding import Finding
from checks.report.report import Report
from checks.text import Text

_VALID = Text("应为：", "valid: ")
_SEE = Text("另见 ", "see ")

_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def as_github(report: Report) -> str:
    """One command for each finding, always with file, line and column; nothing where nothing is found."""
    return "".join(f"{_command(finding, report)}\n" for finding in report.findings)


def _command(finding: Finding, report: Report) -> str:
    place, lang = finding.place, report.lang
    where = {"file": report.below + place.file, "line": place.line, "col": place.column, "title": finding.code}
    properties = ",".join(f"{name}={str(value).translate(_IN_PROPERTIES)}" for name, value in where.items())
    lines = [finding.got[lang], f"{_VALID[lang]}{finding.valid[lang]}"]
    lines += [f"{_SEE[lang]}{report.below}{other}" for other in finding.related]
    message = "\n".join(lines).translate(_IN_MESSAGES)
    return f"::{finding.severity} {properties}::{message}"
