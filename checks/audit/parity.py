"""Languages that disagree: every text has the same figures, placeholders, dates and lists in both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from checks.audit import dates, lists
from checks.audit.context import Context
from checks.finding import Finding
from checks.reading.nodes import Map
from checks.text import Text

CODES = ("figures-differ", "placeholders-differ", "wrong-language", *dates.CODES, *lists.CODES)

_TOKEN = re.compile(r"(?:D/)?(?:TD|MS|JD|KM|TR)(?:/[A-Za-z0-9.]*[A-Za-z0-9])+|P-\d|\d+(?:[:.,]\d+)*")
_IN_EVERY_TOKEN = re.compile(r"[\d/]")
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
_CJK = re.compile(r"[\u4e00-\u9fff]")


def check(context: Context) -> Iterator[Finding]:
    """Every pair of zh and en, wherever it stands."""
    yield from context.each("parity", context.book.documents, partial(_of_document, context))


def _of_document(context: Context, document: Map) -> Iterator[Finding]:
    said = context.statements(document)
    named = dates.named_in(said)
    for pair in said.every:
        yield from _pair(pair)
        yield from dates.date_faults(pair, named)
        yield from lists.list_faults(pair)


def figures(text: str) -> list[str]:
    """The figures, times and clause ids of a text, sorted; 1,000 is 1000 and 10.0 is 10.0."""
    if _IN_EVERY_TOKEN.search(text) is None:
        return []
    return sorted({token.replace(",", "") for token in _TOKEN.findall(text)})


def placeholders(text: str) -> list[str]:
    """The {placeholders} of a text, sorted, each as often as it stands."""
    return sorted(_PLACEHOLDER.findall(text)) if "{" in text else []


def _pair(node: Map) -> Iterator[Finding]:
    zh, en = figures(node["zh"]), figures(node["en"])
    if zh != en:
        valid = Text("两种语言的数字一样，都写成数字", "the same figures in both, written as digits")
        yield node.finding("figures-differ", "en", _shown(zh, en), valid)
    zh, en = placeholders(node["zh"]), placeholders(node["en"])
    if zh != en:
        yield node.finding("placeholders-differ", "en", _shown(zh, en), Text("同样的占位", "the same placeholders"))
    if not node["en"].isascii() and _CJK.search(node["en"]):
        got = Text("英文里有汉字", "Chinese characters in the English text")
        yield node.finding("wrong-language", "en", got, Text("英文", "English"))


def _shown(zh: list[str], en: list[str]) -> Text:
    return Text(
        f"中文：{' '.join(zh) or '无'}，英文：{' '.join(en) or '无'}",
        f"Chinese {' '.join(zh) or 'none'}, English {' '.join(en) or 'none'}",
    )
