"""Tables that let another speak: where both bind one fact, that one does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps, possible, stands

FEBRUARY = days("2026-02-01", "2026-02-28")
GENERAL = table(
    "baking.a-general",
    """
    events: [batch, nap]
    occurrence: {per: month}
    yields_to: [baking.b-special]
    rows:
    - {id: first, occurrence: 1, then: [{warn: true}]}
    - {id: later, occurrence: {from: 2}, then: [{fine: 5}]}
    """,
)
SPECIAL = """
events: [batch]
where: [{careless: {is: true}}]
rows:
- {id: all, then: [{fine: 50}]}
"""


def test_the_other_table_speaks_instead_and_the_event_is_not_counted(tmp_path: Path) -> None:
    book = sound(tmp_path, GENERAL, table("baking.b-special", SPECIAL))
    events = [
        batch("2026-02-01T06:00", careless="true"),
        batch("2026-02-02T06:00", careless="false"),
        naps("2026-02-03"),
    ]
    verdict = ask(book, FEBRUARY, "\n".join(events))
    assert stands(verdict) == [
        "2026-02-01 06:00 a-general yields b-special",
        "2026-02-02 06:00 a-general matched first (1)",
        "2026-02-03 00:00 a-general matched later (2)",
        "2026-02-01 06:00 b-special matched all",
        "2026-02-02 06:00 b-special outside careless",
    ]
    assert followed(verdict) == [
        "2026-02-01 06:00 baker b-special/all fine 50",
        "2026-02-02 06:00 baker a-general/first warn (1)",
        "2026-02-03 00:00 baker a-general/later fine 5 (2)",
    ]


@pytest.mark.parametrize(
    "head",
    [
        {"applies_to": "{desks: [oven]}"},
        {"applies_to": "{desks: [counter], roles: [chief]}"},
        {"in_force": "{from: 2026-02-02}"},
        {"in_force": "{from: 2026-01-01, until: 2026-01-31}"},
    ],
)
def test_a_table_that_does_not_bind_the_case_does_not_speak_first(tmp_path: Path, head: dict[str, str]) -> None:
    book = sound(tmp_path, GENERAL, table("baking.b-special", SPECIAL, **head))
    verdict = ask(book, FEBRUARY, batch("2026-02-01T06:00", careless="true"))
    assert followed(verdict) == ["2026-02-01 06:00 baker a-general/first warn (1)"]


def test_where_nobody_knows_whether_the_other_speaks_both_are_open(tmp_path: Path) -> None:
    book = sound(tmp_path, GENERAL, table("baking.b-special", SPECIAL))
    events = "\n".join([batch("2026-02-01T06:00", careless="unknown"), naps("2026-02-02")])
    verdict = ask(book, FEBRUARY, events)
    assert followed(verdict) == []
    assert stands(verdict) == [
        "2026-02-01 06:00 a-general undecided (1)",
        "2026-02-02 00:00 a-general undecided (1)",
        "2026-02-01 06:00 b-special undecided",
    ]
    assert [possible(c) for c in verdict.considered] == [
        [({}, ["first"])],
        [({"occurrence": 1}, ["first"]), ({"occurrence": 2}, ["later"])],
        [({"careless": True}, ["all"])],
    ]


def test_an_event_outside_is_outside_whoever_else_speaks(tmp_path: Path) -> None:
    narrow = GENERAL.replace("occurrence: {per: month}", "occurrence: {per: month}\nwhere: [{burnt: {over: 3}}]")
    narrow = narrow.replace("events: [batch, nap]", "events: [batch]")
    book = sound(tmp_path, narrow, table("baking.b-special", SPECIAL))
    verdict = ask(book, FEBRUARY, batch("2026-02-01T06:00", 1, "true"))
    assert stands(verdict) == [
        "2026-02-01 06:00 a-general outside burnt",
        "2026-02-01 06:00 b-special matched all",
    ]


def test_the_first_of_several_tables_is_named(tmp_path: Path) -> None:
    general = GENERAL.replace("[baking.b-special]", "[baking.c-other, baking.b-special]")
    other = table("baking.c-other", "events: [batch]\nrows:\n- {id: all, then: [{warn: true}]}")
    book = sound(tmp_path, general, table("baking.b-special", SPECIAL), other)
    verdict = ask(book, FEBRUARY, batch("2026-02-01T06:00", careless="true"))
    assert stands(verdict)[0] == "2026-02-01 06:00 a-general yields c-other"


def test_a_fact_left_out_that_the_other_table_needs_is_missed(tmp_path: Path) -> None:
    book = sound(tmp_path, GENERAL, table("baking.b-special", SPECIAL))
    verdict = ask(book, FEBRUARY, "- {at: 2026-02-01T06:00, batch: {burnt: 1}}")
    assert stands(verdict) == [
        "2026-02-01 06:00 a-general missing careless",
        "2026-02-01 06:00 b-special missing careless",
    ]


def test_a_table_waits_for_the_standing_that_the_other_reads(tmp_path: Path) -> None:
    """`a-general` yields where the star is lost, so it is judged after the table that takes it."""
    special = table(
        "baking.b-special",
        "events: [batch]\nwhere: [{standing.star: {is: false}}]\nrows:\n- {id: all, then: [{fine: 50}]}",
    )
    loses = table("baking.z-loses", "events: [nap]\nrows:\n- {id: all, then: [{lose: star, for: day}]}")
    general = GENERAL.replace("events: [batch, nap]", "events: [batch]")
    events = "\n".join([naps("2026-02-01"), batch("2026-02-01T06:00"), batch("2026-02-02T06:00")])
    assert followed(ask(sound(tmp_path, general, special, loses), FEBRUARY, events)) == [
        "2026-02-01 00:00 baker z-loses/all lose star",
        "2026-02-01 06:00 baker b-special/all fine 50",
        "2026-02-02 06:00 baker a-general/first warn (1)",
    ]
