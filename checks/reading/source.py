"""The text of one file, or the reason why it cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from checks.finding import Finding, Place
from checks.reading.characters import shown
from checks.text import Text, both

LARGEST = 4 * 1024 * 1024
"""Bytes; the largest file that is read. A policy file of this size wants splitting by topic."""

_BEFORE, _AFTER = 60, 100
"""Characters of a long line that an excerpt shows on either side of the fault."""


@dataclass(frozen=True)
class Source:
    """A file's path (relative to the project's root) and its text."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends; only a line feed ends one."""
        return [line.rstrip() for line in self.text.split("\n")]

    def line(self, number: int) -> str:
        """The line with this number (from 1), without its end; empty past the end of the file."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def place(self, line: int, column: int) -> Place:
        """A place in this file."""
        return Place(self.file, line, column)

    def spot(self, index: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character of the text."""
        start = self.text.rfind("\n", 0, index) + 1
        return self.text.count("\n", 0, index) + 1, index - start + 1

    def finding(
        self, code: str, line: int, column: int, got: Text, valid: Text, related: tuple[Place, ...] = ()
    ) -> Finding:
        """A finding at a spot of this file, with the line it stands in."""
        return Finding(code, self.place(line, column), got, valid, self.excerpt(line, column), related)

    def excerpt(self, line: int, column: int) -> str:
        """The line as it stands; of a very long one, the part around the column."""
        return _excerpt(self.line(line), column)


def _excerpt(line: str, column: int) -> str:
    """The line as it stands; of a very long one, the part around the column."""
    if len(line) <= _BEFORE + _AFTER:
        return shown(line)
    first, last = max(0, column - 1 - _BEFORE), column - 1 + _AFTER
    return shown(("…" if first else "") + line[first:last] + ("…" if last < len(line) else ""))


def read_source(path: Path, file: str) -> Source | Finding:
    """Read a UTF-8 text file; every way in which it can be unreadable is a finding."""

    def unreadable(got: Text, valid: Text) -> Finding:
        return Finding("unreadable-file", Place(file), got, valid)

    try:
        if not path.is_file():
            return unreadable(
                Text("不是文件（或者是断开的链接）", "not a file (or a broken link)"),
                Text("一个 YAML 文件", "a YAML file"),
            )
        size = path.stat().st_size
        if size > LARGEST:
            return unreadable(
                Text(f"文件有{size}字节", f"the file has {size} bytes"),
                Text(f"最多{LARGEST}字节；请按主题拆分", f"at most {LARGEST} bytes; split it by topic"),
            )
        raw = path.read_bytes()
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return unreadable(both(f"{reason}"), Text("一个可以读取的普通文件", "a plain file that can be read"))
    return _decode(raw, file)


def _decode(raw: bytes, file: str) -> Source | Finding:
    """Decode the bytes; a byte order mark and any other encoding are refused with their place."""
    if raw.startswith(b"\xef\xbb\xbf"):
        return Finding(
            "unreadable-file",
            Place(file),
            Text("文件以字节序标记（BOM）开头", "the file starts with a byte order mark (BOM)"),
            Text("不带 BOM 的 UTF-8", "UTF-8 without a BOM"),
        )
    try:
        return Source(file, raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = Source(file, before).spot(len(before))
        return Finding(
            "unreadable-file",
            Place(file, line, column),
            Text(f"字节 0x{raw[error.start]:02X} 不是 UTF-8", f"byte 0x{raw[error.start]:02X} is not UTF-8"),
            Text("以 UTF-8 保存的文件", "a file saved as UTF-8"),
        )
