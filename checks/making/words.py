"""Make the vocabulary: units, facts, events, measures, outcome kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from fractions import Fraction
from typing import Any, get_args

from checks.book.rules import Window
from checks.book.values import NUMERIC
from checks.book.vocabulary import EventType, Measure, OutcomeWords, SubjectType, Total, Unit
from checks.making.conditions import groups
from checks.making.derivations import make_derivations
from checks.making.desk import Bench, Broken, chapter_of, names, optional_text, text
from checks.making.facts import make_fact
from checks.reading.nodes import Map
from checks.text import Text, both

_FACT, _EVENT = Text("事实", "fact"), Text("事件", "event")

_NAMED: dict[str, tuple[Text, Callable[[str, Map], Any]]] = {
    "units": (Text("单位", "unit"), lambda _, raw: Unit(text(raw, "one"), text(raw, "many"))),
    "totals": (Text("合计", "total"), lambda _, raw: Total(text(raw, "title"), raw["unit"], raw.get("of", "employee"))),
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
    "things": (Text("事物", "thing"), lambda _, raw: text(raw, "title")),
    "parties": (Text("一方", "party"), lambda _, raw: text(raw, "title")),
}
"""Parts of the vocabulary that stand alone, each with what it holds and how it is made."""


def make_vocabulary(bench: Bench, documents: list[Map]) -> None:
    """What stands alone in all files first, then what uses it: facts, subjects, events, measures."""
    words = bench.book.vocabulary
    for key, (what, make) in _NAMED.items():
        for name, parent in _defined(bench, documents, key, what):
            getattr(words, key)[name] = make(name, parent[name])
    _single(bench, documents)
    for name, parent in _defined(bench, documents, "facts", _FACT):
        words.facts[name] = make_fact(bench, parent, name)
    for name, parent in _defined(bench, documents, "subjects", Text("主体", "subject")):
        words.subjects[name] = _subject(bench, parent[name])
    for name, parent in _defined(bench, documents, "events", _EVENT):
        words.events[name] = _event(bench, name, parent[name])
    for name, parent in _defined(bench, documents, "measures", Text("指标", "measure"), beside=_FACT):
        try:
            words.measures[name] = _measure(bench, name, parent[name])
        except Broken:
            bench.book.faulty.add("vocabulary")
            bench.book.broken.add(name)


def _defined(
    bench: Bench, documents: list[Map], key: str, what: Text, beside: Text | None = None
) -> Iterator[tuple[str, Map]]:
    """What the files define at `key`, each name once, with the mapping it stands in; `beside` share the names."""
    places = bench.book.vocabulary.places
    for node in documents:
        for name in node.get(key, ()):
            first = places.get(f"{what.en} {name}") or (places.get(f"{beside.en} {name}") if beside else None)
            if first is None:
                places[f"{what.en} {name}"] = node[key].key_at(name)
                yield name, node[key]
            else:
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


def _event(bench: Bench, name: str, raw: Map) -> EventType:
    return EventType(
        name, text(raw, "title"), optional_text(raw, "record"), raw["at"], raw["subject"],
        _recorded(bench, raw), make_derivations(bench, raw), chapter_of(raw), raw.place,
    )  # fmt: skip


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
    if [key in raw for key in ("count", "sum", "span")].count(True) != 1:
        got = Text("count、sum、span 须恰好写一个", "a measure needs exactly one of count, sum and span")
        raise bench.refuse(raw, None, "odd-measure", got, both("{count: event} | {sum: event.fact} | {span: month}"))
    if "span" in raw:
        bench.every((key for key in ("where", "by", "take") if key in raw), lambda key: _beside_span(bench, raw, key))
        return Measure(
            name, text(raw, "title"), "", raw["per"], None, (), raw.get("unit"), raw.place, span=raw["span"]
        )  # fmt: skip
    if ("by" in raw) != ("take" in raw):
        got = Text("by 与 take 须一起写", "by and take belong together")
        raise bench.refuse(raw, None, "odd-measure", got, both("{count: event, per: year, by: month, take: most}"))
    if "by" in raw:
        _smaller(bench, raw)
    known = bench.book.vocabulary.events
    key = "sum" if "sum" in raw else "count"
    event, _, summed = raw[key].partition(".")
    if event not in known:
        raise bench.unknown(raw, key, _EVENT, event, known)
    what = Text(f"{event} 的事实", f"fact of {event}")
    offered = [*known[event].facts, *known[event].derived]
    if key == "sum":
        if summed not in offered:
            raise bench.unknown(raw, key, what, summed or raw[key], offered)
        if bench.fact(raw, key, summed).type not in NUMERIC:
            valid = Text("可以相加的事实", "a fact that can be added up")
            raise bench.refuse(raw, key, "odd-measure", both(raw[key]), valid)
    for group in raw.get("where", ()):
        for fact in group:
            if "." not in fact and fact not in offered:
                raise bench.unknown(group, fact, what, fact, offered, of_key=True)
    where = groups(bench, raw.get("where"))
    return Measure(
        name, text(raw, "title"), event, raw["per"], summed or None, where, raw.get("unit"), raw.place,
        by=raw.get("by"), take=raw.get("take", "most"),
    )  # fmt: skip


def _beside_span(bench: Bench, raw: Map, key: str) -> None:
    """What chooses events means nothing for the length of a window; raises Broken."""
    got = Text(f"span 旁边的 {key}", f"{key} beside span")
    raise bench.refuse(raw, key, "odd-measure", got, both("{span: month, per: period}"), of_key=True)


def _smaller(bench: Bench, raw: Map) -> None:
    """The windows of which one is taken are parts of the window measured; raises Broken otherwise."""
    by, per, windows = raw["by"], raw["per"], get_args(Window)
    smaller = ", ".join(windows[: windows.index(per)])
    if windows.index(by) >= windows.index(per):
        got = Text(f"per: {per} 里的 by: {by}", f"by: {by} in per: {per}")
        valid = Text(f"更小的时段:{smaller}", f"a smaller window: {smaller}")
        none = Text("更大的 per,或不写 by", "a larger per, or no by")
        raise bench.refuse(raw, "by", "odd-measure", got, valid if smaller else none)
