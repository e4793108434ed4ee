"""Which statutes speak in a region on a day: of the texts of one provision, that of the nearest region."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from checks.book.book import Book
from checks.book.guards import MonthlyCap, UnpaidTime
from checks.book.statute import Statute
from checks.finding import Finding, Place
from checks.shape.suggest import one_of
from checks.text import Text

G = TypeVar("G", UnpaidTime, MonthlyCap)


def around(book: Book, region: str) -> tuple[str, ...]:
    """The region and those it lies within, the nearest first."""
    within = {one.id: one.within for one in (book.handbook.regions if book.handbook else ())}
    found: list[str] = []
    at: str | None = region
    while at is not None and at not in found:
        found.append(at)
        at = within.get(at)
    return tuple(found)


def speaking(book: Book, region: str, day: date) -> tuple[Statute, ...]:
    """The statutes that speak, in the order of the book."""
    rank = {name: place for place, name in enumerate(around(book, region))}
    nearest: dict[str, Statute] = {}
    for statute in book.statutes.values():
        if statute.region in rank and statute.in_force.holds(day):
            known = nearest.get(statute.provision)
            if known is None or rank[statute.region] < rank[known.region]:
                nearest[statute.provision] = statute
    return tuple(statute for statute in book.statutes.values() if nearest.get(statute.provision) is statute)


def guard_on(statutes: tuple[Statute, ...], sort: type[G], kind: str) -> tuple[Statute, G] | None:
    """The first guard of a sort that speaks on a kind of outcome, with its statute."""
    return next(((s, g) for s in statutes for g in s.guards if isinstance(g, sort) and kind in g.outcomes), None)


def unknown_region(book: Book, region: str) -> list[Finding]:
    """A finding where the handbook lists regions and this is none of them."""
    regions = {one.id for one in book.handbook.regions} if book.handbook else set()
    if not regions or region in regions:
        return []
    got = Text(f"地区 {region} 不存在", f"no region is called {region}")
    place = book.handbook.place if book.handbook else Place("policies")
    return [Finding("unknown-name", place, got, one_of(region, sorted(regions)))]


def region_of(book: Book) -> str:
    """The handbook's own region."""
    return book.handbook.region if book.handbook else ""
