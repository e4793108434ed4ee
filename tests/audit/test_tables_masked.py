"""Rows that add nothing: another row, or several together, speak wherever they would."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import TABLES, audited, finding
from tests.audit.test_tables_overlap import rows

FEW = "- {id: few, when: {burnt: {up_to: 3}}, then: [{none: true}]}"
MANY = "- {id: many, when: {burnt: {over: 3}}, then: [{fine: 5}]}"


def idle(code: str, row: str, others: str, line: int, *related: int) -> Finding:
    got = Text(f"行 {row} 说到的情形 {others} 都管了", f"every case of the row {row} is also one of {others}")
    valid = Text("去掉它，或改条件", "no such row, or other conditions")
    return finding(code, f"{TABLES}:{line}:3", got, valid, *(f"{TABLES}:{other}:3" for other in related))


def test_a_row_within_another_is_told_once(tmp_path: Path) -> None:
    within = rows(FEW, MANY, "- {id: heaps, when: {burnt: {over: 9}}, then: [{fine: 9}]}")
    assert audited(tmp_path, "tables", within) == [idle("subsumed-row", "heaps", "many", 15, 14)]


def test_a_row_covered_by_several_together(tmp_path: Path) -> None:
    middle = rows(FEW, MANY, "- {id: middle, when: {burnt: {from: 2, up_to: 5}}, then: [{fine: 9}]}")
    assert audited(tmp_path, "tables", middle) == [idle("masked-row", "middle", "few, many", 15, 13, 14)]


def test_of_two_rows_for_the_same_cases_the_first_stays(tmp_path: Path) -> None:
    twice = rows(FEW, MANY, "- {id: again, when: {burnt: {over: 3}}, then: [{fine: 5}]}")
    assert audited(tmp_path, "tables", twice) == [idle("subsumed-row", "again", "many", 15, 14)]


def test_a_wider_row_is_not_idle_though_a_narrower_one_comes_first(tmp_path: Path) -> None:
    wider = rows("- {id: heaps, when: {burnt: {over: 9}}, then: [{fine: 9}]}", FEW, MANY)
    assert audited(tmp_path, "tables", wider) == [idle("subsumed-row", "heaps", "many", 13, 15)]


@pytest.mark.parametrize(
    ("then", "found"),
    [("{fine: 5}", [idle("subsumed-row", "heaps", "many", 15, 14)]), ("{fine: 9}", []), ("{warn: true}", [])],
    ids=["says the same", "costs more", "says something else"],
)
def test_where_several_may_speak_only_a_row_that_says_the_same_is_idle(
    tmp_path: Path, then: str, found: list[Finding]
) -> None:
    collect = rows(FEW, MANY, f"- {{id: heaps, when: {{burnt: {{over: 9}}}}, then: [{then}]}}", hit="collect")
    assert audited(tmp_path, "tables", collect) == found


def test_a_row_that_speaks_alone_once_in_its_time_is_not_idle(tmp_path: Path) -> None:
    dated = rows(
        "- {id: all, in_force: {from: 2026-03-01}, then: [{fine: 5}]}",
        "- {id: old, in_force: {from: 2026-01-01, until: 2026-03-31}, then: [{none: true}]}",
    )
    assert [one.code for one in audited(tmp_path, "tables", dated)] == ["overlap"]
