"""The cases of both sides: examples and questions, each to be judged by both books."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal, TypeVar

from checks.book.book import Book
from checks.book.cases import Case, Example, Question
from checks.finding import Finding
from checks.making.cases import make_case, make_question
from checks.making.desk import Bench, Broken
from checks.preview.side import Document, Side
from checks.reading.nodes import Map

Whence = Literal["both", "old", "new"]
"""Where a case stands as it is judged: in both sides alike, or as one side has it."""
Sort = Literal["month", "example", "question"]
_MONTHS = "months"
"""How the files of the sample months begin."""
_OF_CASE = ("covers", "employee", "history", "events")
_OF_QUESTION = ("about", "case", "choices")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Read:
    """A case as one book reads it, with the question where it is one; or the findings for which it cannot."""

    case: Case | None
    question: Question | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """One case and how each side reads it."""

    id: str
    sort: Sort
    whence: Whence
    document: Map
    old: Read
    new: Read


def asked(old: Side, new: Side) -> Iterator[Asked]:
    """The examples and questions of both sides; one that differs is asked as it was and as it is."""
    for kind, keys in (("example", _OF_CASE), ("question", _OF_QUESTION)):
        for name in sorted({key[1] for side in (old, new) for key in side.documents if key[0] == kind}):
            was, now = old.documents.get((kind, name)), new.documents.get((kind, name))
            if _same(was, now, keys):
                yield _asked(kind, name, "both", now, old, new)
                continue
            yield from (_asked(kind, name, "old", was, old, new),) if was is not None else ()
            yield from (_asked(kind, name, "new", now, old, new),) if now is not None else ()


def _same(was: Document | None, now: Document | None, keys: tuple[str, ...]) -> bool:
    return was is not None and now is not None and all(was.get(key) == now.get(key) for key in keys)


def _asked(kind: str, name: str, whence: Whence, document: Document | None, old: Side, new: Side) -> Asked:
    assert isinstance(document, Map)
    file = PurePosixPath(document.place.file).name
    sort: Sort = "question" if kind == "question" else "month" if file.startswith(_MONTHS) else "example"
    read = _question if kind == "question" else _example
    return Asked(
        name, sort, whence, document,
        read(old.book, document, whence in ("both", "old")), read(new.book, document, whence in ("both", "new")),
    )  # fmt: skip


def _example(book: Book, document: Map, own: bool) -> Read:
    known: Example | None = book.examples.get(document["id"]) if own else None
    if known is not None:
        return Read(known.case)
    made, findings = _made(book, lambda bench: make_case(bench, document))
    return Read(made, None, findings)


def _question(book: Book, document: Map, own: bool) -> Read:
    known: Question | None = book.questions.get(document["id"]) if own else None
    if known is not None:
        return Read(known.case, known)
    made, findings = _made(book, lambda bench: make_question(bench, document))
    return Read(made.case if made else None, made, findings)


def _made(book: Book, make: Callable[[Bench], T]) -> tuple[T | None, tuple[Finding, ...]]:
    bench = Bench(book=book)
    try:
        return make(bench), ()
    except Broken:
        return None, tuple(bench.findings)
