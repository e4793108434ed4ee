"""Characters that a file may not hold: tabs, control characters, and marks that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.text import Text

_STRANGE = re.compile(
    "\r(?!\n)"
    "|[^\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # what YAML calls printable, without tab and NEL
    "|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"  # zero width, direction, line and paragraph separators
)

_NAMED = {
    "\t": (Text("制表符", "a tab"), Text("空格", "spaces")),
    "\r": (
        Text("单独的回车（CR）", "a carriage return without a line feed"),
        Text("以 LF 或 CRLF 换行", "LF or CRLF line ends"),
    ),
}


def strange(text: str) -> Iterator[tuple[str, int, int]]:
    """Each strange character with where it first stands and how often it occurs."""
    first: dict[str, int] = {}
    count: dict[str, int] = {}
    for match in _STRANGE.finditer(text):
        first.setdefault(match[0], match.start())
        count[match[0]] = count.get(match[0], 0) + 1
    for character, start in first.items():
        yield character, start, count[character]


def named(character: str, times: int) -> tuple[Text, Text]:
    """What a strange character is, and what would be valid in its place."""
    code = f"U+{ord(character):04X}"
    got, valid = _NAMED.get(
        character,
        (
            Text(f"看不见的字符 {code}", f"the invisible character {code}"),
            Text("看得见的文字、空格和换行", "visible text, spaces, line ends"),
        ),
    )
    if times == 1:
        return got, valid
    return Text(f"{got.zh}（共{times}处）", f"{got.en} ({times} in the file)"), valid


def shown(line: str) -> str:
    """A line with its strange characters made visible, safe to print."""
    return _STRANGE.sub(
        lambda match: chr(0x2400 + ord(match[0])) if match[0] < " " else "\N{REPLACEMENT CHARACTER}", line
    )
