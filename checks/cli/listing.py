"""`handbook list`: every policy, its owner and its clauses."""

from __future__ import annotations

import json
import sys

from rich.table import Table

from checks.book.rules import Head
from checks.cli.options import HERE, Format, Formatted, Language, Root, Spoken, console, sound_book
from checks.text import Text

_TITLES = (Text("编号", "id"), Text("种类", "kind"), Text("标题", "title"), Text("负责人", "owner"), Text("条款", "§"))


def list_policies(root: Root = HERE, format: Formatted = Format.text, lang: Spoken = Language.zh) -> None:
    """列出全部规则。 List every rule: id, title, owner, clauses."""
    book = sound_book(root, lang.lang)
    heads = sorted(book.heads(), key=lambda head: head.id)
    if format is Format.json:
        document = {"policies": [_as_dict(head) for head in heads]}
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
        return
    table = Table()
    for title in _TITLES:
        table.add_column(title[lang.lang], overflow="fold", no_wrap=title is _TITLES[0])
    for head in heads:
        owner = book.roles[head.owner].title[lang.lang]
        table.add_row(head.id, head.kind, head.title[lang.lang], owner, str(len(head.sources)))
    console().print(table)


def _as_dict(head: Head) -> dict[str, object]:
    last = head.in_force.last
    return {
        "id": head.id,
        "kind": head.kind,
        "title": head.title.as_dict(),
        "summary": head.summary.as_dict(),
        "owner": head.owner,
        "desks": list(head.applies_to.desks),
        "roles": list(head.applies_to.roles),
        "sources": list(head.sources),
        "in_force": {"from": head.in_force.first.isoformat(), "until": last.isoformat() if last else None},
        "file": head.place.file,
        "line": head.place.line,
    }
