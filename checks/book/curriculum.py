"""Curricula: what somebody new learns when, what is practised, who signs, and the gates of promotion."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.rules import Head
from checks.finding import Place
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learned (policies, or whole chapters) and practised (chapters with a quiz), and who signs for it.

    `days` are the working days since joining, first and last; None for a lesson with an `occasion` of its own, which
    `tables` may call for.
    """

    id: str
    title: Text
    aim: Text | None
    days: tuple[int, int] | None
    occasion: Text | None
    tables: tuple[str, ...]
    learn: tuple[str, ...]
    practise: tuple[str, ...]
    do: tuple[Text, ...]
    signs: str
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Gate:
    """A step of promotion and the table that decides it."""

    id: str
    title: Text
    says: Text
    table: str
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Curriculum:
    """The training of a role on a desk: day by day at first, on occasion afterwards, and the way up."""

    head: Head
    role: str
    path: tuple[Lesson, ...]
    later: tuple[Lesson, ...]
    gates: tuple[Gate, ...]

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """All lessons, those of the first weeks before the others."""
        return self.path + self.later
