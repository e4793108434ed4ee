"""`[[tool.handbook.survivors]]`: mutants that no example can tell from the rule, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from checks.cli.pyproject import TABLE, bad, settings
from checks.finding import Finding
from checks.mutation.result import Declared
from checks.text import LANGS, Text, both

KEY = "survivors"
HEADER = f"[[{TABLE}.{KEY}]]"
FORM = '{mutant = "...", because = {zh = "...", en = "..."}, on = 2026-01-31}'


def declared_survivors(root: Path) -> tuple[Mapping[str, Declared], list[Finding]]:
    """Each by the id of its mutant, and a finding for each entry that is not whole or stands twice."""
    project, findings = settings(root)
    listed = project.values.get(KEY, [])
    if not isinstance(listed, list):
        got = both(f"{TABLE}.{KEY} = {listed!r}")
        return {}, [*findings, bad(project.key(KEY), got, both(HEADER))]
    found: dict[str, Declared] = {}
    for number, raw in enumerate(listed, start=1):
        made = _made(raw)
        place = project.key("mutant", HEADER, number)
        if made is None:
            findings.append(bad(place, both(str(raw)), both(FORM)))
        elif made.mutant in found:
            findings.append(bad(place, both(made.mutant), Text("每个变体只声明一次", "each mutant declared once")))
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
