"""The book: every policy of the handbook, by id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from checks.book.cases import Example, Question
from checks.book.clauses import Clause, Ledger
from checks.book.people import Handbook, Role
from checks.book.prose import Decision, Guidance, RoleSheet, Term
from checks.book.rules import Head, Table
from checks.book.timetable import Timetable
from checks.book.vocabulary import Vocabulary
from checks.finding import Place
from checks.reading.nodes import Map

POLICIES = ("schedule", "timetable", "guidance", "role")
"""Kinds of document that have a page."""
Policy = Table | Timetable | Guidance | RoleSheet


@dataclass(slots=True)
class Book:
    """All documents that could be read; a document with a fault in its shape is missing here."""

    handbook: Handbook | None = None
    roles: dict[str, Role] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    tables: dict[str, Table] = field(default_factory=dict)
    timetables: dict[str, Timetable] = field(default_factory=dict)
    guidance: dict[str, Guidance] = field(default_factory=dict)
    sheets: dict[str, RoleSheet] = field(default_factory=dict)
    decisions: dict[str, Decision] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    examples: dict[str, Example] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    ledgers: dict[str, Ledger] = field(default_factory=dict)
    clauses: dict[str, Clause] = field(default_factory=dict)
    documents: list[Map] = field(default_factory=list)
    """The policy documents as they were read, for checks that go over every text or citation."""
    broken: set[str] = field(default_factory=set)
    """Ids of documents that could not be read; references to them are not reported again."""
    faulty: set[str] = field(default_factory=set)
    """Kinds of which a document that could be read has a fault."""
    unread: set[str] = field(default_factory=set)
    """Kinds of which names may be missing that nobody knows: a file of them could not be read."""

    def whole(self, *kinds: str) -> bool:
        """Whether every document of these kinds is here: only then does it mean something that one is missing."""
        return self.faulty.isdisjoint(kinds) and self.unread.isdisjoint(kinds)

    def policies(self) -> Iterator[Policy]:
        """Everything that has a page: tables, timetables, guidance and role sheets."""
        yield from self.tables.values()
        yield from self.timetables.values()
        yield from self.guidance.values()
        yield from self.sheets.values()

    def policy(self, name: str) -> Policy | None:
        """The policy with this id, of whatever kind; None where there is none."""
        return self.tables.get(name) or self.timetables.get(name) or self.guidance.get(name) or self.sheets.get(name)

    def heads(self) -> Iterator[Head]:
        """The heads of all policies."""
        for policy in self.policies():
            yield policy.head

    def ids(self) -> dict[str, Place]:
        """Every id in use, with its place."""
        places = {head.id: head.place for head in self.heads()}
        for named in (self.decisions, self.terms, self.examples, self.questions):
            places.update({name: document.place for name, document in named.items()})
        return places
