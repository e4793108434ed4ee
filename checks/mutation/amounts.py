"""Other amounts: every figure of an amount one step higher and lower, and another fact of the same kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

from checks.book.book import Book
from checks.book.facts import fact_named
from checks.book.rules import Amount, Table
from checks.book.values import show
from checks.mutation.bounds import step_of
from checks.mutation.mutant import Mutant, changed, with_outcome

_FIGURES = ("number", "percent", "days", "first", "step", "least", "most")
_FACTS = ("of", "basis", "each")


def other_amounts(book: Book, table: Table) -> Iterator[Mutant]:
    """Every amount of every outcome with one of its parts changed."""
    for at, row in enumerate(table.rows):
        for number, outcome in enumerate(row.then):
            for was, now, amount in _others(book, table, outcome.amount) if outcome.amount else ():
                to = with_outcome(table, at, number, replace(outcome, amount=amount))
                was_, now_ = f"{outcome.kind} {was}", f"{outcome.kind} {now}"
                yield from changed(table, row, outcome.place, "amount", was_, now_, to)


def _others(book: Book, table: Table, amount: Amount) -> Iterator[tuple[str, str, Amount]]:
    """Each change: what was written, what is written instead, and the amount it makes."""
    for word in _FIGURES:
        figure: Fraction | None = getattr(amount, word)
        if figure is not None:
            said = "" if word == "number" else f"{word} "
            for other in (figure - step_of(figure), figure + step_of(figure)):
                yield f"{said}{show(figure)}", f"{said}{show(other)}", _with(amount, word, other)
    for word in _FACTS:
        name: str | None = getattr(amount, word)
        for other_name in _alike(book, table, name) if name else ():
            yield f"{word} {name}", f"{word} {other_name}", _with(amount, word, other_name)
    if amount.amount is not None:
        for was, now, inner in _others(book, table, amount.amount):
            yield f"each {was}", f"each {now}", replace(amount, amount=inner)


def _with(amount: Amount, word: str, part: Any) -> Amount:
    return replace(amount, **{word: part})


def _alike(book: Book, table: Table, name: str) -> Iterator[str]:
    """Other facts in the same place, of the same type and unit: of every event of the table, or of the same subject."""
    subject, dot, own = name.partition(".")
    words = book.vocabulary
    if dot and subject in words.subjects and own in words.subjects[subject].facts:
        near = [f"{subject}.{other}" for other in words.subjects[subject].facts]
    elif table.events:
        offered = [words.events[event].offers for event in table.events]
        near = sorted(frozenset.intersection(*offered))
    else:
        near = []
    this = fact_named(book, name)
    for other_name in near:
        other = fact_named(book, other_name)
        if this and other and other_name != name and (other.type, other.unit) == (this.type, this.unit):
            yield other_name
