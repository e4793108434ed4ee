"""The sums of a case under both books."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checks.book.book import Book
from checks.engine.verdict import Verdict
from checks.text import Lang, Text
from checks.words.marks import bracketed
from checks.words.values import number_in_words


@dataclass(frozen=True, slots=True)
class TotalChange:
    """A sum of a case under both books; `open_old` and `open_new` count amounts that nobody has fixed."""

    name: str
    title: Text
    old: Fraction
    new: Fraction
    open_old: int
    open_new: int
    unit: str


def totals_apart(old_book: Book, old: Verdict, new_book: Book, new: Verdict) -> tuple[TotalChange, ...]:
    """The sums that differ."""
    found = []
    for name in dict.fromkeys((*old.totals, *new.totals)):
        words = new_book.vocabulary.totals.get(name) or old_book.vocabulary.totals[name]
        was, now = old.totals.get(name), new.totals.get(name)
        change = TotalChange(
            name, words.title, was.amount if was else Fraction(0), now.amount if now else Fraction(0),
            was.open if was else 0, now.open if now else 0, words.unit,
        )  # fmt: skip
        if (change.old, change.open_old) != (change.new, change.open_new):
            found.append(change)
    return tuple(found)


def total_in_words(book: Book, change: TotalChange, lang: Lang) -> str:
    """`罚款 10元 → 0元`; `fines 10 CNY → 0 CNY`."""

    def one(amount: Fraction, open_: int) -> str:
        said = number_in_words(book, amount, change.unit, lang)
        left = f"另{open_}项未定" if lang == "zh" else f"and {open_} open"
        return f"{said}{bracketed(left, lang)}" if open_ else said

    return f"{change.title[lang]} {one(change.old, change.open_old)} → {one(change.new, change.open_new)}"
