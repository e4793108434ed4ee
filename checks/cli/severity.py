"""The severities that `[tool.handbook.severity]` in pyproject.toml gives to the findings of the audit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from checks.audit.registry import CHECKS
from checks.cli.configuration import section
from checks.finding import Finding, Severity
from checks.shape.suggest import one_of
from checks.text import Text, both

LEVELS: dict[str, Severity] = {"error": "error", "warning": "warning"}


def configured(root: Path) -> tuple[Mapping[str, Severity], list[Finding]]:
    """The severity of each code named, and a finding for each entry that would do nothing or cannot be read."""
    here = section(root, "severity", dict, "[tool.handbook.severity]")
    if here.findings:
        return {}, here.findings
    table = here.value
    known = [code for check in CHECKS for code in check.codes]
    faults = [
        here.bad(code, Text(f"没有代码叫 {code}", f"no code is called {code}"), one_of(code, known))
        for code in table
        if code not in known
    ]
    faults += [
        here.bad(code, both(f"{code} = {level!r}"), both(" | ".join(f'"{known}"' for known in LEVELS)))
        for code, level in table.items()
        if code in known and (not isinstance(level, str) or level not in LEVELS)
    ]
    sound = {code: level for code, level in table.items() if code in known and isinstance(level, str)}
    return {code: LEVELS[level] for code, level in sound.items() if level in LEVELS}, faults
