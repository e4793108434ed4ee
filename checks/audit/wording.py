"""Words in a text: whether a word stands there as a word, and the text without what does not count."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from checks.text import Lang

_QUOTED = re.compile("“[^”]*”|‘[^’]{2,}’")

_PARTS = re.compile("[，。！？；：、“”（）…]+")
"""No Chinese word goes on over a mark; so only the parts in which a word was met need be cut into words."""


def stands(word: str, text: str, lang: Lang) -> bool:
    """Whether the word stands in the text as a word: 最好 does not stand in 最好奇, nor `best` in `bestow`."""
    if lang == "en":
        return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None
    if word not in text:
        return False
    return any(_within(word, part) for part in _PARTS.split(text) if word in part)


def _within(word: str, part: str) -> bool:
    ends = _ends(part)
    return any(m.start() in ends and m.end() in ends for m in re.finditer(re.escape(word), part))


def without(text: str, excused: Iterable[str]) -> str:
    """The text with each excused phrase blanked out, the longest first."""
    for phrase in sorted(excused, key=len, reverse=True):
        text = re.sub(re.escape(phrase), " " * len(phrase), text, flags=re.IGNORECASE)
    return text


def unquoted(text: str) -> str:
    """The text with every quotation blanked out: quoted words are somebody else's."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


def load_dictionary() -> None:
    """Load the dictionary of Chinese words, which takes most of a second the first time."""
    import jieba

    jieba.setLogLevel("ERROR")
    jieba.initialize()


@cache
def _ends(text: str) -> frozenset[int]:
    """Where Chinese words begin and end; the dictionary is loaded only when a word was met."""
    import jieba

    load_dictionary()
    return frozenset(end for _, start, stop in jieba.tokenize(text) for end in (start, stop))
