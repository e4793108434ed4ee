"""Worked examples on a page: the case in words, the computed verdict, and why."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.cases import Example
from checks.engine.verdict import Verdict
from rendering.page import PageView, anchor
from rendering.verdicts import happened, told


@dataclass
class ExampleView:
    """A worked example in words: what happened, what follows, what stays open, and why."""

    id: str
    title: str
    happened: list[str]
    told: list[object]
    routes: list[object]
    totals: list[str]
    open: list[str]
    because: list[tuple[str, str]]
    nothing: str
    """What is said where no rule brings anything."""


def examples(page: PageView, *tables: str) -> list[ExampleView]:
    """The examples that are mainly about these tables."""
    of = page.library.examples_by_table
    return [_example(page, each, page.library.verdict(each.case)) for table in tables for each in of.get(table, ())]


def _example(page: PageView, example: Example, verdict: Verdict) -> ExampleView:
    story = told(page, verdict, page.library.case_law(example.case))
    lookups = {event for table in page.book.timetables.values() if table.lookup for event in table.lookup.events}
    asked = bool(example.case.events) and all(event.type in lookups for event in example.case.events)
    return ExampleView(
        anchor(example.id),
        example.title[page.lang],
        happened(page, example.case),
        list(story.lines),
        list(story.routes),
        story.totals,
        story.open,
        [(clause, reason[page.lang]) for clause, reason in example.expect.because.items()],
        page.label("unplanned" if asked else "nothing"),
    )
