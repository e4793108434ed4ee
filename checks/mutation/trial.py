"""Try mutants: does an example notice, does the audit of tables, or nobody?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from graphlib import CycleError
from typing import Literal

from checks.audit.examples import matches
from checks.audit.tables import unproved
from checks.audit.unanswered import unanswered
from checks.book.book import Book
from checks.book.cases import Example
from checks.book.rules import Table
from checks.engine.evaluate import Engine
from checks.mutation.difference import Witness, difference
from checks.mutation.mutant import Change, Mutant
from checks.mutation.mutants import mutants
from checks.mutation.passing import Passing
from checks.mutation.paste import as_yaml
from checks.mutation.reach import Reach
from checks.mutation.sketch import sketch
from checks.mutation.words import Reworded
from checks.words.conditions import named

Fate = Literal["example", "audit", "alike", "survived"]
"""Who kills it: an example; the audit of tables alone; nobody, as it answers every case alike; nobody, a survivor."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of a mutant; `by` names the example that killed it, `witness` a case that would kill a survivor."""

    change: Change
    fate: Fate
    by: str | None = None
    witness: Witness | None = None
    paste: str = ""
    """The start of an example that would kill it, as YAML; empty where none was found."""


class Trials:
    """A book whose examples all hold, ready to try its mutants."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.engine = Engine(book)
        self.reach = Reach(self.engine)
        self.passing = Passing(self.engine)

    def of(self, table: Table) -> Iterator[Trial]:
        """The fate of every mutant of a table, in their order."""
        yield from (self.fate(table, mutant) for mutant in mutants(self.book, table))

    def fate(self, table: Table, mutant: Mutant) -> Trial:
        """Examples are asked first, so that what the audit alone notices can be told."""
        try:
            engine = self._engine(table, mutant)
        except CycleError:
            return Trial(mutant.change, "audit")
        killer = self._killer(engine, self._asked(mutant))
        if killer is not None:
            return Trial(mutant.change, "example", by=killer.id)
        if any(next(unproved(self.book, one), None) is not None for one in _proved(mutant)):
            return Trial(mutant.change, "audit")
        witness = self._witness(mutant)
        if witness is None:
            return Trial(mutant.change, "alike")
        return Trial(mutant.change, "survived", witness=witness, paste=self._paste(table, engine, mutant, witness))

    def of_words(self, mutant: Reworded) -> Trial:
        """The fate of a change of the vocabulary; no audit of tables can notice it."""
        killer = self._killer(self.engine.speaking(mutant.words), self.reach.examples_with(mutant.event))
        if killer is not None:
            return Trial(mutant.change, "example", by=killer.id)
        witness = None
        if mutant.was is not None and mutant.now is not None:
            witness = difference(self.book, mutant.was, mutant.now, partial(named, self.book))
            if witness is None:
                return Trial(mutant.change, "alike")
        return Trial(mutant.change, "survived", witness=witness)

    def _killer(self, engine: Engine, examples: Iterable[Example]) -> Example | None:
        """The first example that no longer holds."""
        for example in examples:
            verdict = engine.evaluate(example.case)
            if not matches(self.book, example, verdict):
                return example
            if next(unanswered(self.book, verdict, example.place), None) is not None:
                return example
        return None

    def _engine(self, table: Table, mutant: Mutant) -> Engine:
        """The engine with the mutant in place; made anew where it raises or takes what the table did not."""
        engine = self.engine
        for one in mutant.tables:
            engine = engine.instead(one)
        new = mutant.table
        if new.raises <= table.raises and new.sets_standing <= table.sets_standing:
            return engine
        return Engine(engine.book)

    def _near(self, mutant: Mutant, row: str | None) -> list[Example]:
        """The examples that the mutant's tables can reach, each once, the nearest first."""
        reached = (one for table in mutant.tables for one in self.reach.examples(table, row))
        return list({example.id: example for example in reached}.values())

    def _asked(self, mutant: Mutant) -> Iterator[Example]:
        """The examples near it that may differ: of a changed step those that may pass it."""
        for example in self._near(mutant, mutant.change.row):
            if mutant.through is None or self.passing.may_pass(example, mutant.table, mutant.through):
                yield example

    def _witness(self, mutant: Mutant) -> Witness | None:
        """A case that tells the mutant apart, by the first of its tables that has one."""
        fact = partial(named, self.book)
        found = (difference(self.book, self.book.tables[one.id], one, fact) for one in mutant.tables)
        return next((witness for witness in found if witness is not None), None)

    def _paste(self, table: Table, changed: Engine, mutant: Mutant, witness: Witness) -> str:
        near = self._near(mutant, (*witness.was, *witness.now, None)[0])
        case = sketch(self.engine, changed, table, witness, near)
        if case is None:
            return ""
        return as_yaml(self.book, mutant.change, case, self.engine.evaluate(case), changed.evaluate(case))


def _proved(mutant: Mutant) -> tuple[Table, ...]:
    """The tables that the audit proves: not that of a workflow's routes, which follows from its choices."""
    if mutant.proof is not None:
        return (mutant.proof,)
    routes = any(o.kind in ("step", "end") for row in mutant.table.rows for o in row.then)
    return () if routes else mutant.tables
