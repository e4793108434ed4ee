"""A cell of a table in words, by facts that lie in it: `minutes late = 7, the 2nd time`."""

from __future__ import annotations

from collections.abc import Mapping

from checks.book.book import Book
from checks.book.rules import Table
from checks.book.values import Value
from checks.text import Lang
from checks.words.conditions import named, ordinal
from checks.words.marks import joined
from checks.words.values import value_in_words


def witness_in_words(book: Book, table: Table, witness: Mapping[str, Value], lang: Lang) -> str:
    """The facts and the time; the id of a table that asks nothing."""
    parts = []
    for name, value in witness.items():
        if name == "occurrence":
            parts.append(f"第{value}次" if lang == "zh" else f"the {ordinal(value)} time")
        else:
            fact = named(book, name)
            parts.append(f"{fact.title[lang]} = {value_in_words(book, fact, value, lang)}")
    return joined(parts, lang) or table.id
