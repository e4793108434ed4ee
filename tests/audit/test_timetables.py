"""Timetables that do not hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text, both
from tests.audit.auditing import audited, finding, spot
from tests.audit.test_lightness import DECISION
from tests.department import HEAD

FILE = "policies/baking/hours.yaml"


WEEK = "week: {work_days: 5, sources: [KM/8/1]}\n"


def hours(shifts: str, more: str, week: str = WEEK) -> str:
    return f"kind: timetable\nid: baking.hours\n{HEAD}shifts:\n{shifts}\n{week}{more}\n"


def shift(name: str, *parts: str) -> str:
    listed = ", ".join('{{from: "{}", to: "{}"}}'.format(*part.split("-")) for part in parts)
    return f"- {{id: {name}, title: {{zh: {name}, en: {name}}}, parts: [{listed}], sources: [KM/8/1]}}"


def cover(start: str, end: str, least: int = 1) -> str:
    return f'must_cover: [{{from: "{start}", to: "{end}", at_least: {least}}}]'


def meeting(start: str, end: str, more: str = "") -> str:
    return f'meetings: [{{id: talk, title: {{zh: 会, en: talk}}, from: "{start}", to: "{end}", shifts: [early], sources: [KM/8/1]{more}}}]'


def found(root: Path, text: str) -> list[Finding]:
    return audited(root, "timetables", policies__baking__hours=text, policies__baking__decisions=DECISION)


EARLY, LATE = shift("early", "04:00-10:00"), shift("late", "12:00-18:00")


def test_hours_that_nobody_covers(tmp_path: Path) -> None:
    text = hours(f"{EARLY}\n{LATE}", cover("03:00", "18:00"))
    place = spot(FILE, text, '{from: "03:00"')
    assert found(tmp_path, text) == [
        finding(
            "uncovered-hours",
            place,
            Text(f"{span} 只有0个班", f"{span}, shifts on duty: 0"),
            Text("至少1个班", "at least 1"),
        )
        for span in ("03:00–04:00", "10:00–12:00")
    ]


def test_hours_with_too_few_shifts_are_told_as_one_stretch(tmp_path: Path) -> None:
    text = hours("\n".join((EARLY, shift("noon", "08:00-14:00"), LATE)), cover("04:00", "18:00", 2))
    assert [one.got.en for one in found(tmp_path, text)] == [
        "04:00–08:00, shifts on duty: 1",
        "10:00–12:00, shifts on duty: 1",
        "14:00–18:00, shifts on duty: 1",
    ]


@pytest.mark.parametrize("more", [cover("04:00", "10:00"), cover("05:00", "09:00"), cover("12:00", "18:00")])
def test_hours_that_are_covered(tmp_path: Path, more: str) -> None:
    assert found(tmp_path, hours(f"{EARLY}\n{LATE}", more)) == []


def test_shifts_of_which_nobody_says_on_how_many_days_of_the_week(tmp_path: Path) -> None:
    got = Text("baking.hours 没有写一周上几天", "baking.hours does not say how many days a week")
    valid = Text(
        "week: {work_days: 几天} 或 {rest_days: 几天}；原文没写的，写裁定",
        "week: {work_days: ...} or {rest_days: ...}; a decision where the source is silent",
    )
    text = hours(EARLY, "", week="")
    assert found(tmp_path, text) == [finding("week-unsaid", f"{FILE}:1:1", got, valid)]


@pytest.mark.parametrize("week", [WEEK, WEEK.replace("work", "rest"), "week: D/KM/8/1\n"])
def test_a_week_of_which_something_is_said(tmp_path: Path, week: str) -> None:
    assert found(tmp_path, hours(EARLY, "", week)) == []


def test_a_meeting_outside_the_shift_that_attends_it(tmp_path: Path) -> None:
    text = hours(EARLY, meeting("03:50", "04:00"))
    got = Text("talk 不在 early 的钟点里", "talk lies outside the hours of early")
    valid = Text("在班内，或由内部裁定写明怎么算", "inside the shift, or a decision that says how it counts")
    places = spot(FILE, text, "{id: talk"), spot(FILE, text, "{id: early")
    assert found(tmp_path, text) == [finding("meeting-outside-shift", places[0], got, valid, places[1])]


@pytest.mark.parametrize("talk", [meeting("04:00", "04:10"), meeting("03:50", "04:00", ", decisions: [D/KM/8/1]")])
def test_a_meeting_inside_the_shift_or_settled_by_a_decision(tmp_path: Path, talk: str) -> None:
    assert found(tmp_path, hours(EARLY, talk)) == []


def test_two_shifts_of_the_same_hours(tmp_path: Path) -> None:
    text = hours(f"{EARLY}\n{shift('again', '04:00-10:00')}", "")
    places = spot(FILE, text, "{id: again"), spot(FILE, text, "{id: early")
    assert found(tmp_path, text) == [
        finding(
            "shift-counted-twice",
            places[0],
            both("early = again"),
            Text("钟点不同的班", "shifts of different hours"),
            places[1],
        )
    ]
