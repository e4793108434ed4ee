"""Minutes: what a meeting decided, who does it by when, and what is taken up from the meeting before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from checks.book.rules import Head
from checks.finding import Place
from checks.text import Text

State = Literal["open", "deferred", "done", "dropped", "noted"]
"""open: to be done. deferred: put off without a day. done, dropped: closed. noted: told, nothing is to be done."""
PENDING: tuple[State, ...] = ("open", "deferred")
CLOSED: tuple[State, ...] = ("done", "dropped")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the minutes; `takes_up` names the earlier item that it goes on from, as `minutes/item`.

    `owner` is a role; None where the minutes name nobody. `due` is None where they name no day.
    """

    id: str
    says: Text
    state: State
    owner: str | None
    due: date | None
    takes_up: str | None
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Minutes:
    """The record of one meeting; `carried` is what its author expects to be carried over."""

    head: Head
    meeting: str
    held_on: date
    next_on: date | None
    attended: int | None
    absent: int | None
    items: tuple[Item, ...]
    carried: Expected


@dataclass(frozen=True, slots=True)
class Expected:
    """Names of items, as `minutes/item`: what is to be taken up, what was closed, what is overdue, what was passed over."""

    take_up: tuple[str, ...]
    closed: tuple[str, ...]
    overdue: tuple[str, ...]
    passed_over: tuple[str, ...]
    place: Place
