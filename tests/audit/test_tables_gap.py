"""Cases that no row of a table covers."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import TABLES, audited, finding
from tests.department import table

VALID = Text("加一行，或写 otherwise", "a row for it, or otherwise")


def gap(zh: str, en: str, line: int = 1) -> Finding:
    return finding("gap", f"{TABLES}:{line}:1", Text(f"{zh}：没有一行管", f"{en}: no row applies"), VALID)


def test_a_table_that_covers_everything_has_no_finding(tmp_path: Path) -> None:
    complete = table(
        "baking.burnt",
        """
        events: [batch]
        where: [{burnt: {over: 0}}]
        rows:
        - {id: few, when: {burnt: {up_to: 3}}, then: [{fine: 5}]}
        - {id: many, when: {burnt: {over: 3}, careless: {is: true}}, then: [{fine: 9}]}
        - {id: unlucky, when: {burnt: {over: 3}, careless: {is: false}}, then: [{none: true}]}
        """,
    )
    assert audited(tmp_path, "tables", complete) == []


ROWS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "between two bounds, and on the second": (
        """
        - {id: few, when: {burnt: {up_to: 3}}, then: [{fine: 5}]}
        - {id: many, when: {burnt: {over: 5}}, then: [{fine: 9}]}
        """,
        [("烤焦 = 4个", "burnt = 4 loaves"), ("烤焦 = 5个", "burnt = 5 loaves")],
    ),
    "exactly on a bound": (
        """
        - {id: cheap, when: {cost: {below: 10}}, then: [{fine: 5}]}
        - {id: dear, when: {cost: {over: 10}}, then: [{fine: 9}]}
        """,
        [("成本 = 10元", "cost = 10 CNY")],
    ),
    "below the smallest step": (
        """
        - {id: dear, when: {cost: {from: 0.01}}, then: [{fine: 9}]}
        """,
        [("成本 = 0元", "cost = 0 CNY")],
    ),
    "one single value": (
        """
        - {id: others, when: {burnt: {in: [0, 2]}}, then: [{none: true}]}
        - {id: many, when: {burnt: {over: 2}}, then: [{fine: 9}]}
        """,
        [("烤焦 = 1个", "burnt = 1 loaf")],
    ),
    "no": (
        """
        - {id: careless, when: {careless: {is: true}}, then: [{fine: 5}]}
        """,
        [("粗心 = 否", "careless = no")],
    ),
    "one of a few values": (
        """
        - {id: beginners, when: {employee.level: {is: new}}, then: [{warn: true}]}
        """,
        [("级别 = 老手", "level = old")],
    ),
    "two facts at once": (
        """
        - {id: careless, when: {careless: {is: true}}, then: [{fine: 5}]}
        - {id: many, when: {burnt: {over: 3}, careless: {is: false}}, then: [{fine: 9}]}
        """,
        [
            ("粗心 = 否，烤焦 = 0个", "careless = no, burnt = 0 loaves"),
            ("粗心 = 否，烤焦 = 3个", "careless = no, burnt = 3 loaves"),
        ],
    ),
    "a standing": (
        """
        - {id: star, when: {standing.star: {is: true}}, then: [{none: true}]}
        """,
        [("评星 = 没有评星", "star = star not held")],
    ),
    "a measure": (
        """
        - {id: rested, when: {naps: {up_to: 2}}, then: [{none: true}]}
        """,
        [("当月打盹 = 3次", "naps in the month = 3 times")],
    ),
}


@pytest.mark.parametrize(("rows", "missing"), ROWS.values(), ids=ROWS)
def test_a_gap_is_shown_with_a_case_that_falls_into_it(
    tmp_path: Path, rows: str, missing: list[tuple[str, str]]
) -> None:
    holed = table("baking.burnt", f"events: [batch]\nrows:{rows}".replace("\n        ", "\n"))
    assert audited(tmp_path, "tables", holed) == [gap(zh, en) for zh, en in missing]


ORDINALS = {
    "between": ("1", "{from: 3}", ("第2次", "the 2nd time")),
    "before": ("2", "{from: 3}", ("第1次", "the 1st time")),
    "after": ("1", "{from: 2, up_to: 11}", ("第12次", "the 12th time")),
    "between repetitions": ("{every: 2}", "1", ("第3次", "the 3rd time")),
}


@pytest.mark.parametrize(("first", "second", "missing"), ORDINALS.values(), ids=ORDINALS)
def test_a_gap_in_the_ordinal(tmp_path: Path, first: str, second: str, missing: tuple[str, str]) -> None:
    ladder = table(
        "baking.ladder",
        f"""
        events: [nap]
        occurrence: {{per: month}}
        rows:
        - {{id: a, occurrence: {first}, then: [{{warn: true}}]}}
        - {{id: b, occurrence: {second}, then: [{{fine: 5}}]}}
        """,
    )
    assert audited(tmp_path, "tables", ladder) == [gap(*missing)]


def test_a_gap_between_dated_rows_names_the_day_on_which_it_opens(tmp_path: Path) -> None:
    dated = table(
        "baking.dated",
        """
        events: [batch]
        rows:
        - {id: spring, when: {burnt: {from: 0}}, in_force: {from: 2026-01-01, until: 2026-03-31}, then: [{fine: 5}]}
        - {id: summer, when: {burnt: {from: 1}}, in_force: {from: 2026-04-02}, then: [{fine: 9}]}
        """,
    )
    assert audited(tmp_path, "tables", dated) == [
        gap("2026年4月1日起，baking.dated", "from 1 April 2026 on, baking.dated"),
        gap("2026年4月2日起，烤焦 = 0个", "from 2 April 2026 on, burnt = 0 loaves"),
    ]


def test_a_gap_that_lasts_through_several_stretches_is_told_once(tmp_path: Path) -> None:
    dated = table(
        "baking.dated",
        """
        events: [batch]
        rows:
        - {id: early, when: {careless: {is: true}}, in_force: {from: 2026-01-01, until: 2026-03-31}, then: [{fine: 5}]}
        - {id: late, when: {careless: {is: true}}, in_force: {from: 2026-04-01}, then: [{fine: 9}]}
        """,
    )
    assert audited(tmp_path, "tables", dated) == [
        gap("2026年1月1日起，粗心 = 否", "from 1 January 2026 on, careless = no")
    ]


def test_what_lies_outside_the_table_or_the_fact_is_no_gap(tmp_path: Path) -> None:
    narrow = table(
        "baking.narrow",
        """
        events: [batch]
        where: [{burnt: {over: 2}, careless: {is: true}}, {burnt: {is: 0}}]
        rows:
        - {id: none, when: {burnt: {is: 0}}, then: [{none: true}]}
        - {id: many, when: {burnt: {over: 2}}, then: [{fine: 5}]}
        """,
    )
    assert audited(tmp_path, "tables", narrow) == []


def test_otherwise_leaves_no_gap(tmp_path: Path) -> None:
    rest = table(
        "baking.rest",
        """
        events: [batch]
        rows:
        - {id: middle, when: {burnt: {from: 2, up_to: 4}}, then: [{fine: 5}]}
        - {id: rest, otherwise: true, then: [{none: true}]}
        """,
    )
    assert audited(tmp_path, "tables", rest) == []


def test_a_gap_in_the_second_table_of_a_file_stands_at_that_table(tmp_path: Path) -> None:
    sound = table("baking.first", "events: [nap]\nrows:\n- {id: every, then: [{warn: true}]}")
    holed = table(
        "baking.second", "events: [batch]\nrows:\n- {id: yes, when: {careless: {is: true}}, then: [{fine: 5}]}"
    )
    assert audited(tmp_path, "tables", sound, holed) == [gap("粗心 = 否", "careless = no", line=14)]
