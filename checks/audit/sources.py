"""Clauses not accounted for: each is cited, ruled out by a decision, noise, or openly pending."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import Context
from checks.book.coverage import NOT_CITING
from checks.finding import Finding
from checks.shape.schemas import kinds
from checks.text import Text

CODES = ("unaccounted-clause", "cited-and-ruled-out", "uncited-decision", "pending-but-done")


def check(context: Context) -> Iterator[Finding]:
    """Every clause, every decision, and every part that is said to be pending."""
    book = context.book
    if book.handbook is None:
        return
    coverage = context.coverage
    citing = [kind for kind in kinds() if kind not in NOT_CITING]
    whole = context.whole((*citing, "decision"), "unaccounted-clause", "uncited-decision")
    for clause in book.clauses.values():
        state = coverage.state(clause)
        if state == "unaccounted" and whole:
            yield Finding(
                "unaccounted-clause", clause.place,
                Text(f"{clause.id} 没有交代：{clause.says.zh}", f"{clause.id} is not accounted for: {clause.says.en}"),
                Text("由规则引用，或由内部裁定写明不用", "cited by a rule, or set aside by a decision"),
            )  # fmt: skip
    for decision in book.decisions.values():
        if decision.rules_out:
            for clause_id in decision.clauses:
                if clause_id in coverage.cited:
                    yield Finding(
                        "cited-and-ruled-out", decision.place,
                        Text(f"{clause_id} 已被引用，却又裁定不用", f"{clause_id} is set aside but cited"),
                        Text("要么引用，要么不用", "either cited or set aside"), related=tuple(c.place for c in coverage.cited[clause_id]),
                    )  # fmt: skip
        elif decision.id not in coverage.applied and whole:
            yield Finding(
                "uncited-decision", decision.place,
                Text(f"{decision.id} 没有规则用到", f"no rule applies {decision.id}"),
                Text("在它所定的规则里写上 decisions", "decisions: [...] where it settles something"),
            )  # fmt: skip
    ledgers = context.whole(("ledger",), "pending-but-done")
    for pending in book.handbook.pending if ledgers else ():
        inside = [c for c in book.clauses.values() if c.part == pending.part or c.document == pending.part]
        if inside and all(c.id in coverage.cited or c.kind == "noise" or c.id in coverage.ruled_out for c in inside):
            yield Finding(
                "pending-but-done", pending.place,
                Text(f"{pending.part} 已全部交代", f"{pending.part} is wholly accounted for"),
                Text("从 pending 里去掉", "no entry under pending"),
            )  # fmt: skip
