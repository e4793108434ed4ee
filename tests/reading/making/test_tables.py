"""Tables and their rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text, both
from tests.department import table
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import ROW, RULES, at, ill_made, known, likely, told, twice, unknown

EVENTS = "batch, nap, order"


def either(spot: str) -> Fault:
    """A table that does not say when it fires, or says it twice."""
    got = Text("events 与 each 须恰好写一个", "a table needs either events or each")
    return Fault("odd-table", spot, got, Text("events: [...] 或 each: month", "events: [...] or each: month"))


def not_alone(spot: str) -> Fault:
    """Otherwise beside a condition."""
    got = Text("otherwise 与条件写在一起", "otherwise beside conditions")
    return Fault(
        "odd-row", spot, got, Text("otherwise 单独写：它就是其余的全部情形", "otherwise alone: it is everything else")
    )


def odd_row(spot: str, zh: str, en: str, valid: Text) -> Fault:
    return Fault("odd-row", spot, Text(zh, en), valid)


SIMPLE = "{id: all, otherwise: true, then: [{warn: true}]}"
COUNTED = "events: [batch]\noccurrence: {per: month}"
FIRST = "policies/baking/tables.yaml:12:8"

BAD: dict[str, tuple[str, list[str], list[Fault]]] = {
    "neither events nor each": ("where: [{burnt: {over: 0}}]", [SIMPLE], [either("2:5")]),
    "events and each": ("events: [batch]\neach: month", [SIMPLE], [either("2:5")]),
    "an unknown event": (
        "events: [bach]",
        [SIMPLE],
        [unknown("10:10", "事件", "event", "bach", likely("batch", EVENTS))],
    ),
    "two unknown events among known ones": (
        "events: [batch, bach, nap, snooze]",
        [SIMPLE],
        [
            unknown("10:17", "事件", "event", "bach", likely("batch", EVENTS)),
            unknown("10:28", "事件", "event", "snooze", known(EVENTS)),
        ],
    ),
    "otherwise beside a condition": (
        "events: [batch]",
        ["{id: all, otherwise: true, when: {burnt: {over: 1}}, then: [{warn: true}]}"],
        [not_alone("12:24")],
    ),
    "otherwise beside a time": (
        COUNTED,
        ["{id: all, otherwise: true, occurrence: 1, then: [{warn: true}]}"],
        [not_alone("13:24")],
    ),
    "a time nobody counts": (
        "events: [batch]",
        ["{id: all, occurrence: 1, then: [{warn: true}]}"],
        [
            odd_row(
                "12:25",
                "这张表没有写怎么数次数",
                "the table does not say how times are counted",
                both("occurrence: {per: month}"),
            )
        ],
    ),
    "every beside a bound": (
        COUNTED,
        ["{id: all, occurrence: {every: 3, from: 6}, then: [{warn: true}]}"],
        [
            odd_row(
                "13:25",
                "every 与别的界限写在一起",
                "every beside another bound",
                both("{every: 3} | {from: 2, up_to: 4}"),
            )
        ],
    ),
    "times that exclude each other": (
        COUNTED,
        ["{id: all, occurrence: {from: 3, up_to: 2}, then: [{warn: true}]}"],
        [
            odd_row(
                "13:25",
                "没有哪一次能同时满足这两个界限",
                "no occurrence meets both bounds",
                Text("from 不大于 up_to", "from not above up_to"),
            )
        ],
    ),
    "two rows of one name": (
        "events: [batch]",
        ["{id: all, when: {burnt: {is: 0}}, then: [{warn: true}]}", SIMPLE],
        [twice("13:8", "编号", "id", "all", FIRST)],
    ),
    "two rows of one name from the same day": (
        "events: [batch]",
        [
            "{id: all, in_force: {from: 2026-01-01}, when: {burnt: {is: 0}}, then: [{warn: true}]}",
            "{id: all, in_force: {from: 2026-01-01}, otherwise: true, then: [{none: true}]}",
        ],
        [twice("13:8", "编号", "id", "all", FIRST)],
    ),
}


def ruling(head: str, rows: list[str]) -> str:
    """A table with this head and these rows."""
    body = "\n- ".join([f"{head}\nrows:", *rows])
    return table("baking.burnt", body)


test_a_table_that_cannot_be = ill_made(RULES, ruling, BAD)


def test_a_table_of_odd_events_hides_no_other_fault(tmp_path: Path) -> None:
    found = told(tmp_path, table("baking.burnt", f"events: [batch]\neach: month\nwhere: [{{brunt: {{is: 0}}}}]\n{ROW}"))
    assert [(f.code, str(f.place)) for f in found] == [
        ("odd-table", f"{RULES}:2:5"),
        ("unknown-name", f"{RULES}:12:10"),
    ]


def test_a_row_may_change_from_one_day_on(tmp_path: Path) -> None:
    rows = "- {id: all, in_force: {from: 2026-01-01, until: 2026-06-30}, then: [{warn: true}]}\n"
    rows += "- {id: all, in_force: {from: 2026-07-01}, then: [{fine: 5}]}"
    assert told(tmp_path, table("baking.burnt", f"events: [batch]\nrows:\n{rows}")) == []


@pytest.mark.parametrize("occurrence", ["1", "{up_to: 2}", "{from: 2, up_to: 2}", "{every: 3}", "100"])
def test_a_row_may_say_which_time(tmp_path: Path, occurrence: str) -> None:
    row = f"- {{id: all, occurrence: {occurrence}, then: [{{warn: true}}]}}"
    assert told(tmp_path, table("baking.burnt", f"each: month\noccurrence: {{per: year}}\nrows:\n{row}")) == []


def test_a_time_in_force_does_not_end_before_it_begins(tmp_path: Path) -> None:
    found = told(
        tmp_path, table("baking.burnt", f"events: [batch]\n{ROW}", in_force="{from: 2026-02-01, until: 2026-01-31}")
    )
    fault = same("odd-span", "7:37", "2026-01-31", Text("不早于 from", "not before from"))
    assert found == at(tmp_path, RULES, fault)
