"""A role document that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

import pytest

from tests.reading.expecting import Fault, in_text
from tests.shape.good import ROLE
from tests.shape.shaping import LIST, MAPPING, NAME, changed, faults, known, likely, missing, mistyped, unknown_key, wrong

KEYS_1 = "id, do, accountable, sources, decisions"
KEYS_0 = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, role, duties …"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": ("duties:", "dutys:", [missing("1:1", "duties", "职责", "duties"), unknown_key("11:1", "dutys", likely("duties", KEYS_0))]),
    "whose role, left out": ("role: baker\n", "", [missing("1:1", "role", "哪个岗位", "which role")]),
    "a duty that says instead of does": ("do: {zh: 烤面包。", "say: {zh: 烤面包。", [missing("12:3", "do", "做什么", "what is done"), unknown_key("12:14", "say", known(KEYS_1))]),
    "answerable in words": ("accountable: true", "accountable: yes", [mistyped("12:60", "accountable: 文字 yes", "accountable: the text yes", "true 或 false", "true or false")]),
    "a requirement that is a text": ("- {id: early, do: {zh: 能早起。, en: Rise early.}, sources: [KM/8/1]}", "- 能早起", [mistyped("14:3", "requirements: 文字 能早起", "requirements: the text 能早起", *MAPPING)]),
    "a duty in capitals": ("id: bake,", "id: BAKE,", [wrong("wrong-format", "12:8", "id: BAKE", *NAME)]),
    "no requirements, written down": ("requirements:\n- {id: early, do: {zh: 能早起。, en: Rise early.}, sources: [KM/8/1]}", "requirements:", [mistyped("13:14", "requirements: 没有写值", "requirements: no value", *LIST)]),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), BAD.values(), ids=BAD)
def test_a_role_that_is_not_well_formed(old: str, new: str, expected: list[Fault]) -> None:
    text = changed(ROLE, old, new)
    assert faults(text) == in_text(text, *expected)
