"""Make workflows: their steps, branches and ends, in the order in which they follow each other."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import partial

from checks.book.region import EVERYWHERE, MOST, TooManyGroups, beyond
from checks.book.rules import Limit
from checks.book.workflow import Branch, End, Step, Workflow
from checks.making.conditions import groups
from checks.making.desk import Bench, head, names, text
from checks.making.order import back_where_they_came_from, in_order
from checks.making.prose import pair
from checks.making.routes import choice_table, route_table, sound_fact
from checks.reading.nodes import Map
from checks.text import Text, both


def make_workflow(bench: Bench, node: Map) -> Workflow:
    """A workflow with its table of routes; raises Broken when a fault was reported."""
    try:
        return _workflow(bench, node)
    except TooManyGroups:
        got = Text("步骤之间的走法太多，算不清", "more ways through the steps than can be worked out")
        valid = Text(
            f"走到一步的情形最多{MOST}组；请拆成几个流程",
            f"at most {MOST} groups of conditions that lead to a step; split the workflow",
        )
        raise bench.refuse(node, "steps", "too-many", got, valid) from None


def _workflow(bench: Bench, node: Map) -> Workflow:
    targets = [raw["id"] for section in ("steps", "ends") for raw in node[section]]
    _each_name_once(bench, node)
    events, steps, _ = bench.together(
        lambda: bench.known(node, "events", Text("事件", "event"), bench.book.vocabulary.events),
        lambda: bench.every(node["steps"], lambda raw: _step(bench, raw, targets)),
        lambda: _known_step(bench, node, "start", [raw["id"] for raw in node["steps"]]),
    )
    ends = bench.every(node["ends"], lambda raw: _end(bench, raw))
    order = in_order(bench, node, steps)
    back_where_they_came_from(bench, node, order)
    whole = head(node)
    route = route_table(bench, node, whole, events, order, ends)
    choices = tuple(choice_table(whole, events, step) for step in steps if step.chooses)
    return Workflow(whole, events, node["start"], order, ends, route, choices, _things(node, "given"), _limit(node))


def _each_name_once(bench: Bench, node: Map) -> None:
    """Report an end that is called like a step; two of either are reported for every document."""
    named = {raw["id"]: raw.at("id") for raw in node["steps"]}
    for raw in node["ends"]:
        if raw["id"] in named:
            bench.twice(raw, "id", Text("编号", "id"), raw["id"], named[raw["id"]])


def _known_step(bench: Bench, node: Map, key: str, known: list[str]) -> None:
    if node[key] not in known:
        raise bench.unknown(node, key, Text("步骤", "step"), node[key], known)


def _step(bench: Bench, raw: Map, targets: list[str]) -> Step:
    if ("next" in raw) == ("choose" in raw):
        got = Text("next 与 choose 须恰好写一个", "a step needs either next or choose")
        valid = both("next: step | choose: [{when: ..., next: ...}, {otherwise: true, next: ...}]")
        raise bench.refuse(raw, "id", "odd-step", got, valid)
    if "next" in raw:
        _known_step(bench, raw, "next", targets)
        branches: tuple[Branch, ...] = (Branch(EVERYWHERE, False, raw["next"], raw.at("next")),)
    else:
        branches = bench.every(raw["choose"], lambda one: _branch(bench, one, targets))
        rest = beyond(tuple(group for branch in branches for group in branch.when), partial(sound_fact, bench))
        branches = tuple(replace(b, when=rest) if b.otherwise else b for b in branches)
    return Step(
        raw["id"], text(raw, "title"), text(raw, "do"), raw["by"], _limit(raw),
        _things(raw, "needs"), _things(raw, "gives"), branches, names(raw, "sources"), names(raw, "decisions"),
        raw.place,
    )  # fmt: skip


def _things(raw: Map, key: str) -> tuple[Text, ...]:
    """What is needed, given or left."""
    return tuple(pair(one) for one in raw.get(key, ()))


def _limit(raw: Map) -> Limit | None:
    within = raw.get("within")
    if within is None:
        return None
    if isinstance(within, Map):
        return Limit(Fraction(within["value"]), within["unit"])
    return Limit(decision=within)


def _branch(bench: Bench, raw: Map, targets: list[str]) -> Branch:
    if ("when" in raw) == ("otherwise" in raw) or ("next" in raw) == ("again" in raw):
        got = Text("分支写得不完整", "an incomplete branch")
        valid = Text(
            "when 或 otherwise 恰好一个，next 或 again 恰好一个",
            "exactly one of when and otherwise, exactly one of next and again",
        )
        raise bench.refuse(raw, None, "odd-step", got, valid)
    if ("at_most" in raw) != ("again" in raw):
        got = Text("again 与 at_most 须一起写", "again and at_most belong together")
        valid = Text("again: 步骤, at_most: 次数或裁定", "again: step, at_most: a number or a decision")
        raise bench.refuse(raw, None, "odd-step", got, valid)
    key = "next" if "next" in raw else "again"
    _, when = bench.together(lambda: _known_step(bench, raw, key, targets), lambda: groups(bench, raw.get("when")))
    return Branch(when, "otherwise" in raw, raw[key], raw.at(key), _times(raw.get("at_most")))


def _times(most: int | str | None) -> Limit | None:
    """How often a way back may be taken; a text is the decision that finds no number in the source."""
    if most is None:
        return None
    return Limit(decision=most) if isinstance(most, str) else Limit(Fraction(most), "time")


def _end(bench: Bench, raw: Map) -> End:
    if "at_most" in raw and "continues" not in raw:
        got = Text("没有 continues，却写了 at_most", "at_most without continues")
        valid = Text("continues: 流程, at_most: 次数或裁定", "continues: workflow, at_most: a number or a decision")
        raise bench.refuse(raw, "at_most", "odd-step", got, valid, of_key=True)
    return End(
        raw["id"], text(raw, "title"), raw.get("continues"), names(raw, "sources"), names(raw, "decisions"), raw.place,
        _times(raw.get("at_most")), raw.get("with"), _things(raw, "leaves"),
    )  # fmt: skip
