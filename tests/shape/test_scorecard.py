"""A scorecard that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import SCORECARD
from tests.shape.shaping import (
    MAPPING,
    NUMBER,
    ill_formed,
    known,
    likely,
    missing,
    mistyped,
    too_few,
    unknown_key,
    wrong,
)

CONDITIONS = ("条件（一组，或几组任一）", "conditions, or a list of which one suffices")
OF_A_PAIR = "id, dimension, roles, plus, minus"
OF_AN_ITEM = "title, observed, when, sources, decisions"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "never rated": (
        "events: [rating]\n",
        "",
        [missing("1:1", "events", "什么时候评", "the events at which it is rated")],
    ),
    "an observation of no fact": (
        "observed: {event: sighting, fact: seen}",
        "observed: {event: sighting}",
        [missing("12:11", "fact", "哪一条", "the fact that names the item")],
    ),
    "an observation by its event alone": (
        "observed: {event: sighting, fact: seen}",
        "observed: sighting",
        [mistyped("12:11", "observed: 文字 sighting", "observed: the text sighting", *MAPPING)],
    ),
    "points for one side": (
        "plus: 2, minus: -1, ",
        "plus: 2, ",
        [missing("13:9", "minus", "减分项", "for a minus item")],
    ),
    "points in words": (
        "plus: 2, minus: -1, ",
        "plus: two, minus: -1, ",
        [mistyped("13:16", "plus: 文字 two", "plus: the text two", *NUMBER)],
    ),
    "no dimensions": (
        "dimensions:\n- {id: hands, title: {zh: 手艺, en: craft}}\n- {id: heart, title: {zh: 态度, en: attitude}}\n",
        "dimensions: []\n",
        [too_few("14:13", "dimensions", 0, 1, "各维度", "the dimensions")],
    ),
    "a pair of a misspelt dimension": (
        "  dimension: hands\n",
        "  dimensions: hands\n",
        [
            missing("18:3", "dimension", "哪个维度", "its dimension"),
            unknown_key("19:3", "dimensions", likely("dimension", OF_A_PAIR)),
        ],
    ),
    "half a pair": (
        "  minus: {title: {zh: 不帮, en: does not help}, sources: [KM/8/1]}\n",
        "",
        [missing("27:3", "minus", "减分项", "the minus item")],
    ),
    "a pair for nobody": (
        "  roles: [baker]\n",
        "  roles: []\n",
        [too_few("24:10", "roles", 0, 1, "只评哪些岗位", "the roles it concerns")],
    ),
    "an item without source": (
        "title: {zh: 皮脆, en: crisp crusts}, sources: [KM/8/1]",
        "title: {zh: 皮脆, en: crisp crusts}",
        [missing("20:9", "sources", "所依据的原文条款", "the clauses this rests on")],
    ),
    "points of its own": (
        "plus: {title: {zh: 皮脆",
        "plus: {points: 3, title: {zh: 皮脆",
        [unknown_key("20:10", "points", known(OF_AN_ITEM))],
    ),
    "an observation denied": (
        "observed: true",
        "observed: false",
        [wrong("wrong-value", "29:48", "observed: false", "true")],
    ),
    "measured by nothing": (
        "when: {naps: {is: 0}}",
        "when: {}",
        [too_few("25:47", "when", 0, 1, *CONDITIONS)],
    ),
    "measured by one of nothing": (
        "when: [{naps: {from: 3}}]",
        "when: []",
        [too_few("26:50", "when", 0, 1, *CONDITIONS)],
    ),
    "measured by a bare value": (
        "when: [{naps: {from: 3}}]",
        "when: [{naps: 3}]",
        [mistyped("26:58", "naps: 数 3", "naps: the number 3", *MAPPING)],
    ),
}


test_a_scorecard_that_is_not_well_formed = ill_formed(SCORECARD, BAD)
