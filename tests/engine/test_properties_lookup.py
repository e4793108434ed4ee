"""The look-up answers each moment as a plain comparison of times would."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from checks.book.book import Book
from checks.book.cases import Case, Covers, Event
from checks.engine.evaluate import evaluate
from tests.department import sound
from tests.kinds import ENTRIES, only

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Entry(NamedTuple):
    """An entry as a file says it."""

    start: tuple[str, str]
    end: tuple[str, str]
    days: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()

    def on(self, at: datetime, season: str) -> bool:
        """Whether it is on at a moment."""
        word, start = self.start
        if at.time() < time.fromisoformat(start) or (word == "after" and at.time() == time.fromisoformat(start)):
            return False
        word, end = self.end
        if end != "24:00" and (
            at.time() > time.fromisoformat(end) or (word == "to" and at.time() == time.fromisoformat(end))
        ):
            return False
        return (not self.days or f"{at:%A}".lower() in self.days) and (not self.seasons or season in self.seasons)


LISTED = [
    Entry(("from", "00:00"), ("to", "04:00")),
    Entry(("from", "04:00"), ("through", "08:00"), DAYS[:5]),
    Entry(("after", "04:00"), ("to", "08:00"), DAYS[5:]),
    Entry(("after", "08:00"), ("through", "12:00"), seasons=("winter",)),
    Entry(("from", "08:00"), ("to", "12:00"), ("wednesday",), ("summer",)),
    Entry(("from", "12:00"), ("to", "12:01")),
    Entry(("after", "12:00"), ("to", "18:00"), ("saturday",)),
    Entry(("from", "20:00"), ("through", "24:00")),
    Entry(("after", "20:00"), ("to", "24:00"), ("sunday",)),
]


@cache
def bakery() -> Book:
    head = ENTRIES[: ENTRIES.index("- id: dough")]
    body = ""
    for number, entry in enumerate(LISTED):
        parts = [f"{word}: '{at}'" for word, at in (entry.start, entry.end)]
        parts += [f"days: [{', '.join(entry.days)}]"] * bool(entry.days)
        parts += [f"seasons: [{', '.join(entry.seasons)}]"] * bool(entry.seasons)
        body += f"- {{id: entry-{number}, title: {{zh: 事, en: entry}}, {', '.join(parts)}, sources: [KM/8/1]}}\n"
    with TemporaryDirectory() as folder:
        return sound(Path(folder), **only(day=f"{head}{body}lookup: glance\n"))


FIRST = datetime(2026, 2, 2)
ends = sorted({at for entry in LISTED for _, at in (entry.start, entry.end) if at != "24:00"})
near_an_end = st.builds(
    lambda day, at, seconds: FIRST + timedelta(days=day, hours=int(at[:2]), minutes=int(at[3:]), seconds=seconds),
    st.integers(1, 7),
    st.sampled_from(ends),
    st.integers(-1, 1),
)
any_moment = st.datetimes(FIRST, FIRST + timedelta(days=8)).map(lambda at: at.replace(microsecond=0))


@given(near_an_end | any_moment, st.sampled_from(["summer", "winter"]))
def test_each_moment_has_the_entries_that_a_comparison_of_times_gives(at: datetime, season: str) -> None:
    day = at.date()
    event = Event("glance", at, {"season": season})
    case = Case("one", Covers(day, day, day), "counter", "baker", {"joined": date(2019, 1, 1)}, (event,))
    verdict = evaluate(bakery(), case)
    on = [f"entry-{number}" for number, entry in enumerate(LISTED) if entry.on(at, season)]
    assert [c.row.id for c in verdict.consequences] == (on or ["no-entry"])
