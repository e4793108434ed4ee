"""What a meeting leaves to the next one: computed from its minutes and those before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from checks.book.minutes import CLOSED, PENDING, Item, Minutes


@dataclass(frozen=True, slots=True)
class Carried:
    """One item as it stands, with the minutes it was last spoken of in."""

    minutes: Minutes
    item: Item

    @property
    def name(self) -> str:
        """`minutes/item`."""
        return f"{self.minutes.head.id}/{self.item.id}"


@dataclass(frozen=True, slots=True)
class CarryOver:
    """`take_up`: what the next meeting must take up. `closed`: earlier items that this one closed.

    `overdue`: of what is to be taken up, what was due before the next meeting. `passed_over`: of what is to be taken
    up, what this meeting did not speak of.
    """

    take_up: tuple[Carried, ...]
    closed: tuple[Carried, ...]
    overdue: tuple[Carried, ...]
    passed_over: tuple[Carried, ...]


def carry_over(all_minutes: Iterable[Minutes], minutes: Minutes) -> CarryOver:
    """What is left after a meeting, by the day of the next one (or its own, where none is announced)."""
    before = (m for m in all_minutes if m.meeting == minutes.meeting and m.held_on < minutes.held_on)
    until = [*sorted(before, key=lambda m: (m.held_on, m.head.id)), minutes]
    latest: dict[str, Carried] = {}
    closed: tuple[Carried, ...] = ()
    for record in until:
        named = dict.fromkeys(item.takes_up for item in record.items if item.takes_up in latest)
        earlier = [latest.pop(name) for name in named if name is not None]
        latest.update({one.name: one for one in (Carried(record, item) for item in record.items)})
        closed = tuple(one for one in earlier if _closes(record, one))
    take_up = tuple(one for one in latest.values() if one.item.state in PENDING)
    day = minutes.next_on or minutes.held_on
    return CarryOver(
        take_up,
        closed,
        tuple(one for one in take_up if _late(one.item, day)),
        tuple(one for one in take_up if one.minutes is not minutes),
    )


def _closes(record: Minutes, one: Carried) -> bool:
    """Whether all that goes on from an item is closed here, and it was not closed before."""
    after = [item for item in record.items if item.takes_up == one.name]
    return one.item.state not in CLOSED and all(item.state in CLOSED for item in after)


def _late(item: Item, day: date) -> bool:
    return item.due is not None and item.due < day
