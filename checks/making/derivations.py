"""Make derivations: how a fact is computed, from which facts, and whether the types agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Any

from checks.book.timetable import WEEKDAYS
from checks.book.values import NUMERIC
from checks.book.vocabulary import Band, Derivation
from checks.making.conditions import groups
from checks.making.desk import Bench, Broken, names, number
from checks.reading.nodes import Map, Seq
from checks.text import Text, both

_DAY = frozenset({"date", "at"})
_CLOCK = frozenset({"time", "at"})
_ANY = NUMERIC | _DAY | _CLOCK | {"dates", "boolean", "enum", "role", "shift", "item"}


@dataclass(frozen=True, slots=True)
class Operator:
    """What an operator reads and what it gives; `at` is the moment of the event."""

    reads: frozenset[str]
    gives: frozenset[str]


OPERATORS: Mapping[str, Operator] = {
    "days": Operator(_DAY, NUMERIC),
    "nth_day": Operator(_DAY, NUMERIC),
    "months": Operator(_DAY, NUMERIC),
    "minutes": Operator(_CLOCK, NUMERIC),
    "same_day": Operator(_DAY, frozenset({"boolean"})),
    "ratio": Operator(NUMERIC, NUMERIC),
    "difference": Operator(NUMERIC, NUMERIC),
    "sum": Operator(NUMERIC, NUMERIC),
    "weekday": Operator(_DAY, frozenset({"enum"})),
    "clock": Operator(_CLOCK, frozenset({"time"})),
    "month_end": Operator(_DAY, frozenset({"date"})),
    "count": Operator(frozenset({"dates"}), NUMERIC),
    "while_employed": Operator(frozenset({"dates"}), NUMERIC),
    "first": Operator(frozenset({"dates"}), frozenset({"date"})),
    "after_start": Operator(frozenset({"shift"}), NUMERIC),
    "before_end": Operator(frozenset({"shift"}), NUMERIC),
    "after_break": Operator(frozenset({"shift"}), NUMERIC),
    "holds": Operator(_ANY, frozenset({"boolean"})),
    "band": Operator(NUMERIC, frozenset({"enum"})),
}
"""The closed list: nothing else can be computed from what people record."""


def make_derivations(bench: Bench, owner: Map) -> Mapping[str, Derivation]:
    """The computed facts of an event or a subject; those with a fault are reported and left out."""
    node: Map | None = owner.get("derive")
    made: dict[str, Derivation] = {}
    for name in node or ():
        try:
            made[name] = _derivation(bench, owner, name)
        except Broken:
            continue
    while circle := _circle(made):
        arrows = " → ".join(circle)
        bench.report(
            owner["derive"], circle[0], "derivation-cycle", Text(f"互相等待：{arrows}", f"they wait for each other: {arrows}"),
            Text("不靠自己算出的事实", "facts that are not computed from themselves"), of_key=True,
        )  # fmt: skip
        for name in set(circle):
            del made[name]
    return made


def _circle(made: Mapping[str, Derivation]) -> list[str]:
    """Facts that wait for each other, if any: the first one stands at the end again."""
    try:
        TopologicalSorter({name: how.reads for name, how in made.items()}).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def _derivation(bench: Bench, owner: Map, name: str) -> Derivation:
    parent: Map = owner["derive"]
    node: Map = parent[name]
    fact = bench.fact(parent, name, name, of_key=True)
    found = [word for word in node if word in OPERATORS]
    if len(found) != 1:
        raise bench.refuse(
            parent, name, "odd-derivation",
            Text(f"{name} 有{len(found)}个算法", f"{name} has {len(found)} operators"),
            Text(f"恰好一个：{', '.join(OPERATORS)}", f"exactly one of: {', '.join(OPERATORS)}"), of_key=True,
        )  # fmt: skip
    operator = found[0]
    if fact.type not in OPERATORS[operator].gives:
        raise _mistyped(bench, parent, name, f"{name}: {fact.type}", OPERATORS[operator].gives, of_key=True)
    if ("bands" in node) != (operator == "band"):
        got = Text("band 与 bands 须一起写", "band and bands belong together")
        valid = both("{band: fact, bands: [{up_to: 10, is: value}, {is: value}]}")
        raise bench.refuse(node, operator, "odd-derivation", got, valid)
    reads = _reads(bench, owner, node, operator)
    if operator == "weekday" and set(fact.choices) != set(WEEKDAYS):
        got, listed = Text(f"{name} 的值不是七天", f"the values of {name} are not the seven days"), ", ".join(WEEKDAYS)
        raise bench.refuse(parent, name, "odd-derivation", got, both(listed), of_key=True)
    holds = groups(bench, node["holds"]) if operator == "holds" else ()
    bands = _bands(bench, node)
    return Derivation(operator, reads, node.place, holds, bands, names(node, "sources"), names(node, "decisions"))


def _reads(bench: Bench, owner: Map, node: Map, operator: str) -> tuple[str, ...]:
    """The facts that the operator reads: the event or subject offers them, with a type the operator takes."""
    argument = node[operator]
    offered = ["at", *names(owner, "facts"), *(owner.get("derive") or {})]
    types = OPERATORS[operator].reads

    def one(read: str, place: Map | Seq, at: Any, of_key: bool = False) -> str:
        if read not in offered:
            raise bench.unknown(place, at, Text("这里的事实", "fact here"), read, offered, of_key)
        kind = "at" if read == "at" else bench.fact(place, at, read, of_key).type
        if kind not in types:
            raise _mistyped(bench, place, at, f"{read}: {kind}", types, of_key)
        return read

    if isinstance(argument, str):
        return (one(argument, node, operator),)
    if operator != "holds":
        return bench.every(range(len(argument)), lambda index: one(argument[index], argument, index))
    conditions = [(name, group) for group in ([argument] if isinstance(argument, Map) else argument) for name in group]
    asked = bench.every(conditions, lambda condition: one(condition[0], condition[1], condition[0], of_key=True))
    return tuple(dict.fromkeys(asked))


def _mistyped(bench: Bench, node: Map | Seq, at: Any, got: str, valid: frozenset[str], of_key: bool) -> Broken:
    listed = ", ".join(sorted(valid))
    return bench.refuse(node, at, "odd-derivation", both(got), Text(f"类型：{listed}", f"of type: {listed}"), of_key)


def _bands(bench: Bench, node: Map) -> tuple[Band, ...]:
    """The bands, lowest first; only the last has no upper bound, so that every value falls in one."""
    raws = node.get("bands", ())
    ends = [raw.get("up_to") for raw in raws]
    if raws and (None in ends[:-1] or ends[-1] is not None or ends[:-1] != sorted(set(ends[:-1]))):
        raise bench.refuse(
            node, "bands", "odd-derivation",
            Text("各档的上限没有由低到高排好，或末档有上限", "bounds that do not rise, or a last band with a bound"),
            Text("上限由低到高，末档不写上限", "rising bounds, none at the last band"),
        )  # fmt: skip
    return tuple(Band(number(raw.get("up_to")), raw["is"]) for raw in raws)
