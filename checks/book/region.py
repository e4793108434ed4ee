"""Where conditions hold, as regions: what holds in both, and everything else.

A region is a tuple of groups of which one suffices; the empty tuple holds nowhere, a group without conditions everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

from checks.book.condition import Condition, Group
from checks.book.values import Fact

Region = tuple[Group, ...]
EVERYWHERE: Region = ((),)
NOWHERE: Region = ()


def meet(first: Region, second: Region) -> Region:
    """Where both hold."""
    met = (_together((*one, *other)) for one, other in product(first, second))
    return tuple(dict.fromkeys(group for group in met if group is not None))


def beyond(region: Region, fact: Callable[[str], Fact]) -> Region:
    """Everywhere else: exactly where no group of the region holds."""
    rest: Region = EVERYWHERE
    for group in region:
        rest = meet(rest, tuple((other,) for condition in group for other in _others(condition, fact(condition.fact))))
    return rest


def plainly(region: Region, fact: Callable[[str], Fact]) -> Region:
    """The same region without groups and conditions that change nothing."""
    kept = list(dict.fromkeys(region))
    outside = beyond(region, fact)
    for at, group in enumerate(kept):
        for condition in group:
            wider = tuple(other for other in kept[at] if other is not condition)
            if not meet((wider,), outside):
                kept[at] = wider
    for group in tuple(kept):
        others = tuple(other for other in kept if other is not group)
        if others and not meet((group,), beyond(others, fact)):
            kept.remove(group)
    return tuple(dict.fromkeys(kept))


def _together(conditions: Group) -> Group | None:
    """Conditions that must all hold, one for each fact; None where no value meets them."""
    held: dict[str, Condition] = {}
    for condition in conditions:
        known = held.get(condition.fact)
        both = condition if known is None else _both(known, condition)
        if both is None:
            return None
        held[condition.fact] = both
    return tuple(held.values())


def _both(one: Condition, other: Condition) -> Condition | None:
    if one.among is not None or other.among is not None:
        listed, rest = (one, other) if one.among is not None else (other, one)
        among = tuple(value for value in listed.among or () if rest.holds(value))
        return replace(listed, among=among) if among else None
    low, low_closed = one.low, one.low_closed
    if low is None or (other.low is not None and (other.low, not other.low_closed) > (low, not low_closed)):
        low, low_closed = other.low, other.low_closed
    high, high_closed = one.high, one.high_closed
    if high is None or (other.high is not None and (other.high, other.high_closed) < (high, high_closed)):
        high, high_closed = other.high, other.high_closed
    if low is not None and high is not None and (low > high or (low == high and not (low_closed and high_closed))):
        return None
    return replace(one, low=low, low_closed=low_closed, high=high, high_closed=high_closed)


def _others(condition: Condition, fact: Fact) -> tuple[Condition, ...]:
    """Every other value of the fact, as conditions of which one suffices."""
    if condition.among is not None and fact.choices:
        left = tuple(value for value in fact.choices if value not in condition.among)
        return (replace(condition, among=left),) if left else ()
    if condition.among is not None:
        rest: tuple[Condition, ...] = (replace(condition, among=None),)
        for value in condition.among:
            below = replace(condition, among=None, high=value)
            above = replace(condition, among=None, low=value)
            rest = tuple(both for known in rest for side in (below, above) if (both := _both(known, side)) is not None)
        return rest
    ends = []
    if condition.low is not None:
        ends.append(
            replace(condition, low=None, low_closed=False, high=condition.low, high_closed=not condition.low_closed)
        )
    if condition.high is not None:
        ends.append(
            replace(condition, high=None, high_closed=False, low=condition.high, low_closed=not condition.high_closed)
        )
    return tuple(ends)
