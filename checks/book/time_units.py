"""Units of time of a fixed length, by their ids in the vocabulary; a month and a year have none."""

from __future__ import annotations

from fractions import Fraction

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 24 * 3600, "week": 7 * 24 * 3600}
"""How many seconds each lasts."""


def seconds_in(number: Fraction | None, unit: str | None) -> Fraction | None:
    """So many of a unit in seconds; None where either is not known or the unit has no fixed length."""
    if number is None or unit not in SECONDS:
        return None
    return number * SECONDS[unit]
