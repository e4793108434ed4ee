"""What every check is given: the book, the project's root, the day, and verdicts computed once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from checks.audit.statements import Statements, statements
from checks.book.book import Book
from checks.book.cases import Case
from checks.book.coverage import Coverage
from checks.book.senses import Senses, senses
from checks.engine.evaluate import Engine
from checks.engine.verdict import Verdict
from checks.finding import Finding, Place
from checks.memory import Memory
from checks.reading.nodes import Map

Part = TypeVar("Part")

DECIDING = (
    "organization",
    "vocabulary",
    "timetable",
    "schedule",
    "standard",
    "report",
    "meeting",
    "scorecard",
    "workflow",
)
"""Kinds of document that every verdict rests on."""


@dataclass
class Context:
    """One audit of one book. `as_of` is the day against which reviews are due."""

    book: Book
    root: Path
    as_of: date
    memory: Memory = field(default_factory=lambda: Memory(lasting=False))
    waiting: set[str] = field(default_factory=set)
    """Codes that cannot be judged while documents they rest on have faults."""
    adding_nothing: set[Place] = field(default_factory=set)
    """Rows of which the tables say that they add nothing; no example is asked of them."""
    _verdicts: dict[str, Verdict] = field(default_factory=dict)
    _hearings: dict[int, tuple[object, ...]] = field(default_factory=dict)
    """By identity of the tables, which the engine holds."""
    _gathered: dict[Callable[[Book], Collection[str]], dict[str, None]] = field(default_factory=dict)

    def whole(self, kinds: Iterable[str], *codes: str) -> bool:
        """Whether all documents of these kinds are here, on which findings of these codes rest; else they wait."""
        if self.book.whole(*kinds):
            return True
        self.waiting.update(codes)
        return False

    def gathered(self, names: Callable[[Book], Collection[str]]) -> Collection[str]:
        """All names of one sort in the book, gathered once, in their order."""
        if names not in self._gathered:
            self._gathered[names] = dict.fromkeys(names(self.book))
        return self._gathered[names]

    @cached_property
    def engine(self) -> Engine:
        """The engine of the book; raises graphlib.CycleError where tables wait for each other.

        What it has sorted and cut serves again while no table changes, nor what the tables mean.
        """
        tables = self.book.tables.values()
        engine = self.memory.recall("engine", (self.senses, *tables), partial(Engine, self.book))
        engine.book = self.book
        return engine

    def each(
        self,
        what: str,
        parts: Iterable[Part],
        find: Callable[[Part], Iterable[Finding]],
        on: Callable[[Part], tuple[object, ...]] = lambda _: (),
    ) -> Iterator[Finding]:
        """What is found in each part; one without a finding is looked at again only when it changes, or what it rests `on`.

        A finding may quote words from anywhere, so that a part with one is looked at every time.
        """
        for part in parts:
            yield from self.memory.recall(what, (part, *on(part)), partial(_found, find, part), keep=_nothing)

    def statements(self, document: Map) -> Statements:
        """What a document says in both languages."""
        return self.memory.recall("statements", (document,), partial(statements, document))

    @cached_property
    def senses(self) -> Senses:
        """What the names of the book mean; the same object while they all mean the same, in whatever words."""
        return senses(self.book, self.memory)

    def sense(self, part: object) -> tuple[object, ...]:
        """What a part rests on beside itself: the meaning of the names that it uses."""
        return (self.senses.of(part),)

    @cached_property
    def coverage(self) -> Coverage:
        """Which clause is used where."""
        return Coverage(self.book, self.memory)

    def verdict(self, case: Case) -> Verdict:
        """The verdict on a case of the book, computed once while neither the case nor what speaks on it changes."""
        if case.id not in self._verdicts:
            on = (case, *self._hearing(case))
            self._verdicts[case.id] = self.memory.recall("verdict", on, partial(self.engine.evaluate, case))
        return self._verdicts[case.id]

    def _hearing(self, case: Case) -> tuple[object, ...]:
        """The kinds of event and the tables that speak on them, with what these mean: the same objects while that is the same.

        What the case tells besides matters as it is written; what such facts mean, only where a table asks for them.
        """
        tables = self.engine.heard(case)
        if id(tables) not in self._hearings:
            heard = (*sorted({event.type for event in case.events}), *tables)
            same = self.memory.recall("hearing", heard, lambda: heard)
            self._hearings[id(tables)] = same, self.senses.of(same)
        return self._hearings[id(tables)]


def _found(find: Callable[[Part], Iterable[Finding]], part: Part) -> tuple[Finding, ...]:
    return tuple(find(part))


def _nothing(found: tuple[Finding, ...]) -> bool:
    return not found
