"""A record that does not reach back: nobody gets the leniency of a first time, nor the harshness of a later one."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.book import Book
from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps, possible, stands

LADDER = table(
    "baking.ladder",
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
    "baking.month",
    """
    each: month
    rows:
    - {id: few, when: {naps: {up_to: 1}}, then: [{none: true}]}
    - {id: many, when: {naps: {over: 1}}, then: [{fine: 10}]}
    """,
)
FROM_THE_TENTH = "{from: 2026-02-10, until: 2026-03-31}"


def test_an_ordinal_may_be_any_later_one(tmp_path: Path) -> None:
    verdict = ask(sound(tmp_path, LADDER), FROM_THE_TENTH, naps("2026-02-10", "2026-02-11", "2026-02-12", "2026-03-01"))
    assert stands(verdict) == [
        "2026-02-10 00:00 ladder partial (1)",
        "2026-02-11 00:00 ladder partial (2)",
        "2026-02-12 00:00 ladder matched later",
        "2026-03-01 00:00 ladder matched first (1)",
    ]
    assert [possible(c) for c in verdict.considered[:2]] == [
        [({"occurrence": 1}, ["first"]), ({"occurrence": 2}, ["second"]), ({"occurrence": 3}, ["later"])],
        [({"occurrence": 2}, ["second"]), ({"occurrence": 3}, ["later"])],
    ]


def test_a_row_that_speaks_every_time_needs_no_record(tmp_path: Path) -> None:
    plain = table("baking.plain", "events: [nap]\noccurrence: {per: month}\nrows:\n- {id: all, then: [{fine: 5}]}")
    verdict = ask(sound(tmp_path, plain), FROM_THE_TENTH, naps("2026-02-10"))
    assert followed(verdict) == ["2026-02-10 00:00 baker plain/all fine 5"]


@pytest.mark.parametrize(
    ("covers", "employee", "stand"),
    [
        ("{from: 2026-02-10, until: 2026-03-31}", "joined: 2025-01-01", "partial (1)"),
        ("{from: 2026-02-10, until: 2026-03-31, known_from: 2026-02-02}", "joined: 2025-01-01", "partial (1)"),
        ("{from: 2026-02-10, until: 2026-03-31, known_from: 2026-02-01}", "joined: 2025-01-01", "matched first (1)"),
        ("{from: 2026-02-10, until: 2026-03-31, known_from: 2025-06-01}", "joined: 2025-01-01", "matched first (1)"),
        ("{from: 2026-02-10, until: 2026-03-31}", "joined: 2026-02-10", "matched first (1)"),
        ("{from: 2026-02-10, until: 2026-03-31}", "joined: 2026-02-09", "partial (1)"),
        ("{from: 2026-02-10, until: 2026-03-31}", "joined: unknown", "partial (1)"),
        ("{from: 2026-02-10, until: 2026-03-31}", "wage: 4000", "partial (1)"),
    ],
)
def test_what_is_known_from_the_start_of_the_window_or_of_the_employment(
    tmp_path: Path, covers: str, employee: str, stand: str
) -> None:
    verdict = ask(
        sound(tmp_path, LADDER), covers, naps("2026-02-10"), employee=f"{{desk: counter, role: baker, {employee}}}"
    )
    assert stands(verdict) == [f"2026-02-10 00:00 ladder {stand}"]


@pytest.mark.parametrize(
    ("window", "known_from", "stand"),
    [
        ("week", "2026-02-09", "matched first (1)"),
        ("week", "2026-02-10", "partial (1)"),
        ("quarter", "2026-01-01", "matched first (1)"),
        ("quarter", "2026-01-02", "partial (1)"),
        ("year", "2026-01-01", "matched first (1)"),
        ("year", "2026-01-02", "partial (1)"),
        ("day", "2026-02-10", "matched first (1)"),
        ("period", "2026-02-10", "matched first (1)"),
    ],
)
def test_each_window_asks_for_a_record_of_its_own_length(
    tmp_path: Path, window: str, known_from: str, stand: str
) -> None:
    book = sound(tmp_path, LADDER.replace("per: month", f"per: {window}"))
    verdict = ask(book, f"{{from: 2026-02-10, until: 2026-02-28, known_from: {known_from}}}", naps("2026-02-10"))
    assert stands(verdict) == [f"2026-02-10 00:00 ladder {stand}"]


def test_a_window_that_began_before_the_record_is_partial(tmp_path: Path) -> None:
    verdict = ask(sound(tmp_path, MONTH), FROM_THE_TENTH, naps("2026-02-10", "2026-02-11"))
    assert stands(verdict) == ["2026-02-28 23:59 month partial", "2026-03-31 23:59 month matched few"]


TIRED = table(
    "baking.tired",
    """
    events: [batch]
    rows:
    - {id: awake, when: {naps: {up_to: 1}}, then: [{none: true}]}
    - {id: tired, when: {naps: {over: 1}}, then: [{warn: true}]}
    """,
)


@pytest.mark.parametrize(
    ("naps_known", "stand", "rows"),
    [
        (naps("2026-02-10"), "tired partial", [({"naps": 1}, ["awake"]), ({"naps": 2}, ["tired"])]),
        (naps("2026-02-10", "2026-02-10"), "tired matched tired", []),
    ],
)
def test_a_count_that_the_record_cuts_short_is_at_least_what_it_shows(
    tmp_path: Path, naps_known: str, stand: str, rows: list[tuple[dict[str, int], list[str]]]
) -> None:
    events = "\n".join([naps_known, batch("2026-02-11T06:00")])
    verdict = ask(sound(tmp_path, TIRED), FROM_THE_TENTH, events)
    assert stands(verdict) == [f"2026-02-11 06:00 {stand}"]
    assert possible(verdict.considered[0]) == rows


YEARLY = """
kind: vocabulary
id: baking.vocabulary
measures:
  yearly-naps: {title: {zh: 全年打盹, en: naps in the year}, count: nap, per: year}
"""


def test_a_measure_longer_than_the_window_of_its_table_may_be_partial(tmp_path: Path) -> None:
    month = MONTH.replace("naps:", "yearly-naps:")
    book = sound(tmp_path, month, policies__baking__vocabulary=YEARLY)
    verdict = ask(book, days("2026-02-01", "2026-03-31"), naps("2026-03-01", "2026-03-02"))
    assert stands(verdict) == ["2026-02-28 23:59 month partial", "2026-03-31 23:59 month matched many"]


@pytest.fixture
def losing(tmp_path: Path) -> Book:
    lose = table(
        "baking.a-lose",
        """
        events: [nap]
        rows:
        - {id: all, then: [{lose: star, for: month}]}
        """,
    )
    star = table(
        "baking.b-star",
        """
        events: [batch]
        rows:
        - {id: held, when: {standing.star: {is: true}}, then: [{reward: 10}]}
        - {id: lost, when: {standing.star: {is: false}}, then: [{none: true}]}
        """,
    )
    return sound(tmp_path, lose, star)


@pytest.mark.parametrize(
    ("events", "stand"),
    [
        (batch("2026-02-12T06:00"), "2026-02-12 06:00 b-star partial"),
        (batch("2026-03-12T06:00"), "2026-03-12 06:00 b-star matched held"),
        ("\n".join([naps("2026-02-11"), batch("2026-02-12T06:00")]), "2026-02-12 06:00 b-star matched lost"),
    ],
)
def test_a_standing_may_have_been_lost_before_the_record_begins(losing: Book, events: str, stand: str) -> None:
    assert stands(ask(losing, FROM_THE_TENTH, events))[-1] == stand
