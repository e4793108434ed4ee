"""Mutants of workflows: a branch is changed where it is written, and the table of routes is made anew from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from checks.book.region import EVERYWHERE, Region, TooManyGroups, beyond
from checks.book.rules import Row, Table
from checks.book.workflow import Branch, Step, Workflow
from checks.making.routes import route_rows
from checks.making.walk import Walk, walk
from checks.mutation.bounds import Known, moved_bounds
from checks.mutation.conditions import fewer_conditions, other_values
from checks.mutation.mutant import Change, Mutant


def other_branches(workflow: Workflow, fact: Known) -> Iterator[Mutant]:
    """Every condition of a branch changed, and every branch leading where another one of its step leads.

    The workflow is walked once; for each change only what lies behind the changed step is walked again. A change by
    which the ways become too many to be worked out is refused when the policy is read, so nobody need notice it.
    """
    before = walk(fact, workflow.start, workflow.steps, workflow.ends)
    for step, change, branches, proof in _changes(workflow, fact):
        try:
            yield Mutant(change, _rerouted(workflow, step, branches(), fact, before), proof, through=step.id)
        except TooManyGroups:
            continue


def _changes(workflow: Workflow, fact: Known) -> Iterator[tuple[Step, Change, Callable[[], tuple[Branch, ...]], Table]]:
    """Each step that chooses, a change of it, how its branches then are worked out, and its choice as changed."""
    choosing = {f"{workflow.head.id}.{step.id}": step for step in workflow.steps if step.chooses}
    for choice in workflow.choices:
        step = choosing[choice.id]
        for changing in (moved_bounds, other_values, fewer_conditions):
            for mutant in changing(choice, fact):
                yield step, mutant.change, partial(_branches, step, mutant.table, fact), mutant.table
        for change, branches in _elsewhere(step, choice):
            yield step, change, partial(tuple, branches), choice


def _branches(step: Step, choice: Table, fact: Known) -> tuple[Branch, ...]:
    """The branches of a step as its changed choice has them; what is left goes where `otherwise` leads."""
    regions = [row.when or EVERYWHERE for row in choice.rows if not row.otherwise]
    rest = beyond(tuple(group for region in regions for group in region), fact)
    pairs = zip(step.branches, choice.rows, strict=True)
    return tuple(replace(branch, when=_region(row, rest)) for branch, row in pairs)


def _region(row: Row, rest: Region) -> Region:
    return rest if row.otherwise else row.when or EVERYWHERE


def _elsewhere(step: Step, choice: Table) -> Iterator[tuple[Change, tuple[Branch, ...]]]:
    """Each branch that leads on taken to where the next such branch of the step leads."""
    onward = [branch for branch in step.branches if not branch.again]
    for at, branch in enumerate(step.branches):
        to = next((other.to for other in (*onward, *onward) if other.to != branch.to), None)
        if not branch.again and to is not None:
            change = Change(choice.id, choice.rows[at].id, branch.place, "name", f"next {branch.to}", f"next {to}")
            yield change, (*step.branches[:at], replace(branch, to=to), *step.branches[at + 1 :])


def _rerouted(workflow: Workflow, step: Step, branches: tuple[Branch, ...], fact: Known, before: Walk) -> Table:
    steps = tuple(replace(one, branches=branches) if one is step else one for one in workflow.steps)
    stops = walk(fact, workflow.start, steps, workflow.ends, before)
    return replace(workflow.route, rows=route_rows(stops, steps, workflow.ends))
