"""All that `[tool.handbook]` in pyproject.toml sets for the audit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from checks.cli import declared, exceptions, severity
from checks.cli.pyproject import Settings, bad, settings
from checks.finding import Finding, Severity
from checks.shape.suggest import one_of
from checks.text import Text, both

PAGES = "pages"
"""The address at which the built site stands, for links from reports."""
KEYS = (severity.KEY, exceptions.KEY, declared.KEY, PAGES)


@dataclass(frozen=True, slots=True)
class Configuration:
    """The severity of each code named, the exceptions, the site's address (or ""), and the faults met."""

    severities: Mapping[str, Severity]
    exceptions: list[exceptions.Excepted]
    pages: str
    findings: list[Finding]


def configured(root: Path) -> Configuration:
    """The configuration of a project; entries with a fault are left out and are findings."""
    project, findings = settings(root)
    for key in project.values:
        if key not in KEYS:
            got = Text(f"未知的键 {key}", f"the unknown key {key}")
            findings.append(bad(project.named(key), got, one_of(key, KEYS)))
    levels, odd_levels = severity.severities(project)
    excepted, odd_exceptions = exceptions.exceptions(project)
    pages, odd_pages = _pages(project)
    return Configuration(levels, excepted, pages, [*findings, *odd_levels, *odd_exceptions, *odd_pages])


def _pages(project: Settings) -> tuple[str, list[Finding]]:
    address = project.values.get(PAGES, "")
    if isinstance(address, str) and (not address or address.startswith(("https://", "http://"))):
        return address, []
    return "", [bad(project.key(PAGES), both(f"{PAGES} = {address!r}"), both('"https://…/"'))]
