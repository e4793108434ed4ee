"""A case and its verdict in the words of a page."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.cases import Case, Event
from checks.book.outcomes import ROUTE
from checks.engine.routes import routes
from checks.engine.scores import scores
from checks.engine.verdict import Consequence, Verdict
from checks.law.taken import CaseLaw
from checks.words.conditions import group_in_words, named
from checks.words.marks import bracketed, colon, joined
from checks.words.outcomes import outcome_in_words
from checks.words.scores import missing_in_words, score_in_words
from checks.words.taken import taken_in_words
from checks.words.values import moment_in_words, number_in_words, value_in_words
from checks.words.verdicts import occasion_in_words, status_in_words
from rendering.page import PageView


def happened(page: PageView, case: Case) -> list[str]:
    """The person and each event as people record them."""
    book, lang = page.book, page.lang
    facts = []
    for name, value in case.employee.items():
        fact = named(book, name)
        facts.append(f"{fact.title[lang]} {value_in_words(book, fact, value, lang)}")
    who = book.roles[case.role].title[lang]
    if facts:
        who += colon(lang) + joined(facts, lang)
    return [who, *(_event(page, event) for event in case.events)]


def _event(page: PageView, event: Event) -> str:
    book, lang = page.book, page.lang
    parts = []
    for name, value in event.facts.items():
        fact = named(book, name)
        said = value_in_words(book, fact, value, lang)
        parts.append(said if fact.type == "boolean" and fact.yes else f"{fact.title[lang]} {said}")
    title = book.vocabulary.events[event.type].title[lang]
    when = moment_in_words(event.at, lang)
    said = joined((when, title), lang) if lang == "zh" else f"{when}: {title}"
    return said + (bracketed(joined(parts, lang), lang) if parts else "")


@dataclass
class Line:
    """One consequence: when, what, by which rule."""

    occasion: str
    said: str
    table: str
    silent: bool
    law: str = ""
    """What may lawfully be taken, where that differs from the house amount."""


@dataclass
class RouteView:
    """A route in words: each step, way back or end, with what led there."""

    table: str
    occasion: str
    stages: list[tuple[str, str]]


@dataclass
class Story:
    """A verdict in words: what follows, the routes taken, the totals, and what stays open."""

    lines: list[Line]
    routes: list[RouteView]
    totals: list[str]
    open: list[str]


def told(page: PageView, verdict: Verdict, law: CaseLaw | None = None) -> Story:
    """What follows, the totals, and what could not be decided."""
    book, lang = page.book, page.lang
    lines = [
        Line(
            occasion_in_words(book, c.occasion, lang),
            outcome_in_words(book, c.outcome, lang, c.amount),
            c.table.id,
            c.kind == "unregulated",
            _lawful(page, law, c),
        )
        for c in verdict.outcomes
        if c.kind != "not_assessed" and c.kind not in ROUTE
    ]
    taken = [
        RouteView(
            route.table.id,
            occasion_in_words(book, route.occasion, lang),
            [
                (outcome_in_words(book, stage.consequence.outcome, lang), group_in_words(book, stage.because, lang))
                for stage in route.stages
            ],
        )
        for route in routes(book, verdict)
    ]
    found = scores(book, verdict)
    totals = [score_in_words(book, score, lang) for score in found] + [
        f"{book.vocabulary.totals[name].title[lang]} {number_in_words(book, total.amount, book.vocabulary.totals[name].unit, lang)}"
        for name, total in verdict.totals.items()
        if total.amount
    ]
    open_ = [
        f"{c.table.head.title[lang]}{colon(lang)}{status_in_words(book, c, lang)}"
        for c in verdict.with_status("partial", "undecided")
    ]
    unseen = [said for score in found if (said := missing_in_words(score, lang))]
    return Story(lines, taken, totals, list(dict.fromkeys((*open_, *unseen))))


def _lawful(page: PageView, law: CaseLaw | None, consequence: Consequence) -> str:
    one = law.of(consequence) if law is not None else None
    return taken_in_words(page.book, one, page.lang) if one is not None and one.remainder else ""
