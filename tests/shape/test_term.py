"""A term document that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

import pytest

from checks.text import Text
from tests.reading.expecting import Fault, in_text
from tests.shape.good import TERM
from tests.shape.shaping import ID, LIST, MAPPING, changed, faults, known, likely, missing, mistyped, unknown_key, wrong

KEYS_1 = "zh, en"
KEYS_0 = "kind, id, term, means, aliases, see"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": ("means:", "meaning:", [missing("1:1", "means", "含义", "what it means"), unknown_key("4:1", "meaning", likely("means", KEYS_0))]),
    "a term in one text": ("term: {zh: 面包皮, en: crust}", "term: crust", [mistyped("3:7", "term: 文字 crust", "term: the text crust", *MAPPING)]),
    "an alias of no text": ("en: [rind]", "en: [\"\"]", [Fault("empty-value", "5:25", Text("en: 没有内容", "en: empty text"), Text("文字", "some text"))]),
    "aliases in no language": ("aliases: {zh: [皮], en: [rind]}", "aliases: [rind]", [mistyped("5:10", "aliases: 列表", "aliases: a list", *MAPPING)]),
    "a language nobody reads": ("en: [rind]", "fr: [croûte]", [unknown_key("5:20", "fr", known(KEYS_1))]),
    "a policy that is none": ("see: [baking.burnt]", "see: [Baking]", [wrong("wrong-format", "6:7", "see: Baking", *ID)]),
    "nothing to see": ("see: [baking.burnt]", "see: []", [Fault("empty-value", "6:6", Text("see: 0 项", "see: 0 entries"), Text("至少 1 项:相关规则", "at least 1: related policies"))]),
    "no value": ("see: [baking.burnt]", "see:", [mistyped("6:5", "see: 没有写值", "see: no value", *LIST)]),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), BAD.values(), ids=BAD)
def test_a_term_that_is_not_well_formed(old: str, new: str, expected: list[Fault]) -> None:
    text = changed(TERM, old, new)
    assert faults(text) == in_text(text, *expected)
