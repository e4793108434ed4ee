"""Mutants of the words that rules are written in: windows of measures, bands and conditions of computed facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import PurePath

from checks.book.book import Book
from checks.book.condition import Group
from checks.book.rules import Applies, Head, Row, Span, Table
from checks.book.values import show
from checks.book.vocabulary import Derivation, Measure, Vocabulary
from checks.finding import Place
from checks.mutation.bounds import Known, moved_bounds, step_of
from checks.mutation.conditions import fewer_conditions, other_values
from checks.mutation.mirror import sign_seen
from checks.mutation.mutant import Change
from checks.mutation.operators import TURNING, other_measures, other_operators
from checks.mutation.ordinals import windows_beside
from checks.text import both
from checks.words.conditions import named


@dataclass(frozen=True, slots=True)
class Reworded:
    """One change of the vocabulary; `event` is the event whose fact or count it is (None: that of a subject).

    Where conditions were changed, `was` and `now` hold them as the only row of a table, so that they can be compared.
    """

    change: Change
    words: Vocabulary
    event: str | None
    was: Table | None = None
    now: Table | None = None


def reworded(book: Book) -> list[Reworded]:
    """Every mutant of the vocabulary, in the order of its measures, events and subjects."""
    words, fact = book.vocabulary, partial(named, book)
    found: list[Reworded] = []
    for measure in words.measures.values():
        if not measure.name.startswith(tuple(f"{card}." for card in book.scorecards)):
            found += _of_measure(words, measure, fact)
    for event in words.events.values():
        for name, how in event.derived.items():
            signed = how.operator in TURNING and sign_seen(book, name, fact)
            for one, other in _of_derivation(event.name, name, how, fact, signed):
                new = replace(event, derived={**event.derived, name: other})
                found.append(
                    replace(one, words=replace(words, events=words.events | {event.name: new}), event=event.name)
                )
    for subject, kind in words.subjects.items():
        for name, how in kind.derived.items():
            for one, other in _of_derivation(subject, name, how, fact, signed=True):
                changed = replace(kind, derived={**kind.derived, name: other})
                found.append(replace(one, words=replace(words, subjects=words.subjects | {subject: changed})))
    return found


def _of_measure(words: Vocabulary, measure: Measure, fact: Known) -> Iterator[Reworded]:
    """Another window, and every condition of what is counted."""
    where = _home(measure.name, measure.place)
    for window in windows_beside(measure.per):
        told = Change(where, None, measure.place, "window", f"per {measure.per}", f"per {window}")
        new = replace(measure, per=window)
        yield Reworded(told, replace(words, measures=words.measures | {measure.name: new}), measure.event)
    for was, now, new in other_measures(measure):
        told = Change(where, None, measure.place, "operator", was, now)
        yield Reworded(told, replace(words, measures=words.measures | {measure.name: new}), measure.event)
    for one, groups in _of_groups(where, None, measure.place, measure.where, fact):
        new = replace(measure, where=groups)
        yield replace(one, words=replace(words, measures=words.measures | {measure.name: new}), event=measure.event)


def _home(name: str, place: Place) -> str:
    """The name with the folder of its vocabulary before it, as ids have their chapter."""
    return f"{PurePath(place.file).parent.name}.{name}"


def _of_derivation(
    owner: str, name: str, how: Derivation, fact: Known, signed: bool
) -> Iterator[tuple[Reworded, Derivation]]:
    """Another way of computing it, every condition that must hold, and every band that ends."""
    where = _home(owner, how.place)
    for was, now, other in other_operators(how, signed):
        yield Reworded(Change(where, name, how.place, "operator", was, now), Vocabulary(), None), other
    for one, groups in _of_groups(where, name, how.place, how.holds, fact):
        yield one, replace(how, holds=groups)
    for at, band in enumerate(how.bands):
        if band.up_to is not None:
            for up_to in (band.up_to - step_of(band.up_to), band.up_to + step_of(band.up_to)):
                told = Change(where, name, how.place, "bound", f"up_to {show(band.up_to)}", f"up_to {show(up_to)}")
                bands = (*how.bands[:at], replace(band, up_to=up_to), *how.bands[at + 1 :])
                yield Reworded(told, Vocabulary(), None), replace(how, bands=bands)


def _of_groups(
    where: str, name: str | None, place: Place, groups: tuple[Group, ...], fact: Known
) -> Iterator[tuple[Reworded, tuple[Group, ...]]]:
    """Every change of some conditions of which one group suffices."""
    if not groups:
        return
    table = _as_table(where, place, groups)
    for changing in (moved_bounds, other_values, fewer_conditions):
        for mutant in changing(table, fact):
            told = replace(mutant.change, row=name)
            yield Reworded(told, Vocabulary(), None, table, mutant.table), mutant.table.rows[0].when


def _as_table(name: str, place: Place, groups: tuple[Group, ...]) -> Table:
    """Conditions as the only row of a table that binds everyone always."""
    always = Span(date.min)
    head = Head(name, "schedule", both(name), both(name), "", Applies(()), always, date.max, (), (), place)
    return Table(head, (Row(name, place, (), when=groups),))
