"""What keeps a case from a verdict: facts left out, gaps and overlaps of the rules."""

from __future__ import annotations

from collections.abc import Iterator

from checks.book.book import Book
from checks.book.facts import can_be_asked
from checks.engine.possible import MOST
from checks.engine.verdict import Considered, Verdict
from checks.finding import Finding, Place
from checks.text import LANGS, Text, both
from checks.words.marks import colon
from checks.words.verdicts import status_in_words

CODES = ("case-incomplete", "gap", "overlap")

_CODE_OF = {"gap": "gap", "clash": "overlap"}
FEW = 3
"""Unknown facts that are named; the others are counted."""


def unanswered(book: Book, verdict: Verdict, case: Place, about: tuple[str, ...] | None = None) -> Iterator[Finding]:
    """Where a table (one of `about`, if given) lacks a fact, or has no row or several; `case` is the case's place.

    A fact that no case can give, since its event does not record it, is a fault of the rule (`facts-not-offered`).
    """
    for considered in verdict.with_status("missing", "gap", "clash"):
        if (about is None or considered.table.id in about) and _can_be_given(book, considered):
            yield _finding(book, considered, case)


def _can_be_given(book: Book, considered: Considered) -> bool:
    event, fact = considered.occasion.event, considered.other
    if considered.status != "missing" or considered.lack != "left-out" or event is None or fact is None:
        return True
    return can_be_asked(book, (event.type,), fact)


def _finding(book: Book, considered: Considered, case: Place) -> Finding:
    event, table = considered.occasion.event, considered.table.id
    place = event.place if event and event.place else case
    if considered.status == "missing":
        return Finding("case-incomplete", place, *_lacking(considered))
    got = Text(*(f"{table}{colon(lang)}{status_in_words(book, considered, lang)}" for lang in LANGS))
    valid = Text("恰好一行管（见 handbook check）", "exactly one row that applies (see handbook check)")
    return Finding(_CODE_OF[considered.status], place, got, valid)


def _lacking(considered: Considered) -> tuple[Text, Text]:
    """What a rule asks for and cannot have, and what the author of the case does about it."""
    table, fact, others = considered.table.id, considered.other or "", considered.lacking
    match considered.lack:
        case "left-out":
            subject, _, name = fact.rpartition(".")
            under = Text(f"{subject} 里写 ", f"under {subject}, ") if subject else both("")
            return (
                Text(
                    f"规则 {table} 要看 {fact}，案例没有写",
                    f"the rule {table} asks for {fact}, which the case leaves out",
                ),
                Text(
                    f"{under.zh}{name}: 值；没有人知道的，写 {name}: unknown",
                    f"{under.en}{name}: a value; {name}: unknown where nobody knows it",
                ),
            )
        case "contradicted":
            return (
                Text(
                    f"规则 {table} 要看 {fact}，由 {' 和 '.join(others)} 算出来却超出了范围",
                    f"the rule {table} asks for {fact}, which {' and '.join(others)} put beyond its range",
                ),
                Text(
                    f"改正 {' 或 '.join(others)}，让 {fact} 落在范围里",
                    f"{' or '.join(others)} corrected, so that {fact} lies within its range",
                ),
            )
        case "too-many":
            few = ", ".join(others[:FEW]) + (", …" if len(others) > FEW else "")
            return (
                Text(
                    f"规则 {table} 要看的事实有{len(others)}个不知道（{few}），可能的情形太多",
                    f"{len(others)} facts that the rule {table} asks for are unknown ({few}): too many cases are possible",
                ),
                Text(
                    f"给其中几个写上值，让可能的情形最多剩{MOST:,}种",
                    f"values for some of them, so that at most {MOST:,} cases are left",
                ),
            )
