"""The routes of a verdict: through which workflow, at what occasion, by which steps, to what end."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.condition import Condition, Group
from checks.book.outcomes import ROUTE
from checks.book.rules import Table
from checks.book.values import UNKNOWN
from checks.engine.verdict import Consequence, Occasion, Verdict


@dataclass(frozen=True, slots=True)
class Stage:
    """One step, way back or end of a route; `because` are the conditions that led here and held for none before."""

    consequence: Consequence
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


def routes(verdict: Verdict) -> list[Route]:
    """Every route, in the order of the occasions."""
    found: dict[tuple[str, int], list[Consequence]] = {}
    for consequence in verdict.consequences:
        if consequence.kind in ROUTE:
            found.setdefault((consequence.table.id, id(consequence.occasion)), []).append(consequence)
    return [Route(steps[0].table, steps[0].occasion, _stages(steps)) for steps in found.values()]


def _stages(steps: list[Consequence]) -> tuple[Stage, ...]:
    told: set[tuple[object, ...]] = set()
    stages = []
    for step in steps:
        because = tuple(c for c in _held(step) if _plain(c) not in told)
        told.update(_plain(condition) for condition in because)
        stages.append(Stage(step, because))
    return tuple(stages)


def _held(step: Consequence) -> Group:
    """The conditions of the step's row that hold: of its first group that does."""
    known = {name: value for name, value in step.facts.items() if value is not UNKNOWN}
    groups = (g for g in step.row.when if all(c.fact in known and c.holds(known[c.fact]) for c in g))
    return next(groups, ())


def _plain(condition: Condition) -> tuple[object, ...]:
    """A condition without its place."""
    c = condition
    return (c.fact, c.among, c.low, c.low_closed, c.high, c.high_closed)
