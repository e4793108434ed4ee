"""The severities that `[tool.handbook.severity]` gives to the findings of the audit."""

from __future__ import annotations

from collections.abc import Mapping

from checks.audit.groups import CHECKED, CODES
from checks.cli.pyproject import TABLE, Settings, bad
from checks.finding import Finding, Severity
from checks.shape.suggest import one_of
from checks.text import Text, both

KEY = "severity"
HEADER = f"[{TABLE}.{KEY}]"
LEVELS: dict[str, Severity] = {"error": "error", "warning": "warning"}
KNOWN = tuple(code for code in CODES if code in CHECKED)
"""The codes that may be named, in the order of the checks."""


def severities(project: Settings) -> tuple[Mapping[str, Severity], list[Finding]]:
    """The severity of each code named, and a finding for each entry that would do nothing."""
    table = project.values.get(KEY, {})
    if not isinstance(table, dict):
        return {}, [bad(project.key(KEY), both(f"{TABLE}.{KEY} = {table!r}"), both(HEADER))]
    levels: dict[str, Severity] = {}
    faults: list[Finding] = []
    for code, level in table.items():
        place = project.key(code, HEADER)
        if code not in CHECKED:
            faults.append(bad(place, Text(f"没有代码叫 {code}", f"no code is called {code}"), one_of(code, KNOWN)))
        elif not isinstance(level, str) or level not in LEVELS:
            faults.append(bad(place, both(f"{code} = {level!r}"), both(" | ".join(f'"{known}"' for known in LEVELS))))
        else:
            levels[code] = LEVELS[level]
    return levels, faults
