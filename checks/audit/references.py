"""Names that lead nowhere: decisions, roles, desks, tables, rows, clauses, standings, tasks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from checks.audit.context import Context
from checks.book.book import Book
from checks.book.rules import Outcome, Row, Table
from checks.finding import Finding, Place
from checks.reading.nodes import Map, Seq
from checks.shape.suggest import one_of
from checks.text import Text

CODES = ("unknown-name",)


@dataclass(frozen=True, slots=True)
class _Name:
    """What a key of a document may name."""

    what: Text
    known: Callable[[Book], Iterable[str]]


_DECISION = _Name(Text("内部裁定", "decision"), lambda book: book.decisions)
_CLAUSE = _Name(Text("条款", "clause"), lambda book: book.clauses)
_ROLE = _Name(Text("岗位", "role"), lambda book: book.roles)
_DESK = _Name(Text("岗组", "desk"), lambda book: [d.id for d in book.handbook.desks] if book.handbook else [])
_TABLE = _Name(Text("规则", "table"), lambda book: book.tables)
_PRINCIPLE = _Name(Text("原则", "principle"), lambda book: [p.id for p in book.handbook.principles] if book.handbook else [])
_POLICY = _Name(Text("规则", "policy"), lambda book: [head.id for head in book.heads()])

KEYS: dict[str, _Name] = {
    "decisions": _DECISION, "decision": _DECISION, "unregulated": _DECISION, "sources": _CLAUSE, "clauses": _CLAUSE,
    "owner": _ROLE, "decided_by": _ROLE, "reports_to": _ROLE, "stage_of": _ROLE, "approve_by": _ROLE, "role": _ROLE,
    "roles": _ROLE, "desks": _DESK, "desk": _DESK, "default_desk": _DESK,
    "principle": _PRINCIPLE, "yields_to": _TABLE, "about": _TABLE, "outside": _TABLE, "partial": _TABLE, "table": _TABLE, "see": _POLICY,
}  # fmt: skip
"""Keys that name something wherever they stand; values that are no text or list of texts are something else."""


_OF_CASES = frozenset({"events", "history", "employee"})
"""Parts of cases: their names are facts, read by the vocabulary when the case is made."""


def check(context: Context) -> Iterator[Finding]:
    for document in context.book.documents:
        yield from _in(context.book, document)
    for table in context.book.tables.values():
        yield from _in_table(context.book, table)
    for example in context.book.examples.values():
        for expected in example.expect.outcomes:
            yield from _row(context.book, expected.table, expected.row, expected.place)
        for name in example.expect.nothing:
            table_id, _, row = name.partition("/")
            yield from _row(context.book, table_id, row, example.expect.place)
        for clause in example.expect.because:
            if clause not in context.book.clauses:
                yield _finding(example.expect.place, _CLAUSE.what, clause, context.book.clauses)


def _in(book: Book, node: Map | Seq) -> Iterator[Finding]:
    if isinstance(node, Seq):
        for item in node:
            if isinstance(item, (Map, Seq)):
                yield from _in(book, item)
        return
    for key, value in node.items():
        name = KEYS.get(key)
        if name is not None and isinstance(value, str):
            yield from _known(book, name, value, node.at(key))
        elif name is not None and isinstance(value, Seq) and all(isinstance(item, str) for item in value):
            for item, place in value.placed():
                yield from _known(book, name, item, place)
        elif key not in _OF_CASES and isinstance(value, (Map, Seq)) and not (key == "facts" and isinstance(value, Map)):
            yield from _in(book, value)
    if node.get("none") and isinstance(node["none"], str):
        yield from _known(book, _DECISION, node["none"], node.at("none"))


def _known(book: Book, name: _Name, word: str, place: Place) -> Iterator[Finding]:
    known = list(name.known(book))
    if word not in known and word not in book.broken:
        yield _finding(place, name.what, word, known)


def _finding(place: Place, what: Text, word: str, known: Iterable[str]) -> Finding:
    return Finding("unknown-name", place, Text(f"{what.zh} {word} 不存在", f"no {what.en} is called {word}"), one_of(word, known))


def _in_table(book: Book, table: Table) -> Iterator[Finding]:
    for lighter in table.lighter:
        yield from _row(book, table.id, lighter.row, table.head.place)
    for row in table.rows:
        for outcome in row.then:
            yield from _in_outcome(book, row, outcome)


def _in_outcome(book: Book, row: Row, outcome: Outcome) -> Iterator[Finding]:
    words = book.vocabulary
    named: dict[str, tuple[Text, Iterable[str]]] = {
        "lose": (Text("资格", "standing"), words.standings),
        "assign": (Text("任务", "task"), words.tasks),
        "report": (Text("接收人", "recipient"), [*words.recipients, *book.roles]),
        "criticise": (Text("范围", "recipient"), words.recipients),
    }
    place = outcome.place or row.place
    if outcome.kind not in words.outcomes:
        yield _finding(place, Text("后果", "outcome"), outcome.kind, words.outcomes)
    if outcome.kind in named and outcome.name is not None:
        what, known = named[outcome.kind]
        if outcome.name not in known:
            yield _finding(place, what, outcome.name, known)
    if outcome.each_role is not None and outcome.each_role not in book.roles:
        yield _finding(place, _ROLE.what, outcome.each_role, book.roles)
    if outcome.by is not None and outcome.by not in words.deadlines:
        yield _finding(place, Text("期限", "deadline"), outcome.by, words.deadlines)


def _row(book: Book, table: str, row: str, place: Place) -> Iterator[Finding]:
    if table not in book.tables:
        if table not in book.broken:
            yield _finding(place, _TABLE.what, table, book.tables)
    elif row not in [r.id for r in book.tables[table].rows]:
        yield _finding(place, Text(f"{table} 的行", f"row of {table}"), row, [r.id for r in book.tables[table].rows])
