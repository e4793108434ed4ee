"""A schedule that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import SCHEDULE
from tests.shape.shaping import (
    DATE,
    DECISION,
    ID,
    MAPPING,
    NAME,
    again,
    ill_formed,
    known,
    likely,
    missing,
    mistyped,
    too_few,
    unknown_key,
    wrong,
)

OUTCOMES = "none, allow, forbid, admonish, warn, criticise, fine, deduct_pay, unpaid, bear_loss, reward, dismiss …"
OF_A_ROW = "id, when, occurrence, otherwise, then, sources, decisions, in_force, note, unlawful"
BOUNDS = "is, in, over, from, up_to, below"
KEYS = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, subject, events …"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": ("yields_to:", "yield_to:", [unknown_key("17:1", "yield_to", likely("yields_to", KEYS))]),
    "a key on the wrong level": (
        "hit: unique\n",
        "hit: unique\nwhen: {burnt: {over: 1}}\n",
        [unknown_key("17:1", "when", likely("where", KEYS))],
    ),
    "an id without chapter": ("id: baking.burnt", "id: burnt", [wrong("wrong-format", "2:5", "id: burnt", *ID)]),
    "an owner left out": (
        "owner: chief\n",
        "",
        [missing("1:1", "owner", "负责人（岗位），也是可以问的人", "the role to ask")],
    ),
    "a date that never was": (
        "in_force: {from: 2026-01-01}\n",
        "in_force: {from: 2026-02-30}\n",
        [wrong("wrong-format", "7:18", "from: 2026-02-30", *DATE)],
    ),
    "a date the other way round": (
        "review_by: 2026-12-31",
        "review_by: 31.12.2026",
        [wrong("wrong-format", "8:12", "review_by: 31.12.2026", *DATE)],
    ),
    "a week for a date": (
        "review_by: 2026-12-31",
        "review_by: 2026-W10-1",
        [wrong("wrong-format", "8:12", "review_by: 2026-W10-1", *DATE)],
    ),
    "a decision twice": (
        "decisions: [D/KM/8/1]\n",
        "decisions: [D/KM/8/1, D/KM/8, D/KM/8/1]\n",
        [again("10:31", "decisions: D/KM/8/1")],
    ),
    "a window nobody knows": (
        "occurrence: {per: month}",
        "occurrence: {per: months}",
        [
            wrong(
                "wrong-value",
                "15:19",
                "per: months",
                "是不是 month？可用：day, week, month, quarter, year, period",
                "did you mean month? valid: day, week, month, quarter, year, period",
            )
        ],
    ),
    "a hit policy nobody knows": (
        "hit: unique",
        "hit: first",
        [wrong("wrong-value", "16:6", "hit: first", "可用：unique, collect", "one of: unique, collect")],
    ),
    "a bound nobody knows": (
        "{burnt: {over: 0}}",
        "{burnt: {above: 0}}",
        [unknown_key("14:12", "above", likely("over", BOUNDS))],
    ),
    "a bound of truth": (
        "{burnt: {over: 0}}",
        "{burnt: {over: true}}",
        [wrong("wrong-type", "14:18", "over: true", "数 / 文字", "a number or text")],
    ),
    "a fact without bound": (
        "{burnt: {over: 0}}",
        "{burnt: {}}",
        [too_few("14:11", "burnt", 0, 1, "一个条件；几个界限须同时成立", "one condition; all bounds hold together")],
    ),
    "a fact with a bare value": (
        "{burnt: {over: 0}}",
        "{burnt: 0}",
        [mistyped("14:11", "burnt: 数 0", "burnt: the number 0", *MAPPING)],
    ),
    "no conditions at all": (
        "where:\n- {burnt: {over: 0}}",
        "where: []",
        [too_few("13:8", "where", 0, 1, "几组条件，任一组成立即可", "groups of conditions; one suffices")],
    ),
    "a time of nothing": ("occurrence: 3", "occurrence: 0", [wrong("out-of-range", "29:15", "occurrence: 0", "≥ 1")]),
    "a time beyond counting": (
        "occurrence: 3",
        "occurrence: {from: 101}",
        [wrong("out-of-range", "29:22", "from: 101", "≤ 100")],
    ),
    "every single time": (
        "occurrence: 3",
        "occurrence: {every: 1}",
        [wrong("out-of-range", "29:23", "every: 1", "≥ 2")],
    ),
    "otherwise denied": (
        "otherwise: true",
        "otherwise: false",
        [wrong("wrong-value", "32:14", "otherwise: false", "true")],
    ),
    "a row without outcomes": (
        "then: [{none: true}]",
        "then: []",
        [too_few("33:9", "then", 0, 1, "后果", "what follows")],
    ),
    "a row without id": (
        "- id: few",
        "- name: few",
        [missing("20:3", "id", "行名", "the row's name"), unknown_key("20:3", "name", known(OF_A_ROW))],
    ),
    "a misspelt outcome": (
        "{fine: 5, by: same-day}",
        "{fien: 5, by: same-day}",
        [unknown_key("23:11", "fien", likely("fine", OUTCOMES))],
    ),
    "a fine as a text": (
        "{fine: 5, by: same-day}",
        "{fine: 5元, by: same-day}",
        [
            mistyped(
                "23:17", "fine: 文字 5元", "fine: the text 5元", "数 / 键值对", "a number or a mapping (key: value)"
            )
        ],
    ),
    "a negative fine": (
        "{fine: 5, by: same-day}",
        "{fine: -5, by: same-day}",
        [wrong("out-of-range", "23:17", "fine: -5", "≥ 0")],
    ),
    "a negative step": (
        "{fine: 5, by: same-day}",
        "{fine: {first: 5, step: -1}, by: same-day}",
        [wrong("out-of-range", "23:34", "step: -1", "≥ 0")],
    ),
    "a deadline that is no name": (
        "by: same-day",
        "by: the same day",
        [wrong("wrong-format", "23:24", "by: the same day", *NAME)],
    ),
    "nothing, denied": ("{none: true}", "{none: false}", [wrong("wrong-value", "33:17", "none: false", "true")]),
    "nothing, by no decision": (
        "{none: D/KM/8/1}",
        "{none: because}",
        [wrong("wrong-format", "30:51", "none: because", *DECISION)],
    ),
    "a decision with a line end": (
        "decisions: [D/KM/8/1]\n",
        'decisions: ["D/KM/8/1\\n"]\n',
        [wrong("wrong-format", "10:13", "decisions: D/KM/8/1↵", *DECISION)],
    ),
    "a row that is nothing": (
        "- id: rest\n  otherwise: true\n  then: [{none: true}]\n",
        "-\n",
        [mistyped("31:2", "rows: 没有写值", "rows: no value", *MAPPING)],
    ),
}


test_a_schedule_that_is_not_well_formed = ill_formed(SCHEDULE, BAD)
