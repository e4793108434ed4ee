"""What is no YAML is refused where the fault stands, not where the parser noticed it."""

from __future__ import annotations

import pytest

from checks.reading.problems import plain
from checks.text import both
from tests.reading.expecting import Fault, composed, found, in_text, left_open, syntax

NO_COLON = "could not find expected ':'"
NO_CONTENT = "did not find expected node content"
NO_KEY = "did not find expected key"
NO_TOKEN = "found character that cannot start any token"
ENDED = "found unexpected end of stream"

CASES = {
    "two colons on a line": ("a: b: c\n", syntax("1:5", "mapping values are not allowed in this context")),
    "a word without colon": ("a: 1\nfoo\nb: 2\n", syntax("2:1", NO_COLON)),
    "a word without colon at the end": ("a: 1\nfoo\n", syntax("2:1", NO_COLON)),
    "no space after a colon": ("a: 1\nb:2\nc: 3\n", syntax("2:1", NO_COLON)),
    "a full-width colon": ("标题：迟到\nid: x\n", syntax("2:3", "mapping values are not allowed in this context")),
    "an indent too deep": ("a: 1\n  b: 2\n", syntax("2:4", "mapping values are not allowed in this context")),
    "an indent too shallow": ("a:\n    b: 1\n  c: 2\n", syntax("3:3", NO_KEY)),
    "an item at the indent of no list": ("a: 1\n- b\n", syntax("2:1", NO_KEY)),
    "an item on the line of its key": (
        "a: - b\n",
        syntax("1:4", "block sequence entries are not allowed in this context"),
    ),
    "a value that begins with @": ("a: @x\n", syntax("1:4", NO_TOKEN)),
    "a value that begins with a backquote": ("a: 1\nb: `x`\n", syntax("2:4", NO_TOKEN)),
    "a value that begins with %, behind Chinese": ("{名: 一, 率: %5}\n", syntax("1:11", NO_TOKEN)),
    "an unknown escape": ('a: "x\\q"\n', syntax("1:6", "found unknown escape character")),
    "a path of Windows in quotes": ('a: "C:\\文"\n', syntax("1:7", "found unknown escape character")),
    "half of a surrogate pair as an escape": (
        'a: "\\ud83d"\n',
        syntax("1:7", "found invalid Unicode character escape code"),
    ),
    "text after a quote": ('a: "x" y\n', syntax("1:8", NO_KEY)),
    "a list that closes as a mapping": ("a: [1, 2}\n", syntax("1:9", "did not find expected ',' or ']'")),
    "a mapping that closes as a list": ("a: {b: 1]\n", syntax("1:9", "did not find expected ',' or '}'")),
    "a bracket closed twice": ("a: [1]]\n", syntax("1:7", NO_KEY)),
    "a list left open": ("a: 1\nb: [1, 2\n", left_open("2:4", "did not find expected ',' or ']'")),
    "a list left open after a comma": ("a: 1\nb: [1,\n\n# x\n", left_open("2:4", NO_CONTENT)),
    "a mapping left open, behind Chinese": (
        "{名: 一, b: {c: 1\n",
        left_open("1:11", "did not find expected ',' or '}'"),
    ),
    "a quote left open": ('a: 1\nb: "x\nc: 2\n', left_open("2:4", ENDED)),
    "an apostrophe left open": ("a: 'it''s\n", left_open("1:4", ENDED)),
    "a block with a mark nobody knows": ("a: |x\n  b\n", syntax("1:5", "did not find expected comment or line break")),
    "a tag nobody defined": ("a: !x!y 1\n", syntax("1:4", "found undefined tag handle")),
    "an alias without name": ("a: *\nb: 1\n", syntax("1:5", "did not find expected alphabetic or numeric character")),
    "a YAML of the future": ("%YAML 3.0\n---\na: 1\n", syntax("1:1", "found incompatible YAML document")),
    "a directive nobody knows": ("%FOO bar\n---\na: 1\n", syntax("1:5", "found unknown directive name")),
}


@pytest.mark.parametrize(("text", "fault"), CASES.values(), ids=CASES)
def test_what_is_no_yaml_is_refused_at_its_place(text: str, fault: Fault) -> None:
    assert found(text) == in_text(text, fault)


def test_the_words_of_the_parser_are_put_plainly() -> None:
    (fault,) = found("a: b: c\n")
    assert fault.got.zh == "YAML 语法：这里不该有冒号（看这一行和上一行的冒号、缩进）"
    assert fault.got.en.startswith("YAML syntax: a colon where none belongs")
    assert plain("found something new") == both("found something new")


def test_a_document_that_breaks_off_is_no_document() -> None:
    assert composed("kind: term\nid: x.y\nterm: [\n").documents == []


def test_faults_before_the_broken_spot_are_told_as_well() -> None:
    text = "a: 1e5\na: 2\nb: *x\nc: [\n"
    assert [(str(f.place), f.code) for f in found(text)] == [
        ("file.yaml:1:4", "not-a-number"),
        ("file.yaml:2:1", "duplicate-key"),
        ("file.yaml:3:4", "yaml-shortcut"),
        ("file.yaml:4:4", "not-yaml"),
    ]
