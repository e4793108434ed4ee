"""Whatever the text, the reader answers; and what was written as plain data is read as that data."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from checks.reading.compose import Composed
from checks.reading.nodes import Map, Seq
from tests.reading.expecting import composed
from tests.reading.plain import DOCUMENTS, in_braces, in_lines, patient

MARKS = [
    "- ",
    "? ",
    ": ",
    ", ",
    "[",
    "]",
    "{",
    "}",
    "#",
    "&a ",
    "*a ",
    "!!x ",
    "|",
    ">",
    "'",
    '"',
    "%Y",
    "@",
    "`",
    "\\",
]
MARKS += [
    "\n",
    "\n\n",
    "\n  ",
    "\r\n",
    "\t",
    "---\n",
    "...\n",
    "<<: ",
    "~",
    "1e5",
    "0x1",
    ".nan",
    "a",
    "kind",
    "中",
    "😀",
    "\0",
    "\ufeff",
]


def whole(result: Composed, text: str) -> bool:
    """Every finding stands in the text and speaks both languages; without findings there are documents."""
    lines = text.split("\n")
    for finding in result.findings:
        assert 1 <= finding.place.line <= len(lines)
        assert 1 <= finding.place.column <= len(lines[finding.place.line - 1]) + 1
        assert all([finding.got.zh, finding.got.en, finding.valid.zh, finding.valid.en])
    return bool(result.findings or result.documents)


@patient
@given(st.text())
@example("\ud800")
def test_any_text_is_read_or_refused(text: str) -> None:
    assert whole(composed(text), text)


@patient
@given(st.lists(st.sampled_from(MARKS), max_size=30).map("".join))
def test_any_mixture_of_marks_is_read_or_refused(text: str) -> None:
    assert whole(composed(text), text)


@patient
@given(st.lists(DOCUMENTS, min_size=1, max_size=3), st.integers(0, 10_000), st.sampled_from(MARKS))
def test_a_text_with_one_mark_out_of_place_is_read_or_refused(
    documents: list[dict[str, Any]], at: int, mark: str
) -> None:
    text = "\n---\n".join(map(in_lines, documents))
    damaged = text[: at % (len(text) + 1)] + mark + text[at % (len(text) + 1) :]
    assert whole(composed(damaged), damaged)


@patient
@given(DOCUMENTS)
def test_data_on_one_line_is_read_as_written(data: dict[str, Any]) -> None:
    result = composed(in_braces(data))
    assert (result.documents, result.findings) == ([data], [])


@patient
@given(DOCUMENTS)
def test_data_over_many_lines_is_read_as_written(data: dict[str, Any]) -> None:
    result = composed(in_lines(data))
    assert (result.documents, result.findings) == ([data], [])


@patient
@given(st.lists(DOCUMENTS, min_size=1, max_size=4))
def test_many_documents_are_read_in_order(documents: list[dict[str, Any]]) -> None:
    result = composed("\n---\n".join(map(in_lines, documents)))
    assert (result.documents, result.findings) == (documents, [])


@patient
@given(DOCUMENTS)
def test_every_part_on_one_line_stands_where_it_says(data: dict[str, Any]) -> None:
    text = f"# 一\n---\n  {in_braces(data)}\n"
    (document,) = composed(text).documents
    stands(text, document)


@patient
@given(DOCUMENTS)
def test_every_part_of_many_lines_stands_where_it_says(data: dict[str, Any]) -> None:
    text = in_lines(data)
    (document,) = composed(text).documents
    stands(text, document)


def stands(text: str, node: Map | Seq) -> None:
    """The text at the spot of each key and single value is what was written for it."""
    lines = text.split("\n")

    def at(spot: tuple[int, int], value: Any) -> None:
        written = lines[spot[0] - 1][spot[1] - 1 :]
        if isinstance(value, Map | Seq):
            assert re.match(r'[\[{"-]', written)
            assert value.spot == spot
            stands(text, value)
        else:
            assert written.startswith(in_braces(value))

    if isinstance(node, Map):
        for key, value in node.items():
            at(node.key_spots[key], key)
            at(node.value_spots[key], value)
    else:
        for value, spot in zip(node, node.item_spots, strict=True):
            at(spot, value)
