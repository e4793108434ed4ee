"""Make conditions: what a fact must be, or the bounds it must keep."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from checks.book.condition import BOUNDS, Condition, Group
from checks.book.values import NUMERIC, UNKNOWN, Fact, Value, show
from checks.making.desk import Bench
from checks.reading.nodes import Map, Seq
from checks.text import Text, both


def groups(bench: Bench, raw: Any) -> tuple[Group, ...]:
    """One group of conditions, or a list of groups of which one suffices."""
    if raw is None:
        return ()
    return bench.every([raw] if isinstance(raw, Map) else raw, lambda node: _group(bench, node))


def _group(bench: Bench, node: Map) -> Group:
    """Conditions that must all hold, from `{fact: {over: 5}}`."""
    return bench.every(node, lambda name: _condition(bench, node, name))


def _condition(bench: Bench, parent: Map, name: str) -> Condition:
    fact = bench.fact(parent, name, name, of_key=True)
    node: Map = parent[name]
    if fact.type == "dates":
        got = Text(f"{name} 是一串日期", f"{name} is a list of dates")
        valid = Text("由它算出的事实：count（几天）或 first（第一天）", "a fact computed from it: count or first")
        raise bench.refuse(parent, name, "odd-condition", got, valid)
    if "is" in node or "in" in node:
        return _among(bench, parent, name, fact)
    if not fact.ordered:
        got = Text(f"{name} 没有大小之分", f"{name} has no order")
        raise bench.refuse(parent, name, "odd-condition", got, Text("is 或 in", "is or in"))
    if {"over", "from"} <= set(node) or {"up_to", "below"} <= set(node):
        got = Text("同一端写了两个界限", "two bounds on the same side")
        raise bench.refuse(parent, name, "odd-condition", got, both(" / ".join(BOUNDS)))
    ends = dict(bench.every(node, lambda word: (word, fixed_value(bench, node, word, fact))))
    low, high = ends.get("over", ends.get("from")), ends.get("up_to", ends.get("below"))
    both_included = "from" in ends and "up_to" in ends
    if low is not None and high is not None and (low > high or (low == high and not both_included)):
        got = Text("没有值能同时满足这两个界限", "no value meets both bounds")
        raise bench.refuse(
            parent, name, "odd-condition", got, Text("下限小于上限", "a lower bound below the upper one")
        )
    return Condition(name, None, low, "from" in ends, high, "up_to" in ends, place=parent.key_at(name))


def _among(bench: Bench, parent: Map, name: str, fact: Fact) -> Condition:
    node: Map = parent[name]
    if len(node) > 1:
        got = Text("is 或 in 与别的界限写在一起", "is or in beside another bound")
        valid = Text("只写 is，或只写 in，或只写界限", "is alone, in alone, or bounds alone")
        raise bench.refuse(parent, name, "odd-condition", got, valid)
    word = next(iter(node))
    if word == "is":
        values = (fixed_value(bench, node, "is", fact),)
    else:
        values = bench.every(range(len(node["in"])), lambda index: fixed_value(bench, node["in"], index, fact))
    return Condition(name, values, place=parent.key_at(name))


def fixed_value(bench: Bench, node: Map | Seq, at: Any, fact: Fact) -> Value:
    """The value that a rule names: known, and written exactly as the fact can hold it."""
    value = bench.value(node, at, fact)
    if value is UNKNOWN:
        got = Text("规则里不能写 unknown", "a rule cannot say unknown")
        raise bench.refuse(node, at, "wrong-value", got, Text("一个值", "a value"))
    if fact.type in NUMERIC and value != Fraction(node[at]):
        got = both(f"{fact.name}: {node[at]}")
        valid = Text(f"合乎步长的值，例如 {show(value)}", f"a value that fits the step, for example {show(value)}")
        raise bench.refuse(node, at, "wrong-value", got, valid)
    return value
