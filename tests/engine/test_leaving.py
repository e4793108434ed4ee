"""An event may end the employment with its day; what was decided before the case began may have ended it already."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.book import Book
from tests.department import VOCABULARY, sound, table
from tests.engine.asking import ask, batch, days, followed, naps, stands

WORDS = """
kind: vocabulary
id: baking.vocabulary
facts:
  told: {title: {zh: 说了, en: told}, type: boolean}
  off: {title: {zh: 休息日, en: days off}, type: dates}
  off_days: {title: {zh: 休几天, en: number of days off}, type: integer, unit: day, min: 0}
events:
  goodbye: {title: {zh: 告别, en: goodbye}, at: date, subject: employee, facts: [told]}
  holiday:
    title: {zh: 休假, en: holiday}
    at: date
    subject: employee
    facts: [off]
    derive: {off_days: {while_employed: off}}
"""
BURNT = table("baking.b-burnt", "events: [batch]\nrows:\n- {id: all, then: [{fine: 1}]}")
BYE = table("baking.bye", "events: [goodbye]\nrows:\n- {id: all, then: [{warn: true}]}")
MONTH = table("baking.month", "each: month\nrows:\n- {id: all, then: [{deduct_pay: {each: naps, amount: 5}}]}")
THIRD = table(
    "baking.a-third",
    """
    events: [nap]
    occurrence: {per: month}
    rows:
    - {id: early, occurrence: {up_to: 2}, then: [{none: true}]}
    - {id: third, occurrence: {from: 3}, then: [{dismiss: {ground: "39"}}]}
    """,
)
AWAY = table("baking.away", "events: [holiday]\nrows:\n- {id: all, then: [{deduct_pay: {each: off_days, amount: 10}}]}")
FEBRUARY = days("2026-02-01", "2026-02-28")


def leaving(root: Path, *tables: str) -> Book:
    """The bakery, in which who says goodbye has left."""
    vocabulary = VOCABULARY.replace("    since: joined\n", "    since: joined\n    until: [goodbye]\n")
    return sound(root, *tables, policies__vocabulary=vocabulary, policies__baking__vocabulary=WORDS)


def goodbye(day: int) -> str:
    return f"- {{at: 2026-02-{day:02}, goodbye: {{told: true}}}}"


def test_the_last_day_counts_and_nothing_after_it(tmp_path: Path) -> None:
    book = leaving(tmp_path, BURNT, BYE, MONTH)
    events = [naps("2026-02-03"), goodbye(10), batch("2026-02-10T18:00"), batch("2026-02-11T06:00"), goodbye(12)]
    verdict = ask(book, FEBRUARY, "\n".join(events))
    assert (str(verdict.left), verdict.dismissed) == ("2026-02-10 23:59:59", None)
    assert stands(verdict) == [
        "2026-02-10 18:00 b-burnt matched all",
        "2026-02-11 06:00 b-burnt after-employment",
        "2026-02-10 00:00 bye matched all",
        "2026-02-12 00:00 bye after-employment",
        "2026-02-10 23:59 month matched all",
    ]
    assert followed(verdict)[-1] == "2026-02-10 23:59 baker month/all deduct_pay 5"


def test_nobody_left_where_nothing_says_so(tmp_path: Path) -> None:
    verdict = ask(leaving(tmp_path, BURNT), FEBRUARY, batch("2026-02-10T18:00"))
    assert (verdict.left, verdict.dismissed) == (None, None)


@pytest.mark.parametrize(
    ("day", "left", "dismissed"),
    [
        (5, None, "2026-02-04 00:00:00"),
        (4, None, "2026-02-04 00:00:00"),
        (3, "2026-02-03 23:59:59", "None"),
    ],
)
def test_of_goodbye_and_dismissal_the_first_counts(tmp_path: Path, day: int, left: str | None, dismissed: str) -> None:
    book = leaving(tmp_path, THIRD, BYE)
    verdict = ask(book, FEBRUARY, "\n".join([naps("2026-02-02", "2026-02-03", "2026-02-04"), goodbye(day)]))
    assert (str(verdict.left or "None"), str(verdict.dismissed)) == (left or "None", dismissed)


def test_a_window_closed_by_the_goodbye_may_dismiss_as_well(tmp_path: Path) -> None:
    week = table(
        "baking.week",
        """
        each: month
        rows:
        - {id: many, when: {naps: {over: 1}}, then: [{dismiss: {ground: "39"}}]}
        - {id: few, when: {naps: {up_to: 1}}, then: [{none: true}]}
        """,
    )
    verdict = ask(leaving(tmp_path, week), FEBRUARY, "\n".join([naps("2026-02-02", "2026-02-03"), goodbye(5)]))
    assert verdict.left == verdict.dismissed
    assert followed(verdict) == ["2026-02-05 23:59 baker week/many dismiss"]


def test_days_off_after_the_end_are_not_charged(tmp_path: Path) -> None:
    book = leaving(tmp_path, AWAY, THIRD)
    asked = "- {at: 2026-02-02, holiday: {off: [2026-02-09, 2026-02-10, 2026-02-11]}}"
    for ending, charged in (
        (goodbye(10), 20),
        (goodbye(12), 30),
        (naps("2026-02-09", "2026-02-09", "2026-02-09"), 10),
    ):
        verdict = ask(book, FEBRUARY, f"{asked}\n{ending}")
        assert followed(verdict)[0] == f"2026-02-02 00:00 baker away/all deduct_pay {charged}"


def test_a_goodbye_before_the_case_begins_has_ended_it_too(tmp_path: Path) -> None:
    covers = "{from: 2026-02-10, until: 2026-02-28, known_from: 2026-02-01}"
    verdict = ask(leaving(tmp_path, BURNT), covers, batch("2026-02-11T06:00"), history=goodbye(9))
    assert str(verdict.left) == "2026-02-09 23:59:59"
    assert stands(verdict) == ["2026-02-11 06:00 b-burnt after-employment"]


def test_a_goodbye_before_the_day_of_joining_ended_another_employment(tmp_path: Path) -> None:
    covers = "{from: 2026-02-10, until: 2026-02-28, known_from: 2026-02-01}"
    again = "{desk: counter, role: baker, joined: 2026-02-10, wage: 4000}"
    events = batch("2026-02-11T06:00")
    verdict = ask(leaving(tmp_path, BURNT), covers, events, history=goodbye(9), employee=again)
    assert verdict.left is None
    assert stands(verdict) == ["2026-02-11 06:00 b-burnt matched all"]
