"""The marks between words, which differ between the languages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checks.text import Lang


def listed(words: Iterable[str], lang: Lang) -> str:
    """The items of a list: `甲、乙`; `a, b`."""
    return ("、" if lang == "zh" else ", ").join(words)


def joined(words: Iterable[str], lang: Lang) -> str:
    """The parts of one sentence: `甲，乙`; `a, b`."""
    return ("，" if lang == "zh" else ", ").join(words)


def parted(words: Iterable[str], lang: Lang) -> str:
    """Statements beside each other: `甲；乙`; `a; b`."""
    return ("；" if lang == "zh" else "; ").join(words)


def colon(lang: Lang) -> str:
    """What leads from a name to what is said of it."""
    return "：" if lang == "zh" else ": "


def bracketed(said: str, lang: Lang) -> str:
    """A remark after what it explains: `（甲）`; ` (a)`."""
    return f"（{said}）" if lang == "zh" else f" ({said})"


def tidy(said: str, lang: Lang) -> str:
    """Chinese has no space between words, before a bracket, or beside a figure."""
    if lang == "en":
        return said
    return re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff（\d])|(?<=[\d%]) (?=[\u4e00-\u9fff])", "", said)
