"""Ways through a workflow that some facts lead along, the shortest first; facts do not change on the way."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from checks.book.region import EVERYWHERE, NOWHERE, Known, Region, beyond, meet
from checks.book.workflow import Step, Workflow

Way = tuple[str, ...]
"""The steps of a way in their order; the last may be an end."""


def first_ways(workflow: Workflow, fact: Known, stops: Callable[[Step], bool]) -> dict[str, Way]:
    """For each step and end to which facts lead past no step that `stops`: the shortest such way from the start."""
    found: dict[str, Way] = {}
    seen: dict[str, Region] = {}
    waiting: deque[tuple[Way, Region]] = deque([((workflow.start,), EVERYWHERE)])
    while waiting:
        way, here = waiting.popleft()
        name = way[-1]
        known = seen.get(name, NOWHERE)
        if not beyond(known, fact, here):
            continue  # all these facts came by before
        seen[name] = (*known, *here)
        found.setdefault(name, way)
        step = workflow.step(name)
        if step is not None and not stops(step):
            for branch in step.branches:
                on = NOWHERE if branch.again else meet(here, branch.when, fact)
                if on:
                    waiting.append(((*way, branch.to), on))
    return found


def all_ways(workflow: Workflow, fact: Known) -> Iterator[Way]:
    """Every way from the start to an end that some facts lead along, without going back."""
    waiting: list[tuple[Way, Region]] = [((workflow.start,), EVERYWHERE)]
    while waiting:
        way, here = waiting.pop()
        step = workflow.step(way[-1])
        if step is None:
            yield way
            continue
        for branch in reversed(step.branches):
            on = NOWHERE if branch.again else meet(here, branch.when, fact)
            if on:
                waiting.append(((*way, branch.to), on))


def leads_to(workflow: Workflow, step: Step) -> frozenset[str]:
    """Every step and end that may follow upon a step, ways back included."""
    found: set[str] = set()
    waiting = [branch.to for branch in step.branches]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            after = workflow.step(name)
            waiting.extend(branch.to for branch in (after.branches if after else ()))
    return frozenset(found)


def shown(way: Way) -> str:
    """`ask → inform → fetch`."""
    return " → ".join(way)
