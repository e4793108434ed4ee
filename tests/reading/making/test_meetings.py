"""Meetings: who leads them, how often and when, and the deadlines around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text
from tests.department import sound
from tests.kinds import FILES, MEETING
from tests.reading.expecting import same
from tests.reading.making.bakery import at, told
from tests.reading.making.test_targets import either
from tests.shape.shaping import changed


def test_what_is_said_of_a_meeting(tmp_path: Path) -> None:
    meeting = sound(tmp_path, **FILES).meetings["baking.council"]
    assert (meeting.chair, meeting.every_days, meeting.start, meeting.end) == ("chief", 7, 18 * 3600, 19 * 3600)
    assert meeting.agenda == (Text("上周的账", "The week's figures"), Text("下周的班", "The coming week's shifts"))
    assert [target.id for target in meeting.targets] == ["burnt"]


def test_what_the_source_does_not_say_of_a_meeting(tmp_path: Path) -> None:
    bare = MEETING[: MEETING.index("chair:")]
    meeting = sound(tmp_path, **{**FILES, "policies__baking__council": bare}).meetings["baking.council"]
    assert (meeting.chair, meeting.every_days, meeting.start, meeting.end) == (None, None, None, None)
    assert (meeting.agenda, meeting.targets) == ((), ())


def test_a_meeting_may_end_when_it_ends(tmp_path: Path) -> None:
    text = changed(MEETING, ', to: "19:00"', "")
    meeting = sound(tmp_path, **{**FILES, "policies__baking__council": text}).meetings["baking.council"]
    assert (meeting.start, meeting.end) == (18 * 3600, None)


@pytest.mark.parametrize("end", ["17:59", "18:00"])
def test_a_meeting_that_ends_before_it_begins(tmp_path: Path, end: str) -> None:
    text = changed(MEETING, 'to: "19:00"', f'to: "{end}"')
    found = told(tmp_path, **{**FILES, "policies__baking__council": text})
    valid = Text("晚于 from；到午夜写 24:00", "later than from; midnight is 24:00")
    fault = same("odd-meeting", "13:28", f"18:00–{end}", valid)
    assert found == at(tmp_path, "policies/baking/council.yaml", fault)


def test_hours_that_run_backwards_hide_no_other_fault(tmp_path: Path) -> None:
    text = changed(changed(MEETING, 'to: "19:00"', 'to: "17:00"'), "fact: burnt", "fact: brunt")
    found = told(tmp_path, **{**FILES, "policies__baking__council": text})
    assert [(f.code, f.place.line) for f in found] == [("odd-meeting", 13), ("unknown-name", 21)]


def test_a_deadline_that_is_judged_at_no_event(tmp_path: Path) -> None:
    text = changed(MEETING, "events: [batch]\n", "")
    found = told(tmp_path, **{**FILES, "policies__baking__council": text})
    assert found == at(tmp_path, "policies/baking/council.yaml", either("2:5"))
