"""Did you mean …?"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from checks.text import Text


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to this one, if any is near."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return near[0] if near else None


def one_of(word: str, known: Iterable[str], most: int = 12) -> Text:
    """“did you mean X? valid: …” for a word that is not among the known ones."""
    words = list(dict.fromkeys(known))
    listed = ", ".join(words[:most]) + (" …" if len(words) > most else "")
    if not words:
        return Text("目前一个也没有", "there are none")
    near = closest(word, words)
    if near:
        return Text(f"是不是 {near}？可用：{listed}", f"did you mean {near}? valid: {listed}")
    return Text(f"可用：{listed}", f"one of: {listed}")
