"""Languages that bind differently: what one forbids, demands or allows, the other must not turn into something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Literal

from checks.audit.context import Context
from checks.finding import Finding
from checks.reading.nodes import Map
from checks.text import Lang, Text

CODES = ("force-differs",)

Force = Literal["forbids", "demands", "allows"]

WORDS: dict[Lang, dict[Force, re.Pattern[str]]] = {
    "zh": {
        "forbids": re.compile("不得|不许|(?<!拿)(?<!说)(?<!准)不准(?!确)|禁止|严禁|切勿|不可以|绝不|不能"),
        "demands": re.compile("必须|应当|务必|只能|须(?!知)"),
        "allows": re.compile("可以|允许|准许|自愿"),
    },
    "en": {
        "forbids": re.compile(
            r"\b(?:must not|may not|never|cannot|forbidden|not allowed|do not(?! worry)|shall not)\b", re.I
        ),
        "demands": re.compile(r"\b(?:must|shall|has to|have to|required|obliged|needs? to|is to|are to|bound)\b", re.I),
        "allows": re.compile(r"\b(?:may|allowed|free to|need not|entitled|welcome to)\b", re.I),
    },
}
"""By language the words that plainly forbid, demand or allow."""

ANY_IN_CHINESE = re.compile("[不禁严切绝必应务只须可允准自]")
"""One of these stands in every one of the Chinese words."""

_ASKED = re.compile("能不能|可不可以|要不要|准不准|能否|可否")
"""A question allows nothing."""

_NEGATIVE: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile("[不没别勿无禁未莫免非拒否停少除缺只才仅再漏忌难空错]|谢绝|以外"),
    "en": re.compile(
        r"\b(?:not?|never|without|nobody|none|nothing|neither|nor|cannot|forb[ia]\w*|bann?\w*|barr?(?:ed|s)?|refus\w*"
        r"|avoid\w*|only|unless|until|prohibit\w*|stop\w*|refrain\w*|beyond|out of|un\w+|\w*less|lest|instead|hardly"
        r"|rather|lack\w*|nowhere|except\w*|in\w+able|im\w+ble|otherwise|too|against|wrong)\b|n't",
        re.I,
    ),
}
"""By language every word that says no in some way: where there is none, nothing is forbidden."""


def check(context: Context) -> Iterator[Finding]:
    """Every statement in both languages."""
    yield from context.each("modality", context.book.documents, partial(_of_document, context))


def _of_document(context: Context, document: Map) -> Iterator[Finding]:
    for pair in context.statements(document).every:
        yield from _pair(pair)


def _pair(pair: Map) -> Iterator[Finding]:
    """Only what plainly contradicts: an imperative demands without a word for it, and many words allow."""
    zh = _force(_ASKED.sub("", pair["zh"]), "zh") if ANY_IN_CHINESE.search(pair["zh"]) else set()
    if "forbids" in zh and not _NEGATIVE["en"].search(pair["en"]):
        yield _differs(pair, "forbids", None)
    elif WORDS["en"]["forbids"].search(pair["en"]) and not _NEGATIVE["zh"].search(pair["zh"]):
        yield _differs(pair, None, "forbids")
    elif zh == {"allows"} and _force(pair["en"], "en") == {"demands"} and not _NEGATIVE["en"].search(pair["en"]):
        yield _differs(pair, "allows", "demands")
    elif zh == {"demands"} and _force(pair["en"], "en") == {"allows"} and not _NEGATIVE["zh"].search(pair["zh"]):
        yield _differs(pair, "demands", "allows")


def _force(text: str, lang: Lang) -> set[Force]:
    return {force for force, words in WORDS[lang].items() if words.search(text)}


_SAID: dict[Force | None, Text] = {
    "forbids": Text("不许", "forbids"),
    "demands": Text("必须", "demands"),
    "allows": Text("可以", "allows"),
    None: Text("没有不许", "does not forbid"),
}


def _differs(pair: Map, zh: Force | None, en: Force | None) -> Finding:
    got = Text(f"中文{_SAID[zh].zh}，英文{_SAID[en].zh}", f"Chinese {_SAID[zh].en}, English {_SAID[en].en}")
    valid = Text("两种语言一样强：不得、应当、可以", "the same force in both: must not, must, may")
    return pair.finding("force-differs", "en", got, valid)
