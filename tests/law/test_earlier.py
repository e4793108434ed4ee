"""What the history of a case already took in a month is not there to be taken again."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from checks.law.losses import Instalment
from checks.law.taken import CaseLaw
from tests.department import table
from tests.law.judging import BURNT, LATE, bakery, judged, told

F = Fraction
JANUARY = 2026 * 12
WAGE = "wage: 4000, least_wage: 2000"
NOW = "- {at: 2026-02-12T06:00, batch: {burnt: 1, careless: true, cost: 700}}"
COVERS = "{{from: 2026-02-10, until: 2026-02-28, known_from: {}}}"
NOT_KNOWN = "Earlier deductions are not known, so what may still be taken this month cannot be computed."


def batch(day: str, cost: str = "500", careless: str = "true") -> str:
    return f"- {{at: {day}T06:00, batch: {{burnt: 1, careless: {careless}, cost: {cost}}}}}"


def after(root: Path, *tables: str, history: str = "", since: str = "2026-01-01", events: str = NOW) -> CaseLaw:
    """A case of the last days of February, with what happened before."""
    return judged(bakery(root, *(tables or (BURNT,))), events, WAGE, covers=COVERS.format(since), history=history)


@pytest.mark.parametrize(
    ("day", "lawful", "plan"),
    [
        ("2026-02-03", 300, (Instalment(JANUARY + 1, 1, F(300)), Instalment(JANUARY + 2, 1, F(400)))),
        ("2026-01-31", 700, (Instalment(JANUARY + 1, 1, F(700)),)),
    ],
)
def test_an_earlier_loss_uses_up_the_room_of_its_month_alone(
    tmp_path: Path, day: str, lawful: int, plan: tuple[Instalment, ...]
) -> None:
    """A fifth of the wage is 800."""
    law = after(tmp_path, history=batch(day))
    verdict = "allowed" if lawful == 700 else "capped"
    assert told(law) == [("bear_loss", verdict, F(lawful), F(700 - lawful))]
    assert law.taken[0].instalments == plan


def test_an_earlier_loss_that_runs_on_uses_up_the_room_of_this_month(tmp_path: Path) -> None:
    law = after(tmp_path, history=batch("2026-01-05", "1000"))
    assert told(law) == [("bear_loss", "capped", F(600), F(100))]


def test_an_earlier_deduction_uses_up_the_minutes_missed(tmp_path: Path) -> None:
    """Nine minutes are worth 3.75, less than the 40 that the first lateness already took."""
    late = "- {{at: 2026-02-{}T04:06, late: {{minutes: {}}}}}"
    now = late.format(12, 3)
    assert told(after(tmp_path / "alone", LATE, events=now))[0] == ("deduct_pay", "capped", F("1.25"), F("38.75"))
    law = after(tmp_path / "later", LATE, events=now, history=late.format("03", 6))
    assert told(law) == [("deduct_pay", "capped", F(0), F(40))]


@pytest.mark.parametrize("history", [batch("2026-02-03", "unknown"), batch("2026-01-03", "unknown")])
def test_after_an_amount_that_nobody_knows_the_room_is_unknown(tmp_path: Path, history: str) -> None:
    law = after(tmp_path, history=history)
    assert told(law) == [("bear_loss", "unknown", None, None)]
    assert law.taken[0].headline.why.en == NOT_KNOWN


def test_so_it_is_after_a_loss_that_depends_on_what_is_unknown(tmp_path: Path) -> None:
    careless = table(
        "baking.burnt",
        "events: [batch]\nrows:\n"
        "- {id: careless, when: {careless: {is: true}}, then: [{bear_loss: {of: cost}}]}\n"
        "- {id: other, otherwise: true, then: [{none: true}]}",
    )
    doubtful = after(tmp_path / "doubtful", careless, history=batch("2026-02-03", careless="unknown"))
    innocent = after(tmp_path / "innocent", careless, history=batch("2026-02-03", careless="false"))
    assert (told(doubtful), told(innocent)) == (
        [("bear_loss", "unknown", None, None)],
        [("bear_loss", "allowed", F(700), F(0))],
    )


def test_time_cannot_be_taken_after_a_deduction_of_the_month_that_nobody_knows(tmp_path: Path) -> None:
    spoilt = table(
        "baking.spoilt", "events: [batch]\nrows:\n- {id: all, otherwise: true, then: [{deduct_pay: {of: cost}}]}"
    )
    late = "- {at: 2026-02-12T04:06, late: {minutes: 3}}"
    for month, verdict in (("01", "capped"), ("02", "unknown")):
        law = after(tmp_path / month, LATE, spoilt, events=late, history=batch(f"2026-{month}-03", "unknown"))
        assert [one.verdict for one in law.taken] == [verdict]


def test_a_record_that_begins_within_the_month_says_so(tmp_path: Path) -> None:
    since_tenth = after(tmp_path / "tenth", since="2026-02-10")
    assert told(since_tenth) == [("bear_loss", "capped", F(700), F(0))]
    assert since_tenth.taken[0].headline.why.en == (
        "cap The record begins within the month; earlier deductions of this month are not counted."
    )
    since_first = after(tmp_path / "first", since="2026-02-01")
    assert told(since_first) == [("bear_loss", "allowed", F(700), F(0))]


def test_whoever_joined_within_the_month_has_no_earlier_deductions(tmp_path: Path) -> None:
    law = judged(bakery(tmp_path, BURNT), NOW, WAGE, covers=COVERS.format("2026-02-10"), joined="2026-02-10")
    assert told(law) == [("bear_loss", "allowed", F(700), F(0))]
