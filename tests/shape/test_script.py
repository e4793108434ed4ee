"""A script that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from checks.text import Text
from tests.reading.expecting import Fault
from tests.shape.good import SCRIPT
from tests.shape.shaping import (
    ID,
    MAPPING,
    again,
    blank,
    ill_formed,
    known,
    likely,
    missing,
    mistyped,
    too_few,
    unknown_key,
    wrong,
)

KEYS = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, scripts, excuses"
OF_A_LINE = "id, asked, occasion, convey, rules, say, bind, fill, never, sources, decisions"
VARIANT = '  - {zh: "{open}就开门了。", en: "The door opens at {open}."}\n'
ADDRESS = (
    "规则#行.事实.界限、规则#行.后果 或 时间表#班次.from（^[a-z0-9_.-]+#[a-z0-9_-]+[.][a-z0-9_.-]+$）",
    "rule#row.fact.bound, rule#row.outcome or timetable#shift.from (^[a-z0-9_.-]+#[a-z0-9_-]+[.][a-z0-9_.-]+$)",
)
NAME_OF_A_PLACEHOLDER = ("占位的名字（^[a-z_]+$）", "the placeholder's name (^[a-z_]+$)")
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": (
        "scripts:\n",
        "script:\n",
        [
            missing("1:1", "scripts", "各条话术", "the answers and phrases"),
            unknown_key("10:1", "script", likely("scripts", KEYS)),
        ],
    ),
    "an answer to nothing we know": (
        "  asked:",
        "  ask:",
        [unknown_key("12:3", "ask", likely("asked", OF_A_LINE))],
    ),
    "an answer that says nothing": (
        '  say:\n  - {zh: "亲，我们{open}开门，{close}关门。", en: "Dear guest, we open at {open} and close at {close}."}\n'
        + VARIANT,
        "",
        [missing("11:3", "say", "怎么说：第一句是范例，后面是别的说法", "what to say: the model first, then variants")],
    ),
    "a variant without words": (
        VARIANT,
        '  - {zh: "", en: "The door opens at {open}."}\n',
        [blank("18:10", "zh")],
    ),
    "a variant in one language": (
        VARIANT,
        '  - {zh: "{open}就开门了。"}\n',
        [Fault("missing-key", "18:5", Text("缺少 en", "en is missing"), Text("en: English", "en: English"))],
    ),
    "a variant that is a text": (
        VARIANT,
        "  - 开门了\n",
        [mistyped("18:5", "say: 文字 开门了", "say: the text 开门了", *MAPPING)],
    ),
    "a placeholder bound to a whole rule": (
        "open: baking.hours#open.from",
        "open: baking.hours",
        [wrong("wrong-format", "19:16", "open: baking.hours", *ADDRESS)],
    ),
    "a placeholder bound to a typed figure": (
        "open: baking.hours#open.from",
        'open: "08:00"',
        [wrong("wrong-format", "19:16", "open: 08:00", *ADDRESS)],
    ),
    "a placeholder in capitals": (
        "{many: baking.burnt",
        "{Many: baking.burnt",
        [wrong("wrong-format", "25:10", "Many", *NAME_OF_A_PLACEHOLDER)],
    ),
    "no placeholder where some are bound": (
        "bind: {open: baking.hours#open.from, close: baking.hours#open.to}",
        "bind: {}",
        [too_few("19:9", "bind", 0, 1, "占位 → 规则里的数", "placeholder → figure of a rule")],
    ),
    "what the agent puts in, in one language": (
        "fill: {guest: {zh: 客人的名字, en: the guest's name}}",
        "fill: {guest: the guest}",
        [mistyped("26:17", "guest: 文字 the guest", "guest: the text the guest", *MAPPING)],
    ),
    "words never said without a reason": (
        "    why: {zh: 没有看过就不能说。, en: Nobody has looked.}\n",
        "",
        [missing("28:5", "why", "为什么", "why")],
    ),
    "a rule without chapter": (
        "rules: [baking.hours]",
        "rules: [hours]",
        [wrong("wrong-format", "15:11", "rules: hours", *ID)],
    ),
    "a rule named twice": (
        "rules: [baking.hours]",
        "rules: [baking.hours, baking.hours]",
        [again("15:25", "rules: baking.hours")],
    ),
    "an answer without source": (
        "    decisions: [D/KM/8/1]\n  sources: [KM/8/1]\n",
        "    decisions: [D/KM/8/1]\n",
        [missing("21:3", "sources", "所依据的原文条款", "the clauses this rests on")],
    ),
    "an answer without name": (
        "- id: hours\n",
        "- name: hours\n",
        [
            missing("11:3", "id", "短名，小写，用 - 或 _ 相连", "a short lower-case name"),
            unknown_key("11:3", "name", known(OF_A_LINE)),
        ],
    ),
}


test_a_script_that_is_not_well_formed = ill_formed(SCRIPT, BAD)
