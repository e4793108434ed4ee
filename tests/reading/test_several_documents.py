"""A file of several documents: each is read by itself, a broken one does not hide the others."""

from __future__ import annotations

from typing import Any

import pytest

from checks.text import Text
from tests.reading.expecting import DOCUMENT, Fault, composed, found, in_text, left_open, syntax

EMPTY = Text("空文档", "an empty document")
LIST = Text("一个列表", "a list")


def no_document(spot: str, got: Text) -> Fault:
    return Fault("not-a-document", spot, got, DOCUMENT)


def single(spot: str, value: str) -> Fault:
    return no_document(spot, Text(f"单个值 {value}", f"the single value {value}"))


SOUND: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "one document": ("a: 1\n", [{"a": 1}]),
    "a comment before it": ("# yaml-language-server: x\na: 1\n", [{"a": 1}]),
    "a line that starts it": ("# x\n---\na: 1\n", [{"a": 1}]),
    "two documents": ("a: 1\n---\na: 2\n", [{"a": 1}, {"a": 2}]),
    "a comment on the dividing line": ("a: 1\n--- # next\na: 2\n", [{"a": 1}, {"a": 2}]),
    "the value on the dividing line": ("--- {a: 1}\n--- {a: 2}\n", [{"a": 1}, {"a": 2}]),
    "ends marked": ("a: 1\n...\n---\na: 2\n...\n# the end\n", [{"a": 1}, {"a": 2}]),
    "line ends of Windows": ("a: 1\r\n---\r\na: 2\r\n", [{"a": 1}, {"a": 2}]),
    "a divider ends a block": ("a: |\n  x\n---\na: 2\n", [{"a": "x\n"}, {"a": 2}]),
    "dashes that divide nothing": ("a: 1\n---x: 2\n", [{"a": 1, "---x": 2}]),
    "dashes inside a block": ("a: |\n  ---\n  x\n", [{"a": "---\nx\n"}]),
    "no line end at the end": ("a: 1\n---\na: 2", [{"a": 1}, {"a": 2}]),
    "a mapping without keys": ("{}\n", [{}]),
}


@pytest.mark.parametrize(("text", "documents"), SOUND.values(), ids=SOUND)
def test_documents_are_read_in_order(text: str, documents: list[dict[str, Any]]) -> None:
    result = composed(text)
    assert (result.documents, result.findings) == (documents, [])


def test_a_broken_document_hides_neither_the_others_nor_their_faults() -> None:
    text = "a: 1\n---\nb: [\n---\nc: 2\nc: 3\n---\nd: 'x\n---\ne: f: g\n---\nh: 4\n"
    result = composed(text)
    assert result.documents == [{"a": 1}, {"c": 2}, {"h": 4}]
    assert result.findings == in_text(
        text,
        left_open("3:4", "did not find expected node content"),
        Fault(
            "duplicate-key",
            "6:1",
            Text("键 c 又写了一次（先见 file.yaml:5:1）", "the key c again (first at file.yaml:5:1)"),
            Text("每个键只写一次", "each key once"),
            ("5:1",),
        ),
        left_open("8:4", "found unexpected end of stream"),
        syntax("10:5", "mapping values are not allowed in this context"),
    )


def test_documents_know_the_line_they_start_on() -> None:
    documents = composed("# x\na: 1\n---\n\nb:\n  c: 2\n--- {d: 3}\n").documents
    assert [document.spot for document in documents] == [(2, 1), (5, 1), (7, 5)]
    assert [document.value_spots for document in documents] == [{"a": (2, 4)}, {"b": (6, 3)}, {"d": (7, 9)}]


NO_DOCUMENTS = {
    "a list": ("- kind: term\n", [no_document("1:1", LIST)]),
    "a list in brackets, behind a divider": ("# x\n--- [a]\n", [no_document("2:5", LIST)]),
    "a word": ("term\n", [single("1:1", "term")]),
    "a number": ("---\n5\n", [single("2:1", "5")]),
    "a truth value": ("true\n", [single("1:1", "true")]),
    "a text of two lines": ("|\n  x\n  y\n", [single("1:1", "x↵y↵")]),
    "a very long text": (f"{'x' * 100}\n", [single("1:1", f"{'x' * 60}…")]),
    "nothing": ("a: 1\n---\n", [no_document("2:1", EMPTY)]),
    "null": ("--- ~\n", [no_document("1:1", EMPTY)]),
    "only a comment between dividers": ("---\n# x\n---\n- a\n", [no_document("1:1", EMPTY), no_document("4:1", LIST)]),
    "an alias": (
        "*x\n",
        [
            Fault(
                "yaml-shortcut",
                "1:1",
                Text("别名 *x", "the alias *x"),
                Text("把值写出来，或用 id 引用", "the value itself, or a reference by id"),
            )
        ],
    ),
    "text behind a mapping": ("{a: 1} x\n", [syntax("1:8", "did not find expected <document start>")]),
    "text behind the end": (
        "- a\n...\nb\n",
        [no_document("1:1", LIST), syntax("3:1", "did not find expected <document start>")],
    ),
}


@pytest.mark.parametrize(("text", "faults"), NO_DOCUMENTS.values(), ids=NO_DOCUMENTS)
def test_what_is_no_mapping_is_no_document(text: str, faults: list[Fault]) -> None:
    assert found(text) == in_text(text, *faults)


@pytest.mark.parametrize("text", ["", "\n", "   \n\n", "# only a comment\n", "# a\n\n# b"])
def test_a_file_without_content_is_refused(text: str) -> None:
    empty = Fault("empty-file", "1:1", Text("文件里没有内容", "the file holds nothing"), DOCUMENT)
    assert found(text) == in_text(text, empty)


DIRECTIVES = {
    "a version": "%YAML 1.2\n---\na: 1\n",
    "a short form of tags": "%TAG !x! tag:example,2026:\n---\na: 1\n",
    "both, with a comment between": "%YAML 1.2\n# x\n%TAG !x! tag:example,2026:\n---\na: 1\n",
}


@pytest.mark.parametrize("text", DIRECTIVES.values(), ids=DIRECTIVES)
def test_directives_are_refused(text: str) -> None:
    fault = Fault(
        "yaml-shortcut",
        "1:1",
        Text("指令 %YAML 或 %TAG", "a directive %YAML or %TAG"),
        Text("不写指令", "no directive"),
    )
    result = composed(text)
    assert (result.documents, result.findings) == ([{"a": 1}], in_text(text, fault))


def test_a_directive_in_the_middle_belongs_to_the_document_after_it() -> None:
    text = "a: 1\n%YAML 1.2\n---\na: 2\n"
    got = Text("指令 %YAML 或 %TAG", "a directive %YAML or %TAG")
    result = composed(text)
    assert result.documents == [{"a": 1}, {"a": 2}]
    assert result.findings == in_text(text, Fault("yaml-shortcut", "2:1", got, Text("不写指令", "no directive")))
