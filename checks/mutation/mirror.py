"""Whether anybody sees the sign of a computed fact: a gap that must be nothing is the same from both sides."""

from __future__ import annotations

from dataclasses import replace

from checks.book.book import Book
from checks.book.condition import Condition, Group
from checks.book.rules import Amount, Outcome, Row, Table
from checks.book.values import Value
from checks.mutation.bounds import Known
from checks.mutation.difference import difference


def sign_seen(book: Book, name: str, fact: Known) -> bool:
    """Whether some rule says something else when the fact is held with the other sign."""
    words = book.vocabulary
    computed = [event.derived for event in words.events.values()] + [kind.derived for kind in words.subjects.values()]
    if any(name in how.reads for derived in computed for how in derived.values()):
        return True
    if any(one.summed == name or _asks(one.where, name) for one in words.measures.values()):
        return True
    return any(
        _pays(table, name) or difference(book, table, _mirrored(table, name), fact) is not None
        for table in book.tables.values()
        if _pays(table, name) or _asks((*table.where, *(group for row in table.rows for group in row.when)), name)
    )


def _asks(groups: tuple[Group, ...], name: str) -> bool:
    return any(condition.fact == name for group in groups for condition in group)


def _pays(table: Table, name: str) -> bool:
    """Whether an amount is computed from the fact itself, not from how far it lies outside its bounds."""
    amounts = [outcome.amount for row in table.rows for outcome in row.then if outcome.amount is not None]
    return any(name in replace(amount, beyond=None).facts for amount in amounts)


def _mirrored(table: Table, name: str) -> Table:
    """The table that says of a value what this one says of the value with the other sign."""
    rows = tuple(_row(row, name) for row in table.rows)
    return replace(table, where=_groups(table.where, name), rows=rows)


def _row(row: Row, name: str) -> Row:
    return replace(row, when=_groups(row.when, name), then=tuple(_outcome(outcome, name) for outcome in row.then))


def _outcome(outcome: Outcome, name: str) -> Outcome:
    amount: Amount | None = outcome.amount
    if amount is None or amount.bounds is None:
        return outcome
    return replace(outcome, amount=replace(amount, bounds=_condition(amount.bounds, name)))


def _groups(groups: tuple[Group, ...], name: str) -> tuple[Group, ...]:
    return tuple(tuple(_condition(condition, name) for condition in group) for group in groups)


def _condition(condition: Condition, name: str) -> Condition:
    if condition.fact != name:
        return condition
    if condition.among is not None:
        return replace(condition, among=tuple(sorted(-value for value in condition.among)))
    return replace(
        condition, low=_minus(condition.high), low_closed=condition.high_closed, high=_minus(condition.low),
        high_closed=condition.low_closed,
    )  # fmt: skip


def _minus(end: Value) -> Value:
    return None if end is None else -end
