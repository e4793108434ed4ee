"""A standard that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import STANDARD
from tests.shape.shaping import again, ill_formed, known, likely, missing, mistyped, too_few, unknown_key, wrong

KEYS = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, subject, events …"
OF_A_TARGET = "id, title, events, each, where, fact, is, in, over, from, up_to, below …"
WINDOWS = "day, week, month, quarter, year, period"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": (
        "targets:\n",
        "target:\n",
        [missing("1:1", "targets", "各项要求", "the targets"), unknown_key("15:1", "target", likely("targets", KEYS))],
    ),
    "rows beside targets": (
        "events: [sale]\n",
        "events: [sale]\nrows: []\n",
        [unknown_key("13:1", "rows", known(KEYS))],
    ),
    "a target of no fact": (
        "  fact: wait\n",
        "",
        [missing("16:3", "fact", "看哪个事实或指标", "the fact or measure")],
    ),
    "a target without source": (
        "  over: 2\n  sources: [KM/8/1]\n",
        "  over: 2\n",
        [missing("30:3", "sources", "所依据的原文条款", "the clauses this rests on")],
    ),
    "a bound nobody knows": (
        "  up_to: 15\n",
        "  up: 15\n",
        [unknown_key("19:3", "up", known(OF_A_TARGET))],
    ),
    "a bound that is a list": (
        "  up_to: 15\n",
        "  up_to: [15]\n",
        [mistyped("19:10", "up_to: 列表", "up_to: a list", "数 / 文字", "a number or text")],
    ),
    "conditions beside a bound": (
        "  up_to: 15\n",
        "  up_to: 15\n  when: {wait: {over: 1}}\n",
        [unknown_key("20:3", "when", likely("where", OF_A_TARGET))],
    ),
    "one of no values": ("  in: [0, 1]\n", "  in: []\n", [too_few("40:7", "in", 0, 1, "其中之一", "one of")]),
    "a value twice": ("  in: [0, 1]\n", "  in: [0, 1, 0]\n", [again("40:14", "in: 0")]),
    "a window nobody knows": (
        "  each: month\n",
        "  each: moon\n",
        [
            wrong(
                "wrong-value",
                "32:9",
                "each: moon",
                f"是不是 month？可用：{WINDOWS}",
                f"did you mean month? valid: {WINDOWS}",
            )
        ],
    ),
    "no events": (
        "  events: [batch]\n",
        "  events: []\n",
        [too_few("38:11", "events", 0, 1, "遇到哪些事件时判断", "the events at which it fires")],
    ),
    "a note in one language": (
        "  note: {zh: 从排到算起。, en: From the head of the queue.}\n",
        "  note: {zh: 从排到算起。}\n",
        [missing("21:9", "en", "English", "English")],
    ),
}


test_a_standard_that_is_not_well_formed = ill_formed(STANDARD, BAD)
