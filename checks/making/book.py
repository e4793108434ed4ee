"""Make the book in the order in which its parts need each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from checks.book.book import Book
from checks.book.rules import Table
from checks.book.scorecard import Scorecard
from checks.book.senses import Senses, senses
from checks.book.targets import Targeted
from checks.book.timetable import Timetable
from checks.book.workflow import Workflow
from checks.finding import Finding, Place
from checks.making import prose
from checks.making.cases import make_example, make_question
from checks.making.common_faults import common_faults
from checks.making.curriculum import make_curriculum
from checks.making.desk import WORDS, Bench, Broken
from checks.making.limits import within_limits
from checks.making.lookup import make_lookup
from checks.making.minutes import make_minutes
from checks.making.rules import make_table
from checks.making.scorecard import make_scorecard, score_tables
from checks.making.script import make_script
from checks.making.statute import make_statute
from checks.making.targets import make_meeting, make_report, make_standard
from checks.making.timetable import make_timetable
from checks.making.words import make_vocabulary
from checks.making.workflow import make_workflow
from checks.memory import Memory
from checks.reading.folder import read_policies
from checks.reading.nodes import Map
from checks.shape.faults import ledger_faults, policy_faults
from checks.shape.schemas import kinds
from checks.text import Text, both

T = TypeVar("T")


def load_book(root: Path, memory: Memory | None = None) -> tuple[Book, list[Finding]]:
    """Read, validate and make every policy below the project's root; all faults are collected.

    With a memory that has seen these policies before, only what was edited is worked out again.
    """
    memory = memory or Memory(lasting=False)
    documents = read_policies(root, memory)
    bench = Bench(findings=documents.findings, memory=memory)
    if not documents.whole:
        bench.book.unread.update(kinds())
    if not documents.ledgers_whole:
        bench.book.unread.add("ledger")
    for node in documents.ledgers:
        faults = memory.recall("shape of a ledger", (node,), partial(ledger_faults, node))
        bench.findings.extend(faults)
        if faults:
            bench.book.unread.add("ledger")
        else:
            prose.make_ledger(bench, node)
    sound: dict[str, list[Map]] = {}
    told = {finding.place for finding in documents.findings}
    for node in documents.policies:
        faults = memory.recall("shape", (node,), partial(policy_faults, node))
        bench.findings.extend(fault for fault in faults if fault.place not in told)
        if faults or node.damaged or not _lasts(bench, node):
            bench.lose(node)
        elif _is_new(bench, node) or node["kind"] in WORDS:
            sound.setdefault(node["kind"], []).append(node)
            bench.book.documents.append(node)
    if documents.policies or documents.whole:
        _expect_words(bench, sound)
    _make(bench, sound)
    return bench.book, bench.findings


def _lasts(bench: Bench, node: Map) -> bool:
    """Whether a document is ever in force; otherwise reported, with the other faults that any document can have."""
    return bench.recall("common faults", (node,), partial(common_faults, bench, node))


def _is_new(bench: Bench, node: Map) -> bool:
    """Whether the id was free; otherwise reported."""
    first = bench.seen.setdefault(node["id"], node.at("id"))
    if node["kind"] == "handbook" or first == node.at("id"):
        return True  # a second handbook is a finding of the audit
    bench.twice(node, "id", Text("编号", "id"), node["id"], first)
    return False


def _expect_words(bench: Bench, sound: dict[str, list[Map]]) -> None:
    """Without handbook, organization or vocabulary no name can be known: one finding instead of many."""
    readable = bench.words_whole
    for kind in ("handbook", "organization", "vocabulary"):
        if kind not in [node["id"] for node in sound.get(kind, ())]:
            if readable:
                got = Text(f"没有 id 为 {kind} 的文档", f"no document with the id {kind}")
                bench.findings.append(Finding(f"no-{kind}", Place(f"policies/{kind}.yaml"), got, both(f"kind: {kind}")))
            bench.book.unread.add(kind)


def _make(bench: Bench, sound: dict[str, list[Map]]) -> None:
    book = bench.book
    book.handbook = next((prose.make_handbook(node) for node in sound.get("handbook", ())), None)
    for node in sound.get("organization", ()):
        prose.make_roles(bench, node)
    _collect(bench, sound, "timetable", make_timetable, book.timetables)
    _collect(bench, sound, "scorecard", make_scorecard, book.scorecards)
    make_vocabulary(bench, sound.get("vocabulary", []))
    words = senses(book, bench.memory, whole=False)
    _collect(bench, sound, "schedule", make_table, book.tables, words)
    _collect(bench, sound, "standard", make_standard, book.standards, words)
    _collect(bench, sound, "report", make_report, book.reports, words)
    _collect(bench, sound, "meeting", make_meeting, book.meetings, words)
    _collect(bench, sound, "workflow", make_workflow, book.workflows, words)
    _complete(bench, sound, "timetable", make_lookup, book.timetables)
    _complete(bench, sound, "scorecard", score_tables, book.scorecards)
    for policies in (book.standards, book.reports, book.meetings, book.timetables, book.scorecards, book.workflows):
        for policy in policies.values():
            _add_parts(bench, policy.tables)
    _collect(bench, sound, "script", make_script, book.scripts)
    _collect(bench, sound, "minutes", make_minutes, book.minutes)
    _collect(bench, sound, "curriculum", make_curriculum, book.curricula)
    _collect(bench, sound, "guidance", lambda _, node: prose.make_guidance(node), book.guidance, words)
    _collect(bench, sound, "role", lambda _, node: prose.make_sheet(node), book.sheets, words)
    _collect(bench, sound, "statute", make_statute, book.statutes, words)
    _collect(bench, sound, "decision", lambda _, node: prose.make_decision(node), book.decisions, words)
    _collect(bench, sound, "term", lambda _, node: prose.make_term(node), book.terms, words)
    flows = tuple(book.workflows.values())
    _collect(bench, sound, "example", make_example, book.examples, words, flows)
    _collect(bench, sound, "question", make_question, book.questions, words, (*flows, *book.tables.values()))


def _complete(
    bench: Bench, sound: dict[str, list[Map]], kind: str, make: Callable[[Bench, Map, Any], Any], made: dict[str, Any]
) -> None:
    """Give policies their tables, which need the vocabulary, while the vocabulary needs their shifts and items."""
    for node in sound.get(kind, ()):
        policy = made.get(node["id"])
        if policy is not None and policy.head.place == node.place:
            try:
                made[node["id"]] = bench.memory.same(
                    (kind, node["id"]), _fitting(bench, node, make(bench, node, policy))
                )
            except Broken:
                bench.lose(node)


def _add_parts(bench: Bench, tables: Iterable[Table]) -> None:
    """Take in the tables made from a policy; a name that another table has already is a fault."""
    for table in tables:
        first = bench.book.tables.setdefault(table.id, table)
        if first is not table:
            place, known = table.head.place, first.head.place
            got = Text(f"{table.id} 已用于 {known}", f"{table.id} is already used at {known}")
            valid = Text("每个名字只用一次", "each name once")
            bench.findings.append(Finding("duplicate-id", place, got, valid, related=(known,)))


def _collect(
    bench: Bench,
    sound: dict[str, list[Map]],
    kind: str,
    make: Callable[[Bench, Map], Any],
    into: dict[str, Any],
    words: Senses | None = None,
    besides: tuple[object, ...] = (),
) -> None:
    """Make every document of a kind; with `words`, one that rests on its own text, on these and on what is named `besides`.

    Such a document is not made again while all of that is the same.
    """
    on = bench.memory.recall(f"what every {kind} rests on", besides, object)
    for node in sound.get(kind, ()):
        try:
            if words is None:
                made = _made(bench, node, make)
            else:
                work = partial(_made, bench, node, make)
                made = bench.memory.same((kind, node["id"]), bench.recall(kind, (node, words.of(node), on), work))
            into.setdefault(node["id"], made)
        except Broken:
            bench.lose(node)


def _made(bench: Bench, node: Map, make: Callable[[Bench, Map], Any]) -> Any:
    return _fitting(bench, node, make(bench, node))


def _fitting(bench: Bench, node: Map, policy: T) -> T:
    """The policy, unless one of its tables is too large to be proved; then Broken is raised.

    The routes of a workflow follow from its choices: only these are walked, and limited.
    """
    if isinstance(policy, Table):
        within_limits(bench, node, (policy,))
    elif isinstance(policy, Workflow):
        within_limits(bench, node, policy.choices)
    elif isinstance(policy, (Targeted, Scorecard, Timetable)):
        within_limits(bench, node, policy.tables)
    return policy
