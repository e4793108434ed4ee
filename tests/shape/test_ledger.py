"""A clause ledger that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

import pytest

from checks.text import Text
from tests.reading.expecting import Fault, in_text
from tests.shape.good import LEDGER_WITH_FACTS
from tests.shape.shaping import CLAUSE, changed, faults, known, likely, missing, mistyped, unknown_key, wrong

KEYS_1 = "document, clauses"
KEYS_0 = "id, where, topic, kind, zh, en, facts, conflicts, same_as, note"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": ("conflicts:", "conflict:", [unknown_key("16:3", "conflict", likely("conflicts", KEYS_0))]),
    "a kind of clause nobody knows": ("kind: checkable", "kind: checked", [wrong("wrong-value", "10:9", "kind: checked", "是不是 checkable?可用:computable, checkable, reference, noise", "did you mean checkable? valid: computable, checkable, reference, noise")]),
    "a clause numbered wrongly": ("id: KM/8/2", "id: KM/8", [wrong("wrong-format", "7:7", "id: KM/8", *CLAUSE)]),
    "a document nobody knows": ("code: KM", "code: XX", [wrong("wrong-value", "2:9", "code: XX", "可用:TD, MS, JD, KM, TR", "one of: TD, MS, JD, KM, TR")]),
    "words left out": ("  en: Two hundred loaves a day.\n", "", [missing("7:3", "en", "English", "our words in English")]),
    "words of no text": ("en: Two hundred loaves a day.", "en: \"\"", [Fault("empty-value", "12:7", Text("en: 没有内容", "en: empty text"), Text("文字", "some text"))]),
    "a fact without value": ("{name: loaves, value: 200, unit: loaf, when: on a weekday}", "{name: loaves, unit: loaf}", [missing("14:5", "value", "值", "value")]),
    "a fact whose value is a mapping": ("value: 200", "value: {a: 1}", [mistyped("14:27", "value: 键值对", "value: a mapping", "数 / 文字 / true 或 false / 列表 / 空值", "a number or text or true or false or a list or nothing")]),
    "a kind, as in a policy": ("document:\n", "kind: ledger\ndocument:\n", [unknown_key("1:1", "kind", known(KEYS_1))]),
    "no facts, written down": ("  - {name: loaves, value: 200, unit: loaf, when: on a weekday}\n  - {name: days, value: [Mon, Tue]}\n", "    []\n", [Fault("empty-value", "14:5", Text("facts: 0 项", "facts: 0 entries"), Text("至少 1 项:数字与要素", "at least 1: figures and elements"))]),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), BAD.values(), ids=BAD)
def test_a_ledger_that_is_not_well_formed(old: str, new: str, expected: list[Fault]) -> None:
    text = changed(LEDGER_WITH_FACTS, old, new)
    assert faults(text, "ledger") == in_text(text, *expected)
