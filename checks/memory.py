"""What one process has worked out before, and need not work out again while all that it rests on is the very same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

T = TypeVar("T")

TURNS = 3
"""Turns for which a result that nobody asks for is kept at least: a slip that hides half the policies is soon mended."""


@dataclass(slots=True)
class _Kept:
    """A result, what it rests on (held, so that nothing else can take its identity), and when it was last of use."""

    on: tuple[object, ...]
    result: Any
    turn: int


@dataclass(slots=True)
class Memory:
    """Results by what they rest on: texts and dates by value, everything else by identity.

    Only what follows from `on` alone may be kept. A command that runs once starts with an empty memory; one that watches
    the files keeps it, so that after an edit only what the edit touches is worked out again.
    """

    lasting: bool = True
    """Whether results are kept for the next round; where they are not, nobody need know what they rest on."""
    _turn: int = 0
    _results: dict[tuple[object, ...], _Kept] = field(default_factory=dict)
    _equals: dict[object, Any] = field(default_factory=dict)

    def turn(self) -> None:
        """Begin another round; what was of no use for some rounds is now and then forgotten."""
        self._turn += 1
        if not self.lasting:
            self._results.clear()
        elif self._turn % TURNS == 0:
            old = [key for key, kept in self._results.items() if kept.turn < self._turn - TURNS]
            for key in old:
                del self._results[key]

    def recall(
        self, what: str, on: tuple[object, ...], work: Callable[[], T], keep: Callable[[T], bool] | None = None
    ) -> T:
        """The result of `work`, named `what`, which rests on `on`; kept where `keep` says so of it, and it does not raise."""
        key = (what, *[part if isinstance(part, (str, date)) else id(part) for part in on])
        kept = self._results.get(key)
        if kept is not None:
            kept.turn = self._turn
            result: T = kept.result
            return result
        result = work()
        if keep is None or keep(result):
            self._results[key] = _Kept(on, result, self._turn)
        return result

    def same(self, name: object, value: T) -> T:
        """The value that went by this name before, if it is equal: so that what rests on its identity still holds."""
        before: T = self._equals.get(name, value)
        if before is not value and before == value:
            return before
        self._equals[name] = value
        return value
