"""Make facts: their types, ranges and the values they may take."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from checks.book.values import NOBODY, NUMERIC, Fact
from checks.making.desk import Bench, Broken, names, number, text
from checks.reading.nodes import Map
from checks.text import Text, both

_RESERVED = ("at", "desk", "role", "occurrence")
"""Names that cases and tables use for something else."""

_ONLY_FOR: dict[str, frozenset[str]] = {
    "min": NUMERIC, "max": NUMERIC, "step": NUMERIC, "round": NUMERIC, "worse": NUMERIC, "values": frozenset({"enum"}),
    "says": frozenset({"boolean"}), "roles": frozenset({"role"}), "timetable": frozenset({"shift"}),
    "scorecard": frozenset({"item"}),
}  # fmt: skip
"""Keys of a fact that only some types understand."""


def make_fact(bench: Bench, parent: Map, name: str) -> Fact:
    """The fact that `parent` defines; its faults are reported, it is made all the same."""
    raw: Map = parent[name]
    if name in _RESERVED:
        listed = ", ".join(_RESERVED)
        valid = Text(f"别的名字；{listed} 另有用处", f"another name; {listed} mean something else")
        bench.report(parent, name, "odd-fact", both(name), valid, of_key=True)
    _misplaced(bench, raw)
    least, greatest = number(raw.get("min")), number(raw.get("max"))
    if least is not None and greatest is not None and least > greatest:
        bench.report(raw, "max", "odd-fact", both(f"max: {raw['max']}"), Text("不小于 min", "not below min"))
        greatest = None
    says = raw.get("says")
    return Fact(
        name, text(raw, "title"), raw["type"], raw.get("unit"), least, greatest, number(raw.get("step")),
        raw.get("round", "down"), tuple(_values(bench, raw)),
        text(says, "yes") if says else None, text(says, "no") if says else None, raw.get("timetable"),
        raw.get("worse"),
    )  # fmt: skip


def _misplaced(bench: Bench, raw: Map) -> None:
    """Keys that would silently do nothing."""
    kind = raw["type"]
    for key, types in _ONLY_FOR.items():
        if key in raw and kind not in types:
            got = Text(f"{kind} 类型的事实写了 {key}", f"{key} for a fact of type {kind}")
            listed = ", ".join(sorted(types))
            valid = Text(f"{key} 只用于 {listed}", f"{key} only for {listed}")
            bench.report(raw, key, "odd-fact", got, valid, of_key=True)


def _values(bench: Bench, raw: Map) -> Iterator[tuple[str, Text]]:
    """The values of an enum, the roles or the shifts that a fact may name."""
    if raw["type"] == "enum":
        yield from _listed(bench, raw)
    elif raw["type"] == "role":
        roles = bench.book.roles
        yield NOBODY, Text("无人", "nobody")
        with suppress(Broken):
            bench.known(raw, "roles", Text("岗位", "role"), roles)
        yield from ((role, roles[role].title) for role in names(raw, "roles") or roles if role in roles)
    elif raw["type"] == "shift":
        yield from _shifts(bench, raw)
    elif raw["type"] == "item":
        yield from _items(bench, raw)


def _listed(bench: Bench, raw: Map) -> Iterator[tuple[str, Text]]:
    if "values" not in raw:
        got = Text("枚举没有 values", "an enum without values")
        bench.report(raw, None, "missing-key", got, both("values: {...}"))
        return
    values: Map = raw["values"]
    if "unknown" in values:
        valid = Text("别的值；unknown 表示还不知道", "another value; unknown means not known yet")
        bench.report(values, "unknown", "odd-fact", both("unknown"), valid, of_key=True)
    yield from ((value, text(values, value)) for value in values)


def _items(bench: Bench, raw: Map) -> Iterator[tuple[str, Text]]:
    known = bench.book.scorecards
    if "scorecard" not in raw:
        got = Text("条目事实没有 scorecard", "a fact of type item without scorecard")
        valid = Text("scorecard: 评分表的编号", "scorecard: the id of a scorecard")
        bench.report(raw, None, "missing-key", got, valid)
    elif raw["scorecard"] in known:
        yield from ((item.id, item.title) for item in known[raw["scorecard"]].items)
    else:
        bench.unknown(raw, "scorecard", Text("评分表", "scorecard"), raw["scorecard"], known)


def _shifts(bench: Bench, raw: Map) -> Iterator[tuple[str, Text]]:
    known = bench.book.timetables
    if "timetable" not in raw:
        got = Text("班次事实没有 timetable", "a fact of type shift without timetable")
        valid = Text("timetable: 时间表的编号", "timetable: the id of a timetable")
        bench.report(raw, None, "missing-key", got, valid)
    elif raw["timetable"] in known:
        yield from ((shift.id, shift.title) for shift in known[raw["timetable"]].shifts)
    else:
        bench.unknown(raw, "timetable", Text("时间表", "timetable"), raw["timetable"], known)
