"""The hours of a timetable as pictures: bars placed by the clock, one picture for each season, and a table that says the same."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.timetable import SEASON, WEEKDAY, Entry, Timetable
from checks.book.values import show_time
from checks.words.conditions import named
from checks.words.marks import bracketed, colon, joined, listed
from checks.words.outcomes import outcome_in_words
from checks.words.values import number_in_words
from rendering.page import PageView, part

_DAY = 24 * 3600
_ROOM, _LATE = 9, 80
"""Per cent of the picture that a label needs, and from where on it stands before its bar."""


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


@dataclass
class Line:
    """One line of the table: what, when, more about it, and the clauses."""

    kind: str
    title: str
    hours: str
    more: str
    sources: tuple[str, ...]
    decisions: tuple[str, ...]


@dataclass
class TimetableView:
    """Everything a timetable shows."""

    pictures: list[Picture]
    lines: list[Line]
    cover: list[str]
    closed: bool
    """Whether each stretch includes the moment at which it ends, the next one beginning after it."""
    lookup: str
    """The anchor of the look-up table; empty where nobody may ask."""


def picture(page: PageView, name: str) -> str:
    """The pictures of a timetable without its table."""
    return page.render("shifts.html", pictures=timetable(page, page.book.timetables[name]).pictures)


def timetable(page: PageView, table: Timetable) -> TimetableView:
    """The pictures and the table of a timetable."""
    seasons: list[str | None] = list(dict.fromkeys(season for entry in table.entries for season in entry.seasons))
    pictures = [_picture(page, table, season) for season in seasons or [None]]
    cover = [
        f"{_span(c.start, c.end)} ≥ {number_in_words(page.book, c.at_least, 'person', page.lang)}"
        for c in table.must_cover
    ]
    lookup = part(table.head.id, table.lookup.id.rpartition(".")[2]) if table.lookup is not None else ""
    return TimetableView(
        [drawn for drawn in pictures if drawn is not None], _lines(page, table), cover, _closed(table), lookup
    )


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
    hours = [hour for _, parts, _ in spans for hour in parts if hour != (0, _DAY)]
    if not hours:
        return None
    first = min(start for start, _ in hours) // 3600 * 3600
    last = min(-(-max(end for _, end in hours) // 3600) * 3600, _DAY)
    scale = 100 / (last - first)

    def bar(start: int, end: int, kind: str) -> Bar:
        start, end = max(start, first), min(end, last)
        label = _span(start, end)
        left, width = (start - first) * scale, (end - start) * scale
        tiny = "" if width >= _ROOM else "before" if left > _LATE else "after"
        return Bar(f"{left:.3f}%", f"{width:.3f}%", label, label.replace(":00", ""), kind, tiny)

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
    days = _days(page, entry)
    return f"{entry.title[page.lang]} · {days}" if days else entry.title[page.lang]


def _days(page: PageView, entry: Entry) -> str:
    if not entry.days:
        return ""
    weekday = named(page.book, WEEKDAY)
    return listed((weekday.value_title(day)[page.lang] for day in entry.days), page.lang)


def _span(start: int, end: int) -> str:
    return f"{show_time(start)}–{show_time(end)}"


def _lines(page: PageView, table: Timetable) -> list[Line]:
    lang = page.lang
    lines = [
        Line(page.label("shift"), s.title[lang], listed((_span(p.start, p.end) for p in s.parts), lang),
             _hours(page, s.work_seconds), s.sources, s.decisions)
        for s in table.shifts
    ]  # fmt: skip
    lines += [
        Line(page.label("meeting"), m.title[lang], _span(m.start, m.end),
             page.label("attends") + colon(lang) + listed((table.shift(s).title[lang] for s in m.shifts), lang)
             if m.shifts else "", m.sources, m.decisions)
        for m in table.meetings
    ]  # fmt: skip
    lines += [
        Line(page.label("planned"), e.title[lang], _entry_hours(page, table, e),
             listed(_more(page, table, e), lang), e.sources, e.decisions)
        for e in table.entries
    ]  # fmt: skip
    if table.lookup is not None:
        rest = table.lookup.row("no-entry")
        silent = rest.then[0].kind == "none"
        said = page.label("unplanned") if silent else outcome_in_words(page.book, rest.then[0], lang)
        decisions = tuple(o.decision for o in rest.then if o.decision)
        lines.append(Line(page.label("planned"), page.label("otherhours"), "", said, (), decisions))
    return lines


def _closed(table: Timetable) -> bool:
    """Whether every entry includes its end, and those that follow upon another begin after it."""
    timed = [entry for entry in table.entries if (entry.start, entry.end) != (0, _DAY)]
    ends = {entry.end for entry in timed}
    return bool(timed) and all(
        (entry.through or entry.end == _DAY) and entry.after == (entry.start in ends) for entry in timed
    )


def _entry_hours(page: PageView, table: Timetable, entry: Entry) -> str:
    """`18:00–21:00`; where an end belongs to one entry against the usual reading, that is said; a whole day by its name."""
    if (entry.start, entry.end) == (0, _DAY):
        return _days(page, entry)
    said = _span(entry.start, entry.end)
    if _closed(table):
        return said
    notes = []
    if entry.after:
        notes.append(page.label("after").format(show_time(entry.start)))
    if entry.through:
        notes.append(page.label("through").format(show_time(entry.end)))
    if not notes:
        return said
    return said + bracketed(joined(notes, page.lang), page.lang)


def _more(page: PageView, table: Timetable, entry: Entry) -> list[str]:
    """The days, seasons, shift, role and number of people of an entry."""
    book, lang = page.book, page.lang
    more = [_days(page, entry)] if entry.days and (entry.start, entry.end) != (0, _DAY) else []
    more += [named(book, SEASON).value_title(season)[lang] for season in entry.seasons]
    more += [s.title[lang] for s in table.shifts if s.id == entry.shift]
    more += [book.roles[entry.role].title[lang]] if entry.role else []
    more += [number_in_words(book, entry.people, "person", lang)] if entry.people is not None else []
    return more


def _hours(page: PageView, seconds: int) -> str:
    hours, rest = divmod(seconds // 60, 60)
    if page.lang == "zh":
        return f"{hours}小时" + (f" {rest}分钟" if rest else "")
    return f"{hours} h" + (f" {rest} min" if rest else "")
