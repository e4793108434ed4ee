"""Minutes that do not go on from each other, and a carry-over that is not as expected."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import Context
from checks.book.minutes import Minutes
from checks.engine.carryover import carry_over
from checks.finding import Finding
from checks.shape.suggest import one_of
from checks.text import Text, both

CODES = ("held-twice", "takes-up-nothing", "taken-up-before", "carry-over-differs")


def check(context: Context) -> Iterator[Finding]:
    """Every item that goes on from another, and what each meeting leaves to the next one."""
    records = list(context.book.minutes.values())
    if not context.whole(("minutes",), *CODES):
        return
    for number, minutes in enumerate(records):
        twice = list(_held_twice(minutes, records[:number]))
        yield from twice
        if twice:
            continue  # what it goes on from, nobody could say
        yield from _goes_on(
            minutes, [m for m in records if m.meeting == minutes.meeting and m.held_on < minutes.held_on]
        )
        yield from _differs(records, minutes)


def _held_twice(minutes: Minutes, others: list[Minutes]) -> Iterator[Finding]:
    """Of two on one day nobody could say which goes on from which."""
    first = next((m for m in others if (m.meeting, m.held_on) == (minutes.meeting, minutes.held_on)), None)
    if first is not None:
        got = Text(
            f"{minutes.meeting} 在 {minutes.held_on} 已有纪要 {first.head.id}",
            f"{minutes.meeting} of {minutes.held_on} has minutes already: {first.head.id}",
        )
        valid = Text("一天一份纪要", "one record for each day")
        yield Finding("held-twice", minutes.head.place, got, valid, related=(first.head.place,))


def _goes_on(minutes: Minutes, earlier: list[Minutes]) -> Iterator[Finding]:
    """An item goes on from the latest that was said of a matter, which must exist."""
    known: list[str] = []
    after: dict[str, str] = {}
    for record in sorted(earlier, key=lambda m: m.held_on):
        after |= {item.takes_up: f"{record.head.id}/{item.id}" for item in record.items if item.takes_up in known}
        known += [f"{record.head.id}/{item.id}" for item in record.items]
    for item in minutes.items:
        if item.takes_up in after:
            latest = after[item.takes_up]
            while latest in after:
                latest = after[latest]
            got = Text(f"{item.takes_up} 已由 {latest} 接着谈", f"{latest} goes on from {item.takes_up} already")
            yield Finding("taken-up-before", item.place, got, both(f"takes_up: {latest}"))
        elif item.takes_up is not None and item.takes_up not in known:
            got = Text(f"没有更早的议题叫 {item.takes_up}", f"no earlier item is called {item.takes_up}")
            yield Finding("takes-up-nothing", item.place, got, one_of(item.takes_up, known))


def _differs(records: list[Minutes], minutes: Minutes) -> Iterator[Finding]:
    found, wanted = carry_over(records, minutes), minutes.carried
    for what, have, want in (
        ("take_up", found.take_up, wanted.take_up),
        ("closed", found.closed, wanted.closed),
        ("overdue", found.overdue, wanted.overdue),
        ("passed_over", found.passed_over, wanted.passed_over),
    ):
        names = sorted(one.name for one in have)
        if names != sorted(want):
            more = [f"+{name}" for name in names if name not in want]
            less = [f"-{name}" for name in want if name not in names]
            listed = ", ".join((*more, *less))
            got = Text(f"{what} 与算出的不同：{listed}", f"{what} is not as computed: {listed}")
            valid = both(f"{what}: [{', '.join(names)}]") if names else Text(f"不写 {what}", f"no {what}")
            yield Finding("carry-over-differs", wanted.place, got, valid)
