"""Make the vocabulary: units, facts, events, measures, outcome kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from fractions import Fraction
from typing import Any

from checks.book.values import NOBODY, NUMERIC, Fact
from checks.book.vocabulary import EventType, Measure, OutcomeWords, SubjectType, Total, Unit
from checks.making.conditions import groups
from checks.making.derivations import make_derivations
from checks.making.desk import Bench, Broken, chapter_of, names, number, optional_text, text
from checks.reading.nodes import Map
from checks.text import Text, both

_FACT, _EVENT = Text("事实", "fact"), Text("事件", "event")

_NAMED: dict[str, tuple[Text, Callable[[str, Map], Any]]] = {
    "units": (Text("单位", "unit"), lambda _, raw: Unit(text(raw, "one"), text(raw, "many"))),
    "totals": (Text("合计", "total"), lambda _, raw: Total(text(raw, "title"), raw["unit"])),
    "outcomes": (
        Text("后果", "outcome"),
        lambda name, raw: OutcomeWords(
            name, text(raw, "title"), text(raw, "says"), raw.get("unit"), raw.get("total"), raw.get("round", "down")
        ),
    ),
    "windows": (Text("时段", "window"), lambda _, raw: text(raw, "title")),
    "standings": (Text("资格", "standing"), lambda _, raw: text(raw, "title")),
    "tasks": (Text("任务", "task"), lambda _, raw: text(raw, "title")),
    "recipients": (Text("接收人", "recipient"), lambda _, raw: text(raw, "title")),
    "deadlines": (Text("期限", "deadline"), lambda _, raw: text(raw, "title")),
}
"""Parts of the vocabulary that stand alone, each with what it holds and how it is made."""

_RESERVED = ("at", "desk", "role", "occurrence")
"""Names that cases and tables use for something else."""

_ONLY_FOR: dict[str, frozenset[str]] = {
    "min": NUMERIC, "max": NUMERIC, "step": NUMERIC, "round": NUMERIC, "values": frozenset({"enum"}),
    "says": frozenset({"boolean"}), "roles": frozenset({"role"}), "timetable": frozenset({"shift"}),
}  # fmt: skip
"""Keys of a fact that only some types understand."""


def make_vocabulary(bench: Bench, documents: list[Map]) -> None:
    """What stands alone in all files first, then what uses it: facts, subjects, events, measures."""
    words = bench.book.vocabulary
    for key, (what, make) in _NAMED.items():
        for name, raw in _defined(bench, documents, key, what):
            getattr(words, key)[name] = make(name, raw)
    _single(bench, documents)
    for name, raw in _defined(bench, documents, "facts", _FACT):
        words.facts[name] = _fact(bench, name, raw)
    for name, raw in _defined(bench, documents, "subjects", Text("主体", "subject")):
        words.subjects[name] = _subject(bench, raw)
    for name, raw in _defined(bench, documents, "events", _EVENT):
        words.events[name] = EventType(
            name, text(raw, "title"), optional_text(raw, "record"), raw["at"], raw["subject"],
            _recorded(bench, raw), make_derivations(bench, raw), chapter_of(raw), raw.place,
        )  # fmt: skip
    for name, raw in _defined(bench, documents, "measures", Text("指标", "measure"), beside=_FACT):
        try:
            words.measures[name] = _measure(bench, name, raw)
        except Broken:
            bench.book.broken.add(name)


def _defined(
    bench: Bench, documents: list[Map], key: str, what: Text, beside: Text | None = None
) -> Iterator[tuple[str, Map]]:
    """What the files define at `key`, each name once; `beside` are words that share the names."""
    places = bench.book.vocabulary.places
    for node in documents:
        for name, raw in (node.get(key) or {}).items():
            first = places.get(f"{what.en} {name}") or (places.get(f"{beside.en} {name}") if beside else None)
            if first is None:
                places[f"{what.en} {name}"] = node[key].key_at(name)
                yield name, raw
                continue
            bench.twice(node[key], name, what, name, first, of_key=True)


def _single(bench: Bench, documents: list[Map]) -> None:
    """What only one file may say: the ranking of sanctions and a day's pay."""
    words = bench.book.vocabulary
    for key in ("sanctions", "day_pay"):
        saying = [node for node in documents if key in node]
        for node in saying[1:]:
            bench.twice(node, key, Text("键", "key"), key, saying[0].key_at(key), of_key=True)
        if saying and key == "sanctions":
            words.sanctions = names(saying[0], key)
        elif saying:
            words.month_days = Fraction(saying[0][key]["monthly_divided_by"])
            words.day_pay_reason = text(saying[0][key], "because")


def _fact(bench: Bench, name: str, raw: Map) -> Fact:
    kind = raw["type"]
    if name in _RESERVED:
        valid = Text(
            f"别的名字;{', '.join(_RESERVED)} 另有用处", f"another name; {', '.join(_RESERVED)} mean something else"
        )
        bench.report(raw, None, "odd-fact", both(name), valid)
    for key, types in _ONLY_FOR.items():
        if key in raw and kind not in types:
            got = Text(f"{kind} 类型的事实写了 {key}", f"{key} for a fact of type {kind}")
            listed = ", ".join(sorted(types))
            bench.report(
                raw, key, "odd-fact", got, Text(f"{key} 只用于 {listed}", f"{key} only for {listed}"), of_key=True
            )
    least, greatest = number(raw.get("min")), number(raw.get("max"))
    if least is not None and greatest is not None and least > greatest:
        bench.report(raw, "max", "odd-fact", both(f"max: {raw['max']}"), Text("不小于 min", "not below min"))
    says = raw.get("says")
    return Fact(
        name, text(raw, "title"), kind, raw.get("unit"), least, greatest, number(raw.get("step")),
        raw.get("round", "down"), tuple(_values(bench, kind, raw)),
        text(says, "yes") if says else None, text(says, "no") if says else None,
    )  # fmt: skip


def _values(bench: Bench, kind: str, raw: Map) -> Iterator[tuple[str, Text]]:
    """The values of an enum, the roles or the shifts that a fact may name."""
    if kind == "enum":
        if "values" not in raw:
            bench.report(
                raw, None, "missing-key", Text("枚举没有 values", "an enum without values"), both("values: {...}")
            )
        for value in raw.get("values", ()):
            if value == "unknown":
                got, valid = (
                    both("unknown"),
                    Text("别的值;unknown 表示还不知道", "another value; unknown means not known yet"),
                )
                bench.report(raw["values"], value, "odd-fact", got, valid, of_key=True)
            yield value, text(raw["values"], value)
    elif kind == "role":
        roles = bench.book.roles
        yield NOBODY, Text("无人", "nobody")
        with suppress(Broken):
            bench.known(raw, "roles", Text("岗位", "role"), roles)
        yield from ((role, roles[role].title) for role in names(raw, "roles") or roles if role in roles)
    elif kind == "shift":
        timetable = bench.book.timetables.get(raw.get("timetable", ""))
        if timetable is not None:
            for shift in timetable.shifts:
                yield shift.id, shift.title
        elif "timetable" in raw:
            bench.unknown(raw, "timetable", Text("时间表", "timetable"), raw["timetable"], bench.book.timetables)
        else:
            got = Text("班次事实没有 timetable", "a fact of type shift without timetable")
            bench.report(raw, None, "missing-key", got, both(f"timetable: {' | '.join(bench.book.timetables)}"))


def _subject(bench: Bench, raw: Map) -> SubjectType:
    since = raw.get("since")
    if since is not None and since not in names(raw, "facts"):
        bench.unknown(raw, "since", Text("这个主体的事实", "fact of this subject"), since, names(raw, "facts"))
    return SubjectType(text(raw, "title"), _recorded(bench, raw), make_derivations(bench, raw), since)


def _recorded(bench: Bench, raw: Map) -> tuple[str, ...]:
    """The facts that are given; a fact is either given or computed."""
    with suppress(Broken):
        bench.known(raw, "facts", _FACT, bench.book.vocabulary.facts)
    for name in raw.get("derive") or ():
        if name in names(raw, "facts"):
            got = Text(f"{name} 既要记录又要算出", f"{name} is both recorded and computed")
            valid = Text("只写在 facts,或只写在 derive", "in facts alone, or in derive alone")
            bench.report(raw["derive"], name, "odd-derivation", got, valid, of_key=True)
    return names(raw, "facts")


def _measure(bench: Bench, name: str, raw: Map) -> Measure:
    if ("count" in raw) == ("sum" in raw):
        got = Text("count 与 sum 须恰好写一个", "a measure needs either count or sum")
        raise bench.refuse(
            raw, None, "odd-measure", got, both("{count: event, per: month} | {sum: event.fact, per: month}")
        )
    known = bench.book.vocabulary.events
    key = "sum" if "sum" in raw else "count"
    event, _, summed = raw[key].partition(".")
    if event not in known:
        raise bench.unknown(raw, key, _EVENT, event, known)
    if key == "sum":
        if summed not in known[event].offers:
            raise bench.unknown(raw, key, Text(f"{event} 的事实", f"fact of {event}"), summed, known[event].offers)
        if bench.fact(raw, key, summed).type not in NUMERIC:
            raise bench.refuse(
                raw, key, "odd-measure", both(raw[key]), Text("可以相加的事实", "a fact that can be added up")
            )
    for group in raw.get("where", ()):
        for fact in group:
            if "." not in fact and fact not in known[event].offers:
                what = Text(f"{event} 的事实", f"fact of {event}")
                raise bench.unknown(group, fact, what, fact, known[event].offers, of_key=True)
    where = groups(bench, raw.get("where"))
    return Measure(name, text(raw, "title"), event, raw["per"], summed or None, where, raw.get("unit"), raw.place)
