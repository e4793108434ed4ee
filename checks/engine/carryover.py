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
    until = sorted(
        (m for m in all_minutes if m.meeting == minutes.meeting and m.held_on <= minutes.held_on),
        key=lambda m: m.held_on,
    )
    latest: dict[str, Carried] = {}
    closed = []
    for record in until:
        for item in record.items:
            latest[f"{record.head.id}/{item.id}"] = Carried(record, item)
            if item.takes_up is not None:
                earlier = latest.pop(item.takes_up, None)
                if record is minutes and item.state in CLOSED and earlier is not None:
                    closed.append(earlier)
    take_up = tuple(one for one in latest.values() if one.item.state in PENDING)
    day = minutes.next_on or minutes.held_on
    return CarryOver(
        take_up,
        tuple(closed),
        tuple(one for one in take_up if _late(one.item, day)),
        tuple(one for one in take_up if one.minutes is not minutes),
    )


def _late(item: Item, day: date) -> bool:
    return item.due is not None and item.due < day
