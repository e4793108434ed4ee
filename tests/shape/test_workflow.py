"""A workflow that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from checks.text import Text
from tests.reading.expecting import Fault
from tests.shape.good import WORKFLOW
from tests.shape.shaping import (
    ID,
    LIST,
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

KEYS = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, subject, events …"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "no first step": ("start: knead\n", "", [missing("1:1", "start", "第一步", "the first step")]),
    "a misspelt key": (
        "events: [loaf]",
        "events: [loaf]\nevent: loaf",
        [unknown_key("12:1", "event", likely("events", KEYS))],
    ),
    "a workflow once a month": (
        "events: [loaf]",
        "each: month",
        [
            missing("1:1", "events", "哪些事件要走这个流程", "the events that go through it"),
            unknown_key("11:1", "each", known(KEYS)),
        ],
    ),
    "an event twice": ("events: [loaf]", "events: [loaf, loaf]", [again("11:16", "events: loaf")]),
    "facts about nobody known": (
        "subject: employee",
        "subject: oven",
        [Fault("wrong-value", "10:10", Text("subject: oven", "subject: oven"), known(
            "employee, shop, order, buyer, place, stock"
        ))],
    ),
    "no steps": (
        WORKFLOW[WORKFLOW.index("steps:") : WORKFLOW.index("ends:")],
        "",
        [missing("1:1", "steps", "各步", "the steps")],
    ),
    "no end": (
        WORKFLOW[WORKFLOW.index("ends:") :],
        "ends: []\n",
        [too_few("27:7", "ends", 0, 1, "在哪里结束", "where it ends")],
    ),
    "a step of nobody": (
        "  by: baker\n",
        "",
        [missing("14:3", "by", "谁做：岗位、部门或一方", "who does it: a role, a department or a party")],
    ),
    "a step of somebody who is no name": (
        "by: chief",
        "by: The Chief",
        [wrong("wrong-format", "26:72", "by: The Chief", *NAME)],
    ),
    "a step without clause": (
        "  sources: [KM/8/1]\n  decisions",
        "  decisions",
        [missing("14:3", "sources", "所依据的原文条款", "the clauses this rests on")],
    ),
    "a limit of a bare number": (
        "{value: 15, unit: minute}",
        "15",
        [mistyped("18:11", "within: 数 15", "within: the number 15", "键值对 / 文字", "a mapping (key: value) or text")],
    ),
    "a limit without unit": (
        "{value: 15, unit: minute}",
        "{value: 15}",
        [missing("18:11", "unit", "单位，见 vocabulary.yaml", "a unit of vocabulary.yaml")],
    ),
    "a limit of no time": ("value: 15", "value: 0", [wrong("out-of-range", "18:19", "value: 0", "> 0")]),
    "a need in bare words": (
        "[{zh: 面粉, en: flour}]",
        "flour",
        [mistyped("19:10", "needs: 文字 flour", "needs: the text flour", *LIST)],
    ),
    "what it gives in one language": (
        "[{zh: 面团, en: dough}]",
        "[{zh: 面团}]",
        [missing("20:11", "en", "English", "English")],
    ),
    "a choice of one way": (
        "  - {otherwise: true, again: knead, at_most: 3}\n",
        "",
        [too_few("22:3", "choose", 1, 2, "看情况走哪条路", "which way on, by the facts")],
    ),
    "a branch on no condition": (
        "{smooth: {is: true}}",
        "{}",
        [too_few("22:12", "when", 0, 1, "条件（一组，或几组任一）", "conditions, or a list of which one suffices")],
    ),
    "an otherwise that is not": (
        "otherwise: true",
        "otherwise: false",
        [wrong("wrong-value", "23:17", "otherwise: false", "true")],
    ),
    "a branch by another word": (
        "again: knead",
        "back: knead",
        [unknown_key("23:23", "back", known("when, otherwise, next, again, at_most"))],
    ),
    "never back": ("at_most: 3", "at_most: 0", [wrong("out-of-range", "23:46", "at_most: 0", "≥ 1")]),
    "back once and a half": (
        "at_most: 3",
        "at_most: 1.5",
        [mistyped("23:46", "at_most: 数 1.5", "at_most: the number 1.5", "整数 / 文字", "a whole number or text")],
    ),
    "an end that somebody does": (
        "{id: done, title: {zh: 好了, en: done},",
        "{id: done, title: {zh: 好了, en: done}, by: baker,",
        [unknown_key("28:41", "by", known("id, title, continues, at_most, with, leaves, sources, decisions"))],
    ),
    "an end in the hands of two": (
        "title: {zh: 好了, en: done},",
        "title: {zh: 好了, en: done}, with: [chief, baker],",
        [mistyped("28:47", "with: 列表", "with: a list", *NAME)],
    ),
    "an end that leaves nothing": (
        "title: {zh: 好了, en: done},",
        "title: {zh: 好了, en: done}, leaves: [],",
        [too_few("28:49", "leaves", 0, 1, "留下什么", "what it leaves")],
    ),
    "a whole without a unit": (
        "start: knead\n",
        "start: knead\nwithin: {value: 2}\n",
        [missing("13:9", "unit", "单位，见 vocabulary.yaml", "a unit of vocabulary.yaml")],
    ),
    "an end that goes on nowhere": (
        "continues: baking.selling",
        "continues: selling",
        [wrong("wrong-format", "28:52", "continues: selling", *ID)],
    ),
}  # fmt: skip


test_a_workflow_that_is_not_well_formed = ill_formed(WORKFLOW, BAD)
