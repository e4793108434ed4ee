"""Amounts as they stand in a verdict: rounded once per outcome, and added up."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps, stands, totals

ONE_DAY = days("2026-02-01", "2026-02-01")
MONTH = days("2026-02-01", "2026-02-28")


def test_deductions_go_down_and_dues_up(tmp_path: Path) -> None:
    both = table(
        "baking.both",
        """
        events: [batch]
        rows:
        - id: all
          then: [{fine: {percent: 33.33, of: cost}}, {reward: {percent: 33.33, of: cost}}, {bear_loss: {of: cost}}]
        """,
    )
    verdict = ask(sound(tmp_path, both), ONE_DAY, batch("2026-02-01T06:00", cost="9.99"))
    assert [(c.kind, c.exact, c.amount) for c in verdict.outcomes] == [
        ("fine", Fraction("3.329667"), Fraction("3.32")),
        ("reward", Fraction("3.329667"), Fraction("3.33")),
        ("bear_loss", Fraction("9.99"), Fraction("9.99")),
    ]
    assert totals(verdict) == {"fines": ("3.32", 0), "rewards": ("3.33", 0), "losses": ("9.99", 0)}


def test_each_outcome_is_rounded_and_then_they_are_added(tmp_path: Path) -> None:
    thirds = table(
        "baking.thirds",
        """
        events: [nap]
        rows:
        - {id: all, then: [{deduct_pay: {days: 1, basis: wage}}]}
        """,
    )
    employee = "{desk: counter, role: baker, joined: 2025-01-01, wage: 100.1}"
    verdict = ask(sound(tmp_path, thirds), MONTH, naps("2026-02-01", "2026-02-02", "2026-02-03"), employee=employee)
    assert [(c.exact, c.amount) for c in verdict.outcomes] == [(Fraction("5.005"), Fraction(5))] * 3
    assert totals(verdict) == {"deductions": ("15", 0)}


def test_a_sum_over_the_month_is_rounded_once(tmp_path: Path) -> None:
    month = table(
        "baking.month",
        """
        each: month
        rows:
        - {id: none, when: {naps: {is: 0}}, then: [{none: true}]}
        - {id: some, when: {naps: {over: 0}}, then: [{deduct_pay: {each: naps, amount: {days: 1, basis: wage}}}]}
        """,
    )
    employee = "{desk: counter, role: baker, joined: 2025-01-01, wage: 100.1}"
    verdict = ask(sound(tmp_path, month), MONTH, naps("2026-02-01", "2026-02-02", "2026-02-03"), employee=employee)
    assert followed(verdict) == ["2026-02-28 23:59 baker month/some deduct_pay 15.01"]


def test_a_ladder_of_fines_in_a_verdict(tmp_path: Path) -> None:
    ladder = table(
        "baking.ladder",
        """
        events: [nap]
        occurrence: {per: month}
        rows:
        - {id: first, occurrence: 1, then: [{warn: true}]}
        - {id: later, occurrence: {from: 2}, then: [{fine: {first: 100, step: 50}}]}
        """,
    )
    verdict = ask(sound(tmp_path, ladder), MONTH, naps("2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04"))
    assert followed(verdict) == [
        "2026-02-01 00:00 baker ladder/first warn (1)",
        "2026-02-02 00:00 baker ladder/later fine 100 (2)",
        "2026-02-03 00:00 baker ladder/later fine 150 (3)",
        "2026-02-04 00:00 baker ladder/later fine 200 (4)",
    ]


def test_a_ladder_where_the_record_does_not_reach_back_is_open(tmp_path: Path) -> None:
    """The row is the same whichever time it is, the amount is not."""
    ladder = table(
        "baking.ladder",
        """
        events: [nap]
        occurrence: {per: month}
        rows:
        - {id: all, then: [{fine: {first: 100, step: 50}}]}
        """,
    )
    verdict = ask(sound(tmp_path, ladder), days("2026-02-10", "2026-02-11"), naps("2026-02-10"))
    assert followed(verdict) == ["2026-02-10 00:00 baker ladder/all fine open"]
    assert stands(verdict) == ["2026-02-10 00:00 ladder matched all"]
    assert totals(verdict) == {"fines": ("0", 1)}


def test_an_amount_of_an_unknown_fact_stays_open_beside_the_others(tmp_path: Path) -> None:
    loss = table(
        "baking.loss",
        """
        events: [batch]
        rows:
        - {id: all, then: [{warn: true}, {bear_loss: {of: cost}}]}
        """,
    )
    events = "\n".join([batch("2026-02-01T06:00", cost="unknown"), batch("2026-02-01T07:00", cost="7")])
    verdict = ask(sound(tmp_path, loss), ONE_DAY, events)
    assert followed(verdict) == [
        "2026-02-01 06:00 baker loss/all warn",
        "2026-02-01 06:00 baker loss/all bear_loss open",
        "2026-02-01 07:00 baker loss/all warn",
        "2026-02-01 07:00 baker loss/all bear_loss 7",
    ]
    assert totals(verdict) == {"losses": ("7", 1)}


def test_an_amount_nobody_has_fixed_is_open(tmp_path: Path) -> None:
    silent = table(
        "baking.silent",
        """
        events: [nap]
        rows:
        - {id: all, then: [{reward: {unregulated: D/KM/8/1, by: chief}}]}
        """,
    )
    verdict = ask(sound(tmp_path, silent), ONE_DAY, naps("2026-02-01"))
    assert followed(verdict) == ["2026-02-01 00:00 baker silent/all reward open"]
    assert totals(verdict) == {"rewards": ("0", 1)}
    assert [c.decisions for c in verdict.outcomes] == [("D/KM/8/1",)]
