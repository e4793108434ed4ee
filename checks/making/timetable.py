"""Make timetables: shifts in parts that follow each other, meetings, hours to be covered."""

from __future__ import annotations

from itertools import pairwise

from checks.book.timetable import Cover, Entry, Part, Shift, ShiftMeeting, Timetable
from checks.book.values import seconds_of
from checks.making.desk import Bench, head, names, text
from checks.reading.nodes import Map, Seq
from checks.text import Text, both


def make_timetable(bench: Bench, node: Map) -> Timetable:
    """A timetable whose times run forwards; raises Broken when a fault was reported."""
    return Timetable(
        head(node),
        bench.every(node.get("shifts", ()), lambda raw: _shift(bench, raw)),
        bench.every(node.get("meetings", ()), lambda raw: _meeting(bench, raw)),
        bench.every(node.get("must_cover", ()), lambda raw: _cover(bench, raw)),
        bench.every(node.get("entries", ()), lambda raw: _entry(bench, raw)),
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


def _entry(bench: Bench, raw: Map) -> Entry:
    for first, second in (("from", "after"), ("to", "through")):
        if (first in raw) == (second in raw):
            got = Text(f"{first} 与 {second} 须恰好写一个", f"an entry needs either {first} or {second}")
            valid = Text(f"{first}（含）或 {second}".replace("to（含）", "to（不含）"), f"{first} or {second}")
            raise bench.refuse(raw, "id", "odd-timetable", got, valid)
    start, end = _ends(bench, raw, "after" if "after" in raw else "from", "through" if "through" in raw else "to")
    return Entry(
        raw["id"], text(raw, "title"), start, end, "after" in raw, "through" in raw, names(raw, "days"),
        names(raw, "seasons"), raw.get("shift"), raw.get("role"), raw.get("people"), names(raw, "sources"),
        names(raw, "decisions"), raw.place,
    )  # fmt: skip


def _hours(bench: Bench, raw: Map) -> tuple[int, int]:
    """From and to, in seconds since midnight."""
    return _ends(bench, raw, "from", "to")


def _ends(bench: Bench, raw: Map, first: str, last: str) -> tuple[int, int]:
    start, end = seconds_of(raw[first]), seconds_of(raw[last])
    if end <= start:
        valid = Text(f"晚于 {first};到午夜写 24:00", f"after {first}; the end of the day is 24:00")
        raise bench.refuse(raw, last, "odd-timetable", both(f"{raw[first]}–{raw[last]}"), valid)
    return start, end


def _in_order(bench: Bench, parts: Seq) -> None:
    """The parts of a shift stand in the order of the day and do not overlap."""
    for before, part in pairwise(parts):
        if seconds_of(part["from"]) < seconds_of(before["to"]):
            start, end = part["from"], before["to"]
            got = Text(f"{start} 早于上一段的结束 {end}", f"{start}, before the part above ends at {end}")
            valid = Text("各段按先后写,不重叠", "parts in the order of the day, without overlap")
            raise bench.refuse(part, "from", "odd-timetable", got, valid)
