"""`[[tool.handbook.exceptions]]`: findings that a project lets stand, with the reason and the last day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from checks.audit.groups import CHECKED
from checks.cli.pyproject import TABLE, Settings, bad
from checks.cli.severity import KNOWN
from checks.finding import Finding, Place
from checks.shape.suggest import one_of
from checks.text import Text, both

KEY = "exceptions"
HEADER = f"[[{TABLE}.{KEY}]]"

KEYS = {
    "code": Text("一个代码", "a code"),
    "place": Text("一个文件，或文档的 id", "a file, or the id of a document"),
    "reason": Text("为什么放过", "why it may stand"),
    "until": Text("最后一天，不加引号：2026-12-31", "the last day, without quotes: 2026-12-31"),
}
"""What an exception says; every key is needed."""


@dataclass(frozen=True, slots=True)
class Excepted:
    """Findings of this code at this place stand until that day, which is the last."""

    code: str
    place: str
    reason: str
    until: date
    at: Place


def exceptions(project: Settings) -> tuple[list[Excepted], list[Finding]]:
    """The exceptions that can be understood, and a finding for each fault of the others."""
    listed = project.values.get(KEY, [])
    if not isinstance(listed, list) or not all(isinstance(raw, dict) for raw in listed):
        return [], [bad(project.key(KEY), both(f"{TABLE}.{KEY} = {listed!r}"), both(HEADER))]
    made: list[Excepted] = []
    findings: list[Finding] = []
    for number, raw in enumerate(listed, start=1):
        faults = list(_faults(project, raw, number))
        findings += faults
        if not faults:
            at = project.key("code", HEADER, number)
            made.append(Excepted(raw["code"], raw["place"], raw["reason"], raw["until"], at))
    return made, findings


def _faults(project: Settings, raw: dict[str, Any], number: int) -> list[Finding]:
    """Unknown and missing keys, values that say nothing, and codes from which no exception can be made."""
    faults: list[Finding] = []
    for key, value in raw.items():
        place = project.key(key, HEADER, number)
        if key not in KEYS:
            faults.append(bad(place, Text(f"未知的键 {key}", f"the unknown key {key}"), one_of(key, KEYS)))
        elif not _sound(key, value):
            shown = value.isoformat() if isinstance(value, date) else repr(value)
            faults.append(bad(place, both(f"{key} = {shown}"), KEYS[key]))
        elif key == "code" and value not in CHECKED:
            faults.append(bad(place, Text(f"没有代码叫 {value}", f"no code is called {value}"), one_of(value, KNOWN)))
    for key, what in KEYS.items():
        if key not in raw:
            got = Text(f"例外缺少 {key}", f"an exception without {key}")
            faults.append(bad(project.key("code", HEADER, number), got, Text(f"{key}: {what.zh}", f"{key}: {what.en}")))
    return faults


def _sound(key: str, value: object) -> bool:
    if key == "until":
        return isinstance(value, date) and not isinstance(value, datetime)
    return isinstance(value, str) and bool(value.strip())
