"""The real policies, read once, with what the planters need to edit them: where each part begins and ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from checks.book.book import Book
from checks.finding import Place
from checks.making.book import load_book
from checks.reading.folder import read_policies
from checks.reading.nodes import Map, Seq
from tests.seeded.edit import At, Edit

COPIED = ("policies", "docs", "pyproject.toml")
"""What the audit rests on."""


class Ground:
    """The documents of the policies, the book made of them, and the texts of all files that can be edited."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.book: Book
        self.book, faults = load_book(root)
        assert not faults
        files = [*(root / "policies").rglob("*.yaml"), *(root / "docs").rglob("*.md"), root / "pyproject.toml"]
        self.texts = {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted(files)}
        self._spans: dict[str, dict[tuple[int, bool], int]] = {}

    @property
    def documents(self) -> list[Map]:
        """Every policy document; the ledgers are not among them."""
        return self.book.documents

    def of(self, *kinds: str) -> Iterator[Map]:
        """The documents of these kinds."""
        return (node for node in self.documents if node["kind"] in kinds)

    @cached_property
    def ledgers(self) -> Mapping[str, Map]:
        """Every clause by its id, as the ledger writes it."""
        return {clause["id"]: clause for ledger in read_policies(self.root).ledgers for clause in ledger["clauses"]}

    @cached_property
    def everything(self) -> str:
        """The text of all policies."""
        return "\n".join(text for file, text in self.texts.items() if file.startswith("policies/"))

    @cached_property
    def node_of(self) -> Mapping[str, Map]:
        """Every document by its id."""
        return {node["id"]: node for node in self.documents}

    def pointed_at(self, name: str) -> bool:
        """Whether a script or a page binds a figure of this policy."""
        return any(f"{name}#" in text for text in self.texts.values())

    def maps(self, node: Any) -> Iterator[Map]:
        """A mapping and every mapping within it."""
        if isinstance(node, Map):
            yield node
            for value in node.values():
                yield from self.maps(value)
        elif isinstance(node, Seq):
            for item in node:
                yield from self.maps(item)

    def index(self, place: Place) -> int:
        """The character of its file at which a place lies."""
        text = self.texts[place.file]
        start = 0
        for _ in range(place.line - 1):
            start = text.index("\n", start) + 1
        return start + place.column - 1

    def at(self, place: Place) -> At:
        """A place that no edit moves but by what stands before it."""
        return At(place.file, self.index(place))

    def span(self, place: Place, collection: bool) -> tuple[int, int]:
        """From where to where a value is written; `collection` says whether it is a mapping or a list."""
        if place.file not in self._spans:
            self._spans[place.file] = dict(_spans(self.texts[place.file]))
        start = self.index(place)
        return start, self._spans[place.file][start, collection]

    def value(self, node: Map, key: str) -> tuple[int, int]:
        """From where to where the value of a key is written."""
        return self.span(node.at(key), isinstance(node[key], (Map, Seq)))

    def written(self, node: Map, key: str) -> str:
        """The value of a key as its file writes it."""
        start, end = self.value(node, key)
        return self.texts[node.source.file][start:end]

    def put(self, node: Map, key: str, text: str) -> Edit:
        """Write something else as the value of a key."""
        return Edit(node.source.file, *self.value(node, key), text)

    def say(self, node: Map, key: str, more: str) -> Edit | None:
        """Add words to the end of a text, inside its quotes; None where the text is written in a way that forbids it."""
        start, end = self.value(node, key)
        written = self.texts[node.source.file][start:end]
        if written.startswith('"') and written.endswith('"'):
            return Edit(node.source.file, end - 1, end - 1, more)
        if written != node[key] or set(more) & set(":#{}[],&*?|-<>=!%@'\""):
            return None
        return Edit(node.source.file, end, end, more)

    def add_key(self, node: Map, text: str) -> Edit:
        """Write another key and its value in front of the keys of a mapping."""
        start = self.index(node.place)
        if self.texts[node.source.file][start] == "{":
            return Edit(node.source.file, start + 1, start + 1, f"{text}, ")
        return Edit(node.source.file, start, start, f"{text}\n{' ' * (node.place.column - 1)}")

    def start(self, node: Map, edit: Edit) -> At:
        """Where a mapping begins after a key was put in front of its keys."""
        return At.inside(edit) if edit.start == self.index(node.place) else self.at(node.place)

    def add_item(self, items: Seq, text: str) -> Edit:
        """Write another item in front of those of a list."""
        start = self.index(items.place)
        if self.texts[items.source.file][start] == "[":
            return Edit(items.source.file, start + 1, start + 1, f"{text}, ")
        return Edit(items.source.file, start, start, f"- {text}\n{' ' * (items.place.column - 1)}")

    def without_key(self, node: Map, key: str) -> Edit:
        """Leave out a key and its value; the mapping must have others."""
        file, text = node.source.file, self.texts[node.source.file]
        start, (_, end) = self.index(node.key_at(key)), self.value(node, key)
        if text[self.index(node.place)] == "{":
            return _without(file, text, start, end)
        end = start + len(text[start:end].rstrip())
        if start == self.index(node.place):  # the first one: the next takes its place
            following = end + len(text[end:]) - len(text[end:].lstrip())
            return Edit(file, start, following, "")
        return Edit(file, text.rindex("\n", 0, start), end, "")

    def without_item(self, items: Seq, number: int) -> Edit:
        """Leave out an item of a list that has others."""
        file, text = items.source.file, self.texts[items.source.file]
        start, end = self.span(items.at(number), isinstance(items[number], (Map, Seq)))
        if text[self.index(items.place)] == "[":
            return _without(file, text, start, end)
        start = text.rindex("-", 0, start)
        end = start + len(text[start:end].rstrip())
        return Edit(file, text.rindex("\n", 0, start), end, "")

    def add_document(self, file: str, text: str) -> Edit:
        """Write another document at the end of a file."""
        end = len(self.texts[file])
        return Edit(file, end, end, f"---\n{text.strip()}\n")


def _without(file: str, text: str, start: int, end: int) -> Edit:
    """Leave out a part of a flow collection with the comma behind it, or before it."""
    after = end + len(text[end:]) - len(text[end:].lstrip())
    if text[after] == ",":
        return Edit(file, start, after + 1 + len(text[after + 1 :]) - len(text[after + 1 :].lstrip()), "")
    before = text[:start].rstrip()
    return Edit(file, len(before) - 1 if before.endswith(",") else start, end, "")


def _spans(text: str) -> Iterator[tuple[tuple[int, bool], int]]:
    """Where every value of a file begins, whether it is a collection, and where it ends."""
    for document in yaml.compose_all(text, yaml.CSafeLoader):
        yield from _within(document)


def _within(node: Any) -> Iterator[tuple[tuple[int, bool], int]]:
    collection = not isinstance(node, yaml.ScalarNode)
    yield (node.start_mark.index, collection), node.end_mark.index
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _within(key)
            yield from _within(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _within(item)
