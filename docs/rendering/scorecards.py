"""A scorecard on its page: dimension by dimension the plus and minus items, with the points."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.scorecard import Item, Pair, Scorecard
from checks.book.values import show
from checks.words.conditions import groups_in_words
from rendering.page import PageView, part


@dataclass
class ItemView:
    """An item in words, the conditions that measure it, and its points."""

    title: str
    measured: list[str]
    points: str
    sources: tuple[str, ...]
    decisions: tuple[str, ...]


@dataclass
class PairView:
    """A pair: its two items and whom it concerns."""

    anchor: str
    plus: ItemView
    minus: ItemView
    only: list[str]


def dimensions(page: PageView, card: Scorecard) -> list[tuple[str, list[PairView]]]:
    """Each dimension with its pairs."""
    return [
        (title[page.lang], [_pair(page, card, pair) for pair in card.pairs if pair.dimension == name])
        for name, title in card.dimensions
    ]


def _pair(page: PageView, card: Scorecard, pair: Pair) -> PairView:
    only = [page.book.roles[role].title[page.lang] for role in pair.roles]
    return PairView(
        part(card.head.id, pair.id), _item(page, card, pair, "plus"), _item(page, card, pair, "minus"), only
    )


def _item(page: PageView, card: Scorecard, pair: Pair, sign: str) -> ItemView:
    item: Item = pair.plus if sign == "plus" else pair.minus
    points = card.plus if sign == "plus" else card.minus
    measured: list[str] = []
    if pair.table is not None:
        own = pair.table.row(sign).when
        stated = tuple(tuple(c for c in group if not c.fact.startswith(f"{card.head.id}.")) for group in own)
        measured = groups_in_words(page.book, tuple(group for group in stated if group), page.lang)
    shown = f"+{show(points)}" if points > 0 else show(points).replace("-", "−")
    return ItemView(item.title[page.lang], measured, shown, item.sources, item.decisions)
