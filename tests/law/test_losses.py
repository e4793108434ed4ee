"""Losses are paid in monthly instalments under one cap, and never below the floor."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from checks.law.losses import Instalment, instalments, monthly_room
from tests.law.judging import BURNT, bakery, judged, told
from tests.statutes import LAW, statute

F = Fraction
FEBRUARY = 2026 * 12 + 1
TWO = """
- {at: 2026-02-03T06:00, batch: {burnt: 1, careless: true, cost: 1000}}
- {at: 2026-02-04T06:00, batch: {burnt: 1, careless: true, cost: 700}}
"""
MONEY = st.integers(0, 10**9).map(lambda cents: F(cents, 100))


def test_two_losses_of_a_month_share_its_room(tmp_path: Path) -> None:
    law = judged(bakery(tmp_path, BURNT), TWO, "wage: 4000, least_wage: 2000")
    assert told(law) == [("bear_loss", "capped", F(800), F(200)), ("bear_loss", "capped", F(0), F(700))]
    assert [one.instalments for one in law.taken] == [
        (Instalment(FEBRUARY, 1, F(800)), Instalment(FEBRUARY + 1, 1, F(200))),
        (Instalment(FEBRUARY + 1, 1, F(600)), Instalment(FEBRUARY + 2, 1, F(100))),
    ]


def test_the_floor_leaves_less_room(tmp_path: Path) -> None:
    law = judged(bakery(tmp_path, BURNT), TWO, "wage: 4000, least_wage: 3900")
    assert [one.instalments for one in law.taken] == [
        (Instalment(FEBRUARY, 1, F(100)), Instalment(FEBRUARY + 1, 9, F(100))),
        (Instalment(FEBRUARY + 10, 7, F(100)),),
    ]


def test_a_wage_at_the_floor_leaves_nothing(tmp_path: Path) -> None:
    law = judged(bakery(tmp_path, BURNT), TWO, "wage: 4000, least_wage: 4000")
    assert told(law) == [("bear_loss", "capped", F(0), F(1000)), ("bear_loss", "capped", F(0), F(700))]
    assert [one.instalments for one in law.taken] == [(), ()]


def test_a_floor_that_is_not_given_is_reported_as_not_tested(tmp_path: Path) -> None:
    small = "- {at: 2026-02-03T06:00, batch: {burnt: 1, careless: true, cost: 10}}"
    without, given_ = (judged(bakery(tmp_path, BURNT), small, f"wage: 4000{more}") for more in ("", ", least_wage: 1"))
    assert told(without) == [("bear_loss", "capped", F(10), F(0))]
    assert told(given_) == [("bear_loss", "allowed", F(10), F(0))]
    assert (without.taken[0].floor_tested, given_.taken[0].floor_tested) == (False, True)
    assert without.taken[0].headline.why.en == "cap No local minimum wage is given, so the floor was not tested."


def test_without_a_wage_the_cap_is_unknown(tmp_path: Path) -> None:
    law = judged(bakery(tmp_path, BURNT), TWO, "wage: unknown")
    assert told(law) == [("bear_loss", "unknown", None, None)] * 2


@given(st.lists(st.tuples(st.integers(24000, 24400), MONEY), max_size=6), MONEY.filter(bool))
def test_instalments_pay_each_loss_wholly_and_no_month_above_its_room(
    losses: list[tuple[int, Fraction]], room: Fraction
) -> None:
    losses = sorted(losses, key=lambda loss: loss[0])
    plans = instalments(losses, room)
    assert [sum((run.total for run in plan), F(0)) for plan in plans] == [amount for _, amount in losses]
    edges = {m for plan in plans for run in plan for m in (run.month, run.month + run.months - 1)}
    for month in edges:
        taken = [r.amount for plan in plans for r in plan if r.month <= month < r.month + r.months]
        assert sum(taken, F(0)) <= room
    for (since, _), plan in zip(losses, plans, strict=True):
        assert all(run.month >= since and run.months > 0 and run.amount > 0 for run in plan)


@given(MONEY, MONEY, st.none() | MONEY)
def test_the_room_of_a_month_grows_with_the_wage_and_respects_the_floor(
    wage: Fraction, more: Fraction, floor: Fraction | None
) -> None:
    room = monthly_room(wage, F(20), floor)
    assert 0 <= room <= wage / 5
    assert room <= monthly_room(wage + more, F(20), floor)
    if floor is not None and room:
        assert wage - room >= floor


def test_a_loss_whose_kind_is_contested_is_not_taken_at_all(tmp_path: Path) -> None:
    own = statute("own", "{outcome: {outcomes: [bear_loss], of: [cost], verdict: contested, why: {zh: 自担, en: own}}}")
    law = judged(bakery(tmp_path, BURNT, law=f"{LAW}---\n{own}"), TWO, "wage: 4000, least_wage: 2000")
    assert told(law) == [("bear_loss", "contested", F(0), F(1000)), ("bear_loss", "contested", F(0), F(700))]


def test_a_loss_demanded_the_same_day_keeps_its_instalments(tmp_path: Path) -> None:
    cash = statute(
        "cash", "{outcome: {outcomes: [bear_loss], by: [same-day], verdict: contested, why: {zh: 现金, en: cash}}}"
    )
    burnt = BURNT.replace("{bear_loss: {of: cost}}", "{bear_loss: {of: cost}, by: same-day}")
    law = judged(bakery(tmp_path, burnt, law=f"{LAW}---\n{cash}"), TWO, "wage: 4000, least_wage: 2000")
    assert [(one.lawful, [r.verdict for r in one.rulings]) for one in law.taken] == [
        (F(800), ["contested", "capped"]),
        (F(0), ["contested", "capped"]),
    ]


def test_what_others_bear_is_ruled_without_an_amount(tmp_path: Path) -> None:
    """The case gives the wage of the baker alone."""
    burnt = BURNT.replace("{bear_loss: {of: cost}}", "{bear_loss: {of: cost}, to: {each: chief}}")
    law = judged(bakery(tmp_path, burnt), TWO, "wage: 4000, least_wage: 2000")
    assert told(law) == [("bear_loss", "capped", None, None)] * 2
