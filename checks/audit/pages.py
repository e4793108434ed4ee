"""Policies without a page: every policy stands on exactly one page in each language."""

from __future__ import annotations

import errno
import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

from checks.audit.context import Context
from checks.book.book import POLICIES
from checks.finding import Finding, Place
from checks.shape.suggest import one_of
from checks.text import LANGS, Text

CODES = ("no-page", "two-pages", "unknown-name", "unreadable-file")

_RULE = re.compile(r"\{\{-?\s*rule\(\s*[\"']([^\"']+)[\"']")
_COMMENT = re.compile(r"\{#|<!--")
_ENDS = {"{#": "#}", "<!--": "-->"}


def check(context: Context) -> Iterator[Finding]:
    """Every page of both languages against the policies; a project without docs has no pages to check."""
    docs = context.root / "docs"
    if not docs.is_dir():
        return
    for lang in LANGS:
        shown: dict[str, list[Place]] = {}
        for page in _pages(docs / lang):
            try:
                for place, name in _shown_on(page, context.root):
                    shown.setdefault(name, []).append(place)
            except (OSError, UnicodeDecodeError) as fault:
                yield _unreadable(page.relative_to(context.root), fault)
        yield from _against_policies(context, lang, shown)


def rules_shown(folder: Path, root: Path) -> Iterator[tuple[Place, str]]:
    """Every rule that a page shows, with its place."""
    for page in _pages(folder):
        yield from _shown_on(page, root)


def _pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.md"))


def written_on(page: Path, errors: str = "strict") -> str:
    """The text of a page; raises OSError, also for a pipe, which would be waited for."""
    if page.exists() and not (page.is_file() or page.is_dir()):
        raise OSError(errno.EINVAL, "not a file")
    return page.read_text("utf-8", errors)


def _shown_on(page: Path, root: Path) -> Iterator[tuple[Place, str]]:
    text = _without_comments(written_on(page))
    file, starts = page.relative_to(root).as_posix(), [0, *(end.end() for end in re.finditer("\n", text))]
    for found in _RULE.finditer(text):
        line = bisect_right(starts, found.start())
        yield Place(file, line, found.start() - starts[line - 1] + 1), found.group(1)


def _without_comments(text: str) -> str:
    """The text with blanks for comments, so that every place stays; what never ends is no comment."""
    kept: list[str] = []
    at, endless = 0, set()
    for found in _COMMENT.finditer(text):
        if found.start() < at or found[0] in endless:
            continue
        end = text.find(_ENDS[found[0]], found.end())
        if end < 0:
            endless.add(found[0])
            continue
        end += len(_ENDS[found[0]])
        kept += text[at : found.start()], re.sub(r"[^\n]", " ", text[found.start() : end])
        at = end
    return "".join((*kept, text[at:]))


def _against_policies(context: Context, lang: str, shown: dict[str, list[Place]]) -> Iterator[Finding]:
    known = {head.id: head for head in context.book.heads()}
    for name, places in shown.items():
        if name not in known and name not in context.book.broken and context.whole(POLICIES, "unknown-name"):
            got = Text(f"规则 {name} 不存在", f"no rule is called {name}")
            yield from (Finding("unknown-name", place, got, one_of(name, known)) for place in places)
    for name, head in known.items():
        places = shown.get(name, [])
        if not places:
            got = Text(f"docs/{lang} 里没有页面显示 {name}", f"no page of docs/{lang} shows {name}")
            call = f'{{{{ rule("{name}") }}}}'
            yield Finding("no-page", head.place, got, Text(f"一页写上 {call}", f"{call} on one page"))
        for place in places[1:]:
            got = Text(f"{name} 又显示了一次", f"{name} is shown again")
            yield Finding("two-pages", place, got, Text("只在一页", "one page only"), related=(places[0],))


def _unreadable(page: Path, fault: OSError | UnicodeDecodeError) -> Finding:
    reason = fault.reason if isinstance(fault, UnicodeDecodeError) else fault.strerror or str(fault)
    valid = Text("可以读取的 UTF-8 文本文件", "a text file in UTF-8 that can be read")
    return Finding("unreadable-file", Place(page.as_posix()), Text(f"读不了：{reason}", f"unreadable: {reason}"), valid)
