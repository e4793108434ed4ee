"""Facts by name: of events, of subjects, standings, measures and the role of whoever a case is about."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from checks.book.book import Book
from checks.book.values import Fact
from checks.text import Text

EMPLOYEE_ROLE = "employee.role"
"""The role that a case gives of the employee; every handbook has it."""


def fact_named(book: Book, name: str) -> Fact | None:
    """The fact behind a name: of an event, of a subject (employee.stage), a standing, or a measure."""
    words = book.vocabulary
    if name in words.facts:
        return words.facts[name]
    if name == EMPLOYEE_ROLE:
        posts = tuple((role.id, role.title) for role in book.roles.values() if role.stage_of is None)
        return Fact(name, Text("岗位", "role"), "role", values=posts)
    subject, dot, own = name.partition(".")
    if dot and subject == "standing" and own in words.standings:
        held = words.standings[own]
        yes, no = Text(f"有{held.zh}", f"{held.en} held"), Text(f"没有{held.zh}", f"{held.en} not held")
        return Fact(name, held, "boolean", yes=yes, no=no)
    if dot and subject in words.subjects and name not in words.measures:
        kind = words.subjects[subject]
        if own in kind.facts or own in kind.derived:
            return words.facts.get(own)
        return None
    measure = words.measures.get(name)
    if measure is None:
        return None
    if measure.summed is None or measure.fills is not None:
        return Fact(name, measure.title, "integer", unit=measure.unit, least=Fraction(0), worse=measure.worse)
    summed = words.facts.get(measure.summed)
    if summed is None:
        return None
    return Fact(
        name,
        measure.title,
        summed.type,
        unit=measure.unit or summed.unit,
        least=Fraction(0),
        step=summed.step,
        worse=measure.worse,
    )


def resolved_fact(book: Book, name: str) -> Fact:
    """The fact behind a name that was resolved already, as in the conditions of a book that was made."""
    found = fact_named(book, name)
    assert found is not None, name
    return found


def can_be_asked(book: Book, events: Collection[str], name: str) -> bool:
    """Whether a rule on these events can ask for a fact: all of them record it, or it is no fact of an event at all.

    A rule on windows is on no event, and can ask for no event's facts.
    """
    words = book.vocabulary
    if "." in name or name in words.measures:
        return True
    return bool(events) and all(name in words.events[event].offers for event in events)


def fact_names(book: Book) -> list[str]:
    """Every name that a condition may use."""
    words = book.vocabulary
    dotted = [f"{s}.{f}" for s, kind in words.subjects.items() for f in (*kind.facts, *kind.derived)]
    return [*words.facts, *words.measures, EMPLOYEE_ROLE, *dotted, *(f"standing.{s}" for s in words.standings)]
