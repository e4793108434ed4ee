"""The hours of a timetable as pictures: bars placed by the clock, one picture for each season."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.timetable import SEASON, WEEKDAY, Entry, Timetable
from checks.book.values import show_time
from checks.words.conditions import named
from checks.words.marks import listed
from rendering.page import PageView

DAY = 24 * 3600
"""The seconds of a day."""
_ROOM, _MORE, _LATE = 9, 14, 78
"""Per cent of the picture that a label of whole hours or another one needs, and from where on it stands before its bar."""


@dataclass
class Bar:
    """A stretch of time; left and width in per cent of the picture; a narrow bar shows the short label."""

    left: str
    width: str
    label: str
    short: str
    kind: str
    tiny: str
    """Empty, or the side on which the label of a bar too narrow for it stands: `after` or `before`."""


@dataclass
class Lane:
    """One line of the picture: a shift, a meeting, or an entry."""

    title: str
    bars: list[Bar]


@dataclass
class Picture:
    """A day drawn by the clock; `title` names the season where the days differ by it."""

    title: str
    lanes: list[Lane]
    ticks: list[tuple[str, str]]
    hour: str
    """The width between two ticks, in per cent."""
    summary: str


def pictures(page: PageView, table: Timetable) -> list[Picture]:
    """The day of each season; none where nothing begins or ends within the day."""
    seasons: list[str | None] = list(dict.fromkeys(season for entry in table.entries for season in entry.seasons))
    drawn = (_picture(page, table, season) for season in seasons or [None])
    return [picture for picture in drawn if picture is not None]


def _picture(page: PageView, table: Timetable, season: str | None) -> Picture | None:
    """The day of a season; None where nothing begins or ends within the day."""
    lang = page.lang
    spans: list[tuple[str, list[tuple[int, int]], str]] = [
        (m.title[lang], [(m.start, m.end)], "meeting") for m in table.meetings
    ]
    spans += [(s.title[lang], [(p.start, p.end) for p in s.parts], s.id) for s in table.shifts]
    entries = [e for e in table.entries if season is None or not e.seasons or season in e.seasons]
    for title in dict.fromkeys(_entry_title(page, entry) for entry in entries):
        mine = [entry for entry in entries if _entry_title(page, entry) == title]
        spans.append((title, [(entry.start, entry.end) for entry in mine], mine[0].shift or "entry"))
    hours = [hour for _, parts, _ in spans for hour in parts if hour != (0, DAY)]
    if not hours:
        return None
    first = min(start for start, _ in hours) // 3600 * 3600
    last = min(-(-max(end for _, end in hours) // 3600) * 3600, DAY)
    scale = 100 / (last - first)

    def bar(start: int, end: int, kind: str) -> Bar:
        start, end = max(start, first), min(end, last)
        label = span(start, end)
        short = label.replace(":00", "")
        left, width = (start - first) * scale, (end - start) * scale
        tiny = "" if width >= (_MORE if ":" in short else _ROOM) else "before" if left + width > _LATE else "after"
        return Bar(f"{left:.3f}%", f"{width:.3f}%", label, short, kind, tiny)

    lanes = [Lane(title, [bar(start, end, kind) for start, end in parts]) for title, parts, kind in spans]
    step = 3600 if last - first <= 18 * 3600 else 2 * 3600
    ticks = [(f"{(t - first) * scale:.3f}%", show_time(t)[:2]) for t in range(first, last + 1, step)]
    said = "; ".join(f"{lane.title} {', '.join(bar.label for bar in lane.bars)}" for lane in lanes)
    return Picture(
        named(page.book, SEASON).value_title(season)[lang] if season else "",
        lanes,
        ticks,
        f"{step * scale:.4f}%",
        said,
    )


def _entry_title(page: PageView, entry: Entry) -> str:
    days = days_of(page, entry)
    return f"{entry.title[page.lang]} · {days}" if days else entry.title[page.lang]


def days_of(page: PageView, entry: Entry) -> str:
    """The weekdays of an entry; nothing where it is for all."""
    if not entry.days:
        return ""
    weekday = named(page.book, WEEKDAY)
    return listed((weekday.value_title(day)[page.lang] for day in entry.days), page.lang)


def span(start: int, end: int) -> str:
    """`08:00–12:00`."""
    return f"{show_time(start)}–{show_time(end)}"
