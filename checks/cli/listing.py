"""`handbook list`: every policy, its owner and its clauses."""

from __future__ import annotations

import json
import sys

from rich.table import Table

from checks.cli.options import HERE, Format, Formatted, Language, Root, Spoken, console, sound_book


def list_policies(root: Root = HERE, format: Formatted = Format.text, lang: Spoken = Language.zh) -> None:
    """列出全部规则。 List every policy: id, title, owner, clauses."""
    book = sound_book(root, lang.lang)
    heads = sorted(book.heads(), key=lambda head: head.id)
    if format is Format.json:
        document = [
            {
                "id": h.id, "kind": h.kind, "title": h.title.as_dict(), "summary": h.summary.as_dict(), "owner": h.owner,
                "desks": list(h.applies_to.desks), "roles": list(h.applies_to.roles), "sources": list(h.sources),
                "in_force": {"from": h.in_force.first.isoformat(), "until": h.in_force.last.isoformat() if h.in_force.last else None},
                "file": h.place.file, "line": h.place.line,
            }
            for h in heads
        ]  # fmt: skip
        sys.stdout.write(json.dumps({"policies": document}, ensure_ascii=False, indent=2) + "\n")
        return
    table = Table("id", "kind", "标题" if lang.lang == "zh" else "title", "负责人" if lang.lang == "zh" else "owner", "§")
    for head in heads:
        table.add_row(head.id, head.kind, head.title[lang.lang], book.roles[head.owner].title[lang.lang], str(len(head.sources)))
    console().print(table)
