"""Other times and other windows: which time a row speaks about, and within what the times are counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from checks.book.condition import Occurrence
from checks.book.rules import Table, Window
from checks.mutation.bounds import Known
from checks.mutation.mutant import Mutant, changed, with_outcome, with_row

WINDOWS: tuple[Window, ...] = tuple(window for window in get_args(Window) if window != "period")
"""The windows from the smallest to the largest."""


def other_occurrences(table: Table, fact: Known) -> Iterator[Mutant]:
    """The line between one time and the next moved for all rows that meet there, then each end alone."""
    lines = {row.occurrence.first - 1 for row in table.rows if row.occurrence and not row.occurrence.every}
    lines |= {row.occurrence.last for row in table.rows if row.occurrence and row.occurrence.last}
    for line in sorted(lines):
        for to in (line - 1, line + 1):
            if line > 0 and to > 0:
                yield from _line_moved(table, line, to)
    for at, row in enumerate(table.rows):
        for other in _others(row.occurrence) if row.occurrence else ():
            to_table = with_row(table, at, replace(row, occurrence=other))
            yield from changed(table, row, row.place, "occurrence", _worded(row.occurrence), _worded(other), to_table)


def _line_moved(table: Table, line: int, to: int) -> Iterator[Mutant]:
    """Rows that end at a time, and rows that begin with the next, meet at another one."""
    moved = table
    for at, row in enumerate(table.rows):
        if row.occurrence and not row.occurrence.every:
            first = to + 1 if row.occurrence.first == line + 1 else row.occurrence.first
            last = to if row.occurrence.last == line else row.occurrence.last
            moved = with_row(moved, at, replace(row, occurrence=Occurrence(first, last)))
    was, now = (f"{number} | {number + 1}" for number in (line, to))
    yield from changed(table, None, None, "occurrence", was, now, moved)


def _others(occurrence: Occurrence) -> Iterator[Occurrence]:
    if occurrence.every:
        yield from (Occurrence(every=every) for every in (occurrence.every - 1, occurrence.every + 1) if every > 0)
        return
    if occurrence.last == occurrence.first:
        yield from (Occurrence(n, n) for n in (occurrence.first - 1, occurrence.first + 1) if n > 0)
    for first in (occurrence.first - 1, occurrence.first + 1):
        if 0 < first <= (occurrence.last or first):
            yield Occurrence(first, occurrence.last)
    for last in (occurrence.last - 1, occurrence.last + 1) if occurrence.last else ():
        if last >= occurrence.first:
            yield Occurrence(occurrence.first, last)


def _worded(occurrence: Occurrence | None) -> str:
    assert occurrence is not None
    if occurrence.every:
        return f"every {occurrence.every}"
    if occurrence.last == occurrence.first:
        return str(occurrence.first)
    return f"from {occurrence.first}" + (f" up_to {occurrence.last}" if occurrence.last else "")


def other_windows(table: Table, fact: Known) -> Iterator[Mutant]:
    """Times counted, windows closed and standings lost over the next smaller and the next larger window."""
    if table.occurrence is not None:
        for window in windows_beside(table.occurrence):
            to = replace(table, occurrence=window)
            yield from changed(table, None, None, "window", f"per {table.occurrence}", f"per {window}", to)
    if table.each is not None:
        for window in windows_beside(table.each):
            to = replace(table, each=window)
            yield from changed(table, None, None, "window", f"each {table.each}", f"each {window}", to)
    for at, row in enumerate(table.rows):
        for number, outcome in enumerate(row.then):
            for window in windows_beside(outcome.lasting) if outcome.lasting else ():
                to = with_outcome(table, at, number, replace(outcome, lasting=window))
                was, now = f"for {outcome.lasting}", f"for {window}"
                yield from changed(table, row, outcome.place, "window", was, now, to)


def windows_beside(window: Window) -> tuple[Window, ...]:
    """The next smaller and the next larger one; a period, which has no length of its own, becomes a month or a year."""
    if window == "period":
        return ("month", "year")
    at = WINDOWS.index(window)
    return (*WINDOWS[max(at - 1, 0) : at], *WINDOWS[at + 1 : at + 2])
