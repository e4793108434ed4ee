"""Make standards, reports and meetings: every target becomes a table with two rows."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checks.book.condition import BOUNDS, Condition, Group
from checks.book.facts import fact_named
from checks.book.rules import Amount, Outcome, Row, Table
from checks.book.targets import Meeting, Published, Report, Standard, Target
from checks.book.values import NUMERIC, seconds_of
from checks.making.cases import make_event
from checks.making.conditions import groups
from checks.making.desk import Bench, head, names, optional_text, text
from checks.making.rules import check_occasion
from checks.making.timetable import hours
from checks.reading.nodes import Map
from checks.text import Text, both

_MEASURED = NUMERIC | {"time"}
"""Types of which it can be said by how much a bound is missed."""
_JUDGED = {"standard": ("met", "missed"), "meeting": ("met", "missed"), "report": ("agrees", "differs")}
"""By kind: what follows when a figure keeps its bounds, and when it does not. Rows are named after them."""


def make_standard(bench: Bench, node: Map) -> Standard:
    """A standard with every name in it resolved; raises Broken when a fault was reported."""
    return Standard(head(node), _targets(bench, node))


def make_report(bench: Bench, node: Map) -> Report:
    """A report with its published figures as events; raises Broken when a fault was reported."""
    showing = [raw for raw in node["targets"] if "shows" in raw]
    targets, published, _ = bench.together(
        lambda: _targets(bench, node),
        lambda: bench.every(node.get("published", ()), lambda raw: _published(bench, raw)),
        lambda: bench.every(showing, lambda raw: bench.fact(raw, "shows", raw["shows"])),
    )
    return Report(head(node), targets, published, {raw["id"]: str(raw["shows"]) for raw in showing})


def make_meeting(bench: Bench, node: Map) -> Meeting:
    """A meeting with its deadlines; raises Broken when a fault was reported."""
    targets, (start, end) = bench.together(
        lambda: _targets(bench, node) if "targets" in node else (),
        lambda: _hours(bench, node),
    )
    return Meeting(
        head(node),
        targets,
        node.get("chair"),
        node.get("every_days"),
        start,
        end,
        tuple(Text(point["zh"], point["en"]) for point in node.get("agenda", ())),
    )


def _hours(bench: Bench, node: Map) -> tuple[int | None, int | None]:
    """Start and end of the meeting, as far as the source says them; raises Broken where they run backwards."""
    if "hours" not in node:
        return None, None
    if "to" not in node["hours"]:
        return seconds_of(node["hours"]["from"]), None
    return hours(bench, node["hours"], code="odd-meeting")


def _targets(bench: Bench, node: Map) -> tuple[Target, ...]:
    """The targets of a document; each takes the document's events, or its own, and what all are about."""
    own = [raw for raw in node["targets"] if _has_occasion(raw)]
    shared = len(own) < len(node["targets"]) or _has_occasion(node)
    _, events, where, targets = bench.together(
        lambda: check_occasion(bench, node) if shared else None,
        lambda: _events(bench, node),
        lambda: groups(bench, node.get("where")),
        lambda: bench.every(node["targets"], lambda raw: _target(bench, node, raw)),
    )
    return tuple(replace(target, table=_with_all(target.table, node, events, where)) for target in targets)


def _has_occasion(node: Map) -> bool:
    return "events" in node or "each" in node


def _events(bench: Bench, node: Map) -> tuple[str, ...]:
    return bench.known(node, "events", Text("事件", "event"), bench.book.vocabulary.events)


def _with_all(table: Table, node: Map, events: tuple[str, ...], where: tuple[Group, ...]) -> Table:
    """The table of a target with what the document says for all of them."""
    if not table.events and table.each is None:
        table = replace(table, events=events, each=node.get("each"))
    return replace(table, where=_both(where, table.where))


def _target(bench: Bench, node: Map, raw: Map) -> Target:
    """A target by itself; raises Broken when a fault was reported."""
    whole = head(node)
    _, asked, where, events = bench.together(
        lambda: check_occasion(bench, raw) if _has_occasion(raw) else None,
        lambda: _asked(bench, raw),
        lambda: groups(bench, raw.get("where")),
        lambda: _events(bench, raw),
    )
    kept, broken = _JUDGED[whole.kind]
    distance = _by_how_much(bench, asked)
    sources, decisions = names(raw, "sources"), names(raw, "decisions")
    rows = (
        Row(kept, raw.place, (Outcome(kept, place=raw.place),), when=((asked,),), sources=sources, decisions=decisions),
        Row(
            broken, raw.place, (Outcome(broken, distance, place=raw.place, unit=_unit(bench, asked) if distance else None),),
            otherwise=True, sources=sources, decisions=decisions,
        ),
    )  # fmt: skip
    part = replace(
        whole, id=f"{whole.id}.{raw['id']}", title=text(raw, "title"), sources=sources, decisions=decisions,
        place=raw.place,
    )  # fmt: skip
    table = Table(
        part, rows, subject=node.get("subject", "employee"), events=events, each=raw.get("each"),
        where=where, part_of=whole.id,
    )  # fmt: skip
    return Target(raw["id"], part.title, asked, table, optional_text(raw, "note"), raw.place)


def _asked(bench: Bench, raw: Map) -> Condition:
    """The bounds that the figure must keep, written as a condition on its fact."""
    bounds = Map(raw.source, raw.spot)
    for word in (*BOUNDS, "is", "in"):
        if word in raw:
            bounds.put(word, raw[word], raw.spot_of(word, of_key=True), raw.spot_of(word))
    if not bounds:
        got = Text("没有写界限", "no bound is given")
        raise bench.refuse(raw, "id", "odd-target", got, both(" / ".join((*BOUNDS, "is", "in"))))
    asked = Map(raw.source, raw.spot)
    name = str(raw["fact"])
    asked.put(name, bounds, raw.spot_of("fact"), raw.spot_of("fact"))
    return groups(bench, asked)[0][0]


def _by_how_much(bench: Bench, asked: Condition) -> Amount | None:
    """The distance from the bound, where the figure is one that measures."""
    fact = fact_named(bench.book, asked.fact)
    if fact is None or fact.type not in _MEASURED:
        return None
    if asked.among is not None and (len(asked.among) > 1 or _unit(bench, asked) is None):
        return None  # a number without a unit is a name: one channel is not nearer than another
    bounds = asked
    if asked.among is not None:
        only = Fraction(asked.among[0])
        bounds = replace(asked, among=None, low=only, high=only)
    return Amount(beyond=asked.fact, bounds=bounds)


def _unit(bench: Bench, asked: Condition) -> str | None:
    """What the distance counts: times of day lie minutes apart, shares percent."""
    fact = fact_named(bench.book, asked.fact)
    if fact is None:
        return None
    return "minute" if fact.type == "time" else fact.unit or ("percent" if fact.type == "percent" else None)


def _both(first: tuple[Group, ...], second: tuple[Group, ...]) -> tuple[Group, ...]:
    """What both `where` ask: any of the first together with any of the second."""
    if not first or not second:
        return first or second
    return tuple((*one, *other) for one in first for other in second)


def _published(bench: Bench, raw: Map) -> Published:
    return Published(
        raw["id"], text(raw, "title"), make_event(bench, raw["event"]), names(raw, "sources"), names(raw, "decisions"),
        raw.place,
    )  # fmt: skip
