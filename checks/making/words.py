"""Make the vocabulary: units, facts, events, measures, outcome kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from fractions import Fraction
from typing import Any

from checks.book.vocabulary import Derivation, EventType, Observed, OutcomeWords, SubjectType, Total, Unit
from checks.making.derivations import make_derivations
from checks.making.desk import Bench, Broken, chapter_of, names, optional_text, text
from checks.making.facts import make_fact
from checks.making.measures import make_measure
from checks.reading.nodes import Map
from checks.text import Text

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
    words, faults = bench.book.vocabulary, len(bench.findings)
    for key, (what, make) in _NAMED.items():
        for name, parent in _defined(bench, documents, key, what):
            getattr(words, key)[name] = bench.memory.same((key, name), make(name, parent[name]))
    _single(bench, documents)
    for name, parent in _defined(bench, documents, "facts", _FACT):
        words.facts[name] = bench.memory.same(("fact", name), make_fact(bench, parent, name))
    for name, parent in _defined(bench, documents, "subjects", Text("主体", "subject")):
        words.subjects[name] = bench.memory.same(("subject", name), _subject(bench, name, parent[name]))
    for name, parent in _defined(bench, documents, "events", _EVENT):
        words.events[name] = bench.memory.same(("event", name), _event(bench, name, parent[name]))
    for node in documents:
        for raw in node.get("subjects", {}).values():
            _until(bench, raw)
    for name, parent in _defined(bench, documents, "measures", Text("指标", "measure"), beside=_FACT):
        try:
            words.measures[name] = bench.memory.same(("measure", name), make_measure(bench, name, parent[name]))
        except Broken:
            bench.book.broken.add(name)
    if len(bench.findings) > faults:
        bench.book.faulty.add("vocabulary")


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
        _recorded(bench, raw), _computed(bench, name, raw), chapter_of(raw), raw.place,
        _observed(bench, raw["observed"], names(raw, "facts")) if "observed" in raw else None,
    )  # fmt: skip


def _observed(bench: Bench, raw: Map, facts: tuple[str, ...]) -> Observed:
    """What is said has its clauses; where nothing is said, a decision says that the source is silent."""
    said = Observed(optional_text(raw, "says"), names(raw, "clauses"), names(raw, "unseen"), names(raw, "decisions"))
    if (said.says is None) != (not said.clauses) or (said.silent and not said.decisions):
        got = Text("怎样知道，既没有写出处，也没有写裁定", "how it is known has neither its clauses nor a decision")
        bench.report(
            raw, None, "odd-fact", got, Text("says 和 clauses，或 decisions", "says and clauses, or decisions")
        )
    for name in said.unseen:
        if name not in facts:
            bench.unknown(raw, "unseen", Text("这个事件的事实", "fact of this event"), name, facts)
    return said


def _subject(bench: Bench, name: str, raw: Map) -> SubjectType:
    since = raw.get("since")
    if since is not None and since not in names(raw, "facts"):
        bench.unknown(raw, "since", Text("这个主体的事实", "fact of this subject"), since, names(raw, "facts"))
    return SubjectType(
        text(raw, "title"), _recorded(bench, raw), _computed(bench, name, raw), since, names(raw, "until")
    )


def _computed(bench: Bench, name: str, raw: Map) -> Mapping[str, Derivation]:
    """The computed facts; those that have a fault are lost: whoever names them (`employee.stage`) is not blamed for it."""
    derived = make_derivations(bench, raw)
    bench.book.broken.update(f"{name}.{fact}" for fact in raw.get("derive", {}) if fact not in derived)
    return derived


def _until(bench: Bench, raw: Map) -> None:
    """The events that end the employment are events that people record."""
    for index, event in enumerate(raw.get("until", ())):
        if event not in bench.book.vocabulary.events:
            bench.unknown(raw["until"], index, _EVENT, event, bench.book.vocabulary.events)


def _recorded(bench: Bench, raw: Map) -> tuple[str, ...]:
    """The facts that are given; a fact is either given or computed."""
    with suppress(Broken):
        bench.known(raw, "facts", _FACT, bench.book.vocabulary.facts)
    for name in raw.get("derive") or ():
        if name in names(raw, "facts"):
            got = Text(f"{name} 既要记录又要算出", f"{name} is both recorded and computed")
            valid = Text("只写在 facts，或只写在 derive", "in facts alone, or in derive alone")
            bench.report(raw["derive"], name, "odd-derivation", got, valid, of_key=True)
    return names(raw, "facts")
