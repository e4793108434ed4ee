"""Workflows that do not run through: steps no facts lead to, and branches no example takes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checks.audit.context import DECIDING, Context
from checks.book.book import Book
from checks.book.workflow import Branch, End, Step, Workflow
from checks.engine.routes import routes
from checks.engine.verdict import Verdict
from checks.finding import Finding, Place
from checks.text import Text

CODES = ("unreachable-step", "untaken-branch")


def check(context: Context) -> Iterator[Finding]:
    """Every step and end, and every branch of a step that chooses."""
    for workflow in context.book.workflows.values():
        yield from _unreachable(workflow)
    if context.whole((*DECIDING, "example"), "untaken-branch"):
        taken = _taken(context)
        for workflow in context.book.workflows.values():
            yield from _untaken(workflow, taken)


def _reached(workflow: Workflow) -> frozenset[str]:
    """The steps and ends that some facts lead to."""
    return frozenset(row.id for row in workflow.route.rows)


def _unreachable(workflow: Workflow) -> Iterator[Finding]:
    reached = _reached(workflow)
    parts: tuple[Step | End, ...] = (*workflow.steps, *workflow.ends)
    for part in parts:
        if part.id not in reached:
            yield Finding(
                "unreachable-step", part.place,
                Text(f"{workflow.head.id} 怎样都走不到 {part.id}", f"nothing leads to {part.id} in {workflow.head.id}"),
                Text("一条走得到它的路，或去掉它", "a way that leads there, or no such step"),
            )  # fmt: skip


def _taken(context: Context) -> frozenset[Place]:
    """The places of all branches that the routes of the examples take."""
    taken: set[Place] = set()
    for example in context.book.examples.values():
        verdict = context.verdict(example.case)
        taken |= context.memory.recall("taken", (verdict,), partial(_ways, context.book, verdict))
    return frozenset(taken)


def _ways(book: Book, verdict: Verdict) -> frozenset[Place]:
    """The places of the branches that the routes of one verdict take."""
    return frozenset(way.place for route in routes(book, verdict) for stage in route.stages for way in stage.ways)


def _untaken(workflow: Workflow, taken: frozenset[Place]) -> Iterator[Finding]:
    """The branches that no route takes, but for those of steps that nothing leads to."""
    reached = _reached(workflow)
    for step in workflow.steps:
        for branch in step.branches if step.chooses and step.id in reached else ():
            if branch.place not in taken:
                yield _not_taken(workflow, step, branch)


def _not_taken(workflow: Workflow, step: Step, branch: Branch) -> Finding:
    way = f"{step.id} → {branch.to}"
    return Finding(
        "untaken-branch", branch.place,
        Text(f"没有案例走 {workflow.head.id} 的 {way}", f"no example takes {way} in {workflow.head.id}"),
        Text(
            "一个走这条路的案例，写在 expect.routes；没有情形走得到的，就去掉",
            "an example that takes it, under expect.routes; no such branch where no facts lead that way",
        ),
    )  # fmt: skip
