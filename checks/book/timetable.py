"""Timetables: shifts of several parts, meetings, hours that must be covered, days of a week."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.rules import Head, Table
from checks.finding import Place
from checks.text import Text

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The days of the week, as entries name them and the operator `weekday` gives them."""
CLOCK, WEEKDAY, SEASON = "clock", "weekday", "season"
"""The facts by which a look-up asks: the time of day, the day of the week and the season."""

REST = "no-entry"
"""The row of a look-up that speaks of the hours without an entry."""


@dataclass(frozen=True, slots=True)
class Part:
    """From `start` to `end`, in seconds since midnight."""

    start: int
    end: int

    @property
    def seconds(self) -> int:
        """How long it lasts."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift of one or more parts."""

    id: str
    title: Text
    parts: tuple[Part, ...]
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place

    @property
    def start(self) -> int:
        """When its first part begins."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """When its last part ends."""
        return self.parts[-1].end

    @property
    def work_seconds(self) -> int:
        """Working time without the breaks."""
        return sum(part.seconds for part in self.parts)


@dataclass(frozen=True, slots=True)
class ShiftMeeting:
    """A meeting of the day, and the shifts that attend it."""

    id: str
    title: Text
    start: int
    end: int
    shifts: tuple[str, ...]
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Cover:
    """Hours in which at least so many shifts must be on duty."""

    start: int
    end: int
    at_least: int
    place: Place


@dataclass(frozen=True, slots=True)
class Week:
    """At most how many days of a week somebody works, whatever the shift; or the decision that finds none in the source."""

    work_days: int | None
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place
    silent: str | None = None

    @property
    def rest_days(self) -> int | None:
        """At least how many days of the week are free of work."""
        return None if self.work_days is None else len(WEEKDAYS) - self.work_days


@dataclass(frozen=True, slots=True)
class Entry:
    """What happens at certain hours of certain days, in certain seasons; empty `days` and `seasons` mean all.

    The start belongs to the entry and the end does not, unless `after` and `through` say otherwise.
    """

    id: str
    title: Text
    start: int
    end: int
    after: bool
    """Whether it begins just after `start`."""
    through: bool
    """Whether `end` still belongs to it."""
    days: tuple[str, ...]
    seasons: tuple[str, ...]
    shift: str | None
    role: str | None
    people: int | None
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place

    @property
    def seconds(self) -> int:
        """How long it lasts."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Timetable:
    """The shifts of a day, its meetings and entries, and the hours to be covered.

    `lookup` is the table that answers who is on duty, or what happens, at a moment; None where nobody may ask.
    """

    head: Head
    shifts: tuple[Shift, ...]
    meetings: tuple[ShiftMeeting, ...]
    must_cover: tuple[Cover, ...]
    entries: tuple[Entry, ...] = ()
    lookup: Table | None = None
    week: Week | None = None

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables made from it: the look-up, where there is one."""
        return () if self.lookup is None else (self.lookup,)

    def shift(self, name: str) -> Shift:
        """The shift with this id."""
        return next(shift for shift in self.shifts if shift.id == name)

    def on_duty(self, moment: int) -> tuple[Shift, ...]:
        """The shifts at work at a moment (seconds since midnight)."""
        return tuple(s for s in self.shifts if any(p.start <= moment < p.end for p in s.parts))
