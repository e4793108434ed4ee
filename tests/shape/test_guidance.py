"""Guidance that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import GUIDANCE
from tests.shape.shaping import NAME, blank, ill_formed, known, likely, missing, mistyped, too_few, unknown_key

OF_A_POINT = "id, say, owner, tone, sources, decisions"
KEYS = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, points, excuses"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": (
        "points:",
        "point:",
        [missing("1:1", "points", "要点", "the points"), unknown_key("10:1", "point", likely("points", KEYS))],
    ),
    "no decisions, written down": (
        "decisions: [D/KM/8/1]",
        "decisions: []",
        [too_few("15:81", "decisions", 0, 1, "所适用的内部裁定", "the house decisions applied")],
    ),
    "a point that does instead of says": (
        "  say: {zh: 面粉过筛",
        "  do: {zh: 面粉过筛",
        [
            missing("11:3", "say", "写给读者的话", "what the reader is told"),
            unknown_key("12:3", "do", known(OF_A_POINT)),
        ],
    ),
    "a point without source": (
        "  owner: baker\n  sources: [KM/8/1]",
        "  owner: baker",
        [missing("11:3", "sources", "所依据的原文条款", "the clauses this rests on")],
    ),
    "a tone with a key of its own": (
        "  owner: baker",
        "  owner: baker\n  tone: {says: [hello]}",
        [unknown_key("14:10", "says", known("lines, when, must, never"))],
    ),
    "an owner who is a list": (
        "  owner: baker",
        "  owner: [baker]",
        [mistyped("13:10", "owner: 列表", "owner: a list", *NAME)],
    ),
    "desks left out": (
        "applies_to: {desks: [counter, oven], roles: [baker]}",
        "applies_to: {roles: [baker]}",
        [missing("6:13", "desks", "哪些岗组", "which desks")],
    ),
    "a summary of no text": (
        "summary: {zh: 一条规则。, en: A rule.}",
        'summary: {zh: "", en: A rule.}',
        [blank("4:15", "zh")],
    ),
    "an end without beginning": (
        "in_force: {from: 2026-01-01}",
        "in_force: {until: 2026-01-01}",
        [missing("7:11", "from", "第一天", "the first day")],
    ),
}


test_guidance_that_is_not_well_formed = ill_formed(GUIDANCE, BAD)
