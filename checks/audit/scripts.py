"""Figures typed into scripts: every figure an agent says is bound to the rule that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.audit.context import Context
from checks.finding import Finding
from checks.reading.nodes import Map
from checks.text import LANGS, Text

CODES = ("typed-figure",)

_FIGURE = re.compile(
    r"[0-9０-９]+(?:[.:,][0-9]+)*|[一二两三四五六七八九十百千万半]+(?:天|元|块|分钟|秒|小时|个月|年|折|度|件|片|包|次|公里|公斤)"
)


def check(context: Context) -> Iterator[Finding]:
    """What is said and what is conveyed; what is never said may name a figure."""
    for document in context.book.documents:
        if document["kind"] == "script":
            for line in document["scripts"]:
                for said in (*line["say"], *line.get("convey", ())):
                    yield from _typed(said)


def _typed(said: Map) -> Iterator[Finding]:
    for lang in LANGS:
        found = _FIGURE.search(said[lang])
        if found is not None:
            got = Text(f"话术里直接写了数 {found.group()}", f"the figure {found.group()} is typed into the script")
            valid = Text("占位，用 bind 绑到规则里的数", "a placeholder, bound to the figure of a rule")
            yield said.finding("typed-figure", lang, got, valid)
            return
