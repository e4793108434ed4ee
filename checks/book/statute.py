"""Statutes: provisions of the law, with the text whose numbering they use, their region, their days and their guards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from checks.book.guards import Guard
from checks.finding import Place
from checks.text import Text

Confidence = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Procedure:
    """Evidence that a rule was discussed, settled with the representatives and published."""

    discussed_on: date
    settled_with: Text
    published_on: date


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a provision with its unit."""

    value: Fraction
    unit: str


@dataclass(frozen=True, slots=True)
class Force:
    """The days on which a text holds; None where the first is not certain, or where there is no last."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the text holds on a day."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Statute:
    """One provision in one version for one region.

    `provision` is shared by the versions and the regional texts of one matter: of these the nearest region speaks.
    """

    id: str
    title: Text
    instrument: Text
    article: str | None
    version: str | None
    provision: str
    region: str
    in_force: Force
    says: Text
    figures: Mapping[str, Figure]
    confidence: Confidence
    note: Text | None
    guards: tuple[Guard, ...]
    place: Place
