"""One fact punished by two tables must be meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text
from tests.audit.auditing import TABLES, audited, finding, spot
from tests.audit.test_lightness import DECISION
from tests.department import table

VALID = Text(
    "yields_to 写明谁先，或 beside 写明两张表都罚的裁定", "yields_to, or beside with the decision that both are meant"
)
FIRST = table(
    "baking.burnt",
    "events: [batch]\nrows:\n- {id: many, when: {burnt: {over: 3}}, then: [{fine: 5}]}\n- {id: few, otherwise: true, then: [{none: true}]}",
)


def second(when: str, then: str = "[{fine: 9}]", more: str = "", **head: str) -> str:
    return table(
        "baking.careless", f"events: [batch]\n{more}\nrows:\n- {{id: bad, when: {when}, then: {then}}}", **head
    )


def test_two_tables_that_fine_the_same_batch(tmp_path: Path) -> None:
    case = "烤焦 = 4个，粗心 = 是", "burnt = 4 loaves, careless = yes"
    got = Text(
        f"{case[0]}：baking.burnt（many）和 baking.careless（bad）都罚",
        f"{case[1]}: baking.burnt (many) and baking.careless (bad) both punish it",
    )
    both = second("{careless: {is: true}}")
    line = FIRST.count("\n") + 1 + both[: both.index("- {id: bad")].count("\n") + 1
    assert audited(tmp_path, "punished_twice", FIRST, both) == [
        finding("punished-twice", f"{TABLES}:{line}:3", got, VALID, f"{TABLES}:12:3")
    ]


@pytest.mark.parametrize(
    "other",
    [
        second("{burnt: {up_to: 3}}"),
        second("{careless: {is: true}}", "[{reward: 5}]"),
        second("{careless: {is: true}}", "[{assign: sweep}]"),
        second("{careless: {is: true}}", more="yields_to: [baking.burnt]"),
        second("{careless: {is: true}}", applies_to="{desks: [oven, counter], roles: [chief]}"),
        second("{careless: {is: true}}", more="beside: [{table: baking.burnt, decision: D/KM/8/1}]"),
    ],
    ids=["apart", "a reward", "a task", "yields", "other people", "declared"],
)
def test_tables_that_do_not_clash_or_are_meant_to(tmp_path: Path, other: str) -> None:
    assert audited(tmp_path, "punished_twice", FIRST, other, policies__baking__decisions=DECISION) == []


def test_an_otherwise_row_punishes_what_is_left(tmp_path: Path) -> None:
    rest = table(
        "baking.rest",
        "events: [batch]\nrows:\n- {id: fine, when: {burnt: {up_to: 3}}, then: [{none: true}]}\n- {id: rest, otherwise: true, then: [{warn: true}]}",
    )
    (one,) = audited(tmp_path, "punished_twice", FIRST, rest)
    assert one.got.en == "burnt = 4 loaves: baking.burnt (many) and baking.rest (rest) both punish it"


def test_a_declaration_beside_what_never_meets_is_idle(tmp_path: Path) -> None:
    idle = second("{burnt: {up_to: 3}}", more="beside: [{table: baking.burnt, decision: D/KM/8/1}]")
    line = FIRST.count("\n") + 1 + idle[: idle.index("beside")].count("\n") + 1
    got = Text(
        "baking.careless 与 baking.burnt 并不罚同一件事", "baking.careless and baking.burnt do not punish the same fact"
    )
    assert audited(tmp_path, "punished_twice", FIRST, idle, policies__baking__decisions=DECISION) == [
        finding("idle-beside", f"{TABLES}:{line}:10", got, Text("不写这个声明", "no such declaration"))
    ]


def test_two_tables_that_ask_too_much_to_be_compared(tmp_path: Path) -> None:
    """Everything but 15 groups of three conditions is up to 3^15 groups."""
    many = ", ".join(f"{{burnt: {{is: {n}}}, cost: {{is: {n}}}, employee.wage: {{is: {n}}}}}" for n in range(1, 30, 2))
    body = f"events: [batch]\nrows:\n- {{id: some, when: [{many}], then: [{{none: true}}]}}\n- {{id: rest, otherwise: true, then: [{{fine: 1}}]}}"
    tables = table("baking.a", body), table("baking.b", body)
    found = audited(tmp_path, "punished_twice", *tables)
    assert found == [
        finding(
            "too-much-to-compare",
            spot(TABLES, "---\n".join(tables), "kind:", 2),
            Text("baking.a 和 baking.b 的情形太多，比不了", "baking.a and baking.b have too many cases to be compared"),
            Text(
                "一起最多64组条件；请拆表，或写 yields_to",
                "at most 64 groups of conditions between them; split a table, or write yields_to",
            ),
            spot(TABLES, "---\n".join(tables), "kind:"),
        )
    ]
