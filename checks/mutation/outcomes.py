"""Other outcomes: one left out, another kind of the same sort, another name, another role that gets it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checks.audit.names import ROLE
from checks.audit.references import NAMED
from checks.book.book import Book
from checks.book.outcomes import GENERATED, JUDGED, KINDS, NEEDS, SORTS
from checks.book.rules import Outcome, Table
from checks.mutation.mutant import Mutant, changed, with_outcome, with_row

_NAMES = {**NAMED, "approve_by": ROLE}
_MADE = GENERATED | JUDGED
"""Kinds that follow from a bound, an item or a step: no policy writes them, so none can be written wrongly."""
_NOTHING = Outcome("none")


def fewer_outcomes(book: Book, table: Table) -> Iterator[Mutant]:
    """Each outcome left out; where it is the only one, the row says that nothing follows."""
    for at, row in enumerate(table.rows):
        for number, outcome in enumerate(row.then):
            if outcome.kind not in _MADE | {"none"}:
                rest = tuple(other for n, other in enumerate(row.then) if n != number)
                to = with_row(table, at, replace(row, then=rest or (_NOTHING,)))
                yield from changed(table, row, outcome.place, "removed", _said(outcome), "nothing", to)


def other_kinds(book: Book, table: Table) -> Iterator[Mutant]:
    """Another kind of the same sort that carries the same: a deduction for a fine, a ban for a permission."""
    for at, row in enumerate(table.rows):
        for number, outcome in enumerate(row.then):
            if outcome.kind not in _MADE and (kind := _next(outcome.kind, _kinds_like(book, outcome.kind))):
                to = with_outcome(table, at, number, replace(outcome, kind=kind))
                yield from changed(table, row, outcome.place, "kind", _said(outcome), kind, to)


def _kinds_like(book: Book, kind: str) -> list[str]:
    """The kinds of the vocabulary that a row could give instead, this one among them."""

    def sort(name: str) -> tuple[object, ...]:
        names = _NAMES.get(name)
        return SORTS[name], KINDS[name], NEEDS.get(name), names and names.what

    return [other for other in book.vocabulary.outcomes if other not in _MADE and sort(other) == sort(kind)]


def _next(this: str, names: Sequence[str]) -> str | None:
    """The name after this one, the first after the last; None where there is no other."""
    others = [name for name in names if name != this]
    if not others:
        return None
    later = [name for name in names[names.index(this) :] if name != this] if this in names else []
    return (later or others)[0]


def other_names(book: Book, table: Table) -> Iterator[Mutant]:
    """Another role, task, standing, party or event where one is named."""
    for at, row in enumerate(table.rows):
        for number, outcome in enumerate(row.then):
            if outcome.name is not None and (name := _next(outcome.name, _names_like(book, outcome))):
                to = with_outcome(table, at, number, replace(outcome, name=name))
                was, now = f"{outcome.kind} {outcome.name}", f"{outcome.kind} {name}"
                yield from changed(table, row, outcome.place, "name", was, now, to)
            if outcome.each_role is not None and (role := _next(outcome.each_role, _posts(book))):
                to = with_outcome(table, at, number, replace(outcome, each_role=role))
                yield from changed(table, row, outcome.place, "role", f"to {outcome.each_role}", f"to {role}", to)


def _names_like(book: Book, outcome: Outcome) -> list[str]:
    """The names that could stand there: of an event those that record the same, of roles no stages."""
    words, name = book.vocabulary, outcome.name or ""
    if outcome.kind == "counts_as" and name in words.events:
        this = words.events[name]
        return [e.name for e in words.events.values() if (e.facts, e.subject) == (this.facts, this.subject)]
    if outcome.kind not in _NAMES:
        return []
    known = list(_NAMES[outcome.kind].known(book))
    same = name in book.roles
    return [other for other in known if (other in book.roles) == same and (not same or other in _posts(book))]


def _posts(book: Book) -> list[str]:
    return [role.id for role in book.roles.values() if role.stage_of is None]


def _said(outcome: Outcome) -> str:
    return outcome.kind if outcome.name is None else f"{outcome.kind} {outcome.name}"
