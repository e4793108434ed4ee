"""Make the book in the order in which its parts need each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from checks.book.book import Book
from checks.finding import Finding
from checks.making import prose
from checks.making.cases import make_example, make_question
from checks.making.desk import Bench, Broken
from checks.making.rules import make_table
from checks.making.words import make_vocabulary
from checks.reading.folder import read_policies
from checks.reading.nodes import Map
from checks.shape.faults import ledger_faults, policy_faults
from checks.text import Text


def load_book(root: Path) -> tuple[Book, list[Finding]]:
    """Read, validate and make every policy below the project's root; all faults are collected."""
    documents = read_policies(root)
    bench = Bench(findings=documents.findings)
    sound: dict[str, list[Map]] = {}
    for node in documents.ledgers:
        faults = ledger_faults(node)
        bench.findings.extend(faults)
        if not faults:
            prose.make_ledger(bench, node)
    for node in documents.policies:
        faults = policy_faults(node)
        bench.findings.extend(faults)
        if faults:
            bench.book.broken.add(str(node.get("id")))
            bench.words_whole &= node.get("kind") not in ("vocabulary", "organization", "timetable", "handbook")
        else:
            sound.setdefault(node["kind"], []).append(node)
            bench.book.documents.append(node)
    _make(bench, sound)
    return bench.book, bench.findings


def _make(bench: Bench, sound: dict[str, list[Map]]) -> None:
    book = bench.book
    for node in sound.get("handbook", ()):
        book.handbook = prose.make_handbook(node)
    for node in sound.get("organization", ()):
        prose.make_roles(bench, node)
    _collect(bench, sound, "timetable", lambda _, node: prose.make_timetable(node), book.timetables)
    make_vocabulary(bench, sound.get("vocabulary", []))
    _collect(bench, sound, "schedule", make_table, book.tables)
    _collect(bench, sound, "guidance", lambda _, node: prose.make_guidance(node), book.guidance)
    _collect(bench, sound, "role", lambda _, node: prose.make_sheet(node), book.sheets)
    _collect(bench, sound, "decision", lambda _, node: prose.make_decision(node), book.decisions)
    _collect(bench, sound, "term", lambda _, node: prose.make_term(node), book.terms)
    _collect(bench, sound, "example", make_example, book.examples)
    _collect(bench, sound, "question", make_question, book.questions)


def _collect(
    bench: Bench, sound: dict[str, list[Map]], kind: str, make: Callable[[Bench, Map], Any], into: dict[str, Any]
) -> None:
    for node in sound.get(kind, ()):
        known = bench.seen
        if node["id"] in known:
            bench.report(
                node, "id", "duplicate-id",
                Text(f"编号 {node['id']} 已用于 {known[node['id']]}", f"the id {node['id']} is already used at {known[node['id']]}"),
                Text("每个编号只用一次", "each id once"),
            )  # fmt: skip
            continue
        known[node["id"]] = node.at("id")
        try:
            into[node["id"]] = make(bench, node)
        except Broken:
            bench.book.broken.add(node["id"])
