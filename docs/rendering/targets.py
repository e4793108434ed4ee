"""Standards, reports and meetings on their page: each figure with the bounds it must keep, and what was published."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.cases import Case, Covers
from checks.book.rules import Head
from checks.book.targets import Meeting, Published, Report, Target
from checks.book.values import UNKNOWN, show_time
from checks.engine.facts import Facts
from checks.engine.record import Record
from checks.engine.verdict import Occasion
from checks.words.conditions import bounds_in_words, exactly, groups_in_words, named
from checks.words.outcomes import outcome_in_words
from checks.words.values import value_in_words
from rendering.page import PageView, part
from rendering.tables import Trigger, recorded


@dataclass
class TargetView:
    """A target in words: what is measured, where, and the bounds."""

    anchor: str
    title: str
    about: list[str]
    asked: str
    note: str
    sources: tuple[str, ...]
    decisions: tuple[str, ...]


def target_view(page: PageView, target: Target, compared: bool = False) -> TargetView:
    """A target in the page's language; where figures are compared, nothing between them is said so."""
    book, lang = page.book, page.lang
    fact = named(book, target.asked.fact)
    asked = exactly(fact, target.asked)
    below = fact.least is None or fact.least < 0
    if compared and asked.among == (0,):
        said = page.label("zero")
    elif compared and below and (asked.low, asked.low_closed, asked.high) == (0, True, None):
        said = page.label("notnegative")
    else:
        said = bounds_in_words(book, fact, asked, lang)
    return TargetView(
        part(target.table.part_of or "", target.id), target.title[lang], groups_in_words(book, target.table.where, lang),
        said, target.note[lang] if target.note else "",
        target.table.head.sources, target.table.head.decisions,
    )  # fmt: skip


def triggers(page: PageView, targets: tuple[Target, ...]) -> list[Trigger]:
    """The events at which the targets are judged, each with what to record."""
    return recorded(page, dict.fromkeys(name for target in targets for name in target.table.events))


@dataclass
class FigureView:
    """A published figure, or one computed from those: what it is, how much, and whether it was computed."""

    title: str
    value: str
    computed: bool


@dataclass
class PublishedView:
    """One publication: its figures, what follows from them, and whether what was stated agrees."""

    title: str
    figures: list[FigureView]
    judged: list[tuple[str, str, bool]]
    sources: tuple[str, ...]
    decisions: tuple[str, ...]


def published(page: PageView, report: Report) -> list[PublishedView]:
    """Every publication of a report, computed again."""
    return [_published(page, report, each) for each in report.published]


def _published(page: PageView, report: Report, each: Published) -> PublishedView:
    book, lang = page.book, page.lang
    verdict = page.library.verdict(case_of(page, report.head, each))
    facts = Facts(Record(book, verdict.case, None), Occasion(each.event.at, event=each.event))
    computed = book.vocabulary.events[each.event.type].derived
    figures = [
        FigureView(
            named(book, name).title[lang], value_in_words(book, named(book, name), value, lang), name in computed
        )
        for name in (*each.event.facts, *computed)
        if (value := facts.read(name)) is not UNKNOWN
    ]
    judged = [
        (c.table.head.title[lang], outcome_in_words(book, c.outcome, lang, c.amount), c.kind == "agrees")
        for c in verdict.outcomes
        if c.table.part_of == report.head.id
    ]
    return PublishedView(each.title[lang], figures, judged, each.sources, each.decisions)


def case_of(page: PageView, head: Head, each: Published) -> Case:
    """The publication as a case of someone whom the report binds."""
    day = each.event.day
    applies = head.applies_to
    role = applies.roles[0] if applies.roles else next(iter(page.book.roles))
    return Case(f"{head.id}/{each.id}", Covers(day, day, day), applies.desks[0], role, {}, (each.event,))


def cadence(page: PageView, meeting: Meeting) -> list[tuple[str, str]]:
    """How often, when and led by whom, as far as the sources say."""
    lang, rows = page.lang, []
    if meeting.every_days is not None:
        rows.append(
            (
                page.label("cadence"),
                f"每{meeting.every_days}天" if lang == "zh" else f"every {meeting.every_days} days",
            )
        )
    if meeting.start is not None:
        until = f"–{show_time(meeting.end)}" if meeting.end is not None else ""
        rows.append((page.label("hours"), f"{show_time(meeting.start)}{until}"))
    if meeting.chair is not None:
        rows.append((page.label("chair"), page.book.roles[meeting.chair].title[lang]))
    return rows
