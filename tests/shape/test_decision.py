"""A decision that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import DECISION as A_DECISION
from tests.shape.shaping import (
    DATE,
    DECISION,
    LIST,
    NAME,
    ill_formed,
    likely,
    missing,
    mistyped,
    too_few,
    unknown_key,
    wrong,
)

KEYS = "kind, id, question, clauses, readings, chosen, rules_out, principle, why, decided_by, decided_on, missing"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": ("principle:", "principles:", [unknown_key("9:1", "principles", likely("principle", KEYS))]),
    "an id that is no decision": (
        "id: D/KM/8/1",
        "id: KM/8/1",
        [wrong("wrong-format", "2:5", "id: KM/8/1", *DECISION)],
    ),
    "a document nobody knows": (
        "id: D/KM/8/1",
        "id: D/XX/8/1",
        [wrong("wrong-format", "2:5", "id: D/XX/8/1", *DECISION)],
    ),
    "no clauses": (
        "clauses: [KM/8/1]",
        "clauses: []",
        [too_few("4:10", "clauses", 0, 1, "所依据的原文条款", "the clauses this rests on")],
    ),
    "one clause as a text": (
        "clauses: [KM/8/1]",
        "clauses: KM/8/1",
        [mistyped("4:10", "clauses: 文字 KM/8/1", "clauses: the text KM/8/1", *LIST)],
    ),
    "a principle in words": (
        "[P-1]",
        "[milder]",
        [
            wrong(
                "wrong-format",
                "9:13",
                "principle: milder",
                "P-1 等，见 handbook（^P-[0-9]+$）",
                "a principle of the handbook (^P-[0-9]+$)",
            )
        ],
    ),
    "a date without day": ("2026-01-01", "2026-01", [wrong("wrong-format", "12:13", "decided_on: 2026-01", *DATE)]),
    "a date in Chinese": (
        "2026-01-01",
        "2026年1月1日",
        [wrong("wrong-format", "12:13", "decided_on: 2026年1月1日", *DATE)],
    ),
    "a reading that says nothing": (
        "- {id: harsh, says: {zh: 按年数。, en: By the year.}}",
        "- {id: harsh}",
        [missing("7:3", "says", "同一句话的中英文", "one statement in both languages")],
    ),
    "why, left out": ("why: {zh: 取宽。, en: The milder holds.}\n", "", [missing("1:1", "why", "理由", "why")]),
    "chosen, several": (
        "chosen: mild",
        "chosen: [mild, harsh]",
        [mistyped("8:9", "chosen: 列表", "chosen: a list", *NAME)],
    ),
}


test_a_decision_that_is_not_well_formed = ill_formed(A_DECISION, BAD)
