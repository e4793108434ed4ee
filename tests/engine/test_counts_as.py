"""Events that stand for other events: raised, counted and judged like recorded ones, after what raised them."""

from __future__ import annotations

from pathlib import Path

from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps, stands

FEBRUARY = days("2026-02-01", "2026-02-28")
BURNT_COUNTS = table(
    "baking.z-burnt",
    """
    events: [batch]
    where: [{burnt: {over: 3}}]
    rows:
    - {id: all, then: [{counts_as: nap}]}
    """,
)
NAPS = table(
    "baking.m-naps",
    """
    events: [nap]
    occurrence: {per: month}
    rows:
    - {id: third, occurrence: {every: 3}, then: [{counts_as: batch, with: {burnt: 1, careless: true, cost: 5}}]}
    - {id: other, otherwise: true, then: [{none: true}]}
    """,
)
CARELESS = table(
    "baking.a-careless",
    """
    events: [batch]
    where: [{careless: {is: true}}]
    rows:
    - {id: all, then: [{fine: {of: cost}}]}
    """,
)
MONTH = table(
    "baking.b-month",
    """
    each: month
    rows:
    - {id: none, when: {naps: {is: 0}}, then: [{none: true}]}
    - {id: some, when: {naps: {over: 0}}, then: [{fine: {each: naps, amount: 10}}]}
    """,
)


def test_a_chain_of_tables_is_judged_in_the_order_of_its_links(tmp_path: Path) -> None:
    """Not in the order of their names, nor of the file: the month closes after the naps that batches count as."""
    book = sound(tmp_path, MONTH, BURNT_COUNTS)
    events = "\n".join([naps("2026-02-01"), batch("2026-02-02T06:00", 4), batch("2026-02-03T06:00", 2)])
    assert followed(ask(book, FEBRUARY, events)) == [
        "2026-02-02 06:00 baker z-burnt/all counts_as nap",
        "2026-02-28 23:59 baker b-month/some fine 20",
    ]


def test_raised_events_are_counted_between_recorded_ones(tmp_path: Path) -> None:
    book = sound(
        tmp_path,
        BURNT_COUNTS,
        NAPS.replace("[{counts_as: batch, with: {burnt: 1, careless: true, cost: 5}}]", "[{fine: 30}]"),
    )
    events = "\n".join([naps("2026-02-01", "2026-02-03", "2026-02-04"), batch("2026-02-02T06:00", 4)])
    verdict = ask(book, FEBRUARY, events)
    assert followed(verdict) == [
        "2026-02-01 00:00 baker m-naps/other none (1)",
        "2026-02-02 06:00 baker z-burnt/all counts_as nap",
        "2026-02-02 06:00 baker m-naps/other none (2)",
        "2026-02-03 00:00 baker m-naps/third fine 30 (3)",
        "2026-02-04 00:00 baker m-naps/other none (4)",
    ]
    raised = [c.occasion.event.raised_by for c in verdict.consequences if c.occasion.event]
    assert raised == [None, None, "baking.z-burnt", None, None]


def test_a_raised_event_carries_the_facts_that_the_outcome_gives(tmp_path: Path) -> None:
    book = sound(tmp_path, CARELESS, NAPS)
    verdict = ask(book, FEBRUARY, naps("2026-02-01", "2026-02-02", "2026-02-03"))
    assert followed(verdict)[2:] == [
        "2026-02-03 00:00 baker m-naps/third counts_as batch (3)",
        "2026-02-03 00:00 baker a-careless/all fine 5",
    ]


ABSENT = """
kind: vocabulary
id: baking.vocabulary
facts:
  missed: {title: {zh: 缺的日子, en: days missed}, type: dates}
events:
  absent: {title: {zh: 缺勤, en: absent}, at: date, subject: employee, facts: [missed]}
"""
EACH_DAY = table(
    "baking.z-absent",
    """
    events: [absent]
    rows:
    - {id: all, then: [{counts_as: nap, on: {each: missed}}]}
    """,
)


def test_one_event_is_raised_on_each_day_of_a_list(tmp_path: Path) -> None:
    """Days before and after the case's own are raised too, but not reported."""
    book = sound(tmp_path, EACH_DAY, MONTH, policies__baking__vocabulary=ABSENT)
    missed = "[2026-01-30, 2026-01-31, 2026-02-02, 2026-02-27, 2026-03-01]"
    verdict = ask(book, FEBRUARY, f"- {{at: 2026-02-10, absent: {{missed: {missed}}}}}")
    assert followed(verdict) == [
        "2026-02-10 00:00 baker z-absent/all counts_as nap",
        "2026-02-28 23:59 baker b-month/some fine 20",
    ]


def test_days_that_nobody_knows_leave_what_follows_open(tmp_path: Path) -> None:
    book = sound(tmp_path, EACH_DAY, MONTH, policies__baking__vocabulary=ABSENT)
    verdict = ask(book, FEBRUARY, "- {at: 2026-02-10, absent: {missed: unknown}}")
    assert followed(verdict) == ["2026-02-10 00:00 baker z-absent/all counts_as nap"]
    assert stands(verdict) == ["2026-02-10 00:00 z-absent matched all", "2026-02-28 23:59 b-month undecided"]


def test_a_table_may_raise_events_from_a_closed_window(tmp_path: Path) -> None:
    lazy = table(
        "baking.z-lazy",
        """
        each: week
        where: [{naps: {from: 1}}]
        rows:
        - {id: all, then: [{counts_as: batch, with: {burnt: 9, careless: true, cost: 7}}]}
        """,
    )
    book = sound(tmp_path, lazy, CARELESS)
    assert followed(
        ask(
            book,
            days("2026-02-02", "2026-02-15"),
            naps("2026-02-03"),
        )
    ) == [
        "2026-02-08 23:59 baker z-lazy/all counts_as batch",
        "2026-02-08 23:59 baker a-careless/all fine 7",
        "2026-02-15 23:59 baker z-lazy/all counts_as batch",
        "2026-02-15 23:59 baker a-careless/all fine 7",
    ]
