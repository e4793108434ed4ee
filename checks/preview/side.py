"""One side of a comparison: its book, its documents by kind and id, and whether cases can be judged by it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from graphlib import CycleError
from pathlib import Path
from typing import Any

from checks.audit import references
from checks.audit.context import DECIDING, Context
from checks.book.book import Book
from checks.book.clauses import Clause
from checks.engine.evaluate import Engine
from checks.finding import Finding, Place
from checks.making.book import load_book
from checks.making.desk import LISTED
from checks.preview.revisions import CouldNotOpen, Tree
from checks.text import Text, both

Document = Mapping[str, Any]
Key = tuple[str, str]
"""Kind and id: a document that changes either is another one."""
LEDGER, CONFIGURATION = "ledger", "configuration"
_CONFIGURED = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Side:
    """What could be read of one side; without an engine no case can be judged by its rules."""

    tree: Tree
    book: Book
    findings: tuple[Finding, ...]
    documents: Mapping[Key, Document]
    engine: Engine | None

    def hides(self, key: Key) -> bool:
        """Whether a document that is not here may stand in what could not be read."""
        kind, name = key
        lost = name in self.book.broken or kind in self.book.unread
        return lost or (kind == CONFIGURATION and any(f.place.file == _CONFIGURED for f in self.findings))


def read_side(tree: Tree) -> Side:
    """Everything that can be read of a side; raises CouldNotOpen where nothing can."""
    book, findings = load_book(tree.root)
    configured, bad = _configuration(tree.root)
    documents: dict[Key, Document] = {}
    for document in (*book.documents, *_ledgers(book), *configured):
        documents.setdefault((document["kind"], document["id"]), document)
    if not book.documents:
        got = Text(f"{tree.name.zh} 里读不出一条规则", f"no rule of {tree.name.en} can be read")
        valid = Text("有 policies 文件夹的版本或文件夹", "a revision or folder with a folder policies")
        known = next((f for f in findings if f.code != "no-policies"), None)
        raise CouldNotOpen(
            Finding("no-policies", Place("policies"), got, valid, related=(known.place,) if known else ())
        )
    if tree.faults:
        book.unread.update({document["kind"] for document in book.documents})
    found = tuple(sorted((*tree.faults, *findings, *bad), key=lambda finding: finding.order))
    return Side(tree, book, found, documents, _engine(book, tree.root))


def _engine(book: Book, root: Path) -> Engine | None:
    """The engine, where everything that verdicts rest on could be read and no name in it leads nowhere."""
    if not book.whole(*DECIDING):
        return None
    for finding in references.check(Context(book, root, date.min)):
        places = (finding.place, *finding.related)
        if len(finding.related) == LISTED or any(_kind_at(book, place) in DECIDING for place in places):
            return None
    try:
        return Engine(book)
    except CycleError:
        return None


def _kind_at(book: Book, place: Place) -> str:
    """The kind of the document that holds a place."""
    above = [d for d in book.documents if d.place.file == place.file and d.place <= place]
    return str(max(above, key=lambda d: d.place)["kind"]) if above else ""


def _ledgers(book: Book) -> Iterator[Document]:
    for code, ledger in book.ledgers.items():
        clauses = [_clause(clause) for clause in ledger.clauses]
        about = {"title": ledger.title.as_dict(), "about": ledger.about.as_dict()}
        yield {"kind": LEDGER, "id": code, **about, "clauses": clauses}


def _clause(clause: Clause) -> Document:
    facts = [{"name": fact.name, "value": fact.value, "unit": fact.unit, "when": fact.when} for fact in clause.facts]
    links = {"conflicts": list(clause.conflicts), "same_as": list(clause.same_as)}
    return {
        "id": clause.id, "where": clause.where, "topic": clause.topic, "kind": clause.kind,
        "says": clause.says.as_dict(), "facts": facts, **links, "note": clause.note,
    }  # fmt: skip


def _configuration(root: Path) -> tuple[list[Document], list[Finding]]:
    """The settings of the audit, as a document of their own; a finding where they cannot be read."""
    path = root / _CONFIGURED
    try:
        raw = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        return [], [
            Finding("bad-configuration", Place(_CONFIGURED), both(str(error)), Text("有效的 TOML", "valid TOML"))
        ]
    tool = raw.get("tool", {})
    settings = tool.get("handbook", {}) if isinstance(tool, dict) else {}
    if not isinstance(settings, dict) or not settings:
        return [], []
    flat = {f"{name}/{key}": value for name, table in settings.items() for key, value in _entries(table)}
    return [
        {"kind": CONFIGURATION, "id": _CONFIGURED, "title": {"zh": "检查的设置", "en": "Settings of the audit"}, **flat}
    ], []


def _entries(table: Any) -> Iterator[tuple[str, Any]]:
    yield from table.items() if isinstance(table, dict) else (("", table),)
