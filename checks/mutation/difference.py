"""Where a mutant answers otherwise than the rule: found exactly, over the cells into which both cut the facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from checks.audit.slices import slices
from checks.book.book import Book
from checks.book.facts import EMPLOYEE_ROLE as ROLE
from checks.book.rules import Row, Table
from checks.book.values import Value
from checks.engine.grid import Grid
from checks.engine.logic import first_failed
from checks.engine.ordinals import ordinals_of
from checks.engine.size import MOST, cells_of
from checks.mutation.bounds import Known
from checks.mutation.force import day_between
from checks.mutation.hits import together
from checks.mutation.people import roles_on


@dataclass(frozen=True, slots=True)
class Witness:
    """A case that tells both apart: the facts (with the ordinal, the role), and the rows that speak then and now."""

    day: date
    facts: Mapping[str, Value]
    was: tuple[str, ...]
    now: tuple[str, ...]


def difference(book: Book, table: Table, mutant: Table, fact: Known) -> Witness | None:
    """The first case that both judge differently; None where there is none: then nothing was changed.

    Of routes through so many choices that they cannot be walked it is taken for granted that there is one.
    """
    if table.head.in_force != mutant.head.in_force:
        return _other_days(table, mutant, fact)
    if table.head != mutant.head:
        return _other_people(book, table, mutant, fact)
    if table.yields_to != mutant.yields_to:
        return _other_order(book, table, mutant, fact)
    if table.events != mutant.events:
        return _fewer_events(table, fact)
    if table.hit != mutant.hit:
        return _single_rows(book, table, fact)
    if (table.occurrence, table.each) != (mutant.occurrence, mutant.each):
        return _other_window(table, fact)
    if max(cells_of(one, fact) * len(one.rows) for one in (table, mutant)) > MOST:
        return Witness(table.head.in_force.first, {}, (), ())
    for day in sorted({*slices(table), *slices(mutant)}):
        for facts, was, now in _answers(table, mutant, day, fact):
            if was != now and _can_be(book, table, facts):
                return Witness(day, facts, *(tuple(row.id for row in rows or ()) for rows in (was, now)))
    return None


def _can_be(book: Book, table: Table, facts: Mapping[str, Value]) -> bool:
    """Whether there are such cases: the table binds the role, and no clock that is read shows the end of the day."""
    bound = table.head.applies_to.roles if table.subject == "employee" else ()
    if ROLE in facts and bound and facts[ROLE] not in bound:
        return False
    derived = (how for event in table.events for how in book.vocabulary.events[event].derived.items())
    clocks = {name for name, how in derived if how.operator == "clock"}
    return not any(facts.get(name) == 24 * 3600 for name in clocks)


_Answer = tuple[Row, ...] | None
"""The rows that speak as they are; None outside the table."""


def _answers(
    table: Table, mutant: Table, day: date, fact: Known
) -> Iterator[tuple[dict[str, Value], _Answer, _Answer]]:
    """Facts of every cell of the two tables laid over each other, with what each of them answers."""
    rows, others = table.rows_on(day), mutant.rows_on(day)
    grids = Grid(table, rows, fact), Grid(mutant, others, fact)
    both = replace(table, where=(*table.where, *mutant.where), rows=(*rows, *others))
    whole = Grid(replace(both, where=()), _asking_all(both), fact)
    whole.ordinals = whole.ordinals and ordinals_of(row.occurrence for row in both.rows if row.occurrence)
    for _, facts in whole.cells():
        yield facts, _answer(grids[0], facts), _answer(grids[1], facts)


def _asking_all(both: Table) -> tuple[Row, ...]:
    """A row that asks every condition of both tables, so that a grid of it is cut wherever one of them is."""
    first = both.rows[0]
    asked = tuple(group for row in both.rows for group in row.when)
    return (*both.rows, replace(first, when=(*both.where, *asked), occurrence=None))


def _answer(grid: Grid, facts: Mapping[str, Value]) -> _Answer:
    """The rows that speak, as far as they can be told apart by what follows; of rising amounts, from which time on.

    That nothing follows beside something else says nothing.
    """
    if first_failed(facts.__getitem__, grid.table.where):
        return None
    match = grid.decide(facts, int(facts.get("occurrence", 1)))
    speaking = [row for row in match.rows if any(o.kind != "none" for o in row.then)]
    return tuple(_as_told(row) for row in speaking or match.rows)


def _as_told(row: Row) -> Row:
    rising = any(o.amount and o.amount.step is not None for o in row.then)
    return replace(row, when=(), occurrence=row.occurrence if rising else None, otherwise=False, in_force=None)


def _other_people(book: Book, table: Table, mutant: Table, fact: Known) -> Witness | None:
    """Somebody whom only one of them binds, with facts on which a row speaks."""
    bound, now_bound = table.head.applies_to.roles, mutant.head.applies_to.roles
    for role in roles_on(book, table):
        was, now = (not roles or role in roles for roles in (bound, now_bound))
        if was != now:
            for day in slices(table):
                for facts, rows, _ in _answers(table, table, day, fact):
                    if rows and facts.get(ROLE, role) == role:
                        told = tuple(row.id for row in rows)
                        return Witness(day, {**facts, ROLE: role}, told if was else (), told if now else ())
    return None


def _other_days(table: Table, mutant: Table, fact: Known) -> Witness | None:
    """On the day that only one of them knows, any facts on which a row speaks."""
    day = day_between(table.head.in_force, mutant.head.in_force)
    for facts, rows, _ in _answers(table, table, day, fact):
        if rows:
            told = tuple(row.id for row in rows)
            return Witness(day, facts, *((told, ()) if table.head.in_force.holds(day) else ((), told)))
    return None


def _single_rows(book: Book, table: Table, fact: Known) -> Witness | None:
    """A case in which several rows speak: where only one may, none does."""
    for day, facts, rows in together(table, fact):
        if _can_be(book, table, facts):
            return Witness(day, facts, tuple(row.id for row in rows), ())
    return None


def _other_window(table: Table, fact: Known) -> Witness | None:
    """Where windows close, always; where times are counted, only if some time is judged otherwise than the first."""
    for day in slices(table):
        first: dict[tuple[tuple[str, Value], ...], _Answer] = {}
        for facts, rows, _ in _answers(table, table, day, fact):
            if table.each is not None and rows:
                return Witness(day, facts, tuple(row.id for row in rows), ())
            key = tuple((name, value) for name, value in facts.items() if name != "occurrence")
            begun = first.setdefault(key, rows)
            if begun != rows:
                told = (tuple(row.id for row in answer or ()) for answer in (rows, begun))
                return Witness(day, facts, *told)
    return None


def _other_order(book: Book, table: Table, mutant: Table, fact: Known) -> Witness | None:
    """Facts about which the table speaks and one that it yields to no more; None where no event is theirs together."""
    for name in set(table.yields_to) - set(mutant.yields_to):
        other = book.tables.get(name)
        if other is None or set(table.events).isdisjoint(other.events):
            continue
        for day in slices(table):
            for facts, rows, too in _answers(table, replace(table, where=other.where), day, fact):
                if rows and too is not None and _can_be(book, table, facts):
                    return Witness(day, facts, (), tuple(row.id for row in rows))
    return None


def _fewer_events(table: Table, fact: Known) -> Witness | None:
    """Any facts about which a row speaks: at the event left out none does any more."""
    for day in slices(table):
        for facts, rows, _ in _answers(table, table, day, fact):
            if rows:
                return Witness(day, facts, tuple(row.id for row in rows), ())
    return None
