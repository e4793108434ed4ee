"""Shifts with their meetings against the limits of working time; probation, procedure, grounds and facts of a row."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checks.book.book import Book
from checks.law.hours import shift_rulings, timetable_rulings
from checks.law.on_rules import row_rulings
from checks.text import Text
from tests.audit.test_law import HOURS
from tests.audit.test_lightness import DECISION
from tests.department import sound, table
from tests.statutes import STATUTE, WITH_REGIONS, WITH_TIME

MEETING = """\
meetings:
- {id: talk, title: {zh: 会, en: talk}, from: "03:50", to: "04:10", shifts: [day], sources: [KM/8/1]}
"""
EIGHT = HOURS.replace('to: "16:30"', 'to: "12:00"')
DONE = "procedure: {discussed_on: 2026-01-01, settled_with: {zh: 代表, en: delegates}, published_on: 2026-01-02}\n"
WEEK = ("unknown", "The timetable does not say how many days a week; 40 hours hold at most {} such days.")
REST = ("unknown", "The timetable names no rest day. Overtime.")


def bakery(root: Path, *tables: str, **files: str) -> Book:
    return sound(
        root, *tables, policies__handbook=WITH_REGIONS, policies__vocabulary=WITH_TIME, policies__law__bread=STATUTE,
        **files,
    )  # fmt: skip


def test_a_meeting_outside_the_shift_counts_as_work(tmp_path: Path) -> None:
    book = bakery(tmp_path, policies__baking__hours=EIGHT + MEETING)
    (shift,) = shift_rulings(book, book.timetables["baking.hours"], "CN")
    assert (shift.seconds, shift.outside) == (8 * 3600 + 600, 600)
    assert [(ruling.verdict, ruling.why.en) for ruling in shift.rulings] == [
        ("needs-procedure", "10 minutes over. Overtime."),
        (WEEK[0], WEEK[1].format(4)),
        REST,
    ]


def test_a_shift_within_the_day_leaves_week_and_rest_open(tmp_path: Path) -> None:
    book = bakery(tmp_path, policies__baking__hours=EIGHT)
    (shift,) = shift_rulings(book, book.timetables["baking.hours"], "CN")
    assert [(ruling.verdict, ruling.why.en) for ruling in shift.rulings] == [(WEEK[0], WEEK[1].format(5)), REST]


@pytest.mark.parametrize(
    ("week", "verdicts"),
    [
        (
            "work_days: 5",
            [
                ("allowed", "5 days make 40 h a week, within the 40 hours."),
                ("allowed", "Rest days a week: 2, at least 1 asked for."),
            ],
        ),
        (
            "rest_days: 1",
            [
                ("needs-procedure", "6 days make 48 h a week, 8 h over the 40 hours. Overtime."),
                ("allowed", "Rest days a week: 1, at least 1 asked for."),
            ],
        ),
        (
            "rest_days: 0",
            [
                ("needs-procedure", "7 days make 56 h a week, 16 h over the 40 hours. Overtime."),
                ("needs-procedure", "Rest days a week: 0, fewer than 1. Overtime."),
            ],
        ),
    ],
)
def test_the_days_of_a_week_decide_its_hours_and_rest(
    tmp_path: Path, week: str, verdicts: list[tuple[str, str]]
) -> None:
    book = bakery(tmp_path, policies__baking__hours=f"{EIGHT}week: {{{week}, sources: [KM/8/1]}}\n")
    (shift,) = shift_rulings(book, book.timetables["baking.hours"], "CN")
    assert [(ruling.verdict, ruling.why.en) for ruling in shift.rulings] == verdicts


def test_a_meeting_outside_the_shift_counts_on_every_day(tmp_path: Path) -> None:
    book = bakery(tmp_path, policies__baking__hours=f"{EIGHT}{MEETING}week: {{work_days: 5, sources: [KM/8/1]}}\n")
    (shift,) = shift_rulings(book, book.timetables["baking.hours"], "CN")
    assert shift.rulings[1].why == Text(
        "一周5天共40小时50分钟，超过40小时，多50分钟。加班。",
        "5 days make 40 h 50 min a week, 50 min over the 40 hours. Overtime.",
    )


def test_a_week_of_which_the_source_says_nothing_stays_open(tmp_path: Path) -> None:
    book = bakery(tmp_path, policies__baking__hours=f"{EIGHT}week: D/KM/8/1\n", policies__baking__decisions=DECISION)
    (shift,) = shift_rulings(book, book.timetables["baking.hours"], "CN")
    assert [(ruling.verdict, ruling.why.en) for ruling in shift.rulings] == [(WEEK[0], WEEK[1].format(5)), REST]


@pytest.mark.parametrize(("more", "verdict"), [("", "needs-procedure"), (DONE, "allowed")])
def test_a_timetable_needs_the_procedure(tmp_path: Path, more: str, verdict: str) -> None:
    book = bakery(tmp_path, policies__baking__hours=EIGHT + more)
    assert [r.verdict for r in timetable_rulings(book, book.timetables["baking.hours"], "CN")] == [verdict]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "events: [nap]\nwhere: [{employee.level: {is: new}}]\nrows:\n- {id: row, otherwise: true, then: [{warn: true}]}",
            [("allowed", "By contract.")],
        ),
        (
            "events: [nap]\nwhere: [{employee.level: {is: old}}]\nrows:\n- {id: row, otherwise: true, then: [{warn: true}]}",
            [],
        ),
        (
            "events: [batch]\nrows:\n- {id: row, when: {careless: {is: true}}, then: [{allow: true}]}",
            [("forbidden", "May not be asked.")],
        ),
        (
            'events: [nap]\nrows:\n- {id: row, otherwise: true, then: [{dismiss: {ground: "39"}}]}',
            [("contested", "It depends.")],
        ),
        (
            "events: [batch]\nrows:\n- {id: row, otherwise: true, then: [{deduct_pay: {of: cost}}]}",
            [("forbidden", "Due."), ("capped", "Only time missed.")],
        ),
        (
            "subject: shop\nevents: [nap]\nrows:\n- {id: row, otherwise: true, then: [{fine: 1}]}",
            [],
        ),
        (
            "events: [nap]\nrows:\n- {id: row, otherwise: true, then: [{fine: 1, by: same-day}]}",
            [("needs-procedure", "No procedure.")],
        ),
    ],
    ids=["probation", "past probation", "asks", "ground", "wages due", "the shop", "narrowed to facts and names"],
)  # fmt: skip
def test_what_each_guard_says_of_a_row(tmp_path: Path, body: str, expected: list[tuple[str, str]]) -> None:
    own = table("baking.row", body)
    words = WITH_TIME
    if "subject: shop" in body:
        words = words.replace("subjects:\n", "subjects:\n  shop: {title: {zh: 店, en: shop}}\n").replace(
            "  nap:\n    title: {zh: 打盹, en: nap}\n    at: date\n    subject: employee",
            "  nap:\n    title: {zh: 打盹, en: nap}\n    at: date\n    subject: shop",
        )
    book = sound(
        tmp_path, own, policies__handbook=WITH_REGIONS, policies__vocabulary=words, policies__law__bread=STATUTE
    )
    found = row_rulings(book, book.tables["baking.row"], book.tables["baking.row"].row("row"), "CN")
    assert [(ruling.verdict, ruling.why.en) for ruling in found] == expected


def test_a_dismissal_without_a_ground_needs_one(tmp_path: Path) -> None:
    own = table("baking.row", 'events: [nap]\nrows:\n- {id: row, otherwise: true, then: [{dismiss: {ground: "39"}}]}')
    found = bakery(tmp_path, own).tables["baking.row"]
    row = replace(found.rows[0], then=(replace(found.rows[0].then[0], ground=None),))
    rulings = row_rulings(bakery(tmp_path, own), found, row, "CN")
    assert [(ruling.verdict, ruling.why.en) for ruling in rulings] == [("needs-procedure", "A ground is needed.")]
