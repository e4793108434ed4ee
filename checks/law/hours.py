"""Working time of a timetable against the limits: each shift with the meetings outside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.book.book import Book
from checks.book.guards import Hours, MadeLawfully
from checks.book.statute import Statute
from checks.book.timetable import Part, Shift, ShiftMeeting, Timetable
from checks.law.on_rules import on_procedure
from checks.law.provisions import speaking
from checks.law.ruling import Ruling
from checks.text import LANGS, Text
from checks.words.law import day_why, rest_why, week_why

HOUR = 3600


@dataclass(frozen=True, slots=True)
class ShiftRuling:
    """A shift, its working time with meetings in seconds, how much of it are meetings outside it, and the rulings."""

    shift: Shift
    seconds: int
    outside: int
    rulings: tuple[Ruling, ...]


def timetable_rulings(book: Book, timetable: Timetable, region: str, day: date | None = None) -> list[Ruling]:
    """Rulings on the timetable as a rule."""
    statutes = speaking(book, region, day or timetable.head.in_force.first)
    kind = timetable.head.kind
    return [
        on_procedure(s, g, timetable.head)
        for s in statutes
        for g in s.guards
        if isinstance(g, MadeLawfully) and kind in g.kinds
    ]


def shift_rulings(book: Book, timetable: Timetable, region: str, day: date | None = None) -> list[ShiftRuling]:
    """Rulings on each shift."""
    statutes = speaking(book, region, day or timetable.head.in_force.first)
    found = []
    for shift in timetable.shifts:
        outside = sum(_outside(meeting, shift.parts) for meeting in timetable.meetings if shift.id in meeting.shifts)
        seconds = shift.work_seconds + outside
        rulings = tuple(r for s in statutes for g in s.guards if isinstance(g, Hours) for r in _on(s, g, seconds))
        found.append(ShiftRuling(shift, seconds, outside, rulings))
    return found


def _outside(meeting: ShiftMeeting, parts: tuple[Part, ...]) -> int:
    """How many seconds of a meeting lie outside the parts of a shift."""
    inside = sum(max(0, min(meeting.end, part.end) - max(meeting.start, part.start)) for part in parts)
    return meeting.end - meeting.start - inside


def _on(statute: Statute, guard: Hours, seconds: int) -> Iterator[Ruling]:
    over = seconds - guard.day * HOUR
    if over > 0:
        yield Ruling(statute, guard, guard.verdict, Text(*(day_why(guard.why[lang], over, lang) for lang in LANGS)))
    elif guard.week is None and guard.rest is None:
        yield Ruling(statute, guard, "allowed", Text(*(day_why("", over, lang) for lang in LANGS)))
    if guard.week is not None and seconds:
        days = min(7, guard.week * HOUR // seconds)
        yield Ruling(statute, guard, "unknown", Text(*(week_why(guard.week, days, lang) for lang in LANGS)))
    if guard.rest is not None:
        yield Ruling(statute, guard, "unknown", Text(*(rest_why(guard.why[lang], lang) for lang in LANGS)))
