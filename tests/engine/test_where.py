"""What a table is about: events outside are not counted, not matched, and listed with what they lacked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.department import sound, table
from tests.engine.asking import ask, batch, days, possible, stands

COVERS = days("2026-02-01", "2026-02-28")
CARELESS = """
events: [batch]
where: {where}
occurrence: {{per: month}}
rows:
- {{id: first, occurrence: 1, then: [{{warn: true}}]}}
- {{id: later, occurrence: {{from: 2}}, then: [{{fine: 10}}]}}
"""
ALL_OF = "[{burnt: {over: 0}, careless: {is: true}}]"
ANY_OF = "[{burnt: {over: 3}}, {careless: {is: true}, burnt: {over: 0}}]"


def stood(tmp_path: Path, where: str, *batches: str) -> list[str]:
    book = sound(tmp_path, table("baking.care", CARELESS.format(where=where)))
    return [line.removeprefix("2026-02-") for line in stands(ask(book, COVERS, "\n".join(batches)))]


def test_an_event_outside_is_not_counted(tmp_path: Path) -> None:
    assert stood(
        tmp_path,
        ALL_OF,
        batch("2026-02-01T06:00", 0, "true"),
        batch("2026-02-02T06:00", 2, "true"),
        batch("2026-02-03T06:00", 2, "false"),
        batch("2026-02-04T06:00", 1, "true"),
    ) == [
        "01 06:00 care outside burnt",
        "02 06:00 care matched first (1)",
        "03 06:00 care outside careless",
        "04 06:00 care matched later (2)",
    ]


def test_any_of_several_groups_suffices_and_each_names_what_it_lacked(tmp_path: Path) -> None:
    assert stood(
        tmp_path,
        ANY_OF,
        batch("2026-02-01T06:00", 4, "false"),
        batch("2026-02-02T06:00", 2, "true"),
        batch("2026-02-03T06:00", 2, "false"),
        batch("2026-02-04T06:00", 0, "true"),
    ) == [
        "01 06:00 care matched first (1)",
        "02 06:00 care matched later (2)",
        "03 06:00 care outside burnt,careless",
        "04 06:00 care outside burnt,burnt",
    ]


@pytest.mark.parametrize(
    ("where", "one", "stand"),
    [
        (ALL_OF, ("unknown", "false"), "01 06:00 care outside careless"),
        (ALL_OF, ("0", "unknown"), "01 06:00 care outside burnt"),
        (ALL_OF, ("unknown", "true"), "01 06:00 care undecided (1)"),
        (ANY_OF, ("4", "unknown"), "01 06:00 care matched first (1)"),
        (ANY_OF, ("0", "unknown"), "01 06:00 care outside burnt,burnt"),
        (ANY_OF, ("2", "unknown"), "01 06:00 care undecided (1)"),
        (ANY_OF, ("unknown", "false"), "01 06:00 care undecided (1)"),
    ],
)
def test_a_fact_that_is_unknown_matters_only_where_the_rest_leaves_it_open(
    tmp_path: Path, where: str, one: tuple[str, str], stand: str
) -> None:
    assert stood(tmp_path, where, batch("2026-02-01T06:00", *one)) == [stand]


def test_an_unknown_fact_may_leave_no_doubt_at_all(tmp_path: Path) -> None:
    """Every value of the fact lies in one of the groups."""
    where = "[{burnt: {up_to: 3}}, {burnt: {over: 3}}]"
    assert stood(tmp_path, where, batch("2026-02-01T06:00", "unknown")) == ["01 06:00 care matched first (1)"]


def test_a_doubtful_event_makes_the_later_ordinals_doubtful(tmp_path: Path) -> None:
    book = sound(tmp_path, table("baking.care", CARELESS.format(where=ALL_OF)))
    events = [
        batch("2026-02-01T06:00", 2, "unknown"),
        batch("2026-02-02T06:00", 2, "true"),
        batch("2026-02-03T06:00", 2, "true"),
    ]
    verdict = ask(book, COVERS, "\n".join(events))
    assert stands(verdict) == [
        "2026-02-01 06:00 care undecided (1)",
        "2026-02-02 06:00 care undecided (1)",
        "2026-02-03 06:00 care matched later",
    ]
    assert [possible(c) for c in verdict.considered] == [
        [({"careless": True}, ["first"])],
        [({"occurrence": 1}, ["first"]), ({"occurrence": 2}, ["later"])],
        [],
    ]


def test_only_values_inside_the_table_are_possible(tmp_path: Path) -> None:
    burnt = table(
        "baking.burnt",
        """
        events: [batch]
        where: [{burnt: {over: 0, up_to: 9}}]
        rows:
        - {id: few, when: {burnt: {up_to: 3}}, then: [{fine: 5}]}
        - {id: many, when: {burnt: {over: 3}}, then: [{fine: 9}]}
        """,
    )
    verdict = ask(sound(tmp_path, burnt), COVERS, batch("2026-02-01T06:00", "unknown"))
    assert [possible(c) for c in verdict.considered] == [
        [({"burnt": 1}, ["few"]), ({"burnt": 3}, ["few"]), ({"burnt": 4}, ["many"]), ({"burnt": 9}, ["many"])]
    ]


def test_a_window_may_lie_outside(tmp_path: Path) -> None:
    month = table("baking.month", "each: month\nwhere: [{naps: {from: 1}}]\nrows:\n- {id: all, then: [{warn: true}]}")
    verdict = ask(sound(tmp_path, month), days("2026-02-01", "2026-03-31"), "- {at: 2026-03-01, nap: {}}")
    assert stands(verdict) == ["2026-02-28 23:59 month outside naps", "2026-03-31 23:59 month matched all"]
