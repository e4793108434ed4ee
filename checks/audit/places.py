"""Documents in the wrong place: a policy belongs in the folder of its chapter, a decision beside what it settles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checks.audit.context import Context
from checks.book.book import POLICIES
from checks.finding import Finding
from checks.making.desk import chapter_of
from checks.reading.nodes import Map
from checks.text import Text, both

CODES = ("wrong-folder", "unknown-reading", "duplicate-id")

_IN_CHAPTERS = (*POLICIES, "question", "example", "decision")


def check(context: Context) -> Iterator[Finding]:
    """One handbook, every policy in the folder of a chapter, every chosen reading among those considered."""
    book = context.book
    yield from _handbooks([node for node in book.documents if node["kind"] == "handbook"])
    if book.handbook is not None:
        chapters = dict.fromkeys(chapter.id for chapter in book.handbook.chapters)
        for node in book.documents:
            if node["kind"] in _IN_CHAPTERS:
                yield from _folder(chapters, node)
    for decision in book.decisions.values():
        if decision.reading is None:
            known = ", ".join(reading.id for reading in decision.readings)
            yield Finding("unknown-reading", decision.place, both(f"chosen: {decision.chosen}"), both(known))


def _handbooks(found: list[Map]) -> Iterator[Finding]:
    for node in found[1:]:
        first = found[0].place
        got = Text(f"handbook 文档已在 {first}", f"a handbook document already stands at {first}")
        yield node.finding("duplicate-id", "id", got, Text("只有一份 handbook", "one handbook document only"))


def _folder(chapters: Mapping[str, None], node: Map) -> Iterator[Finding]:
    """A policy's id starts with its chapter, which is its folder; a decision may stand in any chapter."""
    folder = chapter_of(node)
    wanted = folder if node["kind"] == "decision" else str(node["id"]).partition(".")[0]
    if folder in chapters and wanted == folder:
        return
    got = Text(f"{node['id']} 放在 policies/{folder}", f"{node['id']} in policies/{folder}")
    valid = f"policies/{wanted}" if wanted in chapters else " | ".join(f"policies/{chapter}" for chapter in chapters)
    yield node.finding("wrong-folder", "id", got, both(valid))
