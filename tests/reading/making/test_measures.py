"""Measures: how many events, the sum of one of their facts, or how long the window lasts."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text, both
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import MORE_WORDS, WORDS, at, known, likely, told, unknown

EVENTS = "batch, nap, order"


def one_of_three(spot: str) -> Fault:
    """A measure that says nothing of what it is, or says it twice."""
    got = Text("count、sum、span 须恰好写一个", "a measure needs exactly one of count, sum and span")
    return Fault("odd-measure", spot, got, both("{count: event} | {sum: event.fact} | {span: month}"))


def apart(spot: str) -> Fault:
    """Smaller windows of which none is taken, or one taken of none."""
    valid = both("{count: event, per: year, by: month, take: most}")
    return Fault("odd-measure", spot, Text("by 与 take 须一起写", "by and take belong together"), valid)


BAD: dict[str, tuple[str, list[Fault]]] = {
    "neither count nor sum nor span": ("unit: day", [one_of_three("18:11")]),
    "count and sum": ("count: nap, sum: batch.burnt", [one_of_three("18:11")]),
    "count and span": ("count: nap, span: month", [one_of_three("18:11")]),
    "all three": ("span: year, count: nap, sum: batch.burnt", [one_of_three("18:11")]),
    "smaller windows of which none is taken": ("count: nap, by: week", [apart("18:11")]),
    "the highest of no windows": ("sum: batch.burnt, take: most", [apart("18:11")]),
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


@pytest.mark.parametrize(("measure", "faults"), BAD.values(), ids=BAD)
def test_a_measure_that_cannot_be(tmp_path: Path, measure: str, faults: list[Fault]) -> None:
    found = told(tmp_path, policies__baking__vocabulary=measuring(measure))
    assert found == at(tmp_path, WORDS, *faults)


GOOD = [
    "count: order", "sum: batch.cost", "sum: order.late, where: [{flour: {is: rye}}, {employee.level: {is: new}}]",
    "count: order, where: [{standing.star: {is: true}}]", "count: nap, by: week, take: least",
    "sum: batch.cost, where: [{burnt: {over: 0}}], by: day, take: most", "span: month", "span: year, unit: day",
]  # fmt: skip


@pytest.mark.parametrize("measure", GOOD)
def test_a_measure_that_can_be(tmp_path: Path, measure: str) -> None:
    assert told(tmp_path, policies__baking__vocabulary=measuring(measure)) == []
