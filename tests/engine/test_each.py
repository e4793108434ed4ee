"""Tables that are judged once for each window that closes: sums, counts, and nothing happened."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps, stands

QUIET = """
each: {window}
rows:
- {{id: quiet, when: {{naps: {{is: 0}}}}, then: [{{reward: 5}}]}}
- {{id: not, otherwise: true, then: [{{none: true}}]}}
"""


@pytest.mark.parametrize(
    ("window", "first", "last", "closed", "open_until"),
    [
        ("day", "2026-02-27", "2026-03-01", ["2026-02-27", "2026-02-28", "2026-03-01"], []),
        ("week", "2025-12-29", "2026-01-12", ["2026-01-04", "2026-01-11"], ["2026-01-18"]),
        ("month", "2026-01-01", "2026-03-30", ["2026-01-31", "2026-02-28"], ["2026-03-31"]),
        ("month", "2028-02-01", "2028-02-29", ["2028-02-29"], []),
        ("month", "2028-02-01", "2028-02-28", [], ["2028-02-29"]),
        ("quarter", "2026-01-01", "2026-09-30", ["2026-03-31", "2026-06-30", "2026-09-30"], []),
        ("quarter", "2026-01-01", "2026-04-01", ["2026-03-31"], ["2026-06-30"]),
        ("year", "2026-01-01", "2027-12-30", ["2026-12-31"], ["2027-12-31"]),
        ("period", "2026-02-10", "2026-03-20", ["2026-03-20"], []),
    ],
)
def test_a_table_speaks_once_for_each_window_that_closes(
    tmp_path: Path, window: str, first: str, last: str, closed: list[str], open_until: list[str]
) -> None:
    """A window that is not over when the case ends is open."""
    book = sound(tmp_path, table("baking.quiet", QUIET.format(window=window), in_force="{from: 2020-01-01}"))
    verdict = ask(book, f"{{from: {first}, until: {last}, known_from: 2025-01-01}}", "")
    assert followed(verdict) == [f"{day} 23:59 baker quiet/quiet reward 5" for day in closed]
    assert stands(verdict) == [f"{day} 23:59 quiet matched quiet" for day in closed] + [
        f"{day} 23:59 quiet open" for day in open_until
    ]


def test_counts_and_sums_are_of_their_own_window(tmp_path: Path) -> None:
    sums = table(
        "baking.sums",
        """
        each: month
        hit: collect
        rows:
        - {id: naps, when: {naps: {from: 2}}, then: [{fine: {each: naps, amount: 1}}]}
        - {id: loaves, when: {burnt-loaves: {over: 5}}, then: [{bear_loss: {each: burnt-loaves, amount: 2}}]}
        - {id: fine, otherwise: true, then: [{none: true}]}
        """,
    )
    events = "\n".join(
        [
            naps("2026-01-01", "2026-01-31", "2026-02-01"),
            batch("2026-01-31T23:59", 3),
            batch("2026-02-01T00:00", 3),
            batch("2026-02-28T23:59", 3),
        ]
    )
    assert followed(ask(sound(tmp_path, sums), days("2026-01-01", "2026-03-31"), events)) == [
        "2026-01-31 23:59 baker sums/naps fine 2",
        "2026-02-28 23:59 baker sums/loaves bear_loss 12",
        "2026-03-31 23:59 baker sums/fine none",
    ]


WORDS = """
kind: vocabulary
id: baking.vocabulary
measures:
  careless-batches:
    title: {zh: 粗心的炉数, en: careless batches}
    count: batch
    where: [{careless: {is: true}, burnt: {over: 0}}, {cost: {over: 50}}]
    per: month
  careless-cost:
    title: {zh: 粗心的成本, en: careless cost}
    sum: batch.cost
    where: [{careless: {is: true}}]
    per: month
  yearly-naps: {title: {zh: 全年打盹, en: naps in the year}, count: nap, per: year}
"""


def test_a_measure_counts_what_its_where_lets_in(tmp_path: Path) -> None:
    month = table(
        "baking.month",
        """
        each: month
        rows:
        - {id: all, then: [{fine: {each: careless-batches, amount: 1}}, {bear_loss: {of: careless-cost}}]}
        """,
    )
    events = "\n".join(
        [
            batch("2026-02-01T06:00", 1, "true", "10.05"),
            batch("2026-02-02T06:00", 0, "true", "0.10"),
            batch("2026-02-03T06:00", 1, "false", "50.01"),
            batch("2026-02-04T06:00", 1, "false", "50"),
        ]
    )
    book = sound(tmp_path, month, policies__baking__vocabulary=WORDS)
    assert followed(ask(book, days("2026-02-01", "2026-02-28"), events)) == [
        "2026-02-28 23:59 baker month/all fine 2",
        "2026-02-28 23:59 baker month/all bear_loss 10.15",
    ]


def test_a_measure_may_have_a_longer_window_than_its_table(tmp_path: Path) -> None:
    month = table("baking.month", "each: month\nrows:\n- {id: all, then: [{fine: {each: yearly-naps, amount: 1}}]}")
    book = sound(tmp_path, month, policies__baking__vocabulary=WORDS)
    assert followed(ask(book, days("2026-01-01", "2026-03-31"), naps("2026-01-05", "2026-03-05"))) == [
        "2026-01-31 23:59 baker month/all fine 1",
        "2026-02-28 23:59 baker month/all fine 1",
        "2026-03-31 23:59 baker month/all fine 2",
    ]


def test_an_event_may_ask_how_often_it_was_so_far(tmp_path: Path) -> None:
    """A measure counts up to the event itself, whatever comes later in the month."""
    tired = table(
        "baking.tired",
        """
        events: [batch]
        rows:
        - {id: awake, when: {naps: {up_to: 1}}, then: [{none: true}]}
        - {id: tired, when: {naps: {over: 1}}, then: [{warn: true}]}
        """,
    )
    events = "\n".join(
        [naps("2026-02-01", "2026-02-03", "2026-02-05"), batch("2026-02-02T06:00"), batch("2026-02-03T06:00")]
    )
    assert followed(ask(sound(tmp_path, tired), days("2026-02-01", "2026-02-28"), events)) == [
        "2026-02-02 06:00 baker tired/awake none",
        "2026-02-03 06:00 baker tired/tired warn",
    ]


def test_a_window_may_ask_about_the_employee(tmp_path: Path) -> None:
    """Computed on the last day of the window."""
    level = table(
        "baking.level",
        """
        each: month
        rows:
        - {id: new, when: {employee.level: {is: new}}, then: [{none: true}]}
        - {id: old, when: {employee.level: {is: old}}, then: [{reward: {of: wage}}]}
        """,
    )
    employee = "{desk: counter, role: baker, joined: 2026-01-22, wage: 100}"
    assert followed(ask(sound(tmp_path, level), days("2026-01-01", "2026-02-28"), "", employee=employee)) == [
        "2026-01-31 23:59 baker level/new none",
        "2026-02-28 23:59 baker level/old reward 100",
    ]


def test_windows_before_the_day_of_joining_are_not_judged(tmp_path: Path) -> None:
    book = sound(tmp_path, table("baking.quiet", QUIET.format(window="month")))
    employee = "{desk: counter, role: baker, joined: 2026-02-28, wage: 100}"
    assert stands(ask(book, days("2026-01-01", "2026-03-31"), "", employee=employee)) == [
        "2026-02-28 23:59 quiet matched quiet",
        "2026-03-31 23:59 quiet matched quiet",
    ]
