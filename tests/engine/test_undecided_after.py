"""What an undecided table may raise or take away is doubtful for the tables after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps, possible, stands

FEBRUARY = days("2026-02-01", "2026-02-28")
RAISES = table(
    "baking.a-raises",
    """
    events: [batch]
    rows:
    - {id: careless, when: {careless: {is: true}}, then: [{counts_as: nap}]}
    - {id: careful, when: {careless: {is: false}}, then: [{none: true}]}
    """,
)
LADDER = table(
    "baking.b-ladder",
    """
    events: [nap]
    occurrence: {per: month}
    rows:
    - {id: first, occurrence: 1, then: [{warn: true}]}
    - {id: second, occurrence: 2, then: [{fine: 10}]}
    - {id: later, occurrence: {from: 3}, then: [{fine: 50}]}
    """,
)
MONTH = table(
    "baking.c-month",
    """
    each: month
    rows:
    - {id: none, when: {naps: {is: 0}}, then: [{reward: 5}]}
    - {id: some, when: {naps: {over: 0}}, then: [{none: true}]}
    """,
)


def test_an_event_that_may_have_been_raised_is_doubtful(tmp_path: Path) -> None:
    verdict = ask(sound(tmp_path, RAISES, LADDER, MONTH), FEBRUARY, batch("2026-02-01T06:00", careless="unknown"))
    assert followed(verdict) == []
    assert stands(verdict) == [
        "2026-02-01 06:00 a-raises undecided",
        "2026-02-01 06:00 b-ladder undecided (1)",
        "2026-02-28 23:59 c-month undecided",
    ]
    assert [possible(c) for c in verdict.considered] == [
        [({"careless": True}, ["careless"]), ({"careless": False}, ["careful"])],
        [({}, ["first"])],
        [({"naps": 0}, ["none"]), ({"naps": 1}, ["some"])],
    ]


def test_later_ordinals_are_open_by_as_many_as_are_doubtful(tmp_path: Path) -> None:
    events = "\n".join([batch("2026-02-01T06:00", careless="unknown"), naps("2026-02-02", "2026-02-03", "2026-02-04")])
    verdict = ask(sound(tmp_path, RAISES, LADDER), FEBRUARY, events)
    assert stands(verdict)[1:] == [
        "2026-02-01 06:00 b-ladder undecided (1)",
        "2026-02-02 00:00 b-ladder undecided (1)",
        "2026-02-03 00:00 b-ladder undecided (2)",
        "2026-02-04 00:00 b-ladder matched later",
    ]


CHECKS = """
kind: vocabulary
id: baking.vocabulary
events:
  check: {title: {zh: 查, en: check}, at: date, subject: employee, facts: [careless]}
"""


def test_doubt_runs_through_a_chain(tmp_path: Path) -> None:
    """A doubtful nap that counts as a batch makes a doubtful batch."""
    maybe = table(
        "baking.a-maybe",
        "events: [check]\nwhere: [{careless: {is: true}}]\nrows:\n- {id: all, then: [{counts_as: nap}]}",
    )
    again = table(
        "baking.b-again",
        """
        events: [nap]
        rows:
        - {id: all, then: [{counts_as: batch, with: {burnt: 9, careless: true, cost: 5}}]}
        """,
    )
    fined = table("baking.c-fined", "events: [batch]\nrows:\n- {id: all, then: [{fine: {of: cost}}]}")
    book = sound(tmp_path, fined, again, maybe, policies__baking__vocabulary=CHECKS)
    verdict = ask(book, FEBRUARY, "- {at: 2026-02-01, check: {careless: unknown}}")
    assert followed(verdict) == []
    assert stands(verdict) == [
        "2026-02-01 00:00 a-maybe undecided",
        "2026-02-01 00:00 b-again undecided",
        "2026-02-01 00:00 c-fined undecided",
    ]


LOSES = table(
    "baking.a-loses",
    """
    events: [batch]
    rows:
    - {id: careless, when: {careless: {is: true}}, then: [{lose: star, for: month}]}
    - {id: careful, when: {careless: {is: false}}, then: [{none: true}]}
    """,
)
STAR = table(
    "baking.b-star",
    """
    events: [nap]
    rows:
    - {id: held, when: {standing.star: {is: true}}, then: [{warn: true}]}
    - {id: lost, when: {standing.star: {is: false}}, then: [{fine: 5}]}
    """,
)


@pytest.mark.parametrize(
    ("careless", "stand"),
    [
        (["unknown"], ["2026-02-27 00:00 b-star undecided", "2026-03-01 00:00 b-star matched held"]),
        (["unknown", "true"], ["2026-02-27 00:00 b-star matched lost", "2026-03-01 00:00 b-star matched held"]),
        (["unknown", "false"], ["2026-02-27 00:00 b-star undecided", "2026-03-01 00:00 b-star matched held"]),
    ],
)
def test_a_standing_that_may_have_been_lost_is_doubtful(tmp_path: Path, careless: list[str], stand: list[str]) -> None:
    batches = [batch(f"2026-02-0{day}T06:00", careless=one) for day, one in enumerate(careless, start=1)]
    events = "\n".join([*batches, naps("2026-02-27", "2026-03-01")])
    verdict = ask(sound(tmp_path, LOSES, STAR), days("2026-02-01", "2026-03-31"), events)
    assert [line for line in stands(verdict) if "b-star" in line] == stand


MONTH_LOSES = """
each: month
rows:
- {id: many, when: {naps: {over: 1}}, then: [{lose: star, for: year}]}
- {id: few, when: {naps: {up_to: 1}}, then: [{none: true}]}
"""


def test_a_window_still_open_may_yet_take_a_standing(tmp_path: Path) -> None:
    star = STAR.replace("events: [nap]", "events: [batch]")
    book = sound(tmp_path, table("baking.a-month", MONTH_LOSES), star)
    events = "\n".join([naps("2026-02-01"), batch("2026-02-02T06:00")])
    covers = "{from: 2026-02-01, until: 2026-02-20, known_from: 2026-01-01}"
    assert stands(ask(book, covers, events)) == [
        "2026-02-28 23:59 a-month open",
        "2026-02-02 06:00 b-star undecided",
    ]


def test_a_window_that_the_record_cuts_short_may_have_taken_a_standing(tmp_path: Path) -> None:
    """The month is partial, so the year's standing is not sure either."""
    star = STAR.replace("events: [nap]", "events: [batch]")
    book = sound(tmp_path, table("baking.a-month", MONTH_LOSES.replace("for: year", "for: month")), star)
    events = "\n".join([batch("2026-02-12T06:00"), batch("2026-03-12T06:00")])
    assert stands(ask(book, days("2026-02-10", "2026-03-31"), events)) == [
        "2026-02-28 23:59 a-month partial",
        "2026-03-31 23:59 a-month matched few",
        "2026-02-12 06:00 b-star undecided",
        "2026-03-12 06:00 b-star matched held",
    ]
