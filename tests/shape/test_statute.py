"""A statute that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.shaping import NUMBER, ill_formed, known, likely, missing, mistyped, unknown_key, wrong
from tests.statutes import STATUTE

KEYS = "kind, id, title, instrument, article, version, provision, region, in_force, says, figures, confidence …"
VERDICTS = "allowed, capped, forbidden, contested, needs-procedure, unknown"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": (
        "confidence: medium",
        "confidense: medium",
        [
            missing("1:1", "confidence", "有多确定", "how certain this is"),
            unknown_key("18:1", "confidense", likely("confidence", KEYS)),
        ],
    ),
    "a confidence nobody has": (
        "confidence: medium",
        "confidence: sure",
        [wrong("wrong-value", "18:13", "confidence: sure", "可用：high, medium, low", "one of: high, medium, low")],
    ),
    "a figure that is a text": (
        "share: {value: 20,",
        "share: {value: many,",
        [mistyped("12:18", "value: 文字 many", "value: the text many", *NUMBER)],
    ),
    "a verdict nobody gives": (
        "[sweep], verdict: contested",
        "[sweep], verdict: fair",
        [wrong("wrong-value", "21:84", "verdict: fair", f"可用：{VERDICTS}", f"one of: {VERDICTS}")],
    ),
    "a guard of no kind": (
        "- asks: {fact",
        "- ask: {fact",
        [
            unknown_key(
                "34:3",
                "ask",
                likely(
                    "asks",
                    "outcome, wages-due, unpaid-time, monthly-cap, ground, procedure, asks, hours, probation, words",
                ),
            )
        ],
    ),
    "words in a third language": (
        "en: [the best]}",
        "fr: [le meilleur]}",
        [missing("37:16", "en", "英文词", "English words"), unknown_key("37:27", "fr", known("zh, en"))],
    ),
}

test_a_statute_that_is_not_well_formed = ill_formed(STATUTE, BAD)
