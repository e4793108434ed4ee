"""`handbook coverage`: is every clause of the sources accounted for?"""

from __future__ import annotations

import json
import sys

import typer
from rich.table import Table

from checks.book.coverage import STATES, Coverage, State
from checks.cli.options import FINDINGS, HERE, Format, Formatted, Language, Root, Spoken, console, sound_book
from checks.text import Lang, Text

STATE_TITLES: dict[State, Text] = {
    "cited": Text("已引用", "cited"),
    "ruled-out": Text("裁定不用", "set aside"),
    "noise": Text("不是规定", "not a rule"),
    "pending": Text("待编", "pending"),
    "unaccounted": Text("没有交代", "unaccounted"),
}


def coverage(root: Root = HERE, format: Formatted = Format.text, lang: Spoken = Language.zh) -> None:
    """按原文列出条款的去向。 The ledger by document: cited, set aside, not a rule, pending, unaccounted."""
    found = Coverage(sound_book(root, lang.lang))
    clauses = found.book.clauses.values()
    counts = {
        part: found.count(c for c in clauses if c.part == part) for part in dict.fromkeys(c.part for c in clauses)
    }
    total = found.count(iter(clauses))
    if format is Format.json:
        document = {
            "parts": counts,
            "total": total,
            "clauses": {c.id: {"state": found.state(c), "documents": found.documents_citing(c.id)} for c in clauses},
        }
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    else:
        console().print(_table(counts, total, lang.lang))
    if total["unaccounted"]:
        raise typer.Exit(FINDINGS)


def _table(counts: dict[str, dict[State, int]], total: dict[State, int], lang: Lang) -> Table:
    """A line for each part of a source, and the sum."""
    table = Table("", *(STATE_TITLES[state][lang] for state in STATES), "Σ")
    for part, count in counts.items():
        table.add_row(part, *(str(count[state] or "·") for state in STATES), str(sum(count.values())))
    table.add_row("Σ", *(str(total[state]) for state in STATES), str(sum(total.values())), style="bold")
    return table
