"""The book: every policy of the handbook, by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from checks.book.cases import Example, Question
from checks.book.clauses import Clause, Ledger
from checks.book.curriculum import Curriculum
from checks.book.minutes import Minutes
from checks.book.people import Function, Handbook, Role
from checks.book.prose import Decision, Guidance, RoleSheet, Term
from checks.book.rules import Head, Table
from checks.book.scorecard import Scorecard
from checks.book.script import Script
from checks.book.statute import Statute
from checks.book.targets import Meeting, Report, Standard
from checks.book.timetable import Timetable
from checks.book.vocabulary import Vocabulary
from checks.book.workflow import Workflow
from checks.finding import Place
from checks.reading.nodes import Map

POLICIES = (
    "schedule", "timetable", "guidance", "role", "standard", "report", "meeting", "scorecard", "workflow", "script",
    "minutes", "curriculum",
)  # fmt: skip
"""Kinds of document that have a page."""
Policy = (
    Table
    | Timetable
    | Guidance
    | RoleSheet
    | Standard
    | Report
    | Meeting
    | Scorecard
    | Workflow
    | Script
    | Minutes
    | Curriculum
)


@dataclass(slots=True)
class Book:
    """All documents that could be read; a document with a fault in its shape is missing here."""

    handbook: Handbook | None = None
    roles: dict[str, Role] = field(default_factory=dict)
    functions: dict[str, Function] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    tables: dict[str, Table] = field(default_factory=dict)
    timetables: dict[str, Timetable] = field(default_factory=dict)
    guidance: dict[str, Guidance] = field(default_factory=dict)
    sheets: dict[str, RoleSheet] = field(default_factory=dict)
    standards: dict[str, Standard] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    scorecards: dict[str, Scorecard] = field(default_factory=dict)
    workflows: dict[str, Workflow] = field(default_factory=dict)
    scripts: dict[str, Script] = field(default_factory=dict)
    minutes: dict[str, Minutes] = field(default_factory=dict)
    curricula: dict[str, Curriculum] = field(default_factory=dict)
    statutes: dict[str, Statute] = field(default_factory=dict)
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
        """Everything that has a card on a page; the tables made from a policy stand on its own card."""
        yield from (table for table in self.tables.values() if table.part_of is None)
        for policies in self._others():
            yield from policies.values()

    def _others(self) -> tuple[Mapping[str, Policy], ...]:
        return (
            self.timetables,
            self.guidance,
            self.sheets,
            self.standards,
            self.reports,
            self.meetings,
            self.scorecards,
            self.workflows,
            self.scripts,
            self.minutes,
            self.curricula,
        )

    def policy(self, name: str) -> Policy | None:
        """The policy with this id, of whatever kind; of a part, its policy; None where there is none."""
        table = self.tables.get(name)
        if table is not None:
            return table if table.part_of is None else self.policy(table.part_of)
        return next((policies[name] for policies in self._others() if name in policies), None)

    def heads(self) -> Iterator[Head]:
        """The heads of all policies."""
        for policy in self.policies():
            yield policy.head

    def ids(self) -> dict[str, Place]:
        """Every id in use, with its place."""
        places = {head.id: head.place for head in self.heads()}
        for named in (self.statutes, self.decisions, self.terms, self.examples, self.questions):
            places.update({name: document.place for name, document in named.items()})
        return places
