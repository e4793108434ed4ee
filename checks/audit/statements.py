"""What a document says in both languages, found once for all checks that read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checks.reading.nodes import Map, Seq
from checks.text import LANGS, Lang

_OTHERS_WORDS = frozenset({"asked", "never", "aliases"})
"""Keys whose texts are not the department's: what a customer asks, what is never said, what other papers call a role."""

_PAIR = set(LANGS)


@dataclass(frozen=True, slots=True)
class Statements:
    """Every statement in both languages that a document holds, and those of them in the department's own words."""

    every: tuple[Map, ...]
    own: tuple[Map, ...]
    together: dict[Lang, str]
    """By language all of them as one text in small letters: what does not stand here stands in none of them."""


def statements(document: Map) -> Statements:
    """The statements of a document, in the order in which they stand."""
    found = list(_pairs(document, True))
    together = {lang: "\n".join(pair[lang] for pair, _ in found).lower() for lang in LANGS}
    return Statements(tuple(pair for pair, _ in found), tuple(pair for pair, own in found if own), together)


def _pairs(node: Any, own: bool) -> Iterator[tuple[Map, bool]]:
    """Every pair of zh and en, and whether the department says it itself."""
    if isinstance(node, Map):
        if node.keys() == _PAIR and isinstance(node["zh"], str) and isinstance(node["en"], str):
            yield node, own
            return
        for key, value in node.items():
            if isinstance(value, (Map, Seq)):
                yield from _pairs(value, own and key not in _OTHERS_WORDS)
    elif isinstance(node, Seq):
        for item in node:
            if isinstance(item, (Map, Seq)):
                yield from _pairs(item, own)
