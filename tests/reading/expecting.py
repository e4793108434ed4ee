"""What a test expects of a text: findings with their places, and with the line they quote."""

from __future__ import annotations

from typing import NamedTuple

from checks.finding import Finding, Place
from checks.reading.compose import Composed, compose
from checks.reading.problems import PLAIN
from checks.reading.source import Source
from checks.text import Text

FILE = "file.yaml"

SPACES = Text("空格", "spaces")
VISIBLE = Text("看得见的文字、空格和换行", "visible text, spaces, line ends")
YAML = Text(
    "合乎 YAML 的写法（检查缩进、引号、冒号后的空格）", "YAML (look at indents, quotes, the space after a colon)"
)
DOCUMENT = Text("以 kind: 开头的文档", "a document that starts with kind:")
ONCE = Text("每个名字只用一次", "each name once")


class Fault(NamedTuple):
    """A finding but for its file and excerpt; `spot` is line:column."""

    code: str
    spot: str
    got: Text
    valid: Text
    related: tuple[str, ...] = ()


def place(spot: str, file: str = FILE) -> Place:
    """The place line:column of the file, or file:line:column."""
    elsewhere, line, column = f":{spot}".rsplit(":", 2)
    return Place(elsewhere.strip(":") or file, int(line), int(column))


def in_text(text: str, *faults: Fault, file: str = FILE) -> list[Finding]:
    """The findings expected in a text; each quotes the line it stands in, as that line is written."""
    lines = text.split("\n")
    return [
        Finding(
            fault.code,
            where := place(fault.spot, file),
            fault.got,
            fault.valid,
            lines[where.line - 1].rstrip(),
            tuple(place(spot, file) for spot in fault.related),
        )
        for fault in faults
    ]


def composed(text: str) -> Composed:
    return compose(Source(FILE, text))


def found(text: str) -> list[Finding]:
    return composed(text).findings


def syntax(spot: str, problem: str) -> Fault:
    """What the YAML parser could not read."""
    said = PLAIN[problem]
    return Fault("not-yaml", spot, Text(f"YAML 语法：{said.zh}", f"YAML syntax: {said.en}"), YAML)


def left_open(spot: str, problem: str) -> Fault:
    """Something that began at the spot and that the document never ends."""
    said = PLAIN[problem]
    got = Text(
        f"YAML 语法：{said.zh}，到文档末尾也没有结束",
        f"YAML syntax: {said.en}; still open at the end of the document",
    )
    return Fault("not-yaml", spot, got, YAML)


def not_a_number(spot: str, zh: str, en: str, valid_zh: str, valid_en: str) -> Fault:
    return Fault("not-a-number", spot, Text(zh, en), Text(valid_zh, valid_en))


def same(code: str, spot: str, got: str, valid: Text) -> Fault:
    """A fault whose finding reads alike in both languages, but for `the text` and `the number`."""
    zh = got.replace("the text ", "文字 ").replace("the number ", "数 ")
    return Fault(code, spot, Text(zh, got), valid)
