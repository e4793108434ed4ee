"""A walk through a workflow: the facts that lead to every step and end.

A second walk, after a change of one step, does again only what the change touches.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checks.book.region import EVERYWHERE, NOWHERE, Known, Region, meet, plainly
from checks.book.workflow import End, Step


@dataclass(frozen=True, slots=True)
class Stop:
    """A step (None: an end) with the facts that lead there, as the branches bring them and said plainly.

    `onward` are the facts with which each branch leads on, `back` those with which the step leads back, by where to.
    """

    step: Step | None
    came: Region
    here: Region
    onward: tuple[tuple[str, Region], ...] = ()
    back: tuple[tuple[str, Region], ...] = ()


Walk = Mapping[str, Stop]
"""The stops by the ids of steps and ends; what no facts lead to is `here` NOWHERE."""


def walk(fact: Known, start: str, order: tuple[Step, ...], ends: tuple[End, ...], before: Walk | None = None) -> Walk:
    """Every stop; `before` is a walk through the same steps and ends, of which some had other branches.

    Raises TooManyGroups.
    """
    before = before or {}
    coming: dict[str, Region] = {start: EVERYWHERE}
    stops: dict[str, Stop] = {}
    for step in order:
        stop = stops[step.id] = _stop(fact, step, coming.get(step.id, NOWHERE), before.get(step.id))
        for to, region in stop.onward:
            coming[to] = (*coming.get(to, NOWHERE), *region)
    for end in ends:
        came, known = coming.get(end.id, NOWHERE), before.get(end.id)
        stops[end.id] = known if known and known.came == came else Stop(None, came, plainly(came, fact))
    return stops


def _stop(fact: Known, step: Step, came: Region, known: Stop | None) -> Stop:
    same = known is not None and known.came == came
    if known is not None and same and known.step is step:
        return known
    here = known.here if known is not None and same else plainly(came, fact)
    onward = tuple((branch.to, meet(here, branch.when, fact)) for branch in step.branches if not branch.again)
    return Stop(step, came, here, onward, tuple(_back(fact, step, here)))


def _back(fact: Known, step: Step, here: Region) -> list[tuple[str, Region]]:
    """For each earlier step to which this one leads back, the facts with which it does."""
    ways: dict[str, Region] = {}
    for branch in step.branches:
        if branch.again:
            ways[branch.to] = (*ways.get(branch.to, NOWHERE), *branch.when)
    return [(to, plainly(meet(here, when, fact), fact)) for to, when in ways.items()]
