"""Entries of a timetable that are not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import ENTRIES
from tests.shape.shaping import (
    DECISION,
    LIST,
    NAME,
    TIME,
    WHOLE,
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

KEYS = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, shifts, meetings …"
OF_AN_ENTRY = "id, title, from, after, to, through, days, seasons, shift, role, people, sources …"
DAYS = "monday, tuesday, wednesday, thursday, friday, saturday, sunday"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": ("lookup: glance", "look_up: glance", [unknown_key("36:1", "look_up", likely("lookup", KEYS))]),
    "a bound nobody knows": (
        'from: "04:00"',
        'begins: "04:00"',
        [unknown_key("13:3", "begins", known(OF_AN_ENTRY))],
    ),
    "a minute that never comes": (
        '  after: "12:00"',
        '  after: "12:60"',
        [wrong("wrong-format", "26:10", "after: 12:60", *TIME)],
    ),
    "a day nobody knows": (
        "days: [saturday, sunday]",
        "days: [saturday, sun]",
        [
            wrong(
                "wrong-value",
                "22:20",
                "days: sun",
                f"是不是 sunday？可用：{DAYS}",
                f"did you mean sunday? valid: {DAYS}",
            )
        ],
    ),
    "a day twice": ("days: [saturday, sunday]", "days: [sunday, sunday]", [again("22:18", "days: sunday")]),
    "a day alone": (
        "days: [saturday, sunday]",
        "days: saturday",
        [mistyped("22:9", "days: 文字 saturday", "days: the text saturday", *LIST)],
    ),
    "no day": (
        "days: [saturday, sunday]",
        "days: []",
        [too_few("22:9", "days", 0, 1, "星期几，不写就是每天", "the days of the week; all when left out")],
    ),
    "a season in capitals": (
        "seasons: [winter]",
        "seasons: [Winter]",
        [wrong("wrong-format", "28:13", "seasons: Winter", *NAME)],
    ),
    "a season twice": ("seasons: [winter]", "seasons: [winter, winter]", [again("28:21", "seasons: winter")]),
    "fewer people than none": ("people: 2", "people: -1", [wrong("out-of-range", "16:11", "people: -1", "≥ 0")]),
    "people in words": (
        "people: 2",
        "people: two",
        [mistyped("16:11", "people: 文字 two", "people: the text two", *WHOLE)],
    ),
    "an entry without id": (
        "- id: sweep\n",
        "- name: sweep\n",
        [
            missing("31:3", "id", "短名，小写，用 - 或 _ 相连", "a short lower-case name"),
            unknown_key("31:3", "name", known(OF_AN_ENTRY)),
        ],
    ),
    "an entry without source": (
        '  through: "21:00"\n  sources: [KM/8/1]\n',
        '  through: "21:00"\n',
        [missing("31:3", "sources", "所依据的原文条款", "the clauses this rests on")],
    ),
    "several events that ask": (
        "lookup: glance",
        "lookup: [glance]",
        [mistyped("36:9", "lookup: 列表", "lookup: a list", *NAME)],
    ),
    "a silence that is none": (
        "otherwise: D/KM/8/1",
        "otherwise: false",
        [wrong("wrong-value", "37:12", "otherwise: false", "true")],
    ),
    "a silence that no decision explains": (
        "otherwise: D/KM/8/1",
        "otherwise: nothing",
        [wrong("wrong-format", "37:12", "otherwise: nothing", *DECISION)],
    ),
    "a silence that is a list": (
        "otherwise: D/KM/8/1",
        "otherwise: [D/KM/8/1]",
        [mistyped("37:12", "otherwise: 列表", "otherwise: a list", "true 或 false / 文字", "true or false or text")],
    ),
}


test_entries_that_are_not_well_formed = ill_formed(ENTRIES, BAD)
