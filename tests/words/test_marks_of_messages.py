"""Chinese takes full-width marks in whatever the command and the schemas say; half-width ones belong to code."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

CHINESE = re.compile("[\u4e00-\u9fff]")
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff”》）] ?[,;:?!()]|[,;:?!()] ?[\u4e00-\u9fff“《（]")
SPACED = re.compile(
    r"[\u4e00-\u9fff”》] [，。；：？！、（）]|[，；：？！、（）] [\u4e00-\u9fff“《]|[\d…] [个条种题项次天]"
)
SYNTAX = re.compile(r"\{[^{}]*: [^{}]*\}|\b[a-z_]+: |(?<=[\u4e00-\u9fff]), (?=[a-z_]+: )")
"""What a reader is to type: `{name: figure}`, `kind: `, and the comma before another key."""
VALUE, SAID = "…", "字"
"""What stands for a value in an f-string: any, and one that is Chinese."""

EXCUSED = {
    "…: 字": "a key of a file with what belongs there, as it is typed",
    "字…: 值；没有人知道的，写 …: unknown": "a key of a case with its value, as it is typed",
    "一件事，写 at 和“事件名: 事实”": "an event of a case, as it is typed",
    "、，或,": "the marks for which a listed word is looked through",
}
PATTERNS = ("claims.py", "dates.py", "lists.py", "modality.py", "scripts.py", "wording.py", "marks.py")
"""Modules that hold patterns of Chinese texts; of these only what is said counts."""


def spoken(node: ast.expr) -> str:
    """A text as it is written, with a sign for every value that is filled in."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(spoken(part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        written = ast.unparse(node.value)
        return SAID if written == "zh" or written.endswith((".zh", "['zh']")) else VALUE
    if isinstance(node, ast.BinOp):
        return spoken(node.left) + spoken(node.right)
    return VALUE


def said_in(file: Path) -> Iterator[tuple[int, str]]:
    """Every Chinese text of a module with its line; documentation and patterns are none."""
    tree = ast.parse(file.read_text("utf-8"))
    first = [
        call.args[0]
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Text" and call.args
    ]
    for node in first:
        yield node.lineno, spoken(node)
    if file.name in PATTERNS:
        return
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    patterns = {id(node) for call in ast.walk(tree) if _compiles(call) for node in ast.walk(call)}
    within = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Constant, ast.JoinedStr)) and not {id(node)} & (documented | patterns | within):
            yield node.lineno, spoken(node)


def _compiles(call: ast.AST) -> bool:
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "re"


def zh_of(node: Any) -> Iterator[str]:
    """Every Chinese text below a node of a YAML or JSON file; of a description the part before the dot."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        if isinstance(value, str):
            if key in ("zh", "description"):
                yield value.split(" · ")[0]
        elif isinstance(value, (dict, list)):
            yield from zh_of(value)


def texts() -> Iterator[tuple[str, str]]:
    """Every Chinese text of the command and the schemas, with its place."""
    for file in sorted((ROOT / "checks").rglob("*.py")):
        yield from ((f"{file.relative_to(ROOT)}:{line}", text) for line, text in said_in(file))
    for file in sorted([*(ROOT / "checks").rglob("page.yaml"), *(ROOT / "checks").rglob("labels.yaml")]):
        yield from ((str(file.relative_to(ROOT)), text) for text in zh_of(yaml.safe_load(file.read_text("utf-8"))))
    for file in sorted((ROOT / "schemas").rglob("*.json")):
        yield from ((str(file.relative_to(ROOT)), text) for text in zh_of(json.loads(file.read_text("utf-8"))))


def faulty(text: str) -> bool:
    said = SYNTAX.sub(" ", text)
    return bool(CHINESE.search(text) and (HALF_WIDTH.search(said) or SPACED.search(said)))


def test_chinese_messages_take_full_width_marks() -> None:
    found = [f"{place}: {text}" for place, text in texts() if faulty(text) and text not in EXCUSED]
    assert found == []


def test_every_excuse_is_needed() -> None:
    assert {text for _, text in texts() if faulty(text)} == set(EXCUSED)


@pytest.mark.parametrize(
    "text",
    [
        "先看,再写",
        "可用:…",
        "是不是 …?可用",
        "文件(或链接)",
        "回车 (CR)",
        "项目（--root） 在",
        "有 3 条",
        "看 ，写",
        "…;再写",
    ],
)
def test_what_is_wrong(text: str) -> None:
    assert faulty(text)


@pytest.mark.parametrize(
    "text",
    [
        "先看，再写",
        "以 kind: 开头",
        "bind: {名字: 规则里的数}",
        "again: 步骤, at_most: 次数",
        "到午夜写 24:00",
        "exactly one, please",
    ],
)
def test_what_is_right(text: str) -> None:
    assert not faulty(text)
