"""Values of facts in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction

from checks.book.book import Book
from checks.book.values import UNKNOWN, Fact, Value, show, show_time
from checks.text import Lang
from checks.words.marks import listed


def number_in_words(book: Book, number: Fraction | int, unit: str | None, lang: Lang, with_unit: bool = True) -> str:
    """A figure with its unit: `5分钟`, `1 minute`, `10 CNY`; percent with its sign where it has no words."""
    shown = grouped(money(number) if unit == "CNY" else show(number))
    known = book.vocabulary.units.get(unit or "")
    if known is None and unit == "percent":
        return f"{shown}%"
    if known is None or not with_unit:
        return shown
    word = (known.one if abs(Fraction(number)) == 1 else known.many)[lang]
    return f"{shown}{word}" if lang == "zh" else f"{shown} {word}"


def grouped(shown: str) -> str:
    """A figure of five digits and more in threes: 6000, 60,000, 1,040,048.26."""
    whole, dot, rest = shown.partition(".")
    if not whole.lstrip("-").isdigit() or len(whole.lstrip("-")) < _GROUPED:
        return shown
    return f"{int(whole):,}{dot}{rest}"


def money(amount: Fraction | int) -> str:
    """An amount with cents only where there are any: 10, 413.79."""
    exact = Fraction(amount)
    if exact.denominator == 1:
        return str(exact.numerator)
    cents = round(exact * 100)
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}"


def day_in_words(day: date, lang: Lang) -> str:
    """`2026年3月2日`, `2 March 2026`."""
    if lang == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def days_in_words(days: tuple[date, ...], lang: Lang) -> str:
    """`2026年3月30日、31日、4月1日`; `30, 31 March, 1 April 2026`: year and month once."""
    return listed(_each_day(days, lang), lang)


def _each_day(days: tuple[date, ...], lang: Lang) -> list[str]:
    said = []
    for position, day in enumerate(days):
        beside = days[position - 1 : position] if lang == "zh" else days[position + 1 : position + 2]
        same = [(other.year == day.year, other.month == day.month) for other in beside]
        year, month = same[0] if same else (False, False)
        if lang == "zh":
            said.append(
                f"{day.day}日" if year and month else f"{day.month}月{day.day}日" if year else day_in_words(day, lang)
            )
        else:
            named = f"{day.day} {_MONTHS[day.month - 1]}"
            said.append(f"{day.day}" if year and month else named if year else day_in_words(day, lang))
    return said


def span_in_words(first: date, last: date, lang: Lang) -> str:
    """A stretch of days as people call it: `2026年`, `2026年3月`, `2026年3月2日至8日`."""
    begins, ends = first.day == 1, (last + timedelta(days=1)).day == 1
    if first == last:
        return day_in_words(first, lang)
    if begins and ends and first.year == last.year:
        if (first.month, last.month) == (1, 12):
            return f"{first.year}年" if lang == "zh" else f"{first.year}"
        if first.month == last.month:
            return f"{first.year}年{first.month}月" if lang == "zh" else f"{_MONTHS[first.month - 1]} {first.year}"
        if lang == "zh":
            return f"{first.year}年{first.month}月至{last.month}月"
        return f"{_MONTHS[first.month - 1]} to {_MONTHS[last.month - 1]} {first.year}"
    start, end = _each_day((first, last), lang)
    return f"{start}至{end}" if lang == "zh" else f"{start} to {end}"


def moment_in_words(at: datetime, lang: Lang) -> str:
    """The day, and the time where one was recorded."""
    text = day_in_words(at.date(), lang)
    if not (at.hour or at.minute or at.second):
        return text
    return f"{text} {at.hour:02}:{at.minute:02}" + (f":{at.second:02}" if at.second else "")


def value_in_words(book: Book, fact: Fact, value: Value, lang: Lang, with_unit: bool = True) -> str:
    """A value as its fact reads: a figure with its unit, a date, a choice, yes or no."""
    if value is UNKNOWN:
        return "未知" if lang == "zh" else "unknown"
    match fact.type:
        case "boolean":
            said = fact.yes if value else fact.no
            if said is not None:
                return said[lang]
            return ("是" if value else "否") if lang == "zh" else ("yes" if value else "no")
        case "time":
            return show_time(value)
        case "date":
            return day_in_words(value, lang)
        case "dates":
            return days_in_words(value, lang)
        case "enum" | "role" | "shift" | "item":
            return fact.value_title(value)[lang]
        case "percent":
            return f"{show(value)}%"
        case _:
            return number_in_words(book, value, fact.unit, lang, with_unit)


_GROUPED = 5
"""From how many digits on a figure is grouped."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
