"""All mutants of a table."""

from __future__ import annotations

from functools import partial

from checks.book.book import Book
from checks.book.rules import Table
from checks.mutation.amounts import other_amounts
from checks.mutation.bounds import moved_bounds
from checks.mutation.branches import other_branches
from checks.mutation.conditions import fewer_conditions, fewer_rows, other_values
from checks.mutation.dates import other_dates
from checks.mutation.force import other_force
from checks.mutation.hits import other_hits
from checks.mutation.mutant import Mutant, told_apart
from checks.mutation.order import fewer_events, fewer_yields
from checks.mutation.ordinals import other_occurrences, other_windows
from checks.mutation.outcomes import fewer_outcomes, other_kinds, other_names
from checks.mutation.people import other_roles
from checks.words.conditions import named

_OF_CONDITIONS = (
    moved_bounds, other_values, fewer_conditions, fewer_rows, other_occurrences, other_windows, other_dates, fewer_yields,
    fewer_events, other_hits,
)  # fmt: skip
_OF_OUTCOMES = (other_roles, other_force, other_amounts, fewer_outcomes, other_kinds, other_names)


def mutants(book: Book, table: Table) -> list[Mutant]:
    """Every mutant of a table, in a fixed order, each table that differs once."""
    fact = partial(named, book)
    workflow = book.workflows.get(table.part_of or "")
    if workflow is not None:
        return told_apart((*other_branches(workflow, fact), *other_roles(book, table), *other_force(book, table)))
    by_condition = (mutant for change in _OF_CONDITIONS for mutant in change(table, fact))
    by_outcome = (mutant for change in _OF_OUTCOMES for mutant in change(book, table))
    return told_apart((*by_condition, *by_outcome))
