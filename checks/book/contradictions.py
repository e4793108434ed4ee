"""Contradictions between clauses: what the ledgers mark, on which desks both bind, and the decisions that settle them."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.book import Book
from checks.book.clauses import Clause


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two clauses that say different things; `desks` are those bound by both, empty where each desk has its own."""

    first: Clause
    second: Clause
    desks: tuple[str, ...]
    decisions: tuple[str, ...]

    @property
    def settled(self) -> bool:
        """Whether no desk is bound by both, or a decision says which reading holds."""
        return not self.desks or bool(self.decisions)


def contradictions(book: Book) -> list[Contradiction]:
    """Every pair once, in the order of the ledgers; a name that is no clause is passed over.

    A decision settles a pair when it names both clauses, or rules one of them out.
    """
    place = {name: at for at, name in enumerate(book.clauses)}
    pairs = {
        tuple(sorted((clause.id, other), key=place.__getitem__))
        for clause in book.clauses.values()
        for other in clause.conflicts
        if other in place
    }
    found = []
    for one, other in sorted(pairs, key=lambda pair: (place[pair[0]], place[pair[1]])):
        first, second = book.clauses[one], book.clauses[other]
        shared = tuple(desk for desk in desks_of(book, first) if desk in desks_of(book, second))
        both = [d.id for d in book.decisions.values() if one in d.clauses and other in d.clauses]
        out = [d.id for d in book.decisions.values() if d.rules_out and {one, other} & set(d.clauses)]
        found.append(Contradiction(first, second, shared, tuple(dict.fromkeys((*both, *out)))))
    return found


def desks_of(book: Book, clause: Clause) -> tuple[str, ...]:
    """The desks that a clause binds: those of whose documents its part is."""
    desks = book.handbook.desks if book.handbook else ()
    return tuple(d.id for d in desks if clause.part in d.documents or clause.document in d.documents)
