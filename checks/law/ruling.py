"""One ruling: a provision, its verdict and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checks.book.guards import GRAVITY, Guard, VerdictOfLaw
from checks.book.statute import Statute
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Ruling:
    """What one guard of one statute says."""

    statute: Statute
    guard: Guard
    verdict: VerdictOfLaw
    why: Text


def gravest(rulings: Iterable[Ruling]) -> Ruling | None:
    """The ruling that is the headline; None where no guard speaks."""
    return min(rulings, key=lambda ruling: GRAVITY.index(ruling.verdict), default=None)
