"""What stands in a document, told as it stands: statements in their language, everything else with its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import SequenceMatcher
from typing import Any

from checks.preview.labels import key_in_words
from checks.preview.parts import is_pair
from checks.reading.scalars import written
from checks.text import LANGS, Lang, Text
from checks.words.marks import colon, listed, parted

Teller = Callable[[Any], Text]


def told(value: Any) -> Text:
    """Any value of a document in both languages."""
    return Text(*(_told(value, lang) for lang in LANGS))


def _told(value: Any, lang: Lang) -> str:
    if is_pair(value):
        return _told(value[lang], lang)
    if isinstance(value, Mapping):
        return parted(
            (f"{key_in_words(str(key))[lang]}{colon(lang)}{_told(v, lang)}" for key, v in value.items()), lang
        )
    if isinstance(value, (list, tuple)):
        nested = any(isinstance(item, (Mapping, list)) for item in value)
        items = (_told(item, lang) for item in value)
        return " / ".join(items) if nested else listed(items, lang) or "—"
    return written(value)


def entries(value: Mapping[str, Any], keys: list[str]) -> list[Text]:
    """What stands under these keys, each with its name; nothing for a key that is not there."""
    return [
        Text(*(f"{key_in_words(key)[lang]}{colon(lang)}{_told(value[key], lang)}" for lang in LANGS))
        for key in keys
        if key in value
    ]


def together(texts: list[Text]) -> Text:
    """Statements beside each other; a dash where there are none."""
    return Text(*(parted((text[lang] for text in texts), lang) or "—" for lang in LANGS))


def items_apart(old: list[Any], new: list[Any], teller: Teller = told) -> tuple[list[Text], list[Text]]:
    """The items that only one of two lists has at their place."""
    before, after = [teller(item) for item in old], [teller(item) for item in new]
    gone: list[Text] = []
    come: list[Text] = []
    for word, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if word != "equal":
            gone.extend(before[i:j])
            come.extend(after[k:m])
    if not gone and not come:  # the same words for different values
        return [told(old)], [told(new)]
    return gone, come
