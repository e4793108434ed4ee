"""Time limits that cannot be met: longer than the whole, shorter than the hours without anyone, two for one thing."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from checks.audit.context import Context
from checks.book.book import Book
from checks.book.facts import fact_named, resolved_fact
from checks.book.paths import Way, all_ways
from checks.book.rules import Limit
from checks.book.targets import Standard, Target
from checks.book.time_units import SECONDS, seconds_in
from checks.book.timetable import Timetable
from checks.book.values import show_time
from checks.book.workflow import Step, Workflow
from checks.finding import Finding
from checks.text import LANGS, Text
from checks.words.values import number_in_words

CODES = ("limits-over-whole", "limit-outside-hours", "limits-differ")
DAY = SECONDS["day"]


def check(context: Context) -> Iterator[Finding]:
    """Every workflow: its limits together, against the hours of those who act, and against the standards."""
    book = context.book
    for workflow in book.workflows.values():
        yield from _over_whole(book, workflow)
        if context.whole(("timetable",), "limit-outside-hours"):
            yield from _outside_hours(book, workflow)
        if context.whole(("standard",), "limits-differ"):
            yield from _differing(book, workflow)


def _seconds(limit: Limit | None) -> Fraction | None:
    return None if limit is None else seconds_in(limit.number, limit.unit)


def _said(book: Book, number: Fraction, unit: str | None) -> Text:
    return Text(*(number_in_words(book, number, unit, lang) for lang in LANGS))


def _over_whole(book: Book, workflow: Workflow) -> Iterator[Finding]:
    """The way on which the steps, each within its own limit, may take longest: longer than the whole may take."""
    limit, whole = workflow.within, _seconds(workflow.within)
    if limit is None or limit.unit is None or whole is None:
        return
    ways = [(_longest(workflow, way), way) for way in all_ways(workflow, partial(resolved_fact, book))]
    longest, way = max(ways, key=lambda one: one[0], default=(Fraction(0), ()))
    if longest > whole:
        unit = min((limit.unit, *_units(workflow, way)), key=SECONDS.__getitem__)
        together, most = (_said(book, number / SECONDS[unit], unit) for number in (longest, whole))
        told = " → ".join(name if (many := _times(workflow, way, name)) == 1 else f"{name} ×{many}" for name in way)
        yield Finding(
            "limits-over-whole", workflow.head.place,
            Text(
                f"{told}：各步的时限合计{together.zh}，全程{most.zh}",
                f"{told}: the limits of the steps make {together.en}, the whole has {most.en}",
            ),
            Text("全程不短于各步之和，或各步更短", "a whole as long as its steps together, or shorter steps"),
        )  # fmt: skip


def _longest(workflow: Workflow, way: Way) -> Fraction:
    """How long a way takes at most as far as its steps have limits, each as often as ways back allow."""
    steps = (workflow.step(name) for name in way)
    return sum((_times(workflow, way, s.id) * (_seconds(s.within) or Fraction(0)) for s in steps if s), Fraction(0))


def _units(workflow: Workflow, way: Way) -> Iterator[str]:
    """The units in which the limits of its steps are given."""
    for step in map(workflow.step, way):
        if step and step.within and step.within.unit in SECONDS:
            yield step.within.unit


def _times(workflow: Workflow, way: Way, name: str) -> int:
    """How often a step of a way may be done: once, and again with each way back over it that says how often."""
    many, at = 1, way.index(name)
    for place, step in enumerate(map(workflow.step, way)):
        for branch in step.branches if step else ():
            if branch.at_most and branch.at_most.number and branch.to in way[: at + 1] and at <= place:
                many += int(branch.at_most.number)
    return many


def _outside_hours(book: Book, workflow: Workflow) -> Iterator[Finding]:
    """A limit shorter than the hours in which nobody of the role is at work, where no decision says how it counts."""
    for step in workflow.steps:
        limit = _seconds(step.within)
        for desk in workflow.head.applies_to.desks if limit is not None and not step.decisions else ():
            tables = [t for t in book.timetables.values() if t.shifts and _binds(t, workflow, step.by, desk)]
            start, end = _without_anyone(tables)
            if limit is not None and limit < end - start:
                said = _said(book, *_number(step))
                hours = f"{show_time(start)}–{show_time(end % DAY)}"
                yield Finding(
                    "limit-outside-hours", step.place,
                    Text(
                        f"{step.id} 的时限是{said.zh}；{hours} {desk} 没有 {step.by} 上班",
                        f"{step.id} has {said.en}, and {hours} no {step.by} of {desk} is at work",
                    ),
                    Text("更长的时限，或由内部裁定写明怎么算", "a longer limit, or a decision that says how it counts"),
                    related=tuple(table.head.place for table in tables),
                )  # fmt: skip


def _binds(timetable: Timetable, workflow: Workflow, role: str, desk: str) -> bool:
    """Whether a timetable gives the hours of a role on a desk while the workflow is in force."""
    whom, one, other = timetable.head.applies_to, timetable.head.in_force, workflow.head.in_force
    apart = (one.last is not None and one.last < other.first) or (other.last is not None and other.last < one.first)
    return desk in whom.desks and (not whom.roles or role in whom.roles) and not apart


def _without_anyone(tables: list[Timetable]) -> tuple[int, int]:
    """The longest stretch of the day, over midnight too, in which no shift is at work; empty where hours are not known."""
    parts = sorted((part.start, part.end) for table in tables for shift in table.shifts for part in shift.parts)
    if not parts:
        return 0, 0
    ends = [max(end for _, end in parts[: number + 1]) for number in range(len(parts))]
    starts = [*(start for start, _ in parts[1:]), parts[0][0] + DAY]
    return max(zip(ends, starts, strict=True), key=lambda gap: gap[1] - gap[0])


def _number(step: Step) -> tuple[Fraction, str | None]:
    assert step.within is not None
    assert step.within.number is not None
    return step.within.number, step.within.unit


def _differing(book: Book, workflow: Workflow) -> Iterator[Finding]:
    """A step with another limit than every target of a standard that cites the same clause, and no decision on it."""
    for step in workflow.steps:
        limit = _seconds(step.within)
        if limit is None or step.decisions:
            continue
        asked = [
            (standard, target, most)
            for standard in book.standards.values()
            for target in standard.targets
            if (most := _most(book, target)) is not None
            and not set(step.sources).isdisjoint(target.table.rows[0].sources)
        ]
        if asked and all(seconds_in(number, unit) != limit for _, _, (number, unit) in asked):
            yield _differs(book, step, asked)


def _differs(book: Book, step: Step, asked: list[tuple[Standard, Target, tuple[Fraction, str]]]) -> Finding:
    said = _said(book, *_number(step))
    others = [(f"{standard.head.id}/{target.id}", _said(book, *most)) for standard, target, most in asked]
    return Finding(
        "limits-differ", step.place,
        Text(
            f"{step.id} 的时限是{said.zh}，" + "，".join(f"{name} 是{most.zh}" for name, most in others),
            f"{step.id} has {said.en}, " + ", ".join(f"{name} {most.en}" for name, most in others),
        ),
        Text("同一条款同一个时限，或由内部裁定写明为什么不同", "one limit for one clause, or a decision that says why not"),
        related=tuple(target.place for _, target, _ in asked),
    )  # fmt: skip


def _most(book: Book, target: Target) -> tuple[Fraction, str] | None:
    """The time that a target allows at most, with its unit; None where it is about something else."""
    fact, high = fact_named(book, target.asked.fact), target.asked.high
    if fact is None or fact.unit not in SECONDS or not isinstance(high, Fraction | int):
        return None
    return Fraction(high), fact.unit
