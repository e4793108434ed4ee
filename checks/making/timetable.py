"""Make timetables: shifts in parts that follow each other, meetings, hours to be covered."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from checks.book.timetable import REST, WEEKDAYS, Cover, Entry, Part, Shift, ShiftMeeting, Timetable, Week
from checks.book.values import seconds_of
from checks.finding import Place
from checks.making.desk import Bench, head, names, text
from checks.reading.nodes import Map, Seq
from checks.text import Text, both

_ENDS = {
    ("from", "after"): Text("from（含）或 after（不含）", "from (included) or after (not included)"),
    ("to", "through"): Text("to（不含）或 through（含）", "to (not included) or through (included)"),
}
"""How an entry says where it starts and where it ends."""


def make_timetable(bench: Bench, node: Map) -> Timetable:
    """A timetable whose times run forwards; raises Broken when a fault was reported."""
    if "lookup" in node:
        _names(bench, node)
    elif "otherwise" in node:
        got = Text("没有 lookup，却写了 otherwise", "otherwise without lookup")
        valid = Text("lookup: 查问的事件，或不写 otherwise", "lookup: the event that asks; or no otherwise")
        bench.report(node, "otherwise", "odd-timetable", got, valid, of_key=True)
    return Timetable(
        head(node),
        bench.every(node.get("shifts", ()), lambda raw: _shift(bench, raw)),
        bench.every(node.get("meetings", ()), lambda raw: _meeting(bench, raw)),
        bench.every(node.get("must_cover", ()), lambda raw: _cover(bench, raw)),
        bench.every(node.get("entries", ()), lambda raw: _entry(bench, raw)),
        week=_week(bench, node),
    )


def _names(bench: Bench, node: Map) -> None:
    """Shifts, meetings and entries are looked up together: each has a name of its own."""
    seen: dict[str, tuple[Any, Place]] = {}
    for listed in (node.get(key, ()) for key in ("shifts", "meetings", "entries")):
        for raw in listed:
            name, place = raw["id"], raw.at("id")
            home, first = seen.setdefault(name, (listed, place))
            if home is not listed:
                bench.twice(raw, "id", Text("编号", "id"), name, first)
            if name == REST:
                valid = Text(
                    f"别的名字；{REST} 是没有安排的钟点", f"another name; {REST} means the hours without entry"
                )
                bench.report(raw, "id", "odd-timetable", both(name), valid)


def _shift(bench: Bench, raw: Map) -> Shift:
    parts = bench.every(raw["parts"], lambda part: Part(*hours(bench, part)))
    _in_order(bench, raw["parts"])
    return Shift(raw["id"], text(raw, "title"), parts, names(raw, "sources"), names(raw, "decisions"), raw.place)


def _meeting(bench: Bench, raw: Map) -> ShiftMeeting:
    start, end = hours(bench, raw)
    shifts, sources, decisions = names(raw, "shifts"), names(raw, "sources"), names(raw, "decisions")
    return ShiftMeeting(raw["id"], text(raw, "title"), start, end, shifts, sources, decisions, raw.place)


def _cover(bench: Bench, raw: Map) -> Cover:
    start, end = hours(bench, raw)
    return Cover(start, end, raw["at_least"], raw.place)


def _week(bench: Bench, node: Map) -> Week | None:
    raw = node.get("week")
    if raw is None:
        return None
    if not isinstance(raw, Map):
        return Week(None, (), (raw,), node.at("week"), silent=raw)
    if ("work_days" in raw) == ("rest_days" in raw):
        got = Text("work_days 与 rest_days 须恰好写一个", "a week needs exactly one of work_days and rest_days")
        valid = Text(
            "work_days: 最多上几天班 | rest_days: 至少休几天",
            "work_days: at most how many | rest_days: at least how many",
        )
        raise bench.refuse(node, "week", "odd-timetable", got, valid)
    days = raw["work_days"] if "work_days" in raw else len(WEEKDAYS) - raw["rest_days"]
    return Week(days, names(raw, "sources"), names(raw, "decisions"), raw.place)


def _entry(bench: Bench, raw: Map) -> Entry:
    for (first, second), valid in _ENDS.items():
        if (first in raw) == (second in raw):
            got = Text(f"{first} 与 {second} 须恰好写一个", f"an entry needs exactly one of {first} and {second}")
            raise bench.refuse(raw, "id", "odd-timetable", got, valid)
    start, end = hours(bench, raw, "after" if "after" in raw else "from", "through" if "through" in raw else "to")
    return Entry(
        raw["id"], text(raw, "title"), start, end, "after" in raw, "through" in raw, names(raw, "days"),
        names(raw, "seasons"), raw.get("shift"), raw.get("role"), raw.get("people"), names(raw, "sources"),
        names(raw, "decisions"), raw.place,
    )  # fmt: skip


def hours(
    bench: Bench, raw: Map, first: str = "from", last: str = "to", code: str = "odd-timetable"
) -> tuple[int, int]:
    """Start and end in seconds since midnight; raises Broken, with a finding of this code, where they run backwards."""
    start, end = seconds_of(raw[first]), seconds_of(raw[last])
    if end <= start:
        valid = Text(f"晚于 {first}；到午夜写 24:00", f"later than {first}; midnight is 24:00")
        raise bench.refuse(raw, last, code, both(f"{raw[first]}–{raw[last]}"), valid)
    return start, end


def _in_order(bench: Bench, parts: Seq) -> None:
    """The parts of a shift stand in the order of the day and do not overlap."""
    for before, part in pairwise(parts):
        if seconds_of(part["from"]) < seconds_of(before["to"]):
            start, end = part["from"], before["to"]
            got = Text(f"{start} 早于上一段的结束 {end}", f"{start}, before the part above ends at {end}")
            valid = Text("各段按先后写，不重叠", "parts in the order of the day, without overlap")
            raise bench.refuse(part, "from", "odd-timetable", got, valid)
