"""The law beside a rule, and the page of statutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from checks.book.guards import GRAVITY, Words
from checks.book.rules import Row, Table
from checks.book.statute import Figure, Statute
from checks.book.timetable import Timetable
from checks.book.values import show
from checks.law.hours import shift_rulings, timetable_rulings
from checks.law.on_rules import judged, row_rulings
from checks.law.procedure import apart_from_procedure, procedure_on_record
from checks.law.provisions import region_of
from checks.law.ruling import Ruling, gravest
from checks.words.law import CONFIDENCE, NOTICE, VERDICTS, procedure_in_words, provision
from checks.words.marks import bracketed
from checks.words.values import number_in_words
from rendering.page import PageView, anchor


@dataclass
class RulingView:
    """One ruling in words, its provision linked."""

    verdict: str
    name: str
    provision: Markup
    why: str
    confidence: str
    short: str
    """The provision without the version of its text."""


@dataclass
class LawView:
    """The headline, the rulings of the handbook's region, and the headlines of other regions that differ.

    That no procedure is on record is told once, on the page of statutes; beside a rule only where it is the headline.
    """

    headline: RulingView
    rulings: list[RulingView]
    elsewhere: list[tuple[str, RulingView]]
    notice: str


def row_law(page: PageView, table: Table, row: Row) -> LawView | None:
    """The law on a row; None where no guard speaks on it."""
    book = page.book
    if not any(judged(table, outcome) for outcome in row.then) and not row_rulings(book, table, row, region_of(book)):
        return None
    here = row_rulings(book, table, row, region_of(book))
    others = _others(page)
    there = ((title, row_rulings(page.book, table, row, region)) for region, title in others)
    return _view(page, here, [(title, gravest(apart_from_procedure(rulings))) for title, rulings in there])


def shift_law(page: PageView, timetable: Timetable) -> dict[str, LawView | None]:
    """The law on each shift."""
    here = region_of(page.book)
    return {one.shift.id: _view(page, one.rulings, []) for one in shift_rulings(page.book, timetable, here)}


def timetable_law(page: PageView, timetable: Timetable) -> LawView | None:
    """The law on a timetable as a rule."""
    return _view(page, timetable_rulings(page.book, timetable, region_of(page.book)), [])


def _others(page: PageView) -> list[tuple[str, str]]:
    regions = page.book.handbook.regions if page.book.handbook else ()
    return [(one.id, one.title[page.lang]) for one in regions if one.id != region_of(page.book)]


def _view(page: PageView, here: Sequence[Ruling], elsewhere: list[tuple[str, Ruling | None]]) -> LawView | None:
    headline = gravest(here)
    if headline is None:
        return None
    ordered = sorted(
        (ruling for ruling in here if ruling is headline or ruling in apart_from_procedure(here)),
        key=lambda ruling: GRAVITY.index(ruling.verdict),
    )
    differing = [
        (title, _ruling(page, ruling))
        for title, ruling in elsewhere
        if ruling is not None and (ruling.statute, ruling.verdict) != (headline.statute, headline.verdict)
    ]
    return LawView(_ruling(page, headline), [_ruling(page, one) for one in ordered], differing, NOTICE[page.lang])


def _ruling(page: PageView, ruling: Ruling) -> RulingView:
    lang = page.lang
    return RulingView(
        ruling.verdict,
        VERDICTS[ruling.verdict][lang],
        statute_link(page, ruling.statute),
        ruling.why[lang],
        CONFIDENCE[ruling.statute.confidence][lang],
        provision(ruling.statute, lang, versioned=False),
    )


def statute_link(page: PageView, statute: Statute) -> Markup:
    """The provision, linked to the page that lists the statutes."""
    said = provision(statute, page.lang)
    listing = page.library.page_with("statutes", page.lang)
    if listing is None:
        return escape(said)
    return Markup(f'<a href="{escape(page.link(f"{listing}#{anchor(statute.id)}"))}">{escape(said)}</a>')


def statutes(page: PageView) -> str:
    """Every statute under its instrument, with versions, regions, figures, guards and the rules it touches."""
    by_instrument: dict[str, list[Statute]] = {}
    for statute in page.book.statutes.values():
        by_instrument.setdefault(statute.instrument[page.lang], []).append(statute)
    parts = [f"\n{NOTICE[page.lang]}\n", *_procedure(page)]
    for instrument, found in by_instrument.items():
        parts.append(f"\n## {instrument}\n")
        for statute in found:
            parts.append(f"\n### {statute.title[page.lang]} {{#{anchor(statute.id)}}}\n\n{_card(page, statute)}\n")
    return "".join(parts)


def _procedure(page: PageView) -> Iterator[str]:
    """Once for all rules: whether they have their procedure on record; nothing where no statute asks for it."""
    record = procedure_on_record(page.book)
    if record.shown or record.missing:
        said = procedure_in_words(len(record.shown), len(record.missing), page.lang)
        yield f'\n<p class="hb-law-line hb-procedure">{said}</p>\n'


def _card(page: PageView, statute: Statute) -> str:
    lang, book = page.lang, page.book
    regions = {one.id: one.title[lang] for one in (book.handbook.regions if book.handbook else ())}
    figures = [_figure(page, figure) for figure in statute.figures.values()]
    return page.render(
        "statute.html",
        statute=statute,
        provision=provision(statute, lang),
        region=regions.get(statute.region, statute.region) + bracketed(statute.region, lang),
        figures=list(dict.fromkeys(figures)),
        confidence=CONFIDENCE[statute.confidence][lang],
        guards=[(getattr(guard, "verdict", ""), guard.why[lang]) for guard in statute.guards],
        verdicts={name: words[lang] for name, words in VERDICTS.items()},
        words=[word for guard in statute.guards if isinstance(guard, Words) for word in guard.say[lang]],
        rules=[page.policy_link(name) for name in page.library.rules_of_statute.get(statute.id, ())],
    )


def _figure(page: PageView, figure: Figure) -> str:
    """A figure with its unit; a share is written with its sign."""
    if figure.unit == "percent":
        return f"{show(figure.value)}%"
    return number_in_words(page.book, figure.value, figure.unit, page.lang)
