"""Standings: held until a table takes them, for the window that it names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checks.engine.windows import Days
from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps

STAR = table(
    "baking.a-star",
    """
    events: [batch]
    rows:
    - {id: held, when: {standing.star: {is: true}}, then: [{reward: 10}]}
    - {id: lost, when: {standing.star: {is: false}}, then: [{none: true}]}
    """,
)
LOSE = "events: [nap]\nrows:\n- {{id: all, then: [{{lose: star{lasting}}}]}}"
YEAR = days("2026-01-01", "2026-12-31")
MORNINGS = ["2026-02-28", "2026-03-01", "2026-03-16", "2026-03-31", "2026-04-01", "2026-12-31"]


@pytest.mark.parametrize(
    ("lasting", "first", "last", "rewarded"),
    [
        (", for: day", "2026-03-16", "2026-03-16", ["02-28", "03-01", "03-31", "04-01", "12-31"]),
        (", for: week", "2026-03-16", "2026-03-22", ["02-28", "03-01", "03-31", "04-01", "12-31"]),
        (", for: month", "2026-03-01", "2026-03-31", ["02-28", "04-01", "12-31"]),
        (", for: quarter", "2026-01-01", "2026-03-31", ["04-01", "12-31"]),
        (", for: year", "2026-01-01", "2026-12-31", []),
        (", for: period", "2026-01-01", "2026-12-31", []),
        ("", "2026-01-01", "2026-12-31", []),
    ],
)
def test_a_standing_is_lost_for_the_window_that_holds_the_day(
    tmp_path: Path, lasting: str, first: str, last: str, rewarded: list[str]
) -> None:
    """All days of the window: it is the standing of that month or year which is gone."""
    book = sound(tmp_path, STAR, table("baking.z-lose", LOSE.format(lasting=lasting)))
    events = "\n".join([naps("2026-03-16"), *(batch(f"{day}T06:00") for day in MORNINGS)])
    verdict = ask(book, YEAR, events)
    assert [f"{c.occasion.day:%m-%d}" for c in verdict.outcomes if c.kind == "reward"] == rewarded
    assert verdict.standing == {"star": [Days(date.fromisoformat(first), date.fromisoformat(last))]}


def test_without_a_loss_a_standing_is_held(tmp_path: Path) -> None:
    verdict = ask(sound(tmp_path, STAR), days("2026-02-10", "2026-02-10"), batch("2026-02-10T06:00"))
    assert followed(verdict) == ["2026-02-10 06:00 baker a-star/held reward 10"]
    assert verdict.standing == {}


def test_each_window_lost_is_listed_once_where_it_reaches_into_the_case(tmp_path: Path) -> None:
    book = sound(tmp_path, table("baking.lose", LOSE.format(lasting=", for: month")))
    covers = "{from: 2026-02-10, until: 2026-03-31, known_from: 2026-01-01}"
    history = naps("2026-01-31", "2026-02-01")
    verdict = ask(book, covers, naps("2026-02-10", "2026-03-01"), history=history)
    assert verdict.standing == {
        "star": [Days(date(2026, 2, 1), date(2026, 2, 28)), Days(date(2026, 3, 1), date(2026, 3, 31))]
    }


def test_a_window_reads_what_another_window_took(tmp_path: Path) -> None:
    """Both close at the same moment; the one that takes is judged first."""
    takes = table(
        "baking.z-takes",
        """
        each: month
        rows:
        - {id: many, when: {naps: {from: 2}}, then: [{lose: star, for: month}]}
        - {id: few, when: {naps: {below: 2}}, then: [{none: true}]}
        """,
    )
    reads = STAR.replace("events: [batch]", "each: month")
    verdict = ask(sound(tmp_path, reads, takes), days("2026-02-01", "2026-03-31"), naps("2026-02-01", "2026-02-02"))
    assert followed(verdict) == [
        "2026-02-28 23:59 baker z-takes/many lose star",
        "2026-02-28 23:59 baker a-star/lost none",
        "2026-03-31 23:59 baker z-takes/few none",
        "2026-03-31 23:59 baker a-star/held reward 10",
    ]


def test_a_loss_before_the_case_begins_reaches_into_it(tmp_path: Path) -> None:
    book = sound(tmp_path, STAR, table("baking.z-lose", LOSE.format(lasting=", for: month")))
    covers = "{from: 2026-02-10, until: 2026-03-31, known_from: 2026-02-01}"
    events = "\n".join([batch("2026-02-10T06:00"), batch("2026-03-01T06:00")])
    verdict = ask(book, covers, events, history=naps("2026-02-09"))
    assert followed(verdict) == [
        "2026-02-10 06:00 baker a-star/lost none",
        "2026-03-01 06:00 baker a-star/held reward 10",
    ]
    assert verdict.standing == {"star": [Days(date(2026, 2, 1), date(2026, 2, 28))]}
