"""Make timetables: shifts in parts that follow each other, meetings, hours to be covered."""

from __future__ import annotations

from itertools import pairwise

from checks.book.timetable import Cover, Part, Shift, ShiftMeeting, Timetable
from checks.book.values import seconds_of
from checks.making.desk import Bench, head, names, text
from checks.reading.nodes import Map, Seq
from checks.text import Text, both


def make_timetable(bench: Bench, node: Map) -> Timetable:
    """A timetable whose times run forwards; raises Broken when a fault was reported."""
    return Timetable(
        head(node),
        bench.every(node["shifts"], lambda raw: _shift(bench, raw)),
        bench.every(node.get("meetings", ()), lambda raw: _meeting(bench, raw)),
        bench.every(node.get("must_cover", ()), lambda raw: _cover(bench, raw)),
    )


def _shift(bench: Bench, raw: Map) -> Shift:
    parts = bench.every(raw["parts"], lambda part: Part(*_hours(bench, part)))
    _in_order(bench, raw["parts"])
    return Shift(raw["id"], text(raw, "title"), parts, names(raw, "sources"), names(raw, "decisions"), raw.place)


def _meeting(bench: Bench, raw: Map) -> ShiftMeeting:
    start, end = _hours(bench, raw)
    shifts, sources, decisions = names(raw, "shifts"), names(raw, "sources"), names(raw, "decisions")
    return ShiftMeeting(raw["id"], text(raw, "title"), start, end, shifts, sources, decisions, raw.place)


def _cover(bench: Bench, raw: Map) -> Cover:
    start, end = _hours(bench, raw)
    return Cover(start, end, raw["at_least"], raw.place)


def _hours(bench: Bench, raw: Map) -> tuple[int, int]:
    """From and to, in seconds since midnight."""
    start, end = seconds_of(raw["from"]), seconds_of(raw["to"])
    if end <= start:
        valid = Text("晚于 from;到午夜写 24:00", "after from; the end of the day is 24:00")
        raise bench.refuse(raw, "to", "odd-timetable", both(f"{raw['from']}–{raw['to']}"), valid)
    return start, end


def _in_order(bench: Bench, parts: Seq) -> None:
    """The parts of a shift stand in the order of the day and do not overlap."""
    for before, part in pairwise(parts):
        if seconds_of(part["from"]) < seconds_of(before["to"]):
            start, end = part["from"], before["to"]
            got = Text(f"{start} 早于上一段的结束 {end}", f"{start}, before the part above ends at {end}")
            valid = Text("各段按先后写,不重叠", "parts in the order of the day, without overlap")
            raise bench.refuse(part, "from", "odd-timetable", got, valid)
