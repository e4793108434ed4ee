"""`handbook coverage`: is every clause of the sources accounted for?"""

from __future__ import annotations

import json
import sys

import typer
from rich.table import Table

from checks.book.coverage import STATES, Coverage
from checks.cli.options import FINDINGS, HERE, Format, Formatted, Language, Root, Spoken, console, sound_book
from checks.text import Text

STATE_TITLES = {
    "cited": Text("已引用", "cited"),
    "ruled-out": Text("已排除", "ruled out"),
    "noise": Text("杂文", "noise"),
    "pending": Text("待编", "pending"),
    "unaccounted": Text("没有交代", "unaccounted"),
}


def coverage(root: Root = HERE, format: Formatted = Format.text, lang: Spoken = Language.zh) -> None:
    """按原文列出条款的去向。 The ledger by document: cited, ruled out, noise, pending, unaccounted."""
    book = sound_book(root, lang.lang)
    found = Coverage(book)
    parts = {part: [c for c in book.clauses.values() if c.part == part] for part in dict.fromkeys(c.part for c in book.clauses.values())}
    counts = {part: found.count(iter(clauses)) for part, clauses in parts.items()}
    total = found.count(iter(book.clauses.values()))
    if format is Format.json:
        document = {
            "parts": counts,
            "total": total,
            "clauses": {c.id: {"state": found.state(c), "documents": found.documents_citing(c.id)} for c in book.clauses.values()},
        }
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    else:
        table = Table("", *(STATE_TITLES[s][lang.lang] for s in STATES), "Σ")
        for part, count in counts.items():
            table.add_row(part, *(str(count[s] or "·") for s in STATES), str(sum(count.values())))
        table.add_row("Σ", *(str(total[s]) for s in STATES), str(sum(total.values())), style="bold")
        console().print(table)
    if total["unaccounted"]:
        raise typer.Exit(FINDINGS)
