"""Policies without a page: every policy stands on exactly one page in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from checks.audit.context import Context
from checks.finding import Finding, Place
from checks.shape.suggest import one_of
from checks.text import LANGS, Text

CODES = ("no-page", "two-pages", "unknown-name")

_RULE = re.compile(r"\{\{\s*rule\(\s*[\"']([^\"']+)[\"']")


def check(context: Context) -> Iterator[Finding]:
    docs = context.root / "docs"
    if not docs.is_dir():
        return
    known = {head.id: head for head in context.book.heads()}
    for lang in LANGS:
        shown: dict[str, list[Place]] = {}
        for place, name in rules_shown(docs / lang, context.root):
            shown.setdefault(name, []).append(place)
            if name not in known and name not in context.book.broken:
                yield Finding("unknown-name", place, Text(f"规则 {name} 不存在", f"no policy is called {name}"), one_of(name, known))
        for name, head in known.items():
            places = shown.get(name, [])
            if not places:
                yield Finding(
                    "no-page", head.place,
                    Text(f"docs/{lang} 里没有页面显示 {name}", f"no page of docs/{lang} shows {name}"),
                    Text(f'一页写上 {{{{ rule("{name}") }}}}', f'{{{{ rule("{name}") }}}} on one page'),
                )  # fmt: skip
            elif len(places) > 1:
                yield Finding("two-pages", places[1], Text(f"{name} 显示了两次", f"{name} is shown twice"), Text("只在一页", "one page only"), related=(places[0],))


def rules_shown(folder: Path, root: Path) -> Iterator[tuple[Place, str]]:
    """Every rule that a page shows, with its place."""
    for page in sorted(folder.rglob("*.md")):
        text = page.read_text("utf-8")
        for found in _RULE.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
            yield Place(page.relative_to(root).as_posix(), line, column), found.group(1)
