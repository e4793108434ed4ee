"""Keys are words, each written once."""

from __future__ import annotations

from typing import Any

import pytest

from checks.text import Text
from tests.reading.expecting import Fault, composed, in_text

NO_WORD = Text("这里的键不是一个词", "this key is not a word")
A_WORD = Text("一个词作键，后接冒号", "a word as the key, then a colon")


def no_word(spot: str) -> Fault:
    return Fault("not-a-key", spot, NO_WORD, A_WORD)


def again(spot: str, key: str, first: str) -> Fault:
    got = Text(f"键 {key} 又写了一次（先见 file.yaml:{first}）", f"the key {key} again (first at file.yaml:{first})")
    return Fault("duplicate-key", spot, got, Text("每个键只写一次", "each key once"), (first,))


CASES: dict[str, tuple[str, Any, list[Fault]]] = {
    "words of every sort": (
        "yes: 1\n12:30: 2\n1: 3\n1.0: 4\ntrue: 5\n~: 6\nnull: 7\n迟到: 8\n",
        {"yes": 1, "12:30": 2, "1": 3, "1.0": 4, "true": 5, "~": 6, "null": 7, "迟到": 8},
        [],
    ),
    "a key that would be no number": ("1e5: a\n.nan: b\n007: c\n", {"1e5": "a", ".nan": "b", "007": "c"}, []),
    "a key twice": ("a: 1\nb: 2\na: 3\n", {"a": 1, "b": 2}, [again("3:1", "a", "1:1")]),
    "a key three times": ("a: 1\na: 2\na: 3\n", {"a": 1}, [again("2:1", "a", "1:1"), again("3:1", "a", "1:1")]),
    "a key twice in braces, behind Chinese": ("{名: {a: 1, a: 2}}\n", {"名": {"a": 1}}, [again("1:12", "a", "1:6")]),
    "a key plain and quoted": ("a: 1\n'a': 2\n", {"a": 1}, [again("2:1", "a", "1:1")]),
    "a key twice with a mapping": (
        "a: {b: 1}\na: {b: 1, b: 2}\n",
        {"a": {"b": 1}},
        [again("2:11", "b", "2:5"), again("2:1", "a", "1:1")],
    ),
    "a long key twice": (f"{'k' * 80}: 1\n{'k' * 80}: 2\n", {"k" * 80: 1}, [again("2:1", f"{'k' * 60}…", "1:1")]),
    "the same key in two mappings": ("a: {b: 1}\nc: {b: 2}\n", {"a": {"b": 1}, "c": {"b": 2}}, []),
    "a list for a key": ("? [a, b]\n: 1\nc: 2\n", {"c": 2}, [no_word("1:3")]),
    "a mapping for a key, in one line": ("{{a: 1}: 2}\n", {}, [no_word("1:2")]),
    "a placeholder without quotes": ("say: {amount}\n", {"say": {"amount": None}}, []),
    "a placeholder of two braces": ("say: {{amount}}\n", {"say": {}}, [no_word("1:7")]),
    "a key of no text": ('"": 1\n', {}, [no_word("1:1")]),
    "no key after a question mark": ("?\na: 1\n", {"a": 1}, [no_word("1:2")]),
    "a key after a question mark": ("? a\n: 1\n", {"a": 1}, []),
    "a key without value": ("? a\nb: 1\n", {"a": None, "b": 1}, []),
    "the value of a key that is no word is read as well": (
        "? [a]\n: {b: 1e5}\n",
        {},
        [
            no_word("1:3"),
            Fault(
                "not-a-number",
                "2:7",
                Text("1e5 是指数写法", "1e5 is written with an exponent"),
                Text("写成普通小数，或加引号", "a plain decimal number, or quotes"),
            ),
        ],
    ),
}


@pytest.mark.parametrize(("text", "value", "faults"), CASES.values(), ids=CASES)
def test_keys(text: str, value: Any, faults: list[Fault]) -> None:
    result = composed(text)
    assert (result.documents, result.findings) == ([value], in_text(text, *faults))
