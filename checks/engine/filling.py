"""How often a growing figure fills up: points that reach a full twelve, for example."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from checks.engine.bounds import Bounds


def filled(figure: Bounds, full: Fraction) -> Bounds:
    """How often a figure has filled up `full` so far."""
    least, most = figure
    return Fraction(0 if least is None else floor(least / full)), None if most is None else Fraction(floor(most / full))


def newly_filled(before: Bounds, added: Bounds, full: Fraction) -> Bounds:
    """How often a figure fills up `full` when something is added to it; none of them is below zero."""
    low, high = before
    least, most = added
    least, low = least or Fraction(0), low or Fraction(0)
    if high is None or floor(low / full) != floor(high / full):
        return Fraction(floor(least / full)), None if most is None else Fraction(ceil(most / full))
    so_far = floor(low / full)
    top = None if most is None else Fraction(floor((high + most) / full) - so_far)
    return Fraction(floor((low + least) / full) - so_far), top
