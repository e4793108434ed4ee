"""Where conditions hold, as regions: what holds in both, and everything else.

A region is a tuple of groups of which one suffices; the empty tuple holds nowhere, a group without conditions everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

from checks.book.condition import Condition, Group
from checks.book.values import Fact
from checks.engine.dimension import dimension_of

Region = tuple[Group, ...]
EVERYWHERE: Region = ((),)
NOWHERE: Region = ()
MOST = 64
"""Groups that a region may have; the widest one of a whole department has a handful."""
Known = Callable[[str], Fact]
"""The fact of a name: its values, range and steps decide whether a condition can hold at all."""


class TooManyGroups(Exception):
    """A region falls into more groups than anybody could follow; working it out might never end."""


def meet(first: Region, second: Region, fact: Known) -> Region:
    """Where both hold, without groups that lie within another; raises TooManyGroups."""
    return _met(_possible_groups(first, fact), _possible_groups(second, fact), fact)


def beyond(region: Region, fact: Known, within: Region = EVERYWHERE) -> Region:
    """Everywhere else (of what lies `within`): exactly where no group of the region holds."""
    rest = _possible_groups(within, fact)
    for group in region:
        rest = _met(rest, _outside(group, fact), fact)
    return rest


def plainly(region: Region, fact: Known) -> Region:
    """The same region without groups and conditions that change nothing."""
    outside = beyond(region, fact)
    kept = list(dict.fromkeys(_widest(group, outside, fact) for group in meet(region, EVERYWHERE, fact)))
    around = {group: _outside(group, fact) for group in kept}
    for group in tuple(kept):
        rest: Region = (group,)
        for other in kept:
            rest = rest if other is group else _met(rest, around[other], fact)
        if not rest:
            kept.remove(group)
    return tuple(kept)


def _met(first: Region, second: Region, fact: Known) -> Region:
    """Where both hold, of groups of which each can hold."""
    met: list[Group] = []
    for one, other in product(first, second):
        group = _joined(one, other, fact)
        if group is not None and not any(_within(group, known) for known in met):
            met = [*(known for known in met if not _within(known, group)), group]
            if len(met) > MOST:
                raise TooManyGroups
    return tuple(met)


def _possible_groups(region: Region, fact: Known) -> Region:
    """The groups that some values meet, each with one condition for each fact."""
    together = (_together(group, fact) for group in region)
    return tuple(group for group in together if group is not None)


def _outside(group: Group, fact: Known) -> Region:
    """Everywhere else, as conditions of which one suffices; without those that no value meets."""
    others = ((other,) for condition in group for other in _others(condition, fact(condition.fact)))
    return _possible_groups(tuple(others), fact)


def _widest(group: Group, outside: Region, fact: Known) -> Group:
    """The group without conditions that change nothing: that keep nothing apart from what lies `outside`.

    Each group outside is kept apart by some facts; the only one that does so for any of them cannot go.
    """
    held = {condition.fact: condition for condition in group}
    apart = [{c.fact for c in other if c.fact in held and not _meets(held[c.fact], c, fact)} for other in outside]
    kept = list(group)
    for condition in group:
        left = [facts - {condition.fact} for facts in apart]
        if all(left):
            kept.remove(condition)
            apart = left
    return tuple(kept)


def _meets(one: Condition, other: Condition, fact: Known) -> bool:
    """Whether some value of the fact meets both conditions on it."""
    return _possible(_both(one, other), fact(one.fact))


def _together(conditions: Group, fact: Known) -> Group | None:
    """Conditions that must all hold, one for each fact; None where no value meets them."""
    held: dict[str, Condition] = {}
    for condition in conditions:
        known = held.get(condition.fact)
        both = condition if known is None else _both(known, condition)
        if not _possible(both, fact(condition.fact)):
            return None
        held[condition.fact] = both
    return tuple(held.values())


def _joined(one: Group, other: Group, fact: Known) -> Group | None:
    """Two groups that can each hold as one; None where no value meets both on a fact that they share."""
    held = {condition.fact: condition for condition in one}
    for condition in other:
        known = held.get(condition.fact)
        both = condition if known is None else _both(known, condition)
        if known is not None and not _possible(both, fact(condition.fact)):
            return None
        held[condition.fact] = both
    return tuple(held.values())


def _within(group: Group, wider: Group) -> bool:
    """Whether it can be seen, condition by condition, that the first holds only where the second does."""
    if len(wider) > len(group):
        return False
    held = {condition.fact: condition for condition in group}
    if any(other.fact not in held for other in wider):
        return False
    return all(_both(held[other.fact], other) == held[other.fact] for other in wider)


def _possible(condition: Condition, fact: Fact) -> bool:
    """Whether some value of the fact meets it: between 3 and 4 lies no whole number."""
    dimension = dimension_of(fact.name, fact, [condition])
    return any(dimension.witness(cell) is not None for cell in dimension.cells(condition))


def _both(one: Condition, other: Condition) -> Condition:
    """Where both conditions on a fact hold: of no value, or between ends that no value parts, where none does."""
    if one is other:
        return one
    if one.among is not None or other.among is not None:
        listed, rest = (one, other) if one.among is not None else (other, one)
        return replace(listed, among=tuple(value for value in listed.among or () if rest.holds(value)))
    low, low_closed = one.low, one.low_closed
    if low is None or (other.low is not None and (other.low, not other.low_closed) > (low, not low_closed)):
        low, low_closed = other.low, other.low_closed
    high, high_closed = one.high, one.high_closed
    if high is None or (other.high is not None and (other.high, other.high_closed) < (high, high_closed)):
        high, high_closed = other.high, other.high_closed
    return replace(one, low=low, low_closed=low_closed, high=high, high_closed=high_closed)


def _others(condition: Condition, fact: Fact) -> tuple[Condition, ...]:
    """Every other value of the fact, as conditions of which one suffices."""
    if condition.among is not None and fact.choices:
        return (replace(condition, among=tuple(value for value in fact.choices if value not in condition.among)),)
    if condition.among is not None:
        ends = sorted(condition.among)
        lows, highs = (None, *ends), (*ends, None)
        return tuple(replace(condition, among=None, low=low, high=high) for low, high in zip(lows, highs, strict=True))
    below = replace(condition, low=None, low_closed=False, high=condition.low, high_closed=not condition.low_closed)
    above = replace(condition, high=None, high_closed=False, low=condition.high, low_closed=not condition.high_closed)
    return tuple(other for other, end in ((below, condition.low), (above, condition.high)) if end is not None)
