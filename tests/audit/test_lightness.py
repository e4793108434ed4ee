"""Worse cases must not be punished less: more of a bad fact, a later time, a later date."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text, both
from tests.audit.auditing import TABLES, audited, finding
from tests.department import table

VALID = Text("不更轻，或在 lighter 里写明裁定", "no lighter; or a decision under lighter")
DECISION = """\
kind: decision
id: D/KM/8/1
question: {zh: 怎么算？, en: How is it counted?}
clauses: [KM/8/1]
readings:
- {id: open, says: {zh: 未定, en: open}}
chosen: open
why: {zh: 没有写。, en: The source is silent.}
decided_by: chief
decided_on: 2026-01-01
"""


def burnt(few: str, many: str, more: str = "") -> str:
    return table(
        "baking.burnt",
        f"events: [batch]\nrows:\n- {{id: few, when: {{burnt: {{up_to: 3}}}}, then: [{few}]}}\n"
        f"- {{id: many, when: {{burnt: {{over: 3}}}}, then: [{many}]}}\n{more}",
    )


def lighter(zh: str, en: str, line: int, other: int, code: str = "lighter-when-worse") -> Finding:
    return finding(code, f"{TABLES}:{line}:3", Text(zh, en), VALID, f"{TABLES}:{other}:3")


BURNT = lighter(
    "烤焦 = 4个（many）比烤焦 = 3个（few）更轻",
    "burnt = 4 loaves (many) is lighter than burnt = 3 loaves (few)",
    13,
    12,
)


@pytest.mark.parametrize(
    ("few", "many"),
    [
        ("{fine: 9}", "{fine: 5}"),
        ("{fine: 9}", "{none: true}"),
        ("{dismiss: {ground: '39'}}", "{fine: 1000}"),
        ("{fine: 9}, {warn: true}", "{warn: true}"),
        ("{deduct_pay: {days: 2, basis: wage}}", "{deduct_pay: {days: 1, basis: wage}}"),
        ("{bear_loss: {of: cost}}", "{bear_loss: {percent: 50, of: cost}}"),
    ],
)
def test_more_of_a_bad_fact_must_not_cost_less(tmp_path: Path, few: str, many: str) -> None:
    assert audited(tmp_path, "lightness", burnt(few, many)) == [BURNT]


@pytest.mark.parametrize(
    ("few", "many"),
    [
        ("{fine: 5}", "{fine: 5}"),
        ("{fine: 5}", "{fine: 9}, {warn: true}"),
        ("{fine: 1000}", "{dismiss: {ground: '39'}}"),
        ("{fine: 5}", "{unregulated: D/KM/8/1}"),
        ("{fine: 5}", "{fine: {unregulated: D/KM/8/1, by: chief}}"),
        ("{fine: {each: burnt, amount: 5}}", "{fine: {each: burnt, amount: 5}}"),
        ("{reward: 9}", "{reward: 5}"),
    ],
)
def test_what_is_as_heavy_heavier_open_or_no_penalty_is_sound(tmp_path: Path, few: str, many: str) -> None:
    assert audited(tmp_path, "lightness", burnt(few, many), policies__baking__decisions=DECISION) == []


def test_of_a_fact_of_which_less_is_worse_less_must_not_cost_less(tmp_path: Path) -> None:
    facts = "facts:\n  notice: {title: {zh: 提前, en: notice}, type: integer, unit: day, min: 0, worse: less}\n"
    events = "events:\n  leaving: {title: {zh: 离开, en: leaving}, at: date, subject: employee, facts: [notice]}\n"
    words = f"kind: vocabulary\nid: baking.vocabulary\n{facts}{events}"
    rows = (
        "- {id: late, when: {notice: {below: 3}}, then: [{fine: 5}]}\n"
        "- {id: early, when: {notice: {from: 3}}, then: [{fine: 9}]}"
    )
    found = audited(
        tmp_path,
        "lightness",
        table("baking.leaving", f"events: [leaving]\nrows:\n{rows}"),
        policies__baking__words=words,
    )
    assert found == [
        lighter(
            "提前 = 0天（late）比提前 = 3天（early）更轻",
            "notice = 0 days (late) is lighter than notice = 3 days (early)",
            12,
            13,
        )
    ]


def test_a_later_time_must_not_cost_less(tmp_path: Path) -> None:
    rows = (
        "- {id: first, occurrence: 1, then: [{fine: 9}]}\n- {id: second, occurrence: 2, then: [{fine: 20}]}\n"
        "- {id: later, occurrence: {from: 3}, then: [{fine: 10}]}"
    )
    text = table("baking.burnt", f"events: [batch]\noccurrence: {{per: month}}\nrows:\n{rows}")
    assert audited(tmp_path, "lightness", text) == [
        lighter(
            "第3次（later）比第2次（second）更轻", "the 3rd time (later) is lighter than the 2nd time (second)", 15, 14
        )
    ]


def test_a_row_that_costs_less_from_a_date_on(tmp_path: Path) -> None:
    rows = (
        "- {id: old, in_force: {from: 2026-01-01, until: 2026-06-30}, then: [{fine: 9}]}\n"
        "- {id: new, in_force: {from: 2026-07-01}, then: [{fine: 5}]}"
    )
    found = audited(tmp_path, "lightness", table("baking.burnt", f"events: [batch]\nrows:\n{rows}"))
    assert found == [
        lighter(
            "从 2026-07-01 起，baking.burnt（new）比以前（old）更轻",
            "from 2026-07-01 on, baking.burnt (new) is lighter than before (old)",
            13, 12, "lighter-from-then-on",
        )
    ]  # fmt: skip


def test_a_decision_may_declare_a_row_lighter(tmp_path: Path) -> None:
    declared = burnt("{fine: 9}", "{fine: 5}", "lighter: [{row: many, decision: D/KM/8/1}]")
    assert audited(tmp_path, "lightness", declared, policies__baking__decisions=DECISION) == []


def test_money_that_falls_beside_a_heavier_sanction_may_be_declared(tmp_path: Path) -> None:
    declared = burnt("{fine: 9}", "{dismiss: {ground: '39'}}", "lighter: [{row: many, decision: D/KM/8/1}]")
    assert audited(tmp_path, "lightness", declared, policies__baking__decisions=DECISION) == []


def test_a_declaration_of_what_is_not_lighter_is_idle(tmp_path: Path) -> None:
    idle = burnt("{fine: 5}", "{fine: 9}", "lighter: [{row: many, decision: D/KM/8/1}]")
    got = Text("行 many 并不更轻", "the row many is not lighter than anything")
    assert audited(tmp_path, "lightness", idle, policies__baking__decisions=DECISION) == [
        finding("idle-lighter", f"{TABLES}:14:11", got, Text("不写这个例外", "no such exception"))
    ]


def test_a_figure_must_say_in_which_direction_it_is_worse(tmp_path: Path) -> None:
    rows = (
        "- {id: cheap, when: {cost: {up_to: 3}}, then: [{fine: 5}]}\n"
        "- {id: dear, when: {cost: {over: 3}}, then: [{fine: 9}]}"
    )
    got = Text("没有写 cost 多了更严重还是少了更严重", "nobody says whether more or less of cost is worse")
    assert audited(tmp_path, "lightness", table("baking.burnt", f"events: [batch]\nrows:\n{rows}")) == [
        finding("no-direction", f"{TABLES}:12:22", got, both("worse: more | less"))
    ]
