"""What happened before the days of the case: counted, not reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps, stands, totals

COVERS = "{from: 2026-02-10, until: 2026-03-31, known_from: 2026-01-01}"
LADDER = table(
    "baking.ladder",
    """
    events: [nap]
    occurrence: {per: month}
    rows:
    - {id: first, occurrence: 1, then: [{warn: true}]}
    - {id: later, occurrence: {from: 2}, then: [{fine: 10}]}
    """,
)


def test_earlier_events_make_later_ordinals_but_no_outcomes(tmp_path: Path) -> None:
    verdict = ask(
        sound(tmp_path, LADDER), COVERS, naps("2026-02-10", "2026-03-01"), history=naps("2026-01-31", "2026-02-09")
    )
    assert stands(verdict) == [
        "2026-02-10 00:00 ladder matched later (2)",
        "2026-03-01 00:00 ladder matched first (1)",
    ]
    assert totals(verdict) == {"fines": ("10", 0)}


def test_earlier_events_add_to_measures(tmp_path: Path) -> None:
    month = table("baking.month", "each: month\nrows:\n- {id: all, then: [{fine: {each: naps, amount: 1}}]}")
    verdict = ask(sound(tmp_path, month), COVERS, naps("2026-02-10"), history=naps("2026-01-31", "2026-02-09"))
    assert followed(verdict) == [
        "2026-02-28 23:59 baker month/all fine 2",
        "2026-03-31 23:59 baker month/all fine 0",
    ]


def test_earlier_events_are_not_in_the_period(tmp_path: Path) -> None:
    """The period is the days of the case, for ordinals as for measures."""
    ladder = LADDER.replace("per: month", "per: period")
    verdict = ask(sound(tmp_path, ladder), COVERS, naps("2026-02-10", "2026-03-01"), history=naps("2026-02-09"))
    assert stands(verdict) == [
        "2026-02-10 00:00 ladder matched first (1)",
        "2026-03-01 00:00 ladder matched later (2)",
    ]


def test_windows_that_closed_before_the_case_raise_their_events(tmp_path: Path) -> None:
    """January's two naps count as a careless batch, the first of the year."""
    closes = table(
        "baking.z-closes",
        """
        each: month
        rows:
        - {id: many, when: {naps: {from: 2}}, then: [{counts_as: batch, with: {burnt: 1, careless: true, cost: 0}}]}
        - {id: few, when: {naps: {below: 2}}, then: [{none: true}]}
        """,
    )
    yearly = table(
        "baking.yearly",
        """
        events: [batch]
        occurrence: {per: year}
        rows:
        - {id: first, occurrence: 1, then: [{warn: true}]}
        - {id: later, occurrence: {from: 2}, then: [{fine: 10}]}
        """,
    )
    book = sound(tmp_path, closes, yearly)
    verdict = ask(book, COVERS, batch("2026-02-10T06:00"), history=naps("2026-01-05", "2026-01-06"))
    assert followed(verdict) == [
        "2026-02-10 06:00 baker yearly/later fine 10 (2)",
        "2026-02-28 23:59 baker z-closes/few none",
        "2026-03-31 23:59 baker z-closes/few none",
    ]


def test_a_dismissal_before_the_case_does_not_end_it(tmp_path: Path) -> None:
    """Whoever has a case was kept on; the verdict says when the rules would have ended it."""
    dismiss = table("baking.dismiss", 'events: [batch]\nrows:\n- {id: all, then: [{dismiss: {ground: "39"}}]}')
    verdict = ask(sound(tmp_path, dismiss, LADDER), COVERS, naps("2026-02-10"), history=batch("2026-02-09T06:00"))
    assert (verdict.dismissed, followed(verdict)) == (None, ["2026-02-10 00:00 baker ladder/first warn (1)"])
    assert str(verdict.dismissed_before) == "2026-02-09 06:00:00"


@pytest.mark.parametrize(
    ("joined", "earliest"),
    [("2020-05-01", "2026-01-12 06:00:00"), ("2026-02-01", "2026-02-09 00:00:00"), ("2026-02-10", "None")],
)
def test_the_earliest_dismissal_of_this_employment_is_told(tmp_path: Path, joined: str, earliest: str) -> None:
    """Whatever the order in which tables are asked; one before the employment began is not this employment's."""
    naps_end = table("baking.a-naps", 'events: [nap]\nrows:\n- {id: all, then: [{dismiss: {ground: "39"}}]}')
    batches_end = table("baking.b-batches", 'events: [batch]\nrows:\n- {id: all, then: [{dismiss: {ground: "39"}}]}')
    verdict = ask(
        sound(tmp_path, naps_end, batches_end), COVERS, "", employee=f"{{desk: counter, role: baker, joined: {joined}}}",
        history=naps("2026-02-09") + "\n" + batch("2026-01-12T06:00"),
    )  # fmt: skip
    assert str(verdict.dismissed_before) == earliest


def test_a_case_without_events_has_an_empty_verdict(tmp_path: Path) -> None:
    verdict = ask(sound(tmp_path, LADDER), days("2026-02-01", "2026-02-28"), "")
    assert (verdict.consequences, verdict.considered, verdict.totals, verdict.standing) == ([], [], {}, {})
