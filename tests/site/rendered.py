"""A page of the bakery as its macros draw it, without building a site."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from lxml import html
from rendering import rules
from rendering.library import library
from rendering.page import PageView

from checks.text import Lang
from tests.department import sound


def bakery(root: Path, *tables: str, pages: dict[str, str], **files: str) -> Path:
    """A sound bakery with these pages, the same in both languages, and a page for its source."""
    sound(root, *tables, **files)
    for lang in ("zh", "en"):
        for name, text in {"sources/km-8.md": '# KM/8\n\n{{ source("KM/8") }}\n', **pages}.items():
            page = root / "docs" / lang / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(dedent(text), "utf-8")
    return root


def view(root: Path, lang: Lang, source: str = "baking.md") -> PageView:
    """A page of the bakery."""
    return PageView(library(root), lang, source)


def card(root: Path, lang: Lang, policy: str, source: str = "baking.md") -> html.HtmlElement:
    """The card of a policy on a page."""
    (section,) = drawn(rules.rule(view(root, lang, source), policy)).xpath(".//section[@data-rule]")
    return section


def drawn(page: str) -> html.HtmlElement:
    """What a macro drew, Markdown headings left as text."""
    return html.fromstring(f"<main>{page}</main>")


def words(found: list[html.HtmlElement]) -> list[str]:
    """What each element says."""
    return [" ".join(element.text_content().split()) for element in found]
