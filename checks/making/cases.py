"""Make cases, examples and questions; every value is read by the fact it belongs to."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from typing import Any

from checks.book.cases import Case, Choice, Covers, Event, Example, Expectation, Expected, Question
from checks.book.values import BadValue
from checks.making.desk import Bench, Broken, chapter_of, day, names, text
from checks.making.rules import make_outcome
from checks.reading.nodes import Map
from checks.text import Text, both


def make_example(bench: Bench, node: Map) -> Example:
    return Example(node["id"], text(node, "title"), make_case(bench, node), _expectation(bench, node["expect"]), chapter_of(node), node.place)


def make_question(bench: Bench, node: Map) -> Question:
    choices = tuple(
        Choice(raw["id"], tuple(make_outcome(bench, o) for o in raw["then"]), text(raw, "feedback")) for raw in node["choices"]
    )
    if node["answer"] not in [choice.id for choice in choices]:
        raise bench.unknown(node, "answer", Text("选项", "choice"), node["answer"], [c.id for c in choices])
    case = make_case(bench, node["case"], node["id"])
    return Question(node["id"], names(node, "about"), text(node, "ask"), case, choices, node["answer"], chapter_of(node), node.place)


def make_case(bench: Bench, node: Map, name: str | None = None) -> Case:
    """A case with typed facts; raises Broken when a fault was reported."""
    covers = _covers(bench, node["covers"])
    employee: Map = node["employee"]
    desk, role = _post(bench, employee)
    facts = {}
    subject = bench.book.vocabulary.subjects.get("employee")
    known = subject.facts if subject else ()
    for key in employee:
        if key in ("desk", "role"):
            continue
        if key not in known:
            raise bench.unknown(employee, key, Text("员工的事实", "fact of the employee"), key, ("desk", "role", *known))
        facts[key] = _value(bench, employee, key)
    events = [make_event(bench, raw) for raw in (*node.get("history", ()), *node["events"])]
    _in_their_days(bench, node, covers)
    return Case(name or node["id"], covers, desk, role, facts, tuple(sorted(events, key=lambda e: e.at)), node.place)


def _covers(bench: Bench, node: Map) -> Covers:
    covers = Covers(day(node["from"]), day(node["until"]), day(node.get("known_from", node["from"])))
    if covers.last < covers.first:
        raise bench.refuse(node, "until", "odd-case", both(node["until"]), Text("不早于 from", "not before from"))
    if covers.known_from > covers.first:
        raise bench.refuse(node, "known_from", "odd-case", both(node["known_from"]), Text("不晚于 from", "not after from"))
    return covers


def _post(bench: Bench, employee: Map) -> tuple[str, str]:
    book = bench.book
    desks = [desk.id for desk in book.handbook.desks] if book.handbook else []
    for key, known in (("desk", desks), ("role", list(book.roles))):
        if key not in employee:
            raise bench.refuse(employee, None, "missing-key", Text(f"员工没有 {key}", f"the employee has no {key}"), both(", ".join(known)))
        if employee[key] not in known:
            raise bench.unknown(employee, key, both(key), str(employee[key]), known)
    role = book.roles[employee["role"]]
    if role.stage_of:
        raise bench.refuse(
            employee, "role", "odd-case",
            Text(f"{role.id} 是 {role.stage_of} 的一个阶段,由入职日期算出", f"{role.id} is a stage of {role.stage_of}, computed from the day of joining"),
            both(f"role: {role.stage_of}"),
        )  # fmt: skip
    return employee["desk"], employee["role"]


def make_event(bench: Bench, node: Map) -> Event:
    name = next(key for key in node if key != "at")
    known = bench.book.vocabulary.events
    if name not in known:
        raise bench.unknown(node, name, Text("事件", "event"), name, known)
    kind = known[name]
    raw: Map = node[name]
    for key in raw:
        if key not in kind.facts:
            computed = key in kind.derived
            if computed:
                raise bench.refuse(
                    raw, key, "odd-case",
                    Text(f"{key} 是算出来的,不用填", f"{key} is computed, not given"), both(", ".join(kind.facts)),
                )  # fmt: skip
            raise bench.unknown(raw, key, Text(f"{name} 的事实", f"fact of {name}"), key, kind.facts)
    moment = str(node["at"])
    if kind.exact == "moment" and "T" not in moment:
        raise bench.refuse(node, "at", "odd-case", both(moment), Text("日期和时刻:2026-03-02T08:04", "date and time: 2026-03-02T08:04"))
    return Event(name, datetime.fromisoformat(moment), {key: _value(bench, raw, key) for key in raw}, node.place)


def _value(bench: Bench, node: Map, key: str) -> Any:
    fact = bench.book.vocabulary.facts.get(key)
    if fact is None:
        raise bench.unknown(node, key, Text("事实", "fact"), key, bench.book.vocabulary.facts)
    try:
        return fact.read(node[key])
    except BadValue as fault:
        raise bench.refuse(node, key, "wrong-value", Text(f"{key}: {fault.got.zh}", f"{key}: {fault.got.en}"), fault.valid) from None


def _in_their_days(bench: Bench, node: Map, covers: Covers) -> None:
    """History lies before the case's days and after its record begins; events lie within."""
    for key, first, last in (("history", covers.known_from, covers.first), ("events", covers.first, covers.last)):
        for raw in node.get(key, ()):
            when = datetime.fromisoformat(str(raw["at"])).date()
            late = when >= last if key == "history" else when > last
            if when < first or late:
                raise bench.refuse(
                    raw, "at", "odd-case", both(str(raw["at"])),
                    Text(f"{key} 的日期:{first} 至 {last}{'(不含)' if key == 'history' else ''}",
                         f"{key}: from {first} to {last}{' (not included)' if key == 'history' else ''}"),
                )  # fmt: skip


def _expectation(bench: Bench, node: Map) -> Expectation:
    totals = node.get("totals")
    known = bench.book.vocabulary.totals
    for total in totals or ():
        if total not in known:
            raise bench.unknown(totals, total, Text("合计", "total"), total, known)
    return Expectation(
        outcomes=tuple(_expected(bench, raw) for raw in node["outcomes"]), nothing=names(node, "nothing"),
        outside=names(node, "outside"), partial=names(node, "partial"),
        totals=None if totals is None else {key: Fraction(value) for key, value in totals.items()},
        because={clause: text(node["because"], clause) for clause in node["because"]}, place=node.place,
    )  # fmt: skip


def _expected(bench: Bench, raw: Map) -> Expected:
    kinds = [key for key in raw if key not in ("table", "row", "at")]
    if len(kinds) != 1:
        raise bench.refuse(
            raw, None, "odd-expectation", Text(f"{len(kinds)} 种后果", f"{len(kinds)} kinds of outcome"),
            both("table, row, kind: value"),
        )  # fmt: skip
    return Expected(raw["table"], raw["row"], kinds[0], raw[kinds[0]], raw.get("at"), raw.place)


__all__ = ["Broken", "make_case", "make_event", "make_example", "make_question"]
