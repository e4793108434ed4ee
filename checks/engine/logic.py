"""Conditions over facts that may be unknown: three-valued logic."""

from __future__ import annotations

from collections.abc import Callable

from checks.book.condition import Group
from checks.book.values import UNKNOWN, Value


def any_holds(read: Callable[[str], Value], groups: tuple[Group, ...]) -> Value:
    """True if some group surely holds, False if each surely fails, else unknown.

    Facts are read in order and only as far as needed: a group that has failed asks no further fact.
    """
    answer: Value = False
    for group in groups:
        state: Value = True
        for condition in group:
            value = read(condition.fact)
            if value is UNKNOWN:
                state = UNKNOWN
            elif not condition.holds(value):
                state = False
                break
        if state is True:
            return True
        if state is UNKNOWN:
            answer = UNKNOWN
    return answer
