"""The text of one file, or the reason why it cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checks.finding import Finding, Place
from checks.text import Text, both

LARGEST = 4 * 1024 * 1024
"""Bytes; the largest file that is read. A policy file of this size wants splitting by topic."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file's path (relative to the project's root) and its text."""

    file: str
    text: str

    def line(self, number: int) -> str:
        """The line with this number (from 1), without its end; empty past the end of the file."""
        lines = self.text.splitlines()
        return lines[number - 1].rstrip() if 0 < number <= len(lines) else ""

    def place(self, line: int, column: int) -> Place:
        return Place(self.file, line, column)

    def finding(self, code: str, line: int, column: int, got: Text, valid: Text) -> Finding:
        """A finding at a spot of this file, with the line it stands in."""
        return Finding(code, self.place(line, column), got, valid, excerpt=self.line(line))


def read_source(path: Path, file: str) -> Source | Finding:
    """Read a UTF-8 text file; every way in which it can be unreadable is a finding."""

    def unreadable(got: Text, valid: Text, line: int = 1, column: int = 1) -> Finding:
        return Finding("unreadable-file", Place(file, line, column), got, valid)

    try:
        if not path.is_file():
            return unreadable(
                Text("不是文件(或者是断开的链接)", "not a file (or a broken link)"),
                Text("一个 YAML 文件", "a YAML file"),
            )
        size = path.stat().st_size
        if size > LARGEST:
            return unreadable(
                Text(f"文件有 {size} 字节", f"the file has {size} bytes"),
                Text(f"最多 {LARGEST} 字节;请按主题拆分", f"at most {LARGEST} bytes; split it by topic"),
            )
        raw = path.read_bytes()
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return unreadable(both(f"{reason}"), Text("一个可以读取的普通文件", "a plain file that can be read"))
    return _decode(raw, file)


def _decode(raw: bytes, file: str) -> Source | Finding:
    """Decode the bytes; a byte order mark, another encoding and tabs are refused with their place."""
    if raw.startswith(b"\xef\xbb\xbf"):
        return Finding(
            "unreadable-file",
            Place(file),
            Text("文件以字节序标记 (BOM) 开头", "the file starts with a byte order mark (BOM)"),
            Text("不带 BOM 的 UTF-8", "UTF-8 without a BOM"),
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        return Finding(
            "unreadable-file",
            Place(file, line, column),
            Text(f"字节 0x{raw[error.start]:02X} 不是 UTF-8", f"byte 0x{raw[error.start]:02X} is not UTF-8"),
            Text("以 UTF-8 保存的文件", "a file saved as UTF-8"),
        )
    source = Source(file, text)
    tab = text.find("\t")
    if tab >= 0:
        line = text.count("\n", 0, tab) + 1
        column = tab - (text.rfind("\n", 0, tab) + 1) + 1
        return source.finding(
            "unreadable-file", line, column, Text("制表符", "a tab"), Text("空格", "spaces")
        )
    return source
