"""The table that answers who is on duty, or what happens, at a moment: made from a timetable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checks.book.condition import Condition
from checks.book.rules import Outcome, Row, Table
from checks.book.timetable import CLOCK, REST, SEASON, WEEKDAY, Timetable
from checks.making.desk import Bench, Broken
from checks.reading.nodes import Map
from checks.text import Text, both

_OFFERED = {
    CLOCK: "derive: {clock: {clock: at}}",
    WEEKDAY: "derive: {weekday: {weekday: at}}",
    SEASON: "facts: [season]",
}
"""How an event comes to offer the facts by which a look-up asks."""


def make_lookup(bench: Bench, node: Map, timetable: Timetable) -> Timetable:
    """The timetable with its look-up table, where it names the event that asks; raises Broken."""
    if "lookup" not in node:
        return timetable
    event = node["lookup"]
    known = bench.book.vocabulary.events
    if event not in known:
        raise bench.unknown(node, "lookup", Text("事件", "event"), event, known)
    for fact in _facts(timetable):
        if fact not in known[event].offers:
            if not bench.words_whole or f"{event}.{fact}" in bench.book.broken:
                raise Broken(fact)  # how it is computed could not be read: that is reported there
            got = Text(f"事件 {event} 没有事实 {fact}", f"the event {event} has no fact {fact}")
            raise bench.refuse(node, "lookup", "odd-timetable", got, both(_OFFERED[fact]))
    seasons = bench.book.vocabulary.facts.get(SEASON)
    for raw in node.get("entries", ()):
        bench.known(raw, "seasons", Text("季节", "season"), seasons.choices if seasons else ())
    head = timetable.head
    part = replace(head, id=f"{head.id}.lookup", place=node.at("lookup"))
    rows = (*_rows(timetable), _rest(node))
    return replace(timetable, lookup=Table(part, rows, events=(event,), hit="collect", part_of=head.id))


def _facts(timetable: Timetable) -> Iterator[str]:
    yield CLOCK
    if any(entry.days for entry in timetable.entries):
        yield WEEKDAY
    if any(entry.seasons for entry in timetable.entries):
        yield SEASON


def _rows(timetable: Timetable) -> Iterator[Row]:
    """One row for each shift (any of its parts), each meeting and each entry."""
    for shift in timetable.shifts:
        when = tuple((Condition(CLOCK, None, p.start, True, p.end, False, shift.place),) for p in shift.parts)
        then = (Outcome("scheduled", name=shift.id, title=shift.title, place=shift.place),)
        yield Row(shift.id, shift.place, then, when=when, sources=shift.sources, decisions=shift.decisions)
    for meeting in timetable.meetings:
        hours = Condition(CLOCK, None, meeting.start, True, meeting.end, False, meeting.place)
        then = (Outcome("scheduled", name=meeting.id, title=meeting.title, place=meeting.place),)
        yield Row(
            meeting.id, meeting.place, then, when=((hours,),), sources=meeting.sources, decisions=meeting.decisions
        )
    for entry in timetable.entries:
        group = [Condition(CLOCK, None, entry.start, not entry.after, entry.end, entry.through, entry.place)]
        if entry.days:
            group.append(Condition(WEEKDAY, entry.days, place=entry.place))
        if entry.seasons:
            group.append(Condition(SEASON, entry.seasons, place=entry.place))
        then = (Outcome("scheduled", name=entry.id, title=entry.title, place=entry.place),)
        yield Row(entry.id, entry.place, then, when=(tuple(group),), sources=entry.sources, decisions=entry.decisions)


def _rest(node: Map) -> Row:
    """The hours without an entry."""
    silent = node.get("otherwise", True)
    kind = "unregulated" if isinstance(silent, str) else "none"
    decision = silent if isinstance(silent, str) else None
    place = node.at("otherwise") if "otherwise" in node else node.at("lookup")
    return Row(REST, place, (Outcome(kind, decision=decision, place=place),), otherwise=True)
