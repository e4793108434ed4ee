"""Rules that nobody held against the law, rules against it that nobody noticed, and statutes that cannot speak."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

from checks.audit import names
from checks.audit.context import DECIDING, Context
from checks.audit.names import known
from checks.audit.pages import written_on
from checks.book.book import Book
from checks.book.rules import Row, Table
from checks.book.statute import Statute
from checks.book.timetable import Timetable
from checks.finding import Finding, Place
from checks.law.hours import shift_rulings, timetable_rulings
from checks.law.on_rules import judged, row_rulings
from checks.law.provisions import around, region_of, unknown_region
from checks.law.ruling import Ruling
from checks.reading.nodes import Map
from checks.text import LANGS, Text, both

CODES = (
    "law-unjudged", "unlawful-unseen", "unlawful-idle", "statute-gap", "statute-overlap", "statute-unused", "unknown-name",
)  # fmt: skip

_SHOWN = re.compile(r"\{\{-?\s*statutes\(")


def check(context: Context) -> Iterator[Finding]:
    """Every rule against the guards, every guard against the vocabulary; a handbook without statutes has no law layer."""
    book = context.book
    if not book.statutes or not context.whole((*DECIDING, "handbook", "statute"), *CODES):
        return
    yield from unknown_region(book, region_of(book))
    for document in book.documents:
        if document["kind"] == "statute":
            yield from _names(context, document)
    yield from _versions(book)
    spoke: dict[str, None] = {}
    statutes = tuple(book.statutes.values())
    statutes = context.memory.recall("statutes", statutes, lambda: statutes)
    law = (statutes, *context.sense(statutes), *around(book, region_of(book)))
    for table in book.tables.values():
        found, speaking = context.memory.recall(
            "law", (table, *law, *context.sense(table)), partial(_table, book, table), _unopposed
        )
        yield from found
        spoke.update(speaking)
    for timetable in book.timetables.values():
        yield from _timetable(book, timetable, spoke)
    yield from _unused(context, spoke)


def _unopposed(result: tuple[list[Finding], dict[str, None]]) -> bool:
    return not result[0]


def _table(book: Book, table: Table) -> tuple[list[Finding], dict[str, None]]:
    """What is found in a table, and the statutes that speak on it."""
    spoke: dict[str, None] = {}
    return [finding for row in table.rows for finding in _row(book, table, row, spoke)], spoke


def _row(book: Book, table: Table, row: Row, spoke: dict[str, None]) -> Iterator[Finding]:
    here = row_rulings(book, table, row, region_of(book))
    spoke.update(dict.fromkeys(ruling.statute.id for ruling in here))
    name = f"{table.id}/{row.id}"
    if not here and any(judged(table, outcome) for outcome in row.then):
        got = Text(f"{name} 是处罚，却没有法条管", f"{name} is a penalty that no statute rules on")
        valid = Text("policies/law 里有护栏管这种后果", "a guard in policies/law for this kind of outcome")
        yield Finding("law-unjudged", row.place, got, valid)
    yield from _conflict(name, row.place, here, row.unlawful or table.head.unlawful, row.unlawful is not None)
    if table.head.unlawful and row is table.rows[-1]:
        rulings = [r for each in table.rows for r in row_rulings(book, table, each, region_of(book))]
        yield from _idle(table.id, table.head.place, rulings, table.head.unlawful)


def _conflict(
    name: str, place: Place, rulings: list[Ruling], unlawful: str | None, own: bool
) -> Iterator[Finding]:  # fmt: skip
    against = [ruling for ruling in rulings if ruling.verdict == "forbidden"]
    if against and unlawful is None:
        statute = against[0].statute
        got = Text(
            f"{name} 违反 {statute.id}：{against[0].why.zh}", f"{name} is against {statute.id}: {against[0].why.en}"
        )
        valid = Text("改规则，或写 unlawful: D/...", "a lawful rule, or unlawful: D/...")
        yield Finding("unlawful-unseen", place, got, valid, related=(statute.place,))
    elif own and unlawful is not None:
        yield from _idle(name, place, rulings, unlawful)


def _idle(name: str, place: Place, rulings: list[Ruling], unlawful: str) -> Iterator[Finding]:
    if all(ruling.verdict != "forbidden" for ruling in rulings):
        got = Text(
            f"{name} 写了 unlawful: {unlawful}，却不违法", f"{name} says unlawful: {unlawful}, but nothing forbids it"
        )
        yield Finding("unlawful-idle", place, got, Text("不写 unlawful", "no unlawful"))


def _timetable(book: Book, timetable: Timetable, spoke: dict[str, None]) -> Iterator[Finding]:
    region, head = region_of(book), timetable.head
    shifts = shift_rulings(book, timetable, region)
    rulings = [*timetable_rulings(book, timetable, region), *(r for shift in shifts for r in shift.rulings)]
    spoke.update(dict.fromkeys(ruling.statute.id for ruling in rulings))
    for shift in shifts:
        if not shift.rulings:
            got = Text(
                f"{head.id} 的班次 {shift.shift.id} 没有法条管", f"no statute rules on the shift {shift.shift.id}"
            )
            valid = Text("policies/law 里有 hours 护栏", "an hours guard in policies/law")
            yield Finding("law-unjudged", shift.shift.place, got, valid)
    yield from _conflict(head.id, head.place, rulings, head.unlawful, True)


def _versions(book: Book) -> Iterator[Finding]:
    """The texts of one provision in one region follow each other day by day."""
    together: dict[tuple[str, str], list[Statute]] = {}
    for statute in book.statutes.values():
        together.setdefault((statute.provision, statute.region), []).append(statute)
    for texts in together.values():
        for before in texts:
            for after in texts:
                if before is not after:
                    yield from _follow(before, after, texts)


def _follow(before: Statute, after: Statute, texts: list[Statute]) -> Iterator[Finding]:
    last, first = before.in_force.last, after.in_force.first
    if texts.index(before) < texts.index(after) and _meet(before, after):
        got = Text(f"{before.id} 与 {after.id} 同时有效", f"{before.id} and {after.id} hold on the same day")
        valid = Text("一天一个文本", "one text for each day")
        yield Finding("statute-overlap", after.place, got, valid, related=(before.place,))
    if last is None or first is None or first <= last:
        return
    begins = [t.in_force.first for t in texts if t.in_force.first is not None and t.in_force.first > last]
    if first == min(begins) and first != last + timedelta(days=1):
        day = last + timedelta(days=1)
        got = Text(f"{day} 起没有文本，直到 {first}", f"no text from {day} until {first}")
        yield Finding("statute-gap", after.place, got, both(f"in_force: {{from: {day}}}"), related=(before.place,))


def _meet(one: Statute, other: Statute) -> bool:
    a, b = one.in_force, other.in_force
    apart = (a.last is not None and b.first is not None and a.last < b.first) or (
        b.last is not None and a.first is not None and b.last < a.first
    )
    return not apart


def _unused(context: Context, spoke: dict[str, None]) -> Iterator[Finding]:
    """A statute that rules on nothing and that no page lists."""
    book, docs = context.book, context.root / "docs"
    if docs.is_dir() and all(any(map(_lists, sorted((docs / lang).rglob("*.md")))) for lang in LANGS):
        return
    provisions = {book.statutes[name].provision for name in spoke}
    for statute in book.statutes.values():
        if statute.provision not in provisions:
            got = Text(f"{statute.id} 没有用到，也没有页面列出", f"{statute.id} rules on nothing and no page lists it")
            yield Finding("statute-unused", statute.place, got, both("{{ statutes() }}"))


def _lists(page: Path) -> bool:
    """Whether a page lists the statutes; one that cannot be read is told by the check of pages."""
    try:
        return _SHOWN.search(written_on(page, "replace")) is not None
    except OSError:
        return False


def _names(context: Context, node: Map) -> Iterator[Finding]:
    """The outcomes, events and facts that guards name."""
    book = context.book
    facts = names.one_among(Text("事实", "fact"), [*book.vocabulary.facts, *book.vocabulary.measures])
    events = names.one_among(Text("事件", "event"), list(book.vocabulary.events))
    tasks = names.one_among(Text("名字", "name"), [*book.vocabulary.tasks, *book.vocabulary.standings])
    regions = [one.id for one in book.handbook.regions] if book.handbook else []
    yield from known(context, names.one_among(Text("地区", "region"), regions), node["region"], node.at("region"))
    for guard in (part for one in node.get("guards", ()) for part in one.values()):
        for key, name in (
            ("outcomes", names.OUTCOME), ("of", facts), ("names", tasks), ("by", names.DEADLINE),
        ):  # fmt: skip
            for word, place in guard[key].placed() if key in guard else ():
                yield from known(context, name, word, place)
        for key, name in (("wage", facts), ("floor", facts), ("fact", facts), ("beyond", names.OUTCOME)):
            if key in guard:
                yield from known(context, name, guard[key].rpartition(".")[2], guard.at(key))
        for missed in guard.get("missed", ()):
            yield from known(context, events, missed["event"], missed.at("event"))
            for key in ("days", "minutes"):
                if isinstance(missed.get(key), str):
                    yield from known(context, facts, missed[key], missed.at(key))
