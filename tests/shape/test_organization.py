"""A organization that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

import pytest

from checks.text import Text
from tests.reading.expecting import Fault, in_text
from tests.shape.good import ORGANIZATION
from tests.shape.shaping import CLAUSE, MAPPING, NAME, changed, faults, likely, missing, mistyped, unknown_key, wrong

KEYS_0 = "id, title, summary, reports_to, stage_of, headcount, desks, aliases, sources, decisions"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": ("reports_to: chief", "report_to: chief", [unknown_key("13:3", "report_to", likely("reports_to", KEYS_0))]),
    "a role that is a word": ("- id: chief\n  title: {zh: 店长, en: chief}\n  summary: {zh: 管店。, en: Runs the shop.}\n  desks: [counter, oven]\n  sources: [KM/8/1]", "- chief", [mistyped("5:3", "roles: 文字 chief", "roles: the text chief", *MAPPING)]),
    "a role without summary": ("  summary: {zh: 烤面包。, en: Bakes.}\n", "", [missing("10:3", "summary", "同一句话的中英文", "one statement in both languages")]),
    "a role named with a dot": ("id: baker", "id: baker.first", [wrong("wrong-format", "10:7", "id: baker.first", *NAME)]),
    "a role on no desk": ("reports_to: chief\n  desks: [counter, oven]", "reports_to: chief\n  desks: []", [Fault("empty-value", "14:10", Text("desks: 0 项", "desks: 0 entries"), Text("至少 1 项:在哪些岗组", "at least 1: on which desks"))]),
    "half a person": ("reports_to: chief", "reports_to: chief\n  headcount: 1.5", [mistyped("14:14", "headcount: 数 1.5", "headcount: the number 1.5", "整数 / 文字", "a whole number or text")]),
    "fewer people than none": ("reports_to: chief", "reports_to: chief\n  headcount: -1", [wrong("out-of-range", "14:14", "headcount: -1", "≥ 0")]),
    "a superior as a list": ("reports_to: chief", "reports_to: [chief]", [mistyped("13:15", "reports_to: 列表", "reports_to: a list", *NAME)]),
    "a clause that is none": ("reports_to: chief\n  desks: [counter, oven]\n  sources: [KM/8/1]", "reports_to: chief\n  desks: [counter, oven]\n  sources: [KM/8]", [wrong("wrong-format", "15:13", "sources: KM/8", *CLAUSE)]),
    "an alias without its source": ("reports_to: chief", "reports_to: chief\n  aliases: [{title: {zh: 师傅, en: master}}]", [missing("14:13", "sources", "所依据的原文条款", "the clauses this rests on")]),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), BAD.values(), ids=BAD)
def test_an_organization_that_is_not_well_formed(old: str, new: str, expected: list[Fault]) -> None:
    text = changed(ORGANIZATION, old, new)
    assert faults(text) == in_text(text, *expected)
