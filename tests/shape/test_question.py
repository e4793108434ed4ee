"""A question that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import QUESTION
from tests.shape.shaping import (
    MAPPING,
    NAME,
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

OF_A_CASE = "covers, employee, history, events"
OF_A_CHOICE = "id, then, feedback"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": (
        "feedback: {zh: 对。",
        "feed_back: {zh: 对。",
        [
            missing("11:3", "feedback", "选了以后看到的话", "what is shown when chosen"),
            unknown_key("13:3", "feed_back", likely("feedback", OF_A_CHOICE)),
        ],
    ),
    "one choice": (
        "- id: nothing\n  then: []\n  feedback: {zh: 不对。, en: Wrong.}\n",
        "",
        [too_few("11:1", "choices", 1, 2, "选项", "the choices")],
    ),
    "an answer by number": (
        "answer: five",
        "answer: 1",
        [mistyped("17:9", "answer: 数 1", "answer: the number 1", *NAME)],
    ),
    "a question about nothing": (
        "about: [baking.burnt]",
        "about: []",
        [too_few("3:8", "about", 0, 1, "考哪些规则", "the tables asked about")],
    ),
    "a case with an expectation": (
        "  covers:",
        "  expect: {}\n  covers:",
        [unknown_key("6:3", "expect", known(OF_A_CASE))],
    ),
    "a case of nobody": (
        "employee: {",
        "employees: {",
        [
            missing("6:3", "employee", "当事人", "the employee"),
            unknown_key("7:3", "employees", likely("employee", OF_A_CASE)),
        ],
    ),
    "an outcome that is no mapping": (
        "then: [{fine: 5}]",
        "then: [fine 5]",
        [mistyped("12:10", "then: 文字 fine 5", "then: the text fine 5", *MAPPING)],
    ),
    "a distance below nothing": (
        "then: [{fine: 5}]",
        "then: [{missed: -5}]",
        [wrong("out-of-range", "12:19", "missed: -5", "≥ 0")],
    ),
    "a distance in words": (
        "then: [{fine: 5}]",
        "then: [{differs: much}]",
        [wrong("wrong-value", "12:20", "differs: much", "true")],
    ),
    "points in words": (
        "then: [{fine: 5}]",
        "then: [{score: two}]",
        [mistyped("12:18", "score: 文字 two", "score: the text two", *NUMBER)],
    ),
    "a choice without feedback": (
        "  then: []\n  feedback: {zh: 不对。, en: Wrong.}\n",
        "  then: []\n",
        [missing("14:3", "feedback", "选了以后看到的话", "what is shown when chosen")],
    ),
}


test_a_question_that_is_not_well_formed = ill_formed(QUESTION, BAD)
