"""What unknown facts may be: one combination of values for each cell that they may lie in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from math import prod

from checks.book.condition import Condition
from checks.book.values import UNKNOWN, Value
from checks.engine.dimension import witnesses
from checks.engine.facts import Facts
from checks.engine.grid import Grid, any_group_facts
from checks.engine.logic import MissingFact, any_holds, first_failed, tried

MOST = 10_000
"""Combinations of values of unknown facts that one verdict tells."""


def combinations(grid: Grid, facts: Facts, unknown: Iterable[str]) -> Iterator[dict[str, Value]]:
    """Every combination of values that some facts may take; a measure keeps within its bounds.

    Where there are too many to be told, the first of the facts is missed: MissingFact is raised.
    """
    names = tuple(unknown)
    axes = [witnesses(grid.outer[name], *facts.bounds.get(name, (None, None))) for name in names]
    if prod(map(len, axes)) > MOST:
        raise MissingFact(names[0], "too-many", names)
    for combination in product(*axes):
        yield dict(zip(names, combination, strict=True))


def inside(grid: Grid, facts: Facts) -> Value:
    """Whether the occasion is what the table is about: True, False, or unknown.

    A fact left out raises MissingFact where the answer hangs on it.
    """
    where = grid.table.where
    missing: MissingFact | None = None
    answer: Value = True
    try:
        answer = any_holds(facts.read, where) if where else True
    except MissingFact as fault:
        missing, answer = fault, UNKNOWN
    if answer is not UNKNOWN:
        return answer
    values = dict.fromkeys(any_group_facts(where), UNKNOWN) | where_facts(grid, facts)
    unknown = [name for name, value in values.items() if value is UNKNOWN]
    answers = {holds_where(grid, values | assumed) for assumed in combinations(grid, facts, unknown)}
    if len(answers) > 1 and missing is not None:
        raise missing
    return answers.pop() if len(answers) == 1 else UNKNOWN


def outside_because(grid: Grid, facts: Facts) -> tuple[Condition, ...]:
    """The first condition that each group of `where` failed, in every case or in the first that is possible."""
    failed = first_failed(facts.read, grid.table.where)
    if failed:
        return failed
    values = where_facts(grid, facts)
    unknown = [name for name, value in values.items() if value is UNKNOWN]
    assumed = next(combinations(grid, facts, unknown), {})
    return first_failed(lambda name: (values | assumed).get(name, UNKNOWN), grid.table.where)


def where_facts(grid: Grid, facts: Facts) -> dict[str, Value]:
    """The facts that decide what the table is about, those left out excepted."""
    read = {name: tried(facts.read, name) for name in any_group_facts(grid.table.where)}
    return {name: value for name, value in read.items() if not isinstance(value, MissingFact)}


def holds_where(grid: Grid, values: Mapping[str, Value]) -> bool:
    """Whether values lie inside the table; what they leave open does not put them outside."""
    return not first_failed(lambda name: values.get(name, UNKNOWN), grid.table.where)
