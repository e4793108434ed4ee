"""A curriculum that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import CURRICULUM
from tests.shape.shaping import (
    ID,
    LIST,
    MAPPING,
    NAME,
    ill_formed,
    known,
    likely,
    missing,
    mistyped,
    too_few,
    unknown_key,
    wrong,
)

KEYS = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, role, path …"
OF_A_LESSON = "id, title, aim, days, learn, practise, do, signs, sources, decisions"
OF_A_LATER_ONE = "id, title, aim, occasion, tables, learn, practise, do, signs, sources, decisions"
OF_A_GATE = "id, title, says, table, sources, decisions"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "for nobody": ("role: baker\n", "", [missing("1:1", "role", "给哪个岗位", "for which role")]),
    "a misspelt key": (
        "path:\n",
        "paths:\n",
        [
            missing("1:1", "path", "头几周，一天一天地学", "the first weeks, day by day"),
            unknown_key("11:1", "paths", likely("path", KEYS)),
        ],
    ),
    "a day before the first": (
        "days: {from: 1}",
        "days: {from: 0}",
        [wrong("out-of-range", "15:16", "from: 0", "≥ 1")],
    ),
    "a day alone": ("days: {from: 1}", "days: 1", [mistyped("15:9", "days: 数 1", "days: the number 1", *MAPPING)]),
    "days without beginning": (
        "days: {from: 1}",
        "days: {up_to: 1}",
        [missing("15:9", "from", "从第几天", "from this day")],
    ),
    "days until": (
        "days: {from: 2, up_to: 5}",
        "days: {from: 2, until: 5}",
        [unknown_key("21:19", "until", known("from, up_to"))],
    ),
    "a first lesson on occasion": (
        "  days: {from: 1}\n",
        "  occasion: {zh: 来了以后, en: On arrival}\n",
        [
            missing("12:3", "days", "入职后的第几个工作日", "working days since joining"),
            unknown_key("15:3", "occasion", known(OF_A_LESSON)),
        ],
    ),
    "a later lesson on a day": (
        "  occasion: {zh: 烤焦以后, en: After burnt loaves}\n",
        "  days: {from: 9}\n",
        [
            missing("29:3", "occasion", "什么时候学", "when it is due"),
            unknown_key("31:3", "days", known(OF_A_LATER_ONE)),
        ],
    ),
    "nothing to learn": (
        "learn: [baking.hours]",
        "learn: []",
        [too_few("16:10", "learn", 0, 1, "学哪些规则或整章", "what is learned: policies or whole chapters")],
    ),
    "one thing to learn": (
        "learn: [baking]\n",
        "learn: baking\n",
        [mistyped("22:10", "learn: 文字 baking", "learn: the text baking", *LIST)],
    ),
    "a quiz in capitals": (
        "practise: [baking]",
        "practise: [Baking]",
        [wrong("wrong-format", "23:14", "practise: Baking", *NAME)],
    ),
    "something to do in one language": (
        "do: [{zh: 揉一次面。, en: Knead once.}]",
        "do: [Knead once]",
        [mistyped("24:8", "do: 文字 Knead once", "do: the text Knead once", *MAPPING)],
    ),
    "a table without chapter": (
        "tables: [baking.burnt]",
        "tables: [burnt]",
        [wrong("wrong-format", "32:12", "tables: burnt", *ID)],
    ),
    "a lesson nobody signs": (
        "learn: [baking.burnt]\n  signs: chief\n",
        "learn: [baking.burnt]\n",
        [missing("29:3", "signs", "谁签字：岗位", "the role that signs")],
    ),
    "a gate nothing decides": (
        "  table: baking.burnt\n",
        "",
        [missing("37:3", "table", "由哪张表算", "the table that decides")],
    ),
    "a gate with an aim": (
        "  says: {zh: 没有烤焦。, en: No loaf is burnt.}",
        "  aim: {zh: 没有烤焦。, en: No loaf is burnt.}",
        [missing("37:3", "says", "要过什么", "what it takes"), unknown_key("39:3", "aim", known(OF_A_GATE))],
    ),
}


test_a_curriculum_that_is_not_well_formed = ill_formed(CURRICULUM, BAD)
