"""Scripts on a page: the question, what the answer must convey, what to say, and what never to say."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from checks.book.script import Line, Script
from checks.text import Text
from checks.words.figures import filled
from rendering.page import PageView, anchor


@dataclass
class SayingView:
    """Words to send: as they are sent, and beside them what they mean where the page speaks another language."""

    sent: Markup
    plain: str
    """Without markup, as it is copied."""
    beside: str


@dataclass
class LineView:
    """One answer or phrase in words."""

    anchor: str
    title: str
    asked: bool
    convey: list[str]
    say: list[SayingView]
    never: list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]
    rules: list[Markup]
    sources: tuple[str, ...]
    decisions: tuple[str, ...]


def lines(page: PageView, script: Script) -> list[LineView]:
    """Every line of a script, ready for its template."""
    return [_line(page, script, line) for line in script.lines]


def _line(page: PageView, script: Script, line: Line) -> LineView:
    title = line.asked or line.occasion
    assert title is not None
    return LineView(
        f"{anchor(script.head.id)}-{line.id}", title[page.lang], line.asked is not None,
        [filled(page.book, one, line.bound, line.filled, page.lang) for one in line.convey],
        [_saying(page, line, one) for one in line.say],
        [(never.says[page.lang], never.why[page.lang], never.sources, never.decisions) for never in line.never],
        [page.policy_link(name) for name in line.rules], line.sources, line.decisions,
    )  # fmt: skip


def _saying(page: PageView, line: Line, said: Text) -> SayingView:
    """Customers are written to in Chinese, whatever the language of the page."""
    plain = filled(page.book, said, line.bound, line.filled, "zh")
    beside = filled(page.book, said, line.bound, line.filled, "en", "[{}]") if page.lang == "en" else ""
    marked = escape(plain).replace("【", Markup('<span class="hb-fill">')).replace("】", Markup("</span>"))
    return SayingView(Markup(marked), plain, beside)
