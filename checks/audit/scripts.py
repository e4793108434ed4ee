"""Figures typed into scripts: every figure an agent says is bound to the rule that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.audit.context import Context
from checks.finding import Finding
from checks.reading.nodes import Map
from checks.text import LANGS, Text

CODES = ("typed-figure",)

_DIGITS = r"[0-9０-９]+(?:[.:,][0-9]+)*"
_COUNTED = "[零〇一二两三四五六七八九十百千万半]{1,12}"
_MORE_THAN_ONE = f"(?!一[^二两三四五六七八九十百千万]|半){_COUNTED}"
_TIME_AND_MONEY = "天|日|个?工作日|周|个?星期|个?月|年|个?小时|个?钟头|分钟|刻钟|秒|元|折|倍|公里|公斤"
_THINGS = "个|件|片|包|袋|双|张|次|遍|块|度|点"
_ENGLISH = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred"
_UNITS = "(?:working |business )?(?:second|minute|hour|day|week|month|year|yuan|percent|degree|time|piece|pack|item|gram|kilogram|kilometre)s?"
_TIMES = "(?:working )?(?:minute|hour|day|week|month|year)s?"
FIGURE = re.compile(
    f"{_DIGITS}|(?<![这那每哪某上下]){_COUNTED}(?:{_TIME_AND_MONEY})|{_MORE_THAN_ONE}(?:{_THINGS})|[十百千万]分之{_COUNTED}"
    f"|[一二两三四五六七八九][十百千万]|\\b(?:{_ENGLISH})[ -]{_UNITS}\\b|\\b(?:one|half an?)[ -](?:{_TIMES})\\b",
    re.IGNORECASE,
)
"""Digits, and numbers in words before what they count; `一` and `one` before a thing are an article (`一下`, `一个`)."""


def check(context: Context) -> Iterator[Finding]:
    """What is said and what is conveyed; what is never said may name a figure."""
    for document in context.book.documents:
        if document["kind"] == "script":
            for line in document["scripts"]:
                for said in (*line["say"], *line.get("convey", ())):
                    yield from _typed(said)


def _typed(said: Map) -> Iterator[Finding]:
    for lang in LANGS:
        found = FIGURE.search(said[lang])
        if found is not None:
            got = Text(f"话术里直接写了数 {found.group()}", f"the figure {found.group()} is typed into the script")
            valid = Text("占位，用 bind 绑到规则里的数", "a placeholder, bound to the figure of a rule")
            yield said.finding("typed-figure", lang, got, valid)
            return
