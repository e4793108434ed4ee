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
    totals: list[str]
    open: list[str]
    because: list[tuple[str, str]]


def examples(page: PageView, *tables: str) -> list[ExampleView]:
    """The examples that are mainly about these tables."""
    of = page.library.examples_by_table
    return [_example(page, each, page.library.verdict(each.case)) for table in tables for each in of.get(table, ())]


def _example(page: PageView, example: Example, verdict: Verdict) -> ExampleView:
    story = told(page, verdict)
    return ExampleView(
        anchor(example.id),
        example.title[page.lang],
        happened(page, example.case),
        list(story.lines),
        story.totals,
        story.open,
        [(clause, reason[page.lang]) for clause, reason in example.expect.because.items()],
    )
