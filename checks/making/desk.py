"""The workbench: the book being made, the findings collected, and small readers all makers use."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import Any, TypeVar

from checks.book.book import Book
from checks.book.facts import fact_named, fact_names
from checks.book.rules import Applies, Head, Span
from checks.book.statute import Procedure
from checks.book.values import BadValue, Fact, Value
from checks.finding import Finding, Place
from checks.memory import Memory
from checks.reading.nodes import Map, Seq, Spot
from checks.reading.scalars import cut
from checks.shape.schemas import kinds
from checks.shape.suggest import one_of
from checks.text import Text

T = TypeVar("T")
U = TypeVar("U")

WORDS = ("handbook", "organization", "vocabulary", "timetable", "scorecard")
"""Kinds of document that define names."""

HOLDING = ("schedule", "standard", "report", "meeting", "scorecard", "workflow", "timetable")
"""Kinds of document that hold tables."""

LISTED = 20
"""Further places that the finding of an unknown name lists."""


class Broken(Exception):
    """The document has a fault that is already reported; it cannot be made."""


@dataclass(slots=True)
class Bench:
    """Where the book is made: what is made so far, and the faults found on the way."""

    book: Book = field(default_factory=Book)
    findings: list[Finding] = field(default_factory=list)
    seen: dict[str, Place] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    _unknown: dict[tuple[str, str], int] = field(default_factory=dict)
    _desks: dict[str, None] = field(default_factory=dict)

    @property
    def desks(self) -> Collection[str]:
        """The desks of the handbook, in their order."""
        if not self._desks and self.book.handbook:
            self._desks = {desk.id: None for desk in self.book.handbook.desks}
        return self._desks

    @property
    def words_whole(self) -> bool:
        """False when a file that may define names could not be read: unknown names are then not reported."""
        return self.book.unread.isdisjoint(WORDS)

    def recall(self, what: str, on: tuple[object, ...], work: Callable[[], T]) -> T:
        """What rests on `on` alone, made anew or as it was made before; only what was made without a fault is kept."""
        before = len(self.findings)
        return self.memory.recall(what, on, work, keep=lambda _: len(self.findings) == before)

    def lose(self, node: Map) -> None:
        """Note a document that has a fault; where its kind defines names, or is not known, they are lost with it."""
        kind, name = node.get("kind"), node.get("id")
        if kind not in kinds():
            self.book.unread.update(kinds())
            return
        self.book.faulty.add(kind)
        if isinstance(name, str):
            self.book.broken.add(name)
        if kind in WORDS or not isinstance(name, str):
            self.book.unread.add(kind)

    def report(
        self,
        node: Map | Seq,
        at: Any,
        code: str,
        got: Text,
        valid: Text,
        of_key: bool = False,
        first: Place | None = None,
    ) -> None:
        """Add a finding at the value of a key (at the key itself when `of_key`), at an item, or at the mapping."""
        related = () if first is None else (first,)
        self.findings.append(node.source.finding(code, *_spot(node, at, of_key), got, valid, related))

    def refuse(self, node: Map | Seq, at: Any, code: str, got: Text, valid: Text, of_key: bool = False) -> Broken:
        """Report a fault that stops this document; raise what is returned."""
        self.report(node, at, code, got, valid, of_key)
        return Broken(got.en)

    def twice(self, node: Map | Seq, at: Any, what: Text, name: str, first: Place, of_key: bool = False) -> None:
        """Report a name that stands for something else already; the first place is named and keeps it."""
        got = Text(f"{what.zh} {name} 已用于 {first}", f"the {what.en} {name} is already used at {first}")
        self.report(node, at, "duplicate-id", got, Text("每个名字只用一次", "each name once"), of_key, first)

    def unknown(
        self, node: Map | Seq, at: Any, what: Text, word: str, known: Iterable[str], of_key: bool = False
    ) -> Broken:
        """A word that names nothing: one finding for each word, which lists where else it stands."""
        if not self.words_whole or word in self.book.broken:
            return Broken(word)
        got = Text(f"{what.zh} {cut(word)} 不存在", f"no {what.en} is called {cut(word)}")
        finding = node.source.finding("unknown-name", *_spot(node, at, of_key), got, one_of(word, known))
        before = self._unknown.setdefault((what.en, word), len(self.findings))
        if before == len(self.findings):
            self.findings.append(finding)
        elif len(self.findings[before].related) < LISTED:
            places = (*self.findings[before].related, finding.place)
            self.findings[before] = replace(self.findings[before], related=places)
        return Broken(word)

    def every(self, items: Iterable[T], make: Callable[[T], U]) -> tuple[U, ...]:
        """All items made; the faults of every one are reported before Broken is raised."""
        made: list[U] = []
        fault: Broken | None = None
        for item in items:
            try:
                made.append(make(item))
            except Broken as broken:
                fault = broken
        if fault is not None:
            raise fault
        return tuple(made)

    def together(self, *parts: Callable[[], Any]) -> tuple[Any, ...]:
        """The parts of one document; the faults of all of them are reported before Broken is raised."""
        return self.every(parts, lambda make: make())

    def known(self, node: Map, key: str, what: Text, known: Collection[str]) -> tuple[str, ...]:
        """The names listed at `key`, all of which must be known."""
        listed: Seq | None = node.get(key)
        return () if listed is None else self.every(range(len(listed)), lambda i: self._one(listed, i, what, known))

    def _one(self, listed: Seq, index: int, what: Text, known: Collection[str]) -> str:
        name = str(listed[index])
        if name not in known:
            raise self.unknown(listed, index, what, name, known)
        return name

    def fact(self, node: Map | Seq, at: Any, name: str, of_key: bool = False) -> Fact:
        """The fact or measure called `name`, asked for by the value of a key, by the key itself, or by an item."""
        found = fact_named(self.book, name)
        if found is None:
            raise self.unknown(node, at, Text("事实", "fact"), name, fact_names(self.book), of_key)
        return found

    def value(self, node: Map | Seq, at: Any, fact: Fact) -> Value:
        """What is written at a key or item, as a value of its fact."""
        try:
            return fact.read(node[at])
        except BadValue as fault:
            if fact.type in ("enum", "role", "shift", "item") and not (self.words_whole and fact.choices):
                raise Broken(fact.name) from None
            got = Text(f"{fact.name}: {fault.got.zh}", f"{fact.name}: {fault.got.en}")
            raise self.refuse(node, at, "wrong-value", got, fault.valid) from None


def _spot(node: Map | Seq, at: Any, of_key: bool) -> Spot:
    return node.spot_of(at) if isinstance(node, Seq) else node.spot_of(at, of_key)


def text(node: Map, key: str) -> Text:
    """The statement in both languages at `key`."""
    pair = node[key]
    return Text(pair["zh"], pair["en"])


def optional_text(node: Map, key: str) -> Text | None:
    """The statement at `key`, or None."""
    return text(node, key) if key in node else None


def names(node: Map, key: str) -> tuple[str, ...]:
    """The names listed at `key`; none when it is absent."""
    return tuple(node.get(key) or ())


def number(raw: Any) -> Fraction | None:
    """A number of a file, exact."""
    return None if raw is None else Fraction(raw)


def day(raw: str) -> date:
    """A date of a file."""
    return date.fromisoformat(raw)


def span(node: Map | None) -> Span | None:
    """The days from the first to the last, or None."""
    if node is None:
        return None
    return Span(day(node["from"]), day(node["until"]) if "until" in node else None)


def head(node: Map) -> Head:
    """The common head of a policy."""
    applies = node["applies_to"]
    in_force = span(node["in_force"])
    assert in_force is not None
    return Head(
        id=node["id"], kind=node["kind"], title=text(node, "title"), summary=text(node, "summary"), owner=node["owner"],
        applies_to=Applies(names(applies, "desks"), names(applies, "roles")), in_force=in_force,
        review_by=day(node["review_by"]), sources=names(node, "sources"), decisions=names(node, "decisions"),
        place=node.place, procedure=_procedure(node.get("procedure")), unlawful=node.get("unlawful"),
    )  # fmt: skip


def _procedure(node: Map | None) -> Procedure | None:
    """The evidence of how the rule was made, or None."""
    if node is None:
        return None
    return Procedure(day(node["discussed_on"]), text(node, "settled_with"), day(node["published_on"]))


def chapter_of(node: Map) -> str:
    """The chapter folder a document stands in; empty for documents at the top of policies/."""
    parts = node.source.file.split("/")
    return parts[1] if len(parts) > 2 else ""
