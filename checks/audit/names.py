"""What a name in a document may be, and the finding where it is nothing of the kind."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from checks.book.book import Book
from checks.finding import Finding, Place
from checks.shape.suggest import one_of
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Name:
    """A kind of name; `home` is the kind of document that defines the names, where there is one such kind."""

    what: Text
    known: Callable[[Book], Collection[str]]
    home: str = ""


def known(book: Book, name: Name, word: str, place: Place) -> Iterator[Finding]:
    """Nothing where `word` is such a name, or may be one because its document is broken; otherwise the finding."""
    words = name.known(book)
    if word in words or word in book.broken or _lost(book, name.home):
        return
    got = Text(f"{name.what.zh} {word} 不存在", f"no {name.what.en} is called {word}")
    yield Finding("unknown-name", place, got, one_of(word, words))


def _lost(book: Book, home: str) -> bool:
    """Whether a document of this kind is broken or there is none, which is reported already."""
    there = {document["kind"] for document in book.documents}
    return home != "" and (home not in there or home in {broken.rpartition(".")[2] for broken in book.broken})


def _parts(book: Book) -> list[str]:
    return [part for clause in book.clauses.values() for part in (clause.document, clause.part)]


def _desks(book: Book) -> list[str]:
    return [desk.id for desk in book.handbook.desks] if book.handbook else []


def _principles(book: Book) -> list[str]:
    return [principle.id for principle in book.handbook.principles] if book.handbook else []


DECISION = Name(Text("内部裁定", "decision"), lambda book: book.decisions)
CLAUSE = Name(Text("条款", "clause"), lambda book: book.clauses)
PART = Name(Text("原文部分", "part of a source"), _parts)
ROLE = Name(Text("岗位", "role"), lambda book: book.roles, "organization")
DESK = Name(Text("岗组", "desk"), _desks, "handbook")
PRINCIPLE = Name(Text("原则", "principle"), _principles, "handbook")
TABLE = Name(Text("规则", "table"), lambda book: book.tables)
POLICY = Name(Text("规则", "policy"), lambda book: [head.id for head in book.heads()])
OUTCOME = Name(Text("后果", "outcome"), lambda book: book.vocabulary.outcomes, "vocabulary")
WINDOW = Name(Text("时段", "window"), lambda book: book.vocabulary.windows, "vocabulary")
UNIT = Name(Text("单位", "unit"), lambda book: book.vocabulary.units, "vocabulary")
TOTAL = Name(Text("合计", "total"), lambda book: book.vocabulary.totals, "vocabulary")
STANDING = Name(Text("资格", "standing"), lambda book: book.vocabulary.standings, "vocabulary")
TASK = Name(Text("任务", "task"), lambda book: book.vocabulary.tasks, "vocabulary")
DEADLINE = Name(Text("期限", "deadline"), lambda book: book.vocabulary.deadlines, "vocabulary")
AUDIENCE = Name(Text("范围", "recipient"), lambda book: book.vocabulary.recipients, "vocabulary")
RECIPIENT = Name(Text("接收人", "recipient"), lambda book: [*book.vocabulary.recipients, *book.roles], "vocabulary")


def row_of(table: str) -> Name:
    """The rows of a table that exists."""
    return Name(Text(f"{table} 的行", f"row of {table}"), lambda book: [row.id for row in book.tables[table].rows])


def value_of(fact: str) -> Name:
    """The values of a fact that exists and has only a few."""
    return Name(
        Text(f"{fact} 的值", f"value of {fact}"), lambda book: [name for name, _ in book.vocabulary.facts[fact].values]
    )


def one_among(what: Text, words: Collection[str]) -> Name:
    """A name that only the document itself defines."""
    return Name(what, lambda book: words)
