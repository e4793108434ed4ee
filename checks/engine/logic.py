"""Conditions over facts that may be unknown: three-valued logic."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from checks.book.condition import Condition, Group
from checks.book.values import UNKNOWN, Value

Lack = Literal["left-out", "contradicted", "too-many"]
"""Why a fact that a rule asks for cannot be had.

left-out: the case does not give it. contradicted: it is computed from facts that contradict each other.
too-many: it and others are unknown, and together they may be more than can be told.
"""


class MissingFact(LookupError):
    """A fact that a rule asks for and that cannot be had; `others` are what it is computed from, or unknown with it."""

    def __init__(self, name: str, lack: Lack = "left-out", others: tuple[str, ...] = ()) -> None:
        super().__init__(name)
        self.name, self.lack, self.others = name, lack, others


def tried(read: Callable[[str], Value], name: str) -> Value | MissingFact:
    """The value of a fact, or the fault where the case leaves it out."""
    try:
        return read(name)
    except MissingFact as fault:
        return fault


def any_holds(read: Callable[[str], Value], groups: tuple[Group, ...]) -> Value:
    """True if some group surely holds, False if each surely fails, else unknown.

    Facts are read in order and only as far as needed: a group that has failed asks no further fact. A fact left
    out is as good as unknown where the answer does not hang on it; else MissingFact is raised.
    """
    answer: Value = False
    missing: list[MissingFact] = []
    for group in groups:
        state: Value = True
        lacking: list[MissingFact] = []
        for condition in group:
            value = tried(read, condition.fact)
            if isinstance(value, MissingFact):
                lacking.append(value)
                state = UNKNOWN
            elif value is UNKNOWN:
                state = UNKNOWN
            elif not condition.holds(value):
                state = False
                break
        if state is True:
            return True
        if state is UNKNOWN:
            answer = UNKNOWN
            missing += lacking
    if missing:
        raise missing[0]
    return answer


def first_failed(read: Callable[[str], Value], groups: tuple[Group, ...]) -> tuple[Condition, ...]:
    """The first condition that each group surely fails; empty where a group does not fail."""
    failed: list[Condition] = []
    for group in groups:
        first = next((c for c in group if _fails(read, c)), None)
        if first is None:
            return ()
        failed.append(first)
    return tuple(failed)


def _fails(read: Callable[[str], Value], condition: Condition) -> bool:
    value = tried(read, condition.fact)
    return not isinstance(value, MissingFact) and value is not UNKNOWN and not condition.holds(value)
