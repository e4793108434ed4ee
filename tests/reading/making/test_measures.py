"""Measures: how many events, the sum of one of their facts, or how long the window lasts."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text, both
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import MORE_WORDS, WORDS, ill_made, known, likely, told, unknown

EVENTS = "batch, nap, order"


def one_of_three(spot: str) -> Fault:
    """A measure that says nothing of what it is, or says it twice."""
    got = Text("指标的 count、sum、span 须恰好写一个", "a measure needs exactly one of count, sum and span")
    return Fault("odd-measure", spot, got, both("{count: event} | {sum: event.fact} | {span: month}"))


def apart(spot: str) -> Fault:
    """Smaller windows of which none is taken, or one taken of none."""
    valid = both("{count: event, per: year, by: month, take: most}")
    return Fault("odd-measure", spot, Text("by 与 take 须一起写", "by and take belong together"), valid)


def lasting(spot: str, key: str) -> Fault:
    """A key that means nothing beside the length of a window."""
    got = Text(f"span 旁边的 {key}", f"{key} beside span")
    return Fault("odd-measure", spot, got, both("{span: month, per: period}"))


def larger(spot: str, by: str, smaller: str) -> Fault:
    """Parts of a month that are no parts of it."""
    got = Text(f"per: month 里的 by: {by}", f"by: {by} in per: month")
    return Fault("odd-measure", spot, got, Text(f"更小的时段：{smaller}", f"a smaller window: {smaller}"))


BAD: dict[str, tuple[str, list[Fault]]] = {
    "neither count nor sum nor span": ("unit: day", [one_of_three("18:11")]),
    "count and sum": ("count: nap, sum: batch.burnt", [one_of_three("18:11")]),
    "count and span": ("count: nap, span: month", [one_of_three("18:11")]),
    "all three": ("span: year, count: nap, sum: batch.burnt", [one_of_three("18:11")]),
    "smaller windows of which none is taken": ("count: nap, by: week", [apart("18:11")]),
    "the highest of no windows": ("sum: batch.burnt, take: most", [apart("18:11")]),
    "a length of certain events": (
        "span: month, where: [{burnt: {over: 0}}]",
        [lasting("18:62", "where")],
    ),
    "a length by smaller windows": (
        "span: month, by: week, take: most",
        [lasting("18:62", "by"), lasting("18:72", "take")],
    ),
    "windows that are no smaller": ("count: nap, by: month, take: most", [larger("18:65", "month", "day, week")]),
    "windows that are larger": ("count: nap, by: year, take: most", [larger("18:65", "year", "day, week")]),
    "windows without end": ("count: nap, by: period, take: least", [larger("18:65", "period", "day, week")]),
    "an unknown event": ("count: ordre", [unknown("18:56", "事件", "event", "ordre", likely("order", EVENTS))]),
    "the sum of an unknown event": (
        "sum: bacth.burnt",
        [unknown("18:54", "事件", "event", "bacth", likely("batch", EVENTS))],
    ),
    "the sum of an unknown fact": (
        "sum: batch.brunt",
        [unknown("18:54", "batch 的事实", "fact of batch", "brunt", likely("burnt", "burnt, careless, cost"))],
    ),
    "the sum of no fact": (
        "sum: batch",
        [unknown("18:54", "batch 的事实", "fact of batch", "batch", known("burnt, careless, cost"))],
    ),
    "the sum of dates": (
        "sum: order.asked",
        [same("odd-measure", "18:54", "order.asked", Text("可以相加的事实", "a fact that can be added up"))],
    ),
    "the sum of yes and no": (
        "sum: batch.careless",
        [same("odd-measure", "18:54", "batch.careless", Text("可以相加的事实", "a fact that can be added up"))],
    ),
    "a condition on a fact of another event": (
        "count: nap, where: [{burnt: {over: 0}}]",
        [unknown("18:70", "nap 的事实", "fact of nap", "burnt", Text("目前一个也没有", "there are none"))],
    ),
    "a condition that cannot be": (
        "count: batch, where: [{burnt: {over: x}}]",
        [same("wrong-value", "18:86", "burnt: the text x", Text("整数", "a whole number"))],
    ),
}


def measuring(measure: str) -> str:
    """The bakery's further words, with a measure of the month."""
    return f"{MORE_WORDS}measures:\n  orders: {{title: {{zh: 一, en: one}}, per: month, {measure}}}\n"


test_a_measure_that_cannot_be = ill_made(WORDS, measuring, BAD)


GOOD = [
    "count: order", "sum: batch.cost", "sum: order.late, where: [{flour: {is: rye}}, {employee.level: {is: new}}]",
    "count: order, where: [{standing.star: {is: true}}]", "count: nap, by: week, take: least",
    "sum: batch.cost, where: [{burnt: {over: 0}}], by: day, take: most", "span: month", "span: year, unit: day",
]  # fmt: skip


def test_a_day_has_no_smaller_windows(tmp_path: Path) -> None:
    text = measuring("count: nap, by: day, take: most").replace("per: month", "per: day")
    (found,) = told(tmp_path, policies__baking__vocabulary=text)
    assert (found.code, found.got, found.valid) == (
        "odd-measure",
        Text("per: day 里的 by: day", "by: day in per: day"),
        Text("更大的 per，或不写 by", "a larger per, or no by"),
    )


@pytest.mark.parametrize("measure", GOOD)
def test_a_measure_that_can_be(tmp_path: Path, measure: str) -> None:
    assert told(tmp_path, policies__baking__vocabulary=measuring(measure)) == []
