"""Minutes against the shift that a timetable gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.book import Book
from checks.book.values import UNKNOWN
from checks.engine.facts import Facts
from checks.engine.record import Record
from checks.engine.verdict import Occasion
from tests.department import case, sound
from tests.engine.asking import days, made

HOURS = """
kind: timetable
id: baking.hours
title: {zh: 班次, en: shifts}
summary: {zh: 上班的时间。, en: Working hours.}
owner: chief
applies_to: {desks: [counter, oven]}
in_force: {from: 2026-01-01}
review_by: 2026-12-31
sources: [KM/8/1]
shifts:
- {id: early, title: {zh: 早班, en: early}, parts: [{from: "05:00", to: "09:00"}, {from: "09:30", to: "13:00"}], sources: [KM/8/1]}
- {id: late, title: {zh: 晚班, en: late}, parts: [{from: "15:00", to: "24:00"}], sources: [KM/8/1]}
"""
WORDS = """
kind: vocabulary
id: baking.vocabulary
facts:
  shift: {title: {zh: 班次, en: shift}, type: shift, timetable: baking.hours}
  late_by: {title: {zh: 迟到, en: late by}, type: duration, min: 0, step: 1}
  early_by: {title: {zh: 早退, en: early by}, type: duration, min: 0, step: 1, round: up}
  back_by: {title: {zh: 晚回, en: back late by}, type: duration, min: 0}
events:
  clock:
    title: {zh: 打卡, en: clock}
    at: moment
    subject: employee
    facts: [shift]
    derive: {late_by: {after_start: shift}, early_by: {before_end: shift}, back_by: {after_break: shift}}
"""


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return sound(tmp_path, policies__baking__hours=HOURS, policies__baking__vocabulary=WORDS)


def clocked(book: Book, at: str, shift: str) -> Facts:
    day = at[:10]
    one = made(book, case(days(day, day), f"- {{at: {at}, clock: {{shift: {shift}}}}}"))
    return Facts(Record(book, one, None), Occasion(one.events[0].at, event=one.events[0]))


@pytest.mark.parametrize(
    ("at", "shift", "late", "early", "back"),
    [
        ("2026-02-01T05:00", "early", "0", "480", "0"),
        ("2026-02-01T04:59", "early", "0", "0", "0"),
        ("2026-02-01T05:00:59", "early", "0", "480", "0"),
        ("2026-02-01T05:01", "early", "1", "479", "0"),
        ("2026-02-01T09:30:30", "early", "270", "210", "1/2"),
        ("2026-02-01T12:59:01", "early", "479", "1", "12541/60"),
        ("2026-02-01T13:00", "early", "480", "0", "210"),
        ("2026-02-01T13:10", "early", "490", "0", "220"),
        ("2026-02-01T15:20", "late", "20", "520", "20"),
        ("2026-02-01T23:59", "late", "539", "1", "539"),
        ("2026-02-02T00:10", "late", "0", "0", "0"),
    ],
)
def test_minutes_after_the_start_before_the_end_and_after_the_break(
    book: Book, at: str, shift: str, late: str, early: str, back: str
) -> None:
    """Rounding is the fact's own; a departure after midnight is no early one."""
    facts = clocked(book, at, shift)
    assert [str(facts.read(name)) for name in ("late_by", "early_by", "back_by")] == [late, early, back]


def test_an_unknown_shift_leaves_the_minutes_unknown(book: Book) -> None:
    facts = clocked(book, "2026-02-01T05:10", "unknown")
    assert [facts.read(name) for name in ("late_by", "early_by", "back_by")] == [UNKNOWN, UNKNOWN, UNKNOWN]


OVEN_HOURS = HOURS.replace("baking.hours", "baking.oven-hours").replace("05:00", "03:00")
OVEN_WORDS = """
kind: vocabulary
id: oven.vocabulary
facts:
  oven_shift: {title: {zh: 炉班, en: oven shift}, type: shift, timetable: baking.oven-hours}
events:
  oven-clock:
    title: {zh: 炉边打卡, en: oven clock}
    at: moment
    subject: employee
    facts: [oven_shift]
    derive: {late_by: {after_start: oven_shift}}
"""


def test_shifts_of_two_timetables_may_be_called_alike(tmp_path: Path) -> None:
    """The fact says which timetable is meant: the oven's early shift starts two hours before the counter's."""

    book = sound(
        tmp_path,
        policies__baking__hours=HOURS,
        policies__baking__ovens=OVEN_HOURS,
        policies__baking__vocabulary=WORDS,
        policies__baking__words=OVEN_WORDS,
    )
    events = (
        "- {at: 2026-02-01T05:10, clock: {shift: early}}\n- {at: 2026-02-01T05:10, oven-clock: {oven_shift: early}}"
    )
    one = made(book, case(days("2026-02-01", "2026-02-01"), events))
    facts = [Facts(Record(book, one, None), Occasion(event.at, event=event)) for event in one.events]
    assert [read.read("late_by") for read in facts] == [10, 130]
