"""Silences: what the source does not say is named, and only where something is left unregulated."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text, both
from tests.audit.auditing import audited, finding
from tests.audit.test_sources import decision
from tests.department import HEAD, ORGANIZATION, table

PLACE = "policies/baking/decisions.yaml:1:1"
MISSING = "missing: {zh: 罚多少, en: how much}\n"
UNNAMED = finding(
    "silence-unnamed", PLACE,
    Text("D/KM/8/1 没有写明原文缺了什么", "D/KM/8/1 does not say what the source lacks"), both("missing: {zh: ..., en: ...}"),
)  # fmt: skip
IDLE = finding(
    "idle-silence", PLACE,
    Text("没有规则因 D/KM/8/1 而未定", "nothing is left unregulated by D/KM/8/1"), Text("不写 missing", "no missing"),
)  # fmt: skip
SILENT = {
    "an outcome": "unregulated: D/KM/8/1",
    "an amount": "fine: {unregulated: D/KM/8/1}",
    "the amount for each": "fine: {each: burnt, amount: {unregulated: D/KM/8/1}}",
}


def found(root: Path, outcome: str, decided: str) -> list[Finding]:
    rule = table("baking.burnt", f"events: [batch]\nrows:\n- {{id: all, otherwise: true, then: [{{{outcome}}}]}}")
    return audited(root, "silences", rule, policies__baking__decisions=decided)


@pytest.mark.parametrize("outcome", SILENT.values(), ids=SILENT)
def test_a_silence_that_says_what_is_missing(tmp_path: Path, outcome: str) -> None:
    assert found(tmp_path, outcome, decision("KM/8/1", name="D/KM/8/1") + MISSING) == []


@pytest.mark.parametrize("outcome", SILENT.values(), ids=SILENT)
def test_a_silence_that_does_not(tmp_path: Path, outcome: str) -> None:
    assert found(tmp_path, outcome, decision("KM/8/1", name="D/KM/8/1")) == [UNNAMED]


def test_nothing_is_unregulated(tmp_path: Path) -> None:
    assert found(tmp_path, "none: D/KM/8/1", decision("KM/8/1", name="D/KM/8/1")) == []


def test_words_said_to_be_missing_although_nothing_is_unregulated(tmp_path: Path) -> None:
    assert found(tmp_path, "none: D/KM/8/1", decision("KM/8/1", name="D/KM/8/1") + MISSING) == [IDLE]


POINT = "{id: sieve, say: {zh: 过筛。, en: Sieve it.}, sources: [KM/8/1], decisions: [D/KM/8/1]}"
DUTY = "{id: bake, do: {zh: 烤。, en: Bake.}, function: bread, sources: [KM/8/1]}"
MAY = "{id: taste, may: {zh: 可以尝。, en: May taste.}, sources: [KM/8/1], decisions: [D/KM/8/1]}"
BREAD = "functions:\n- id: bread\n  title: {zh: 面包, en: bread}\n"
LIMIT = """
events: [batch]
start: sieve
steps:
- {id: sieve, title: {zh: 过筛, en: sieve}, do: {zh: 过筛。, en: Sieve it.}, by: baker, within: D/KM/8/1, next: done, sources: [KM/8/1]}
ends: [{id: done, title: {zh: 好了, en: done}}]
"""
TOLD = {
    "a point": {"policies__baking__flour": f"kind: guidance\nid: baking.flour\n{HEAD}points: [{POINT}]\n"},
    "a permission": {
        "policies__baking__baker": f"kind: role\nid: baking.baker\n{HEAD}role: baker\nduties: [{DUTY}]\npermissions: [{MAY}]\n"
    },
    "the limit of a step": {"policies__baking__sieving": f"kind: workflow\nid: baking.sieving\n{HEAD}{LIMIT.lstrip()}"},
    "a role": {"policies__organization": ORGANIZATION + "  decisions: [D/KM/8/1]\n"},
    "a function": {"policies__organization": ORGANIZATION + BREAD + "  settled: [{desk: oven, decision: D/KM/8/1}]\n"},
}


@pytest.mark.parametrize("files", TOLD.values(), ids=TOLD)
def test_words_are_missing_for_what_is_told(tmp_path: Path, files: dict[str, str]) -> None:
    decided = decision("KM/8/1", name="D/KM/8/1") + MISSING
    assert audited(tmp_path, "silences", policies__baking__decisions=decided, **files) == []
