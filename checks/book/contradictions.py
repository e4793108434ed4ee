"""Contradictions between clauses: what the ledgers mark, on which desks both bind, and the decisions that settle them."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.book import Book
from checks.book.clauses import Clause
from checks.book.prose import Decision


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
    settling, bound = _settling(book), _bound(book)
    found = []
    for one, other in sorted(pairs, key=lambda pair: (place[pair[0]], place[pair[1]])):
        first, second = book.clauses[one], book.clauses[other]
        shared = tuple(desk for desk in bound[first.part] if desk in bound[second.part])
        of_first, of_second = settling.get(one, {}), settling.get(other, {})
        both = [name for name in of_first if name in of_second]
        out = [name for name, decision in (of_first | of_second).items() if decision.rules_out]
        found.append(Contradiction(first, second, shared, tuple(dict.fromkeys((*both, *out)))))
    return found


def _settling(book: Book) -> dict[str, dict[str, Decision]]:
    """For each clause the decisions that name it, by id."""
    found: dict[str, dict[str, Decision]] = {}
    for decision in book.decisions.values():
        for clause in decision.clauses:
            found.setdefault(clause, {})[decision.id] = decision
    return found


def _bound(book: Book) -> dict[str, tuple[str, ...]]:
    """For each part of the sources the desks that its clauses bind."""
    found: dict[str, tuple[str, ...]] = {}
    for clause in book.clauses.values():
        if clause.part not in found:
            found[clause.part] = desks_of(book, clause)
    return found


def desks_of(book: Book, clause: Clause) -> tuple[str, ...]:
    """The desks that a clause binds: those of whose documents its part is."""
    desks = book.handbook.desks if book.handbook else ()
    return tuple(d.id for d in desks if clause.part in d.documents or clause.document in d.documents)
