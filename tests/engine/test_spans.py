"""How long a window lasts: whole months and years, whatever happens in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.department import sound, table
from tests.engine.asking import ask, days, followed, naps, stands

WORDS = """
kind: vocabulary
id: baking.vocabulary
measures:
  months: {title: {zh: 几个月, en: months}, span: month, per: period, unit: time}
  years: {title: {zh: 几年, en: years}, span: year, per: period, unit: time}
  of-the-quarter: {title: {zh: 一季几个月, en: months of the quarter}, span: month, per: quarter, unit: time}
"""
LENGTH = table(
    "baking.length",
    """
    each: period
    rows:
    - id: all
      then: [{fine: {each: months, amount: 1}}, {reward: {each: years, amount: 1}}]
    """,
    in_force="{from: 2020-01-01}",
)


@pytest.mark.parametrize(
    ("first", "last", "months", "years"),
    [
        ("2026-01-15", "2026-03-14", 2, 0),
        ("2026-01-15", "2026-03-13", 1, 0),
        ("2026-01-01", "2026-12-30", 11, 0),
        ("2026-01-01", "2026-12-31", 12, 1),
        ("2024-07-01", "2026-06-30", 24, 2),
        ("2026-02-10", "2026-02-10", 0, 0),
    ],
)
def test_the_whole_months_and_years_of_a_period(tmp_path: Path, first: str, last: str, months: int, years: int) -> None:
    verdict = ask(sound(tmp_path, LENGTH, policies__baking__vocabulary=WORDS), days(first, last), "")
    assert followed(verdict) == [
        f"{last} 23:59 baker length/all fine {months}",
        f"{last} 23:59 baker length/all reward {years}",
    ]


def test_a_length_needs_no_record(tmp_path: Path) -> None:
    """It is known however late the record begins."""
    tired = table(
        "baking.tired",
        """
        events: [nap]
        rows:
        - {id: short, when: {of-the-quarter: {below: 3}}, then: [{none: true}]}
        - {id: whole, when: {of-the-quarter: {is: 3}}, then: [{warn: true}]}
        """,
    )
    verdict = ask(
        sound(tmp_path, tired, policies__baking__vocabulary=WORDS), days("2026-02-10", "2026-02-20"), naps("2026-02-11")
    )
    assert stands(verdict) == ["2026-02-11 00:00 tired matched whole"]


@pytest.mark.parametrize(("until", "row"), [("2026-03-31", "paid"), ("2026-03-30", "too-short")])
def test_a_row_may_ask_how_long_the_period_is(tmp_path: Path, until: str, row: str) -> None:
    bonus = table(
        "baking.bonus",
        """
        each: period
        rows:
        - {id: paid, when: {months: {from: 3}}, then: [{reward: 100}]}
        - {id: too-short, otherwise: true, then: [{none: true}]}
        """,
    )
    verdict = ask(sound(tmp_path, bonus, policies__baking__vocabulary=WORDS), days("2026-01-01", until), "")
    assert stands(verdict) == [f"{until} 23:59 bonus matched {row}"]
