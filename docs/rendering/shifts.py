"""The shifts of a day as a picture: bars placed by the clock, with a table that says the same."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.timetable import Timetable
from checks.book.values import show_time
from rendering.page import PageView


@dataclass
class Bar:
    """A stretch of time; left and width in per cent of the picture; a narrow bar shows the short label."""

    left: str
    width: str
    label: str
    short: str
    kind: str


@dataclass
class Lane:
    """One line of the picture: a shift or a meeting."""

    title: str
    bars: list[Bar]
    hours: str
    work: str
    sources: tuple[str, ...]


@dataclass
class DayPicture:
    """Everything the picture of a day shows, and its summary in words."""

    lanes: list[Lane]
    meetings: list[Lane]
    ticks: list[tuple[str, str]]
    cover: list[tuple[str, str]]
    summary: str


def picture(page: PageView, name: str) -> str:
    """The picture of a timetable."""
    return page.render("shifts.html", day=timetable(page, page.book.timetables[name]))


def timetable(page: PageView, table: Timetable) -> DayPicture:
    """Everything the picture and its text alternative show."""
    first = min([s.start for s in table.shifts] + [m.start for m in table.meetings]) // 3600 * 3600
    last = -(-max(s.end for s in table.shifts) // 3600) * 3600
    scale = 100 / (last - first)

    def bar(start: int, end: int, kind: str) -> Bar:
        label = f"{show_time(start)}–{show_time(end)}"
        left, width = (start - first) * scale, (end - start) * scale
        return Bar(f"{left:.3f}%", f"{width:.3f}%", label, label.replace(":00", ""), kind)

    lanes = [
        Lane(s.title[page.lang], [bar(p.start, p.end, s.id) for p in s.parts],
             ("、" if page.lang == "zh" else ", ").join(f"{show_time(p.start)}–{show_time(p.end)}" for p in s.parts),
             _hours(page, s.work_seconds), s.sources)
        for s in table.shifts
    ]  # fmt: skip
    meetings = [
        Lane(m.title[page.lang], [bar(m.start, m.end, "meeting")], f"{show_time(m.start)}–{show_time(m.end)}",
             ("、" if page.lang == "zh" else ", ").join(table.shift(s).title[page.lang] for s in m.shifts), m.sources)
        for m in table.meetings
    ]  # fmt: skip
    ticks = [(f"{(t - first) * scale:.3f}%", show_time(t)[:2]) for t in range(first, last + 1, 3600)]
    cover = [(f"{show_time(c.start)}–{show_time(c.end)}", str(c.at_least)) for c in table.must_cover]
    said = "; ".join(f"{lane.title} {lane.hours}" for lane in (*meetings, *lanes))
    return DayPicture(lanes, meetings, ticks, cover, said)


def _hours(page: PageView, seconds: int) -> str:
    hours, rest = divmod(seconds // 60, 60)
    if page.lang == "zh":
        return f"{hours} 小时" + (f" {rest} 分钟" if rest else "")
    return f"{hours} h" + (f" {rest} min" if rest else "")
