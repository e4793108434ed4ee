"""What the preview calls kinds of document and the keys of documents; the words of the rules stand in policies/."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from checks.text import Text, both
from checks.words.marks import tidy

_LABELS: Mapping[str, Mapping[str, Mapping[str, str]]] = yaml.safe_load(
    Path(__file__).with_suffix(".yaml").read_text("utf-8")
)


def _texts(part: str) -> dict[str, Text]:
    return {name: Text(**said) for name, said in _LABELS[part].items()}


POLICIES: Mapping[str, Text] = _texts("policies")
"""The kinds of policy."""
KINDS: Mapping[str, Text] = {**POLICIES, **_texts("others")}
"""Every kind in the order in which its changes are told."""
_KEYS: Mapping[str, Text] = _texts("keys")


def key_in_words(key: str) -> Text:
    """A key in words; the key itself where there are none."""
    return _KEYS.get(key) or both(key)


def address_in_words(address: str) -> Text:
    """`rows/first` as `行 first`, `row first`."""
    key, _, name = address.partition("/")
    said = key_in_words(key)
    return Text(tidy(f"{said.zh} {name}".strip(), "zh"), f"{said.en} {name}".strip())


def order_of(kind: str) -> int:
    """The place of a kind among the changes."""
    return list(KINDS).index(kind) if kind in KINDS else len(KINDS)
