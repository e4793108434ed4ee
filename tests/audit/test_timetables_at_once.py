"""A shift or role that is asked to do two things at the same moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import audited, finding, spot
from tests.audit.test_timetables import FILE, WEEK, shift
from tests.department import HEAD, VOCABULARY

TOP = f"kind: timetable\nid: baking.hours\n{HEAD}{WEEK}shifts:\n"
SHIFTS = f"{shift('early', '04:00-12:00')}\n{shift('late', '12:00-20:00')}\n"
VALID = Text("先后错开，或写明各几个人", "one after the other, or how many people each needs")


def item(name: str, hours: str) -> str:
    return f"- {{id: {name}, title: {{zh: {name}, en: {name}}}, {hours}, sources: [KM/8/1]}}\n"


def meetings(*hours: str) -> str:
    return "meetings:\n" + "".join(item(name, one) for name, one in zip(("one", "two"), hours, strict=True))


def entries(*hours: str) -> str:
    return "entries:\n" + "".join(item(name, one) for name, one in zip(("one", "two"), hours, strict=True))


def found(root: Path, more: str) -> list[Finding]:
    return audited(root, "timetables", policies__vocabulary=VOCABULARY, policies__baking__hours=TOP + SHIFTS + more)


def at_once(text: str, span: str, who: str) -> Finding:
    zh, en = (f"：{who}", f" for {who}") if who else ("", "")
    got = Text(f"{span} one 与 two 同时{zh}", f"{span}: one and two at once{en}")
    text = TOP + SHIFTS + text
    return finding("two-at-once", spot(FILE, text, "{id: two"), got, VALID, spot(FILE, text, "{id: one"))


FOUR, FIVE = 'from: "04:00", to: "05:00"', 'from: "05:00", to: "06:00"'
HALF = 'from: "04:30", to: "05:30"'


@pytest.mark.parametrize(
    ("text", "span", "who"),
    [
        (meetings(f"{FOUR}, shifts: [early]", f"{HALF}, shifts: [late, early]"), "04:30–05:00", "early"),
        (entries(FOUR, HALF), "04:30–05:00", ""),
        (entries(HALF, FOUR), "04:30–05:00", ""),
        (entries(FOUR, FOUR), "04:00–05:00", ""),
        (entries(f"{FOUR}, role: baker", f"{HALF}, role: baker"), "04:30–05:00", "baker"),
        (entries(f"{FOUR}, shift: early", f"{HALF}, shift: early"), "04:30–05:00", "early"),
        (entries('from: "04:00", through: "05:00"', FIVE), "05:00", ""),
        (entries(FIVE, 'from: "04:00", through: "05:00"'), "05:00", ""),
        (entries(f"{FOUR}, days: [monday, friday]", f"{HALF}, days: [friday]"), "04:30–05:00", ""),
        (entries(f"{FOUR}, days: [monday]", HALF), "04:30–05:00", ""),
    ],
)
def test_two_things_at_once(tmp_path: Path, text: str, span: str, who: str) -> None:
    outside = [one for one in found(tmp_path, text) if one.code == "two-at-once"]
    assert outside == [at_once(text, span, who)]


def test_a_meeting_of_a_shift_that_does_something_else_then(tmp_path: Path) -> None:
    text = meetings(f"{FOUR}, shifts: [early]", f"{FIVE}, shifts: [early]") + (
        "entries:\n" + item("oven", f"{HALF}, shift: early") + item("counter", f"{HALF}, shift: late")
    )
    assert [one.got.en for one in found(tmp_path, text)] == [
        "04:30–05:00: one and oven at once for early",
        "05:00–05:30: two and oven at once for early",
    ]


@pytest.mark.parametrize(
    "text",
    [
        entries(FOUR, FIVE),
        entries('from: "04:00", through: "05:00"', 'after: "05:00", to: "06:00"'),
        entries(f"{FOUR}, days: [monday]", f"{HALF}, days: [friday]"),
        entries(f"{FOUR}, seasons: [summer]", f"{HALF}, seasons: [winter]"),
        entries(f"{FOUR}, role: baker", f"{HALF}, role: chief"),
        entries(f"{FOUR}, role: baker", HALF),
        entries(f"{FOUR}, role: baker, people: 2", f"{HALF}, role: baker"),
        meetings(f"{FOUR}, shifts: [early]", f"{FIVE}, shifts: [early]"),
    ],
)
def test_what_is_not_at_once_or_not_the_same_people(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


def test_a_shift_that_begins_as_another_meeting_ends(tmp_path: Path) -> None:
    text = meetings(
        f"{FOUR}, shifts: [early]", f"{HALF.replace('04:30', '12:30').replace('05:30', '13:00')}, shifts: [late]"
    )
    assert found(tmp_path, text) == []
