"""The survivors that `[[tool.handbook.survivors]]` in pyproject.toml declares: no example can tell them from the rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from checks.cli.configuration import section
from checks.finding import Finding
from checks.mutation.result import Declared
from checks.text import LANGS, Text, both

FORM = '{mutant = "...", because = {zh = "...", en = "..."}, on = 2026-01-31}'


def declared_survivors(root: Path) -> tuple[Mapping[str, Declared], list[Finding]]:
    """Each by the id of its mutant, and a finding for each entry that is not whole or stands twice."""
    here = section(root, "survivors", list, "[[tool.handbook.survivors]]")
    findings = list(here.findings)
    found: dict[str, Declared] = {}
    for raw in here.value:
        made = _made(raw)
        if made is None:
            findings.append(here.bad("mutant", both(str(raw)), both(FORM)))
        elif made.mutant in found:
            findings.append(
                here.bad("mutant", both(made.mutant), Text("每个变体只声明一次", "each mutant declared once"))
            )
        else:
            found[made.mutant] = made
    return found, findings


def _made(raw: Any) -> Declared | None:
    if not isinstance(raw, dict) or set(raw) != {"mutant", "because", "on"}:
        return None
    mutant, because, on = raw["mutant"], raw["because"], raw["on"]
    if not isinstance(mutant, str) or type(on) is not date or not isinstance(because, dict):
        return None
    if set(because) != set(LANGS) or not all(isinstance(said, str) and said.strip() for said in because.values()):
        return None
    return Declared(mutant, Text(because["zh"], because["en"]), on)
