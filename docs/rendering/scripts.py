"""Scripts on a page: the question, what the answer must convey, what to say, and what never to say."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from checks.book.script import Line, Script
from checks.text import Lang, Text
from checks.words.figures import filled
from rendering.page import PageView, part

FRAMES: dict[Lang, str] = {"zh": "【{}】", "en": "[{}]"}
"""What the agent puts in stands in these brackets."""
_BEGIN, _END = "\x02", "\x03"
"""Characters that no file may hold, where the mark of what is put in begins and ends."""


@dataclass
class SayingView:
    """Words to send: as they are sent, and beside them what they mean where the page speaks another language."""

    sent: Markup
    copied: Markup
    """Without markup, as the value of an attribute."""
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

    def told(said: Text) -> str:
        return filled(page.book, said, line.bound, line.filled, page.lang, FRAMES[page.lang])

    return LineView(
        part(script.head.id, line.id), told(title), line.asked is not None,
        [told(one) for one in line.convey], [_saying(page, line, one) for one in line.say],
        [(told(never.says), told(never.why), never.sources, never.decisions) for never in line.never],
        [page.policy_link(name) for name in line.rules], line.sources, line.decisions,
    )  # fmt: skip


def _saying(page: PageView, line: Line, said: Text) -> SayingView:
    """Customers are written to in Chinese, whatever the language of the page."""

    def told(lang: Lang, frame: str) -> str:
        return filled(page.book, said, line.bound, line.filled, lang, frame).strip()

    beside = told("en", FRAMES["en"]) if page.lang == "en" else ""
    sent = escape(told("zh", _BEGIN + "{}" + _END))
    for mark, tag in ((_BEGIN, '<span class="hb-fill">'), (_END, "</span>"), ("\n", "<br>")):
        sent = sent.replace(mark, Markup(tag))
    return SayingView(sent, escape(told("zh", FRAMES["zh"])).replace("\n", Markup("&#10;")), beside)
