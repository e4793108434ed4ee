"""Characters that nobody sees or that mean nothing in a rule are refused with their place."""

from __future__ import annotations

import sys

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.reading.expecting import FILE, SPACES, VISIBLE, composed, found, place

LINE_ENDS = Text("以 LF 或 CRLF 换行", "LF or CRLF line ends")
TAB = Text("制表符", "a tab")


def invisible(code: str, times: str = "", times_en: str = "") -> Text:
    return Text(f"看不见的字符 {code}{times}", f"the invisible character {code}{times_en}")


def unreadable(spot: str, got: Text, valid: Text, excerpt: str) -> Finding:
    return Finding("unreadable-file", place(spot), got, valid, excerpt)


REFUSED = {
    "a tab for an indent": ("a:\n\tb: 1\n", [unreadable("2:1", TAB, SPACES, "␉b: 1")]),
    "a tab after a colon, behind Chinese": ("名:\t1\n", [unreadable("1:3", TAB, SPACES, "名:␉1")]),
    "a tab in a comment": ("a: 1 #\tx\n", [unreadable("1:7", TAB, SPACES, "a: 1 #␉x")]),
    "tabs, told once with their number": (
        "a:\n\tb: 1\n\tc: 2\n\n\td: 3\n",
        [unreadable("2:1", Text("制表符（共3处）", "a tab (3 in the file)"), SPACES, "␉b: 1")],
    ),
    "the null character": ("a: 1\nb: \0\n", [unreadable("2:4", invisible("U+0000"), VISIBLE, "b: ␀")]),
    "the escape that colours a terminal": (
        "中文: \x1b[31m\n",
        [unreadable("1:5", invisible("U+001B"), VISIBLE, "中文: ␛[31m")],
    ),
    "a form feed, which ends no line": ("a: 1\n\fb: 2\n", [unreadable("2:1", invisible("U+000C"), VISIBLE, "␌b: 2")]),
    "the delete character": ("a: x\x7f\n", [unreadable("1:5", invisible("U+007F"), VISIBLE, "a: x�")]),
    "the next line character": ("a: 1\x85b: 2\n", [unreadable("1:5", invisible("U+0085"), VISIBLE, "a: 1�b: 2")]),
    "the line separator": ("a: x\u2028y\n", [unreadable("1:5", invisible("U+2028"), VISIBLE, "a: x�y")]),
    "a mark for the byte order in the text": (
        "a: 1\n\ufeffb: 2\n",
        [unreadable("2:1", invisible("U+FEFF"), VISIBLE, "�b: 2")],
    ),
    "a space of no width": ("i\u200bd: 1\n", [unreadable("1:2", invisible("U+200B"), VISIBLE, "i�d: 1")]),
    "a character that turns the reading direction": (
        "a: \u202etxt\n",
        [unreadable("1:4", invisible("U+202E"), VISIBLE, "a: �txt")],
    ),
    "a code that is no character": ("a: \ufffe\n", [unreadable("1:4", invisible("U+FFFE"), VISIBLE, "a: �")]),
    "half of a surrogate pair": ("a: \ud800\n", [unreadable("1:4", invisible("U+D800"), VISIBLE, "a: �")]),
    "line ends of an old Mac": (
        "a: 1\rb: 2\r",
        [
            unreadable(
                "1:5",
                Text("单独的回车（CR）（共2处）", "a carriage return without a line feed (2 in the file)"),
                LINE_ENDS,
                "a: 1␍b: 2",
            )
        ],
    ),
    "several kinds, each told": (
        "a:\t1\nb: \0\nc:\t\0\n",
        [
            unreadable("1:3", Text("制表符（共2处）", "a tab (2 in the file)"), SPACES, "a:␉1"),
            unreadable("2:4", invisible("U+0000", "（共2处）", " (2 in the file)"), VISIBLE, "b: ␀"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "findings"), REFUSED.values(), ids=REFUSED)
def test_a_strange_character_is_refused(text: str, findings: list[Finding]) -> None:
    assert found(text) == findings


def test_a_file_with_a_strange_character_yields_no_document() -> None:
    assert composed("kind: term\nid:\tx\n").documents == []


ESCAPED = {
    "null": (r'"\0"', "␀", invisible("U+0000"), VISIBLE),
    "escape": (r'"\e[1m"', "␛[1m", invisible("U+001B"), VISIBLE),
    "tab": (r'"x\ty"', "x␉y", TAB, SPACES),
    "direction": (r'"\u202Ex"', "�x", invisible("U+202E"), VISIBLE),
}


@pytest.mark.parametrize(("written", "value", "what", "valid"), ESCAPED.values(), ids=ESCAPED)
def test_a_strange_character_cannot_come_in_through_an_escape(
    written: str, value: str, what: Text, valid: Text
) -> None:
    result = composed(f"a: {written}\n")
    got = Text(f"转义写出的{what.zh}", f"{what.en}, written as an escape")
    assert result.documents == [{"a": value}]
    assert result.findings == [Finding("strange-character", place("1:4"), got, valid, f"a: {written}")]


def test_line_ends_of_windows_are_read() -> None:
    result = composed("a: 1\r\nb:\r\n- x\r\n")
    assert (result.documents, result.findings) == ([{"a": 1, "b": ["x"]}], [])


def test_every_other_character_is_read() -> None:
    """All of Unicode but for what the finding names: letters, punctuation, emoji, and what joins them."""
    refused = {*range(0x20), *range(0x7F, 0xA0), 0x200B, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2060, 0x206A)}
    refused |= {*range(0xD800, 0xE000), 0xFEFF, 0xFFFE, 0xFFFF}
    text = "".join(chr(code) for code in range(sys.maxunicode + 1) if code not in refused)
    quoted = text.replace("'", "''")
    result = composed(f"a: '{quoted}'\n")
    assert (result.documents, result.findings) == ([{"a": text}], [])


def test_every_refused_character_has_its_own_finding() -> None:
    refused = [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0x200B, 0x200E, 0x200F]
    refused += [*range(0x2028, 0x202F), *range(0x2060, 0x206A), 0xFEFF, 0xFFFE, 0xFFFF]
    text = "".join(map(chr, refused))
    assert [(f.place.file, f.place.column, f.got.en) for f in found(text)] == [
        (FILE, column, f"the invisible character U+{code:04X}") for column, code in enumerate(refused, start=1)
    ]
