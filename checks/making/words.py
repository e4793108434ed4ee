"""Make the vocabulary: units, facts, events, measures, outcome kinds."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from checks.book.values import NOBODY, Fact
from checks.book.vocabulary import Band, Derivation, EventType, Measure, OutcomeWords, SubjectType, Total, Unit
from checks.making.desk import Bench, Broken, chapter_of, names, optional_text, text
from checks.reading.nodes import Map
from checks.text import Text, both

OPERATORS = (
    "days", "nth_day", "months", "minutes", "same_day", "ratio", "difference", "sum", "count", "first",
    "after_start", "before_end", "after_break", "holds", "band",
)  # fmt: skip
"""The closed list: nothing else can be computed from what people record."""


def make_vocabulary(bench: Bench, documents: list[Map]) -> None:
    """Facts and units of all files first, then the events and measures that use them."""
    for node in documents:
        _names(bench, node)
    for node in documents:
        for name, raw in _entries(node, "facts"):
            _once(bench, node["facts"], name, Text("事实", "fact"))
            bench.book.vocabulary.facts[name] = _fact(bench, name, raw)
    for node in documents:
        for name, raw in _entries(node, "subjects"):
            bench.book.vocabulary.subjects[name] = SubjectType(text(raw, "title"), names(raw, "facts"), _derived(bench, raw))
        for name, raw in _entries(node, "events"):
            _once(bench, node["events"], name, Text("事件", "event"))
            _event(bench, name, raw, chapter_of(node))
    for node in documents:
        for name, raw in _entries(node, "measures"):
            _once(bench, node["measures"], name, Text("指标", "measure"))
            try:
                bench.book.vocabulary.measures[name] = _measure(bench, name, raw)
            except Broken:
                bench.book.broken.add(name)


def _entries(node: Map, key: str) -> list[tuple[str, Map]]:
    return list((node.get(key) or {}).items())


def _once(bench: Bench, node: Map, name: str, what: Text) -> None:
    places = bench.book.vocabulary.places
    key = f"{what.en} {name}"
    if key in places:
        bench.report(
            node, name, "duplicate-id",
            Text(f"{what.zh} {name} 已在 {places[key]} 定义", f"the {what.en} {name} is already defined at {places[key]}"),
            Text("每个名字只定义一次", "each name defined once"),
        )  # fmt: skip
    places.setdefault(key, node.key_at(name))


def _names(bench: Bench, node: Map) -> None:
    words = bench.book.vocabulary
    for name, raw in _entries(node, "units"):
        words.units[name] = Unit(text(raw, "one"), text(raw, "many"))
    for name, raw in _entries(node, "totals"):
        words.totals[name] = Total(text(raw, "title"), raw["unit"])
    for name, raw in _entries(node, "outcomes"):
        words.outcomes[name] = OutcomeWords(
            name, text(raw, "title"), text(raw, "says"), raw.get("unit"), raw.get("total"), raw.get("round", "down")
        )
    titled: dict[str, dict[str, Text]] = {
        "windows": words.windows, "standings": words.standings, "tasks": words.tasks,
        "recipients": words.recipients, "deadlines": words.deadlines,
    }  # fmt: skip
    for key, target in titled.items():
        for name, raw in _entries(node, key):
            target[name] = text(raw, "title")
    words.sanctions += names(node, "sanctions")
    if "day_pay" in node:
        words.month_days = Fraction(node["day_pay"]["monthly_divided_by"])
        words.day_pay_reason = text(node["day_pay"], "because")


def _number(raw: Any) -> Fraction | None:
    return None if raw is None else Fraction(raw)


def _fact(bench: Bench, name: str, raw: Map) -> Fact:
    kind = raw["type"]
    values: tuple[tuple[str, Text], ...] = ()
    if kind == "enum":
        values = tuple((value, text(raw["values"], value)) for value in raw.get("values", {}))
        if not values:
            bench.report(raw, None, "missing-key", Text(f"枚举 {name} 没有 values", f"the enum {name} has no values"), both("values: {...}"))
    elif kind == "role":
        values = ((NOBODY, Text("无人", "nobody")), *_roles(bench, raw))
    elif kind == "shift":
        timetable = bench.book.timetables.get(raw.get("timetable", ""))
        if timetable is None:
            bench.unknown(raw, "timetable", Text("时间表", "timetable"), str(raw.get("timetable")), bench.book.timetables)
        else:
            values = tuple((shift.id, shift.title) for shift in timetable.shifts)
    says = raw.get("says")
    return Fact(
        name, text(raw, "title"), kind, raw.get("unit"), _number(raw.get("min")), _number(raw.get("max")),
        _number(raw.get("step")), raw.get("round", "down"), values,
        text(says, "yes") if says else None, text(says, "no") if says else None,
    )  # fmt: skip


def _roles(bench: Bench, raw: Map) -> list[tuple[str, Text]]:
    """The roles that the fact may name: those listed, or all."""
    roles = bench.book.roles
    for role in names(raw, "roles"):
        if role not in roles:
            bench.unknown(raw, "roles", Text("岗位", "role"), role, roles)
    return [(role, roles[role].title) for role in names(raw, "roles") or roles if role in roles]


def _event(bench: Bench, name: str, raw: Map, chapter: str) -> None:
    known = bench.book.vocabulary.facts
    for fact in (*names(raw, "facts"), *(raw.get("derive") or {})):
        if fact not in known:
            bench.unknown(raw, "facts" if fact in names(raw, "facts") else "derive", Text("事实", "fact"), fact, known)
    bench.book.vocabulary.events[name] = EventType(
        name, text(raw, "title"), optional_text(raw, "record"), raw["at"], raw["subject"],
        names(raw, "facts"), _derived(bench, raw), chapter, raw.place,
    )  # fmt: skip


def _derived(bench: Bench, raw: Map) -> Mapping[str, Derivation]:
    made = {}
    for name, node in _entries(raw, "derive"):
        try:
            made[name] = _derivation(bench, raw["derive"], name, node, raw)
        except Broken:
            continue
    return made


def _derivation(bench: Bench, parent: Map, name: str, node: Map, owner: Map) -> Derivation:
    found = [word for word in node if word in OPERATORS]
    if len(found) != 1:
        raise bench.refuse(
            parent, name, "odd-derivation",
            Text(f"{name} 有 {len(found)} 个算法", f"{name} has {len(found)} operators"),
            Text(f"恰好一个:{', '.join(OPERATORS)}", f"exactly one of: {', '.join(OPERATORS)}"),
        )  # fmt: skip
    operator = found[0]
    argument = node[operator]
    holds = bench.groups(argument) if operator == "holds" else ()
    asked = tuple(dict.fromkeys(c.fact for group in holds for c in group))
    reads = asked or ((argument,) if isinstance(argument, str) else tuple(argument))
    offered = {"at", *names(owner, "facts"), *(owner.get("derive") or {})}
    for read in reads:
        if read not in offered:
            raise bench.unknown(node, operator, Text("这个事件的事实", "fact of this event"), read, offered)
    bands = tuple(Band(_number(band.get("up_to")), band["is"]) for band in node.get("bands", ()))
    return Derivation(operator, reads, node.place, holds, bands, names(node, "sources"), names(node, "decisions"))


def _measure(bench: Bench, name: str, raw: Map) -> Measure:
    known = bench.book.vocabulary.events
    event, _, summed = (raw.get("sum") or raw.get("count") or "").partition(".")
    key = "sum" if "sum" in raw else "count"
    if event not in known:
        raise bench.unknown(raw, key, Text("事件", "event"), event, known)
    if key == "sum" and summed not in known[event].offers:
        raise bench.unknown(raw, key, Text(f"{event} 的事实", f"fact of {event}"), summed, known[event].offers)
    return Measure(name, text(raw, "title"), event, raw["per"], summed or None, bench.groups(raw.get("where")), raw.get("unit"), raw.place)
