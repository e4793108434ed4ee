"""One fact punished by two tables: unless one yields to the other, a decision must say that both are meant."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import combinations

from checks.audit.context import DECIDING, Context
from checks.audit.weight import punishes, punishing
from checks.book.book import Book
from checks.book.condition import Group
from checks.book.region import EVERYWHERE, MOST, Region, TooManyGroups, beyond, meet
from checks.book.rules import Beside, Row, Table
from checks.book.values import Value
from checks.engine.dimension import dimension_of
from checks.finding import Finding
from checks.text import Text
from checks.words.conditions import named
from checks.words.witness import witness_in_words

CODES = ("punished-twice", "idle-beside", "too-much-to-compare")


def check(context: Context) -> Iterator[Finding]:
    """Every two tables that punish at the same event, of the same people on the same days."""
    book = context.book
    tables = [t for t in book.tables.values() if t.part_of is None and punishes(t)]
    met: set[tuple[str, str]] = set()
    for first, second in _at_one_event(tables):
        if _meet(first, second):
            try:
                found = _twice(book, first, second)
            except TooManyGroups:
                yield _too_many(first, second)
                continue
            if found is not None:
                met |= {(first.id, second.id), (second.id, first.id)}
                if not _declared(first, second):
                    yield found
    for table in book.tables.values() if context.whole(DECIDING, "idle-beside") else ():
        yield from (_idle(table, one) for one in table.beside if (table.id, one.table) not in met)


def _at_one_event(tables: list[Table]) -> Iterator[tuple[Table, Table]]:
    """Every two tables that share an event, in their order."""
    places: dict[str, list[int]] = {}
    for place, table in enumerate(tables):
        for event in table.events:
            places.setdefault(event, []).append(place)
    pairs = {pair for sharing in places.values() for pair in combinations(sharing, 2)}
    yield from ((tables[one], tables[other]) for one, other in sorted(pairs))


def _meet(first: Table, second: Table) -> bool:
    """Whether both may speak about one person."""
    one, other = first.head.applies_to, second.head.applies_to
    desks = set(one.desks) & set(other.desks)
    roles = not one.roles or not other.roles or set(one.roles) & set(other.roles)
    yields = second.id in first.yields_to or first.id in second.yields_to
    return bool(desks and roles) and first.subject == second.subject and not yields


def _declared(first: Table, second: Table) -> bool:
    named_there = {one.table for one in first.beside}, {one.table for one in second.beside}
    return second.id in named_there[0] or first.id in named_there[1]


def _twice(book: Book, first: Table, second: Table) -> Finding | None:
    """The first two rows that punish the same facts, with such facts."""
    fact = partial(named, book)
    about = meet(first.where or EVERYWHERE, second.where or EVERYWHERE, fact)
    for one in first.rows:
        for other in second.rows:
            if punishing(one) and punishing(other) and _together(one, other):
                both = meet(about, meet(_region(book, first, one), _region(book, second, other), fact), fact)
                if both:
                    return _finding(book, first, one, second, other, both[0])
    return None


def _together(one: Row, other: Row) -> bool:
    """Whether some day lies in both rows' time."""
    if one.in_force is None or other.in_force is None:
        return True
    early, late = sorted((one.in_force, other.in_force), key=lambda span: span.first)
    return early.last is None or early.last >= late.first


def _region(book: Book, table: Table, row: Row) -> Region:
    """The facts for which a row speaks; of `otherwise`, those for which no other row does."""
    if not row.otherwise:
        return row.when or EVERYWHERE
    others = tuple(group for other in table.rows if not other.otherwise for group in (other.when or EVERYWHERE))
    return beyond(others, partial(named, book))


def _finding(book: Book, first: Table, one: Row, second: Table, other: Row, group: Group) -> Finding:
    witness = _witness(book, group)
    case = Text(*(witness_in_words(book, second, witness, lang) for lang in ("zh", "en")))
    return Finding(
        "punished-twice", other.place,
        Text(f"{case.zh}：{first.id}（{one.id}）和 {second.id}（{other.id}）都罚", f"{case.en}: {first.id} ({one.id}) and {second.id} ({other.id}) both punish it"),
        Text("yields_to 写明谁先，或 beside 写明两张表都罚的裁定", "yields_to, or beside with the decision that both are meant"),
        related=(one.place,),
    )  # fmt: skip


def _witness(book: Book, group: Group) -> dict[str, Value]:
    """One value for each fact of a group that can hold."""
    found = {}
    for condition in group:
        dimension = dimension_of(condition.fact, named(book, condition.fact), [condition])
        cells = sorted(dimension.cells(condition))
        found[condition.fact] = next(w for cell in cells if (w := dimension.witness(cell)) is not None)
    return found


def _too_many(first: Table, second: Table) -> Finding:
    """Two tables whose rows ask so much that what both punish cannot be worked out."""
    return Finding(
        "too-much-to-compare", second.head.place,
        Text(f"{first.id} 和 {second.id} 的情形太多，比不了", f"{first.id} and {second.id} have too many cases to be compared"),
        Text(f"一起最多{MOST}组条件；请拆表，或写 yields_to", f"at most {MOST} groups of conditions between them; split a table, or write yields_to"),
        related=(first.head.place,),
    )  # fmt: skip


def _idle(table: Table, one: Beside) -> Finding:
    return Finding(
        "idle-beside", one.place,
        Text(f"{table.id} 与 {one.table} 并不罚同一件事", f"{table.id} and {one.table} do not punish the same fact"),
        Text("不写这个声明", "no such declaration"),
    )  # fmt: skip
