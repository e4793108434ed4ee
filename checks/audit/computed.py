"""Computable clauses that nothing computes: a citation alone does not show that a rule of figures is encoded."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import DECIDING, Context
from checks.finding import Finding
from checks.text import Text

CODES = ("computable-not-shown",)


def check(context: Context) -> Iterator[Finding]:
    """A computable clause that is cited counts only where an example has an outcome that rests on it."""
    book = context.book
    if not context.whole((*DECIDING, "example", "ledger"), *CODES):
        return
    shown = {
        clause
        for example in book.examples.values()
        for consequence in context.verdict(example.case).consequences
        for clause in consequence.sources
    }
    coverage = context.coverage
    for clause in book.clauses.values():
        if clause.kind == "computable" and clause.id in coverage.cited and clause.id not in shown:
            cited = coverage.cited[clause.id]
            yield Finding(
                "computable-not-shown", cited[0].place,
                Text(f"{clause.id} 可以计算，却没有案例的后果以它为据", f"{clause.id} is computable, but no example has an outcome that rests on it"),
                Text("一条算得出它的规则，和一个后果引到它的案例", "a rule that computes it, and an example whose outcome cites it"),
                related=(*(c.place for c in cited[1:]), clause.place),
            )  # fmt: skip
