"""What is told rather than computed: guidance, role sheets, decisions, terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checks.book.rules import Head
from checks.finding import Place
from checks.text import Text

WordsByLang = Mapping[str, tuple[str, ...]]
"""WordsByLang by language; a language that is missing is not asked."""


@dataclass(frozen=True, slots=True)
class Tone:
    """What a point of guidance means for the wording of scripts.

    It holds for `lines` (script/line; none: every line of the guidance's desks), and there only for wordings that
    hold one of the words of `when` (none: for all). Of each of `must` one word is said, and none of `never`.
    """

    lines: tuple[str, ...]
    when: WordsByLang
    must: tuple[WordsByLang, ...]
    never: WordsByLang
    place: Place


@dataclass(frozen=True, slots=True)
class Point:
    """One thing the reader is told or does, with the clauses it rests on."""

    id: str
    says: Text
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place
    owner: str | None = None
    accountable: bool = False
    function: str | None = None
    """The function of the department that a duty belongs to."""
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class Guidance:
    """A policy that is told in points and computes nothing."""

    head: Head
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class RoleSheet:
    """What a role does, what it may do, what it asks of a person, and the timetable of its day."""

    head: Head
    role: str
    duties: tuple[Point, ...]
    permissions: tuple[Point, ...]
    requirements: tuple[Point, ...]
    day: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the source."""

    id: str
    says: Text


@dataclass(frozen=True, slots=True)
class Decision:
    """A house reading: the question, the readings considered, the one chosen and why."""

    id: str
    question: Text
    clauses: tuple[str, ...]
    readings: tuple[Reading, ...]
    chosen: str
    why: Text
    principles: tuple[str, ...]
    decided_by: str
    decided_on: str
    rules_out: bool
    chapter: str
    place: Place
    missing: Text | None = None
    """The words that the source lacks, where the decision leaves something unregulated."""

    @property
    def reading(self) -> Reading | None:
        """The chosen reading; None when `chosen` names none of them (a finding of the audit)."""
        return next((r for r in self.readings if r.id == self.chosen), None)


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary, with what people also call it."""

    id: str
    term: Text
    means: Text
    zh_aliases: tuple[str, ...]
    en_aliases: tuple[str, ...]
    see: tuple[str, ...]
    place: Place
    instead_of: WordsByLang = field(default_factory=dict)
    """By language the words that are never shown, because the term is the one word for it."""
    shown_as: WordsByLang = field(default_factory=dict)
    """By language, where given: what beside the term may answer to the term in the other language."""

    def aliases(self, lang: str) -> tuple[str, ...]:
        """What people call it in one language."""
        return self.zh_aliases if lang == "zh" else self.en_aliases
