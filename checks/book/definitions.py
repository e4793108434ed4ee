"""What is said of each name of a handbook: what it means, and the names by which that is said."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from typing import Any

from checks.book.book import Book
from checks.book.facts import EMPLOYEE_ROLE
from checks.book.meaning import meaning, words
from checks.book.vocabulary import EventType, SubjectType

_PLAIN = (
    "facts", "measures", "units", "windows", "standings", "tasks", "recipients", "deadlines", "things", "parties",
)  # fmt: skip
"""Parts of the vocabulary in which a name stands for all that its definition names."""


@dataclass(frozen=True, slots=True)
class Definition:
    """One thing that is said of a name; `by` are the words by which it is said, some of them names."""

    name: str
    meant: Hashable
    by: frozenset[str] = frozenset()


Said = tuple[Definition, ...]
"""All that one entry of the vocabulary, or one policy, says of names."""


def defining(book: Book) -> Iterator[tuple[str, str, object, Callable[[str, Any], Said]]]:
    """Everything that defines names: where it stands, under which name, it itself, and how what it says is read."""
    vocabulary = book.vocabulary
    for part in _PLAIN:
        yield from ((part, name, one, _plainly) for name, one in getattr(vocabulary, part).items())
    yield from (("events", name, one, _of_event) for name, one in vocabulary.events.items())
    yield from (("subjects", name, one, _of_subject) for name, one in vocabulary.subjects.items())
    yield from (("timetables", name, one, _alone) for name, one in book.timetables.items())
    yield from (("scorecards", name, one, _alone) for name, one in book.scorecards.items())


def of_the_department(book: Book) -> Said:
    """What the department as a whole says of names: which roles and desks there are, and which roles a case may name."""
    stages = tuple((role.id, role.stage_of) for role in book.roles.values())
    roles = (Definition(role, ("a role", stage_of)) for role, stage_of in stages)
    desks = (Definition(desk.id, "a desk") for desk in (book.handbook.desks if book.handbook else ()))
    return (Definition(EMPLOYEE_ROLE, stages), *roles, *desks)


def common(book: Book) -> Hashable:
    """What every case and every rule may rest on without naming it."""
    vocabulary = book.vocabulary
    employed = tuple((name, subject.since, subject.until) for name, subject in vocabulary.subjects.items())
    return meaning((vocabulary.sanctions, vocabulary.month_days, vocabulary.outcomes, vocabulary.totals, employed))


def _plainly(name: str, one: object) -> Said:
    return (Definition(name, meaning(one), frozenset(words(one))),)


def _alone(name: str, one: object) -> Said:
    """Whoever names a policy asks for nothing that this names in turn."""
    return (Definition(name, meaning(one)),)


def _of_event(name: str, event: EventType) -> Said:
    """Whoever names an event asks for some of its facts, and names these too."""
    own = (event.exact, event.subject, event.facts, tuple(event.derived))
    return (Definition(name, own), *_computed(name, event))


def _of_subject(name: str, subject: SubjectType) -> Said:
    return (*(Definition(fact, ("given of", name)) for fact in subject.facts), *_computed(name, subject))


def _computed(name: str, of: EventType | SubjectType) -> Iterator[Definition]:
    for fact, how in of.derived.items():
        yield Definition(fact, ("computed of", name, meaning(how)), frozenset(words(how)))
