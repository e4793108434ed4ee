"""Only time really missed may go unpaid; what exceeds it is a fine."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from tests.law.judging import DEEMED, LATE, NAP, bakery, judged, told

F = Fraction
TWO = "- {at: 2026-02-03T04:06, late: {minutes: 6}}\n- {at: 2026-02-04T04:03, late: {minutes: 3}}"


def test_the_month_pays_for_the_minutes_missed_in_the_order_of_time_and_a_deemed_day_for_none(tmp_path: Path) -> None:
    """A minute is 4000 / 20 / 8 / 60, nine of them are 3.75: the first deduction takes them all."""
    law = judged(bakery(tmp_path, LATE, DEEMED), TWO)
    assert told(law) == [
        ("deduct_pay", "capped", F("3.75"), F("36.25")),
        ("deduct_pay", "capped", F(0), F(320)),
        ("deduct_pay", "capped", F(0), F(40)),
    ]
    assert [[r.verdict for r in one.rulings] for one in law.taken] == [["capped", "contested"]] * 3


def test_a_deduction_of_no_more_than_the_time_missed_is_allowed(tmp_path: Path) -> None:
    law = judged(bakery(tmp_path, LATE), "- {at: 2026-02-03T04:06, late: {minutes: 480}}")
    assert told(law) == [("deduct_pay", "allowed", F(40), F(0))]


def test_without_a_wage_nothing_can_be_computed(tmp_path: Path) -> None:
    nap = NAP.replace("{fine: 10}", "{deduct_pay: 10}")
    law = judged(bakery(tmp_path, nap), "- {at: 2026-02-03, nap: {}}", "wage: unknown")
    assert told(law) == [("deduct_pay", "unknown", None, None)]


@pytest.mark.parametrize(
    ("region", "day", "verdict", "lawful"),
    [
        ("CN", "2026-02-03", "contested", 0),
        ("CN-GD", "2026-02-03", "forbidden", 0),
        ("CN-JS", "2026-02-03", "unknown", 0),
        ("CN-SZ", "2022-08-03", "allowed", 10),
        ("CN-SZ", "2022-08-04", "forbidden", 0),
    ],
)
def test_a_fine_is_ruled_by_the_nearest_region_on_its_day(
    tmp_path: Path, region: str, day: str, verdict: str, lawful: int
) -> None:
    nap = NAP.replace("2026-01-01", "2020-01-01")
    covers = f"{{from: {day}, until: {day}}}"
    law = judged(bakery(tmp_path, nap), f"- {{at: {day}, nap: {{}}}}", region=region, covers=covers)
    assert told(law) == [("fine", verdict, F(lawful), F(10 - lawful))]


def test_what_was_taken_in_the_reported_case_shrinks_to_the_time_missed(tmp_path: Path) -> None:
    """1 per cent for each of 200 latenesses and 8 for each of 100 deemed absences: 209,400 in a year."""
    days = [(month, day) for day in range(1, 18) for month in range(1, 13)][:200]
    minutes = [6] * 100 + [3] * 100
    late = [
        f"- {{at: 2026-{m:02}-{d:02}T05:00, late: {{minutes: {n}}}}}" for (m, d), n in zip(days, minutes, strict=True)
    ]
    law = judged(
        bakery(tmp_path, LATE, DEEMED),
        "\n".join(late),
        "wage: 20940",
        covers="{from: 2026-01-01, until: 2026-12-31}",
    )
    house = sum((one.consequence.amount or F(0) for one in law.taken), F(0))
    lawful = sum((one.lawful or F(0) for one in law.taken), F(0))
    missed = F(20940) / 20 / 8 / 60 * sum(minutes)
    assert house == 209_400
    assert 0 <= missed - lawful < F(12, 100)
    assert {one.verdict for one in law.taken} == {"capped"}
