"""What a scorecard gives: points by dimension and in all, and what nobody observed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from checks.book.book import Book
from checks.engine.verdict import Consequence, Verdict


@dataclass(frozen=True, slots=True)
class Score:
    """The result of one rating: points by dimension, the pairs that gave them, and those not assessed."""

    scorecard: str
    at: datetime
    points: dict[str, Fraction]
    scored: tuple[Consequence, ...]
    missing: tuple[Consequence, ...]

    @property
    def total(self) -> Fraction:
        """All dimensions together."""
        return sum(self.points.values(), Fraction(0))


def scores(book: Book, verdict: Verdict) -> list[Score]:
    """One score for each rating of each scorecard, in time order."""
    found: list[Score] = []
    for name, card in book.scorecards.items():
        of_card = [c for c in verdict.consequences if c.table.part_of == name]
        for at in dict.fromkeys(c.occasion.at for c in of_card):
            here = [c for c in of_card if c.occasion.at == at]
            scored = tuple(c for c in here if c.kind == "score")
            points = {dimension: Fraction(0) for dimension, _ in card.dimensions}
            for consequence in scored:
                points[consequence.outcome.name or ""] += consequence.amount or 0
            found.append(Score(name, at, points, scored, tuple(c for c in here if c.kind == "not_assessed")))
    return found
