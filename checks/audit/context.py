"""What every check is given: the book, the project's root, the day, and verdicts computed once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from checks.book.book import Book
from checks.book.cases import Case
from checks.engine.evaluate import Engine
from checks.engine.verdict import Verdict


@dataclass
class Context:
    """One audit of one book. `as_of` is the day against which reviews are due."""

    book: Book
    root: Path
    as_of: date
    _verdicts: dict[str, Verdict] = field(default_factory=dict)

    @cached_property
    def engine(self) -> Engine:
        """The engine of the book; raises graphlib.CycleError where tables wait for each other."""
        return Engine(self.book)

    def verdict(self, case: Case) -> Verdict:
        """The verdict on a case of the book, computed once."""
        if case.id not in self._verdicts:
            self._verdicts[case.id] = self.engine.evaluate(case)
        return self._verdicts[case.id]
