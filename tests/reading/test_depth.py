"""Documents that nest without end are refused early."""

from __future__ import annotations

import pytest

from checks.finding import Finding
from checks.reading.compose import DEEPEST
from checks.text import Text
from tests.reading.expecting import composed, found, place

GOT = Text("嵌套超过40层", "nested more than 40 levels deep")
VALID = Text("少嵌套几层的写法", "fewer levels")

BOMBS = {
    "brackets": ("[" * 100_000, 41),
    "brackets that close": ("[" * 50_000 + "]" * 50_000, 41),
    "braces": ("{a: " * 50_000, 4 * 40 + 1),
    "items on one line": ("- " * 50_000, 81),
    "keys of keys": ("? " * 50_000, 81),
    "braces as keys": ("{" * 100_000, 41),
    "brackets and braces in turn": ("[{a: " * 50_000, 5 * 20 + 1),
}


@pytest.mark.parametrize(("text", "column"), BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_at_the_first_level_too_deep(text: str, column: int) -> None:
    assert [(f.code, f.place, f.got, f.valid) for f in found(text)] == [("too-deep", place(f"1:{column}"), GOT, VALID)]


def test_the_deepest_level_is_read() -> None:
    """The document is level 1, so that its value may hold brackets for all others but the last, a number."""
    brackets = DEEPEST - 2
    result = composed(f"a: {'[' * brackets}1{']' * brackets}\n")
    assert result.findings == []
    value = result.documents[0]["a"]
    for _ in range(brackets):
        (value,) = value
    assert value == 1


def test_one_level_more_is_refused() -> None:
    brackets = DEEPEST - 1
    text = f"a: {'[' * brackets}1{']' * brackets}\n"
    assert found(text) == [Finding("too-deep", place(f"1:{4 + brackets}"), GOT, VALID, text.rstrip())]


def test_lines_that_nest_are_refused_where_they_go_too_deep() -> None:
    lines = [f"{' ' * depth}a:" for depth in range(1000)]
    assert found("\n".join(lines)) == [Finding("too-deep", place("41:41"), GOT, VALID, f"{' ' * 40}a:")]


def test_a_bomb_does_not_hide_the_next_document() -> None:
    result = composed(f"a: {'[' * 5000}\n---\nb: 1\n---\nc: {'[' * 5000}\n")
    assert result.documents == [{"b": 1}]
    assert [(f.code, f.place) for f in result.findings] == [("too-deep", place("1:43")), ("too-deep", place("5:43"))]
