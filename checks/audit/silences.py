"""Silences that do not say what is missing: an `unregulated` names the words that the source would need."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import DECIDING, Context
from checks.book.book import Book
from checks.book.rules import Amount, Outcome
from checks.finding import Finding
from checks.text import Text, both

CODES = ("silence-unnamed", "idle-silence")

TELLING = (*DECIDING, "guidance", "role", "script")
"""Kinds of document that can rest on a decision."""


def check(context: Context) -> Iterator[Finding]:
    """Every decision behind an `unregulated` says what is missing; others may where a point, role, function or step rests on them."""
    book = context.book
    outcomes = [o for table in book.tables.values() for row in table.rows for o in row.then]
    silent = {name for outcome in outcomes for name in _silences(outcome)} | set(_unseen(book))
    resting = silent | set(_told(book))
    for decision in book.decisions.values():
        if decision.id in silent and decision.missing is None:
            got = Text(f"{decision.id} 没有写明原文缺了什么", f"{decision.id} does not say what the source lacks")
            yield Finding("silence-unnamed", decision.place, got, both("missing: {zh: ..., en: ...}"))
        elif decision.missing is not None and decision.id not in resting and context.whole(TELLING, "idle-silence"):
            got = Text(f"没有规则因 {decision.id} 而未定", f"nothing is left unregulated by {decision.id}")
            yield Finding("idle-silence", decision.place, got, Text("不写 missing", "no missing"))


def _silences(outcome: Outcome) -> Iterator[str]:
    if outcome.kind == "unregulated" and outcome.decision is not None:
        yield outcome.decision
    amount: Amount | None = outcome.amount
    while amount is not None:
        if amount.unregulated is not None:
            yield amount.unregulated
        amount = amount.amount


def _unseen(book: Book) -> Iterator[str]:
    """Decisions that say that the source is silent on how an event, or a fact of it, becomes known."""
    for event in book.vocabulary.events.values():
        if event.observed is not None and event.observed.silent:
            yield from event.observed.decisions


def _told(book: Book) -> Iterator[str]:
    """Decisions that a point of guidance or of a role sheet, a role, a function, a script, or a step or end of a workflow rests on."""
    for guidance in book.guidance.values():
        yield from (name for point in guidance.points for name in point.decisions)
    for sheet in book.sheets.values():
        yield from (name for p in (*sheet.duties, *sheet.permissions, *sheet.requirements) for name in p.decisions)
    for role in book.roles.values():
        yield from role.decisions
    for function in book.functions.values():
        yield from (settled.decision for settled in function.settled)
    for script in book.scripts.values():
        yield from (name for line in script.lines for name in line.decisions)
    for workflow in book.workflows.values():
        yield from (name for row in workflow.route.rows for name in row.decisions)
