"""A table may ask which role the employee has."""

from __future__ import annotations

from pathlib import Path

from checks.text import both
from tests.department import load, sound, table, write
from tests.engine.asking import ask, days, followed, naps, stands

NAPS = """
events: [nap]
where: [{employee.role: {is: baker}}]
rows:
- {id: all, then: [{fine: 5}]}
"""
FEBRUARY = days("2026-02-01", "2026-02-28")
CHIEF = "{desk: counter, role: chief, joined: 2025-01-01, wage: 6000}"


def naps_of(head: str) -> str:
    return table(
        "baking.t", NAPS.replace("baker}", f"{head}}}"), applies_to="{desks: [counter], roles: [baker, chief]}"
    )


def test_the_role_decides_whom_a_table_is_about(tmp_path: Path) -> None:
    book = sound(tmp_path, naps_of("baker"))
    assert followed(ask(book, FEBRUARY, naps("2026-02-02"))) == ["2026-02-02 00:00 baker t/all fine 5"]
    assert stands(ask(book, FEBRUARY, naps("2026-02-02"), employee=CHIEF)) == [
        "2026-02-02 00:00 t outside employee.role"
    ]


def test_a_role_that_nobody_has_is_a_finding(tmp_path: Path) -> None:
    _, findings = load(write(tmp_path, naps_of("cook")))
    assert [(f.code, f.got) for f in findings] == [("wrong-value", both("employee.role: cook"))]
