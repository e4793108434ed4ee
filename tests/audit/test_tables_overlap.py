"""Cases that several rows cover, and rows that no case reaches."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import TABLES, audited, finding
from tests.department import table

EXACTLY_ONE = Text("恰好一行", "exactly one row")


def overlap(zh: str, en: str, place: str, *related: str) -> Finding:
    return finding("overlap", place, Text(f"{zh} 都管", f"{en} all apply"), EXACTLY_ONE, *related)


def unreachable(row: str, line: int) -> Finding:
    got = Text(f"行 {row} 永远轮不到", f"the row {row} can never apply")
    valid = Text("去掉它，或改条件、where、日期或事实的范围", "no such row, or other conditions, where, dates or range")
    return finding("unreachable-row", f"{TABLES}:{line}:3", got, valid)


def rows(*lines: str, hit: str = "unique") -> str:
    return table("baking.burnt", "\n".join(("events: [batch]", f"hit: {hit}", "rows:", *lines)))


def test_rows_that_meet_at_a_bound_overlap_there_and_nowhere_else(tmp_path: Path) -> None:
    both = rows(
        "- {id: few, when: {burnt: {up_to: 3}}, then: [{fine: 5}]}",
        "- {id: many, when: {burnt: {from: 3}}, then: [{fine: 9}]}",
    )
    assert audited(tmp_path, "tables", both) == [
        overlap("烤焦 = 3个：few, many", "burnt = 3 loaves: few, many", f"{TABLES}:14:3", f"{TABLES}:13:3")
    ]


def test_an_overlap_of_three_rows_names_them_all(tmp_path: Path) -> None:
    three = rows(
        "- {id: few, when: {burnt: {up_to: 3}}, then: [{fine: 5}]}",
        "- {id: careless, when: {burnt: {from: 3}, careless: {is: true}}, then: [{fine: 9}]}",
        "- {id: old, when: {burnt: {from: 3}, employee.level: {is: old}}, then: [{fine: 9}]}",
    )
    told = [one for one in audited(tmp_path, "tables", three) if one.got.en.endswith(": few, careless, old all apply")]
    zh, en = "烤焦 = 3个，粗心 = 是，级别 = 老手", "burnt = 3 loaves, careless = yes, level = old"
    places = [f"{TABLES}:{line}:3" for line in (14, 13, 15)]
    assert told == [overlap(f"{zh}：few, careless, old", f"{en}: few, careless, old", *places)]


def test_one_group_of_a_row_is_enough_to_overlap(tmp_path: Path) -> None:
    groups = rows(
        "- {id: bad, when: [{burnt: {over: 3}}, {careless: {is: true}}], then: [{fine: 5}]}",
        "- {id: few, when: {burnt: {up_to: 3}}, then: [{none: true}]}",
    )
    line = (f"{TABLES}:14:3", f"{TABLES}:13:3")
    assert audited(tmp_path, "tables", groups) == [
        overlap("烤焦 = 0个，粗心 = 是：bad, few", "burnt = 0 loaves, careless = yes: bad, few", *line),
        overlap("烤焦 = 3个，粗心 = 是：bad, few", "burnt = 3 loaves, careless = yes: bad, few", *line),
    ]


def test_an_overlap_in_the_ordinal(tmp_path: Path) -> None:
    ladder = table(
        "baking.ladder",
        """
        events: [nap]
        occurrence: {per: month}
        rows:
        - {id: first, occurrence: {up_to: 2}, then: [{warn: true}]}
        - {id: later, occurrence: {from: 2}, then: [{fine: 5}]}
        """,
    )
    assert audited(tmp_path, "tables", ladder) == [
        overlap("第2次：first, later", "the 2nd time: first, later", f"{TABLES}:14:3", f"{TABLES}:13:3")
    ]


def test_an_overlap_among_dated_rows_names_the_day_on_which_it_begins(tmp_path: Path) -> None:
    dated = rows(
        "- {id: old, in_force: {from: 2026-01-01, until: 2026-03-31}, then: [{fine: 5}]}",
        "- {id: new, in_force: {from: 2026-03-31}, then: [{fine: 9}]}",
    )
    case = (
        "2026年3月31日起，baking.burnt：old, new",
        "from 31 March 2026 on, baking.burnt: old, new",
    )
    assert audited(tmp_path, "tables", dated) == [overlap(*case, f"{TABLES}:14:3", f"{TABLES}:13:3")]


def test_a_table_that_collects_may_overlap(tmp_path: Path) -> None:
    collected = rows(
        "- {id: any, when: {burnt: {from: 0}}, then: [{fine: 5}]}",
        "- {id: many, when: {burnt: {from: 3}}, then: [{warn: true}]}",
        hit="collect",
    )
    assert audited(tmp_path, "tables", collected) == []


UNREACHABLE = {
    "below the least value": ("where: [{burnt: {from: 0}}]", "{burnt: {below: 0}}"),
    "between two steps": ("where: [{burnt: {from: 0}}]", "{burnt: {over: 3, below: 4}}"),
    "shut out by where": ("where: [{burnt: {up_to: 3}}]", "{burnt: {over: 3}}"),
    "shut out by another fact of where": ("where: [{careless: {is: false}}]", "{careless: {is: true}}"),
    "a time that never comes within a stretch": (
        "where: [{burnt: {from: 2, up_to: 3}}]",
        "{burnt: {over: 2, below: 3}}",
    ),
}


@pytest.mark.parametrize(("where", "when"), UNREACHABLE.values(), ids=UNREACHABLE)
def test_a_row_that_no_case_reaches(tmp_path: Path, where: str, when: str) -> None:
    dead = rows(
        f"- {{id: dead, when: {when}, then: [{{fine: 5}}]}}", "- {id: rest, otherwise: true, then: [{none: true}]}"
    )
    dead = dead.replace("rows:", f"{where}\nrows:")
    assert audited(tmp_path, "tables", dead) == [unreachable("dead", 14)]


def test_otherwise_is_unreachable_where_the_other_rows_cover_everything(tmp_path: Path) -> None:
    complete = rows(
        "- {id: yes, when: {careless: {is: true}}, then: [{fine: 5}]}",
        "- {id: no, when: {careless: {is: false}}, then: [{none: true}]}",
        "- {id: rest, otherwise: true, then: [{none: true}]}",
    )
    assert audited(tmp_path, "tables", complete) == [unreachable("rest", 15)]


def test_a_row_that_speaks_on_some_days_is_reachable(tmp_path: Path) -> None:
    """In spring the dated rows leave nothing to `otherwise`; in summer it speaks."""
    seasons = rows(
        "- {id: yes, when: {careless: {is: true}}, then: [{fine: 5}]}",
        "- {id: no, when: {careless: {is: false}}, in_force: {from: 2026-01-01, until: 2026-03-31}, then: [{fine: 1}]}",
        "- {id: rest, otherwise: true, then: [{warn: true}]}",
    )
    assert audited(tmp_path, "tables", seasons) == []


DATES = {
    "after the table": "{from: 2027-01-01}",
    "before the table": "{from: 2025-01-01, until: 2025-12-31}",
    "backwards": "{from: 2026-05-01, until: 2026-04-01}",
}


@pytest.mark.parametrize("span", DATES.values(), ids=DATES)
def test_a_row_whose_days_never_come_is_unreachable(tmp_path: Path, span: str) -> None:
    never = table(
        "baking.never",
        f"""
        events: [nap]
        rows:
        - {{id: never, in_force: {span}, then: [{{fine: 5}}]}}
        - {{id: rest, otherwise: true, then: [{{none: true}}]}}
        """,
        in_force="{from: 2026-01-01, until: 2026-12-31}",
    )
    assert audited(tmp_path, "tables", never) == [unreachable("never", 12)]
