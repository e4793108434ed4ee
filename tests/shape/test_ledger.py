"""A clause ledger that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import LEDGER_WITH_FACTS
from tests.shape.shaping import (
    CLAUSE,
    MAPPING,
    blank,
    ill_formed,
    known,
    likely,
    missing,
    mistyped,
    unknown_key,
    wrong,
)

KEYS = "document, clauses"
OF_A_CLAUSE = "id, where, topic, kind, zh, en, facts, conflicts, same_as, note"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": ("conflicts:", "conflict:", [unknown_key("16:3", "conflict", likely("conflicts", OF_A_CLAUSE))]),
    "a kind of clause nobody knows": (
        "kind: checkable",
        "kind: checked",
        [
            wrong(
                "wrong-value",
                "10:9",
                "kind: checked",
                "是不是 checkable？可用：computable, checkable, reference, noise",
                "did you mean checkable? valid: computable, checkable, reference, noise",
            )
        ],
    ),
    "a clause numbered wrongly": ("id: KM/8/2", "id: KM/8", [wrong("wrong-format", "7:7", "id: KM/8", *CLAUSE)]),
    "a document nobody knows": (
        "code: KM",
        "code: XX",
        [wrong("wrong-value", "2:9", "code: XX", "可用：TD, MS, JD, KM, TR", "one of: TD, MS, JD, KM, TR")],
    ),
    "words left out": (
        "  en: Two hundred loaves a day.\n",
        "",
        [missing("7:3", "en", "English", "our words in English")],
    ),
    "words of no text": ("en: Two hundred loaves a day.", 'en: ""', [blank("12:7", "en")]),
    "a fact without value": (
        "{name: loaves, value: 200, unit: loaf, when: on a weekday}",
        "{name: loaves, unit: loaf}",
        [missing("14:5", "value", "值", "value")],
    ),
    "a fact whose value is a mapping": (
        "value: 200",
        "value: {a: 1}",
        [
            mistyped(
                "14:27",
                "value: 键值对",
                "value: a mapping",
                "数 / 文字 / true 或 false / 列表 / 空值",
                "a number or text or true or false or a list or nothing",
            )
        ],
    ),
    "a kind, as in a policy": ("document:\n", "kind: ledger\ndocument:\n", [unknown_key("1:1", "kind", known(KEYS))]),
    "a fact that is a number": (
        "- {name: days, value: [Mon, Tue]}",
        "- 2",
        [mistyped("15:5", "facts: 数 2", "facts: the number 2", *MAPPING)],
    ),
}


test_a_ledger_that_is_not_well_formed = ill_formed(LEDGER_WITH_FACTS, BAD, "ledger")
