"""Timetables whose times run forwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text
from tests.department import load, write
from tests.kinds import FILES
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import at, ill_made, told, twice
from tests.shape.good import TIMETABLE
from tests.shape.shaping import changed

FILE = "policies/baking/hours.yaml"
FORWARDS = Text("晚于 from；到午夜写 24:00", "later than from; midnight is 24:00")
IN_ORDER = Text("各段按先后写，不重叠", "parts in the order of the day, without overlap")


def backwards(spot: str, hours: str) -> Fault:
    return same("odd-timetable", spot, hours, FORWARDS)


def overlap(spot: str, start: str, end: str) -> Fault:
    got = Text(f"{start} 早于上一段的结束 {end}", f"{start}, before the part above ends at {end}")
    return Fault("odd-timetable", spot, got, IN_ORDER)


def week_of_two(spot: str) -> Fault:
    got = Text("work_days 与 rest_days 须恰好写一个", "a week needs exactly one of work_days and rest_days")
    valid = Text(
        "work_days: 最多上几天班 | rest_days: 至少休几天", "work_days: at most how many | rest_days: at least how many"
    )
    return Fault("odd-timetable", spot, got, valid)


BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a part that ends before it begins": ('to: "08:00"', 'to: "03:00"', [backwards("13:31", "04:00–03:00")]),
    "a part of no length": ('to: "08:00"', 'to: "04:00"', [backwards("13:31", "04:00–04:00")]),
    "a part over midnight": (
        'from: "12:00", to: "24:00"',
        'from: "22:00", to: "06:00"',
        [backwards("17:31", "22:00–06:00")],
    ),
    "a part that begins at the end of the day": (
        'from: "12:00", to: "24:00"',
        'from: "24:00", to: "24:00"',
        [backwards("17:31", "24:00–24:00")],
    ),
    "a meeting that ends before it begins": ('to: "04:10"', 'to: "03:50"', [backwards("23:7", "04:00–03:50")]),
    "hours to cover that run backwards": (
        '- {from: "04:00", to: "24:00"',
        '- {from: "24:00", to: "04:00"',
        [backwards("27:23", "24:00–04:00")],
    ),
    "a week that says both": (
        "must_cover:\n",
        "week: {work_days: 5, rest_days: 2, sources: [KM/8/1]}\nmust_cover:\n",
        [week_of_two("26:7")],
    ),
    "a week that says neither": (
        "must_cover:\n",
        "week: {sources: [KM/8/1]}\nmust_cover:\n",
        [week_of_two("26:7")],
    ),
    "parts that overlap": ('{from: "09:00"', '{from: "07:59"', [overlap("13:48", "07:59", "08:00")]),
    "parts in the wrong order": (
        '{from: "04:00", to: "08:00"}, {from: "09:00", to: "12:00"}',
        '{from: "09:00", to: "12:00"}, {from: "04:00", to: "08:00"}',
        [overlap("13:48", "04:00", "12:00")],
    ),
}


ENTRY = """\
entries:
- {id: NAME, title: {zh: 开门, en: opening}, from: "04:00", to: "05:00", sources: [KM/8/1]}
"""


@pytest.mark.parametrize(("name", "first"), [("early", "11:7"), ("talk", "20:7")])
def test_what_is_on_has_a_name_of_its_own(tmp_path: Path, name: str, first: str) -> None:
    """Shifts, meetings and entries are looked up together; where nobody looks, they do not meet."""
    text = TIMETABLE + ENTRY.replace("NAME", name)
    assert told(tmp_path, **FILES, policies__baking__hours=text) == []
    found = told(tmp_path, **FILES, policies__baking__hours=f"{text}lookup: glance\n")
    assert found == at(tmp_path, FILE, twice("29:8", "编号", "id", name, f"{FILE}:{first}"))


def test_a_meeting_called_like_a_shift(tmp_path: Path) -> None:
    text = changed(TIMETABLE, "- id: talk", "- id: late") + "lookup: glance\n"
    found = told(tmp_path, **FILES, policies__baking__hours=text)
    assert found == at(tmp_path, FILE, twice("20:7", "编号", "id", "late", f"{FILE}:15:7"))


test_a_timetable_that_cannot_be = ill_made(FILE, TIMETABLE, BAD)


def test_the_faults_of_all_shifts_are_told(tmp_path: Path) -> None:
    text = TIMETABLE.replace('to: "12:00"', 'to: "08:30"').replace('to: "24:00"}]', 'to: "00:00"}]')
    found = told(tmp_path, policies__baking__hours=text)
    assert found == at(tmp_path, FILE, backwards("13:61", "09:00–08:30"), backwards("17:31", "12:00–00:00"))


def test_parts_may_follow_each_other_without_a_break(tmp_path: Path) -> None:
    assert told(tmp_path, policies__baking__hours=TIMETABLE.replace('from: "09:00"', 'from: "08:00"')) == []


def test_times_are_held_as_seconds_since_midnight(tmp_path: Path) -> None:
    assert told(tmp_path, policies__baking__hours=TIMETABLE) == []
    timetable = load(tmp_path)[0].timetables["baking.hours"]
    shifts = {shift.id: [(part.start, part.end) for part in shift.parts] for shift in timetable.shifts}
    assert shifts == {"early": [(14400, 28800), (32400, 43200)], "late": [(43200, 86400)]}
    assert [(m.id, m.start, m.end, m.shifts) for m in timetable.meetings] == [("talk", 14400, 15000, ("early",))]
    assert [(cover.start, cover.end, cover.at_least) for cover in timetable.must_cover] == [(14400, 86400, 1)]


@pytest.mark.parametrize(
    ("week", "expected"),
    [
        ("{work_days: 5, sources: [KM/8/1]}", (5, 2, ("KM/8/1",), (), None)),
        ("{rest_days: 1, sources: [KM/8/1], decisions: [D/KM/8/1]}", (6, 1, ("KM/8/1",), ("D/KM/8/1",), None)),
        ("{rest_days: 0, sources: [KM/8/1]}", (7, 0, ("KM/8/1",), (), None)),
        ("D/KM/8/1", (None, None, (), ("D/KM/8/1",), "D/KM/8/1")),
    ],
)
def test_the_days_of_a_week(tmp_path: Path, week: str, expected: tuple[object, ...]) -> None:
    root = write(tmp_path, policies__baking__hours=f"{TIMETABLE}week: {week}\n")
    found = load(root)[0].timetables["baking.hours"].week
    assert found is not None
    assert (found.work_days, found.rest_days, found.sources, found.decisions, found.silent) == expected


def test_a_timetable_need_not_speak_of_the_week(tmp_path: Path) -> None:
    assert load(write(tmp_path, policies__baking__hours=TIMETABLE))[0].timetables["baking.hours"].week is None
