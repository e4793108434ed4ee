"""The order of the steps of a workflow: each after those that lead to it, back only to one that came before."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

from checks.book.workflow import Step
from checks.making.desk import Bench, Broken
from checks.reading.nodes import Map
from checks.text import Text


def in_order(bench: Bench, node: Map, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps so that each comes after those that lead to it, otherwise as written; raises Broken for a circle."""
    written = {step.id: place for place, step in enumerate(steps)}
    graph = TopologicalSorter[str]({step.id: () for step in steps})
    for step in steps:
        for branch in step.branches:
            if not branch.again and branch.to in written:
                graph.add(branch.to, step.id)
    try:
        graph.prepare()
    except CycleError as fault:
        raise _circle(bench, node, fault.args[1][1:]) from None
    ordered: list[str] = []
    ready: set[str] = set()
    while graph.is_active():
        ready.update(graph.get_ready())
        first = min(ready, key=written.__getitem__)
        ready.remove(first)
        ordered.append(first)
        graph.done(first)
    return tuple(steps[written[name]] for name in ordered)


def back_where_they_came_from(bench: Bench, node: Map, order: tuple[Step, ...]) -> None:
    """Raise Broken where `again` leads to anything but the step itself or one on the way to it."""
    before: dict[str, dict[str, None]] = {step.id: {step.id: None} for step in order}
    for step in order:
        for branch in step.branches:
            if not branch.again and branch.to in before:
                before[branch.to] = before[step.id] | before[branch.to]
    back = [(raw["id"], one) for raw in node["steps"] for one in raw.get("choose", ()) if "again" in one]
    bench.every(back, lambda way: _comes_before(bench, way[0], way[1], list(before[way[0]])))


def _circle(bench: Bench, node: Map, around: list[str]) -> Broken:
    """Report steps of which each leads to the next, at the one that leads back to the first of the file."""
    raw = {step["id"]: step for step in node["steps"]}
    at = min(range(len(around)), key=lambda place: list(raw).index(around[place]))
    circle = around[at:] + around[:at]
    shown = " → ".join((*circle, circle[0]))
    got = Text(f"步骤成圈：{shown}", f"the steps form a circle: {shown}")
    valid = Text("回头的分支写 again 与 at_most", "again and at_most where it leads back")
    return bench.refuse(raw[circle[-1]], "id", "odd-step", got, valid)


def _comes_before(bench: Bench, step: str, branch: Map, before: list[str]) -> None:
    if branch["again"] not in before:
        got = Text(f"{branch['again']} 不在 {step} 之前", f"{branch['again']} does not come before {step}")
        known = ", ".join(before)
        valid = Text(f"again: {known}；往前走写 next", f"again: {known}; next where it leads on")
        raise bench.refuse(branch, "again", "odd-step", got, valid)
