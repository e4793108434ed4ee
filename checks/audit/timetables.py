"""Timetables that do not hold: hours not covered, meetings outside their shifts, two things at once, weeks without days."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checks.audit.at_once import two_at_once
from checks.audit.context import Context
from checks.book.timetable import Cover, Shift, ShiftMeeting, Timetable
from checks.book.values import show_time
from checks.finding import Finding
from checks.text import Text, both

CODES = ("uncovered-hours", "meeting-outside-shift", "shift-counted-twice", "two-at-once", "week-unsaid")


def check(context: Context) -> Iterator[Finding]:
    """Every timetable."""
    for timetable in context.book.timetables.values():
        for cover in timetable.must_cover:
            yield from _holes(timetable, cover)
        for meeting in timetable.meetings:
            yield from _outside(timetable, meeting)
        yield from _twice(timetable)
        yield from two_at_once(timetable)
        yield from _week(timetable)


def _holes(timetable: Timetable, cover: Cover) -> Iterator[Finding]:
    """Each stretch of the hours with too few shifts on duty; between two ends of parts nothing changes."""
    ends = {end for shift in timetable.shifts for part in shift.parts for end in (part.start, part.end)}
    cuts = sorted({cover.start, cover.end} | {end for end in ends if cover.start < end < cover.end})
    for start, end in _joined([(a, b) for a, b in pairwise(cuts) if len(timetable.on_duty(a)) < cover.at_least]):
        many = min(len(timetable.on_duty(a)) for a in cuts if start <= a < end)
        yield Finding(
            "uncovered-hours", cover.place,
            Text(f"{show_time(start)}–{show_time(end)} 只有{many}个班", f"{show_time(start)}–{show_time(end)}, shifts on duty: {many}"),
            Text(f"至少{cover.at_least}个班", f"at least {cover.at_least}"),
        )  # fmt: skip


def _joined(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that touch each other as one."""
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _outside(timetable: Timetable, meeting: ShiftMeeting) -> Iterator[Finding]:
    """A meeting outside the hours of a shift that attends it is work all the same: a decision must say how it counts."""
    for shift in timetable.shifts:
        inside = any(part.start <= meeting.start and meeting.end <= part.end for part in shift.parts)
        if shift.id in meeting.shifts and not inside and not meeting.decisions:
            yield Finding(
                "meeting-outside-shift", meeting.place,
                Text(f"{meeting.id} 不在 {shift.id} 的钟点里", f"{meeting.id} lies outside the hours of {shift.id}"),
                Text("在班内，或由内部裁定写明怎么算", "inside the shift, or a decision that says how it counts"),
                related=(shift.place,),
            )  # fmt: skip


def _twice(timetable: Timetable) -> Iterator[Finding]:
    """Two shifts with the very same hours: one of them is a slip, or they are one."""
    seen: dict[object, Shift] = {}
    for shift in timetable.shifts:
        first = seen.setdefault(shift.parts, shift)
        if first is not shift:
            yield Finding(
                "shift-counted-twice", shift.place,
                both(f"{first.id} = {shift.id}"), Text("钟点不同的班", "shifts of different hours"), related=(first.place,),
            )  # fmt: skip


def _week(timetable: Timetable) -> Iterator[Finding]:
    """Shifts of a day say nothing of the hours of a week until it is known on how many days somebody works."""
    if timetable.shifts and timetable.week is None:
        got = Text(f"{timetable.head.id} 没有写一周上几天", f"{timetable.head.id} does not say how many days a week")
        valid = Text(
            "week: {work_days: 几天} 或 {rest_days: 几天}；原文没写的，写裁定",
            "week: {work_days: ...} or {rest_days: ...}; a decision where the source is silent",
        )
        yield Finding("week-unsaid", timetable.head.place, got, valid)
