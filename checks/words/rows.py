"""Rows in words: the conditions of a row together with what its table is about."""

from __future__ import annotations

from checks.book.book import Book
from checks.book.condition import Condition, Group
from checks.book.rules import Row, Table
from checks.text import Lang
from checks.words.conditions import group_in_words, occurrence_in_words
from checks.words.marks import joined


def rows_groups(table: Table, row: Row) -> tuple[Group, ...]:
    """The row's groups, each narrowed by the table's `where` on the facts that both name."""
    if len(table.where) != 1:
        return row.when
    about = {c.fact: c for c in table.where[0]}
    return tuple(tuple(_narrowed(about[c.fact], c) if c.fact in about else c for c in group) for group in row.when)


def row_in_words(book: Book, table: Table, row: Row, lang: Lang) -> str:
    """`超过0、不超过5分钟`; several groups are joined with a slash; empty for a row without conditions."""
    groups = [group_in_words(book, group, lang) for group in rows_groups(table, row)]
    time = occurrence_in_words(book, row.occurrence, table.occurrence, lang) if row.occurrence else ""
    if not time:
        return " / ".join(groups)
    if not groups:
        return time
    return " / ".join(joined((time, g), lang) for g in groups)


def _narrowed(about: Condition, condition: Condition) -> Condition:
    """Both conditions at once, where both are intervals; otherwise the row's own."""
    if about.among is not None or condition.among is not None:
        return condition
    low, low_closed = condition.low, condition.low_closed
    if low is None or (about.low is not None and (about.low, not about.low_closed) > (low, not low_closed)):
        low, low_closed = about.low, about.low_closed
    high, high_closed = condition.high, condition.high_closed
    if high is None or (about.high is not None and (about.high, about.high_closed) < (high, high_closed)):
        high, high_closed = about.high, about.high_closed
    return Condition(condition.fact, None, low, low_closed, high, high_closed, condition.place)
