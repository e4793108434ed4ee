"""The department: its desks, roles, chapters and what is still to be encoded."""

from __future__ import annotations

from dataclasses import dataclass

from checks.finding import Place
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Desk:
    """A group of people with its own rules; `documents` are the source parts that bind it."""

    id: str
    title: Text
    summary: Text
    documents: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Alias:
    """What one source calls a role; `desks` where only some of its desks say so."""

    title: Text
    desks: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many people hold a role on a desk: a number, or None where the source says several."""

    desk: str
    people: int | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """A post; `stage_of` names the role of which this is a stage (a trainee is a stage of the agent)."""

    id: str
    title: Text
    summary: Text
    desks: tuple[str, ...]
    reports_to: str | None
    stage_of: str | None
    headcount: tuple[Headcount, ...]
    aliases: tuple[Alias, ...]
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Settled:
    """Who answers for a function on a desk where no role sheet says so; no role: the decision finds nobody."""

    desk: str
    role: str | None
    decision: str
    place: Place


@dataclass(frozen=True, slots=True)
class Function:
    """Something that somebody does and somebody answers for: complaints, rosters, training."""

    id: str
    title: Text
    settled: tuple[Settled, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the handbook; `know` are the sentences its page opens with."""

    id: str
    title: Text
    summary: Text
    know: tuple[Text, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Principle:
    """A principle by which decisions are taken."""

    id: str
    says: Text


@dataclass(frozen=True, slots=True)
class Pending:
    """A part of a source that is not encoded yet, and why."""

    part: str
    reason: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Region:
    """A region whose law is known; it lies `within` another, or in none."""

    id: str
    title: Text
    within: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Handbook:
    """The department as a whole."""

    title: Text
    department: Text
    region: str
    pass_mark: int
    default_desk: str
    desks: tuple[Desk, ...]
    chapters: tuple[Chapter, ...]
    principles: tuple[Principle, ...]
    pending: tuple[Pending, ...]
    place: Place
    regions: tuple[Region, ...] = ()

    def chapter(self, name: str) -> Chapter:
        """The chapter with this id."""
        return next(chapter for chapter in self.chapters if chapter.id == name)
