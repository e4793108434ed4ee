"""A guidance document that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

import pytest

from checks.text import Text
from tests.reading.expecting import Fault, in_text
from tests.shape.good import GUIDANCE
from tests.shape.shaping import NAME, changed, faults, known, likely, missing, mistyped, unknown_key

KEYS_1 = "id, say, owner, sources, decisions"
KEYS_0 = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, points"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": ("points:", "point:", [missing("1:1", "points", "要点", "the points"), unknown_key("10:1", "point", likely("points", KEYS_0))]),
    "no points": ("points:\n- id: sieve\n  say: {zh: 面粉过筛。, en: Sieve the flour.}\n  owner: baker\n  sources: [KM/8/1]\n- {id: store, say: {zh: 放干燥处。, en: Keep it dry.}, sources: [KM/8/1], decisions: [D/KM/8/1]}", "points: []", [Fault("empty-value", "10:9", Text("points: 0 项", "points: 0 entries"), Text("至少 1 项:要点", "at least 1: the points"))]),
    "a point that does instead of says": ("  say: {zh: 面粉过筛", "  do: {zh: 面粉过筛", [missing("11:3", "say", "写给读者的话", "what the reader is told"), unknown_key("12:3", "do", known(KEYS_1))]),
    "a point without source": ("  owner: baker\n  sources: [KM/8/1]", "  owner: baker", [missing("11:3", "sources", "所依据的原文条款", "the clauses this rests on")]),
    "an owner who is a list": ("  owner: baker", "  owner: [baker]", [mistyped("13:10", "owner: 列表", "owner: a list", *NAME)]),
    "desks left out": ("applies_to: {desks: [counter, oven], roles: [baker]}", "applies_to: {roles: [baker]}", [missing("6:13", "desks", "哪些岗组", "which desks")]),
    "a summary of no text": ("summary: {zh: 一条规则。, en: A rule.}", "summary: {zh: \"\", en: A rule.}", [Fault("empty-value", "4:15", Text("zh: 没有内容", "zh: empty text"), Text("文字", "some text"))]),
    "an end without beginning": ("in_force: {from: 2026-01-01}", "in_force: {until: 2026-01-01}", [missing("7:11", "from", "第一天", "the first day")]),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), BAD.values(), ids=BAD)
def test_a_guidance_that_is_not_well_formed(old: str, new: str, expected: list[Fault]) -> None:
    text = changed(GUIDANCE, old, new)
    assert faults(text) == in_text(text, *expected)
