"""Figures of rules in words, and texts with their placeholders filled."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checks.book.book import Book
from checks.book.figures import Figure
from checks.book.script import PLACEHOLDER
from checks.book.values import show_time
from checks.text import Lang, Text
from checks.words.marks import tidy
from checks.words.outcomes import amount_in_words
from checks.words.values import value_in_words


def figure_in_words(book: Book, figure: Figure, lang: Lang) -> str:
    """`17:00`, `12元`, `1至2天`; `17:00`, `12 CNY`, `1 to 2 days`."""
    if figure.clock is not None:
        return show_time(figure.clock)
    if figure.amount is not None:
        return amount_in_words(book, figure.amount, figure.unit, lang)
    assert figure.fact is not None
    return value_in_words(book, figure.fact, figure.value, lang)


def filled(
    book: Book, text: Text, bound: Mapping[str, Figure], given: Mapping[str, Text], lang: Lang, frame: str = "【{}】"
) -> str:
    """A text with the figures of the rules in place of its placeholders; what the agent puts in stands in a frame."""

    def word(found: re.Match[str]) -> str:
        name = found.group(1)
        if name in bound:
            return figure_in_words(book, bound[name], lang)
        return frame.format(given[name][lang])

    return tidy(PLACEHOLDER.sub(word, text[lang]), lang)
