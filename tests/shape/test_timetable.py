"""A timetable that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import TIMETABLE
from tests.shape.shaping import TIME, ill_formed, likely, missing, mistyped, too_few, unknown_key, wrong

KEYS = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, shifts, meetings …"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": ("must_cover:", "must_have:", [unknown_key("26:1", "must_have", likely("must_cover", KEYS))]),
    "a minute that never comes": ('to: "04:10"', 'to: "04:60"', [wrong("wrong-format", "23:7", "to: 04:60", *TIME)]),
    "a time without leading zero": ('to: "04:10"', 'to: "4:10"', [wrong("wrong-format", "23:7", "to: 4:10", *TIME)]),
    "a time with seconds": ('to: "04:10"', 'to: "04:10:00"', [wrong("wrong-format", "23:7", "to: 04:10:00", *TIME)]),
    "a time zone for a time": ('to: "04:10"', 'to: "08+08"', [wrong("wrong-format", "23:7", "to: 08+08", *TIME)]),
    "a time as a number": ('to: "04:10"', "to: 410", [mistyped("23:7", "to: 数 410", "to: the number 410", *TIME)]),
    "an hour beyond the day": (
        '{from: "12:00", to: "24:00"}',
        '{from: "12:00", to: "24:01"}',
        [wrong("wrong-format", "17:31", "to: 24:01", *TIME)],
    ),
    "a shift without parts": (
        'parts: [{from: "12:00", to: "24:00"}]',
        "parts: []",
        [too_few("17:10", "parts", 0, 1, "各段", "its parts")],
    ),
    "a part without end": ('{from: "12:00", to: "24:00"}', '{from: "12:00"}', [missing("17:11", "to", "结束", "end")]),
    "nobody needed": ("at_least: 1", "at_least: 0", [wrong("out-of-range", "27:42", "at_least: 0", "≥ 1")]),
    "more days than a week has": (
        "must_cover:\n",
        "week: {work_days: 8, sources: [KM/8/1]}\nmust_cover:\n",
        [wrong("out-of-range", "26:19", "work_days: 8", "≤ 7")],
    ),
    "working days by another name": (
        "must_cover:\n",
        "week: {working_days: 5, sources: [KM/8/1]}\nmust_cover:\n",
        [unknown_key("26:8", "working_days", likely("work_days", "work_days, rest_days, sources, decisions"))],
    ),
    "a week without source": (
        "must_cover:\n",
        "week: {work_days: 5}\nmust_cover:\n",
        [missing("26:7", "sources", "所依据的原文条款", "the clauses this rests on")],
    ),
    "a shift without source": (
        'parts: [{from: "12:00", to: "24:00"}]\n  sources: [KM/8/1]',
        'parts: [{from: "12:00", to: "24:00"}]',
        [missing("15:3", "sources", "所依据的原文条款", "the clauses this rests on")],
    ),
}


test_a_timetable_that_is_not_well_formed = ill_formed(TIMETABLE, BAD)
