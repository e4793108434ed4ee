"""The formats in which findings are printed: one outputter each."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from rich.console import Console

from checks.report.findings_github import as_github
from checks.report.findings_json import as_json
from checks.report.findings_junit import as_junit
from checks.report.findings_sarif import as_sarif
from checks.report.findings_text import as_text
from checks.report.report import Report


class FindingsFormat(StrEnum):
    """How findings are printed."""

    text = "text"
    json = "json"
    github = "github"
    sarif = "sarif"
    junit = "junit"


Outputter = Callable[[Report, Console], None]


def get(format: FindingsFormat) -> Outputter:
    """What prints a report in this format."""
    return _OUTPUTTERS[format]


def _written(write: Callable[[Report], str]) -> Outputter:
    """An outputter for programs: the text as it is, neither wrapped nor coloured, with one line end."""

    def put(report: Report, console: Console) -> None:
        said = write(report)
        console.file.write(said if said.endswith("\n") or not said else f"{said}\n")

    return put


_OUTPUTTERS: dict[FindingsFormat, Outputter] = {
    FindingsFormat.text: as_text,
    FindingsFormat.json: _written(as_json),
    FindingsFormat.github: _written(as_github),
    FindingsFormat.sarif: _written(as_sarif),
    FindingsFormat.junit: _written(as_junit),
}
