"""What keeps a case from a verdict: facts left out, gaps and overlaps of the rules."""

from __future__ import annotations

from collections.abc import Iterator

from checks.book.book import Book
from checks.engine.verdict import Considered, Verdict
from checks.finding import Finding, Place
from checks.text import LANGS, Text
from checks.words.verdicts import status_in_words

CODES = ("case-incomplete", "gap", "overlap")

_CODE_OF = {"missing": "case-incomplete", "gap": "gap", "clash": "overlap"}


def unanswered(book: Book, verdict: Verdict, case: Place, about: tuple[str, ...] | None = None) -> Iterator[Finding]:
    """Where a table (one of `about`, if given) lacks a fact, or has no row or several; `case` is the case's place."""
    for considered in verdict.with_status("missing", "gap", "clash"):
        if about is None or considered.table.id in about:
            yield _finding(book, considered, case)


def _finding(book: Book, considered: Considered, case: Place) -> Finding:
    event, table = considered.occasion.event, considered.table.id
    place = event.place if event and event.place else case
    if considered.status == "missing":
        fact = considered.other or ""
        got = Text(f"规则 {table} 需要 {fact}", f"the rule {table} needs {fact}")
        name = fact.removeprefix("employee.")
        valid = Text(f"{name}: 值，或 {name}: unknown", f"{name}: a value, or {name}: unknown")
    else:
        got = Text(*(f"{table}: {status_in_words(book, considered, lang)}" for lang in LANGS))
        valid = Text("恰好一行管（见 handbook check）", "exactly one row (see `handbook check`)")
    return Finding(_CODE_OF[considered.status], place, got, valid)
