"""Working time of a timetable against the limits: each shift with the meetings outside it, by day and by week."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from checks.book.book import Book
from checks.book.cases import Case
from checks.book.guards import Hours, MadeLawfully, VerdictOfLaw
from checks.book.rules import Head
from checks.book.statute import Statute
from checks.book.timetable import WEEKDAYS, Part, Shift, ShiftMeeting, Timetable
from checks.law.on_rules import on_procedure
from checks.law.provisions import speaking
from checks.law.ruling import Ruling
from checks.text import LANGS, Lang, Text
from checks.words.law import day_why, rest_unsaid, rest_why, week_unsaid, week_why

HOUR, DAYS = 3600, len(WEEKDAYS)


@dataclass(frozen=True, slots=True)
class ShiftRuling:
    """A shift, its working time with meetings in seconds, how much of it are meetings outside it, and the rulings."""

    shift: Shift
    seconds: int
    outside: int
    rulings: tuple[Ruling, ...]


@dataclass(frozen=True, slots=True)
class HoursLaw:
    """A timetable that binds whoever a case is about: the rulings on it as a rule, and those on each shift."""

    timetable: Timetable
    rulings: tuple[Ruling, ...]
    shifts: tuple[ShiftRuling, ...]


def case_hours(book: Book, case: Case, region: str, as_of: date | None = None) -> tuple[HoursLaw, ...]:
    """The timetables with shifts that bind a role on its desk on some day of a case, before the law of its last day."""
    day = as_of or case.covers.last
    return tuple(
        HoursLaw(
            table, tuple(timetable_rulings(book, table, region, day)), tuple(shift_rulings(book, table, region, day))
        )
        for table in book.timetables.values()
        if table.shifts and _binds(table.head, case)
    )


def _binds(head: Head, case: Case) -> bool:
    """Whether a policy binds the desk and the role of a case on some day of it."""
    whom, force = head.applies_to, head.in_force
    apart = case.covers.last < force.first or (force.last is not None and force.last < case.covers.first)
    return case.desk in whom.desks and (not whom.roles or case.role in whom.roles) and not apart


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
    days = timetable.week.work_days if timetable.week else None
    found = []
    for shift in timetable.shifts:
        outside = sum(_outside(meeting, shift.parts) for meeting in timetable.meetings if shift.id in meeting.shifts)
        seconds = shift.work_seconds + outside
        rulings = tuple(r for s in statutes for g in s.guards if isinstance(g, Hours) for r in _on(s, g, seconds, days))
        found.append(ShiftRuling(shift, seconds, outside, rulings))
    return found


def _outside(meeting: ShiftMeeting, parts: tuple[Part, ...]) -> int:
    """How many seconds of a meeting lie outside the parts of a shift."""
    inside = sum(max(0, min(meeting.end, part.end) - max(meeting.start, part.start)) for part in parts)
    return meeting.end - meeting.start - inside


def _on(statute: Statute, guard: Hours, seconds: int, days: int | None) -> Iterator[Ruling]:
    """What a guard says of a shift worked on so many days of a week; None: nobody says on how many."""

    def ruled(verdict: VerdictOfLaw, why: Callable[[Lang], str]) -> Ruling:
        return Ruling(statute, guard, verdict, Text(*(why(lang) for lang in LANGS)))

    over = seconds - guard.day * HOUR
    if over > 0:
        yield ruled(guard.verdict, lambda lang: day_why(guard.why[lang], over, lang))
    elif guard.week is None and guard.rest is None:
        yield ruled("allowed", lambda lang: day_why("", over, lang))
    if (week := guard.week) is not None and days is not None:
        verdict = guard.verdict if seconds * days > week * HOUR else "allowed"
        yield ruled(verdict, lambda lang: week_why(guard.why[lang], seconds * days, days, week, lang))
    elif week is not None and seconds:
        most = min(DAYS, week * HOUR // seconds)
        yield ruled("unknown", lambda lang: week_unsaid(week, most, lang))
    if (rest := guard.rest) is not None and days is not None:
        free = DAYS - days
        yield ruled(
            guard.verdict if free < rest else "allowed", lambda lang: rest_why(guard.why[lang], free, rest, lang)
        )
    elif rest is not None:
        yield ruled("unknown", lambda lang: rest_unsaid(guard.why[lang], lang))
