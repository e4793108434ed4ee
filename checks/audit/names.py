"""What a name in a document may be, and the finding where it is nothing of the kind."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from checks.audit.context import Context
from checks.book.book import POLICIES, Book
from checks.finding import Finding, Place
from checks.making.desk import HOLDING
from checks.shape.suggest import one_of
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Name:
    """A kind of name, and the kinds of document that define such names."""

    what: Text
    known: Callable[[Book], Collection[str]]
    homes: tuple[str, ...] = ()


def known(context: Context, name: Name, word: str, place: Place) -> Iterator[Finding]:
    """Nothing where `word` is such a name, or may be one because its document (or that of which it is a part) is broken."""
    book = context.book
    words = context.gathered(name.known) if name.homes else name.known(book)
    if word in words or not book.broken.isdisjoint((word, word.rpartition(".")[0])):
        return
    if not book.unread.isdisjoint(name.homes):
        context.waiting.add("unknown-name")
        return
    got = Text(f"{name.what.zh} {word} 不存在", f"no {name.what.en} is called {word}")
    yield Finding("unknown-name", place, got, one_of(word, words))


def _parts(book: Book) -> list[str]:
    return [part for clause in book.clauses.values() for part in (clause.document, clause.part)]


def _desks(book: Book) -> list[str]:
    return [desk.id for desk in book.handbook.desks] if book.handbook else []


def _principles(book: Book) -> list[str]:
    return [principle.id for principle in book.handbook.principles] if book.handbook else []


_WORDS = ("vocabulary",)

DECISION = Name(Text("内部裁定", "decision"), lambda book: book.decisions, ("decision",))
CLAUSE = Name(Text("条款", "clause"), lambda book: book.clauses, ("ledger",))
PART = Name(Text("原文部分", "part of a source"), _parts, ("ledger",))
ROLE = Name(Text("岗位", "role"), lambda book: book.roles, ("organization",))
DESK = Name(Text("岗组", "desk"), _desks, ("handbook",))
FUNCTION = Name(Text("职能", "function"), lambda book: book.functions, ("organization",))
TIMETABLE = Name(Text("时间表", "timetable"), lambda book: book.timetables, ("timetable",))
PRINCIPLE = Name(Text("原则", "principle"), _principles, ("handbook",))
TABLE = Name(Text("规则", "rule"), lambda book: book.tables, HOLDING)
POLICY = Name(Text("规则", "rule"), lambda book: [head.id for head in book.heads()], POLICIES)
OUTCOME = Name(Text("后果", "outcome"), lambda book: book.vocabulary.outcomes, _WORDS)
WINDOW = Name(Text("时段", "window"), lambda book: book.vocabulary.windows, _WORDS)
UNIT = Name(Text("单位", "unit"), lambda book: book.vocabulary.units, _WORDS)
TOTAL = Name(Text("合计", "total"), lambda book: book.vocabulary.totals, _WORDS)
STANDING = Name(Text("资格", "standing"), lambda book: book.vocabulary.standings, _WORDS)
TASK = Name(Text("任务", "task"), lambda book: book.vocabulary.tasks, _WORDS)
THING = Name(Text("事物", "thing"), lambda book: book.vocabulary.things, _WORDS)
PARTY = Name(Text("一方", "party"), lambda book: book.vocabulary.parties, _WORDS)
DEADLINE = Name(Text("期限", "deadline"), lambda book: book.vocabulary.deadlines, _WORDS)
AUDIENCE = Name(Text("批评的范围", "audience"), lambda book: book.vocabulary.recipients, _WORDS)
RECIPIENT = Name(
    Text("接收人", "recipient"),
    lambda book: [*book.vocabulary.recipients, *book.roles],
    ("vocabulary", "organization"),
)
ACTOR = Name(
    Text("岗位、部门或一方", "role, department or party"),
    lambda book: [*book.roles, *book.vocabulary.recipients, *book.vocabulary.parties],
    ("vocabulary", "organization"),
)
CHAPTER = Name(
    Text("章", "chapter"), lambda book: [c.id for c in book.handbook.chapters] if book.handbook else [], ("handbook",)
)
LEARNED = Name(
    Text("规则或章", "rule or chapter"),
    lambda book: [*(h.id for h in book.heads()), *(c.id for c in (book.handbook.chapters if book.handbook else ()))],
    (*POLICIES, "handbook"),
)
MEETING = Name(Text("会议", "meeting"), lambda book: book.meetings, ("meeting",))
WORKFLOW = Name(Text("流程", "workflow"), lambda book: book.workflows, ("workflow",))


def row_of(table: str) -> Name:
    """The rows of a table that exists."""
    return Name(Text(f"{table} 的行", f"row of {table}"), lambda book: [row.id for row in book.tables[table].rows])


def value_of(fact: str) -> Name:
    """The values of a fact that exists and has only a few."""
    return Name(
        Text(f"{fact} 的值", f"value of {fact}"),
        lambda book: [name for name, _ in book.vocabulary.facts[fact].values],
    )


def one_among(what: Text, words: Collection[str]) -> Name:
    """A name that only the document itself defines."""
    return Name(what, lambda book: words)
