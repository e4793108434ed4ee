"""Meetings and entries of a timetable that ask one shift, or one role, to do two things at the same moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checks.book.timetable import Entry, ShiftMeeting, Timetable
from checks.book.values import show_time
from checks.finding import Finding, Place
from checks.text import Text


@dataclass(frozen=True, slots=True)
class _Doing:
    """What somebody does from `start` to `end`; `who` are the shifts, the role, or the empty name for all of them."""

    id: str
    who: frozenset[str]
    start: int
    end: int
    after: bool
    through: bool
    days: tuple[str, ...]
    seasons: tuple[str, ...]
    place: Place


def two_at_once(timetable: Timetable) -> Iterator[Finding]:
    """Each pair, at the later of the two in the file.

    Entries that count people are about different people, so they may stand beside others.
    """
    doings = [_meeting(meeting) for meeting in timetable.meetings]
    doings += [_entry(entry) for entry in timetable.entries if entry.people is None]
    for one, other in combinations(doings, 2):
        who = one.who & other.who
        if who and _meet(one, other):
            start, end = show_time(max(one.start, other.start)), show_time(min(one.end, other.end))
            span = start if start == end else f"{start}–{end}"
            named = ", ".join(sorted(filter(None, who)))
            yield Finding(
                "two-at-once", other.place,
                Text(
                    f"{span} {one.id} 与 {other.id} 同时" + (f"：{named}" if named else ""),
                    f"{span}: {one.id} and {other.id} at once" + (f" for {named}" if named else ""),
                ),
                Text("先后错开，或写明各几个人", "one after the other, or how many people each needs"),
                related=(one.place,),
            )  # fmt: skip


def _meeting(meeting: ShiftMeeting) -> _Doing:
    return _Doing(
        meeting.id, frozenset(meeting.shifts), meeting.start, meeting.end, False, False, (), (), meeting.place
    )


def _entry(entry: Entry) -> _Doing:
    who = frozenset([entry.shift or entry.role or ""])
    return _Doing(
        entry.id, who, entry.start, entry.end, entry.after, entry.through, entry.days, entry.seasons, entry.place
    )


def _meet(one: _Doing, other: _Doing) -> bool:
    """Whether both hold at some moment of some day."""
    first, second = sorted((one, other), key=lambda doing: (doing.start, doing.after))
    touching = first.through and not second.after
    later = second.start < first.end or (second.start == first.end and touching)
    return later and _common(one.days, other.days) and _common(one.seasons, other.seasons)


def _common(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether lists of days, or of seasons, have one in common; an empty list means all."""
    return not some or not others or not set(some).isdisjoint(others)
