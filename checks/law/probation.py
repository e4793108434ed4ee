"""Probation: how long the band of the vocabulary lasts, and which contracts allow it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checks.book.book import Book
from checks.book.guards import Probation
from checks.book.statute import Statute
from checks.law.ruling import Ruling
from checks.text import LANGS, Text
from checks.words.law import probation_why


def on_probation(book: Book, statute: Statute, guard: Probation) -> Iterator[Ruling]:
    """The ruling on the band that is probation; nothing where the vocabulary has no such band, or one without end."""
    days = _days(book, guard)
    if days is None:
        return
    allowing = [term for term in guard.terms if days <= term.most * guard.month_days]
    if len(allowing) == len(guard.terms):
        yield Ruling(statute, guard, "allowed", guard.why)
    elif not allowing:
        yield Ruling(statute, guard, "forbidden", _why(guard, days, ()))
    else:
        yield Ruling(statute, guard, "unknown", _why(guard, days, tuple(term.term for term in allowing)))


def _why(guard: Probation, days: Fraction, allowing: tuple[Text, ...]) -> Text:
    return Text(*(probation_why(guard.why[lang], days, [term[lang] for term in allowing], lang) for lang in LANGS))


def _days(book: Book, guard: Probation) -> Fraction | None:
    """The days of employment that the band holds."""
    subject = book.vocabulary.subjects.get("employee")
    how = subject.derived.get(guard.fact) if subject else None
    before = Fraction(0)
    for band in how.bands if how else ():
        if band.value == guard.value:
            return None if band.up_to is None else band.up_to - before
        before = band.up_to or before
    return None
