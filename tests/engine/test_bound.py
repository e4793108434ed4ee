"""Whom a table binds, whom its outcomes concern, and what adds up for the employee."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps, stands, totals

ONE_DAY = days("2026-02-01", "2026-02-01")
ALL = "events: [nap]\nrows:\n- {id: all, then: [{fine: 5}]}"


@pytest.mark.parametrize(
    ("applies", "employee", "stand"),
    [
        ("{desks: [counter], roles: [baker]}", "{desk: counter, role: baker}", "matched all"),
        ("{desks: [counter]}", "{desk: counter, role: chief}", "matched all"),
        ("{desks: [oven], roles: [baker]}", "{desk: counter, role: baker}", "not-bound"),
        ("{desks: [counter], roles: [chief]}", "{desk: counter, role: baker}", "not-bound"),
        ("{desks: [counter, oven], roles: [chief, baker]}", "{desk: oven, role: chief}", "matched all"),
    ],
)
def test_a_table_binds_its_desks_and_roles(tmp_path: Path, applies: str, employee: str, stand: str) -> None:
    book = sound(tmp_path, table("baking.nap", ALL, applies_to=applies))
    assert stands(ask(book, ONE_DAY, naps("2026-02-01"), employee=employee)) == [f"2026-02-01 00:00 nap {stand}"]


def test_a_window_does_not_close_for_whom_it_does_not_bind(tmp_path: Path) -> None:
    day = table(
        "baking.day", ALL.replace("events: [nap]", "each: day"), applies_to="{desks: [counter], roles: [chief]}"
    )
    assert stands(ask(sound(tmp_path, day), ONE_DAY, "")) == ["2026-02-01 23:59 day not-bound"]


def test_a_table_of_other_desks_is_considered_only_where_it_alone_speaks_about_what_happened(
    tmp_path: Path,
) -> None:
    oven = "{desks: [oven]}"
    tables = [
        table("baking.nap", ALL, applies_to=oven),
        table("baking.batch", ALL.replace("nap", "batch"), applies_to=oven),
        table("baking.day", ALL.replace("events: [nap]", "each: day"), applies_to=oven),
        table("baking.own", ALL),
    ]
    events = "\n".join([naps("2026-02-01"), batch("2026-02-01T06:00")])
    verdict = ask(sound(tmp_path, *tables), ONE_DAY, events)
    assert sorted(stands(verdict)) == ["2026-02-01 00:00 own matched all", "2026-02-01 06:00 batch not-bound"]


SHOP = """
subject: shop
events: [batch]
rows:
- {id: all, then: [{reward: 10, to: {each: baker}}, {reward: 3, to: {each: chief}}, {assign: sweep}, {fine: 2}]}
"""


@pytest.mark.parametrize(
    ("role", "total"),
    [("baker", {"rewards": ("10", 0)}), ("chief", {"rewards": ("3", 0)})],
)
def test_what_concerns_each_holder_of_a_role_adds_up_for_one_who_holds_it(
    tmp_path: Path, role: str, total: dict[str, tuple[str, int]]
) -> None:
    """A table about the shop binds the desk, whatever the role; what the shop itself bears is nobody's total."""
    book = sound(tmp_path, table("baking.shop", SHOP, applies_to="{desks: [counter], roles: [baker]}"))
    verdict = ask(book, ONE_DAY, batch("2026-02-01T06:00"), employee=f"{{desk: counter, role: {role}}}")
    assert followed(verdict) == [
        "2026-02-01 06:00 each baker shop/all reward 10",
        "2026-02-01 06:00 each chief shop/all reward 3",
        "2026-02-01 06:00 shop shop/all assign sweep",
        "2026-02-01 06:00 shop shop/all fine 2",
    ]
    assert totals(verdict) == total


def test_a_shop_on_another_desk_is_not_bound(tmp_path: Path) -> None:
    book = sound(tmp_path, table("baking.shop", SHOP, applies_to="{desks: [oven]}"))
    assert stands(ask(book, ONE_DAY, batch("2026-02-01T06:00"))) == ["2026-02-01 06:00 shop not-bound"]


def test_what_an_employee_brings_upon_another_role_is_not_his_own(tmp_path: Path) -> None:
    body = "events: [nap]\nrows:\n- {id: all, then: [{fine: 5}, {fine: 7, to: {each: chief}}]}"
    verdict = ask(sound(tmp_path, table("baking.nap", body)), ONE_DAY, naps("2026-02-01"))
    assert followed(verdict) == [
        "2026-02-01 00:00 baker nap/all fine 5",
        "2026-02-01 00:00 each chief nap/all fine 7",
    ]
    assert totals(verdict) == {"fines": ("5", 0)}


def test_totals_add_what_is_fixed_and_count_what_is_not(tmp_path: Path) -> None:
    body = """
    events: [batch]
    rows:
    - {id: all, then: [{fine: 5}, {fine: {of: cost}}, {fine: {unregulated: D/KM/8/1}}, {warn: true}, {reward: 1}]}
    """
    events = "\n".join([batch("2026-02-01T06:00", cost="unknown"), batch("2026-02-01T07:00", cost="0.10")])
    verdict = ask(sound(tmp_path, table("baking.batch", body)), ONE_DAY, events)
    assert totals(verdict) == {"fines": ("10.1", 3), "rewards": ("2", 0)}


def test_clauses_and_decisions_are_those_of_the_row_or_else_of_the_table(tmp_path: Path) -> None:
    body = """
    events: [batch]
    rows:
    - {id: none, when: {burnt: {is: 0}}, then: [{none: D/KM/8/2}]}
    - id: some
      when: {burnt: {over: 0}}
      then: [{unregulated: D/KM/8/3}, {fine: {unregulated: D/KM/8/4, by: chief}}, {warn: true}]
      sources: [KM/8/1, KM/8/2]
      decisions: [D/KM/8/1, D/KM/8/3]
    """
    events = "\n".join([batch("2026-02-01T06:00", 0), batch("2026-02-01T07:00", 1)])
    verdict = ask(sound(tmp_path, table("baking.batch", body)), ONE_DAY, events)
    assert [(c.row.id, c.kind, c.sources, c.decisions) for c in verdict.consequences] == [
        ("none", "none", ("KM/8/1",), ("D/KM/8/2",)),
        ("some", "unregulated", ("KM/8/1", "KM/8/2"), ("D/KM/8/3", "D/KM/8/1")),
        ("some", "fine", ("KM/8/1", "KM/8/2"), ("D/KM/8/4", "D/KM/8/1", "D/KM/8/3")),
        ("some", "warn", ("KM/8/1", "KM/8/2"), ("D/KM/8/1", "D/KM/8/3")),
    ]


def test_outcomes_leave_out_that_nothing_follows_and_approvals_are_named(tmp_path: Path) -> None:
    body = "events: [nap]\nrows:\n- {id: all, then: [{none: true}, {approve_by: chief}, {warn: true}]}"
    verdict = ask(sound(tmp_path, table("baking.nap", body)), ONE_DAY, naps("2026-02-01"))
    assert [c.kind for c in verdict.outcomes] == ["approve_by", "warn"]
    assert [c.outcome.name for c in verdict.approvals] == ["chief"]
