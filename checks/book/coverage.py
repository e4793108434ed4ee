"""Which clause is used where: cited, ruled out, noise, pending or unaccounted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from checks.book.book import Book
from checks.book.clauses import Clause
from checks.finding import Place
from checks.memory import Memory
from checks.reading.nodes import Map, Seq

State = Literal["cited", "ruled-out", "noise", "pending", "unaccounted"]
NOT_CITING = ("decision", "example", "question")
"""Kinds of document whose citations account for no clause."""
STATES: tuple[State, ...] = ("cited", "ruled-out", "noise", "pending", "unaccounted")


@dataclass(frozen=True, slots=True)
class Citation:
    """One place that cites a clause: the document's id and where the citation stands."""

    document: str
    kind: str
    place: Place


class Coverage:
    """The ledgers against everything that cites them."""

    def __init__(self, book: Book, memory: Memory | None = None) -> None:
        """With a memory that has seen these documents before, only those that were edited are read again."""
        memory = memory or Memory(lasting=False)
        self.book = book
        self.cited: dict[str, list[Citation]] = {}
        self.applied: dict[str, list[str]] = {}
        """Decisions, and the documents that apply them."""
        self.ruled_out: dict[str, str] = {}
        for document in book.documents:
            if document["kind"] in NOT_CITING:
                continue
            for key, value, place in memory.recall("citations", (document,), partial(_all_lists, document)):
                if key == "sources":
                    self.cited.setdefault(value, []).append(Citation(document["id"], document["kind"], place))
                elif document["id"] not in self.applied.setdefault(value, []):
                    self.applied[value].append(document["id"])
        for decision in book.decisions.values():
            if decision.rules_out:
                self.ruled_out.update(dict.fromkeys(decision.clauses, decision.id))
        self._pending = {p.part for p in book.handbook.pending} if book.handbook else set()

    def state(self, clause: Clause) -> State:
        """How the handbook accounts for a clause."""
        if clause.id in self.cited:
            return "cited"
        if clause.id in self.ruled_out:
            return "ruled-out"
        if clause.kind == "noise":
            return "noise"
        if clause.document in self._pending or clause.part in self._pending:
            return "pending"
        return "unaccounted"

    def count(self, clauses: Iterator[Clause] | tuple[Clause, ...]) -> dict[State, int]:
        """How many clauses stand in each state."""
        counts: dict[State, int] = dict.fromkeys(STATES, 0)
        for clause in clauses:
            counts[self.state(clause)] += 1
        return counts

    def documents_citing(self, clause: str) -> list[str]:
        """The ids of the documents that cite a clause, each once."""
        return list(dict.fromkeys(c.document for c in self.cited.get(clause, ())))


_DECISION_KEYS = ("unregulated", "decision", "none", "within", "at_most", "unlawful")


def _all_lists(document: Map) -> tuple[tuple[str, str, Place], ...]:
    return tuple(_lists(document))


def _lists(node: Any) -> Iterator[tuple[str, str, Place]]:
    """Every clause under `sources` and every decision a document applies, with its place."""
    if isinstance(node, Seq):
        for item in node:
            yield from _lists(item)
    elif isinstance(node, Map):
        for key, value in node.items():
            if key in ("sources", "decisions") and isinstance(value, Seq):
                for item, place in value.placed():
                    yield key, item, place
            elif key in _DECISION_KEYS and isinstance(value, str):
                yield "decisions", value, node.at(key)
            else:
                yield from _lists(value)
