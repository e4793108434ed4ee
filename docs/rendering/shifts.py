"""A timetable on its page: its pictures, and a table that says the same."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.timetable import SEASON, Entry, Timetable, Week
from checks.book.values import show_time
from checks.words.conditions import named
from checks.words.marks import bracketed, colon, joined, listed
from checks.words.outcomes import outcome_in_words
from checks.words.values import number_in_words
from rendering.clock import DAY, Picture, days_of, pictures, span
from rendering.page import PageView, part


@dataclass
class Line:
    """One line of the table: what, when, more about it, and the clauses."""

    kind: str
    title: str
    hours: str
    more: str
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    id: str = ""


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
    return page.render("shifts.html", pictures=pictures(page, page.book.timetables[name]))


def timetable(page: PageView, table: Timetable) -> TimetableView:
    """The pictures and the table of a timetable."""
    cover = [
        f"{span(c.start, c.end)} ≥ {number_in_words(page.book, c.at_least, 'person', page.lang)}"
        for c in table.must_cover
    ]
    lookup = part(table.head.id, table.lookup.id.rpartition(".")[2]) if table.lookup is not None else ""
    return TimetableView(pictures(page, table), _lines(page, table), cover, _closed(table), lookup)


def _lines(page: PageView, table: Timetable) -> list[Line]:
    lang = page.lang
    lines = [
        Line(page.label("shift"), s.title[lang], listed((span(p.start, p.end) for p in s.parts), lang),
             _hours(page, s.work_seconds), s.sources, s.decisions, s.id)
        for s in table.shifts
    ]  # fmt: skip
    lines += [
        Line(page.label("meeting"), m.title[lang], span(m.start, m.end),
             page.label("attends") + colon(lang) + listed((table.shift(s).title[lang] for s in m.shifts), lang)
             if m.shifts else "", m.sources, m.decisions)
        for m in table.meetings
    ]  # fmt: skip
    if table.week is not None:
        week = table.week
        lines.append(
            Line(page.label("week"), page.label("a_week"), "", _days(page, week), week.sources, week.decisions)
        )
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


def _days(page: PageView, week: Week) -> str:
    """At most so many working days and at least so many of rest, or that the source does not say."""
    if week.work_days is None or week.rest_days is None:
        return page.label("week_unsaid")
    days = [number_in_words(page.book, many, "day", page.lang) for many in (week.work_days, week.rest_days)]
    return page.label("week_days").format(*days)


def _closed(table: Timetable) -> bool:
    """Whether every entry includes its end, and those that follow upon another begin after it."""
    timed = [entry for entry in table.entries if (entry.start, entry.end) != (0, DAY)]
    ends = {entry.end for entry in timed}
    return bool(timed) and all(
        (entry.through or entry.end == DAY) and entry.after == (entry.start in ends) for entry in timed
    )


def _entry_hours(page: PageView, table: Timetable, entry: Entry) -> str:
    """`18:00–21:00`; where an end belongs to one entry against the usual reading, that is said; a whole day by its name."""
    if (entry.start, entry.end) == (0, DAY):
        return days_of(page, entry)
    said = span(entry.start, entry.end)
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
    more = [days_of(page, entry)] if entry.days and (entry.start, entry.end) != (0, DAY) else []
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
