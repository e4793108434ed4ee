"""Minutes that do not go on from each other, and a carry-over that is not as expected."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import Context
from checks.book.minutes import Item, Minutes
from checks.engine.carryover import carry_over
from checks.finding import Finding
from checks.shape.suggest import one_of
from checks.text import Text

CODES = ("takes-up-nothing", "carry-over-differs")


def check(context: Context) -> Iterator[Finding]:
    """Every item that goes on from another, and what each meeting leaves to the next."""
    records = list(context.book.minutes.values())
    if not context.whole(("minutes",), *CODES):
        return
    for minutes in records:
        earlier = [m for m in records if m.meeting == minutes.meeting and m.held_on < minutes.held_on]
        known = [f"{m.head.id}/{item.id}" for m in earlier for item in m.items]
        for item in minutes.items:
            if item.takes_up is not None and item.takes_up not in known:
                yield _takes_up_nothing(item, known)
        yield from _differs(records, minutes)


def _takes_up_nothing(item: Item, known: list[str]) -> Finding:
    got = Text(f"没有更早的议题叫 {item.takes_up}", f"no earlier item is called {item.takes_up}")
    return Finding("takes-up-nothing", item.place, got, one_of(item.takes_up or "", known))


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
            valid = Text(f"{what}: [{', '.join(names)}]", f"{what}: [{', '.join(names)}]")
            yield Finding("carry-over-differs", wanted.place, got, valid)
