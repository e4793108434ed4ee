"""Conditions that no case could meet, or that name what does not exist."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text, both
from tests.department import table
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import NAMES, ROW, RULES, ill_made, known, likely, told, unknown


def about(condition: str) -> str:
    """A rule about one condition."""
    return table("baking.burnt", f"events: [batch]\nwhere: [{{{condition}}}]\n{ROW}")


WHOLE = Text("整数", "a whole number")
TRUE_OR_FALSE = both("true, false")
A_TIME = Text("时刻 HH:MM（加引号）", "a time of day HH:MM, in quotes")


def no_value(spot: str) -> Fault:
    """Bounds that no value meets."""
    got = Text("没有值能同时满足这两个界限", "no value meets both bounds")
    return Fault("odd-condition", spot, got, Text("下限小于上限", "a lower bound below the upper one"))


def one_side(spot: str) -> Fault:
    """Two bounds on the same side."""
    got = Text("同一端写了两个界限", "two bounds on the same side")
    return Fault("odd-condition", spot, got, both("over / from / up_to / below"))


def mixed(spot: str) -> Fault:
    """A value beside a bound."""
    got = Text("is 或 in 与别的界限写在一起", "is or in beside another bound")
    valid = Text("只写 is，或只写 in，或只写界限", "is alone, in alone, or bounds alone")
    return Fault("odd-condition", spot, got, valid)


def unordered(spot: str, name: str) -> Fault:
    """A bound for what is neither more nor less."""
    return Fault(
        "odd-condition", spot, Text(f"{name} 没有大小之分", f"{name} has no order"), Text("is 或 in", "is or in")
    )


def dates(spot: str, name: str) -> Fault:
    """A condition on a list of dates."""
    valid = Text("由它算出的事实：count（几天）或 first（第一天）", "a fact computed from it: count or first")
    return Fault("odd-condition", spot, Text(f"{name} 是一串日期", f"{name} is a list of dates"), valid)


def bad(spot: str, got: str, valid: Text) -> Fault:
    """A value that its fact cannot have."""
    return same("wrong-value", spot, got, valid)


def off_step(spot: str, got: str, near: str) -> Fault:
    """A value between two steps of its fact."""
    return bad(spot, got, Text(f"合乎步长的值，例如 {near}", f"a value that fits the step, for example {near}"))


BAD: dict[str, tuple[str, list[Fault]]] = {
    "an unknown fact": ("burnd: {over: 0}", [unknown("11:10", "事实", "fact", "burnd", likely("burnt", NAMES))]),
    "an unknown fact of the employee": (
        "employee.levl: {is: old}",
        [unknown("11:10", "事实", "fact", "employee.levl", likely("employee.level", NAMES))],
    ),
    "an unknown subject": (
        "employe.level: {is: old}",
        [unknown("11:10", "事实", "fact", "employe.level", likely("employee.level", NAMES))],
    ),
    "an unknown standing": (
        "standing.moon: {is: false}",
        [unknown("11:10", "事实", "fact", "standing.moon", likely("standing.star", NAMES))],
    ),
    "the moment, which is no fact": (
        "at: {over: 2026-01-01}",
        [unknown("11:10", "事实", "fact", "at", likely("late", NAMES))],
    ),
    "a word for a number": ("burnt: {over: many}", [bad("11:24", "burnt: the text many", WHOLE)]),
    "half of a whole": ("burnt: {over: 2.5}", [bad("11:24", "burnt: 2.5", WHOLE)]),
    "a quoted number": ("burnt: {over: '3'}", [bad("11:24", "burnt: the text 3", WHOLE)]),
    "true for a number": ("burnt: {is: true}", [bad("11:22", "burnt: true", WHOLE)]),
    "a number below the least": ("burnt: {over: -1}", [bad("11:24", "burnt: -1", both("0 …"))]),
    "a number above the greatest": ("late: {over: 65}", [bad("11:23", "late: 65", both("0 … 60"))]),
    "what is not known": (
        "burnt: {over: unknown}",
        [
            Fault(
                "wrong-value",
                "11:24",
                Text("规则里不能写 unknown", "a rule cannot say unknown"),
                Text("一个值", "a value"),
            )
        ],
    ),
    "a word among numbers": ("burnt: {in: [1, two]}", [bad("11:26", "burnt: the text two", WHOLE)]),
    "a number between two steps": ("late: {over: 7}", [off_step("11:23", "late: 7", "5")]),
    "several between two steps": (
        "late: {in: [5, 6, 10, 11]}",
        [off_step("11:25", "late: 6", "5"), off_step("11:32", "late: 11", "10")],
    ),
    "a tenth of a cent": (
        "cost: {over: 0.001}",
        [bad("11:23", "cost: 0.001", Text("元，最多到分", "an amount with at most two decimals"))],
    ),
    "half of a time": ("naps: {over: 1.5}", [bad("11:23", "naps: 1.5", WHOLE)]),
    "a sum below nothing": ("burnt-loaves: {over: -1}", [bad("11:31", "burnt-loaves: -1", both("0 …"))]),
    "a share above all": ("share: {over: 101}", [bad("11:24", "share: 101", both("0 … 100"))]),
    "bounds that exclude each other": ("burnt: {over: 5, up_to: 4}", [no_value("11:17")]),
    "bounds that leave nothing": ("burnt: {over: 5, up_to: 5}", [no_value("11:17")]),
    "bounds that leave nothing, the other way": ("burnt: {from: 5, below: 5}", [no_value("11:17")]),
    "times that exclude each other": ("started: {from: '09:00', below: '08:00'}", [no_value("11:19")]),
    "dates that exclude each other": ("asked: {from: 2026-03-01, up_to: 2026-02-01}", [no_value("11:17")]),
    "two lower bounds": ("burnt: {over: 1, from: 2}", [one_side("11:17")]),
    "two upper bounds": ("burnt: {up_to: 1, below: 2}", [one_side("11:17")]),
    "is beside over": ("burnt: {is: 3, over: 2}", [mixed("11:17")]),
    "is beside in": ("burnt: {is: 3, in: [3]}", [mixed("11:17")]),
    "a bound for yes and no": ("careless: {over: 1}", [unordered("11:20", "careless")]),
    "a bound for a list of values": ("flour: {below: wheat}", [unordered("11:17", "flour")]),
    "a bound for a list of dates": ("holidays: {over: 2026-01-01}", [dates("11:20", "holidays")]),
    "a day for a list of dates": ("holidays: {is: 2026-01-01}", [dates("11:20", "holidays")]),
    "yes for true": ("careless: {is: yes}", [bad("11:25", "careless: the text yes", TRUE_OR_FALSE)]),
    "one for true": ("careless: {in: [true, 1]}", [bad("11:32", "careless: the number 1", TRUE_OR_FALSE)]),
    "a misspelt value": ("flour: {is: whaet}", [bad("11:22", "flour: whaet", likely("wheat", "rye, wheat"))]),
    "a value nobody knows, among others": (
        "flour: {in: [rye, oat]}",
        [bad("11:28", "flour: oat", known("rye, wheat"))],
    ),
    "a misspelt value of the employee": (
        "employee.level: {is: older}",
        [bad("11:31", "level: older", likely("old", "new, old"))],
    ),
    "a role that does not approve": (
        "approver: {is: baker}",
        [bad("11:25", "approver: baker", known("nobody, chief"))],
    ),
    "a number for a time": ("started: {over: 8}", [bad("11:26", "started: the number 8", A_TIME)]),
    "a time without leading zero": ("started: {over: '8:00'}", [bad("11:26", "started: 8:00", A_TIME)]),
    "a day that never was": (
        "asked: {over: '2026-02-30'}",
        [bad("11:24", "asked: 2026-02-30", Text("真实存在的日期 YYYY-MM-DD", "a date that exists, YYYY-MM-DD"))],
    ),
}


test_a_condition_that_cannot_be = ill_made(RULES, about, BAD)


GOOD = [
    "burnt: {from: 5, up_to: 5}", "burnt: {over: 4, up_to: 5}", "burnt: {in: [0, 1]}", "late: {over: 10}",
    "late: {is: 5.0}", "cost: {below: 9.99}", "share: {over: 99.5}", "started: {from: '08:00', below: '24:00'}",
    "asked: {from: 2028-02-29}", "careless: {in: [true, false]}", "flour: {in: [rye]}", "approver: {is: nobody}",
    "employee.level: {is: old}", "employee.joined: {below: 2026-01-01}", "standing.star: {is: false}",
    "naps: {over: 2}", "level: {is: old}",
]  # fmt: skip


@pytest.mark.parametrize("condition", GOOD)
def test_a_condition_that_can_be(tmp_path: Path, condition: str) -> None:
    assert told(tmp_path, about(condition)) == []


@pytest.mark.parametrize(
    "where", ["where: [{burnt: {over: 0}}, {cost: {over: 1}, careless: {is: true}}]", "where: [{burnt: {over: 0}}]"]
)
def test_groups_of_conditions(tmp_path: Path, where: str) -> None:
    assert told(tmp_path, table("baking.burnt", f"events: [batch]\n{where}\n{ROW}")) == []


def test_every_condition_of_every_group_is_looked_at(tmp_path: Path) -> None:
    found = told(tmp_path, about("burnd: {over: 0}, late: {over: 7}}, {flour: {is: oat}, burnt: {over: x, up_to: y}"))
    assert [(str(f.place), f.got.en) for f in found] == [
        (f"{RULES}:11:10", "no fact is called burnd"),
        (f"{RULES}:11:41", "late: 7"),
        (f"{RULES}:11:59", "flour: oat"),
        (f"{RULES}:11:79", "burnt: the text x"),
        (f"{RULES}:11:89", "burnt: the text y"),
    ]
