"""Values of facts in words."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

from checks.book.book import Book
from checks.book.values import UNKNOWN, Fact, Value, show, show_time
from checks.text import Lang


def number_in_words(book: Book, number: Fraction | int, unit: str | None, lang: Lang, with_unit: bool = True) -> str:
    """A figure with its unit: `5 分钟`, `1 minute`, `10 CNY`; percent with its sign where it has no words."""
    shown = money(number) if unit == "CNY" else show(number)
    known = book.vocabulary.units.get(unit or "")
    if known is None and unit == "percent":
        return f"{shown}%"
    if known is None or not with_unit:
        return shown
    return f"{shown} {(known.one if abs(Fraction(number)) == 1 else known.many)[lang]}"


def money(amount: Fraction | int) -> str:
    """An amount with cents only where there are any: 10, 413.79."""
    exact = Fraction(amount)
    if exact.denominator == 1:
        return str(exact.numerator)
    cents = round(exact * 100)
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}"


def day_in_words(day: date, lang: Lang) -> str:
    """`2026 年 3 月 2 日`, `2 March 2026`."""
    if lang == "zh":
        return f"{day.year} 年 {day.month} 月 {day.day} 日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


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
            return ("、" if lang == "zh" else ", ").join(day_in_words(d, lang) for d in value)
        case "enum" | "role" | "shift" | "item":
            return fact.value_title(value)[lang]
        case "percent":
            return f"{show(value)}%"
        case _:
            return number_in_words(book, value, fact.unit, lang, with_unit)


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
