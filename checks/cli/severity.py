"""The severities that `[tool.handbook.severity]` in pyproject.toml gives to the findings of the audit."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checks.audit.registry import CHECKS
from checks.finding import Finding, Place, Severity
from checks.shape.suggest import one_of
from checks.text import Text, both

FILE = "pyproject.toml"
TABLE = ("tool", "handbook", "severity")
LEVELS: dict[str, Severity] = {"error": "error", "warning": "warning"}


def configured(root: Path) -> tuple[Mapping[str, Severity], list[Finding]]:
    """The severity of each code named, and a finding for each entry that would do nothing or cannot be read."""
    path = root / FILE
    if not path.is_file():
        return {}, []
    try:
        text = path.read_text("utf-8")
        table: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        return {}, [_bad(_place_in(str(error)), both(str(error)), Text("有效的 TOML", "valid TOML"))]
    for depth, key in enumerate(TABLE, start=1):
        table = table.get(key, {})
        if not isinstance(table, dict):
            name = ".".join(TABLE[:depth])
            return {}, [_bad(_place_of(text, key), both(f"{name} = {table!r}"), both(f"[{'.'.join(TABLE)}]"))]
    known = [code for check in CHECKS for code in check.codes]
    faults = [
        _bad(_place_of(text, code), Text(f"没有代码叫 {code}", f"no code is called {code}"), one_of(code, known))
        for code in table
        if code not in known
    ]
    faults += [
        _bad(_place_of(text, code), both(f"{code} = {level!r}"), both(" | ".join(f'"{known}"' for known in LEVELS)))
        for code, level in table.items()
        if code in known and (not isinstance(level, str) or level not in LEVELS)
    ]
    sound = {code: level for code, level in table.items() if code in known and isinstance(level, str)}
    return {code: LEVELS[level] for code, level in sound.items() if level in LEVELS}, faults


def _bad(place: Place, got: Text, valid: Text) -> Finding:
    return Finding("bad-configuration", place, got, valid)


def _place_in(message: str) -> Place:
    """The spot that a message of tomllib names."""
    spot = re.search(r"line (\d+), column (\d+)", message)
    return Place(FILE, int(spot[1]), int(spot[2])) if spot else Place(FILE)


def _place_of(text: str, key: str) -> Place:
    """The line that starts with the key, in quotes or not: below the table's header where there is one."""
    header = text.find(f"[{'.'.join(TABLE)}]")
    found = re.compile(rf"^[ \"']*({re.escape(key)})\b", re.MULTILINE).search(text, max(header, 0))
    if found is None:
        return Place(FILE)
    start = found.start(1)
    return Place(FILE, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
