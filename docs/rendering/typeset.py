"""Words noted down with the marks of a keyboard, as a page prints them."""

from __future__ import annotations

import re

from checks.text import Lang

_HAN = r"\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”…"
_FULL = str.maketrans(",;:?!()", "，；：？！（）")
_MARK = re.compile(rf"(?<=[{_HAN}])[,;:?!] ?|[,;:?!](?=[{_HAN}])")
_ASIDE = re.compile(rf"(?<=[{_HAN}])\([^()]*\)|\([^()]*[{_HAN}][^()]*\)|\([^()]*\)(?=[{_HAN}])")
_QUOTED = re.compile(r'"([^"]*)"')


def typeset(words: str, lang: Lang) -> str:
    """Curly quotes in both languages; in Chinese full-width marks wherever they touch Chinese.

    >>> typeset('每次罚十元(一天的双份),"表格"除外;8:00 到 9:00,不算', "zh")
    '每次罚十元（一天的双份），“表格”除外；8:00 到 9:00，不算'
    >>> typeset('The source says "promptly", no more.', "en")
    'The source says “promptly”, no more.'
    """
    words = _QUOTED.sub(r"“\1”", words)
    if lang != "zh":
        return words
    words = _ASIDE.sub(lambda aside: f"（{aside.group()[1:-1]}）", words)
    return _MARK.sub(lambda mark: mark.group().strip().translate(_FULL), words)
