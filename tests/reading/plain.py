"""Plain data at random, and the YAML that says it: the reader must give back what was written."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from checks.reading.characters import strange

patient = settings(deadline=None)
"""No test here depends on how fast the machine is."""

TEXTS = st.text(st.characters(codec="utf-8"), max_size=12).filter(lambda text: not list(strange(text)))
KEYS = TEXTS.filter(bool)
NUMBERS = st.integers(-(10**15) + 1, 10**15 - 1) | st.decimals("-99999", "99999", places=3, allow_nan=False)
WORDS = st.sampled_from(
    ["yes", "no", "on", "off", "12:30", "2026-03-02", "1_000", "TR/11/2.1", "迟到", "a b", "x: y", "# z"]
)
SCALARS = st.none() | st.booleans() | NUMBERS | TEXTS | WORDS
DATA: st.SearchStrategy[Any] = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=20
)
DOCUMENTS: st.SearchStrategy[dict[str, Any]] = st.dictionaries(KEYS, DATA, max_size=5)


def in_braces(value: Any) -> str:
    """A value on one line, every text in double quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{in_braces(key)}: {in_braces(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_braces, value)) + "]"
    if isinstance(value, Decimal):
        return format(value, "f")
    return json.dumps(value, ensure_ascii=False)


def in_lines(value: Any, indent: int = 0) -> str:
    """A value over many lines; an empty list or mapping stands in brackets."""
    start = "\n" + " " * indent
    if isinstance(value, dict) and value:
        return "".join(f"{start}{in_braces(key)}: {in_lines(item, indent + 2)}" for key, item in value.items())
    if isinstance(value, list) and value:
        return "".join(f"{start}- {in_lines(item, indent + 2)}" for item in value)
    return in_braces(value)
