"""The table of a workflow's routes: a row for each step, each way back and each end, with the facts that lead there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from checks.book.facts import resolved_fact
from checks.book.region import EVERYWHERE, Region
from checks.book.rules import Head, Outcome, Row, Table
from checks.book.values import Fact
from checks.book.workflow import End, Step
from checks.making.desk import Bench
from checks.making.walk import Stop, Walk, walk
from checks.reading.nodes import Map
from checks.text import Text


def route_table(
    bench: Bench, node: Map, whole: Head, events: tuple[str, ...], order: tuple[Step, ...], ends: tuple[End, ...]
) -> Table:
    """The table by which routes are judged."""
    rows = route_rows(walk(partial(sound_fact, bench), node["start"], order, ends), order, ends)
    return Table(
        replace(whole, id=f"{whole.id}.route", place=node.place), rows, subject=node.get("subject", "employee"),
        events=events, hit="collect", part_of=whole.id,
    )  # fmt: skip


def route_rows(stops: Walk, order: tuple[Step, ...], ends: tuple[End, ...]) -> tuple[Row, ...]:
    """The rows in the order of the steps, so that those that speak in a case are its route."""
    titles = {step.id: step.title for step in order}
    rows = [_step_row(step, stops[step.id].here) for step in order if stops[step.id].here]
    for step in order:
        rows += _back_rows(step, stops[step.id], titles)
    rows += [_end_row(end, stops[end.id].here) for end in ends if stops[end.id].here]
    return tuple(rows)


def choice_table(whole: Head, events: tuple[str, ...], step: Step) -> Table:
    """The branches of one step as a table of its own, by which they are proved complete and exclusive."""
    rows = tuple(_branch_rows(step))
    return Table(replace(whole, id=f"{whole.id}.{step.id}", place=step.place), rows, events=events, part_of=whole.id)


def sound_fact(bench: Bench, name: str) -> Fact:
    """A fact whose name was resolved already."""
    return resolved_fact(bench.book, name)


def _when(region: Region) -> Region:
    """As a row writes it: no group is no condition."""
    return () if region == EVERYWHERE else region


def _step_row(step: Step, region: Region) -> Row:
    then = (Outcome("step", name=step.id, title=step.title, actor=step.by, within=step.within, place=step.place),)
    return Row(step.id, step.place, then, when=_when(region), sources=step.sources, decisions=_decisions(step))


def _decisions(step: Step) -> tuple[str, ...]:
    silent = (step.within.decision,) if step.within and step.within.decision else ()
    return tuple(dict.fromkeys((*step.decisions, *silent)))


def _back_rows(step: Step, stop: Stop, titles: Mapping[str, Text]) -> Iterator[Row]:
    """A row for each earlier step to which this one leads back, where facts lead here at all."""
    for to, there in stop.back:
        ways = [branch for branch in step.branches if branch.again and branch.to == to]
        limits = [way.at_most for way in ways if way.at_most]
        decisions = tuple(dict.fromkeys(limit.decision for limit in limits if limit.decision))
        most = limits[0] if len(set(limits)) == 1 else None
        then = (Outcome("again", name=to, title=titles[to], actor=step.by, at_most=most, place=ways[0].place),)
        if there:
            yield Row(
                f"{step.id}-again-{to}",
                ways[0].place,
                then,
                when=_when(there),
                sources=step.sources,
                decisions=decisions,
            )


def _end_row(end: End, region: Region) -> Row:
    then = (Outcome("end", name=end.id, title=end.title, place=end.place),)
    silent = (end.at_most.decision,) if end.at_most and end.at_most.decision else ()
    decisions = tuple(dict.fromkeys((*end.decisions, *silent)))
    return Row(end.id, end.place, then, when=_when(region), sources=end.sources, decisions=decisions)


def _branch_rows(step: Step) -> Iterator[Row]:
    for number, branch in enumerate(step.branches, 1):
        then = (Outcome("step", name=branch.to, place=branch.place),)
        yield Row(
            f"{number}-{branch.to}",
            branch.place,
            then,
            when=() if branch.otherwise else branch.when,
            otherwise=branch.otherwise,
        )
