"""Workflows that do not run through: steps no facts lead to, and branches no example takes."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import DECIDING, Context
from checks.book.values import UNKNOWN
from checks.book.workflow import Branch, End, Step, Workflow
from checks.engine.routes import routes
from checks.engine.verdict import Consequence
from checks.finding import Finding
from checks.text import Text

CODES = ("unreachable-step", "untaken-branch")


def check(context: Context) -> Iterator[Finding]:
    """Every step and end, and every branch of a step that chooses."""
    taken = _taken(context) if context.whole((*DECIDING, "example"), "untaken-branch") else None
    for workflow in context.book.workflows.values():
        yield from _unreachable(workflow)
        for step in workflow.steps if taken is not None else ():
            for branch in step.branches if step.chooses else ():
                if branch.place not in (taken or ()):
                    yield _untaken(workflow, step, branch)


def _unreachable(workflow: Workflow) -> Iterator[Finding]:
    reached = {row.id for row in workflow.route.rows}
    parts: tuple[Step | End, ...] = (*workflow.steps, *workflow.ends)
    for part in parts:
        if part.id not in reached:
            yield Finding(
                "unreachable-step", part.place,
                Text(f"{workflow.head.id} 怎样都走不到 {part.id}", f"nothing leads to {part.id} in {workflow.head.id}"),
                Text("一条走得到它的路，或去掉它", "a way that leads there, or no such step"),
            )  # fmt: skip


def _taken(context: Context) -> frozenset[object]:
    """The places of all branches that the routes of the examples take."""
    steps = {(w.route.id, step.id): step for w in context.book.workflows.values() for step in w.steps}
    return frozenset(
        branch.place
        for example in context.book.examples.values()
        for route in routes(context.verdict(example.case))
        for one in (stage.consequence for stage in route.stages)
        if (step := steps.get((route.table.id, one.row.id))) is not None and step.chooses
        for branch in step.branches
        if _takes(branch, one)
    )


def _takes(branch: Branch, consequence: Consequence) -> bool:
    known = {name: value for name, value in consequence.facts.items() if value is not UNKNOWN}
    return any(all(c.fact in known and c.holds(known[c.fact]) for c in group) for group in branch.when)


def _untaken(workflow: Workflow, step: Step, branch: Branch) -> Finding:
    way = f"{step.id} → {branch.to}"
    return Finding(
        "untaken-branch", branch.place,
        Text(f"没有案例走 {workflow.head.id} 的 {way}", f"no example takes {way} in {workflow.head.id}"),
        Text("一个走这条路的案例，写在 expect.routes", "an example that takes it, under expect.routes"),
    )  # fmt: skip
