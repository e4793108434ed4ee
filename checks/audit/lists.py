"""Lists that lose an item: as many things in one language as in the other, as far as it can be told for certain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.finding import Finding
from checks.reading.nodes import Map
from checks.text import Lang, Text

CODES = ("lists-differ",)

_MARKS: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"[①-⑳⑴-⒇]|[（(](?:[一二三四五六七八九十]|\d|[a-z])[)）]|(?m:^[-*•] )"),
    "en": re.compile(r"[①-⑳⑴-⒇]|\((?:[ivx]+|\d|[a-z])\)|(?m:^[-*•] )"),
}
"""What begins a numbered or bulleted item."""

_ANY_MARK = re.compile("[①-⑳⑴-⒇（(*•-]")
"""One of these stands in every mark."""

_COMMA = re.compile("(?<!的)、(?![但却而])")
"""The Chinese mark between things listed; after 的 it only joins attributes."""

_JOINTS: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile("[、，；：。？！/（）·]|”“|等|不(?=[^，。、]{1,4}不)|[和或及与跟同并也又再以还而都则就先后]"),
    "en": re.compile(
        r",(?!\d)|[;:–—()/?.]|\b(?:and|or|nor|but|plus|with|without|then|than|not|also|both|either|before|after|to)\b",
        re.IGNORECASE,
    ),
}
"""Whatever may stand between two things: a list with fewer joints than it needs has lost one of them."""

_SENTENCE: dict[Lang, re.Pattern[str]] = {"zh": re.compile("[。？！；]"), "en": re.compile(r"[.?!;](?=\s|$|[\"”’])")}

_WORD = r"[^\s,.;:?!()]{1,40}"
_ITEM = rf"(?!(?:and|or|as|too|however|for) )(?:{_WORD} ){{0,3}}{_WORD}"
_SERIES = re.compile(rf"\b{_ITEM}(?:, (?!too,){_ITEM}){{2,30}},? (?:and|or) ")
"""`a, b, c and`: 4 things or more, of at most 4 words each; nobody lists more than 30, and no word is that long."""

_INTRODUCTION = re.compile(
    r"(?:^|[.;:?!(] ?)(?:at|in|on|by|for|from|with|without|before|after|during|under|if|when|once|last|this|each|every)\b"
    r"[^.;:?!(,]*$",
    re.IGNORECASE,
)
"""Up to the first comma, where that ends no thing but `Before work, a, b and c`."""


def list_faults(pair: Map) -> Iterator[Finding]:
    """Numbered items first; then the things listed, sentence by sentence where both have as many sentences."""
    zh, en = pair["zh"], pair["en"]
    if (marked := _marked("zh", zh)) != (also := _marked("en", en)):
        yield _finding(pair, Text(f"中文{marked}项，英文{also}项", f"Chinese has {marked} items, English {also}"))
    elif "、" in zh and (lost := _lost_in_english(pair)) is not None:
        yield _finding(pair, Text(f"中文列了{lost}样，英文少了", f"Chinese lists {lost} things, English fewer"))
    elif en.count(", ") > max(1, zh.count("、") + zh.count("，") - 1) and (lost := _lost_in_chinese(pair)) is not None:
        yield _finding(pair, Text(f"英文列了{lost}样，中文少了", f"English lists {lost} things, Chinese fewer"))


def _marked(lang: Lang, text: str) -> int:
    """How many numbered or bulleted items a text has."""
    return len(_MARKS[lang].findall(text)) if _ANY_MARK.search(text) else 0


def _lost_in_english(pair: Map) -> int | None:
    """How many things the first Chinese sentence lists of which the English one lists fewer."""
    for one, other in _sentences(pair):
        items = len(_COMMA.findall(one)) + 1
        certain = other.count(", ") + other.count(" and ")  # joints in any case; seldom need all be looked for
        if items > max(1, certain + 1) and items > len(_JOINTS["en"].findall(other)) + 1:
            return items
    return None


def _lost_in_chinese(pair: Map) -> int | None:
    """How many things the longest English series lists, if the Chinese text lists fewer."""
    items = max((_items(pair["en"], series) for series in _SERIES.finditer(pair["en"])), default=0)
    return items if items > len(_JOINTS["zh"].findall(pair["zh"].rstrip("。！？"))) + 1 else None


def _items(text: str, series: re.Match[str]) -> int:
    """How many things a series lists for certain."""
    listed = series.group()
    first = text[: series.start() + listed.index(",")]
    oxford = re.search(r", (?:and|or) $", listed) is not None
    return listed.count(", ") + 2 - oxford - (_INTRODUCTION.search(first) is not None)


def _sentences(pair: Map) -> list[tuple[str, str]]:
    """The sentences that say the same; the whole texts where they are cut differently."""
    zh, en = ([s for s in _SENTENCE[lang].split(pair[lang]) if s.strip()] for lang in ("zh", "en"))
    return list(zip(zh, en, strict=True)) if len(zh) == len(en) else [(pair["zh"], pair["en"].rstrip(".?!"))]


def _finding(pair: Map, got: Text) -> Finding:
    return pair.finding("lists-differ", "en", got, Text("两种语言列的一样多", "as many things in both languages"))
