"""Make cases, examples and questions; every value is read by the fact it belongs to."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from fractions import Fraction

from checks.book.cases import (
    Case,
    Covers,
    Event,
    Example,
    Expectation,
    Expected,
    ExpectedRoute,
    Question,
    StandsOutside,
)
from checks.book.values import Value
from checks.making.choices import make_choice
from checks.making.desk import Bench, Broken, chapter_of, day, names, text
from checks.reading.nodes import Map
from checks.text import Text, both

MOST_DAYS = 3_660
"""Days from the start of a case's record to its end: ten years."""
MOST_EVENTS = 1_000
"""What may happen in one case: measures look at every event at each of them."""


def make_example(bench: Bench, node: Map) -> Example:
    """A case with what is expected of it; raises Broken when a fault was reported."""
    case, expected = bench.together(lambda: make_case(bench, node), lambda: _expectation(bench, node["expect"]))
    return Example(node["id"], text(node, "title"), case, expected, chapter_of(node), node.place)


def make_question(bench: Bench, node: Map) -> Question:
    """A question whose answer is one of its choices; raises Broken when a fault was reported."""
    case, choices, answer = bench.together(
        lambda: make_case(bench, node["case"], node["id"]),
        lambda: bench.every(node["choices"], lambda raw: make_choice(bench, raw, names(node, "about"))),
        lambda: _answer(bench, node),
    )
    return Question(
        node["id"], names(node, "about"), text(node, "ask"), case, choices, answer, chapter_of(node), node.place
    )


def _answer(bench: Bench, node: Map) -> str:
    known = [choice["id"] for choice in node["choices"]]
    if node["answer"] not in known:
        raise bench.unknown(node, "answer", Text("选项", "choice"), node["answer"], known)
    return str(node["answer"])


def make_case(bench: Bench, node: Map, name: str | None = None) -> Case:
    """A case with typed facts; raises Broken when a fault was reported."""
    covers, post, facts, events = bench.together(
        lambda: _covers(bench, node["covers"]),
        lambda: _post(bench, node["employee"]),
        lambda: _given(bench, node["employee"]),
        lambda: bench.every((*node.get("history", ()), *node["events"]), lambda raw: make_event(bench, raw)),
    )
    _in_their_days(bench, node, covers)
    _few_enough(bench, node, events)
    in_order = tuple(sorted(events, key=lambda event: event.at))
    desk, role = post
    return Case(name or node["id"], covers, desk, role, dict(facts), in_order, node.place)


def _few_enough(bench: Bench, node: Map, events: Collection[Event]) -> None:
    """Raise Broken where more happens than one case should tell; a list of days counts with every day."""
    many = sum(1 + sum(len(v) for v in event.facts.values() if isinstance(v, tuple)) for event in events)
    if many > MOST_EVENTS:
        got = Text(f"案例里的事件和日子共{many:,}个", f"a case of {many:,} events and days")
        valid = Text(f"最多{MOST_EVENTS:,}；请拆成几个案例", f"at most {MOST_EVENTS:,}; split the case")
        raise bench.refuse(node, "events", "too-many", got, valid)


def _given(bench: Bench, employee: Map) -> tuple[tuple[str, Value], ...]:
    """What is told of the person besides the post."""
    subject = bench.book.vocabulary.subjects.get("employee")
    given = subject.facts if subject else ()
    computed = subject.derived if subject else {}
    return bench.every(
        (key for key in employee if key not in ("desk", "role")),
        lambda key: (key, _value(bench, employee, key, Text("员工的事实", "fact of the employee"), given, computed)),
    )


def _covers(bench: Bench, node: Map) -> Covers:
    covers = Covers(day(node["from"]), day(node["until"]), day(node.get("known_from", node["from"])))
    if covers.last < covers.first:
        raise bench.refuse(node, "until", "odd-case", both(node["until"]), Text("不早于 from", "not before from"))
    if covers.known_from > covers.first:
        raise bench.refuse(
            node, "known_from", "odd-case", both(node["known_from"]), Text("不晚于 from", "not after from")
        )
    days = (covers.last - covers.known_from).days + 1
    if days > MOST_DAYS:
        got = Text(f"案例跨{days:,}天", f"a case of {days:,} days")
        valid = Text(f"最多{MOST_DAYS:,}天", f"at most {MOST_DAYS:,} days")
        raise bench.refuse(node, "until", "too-many", got, valid)
    return covers


def _post(bench: Bench, employee: Map) -> tuple[str, str]:
    book = bench.book
    known: Collection[str]
    for key, known in (("desk", bench.desks), ("role", book.roles)):
        if key not in employee:
            got = Text(f"员工没有 {key}", f"the employee has no {key}")
            raise bench.refuse(employee, None, "missing-key", got, both(", ".join(known)))
        if key == "desk" and book.handbook is None:
            raise Broken(f"no handbook names the desk {employee[key]}")
        if employee[key] not in known:
            what = Text("岗组", "desk") if key == "desk" else Text("岗位", "role")
            raise bench.unknown(employee, key, what, str(employee[key]), known)
    role = book.roles[employee["role"]]
    if role.stage_of:
        got = Text(
            f"{role.id} 是 {role.stage_of} 的一个阶段，由入职日期算出",
            f"{role.id} is a stage of {role.stage_of}, computed from the day of joining",
        )
        raise bench.refuse(employee, "role", "odd-case", got, both(f"role: {role.stage_of}"))
    return employee["desk"], employee["role"]


def make_event(bench: Bench, node: Map) -> Event:
    """An event with its moment and the facts recorded of it; raises Broken when a fault was reported."""
    name = next(key for key in node if key != "at")
    known = bench.book.vocabulary.events
    if name not in known:
        raise bench.unknown(node, name, Text("事件", "event"), name, known, of_key=True)
    kind = known[name]
    raw: Map = node[name]
    what = Text(f"{name} 的事实", f"fact of {name}")
    facts = bench.every(raw, lambda key: (key, _value(bench, raw, key, what, kind.facts, kind.derived)))
    moment = str(node["at"])
    if kind.exact == "moment" and "T" not in moment:
        valid = Text("日期和时刻：2026-03-02T08:04", "date and time: 2026-03-02T08:04")
        raise bench.refuse(node, "at", "odd-case", both(moment), valid)
    return Event(name, datetime.fromisoformat(moment), dict(facts), node.place)


def _value(bench: Bench, node: Map, key: str, what: Text, given: Collection[str], computed: Collection[str]) -> Value:
    """The value of a fact that people give; one that is computed cannot be given."""
    if key in computed:
        got = Text(f"{key} 是算出来的，不用填", f"{key} is computed, not given")
        raise bench.refuse(node, key, "odd-case", got, both(", ".join(given)), of_key=True)
    if key not in given:
        raise bench.unknown(node, key, what, key, given, of_key=True)
    return bench.value(node, key, bench.fact(node, key, key, of_key=True))


def _in_their_days(bench: Bench, node: Map, covers: Covers) -> None:
    """History lies before the case's days and after its record begins; events lie within."""
    bench.every(node.get("history", ()), lambda raw: _earlier(bench, raw, covers))
    bench.every(node["events"], lambda raw: _within(bench, raw, covers))


def _earlier(bench: Bench, raw: Map, covers: Covers) -> None:
    if not covers.known_from <= _day(raw) < covers.first:
        first, last = covers.known_from, covers.first
        valid = Text(f"history：{first} 至 {last}（不含）", f"history: from {first} to {last} (not included)")
        raise bench.refuse(raw, "at", "odd-case", both(raw["at"]), valid)


def _within(bench: Bench, raw: Map, covers: Covers) -> None:
    if not covers.first <= _day(raw) <= covers.last:
        valid = Text(f"events：{covers.first} 至 {covers.last}", f"events: from {covers.first} to {covers.last}")
        raise bench.refuse(raw, "at", "odd-case", both(raw["at"]), valid)


def _day(raw: Map) -> date:
    return datetime.fromisoformat(raw["at"]).date()


def _expectation(bench: Bench, node: Map) -> Expectation:
    totals: Map = node.get("totals", Map(node.source, node.spot))
    known = bench.book.vocabulary.totals
    for total in totals:
        if total not in known:
            raise bench.unknown(totals, total, Text("合计", "total"), total, known, of_key=True)
    moments = tuple(StandsOutside(raw["table"], raw["at"], raw.place) for raw in node.get("outside_at", ()))
    return Expectation(
        outcomes=bench.every(node["outcomes"], lambda raw: _expected(bench, raw)),
        routes=bench.every(node.get("routes", ()), lambda raw: _route(bench, raw)), nothing=names(node, "nothing"),
        outside=tuple(dict.fromkeys((*names(node, "outside"), *(one.table for one in moments)))),
        outside_at=moments, partial=names(node, "partial"),
        totals={key: Fraction(value) for key, value in totals.items()} if "totals" in node else None,
        because={clause: text(node["because"], clause) for clause in node["because"]}, place=node.place,
    )  # fmt: skip


def _expected(bench: Bench, raw: Map) -> Expected:
    kinds = [key for key in raw if key not in ("table", "row", "at")]
    if len(kinds) != 1:
        raise bench.refuse(
            raw, None, "odd-expectation", Text(f"{len(kinds)}种后果", f"{len(kinds)} kinds of outcome"),
            both("table, row, kind: value"),
        )  # fmt: skip
    known = bench.book.vocabulary.outcomes
    if kinds[0] not in known:
        raise bench.unknown(raw, kinds[0], Text("后果", "outcome"), kinds[0], known, of_key=True)
    return Expected(raw["table"], raw["row"], kinds[0], raw[kinds[0]], raw.get("at"), raw.place)


def _route(bench: Bench, raw: Map) -> ExpectedRoute:
    """A route through a workflow, with the steps and how it ends: at an end, or back at an earlier step."""
    known = bench.book.workflows
    if raw["workflow"] not in known:
        if "workflow" in bench.book.unread:
            raise Broken(raw["workflow"])  # it may be the one that has lost its name
        raise bench.unknown(raw, "workflow", Text("流程", "workflow"), raw["workflow"], known)
    if ("end" in raw) == ("again" in raw):
        got = Text("end 与 again 须恰好写一个", "a route needs either end or again")
        raise bench.refuse(raw, None, "odd-expectation", got, both("end: ... | again: ..."))
    flow = known[raw["workflow"]]
    steps = bench.known(raw, "steps", Text("步骤", "step"), [step.id for step in flow.steps])
    if "end" in raw:
        key, last, what, ways = "end", raw["end"], Text("结束", "end"), [end.id for end in flow.ends]
    else:
        key, last = "again", f"{steps[-1]}-again-{raw['again']}"
        what = Text(f"{steps[-1]} 的回头路", f"way back from {steps[-1]}")
        ways = [way.to for step in flow.steps if step.id == steps[-1] for way in step.branches if way.again]
    if raw[key] not in ways:
        raise bench.unknown(raw, key, what, raw[key], ways)
    return ExpectedRoute(flow.route.id, (*steps, last), raw.get("at"), raw.place)


__all__ = ["Broken", "make_case", "make_event", "make_example", "make_question"]
