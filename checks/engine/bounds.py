"""Between which values an unknown figure lies, when figures are added or compared."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Bounds = tuple[Fraction | None, Fraction | None]
"""The least and the greatest value; None where there is no end."""


def plus(total: Fraction | None, more: Fraction | None) -> Fraction | None:
    """The end of a sum; None where one of its parts has no end."""
    return None if total is None or more is None else total + more


def taken(take: str, ends: Sequence[Fraction | None], one_suffices: bool) -> Fraction | None:
    """The highest or the lowest of some ends; None where all of them are open, or one where not `one_suffices`.

    The lowest of several is at most any one of them, however high the others may be; the highest is at least any one.
    """
    known = [end for end in ends if end is not None]
    if not known or (len(known) < len(ends) and not one_suffices):
        return None
    return (max if take == "most" else min)(known)
