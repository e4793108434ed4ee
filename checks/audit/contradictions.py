"""Contradictions inside one desk that no decision settles."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import Context
from checks.book.contradictions import contradictions
from checks.finding import Finding
from checks.text import Text

CODES = ("unsettled-contradiction",)


def check(context: Context) -> Iterator[Finding]:
    """Every pair of clauses that the ledgers mark as contradicting each other."""
    if not context.whole(("ledger", "handbook", "decision"), *CODES):
        return
    for one in contradictions(context.book):
        if not one.settled:
            desks, names = ", ".join(one.desks), f"{one.first.id} / {one.second.id}"
            yield Finding(
                "unsettled-contradiction", one.first.place,
                Text(f"在 {desks}，{names} 互相矛盾，没有裁定", f"{names} contradict each other on {desks}, and no decision settles it"),
                Text("一条 clauses 里写着这两条的裁定", "a decision that names both under clauses"), related=(one.second.place,),
            )  # fmt: skip
