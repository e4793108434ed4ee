"""Excuses for figures that no rule holds: each names its figure and says why, in whatever document they stand."""

from __future__ import annotations

import pytest

from tests.reading.expecting import Fault, in_text
from tests.shape.good import POLICIES
from tests.shape.shaping import CLAUSE, faults, known, missing, too_few, unknown_key, wrong

KINDS = [
    "guidance", "meeting", "organization", "report", "role", "schedule", "scorecard", "standard", "timetable",
]  # fmt: skip
WHY = "why: {zh: 背景。, en: It is told as a background.}"
FIGURES = ("没有写进规则的原文数字，逐个说明", "figures of the ledger that no rule holds, each with the reason")


def excusing(kind: str, *excuses: str) -> str:
    """A good document with these excuses at its end."""
    listed = "".join(f"\n- {excuse}" for excuse in excuses) or " []"
    return f"{POLICIES[kind]}excuses:{listed}\n"


@pytest.mark.parametrize("kind", KINDS)
def test_a_figure_is_excused_by_its_clause_and_name(kind: str) -> None:
    assert faults(excusing(kind, f"{{clause: KM/8/1, fact: loaves, {WHY}}}")) == []


@pytest.mark.parametrize("named", ["counting: year", "fact: clause-number"])
def test_a_handbook_excuses_a_class_of_figures(named: str) -> None:
    assert faults(excusing("handbook", f"{{{named}, {WHY}}}")) == []


BAD: dict[str, tuple[str, list[Fault]]] = {
    "of no clause": ("{fact: loaves, " + WHY + "}", [missing("17:3", "clause", "哪一条", "the clause")]),
    "of no figure": ("{clause: KM/8/1, " + WHY + "}", [missing("17:3", "fact", "条款台账里的名字", "its name in the ledger")]),
    "without a reason": ("{clause: KM/8/1, fact: loaves}", [missing("17:3", "why", "为什么没有", "the reason")]),
    "of a clause that is none": (
        "{clause: KM-8-1, fact: loaves, " + WHY + "}",
        [wrong("wrong-format", "17:12", "clause: KM-8-1", *CLAUSE)],
    ),
    "of a whole class": (
        "{clause: KM/8/1, fact: loaves, counting: year, " + WHY + "}",
        [unknown_key("17:34", "counting", known("clause, fact, why"))],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("excuse", "expected"), BAD.values(), ids=BAD)
def test_an_excuse_that_is_not_well_formed(excuse: str, expected: list[Fault]) -> None:
    text = excusing("guidance", excuse)
    assert faults(text) == in_text(text, *expected)


def test_no_excuses_written_down() -> None:
    text = excusing("guidance")
    assert faults(text) == in_text(text, too_few("16:10", "excuses", 0, 1, *FIGURES))
