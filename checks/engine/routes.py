"""The routes of a verdict: through which workflow, at what occasion, by which steps, to what end."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.book import Book
from checks.book.condition import Condition, Group
from checks.book.outcomes import ROUTE
from checks.book.rules import Table
from checks.book.values import UNKNOWN
from checks.book.workflow import Branch, Step, Workflow
from checks.engine.verdict import Consequence, Occasion, Verdict


@dataclass(frozen=True, slots=True)
class Stage:
    """One step, way back or end of a route.

    `ways` are the branches by which the step before leads here and that no known fact rules out; `because` are the
    conditions of the way taken that were not told before.
    """

    consequence: Consequence
    ways: tuple[Branch, ...]
    because: Group


@dataclass(frozen=True, slots=True)
class Route:
    """What a workflow says at one occasion, step by step; the last one is an end or a way back."""

    table: Table
    occasion: Occasion
    stages: tuple[Stage, ...]

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows of the table of routes, in their order."""
        return tuple(stage.consequence.row.id for stage in self.stages)


def routes(book: Book, verdict: Verdict) -> list[Route]:
    """Every route, in the order of the occasions."""
    found: dict[tuple[str, int], list[Consequence]] = {}
    for consequence in verdict.consequences:
        if consequence.kind in ROUTE:
            found.setdefault((consequence.table.id, id(consequence.occasion)), []).append(consequence)
    return [_route(book.workflows[steps[0].table.part_of or ""], steps) for steps in found.values()]


def _route(workflow: Workflow, steps: list[Consequence]) -> Route:
    """Each step with what led there from the one before."""
    stages: list[Stage] = []
    told: set[tuple[object, ...]] = set()
    before: Step | None = None
    for step in steps:
        ways = tuple(branch for branch in before.branches if _leads(branch, step)) if before else ()
        held = next((group for way in ways for group in way.when if _holds(group, step, unknown=False)), ())
        because = tuple(condition for condition in held if _plain(condition) not in told)
        told.update(_plain(condition) for condition in because)
        stages.append(Stage(step, ways, because))
        before = workflow.step(step.row.id)
    return Route(workflow.route, steps[0].occasion, tuple(stages))


def _leads(branch: Branch, step: Consequence) -> bool:
    """Whether a branch goes to this step, way back or end, and no known fact rules it out."""
    here = (branch.to, branch.again) == (step.outcome.name, step.kind == "again")
    return here and any(_holds(group, step, unknown=True) for group in branch.when)


def _holds(group: Group, step: Consequence, unknown: bool) -> bool:
    """Whether a group of conditions holds; those on facts that nobody knows as `unknown` says."""
    facts = {name: value for name, value in step.facts.items() if value is not UNKNOWN}
    return all(c.holds(facts[c.fact]) if c.fact in facts else unknown for c in group)


def _plain(condition: Condition) -> tuple[object, ...]:
    """A condition without its place."""
    c = condition
    return (c.fact, c.among, c.low, c.low_closed, c.high, c.high_closed)
