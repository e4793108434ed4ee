"""A meeting that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import MEETING
from tests.shape.shaping import (
    MAPPING,
    NAME,
    TIME,
    WHOLE,
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
    "a misspelt key": ("chair: chief", "chairman: chief", [unknown_key("11:1", "chairman", likely("chair", KEYS))]),
    "a chair who is no role": (
        "chair: chief",
        "chair: the chief",
        [wrong("wrong-format", "11:8", "chair: the chief", *NAME)],
    ),
    "a meeting every zero days": (
        "every_days: 7",
        "every_days: 0",
        [wrong("out-of-range", "12:13", "every_days: 0", "≥ 1")],
    ),
    "a meeting every day and a half": (
        "every_days: 7",
        "every_days: 1.5",
        [mistyped("12:13", "every_days: 数 1.5", "every_days: the number 1.5", *WHOLE)],
    ),
    "a meeting that is weekly": (
        "every_days: 7",
        "every_days: weekly",
        [mistyped("12:13", "every_days: 文字 weekly", "every_days: the text weekly", *WHOLE)],
    ),
    "an end without start": (
        'hours: {from: "18:00", to: "19:00"}',
        'hours: {to: "19:00"}',
        [missing("13:8", "from", "开始", "start")],
    ),
    "an hour that never comes": (
        'hours: {from: "18:00", to: "19:00"}',
        'hours: {from: "25:00"}',
        [wrong("wrong-format", "13:15", "from: 25:00", *TIME)],
    ),
    "a point in one language": (
        "- {zh: 下周的班, en: The coming week's shifts}",
        "- 下周的班",
        [mistyped("16:3", "agenda: 文字 下周的班", "agenda: the text 下周的班", *MAPPING)],
    ),
    "an agenda of nothing": (
        "agenda:\n- {zh: 上周的账, en: The week's figures}\n- {zh: 下周的班, en: The coming week's shifts}\n",
        "agenda: []\n",
        [too_few("14:9", "agenda", 0, 1, "议程", "the agenda")],
    ),
    "figures of a report": (
        "events: [batch]\n",
        "events: [batch]\npublished: []\n",
        [unknown_key("18:1", "published", known(KEYS))],
    ),
    "no source": (
        "sources: [KM/8/1]\nsubject",
        "subject",
        [missing("1:1", "sources", "所依据的原文条款", "the clauses this rests on")],
    ),
}


test_a_meeting_that_is_not_well_formed = ill_formed(MEETING, BAD)
