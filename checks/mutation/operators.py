"""Other ways of computing: facts read in the other order or left out, the operator beside; measures taken otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from checks.book.values import show
from checks.book.vocabulary import Derivation, Measure
from checks.mutation.bounds import step_of
from checks.mutation.ordinals import windows_beside

_DIRECTED = frozenset({"days", "nth_day", "months", "minutes", "ratio", "difference"})
"""Operators that give something else when their facts change places."""
TURNING = frozenset({"days", "difference"})
"""Those that then give the same with the other sign."""
_BESIDE = {
    "days": "nth_day", "nth_day": "days", "after_start": "after_break", "after_break": "after_start",
    "while_employed": "count",
}  # fmt: skip
"""For an operator another one that reads and gives the same."""


def other_operators(how: Derivation, signed: bool) -> Iterator[tuple[str, str, Derivation]]:
    """Each change of how a fact is computed: what was written, what is written instead, and what that makes.

    Where no rule sees the sign (`signed` is False), facts that change places change nothing but the sign.
    """
    was = _worded(how.operator, how.reads)
    others = []
    if how.operator in _DIRECTED and (signed or how.operator not in TURNING):
        others.append(replace(how, reads=how.reads[::-1]))
    if how.operator in _BESIDE:
        others.append(replace(how, operator=_BESIDE[how.operator]))
    if how.operator == "sum" and len(how.reads) > 1:
        others += (replace(how, reads=tuple(read for read in how.reads if read != one)) for one in how.reads)
    for other in others:
        yield was, _worded(other.operator, other.reads), other


def _worded(operator: str, reads: tuple[str, ...]) -> str:
    return f"{operator} {', '.join(reads)}"


def other_measures(measure: Measure) -> Iterator[tuple[str, str, Measure]]:
    """The lowest for the highest, smaller windows of another size, and another figure that fills the measure up."""
    if measure.by is not None:
        take: Literal["most", "least"] = "least" if measure.take == "most" else "most"
        yield f"take {measure.take}", f"take {take}", replace(measure, take=take)
        for window in windows_beside(measure.by):
            if window != measure.per:
                yield f"by {measure.by}", f"by {window}", replace(measure, by=window)
    if measure.fills is not None:
        for fills in (measure.fills - step_of(measure.fills), measure.fills + step_of(measure.fills)):
            if fills > 0:
                yield f"fills {show(measure.fills)}", f"fills {show(fills)}", replace(measure, fills=fills)
