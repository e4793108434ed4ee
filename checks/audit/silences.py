"""Silences that do not say what is missing: an `unregulated` names the words that the source would need."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import DECIDING, Context
from checks.book.rules import Amount, Outcome
from checks.finding import Finding
from checks.text import Text, both

CODES = ("silence-unnamed", "idle-silence")


def check(context: Context) -> Iterator[Finding]:
    """Every decision behind an `unregulated` says what is missing; no other decision does."""
    book = context.book
    outcomes = [o for table in book.tables.values() for row in table.rows for o in row.then]
    silent = {name for outcome in outcomes for name in _silences(outcome)}
    for decision in book.decisions.values():
        if decision.id in silent and decision.missing is None:
            got = Text(f"{decision.id} 没有写明原文缺了什么", f"{decision.id} does not say what the source lacks")
            yield Finding("silence-unnamed", decision.place, got, both("missing: {zh: ..., en: ...}"))
        elif decision.missing is not None and decision.id not in silent and context.whole(DECIDING, "idle-silence"):
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
