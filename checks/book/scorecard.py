"""Scorecards: pairs of a plus item and a minus item, by dimension, that give points for what was observed or measured."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checks.book.rules import Head, Table
from checks.finding import Place
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Item:
    """One side of a pair: what an observer records under its `id`, or what conditions measure."""

    id: str
    title: Text
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Pair:
    """A plus and a minus item about the same thing; `table` scores it once the vocabulary is known."""

    id: str
    dimension: str
    plus: Item
    minus: Item
    roles: tuple[str, ...]
    """Whom it concerns, where that is fewer than the scorecard binds."""
    place: Place
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Dimensions, pairs, and the points that a plus and a minus item give."""

    head: Head
    dimensions: tuple[tuple[str, Text], ...]
    pairs: tuple[Pair, ...]
    plus: Fraction
    minus: Fraction
    decisions: tuple[str, ...]
    """The decisions that settle the points."""

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item, plus before minus, pair by pair."""
        return tuple(item for pair in self.pairs for item in (pair.plus, pair.minus))

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables made from it, one for each pair, once the vocabulary is known."""
        return tuple(pair.table for pair in self.pairs if pair.table is not None)
