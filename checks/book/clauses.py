"""The clause ledgers: every numbered clause of the sources, in our own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from checks.finding import Place
from checks.text import Text

ClauseKind = Literal["computable", "checkable", "reference", "noise"]


@dataclass(frozen=True, slots=True)
class ClauseFact:
    """A figure or element that the clause states."""

    name: str
    value: Any
    unit: str
    when: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: where it stands in its source, what it says, its figures, doubts and contradictions."""

    id: str
    where: str
    topic: str
    kind: ClauseKind
    says: Text
    facts: tuple[ClauseFact, ...]
    conflicts: tuple[str, ...]
    same_as: tuple[str, ...]
    note: str
    place: Place

    @property
    def document(self) -> str:
        """The code of the source document, for example TR."""
        return self.id.partition("/")[0]

    @property
    def part(self) -> str:
        """Document and section, for example TR/11."""
        return "/".join(self.id.split("/")[:2])


@dataclass(frozen=True, slots=True)
class Ledger:
    """One source document with its numbered clauses."""

    code: str
    title: Text
    about: Text
    clauses: tuple[Clause, ...]
    place: Place
