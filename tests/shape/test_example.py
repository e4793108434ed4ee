"""An example that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from checks.text import Text
from tests.reading.expecting import Fault
from tests.shape.good import EXAMPLE
from tests.shape.shaping import (
    CLAUSE,
    DATE,
    ID,
    LIST,
    MAPPING,
    MOMENT,
    NUMBER,
    ill_formed,
    likely,
    missing,
    mistyped,
    too_few,
    unknown_key,
    wrong,
)

KEYS = "kind, id, title, covers, employee, history, events, expect"
TOTALS = "totals: {fines: 5}"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": (
        "covers:",
        "cover:",
        [
            missing("1:1", "covers", "案例管哪几天", "the days the case speaks about"),
            unknown_key("4:1", "cover", likely("covers", KEYS)),
        ],
    ),
    "a day that never was": (
        "until: 2026-02-28",
        "until: 2026-02-29",
        [wrong("wrong-format", "4:35", "until: 2026-02-29", *DATE)],
    ),
    "a moment that never was": (
        "at: 2026-02-03T06:00\n",
        "at: 2026-02-03T24:30\n",
        [wrong("wrong-format", "9:7", "at: 2026-02-03T24:30", *MOMENT)],
    ),
    "a moment with a space": (
        "at: 2026-02-03T06:00\n",
        "at: 2026-02-03 06:00\n",
        [wrong("wrong-format", "9:7", "at: 2026-02-03 06:00", *MOMENT)],
    ),
    "a moment with a time zone": (
        "at: 2026-02-03T06:00\n",
        "at: 2026-02-03T06+08:00\n",
        [wrong("wrong-format", "9:7", "at: 2026-02-03T06+08:00", *MOMENT)],
    ),
    "an event without moment": (
        "- at: 2026-02-03T06:00\n  batch:",
        "- batch:",
        [
            too_few("9:3", "events", 1, 2, "一件事，写 at 和“事件名: 事实”", "when, and `event: facts`"),
            missing("9:3", "at", "何时", "when"),
        ],
    ),
    "an event without name": (
        "- {at: 2026-01-15, nap: {}}",
        "- {at: 2026-01-15}",
        [too_few("7:3", "history", 1, 2, "一件事，写 at 和“事件名: 事实”", "when, and `event: facts`")],
    ),
    "two events in one": (
        "- {at: 2026-01-15, nap: {}}",
        "- {at: 2026-01-15, nap: {}, batch: {}}",
        [
            Fault(
                "too-many",
                "7:3",
                Text("history: 3项", "history: 3 entries"),
                Text("最多2项：一件事，写 at 和“事件名: 事实”", "at most 2: when, and `event: facts`"),
            )
        ],
    ),
    "an event without facts": ("nap: {}", "nap: true", [wrong("wrong-type", "7:25", "nap: true", *MAPPING)]),
    "events as a mapping": (
        "events:\n- at",
        "events:\n  at",
        [mistyped("9:3", "events: 键值对", "events: a mapping", *LIST)],
    ),
    "no expectation": (
        "because:\n    KM/8/1: {zh: 烤焦要罚。, en: Burning is fined.}",
        "because: {}",
        [too_few("18:12", "because", 0, 1, "条款 → 理由", "clause → reason")],
    ),
    "a reason for no clause": (
        "    KM/8/1: {zh",
        "    KM-8-1: {zh",
        [wrong("wrong-format", "19:5", "KM-8-1", *CLAUSE)],
    ),
    "a reason in one language": (
        "{zh: 烤焦要罚。, en: Burning is fined.}",
        "{en: Burning is fined.}",
        [missing("19:13", "zh", "中文", "中文")],
    ),
    "an outcome of no row": (
        "{table: baking.burnt, row: few, fine: 5,",
        "{table: baking.burnt, fine: 5,",
        [missing("13:5", "row", "哪一行", "which row")],
    ),
    "an outcome of a table that is none": (
        "{table: baking.burnt, row: few",
        "{table: [baking], row: few",
        [mistyped("13:13", "table: 列表", "table: a list", *ID)],
    ),
    "a row named with its table": (
        "[baking.burnt/rest]",
        "[baking.burnt rest]",
        [
            wrong(
                "wrong-format",
                "14:13",
                "nothing: baking.burnt rest",
                "规则/行（^[a-z0-9.-]+/[a-z0-9-]+$）",
                "table/row (^[a-z0-9.-]+/[a-z0-9-]+$)",
            )
        ],
    ),
    "no route in a list of routes": (
        TOTALS,
        "routes: []",
        [too_few("17:11", "routes", 0, 1, "走过的路线", "the routes taken")],
    ),
    "a route of no step": (
        TOTALS,
        "routes: [{workflow: baking.loaf, end: done}]",
        [missing("17:12", "steps", "依次走过的步骤", "the steps in their order")],
    ),
    "a route that ends twice": (
        TOTALS,
        "routes: [{workflow: baking.loaf, steps: [knead], ends: done}]",
        [unknown_key("17:52", "ends", likely("end", "workflow, at, steps, end, again"))],
    ),
    "a route through no workflow": (
        TOTALS,
        "routes: [{workflow: loaf, steps: [knead], end: done}]",
        [wrong("wrong-format", "17:23", "workflow: loaf", *ID)],
    ),
    "a route at no moment": (
        TOTALS,
        "routes: [{workflow: baking.loaf, steps: [knead], end: done, at: soon}]",
        [wrong("wrong-format", "17:67", "at: soon", *MOMENT)],
    ),
    "a table outside at no moment": (
        TOTALS,
        "outside_at: [{table: baking.fire, at: soon}]",
        [wrong("wrong-format", "17:41", "at: soon", *MOMENT)],
    ),
    "a table outside at a moment nobody tells": (
        TOTALS,
        "outside_at: [{table: baking.fire}]",
        [missing("17:16", "at", "何时", "when")],
    ),
    "a total in words": (
        TOTALS,
        "totals: {fines: five}",
        [mistyped("17:19", "fines: 文字 five", "fines: the text five", *NUMBER)],
    ),
}


test_an_example_that_is_not_well_formed = ill_formed(EXAMPLE, BAD)
