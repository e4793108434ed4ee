"""The workbench: the book being made, the findings collected, and small readers all makers use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from checks.book.book import Book
from checks.book.condition import BOUNDS, Condition, Group
from checks.book.rules import Applies, Head, Span
from checks.book.values import UNKNOWN, BadValue, Fact
from checks.finding import Finding, Place
from checks.reading.nodes import Map
from checks.shape.suggest import one_of
from checks.text import Text, both


class Broken(Exception):
    """The document has a fault that is already reported; it cannot be made."""


@dataclass(slots=True)
class Bench:
    book: Book = field(default_factory=Book)
    findings: list[Finding] = field(default_factory=list)
    seen: dict[str, Place] = field(default_factory=dict)
    words_whole: bool = True
    """False when a vocabulary file could not be read: names it may define are not reported as unknown."""

    def report(self, node: Map, key: str | None, code: str, got: Text, valid: Text) -> None:
        self.findings.append(node.finding(code, key, got, valid))

    def refuse(self, node: Map, key: str | None, code: str, got: Text, valid: Text) -> Broken:
        """Report a fault that stops this document; raise what is returned."""
        self.report(node, key, code, got, valid)
        return Broken(got.en)

    def unknown(self, node: Map, key: str, what: Text, word: str, known: Iterable[str]) -> Broken:
        """A word that names nothing; not reported where the file that may define it could not be read."""
        if not self.words_whole:
            return Broken(word)
        line, column = node.key_spots.get(key, node.spot) if key == word else node.value_spots.get(key, node.spot)
        self.findings.append(
            node.source.finding(
                "unknown-name", line, column, Text(f"{what.zh} {word} 不存在", f"no {what.en} is called {word}"), one_of(word, known)
            )
        )
        return Broken(word)

    def fact(self, node: Map, key: str, name: str) -> Fact:
        """The fact or measure called `name`, asked for by `node[key]`."""
        found = fact_named(self.book, name)
        if found is None and not self.words_whole:
            raise Broken(name)
        if found is None:
            raise self.unknown(node, key, Text("事实", "fact"), name, fact_names(self.book))
        return found

    def group(self, node: Map) -> Group:
        """Conditions that must all hold, from `{fact: {over: 5}}`."""
        return tuple(self._condition(node, name) for name in node)

    def groups(self, raw: Any) -> tuple[Group, ...]:
        """One group, or a list of groups of which one suffices."""
        if raw is None:
            return ()
        if isinstance(raw, Map):
            return (self.group(raw),)
        return tuple(self.group(item) for item in raw)

    def _condition(self, parent: Map, name: str) -> Condition:
        fact = self.fact(parent, name, name)
        node: Map = parent[name]
        place = parent.key_at(name)
        words = set(node)
        if words & {"is", "in"}:
            if len(words) > 1:
                raise self.refuse(
                    parent, name, "odd-condition",
                    Text("is 或 in 与别的界限写在一起", "is or in beside another bound"),
                    Text("只写 is,或只写 in,或只写界限", "is alone, in alone, or bounds alone"),
                )  # fmt: skip
            raws = [node["is"]] if "is" in node else list(node["in"])
            return Condition(name, tuple(self._value(node, "is" if "is" in node else "in", fact, r) for r in raws), place=place)
        if not fact.ordered:
            raise self.refuse(
                parent, name, "odd-condition",
                Text(f"{name} 没有大小之分", f"{name} has no order"), Text("is 或 in", "is or in"),
            )  # fmt: skip
        if {"over", "from"} <= words or {"up_to", "below"} <= words:
            raise self.refuse(
                parent, name, "odd-condition",
                Text("同一端写了两个界限", "two bounds on the same side"), both(" / ".join(BOUNDS)),
            )  # fmt: skip
        ends = {word: self._value(node, word, fact, node[word]) for word in words}
        low, high = ends.get("over", ends.get("from")), ends.get("up_to", ends.get("below"))
        condition = Condition(name, None, low, "from" in ends, high, "up_to" in ends, place=place)
        if low is not None and high is not None:
            if low > high or (low == high and not (condition.low_closed and condition.high_closed)):
                raise self.refuse(
                    parent, name, "odd-condition",
                    Text("没有值能同时满足这两个界限", "no value meets both bounds"),
                    Text("下限小于上限", "a lower bound below the upper one"),
                )  # fmt: skip
        return condition

    def _value(self, node: Map, key: str, fact: Fact, raw: Any) -> Any:
        try:
            value = fact.read(raw)
        except BadValue as fault:
            raise self.refuse(
                node, key, "wrong-value",
                Text(f"{fact.name}: {fault.got.zh}", f"{fact.name}: {fault.got.en}"), fault.valid,
            ) from None  # fmt: skip
        if value is UNKNOWN:
            raise self.refuse(
                node, key, "wrong-value", Text("条件里不能写 unknown", "a condition cannot be unknown"), Text("一个值", "a value")
            )
        return value


def fact_named(book: Book, name: str) -> Fact | None:
    """The fact behind a name: of an event, of a subject (employee.stage), a standing, or a measure."""
    words = book.vocabulary
    if name in words.facts:
        return words.facts[name]
    subject, dot, own = name.partition(".")
    if dot and subject == "standing" and own in words.standings:
        return Fact(name, words.standings[own], "boolean")
    if dot and subject in words.subjects:
        kind = words.subjects[subject]
        if own in kind.facts or own in kind.derived:
            return words.facts.get(own)
        return None
    measure = words.measures.get(name)
    if measure is None:
        return None
    if measure.summed is None:
        return Fact(name, measure.title, "integer", unit=measure.unit, least=Fraction(0))
    summed = words.facts.get(measure.summed)
    return None if summed is None else Fact(name, measure.title, summed.type, unit=summed.unit, least=Fraction(0), step=summed.step)


def fact_names(book: Book) -> list[str]:
    """Every name that a condition may use."""
    words = book.vocabulary
    dotted = [f"{s}.{f}" for s, kind in words.subjects.items() for f in (*kind.facts, *kind.derived)]
    return [*words.facts, *words.measures, *dotted, *(f"standing.{s}" for s in words.standings)]


def text(node: Map, key: str) -> Text:
    pair = node[key]
    return Text(pair["zh"], pair["en"])


def optional_text(node: Map, key: str) -> Text | None:
    return text(node, key) if key in node else None


def names(node: Map, key: str) -> tuple[str, ...]:
    return tuple(node.get(key) or ())


def day(raw: str) -> date:
    return date.fromisoformat(raw)


def span(node: Map | None) -> Span | None:
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
        review_by=day(node["review_by"]), sources=names(node, "sources"), decisions=names(node, "decisions"), place=node.place,
    )  # fmt: skip


def chapter_of(node: Map) -> str:
    """The chapter folder a document stands in; empty for documents at the top of policies/."""
    parts = node.source.file.split("/")
    return parts[1] if len(parts) > 2 else ""
