"""Anchors, aliases, tags and merge keys are refused: what a rule says stands where it is read."""

from __future__ import annotations

from typing import Any

import pytest

from checks.text import Text
from tests.reading.expecting import Fault, composed, in_text

NO_ANCHOR = Text("去掉锚点", "no anchor")
NO_TAG = Text("不加标签的值", "a value without a tag")
THE_VALUE = Text("把值写出来，或用 id 引用", "the value itself, or a reference by id")
THE_KEYS = Text("把键写出来", "the keys themselves")


def anchor(spot: str, name: str) -> Fault:
    return Fault("yaml-shortcut", spot, Text(f"锚点 &{name}", f"the anchor &{name}"), NO_ANCHOR)


def alias(spot: str, name: str) -> Fault:
    return Fault("yaml-shortcut", spot, Text(f"别名 *{name}", f"the alias *{name}"), THE_VALUE)


def tag(spot: str, name: str) -> Fault:
    return Fault("yaml-shortcut", spot, Text(f"标签 {name}", f"the tag {name}"), NO_TAG)


def merge(spot: str) -> Fault:
    return Fault("yaml-shortcut", spot, Text("合并键 <<", "the merge key <<"), THE_KEYS)


CASES: dict[str, tuple[str, Any, list[Fault]]] = {
    "an anchor on a value": ("a: &x 1\n", {"a": 1}, [anchor("1:4", "x")]),
    "an anchor on a list": ("a: &x [1]\n", {"a": [1]}, [anchor("1:4", "x")]),
    "an anchor on a mapping of lines": ("a: &x\n  b: 1\n", {"a": {"b": 1}}, [anchor("1:4", "x")]),
    "an anchor on the document": ("&x\na: 1\n", {"a": 1}, [anchor("1:1", "x")]),
    "an anchor on an item, behind Chinese": ("[一, &x 二]: 1\n", {}, [anchor("1:5", "x")]),
    "an anchor on a key": ("&x a: 1\n", {"a": 1}, [anchor("1:1", "x")]),
    "an anchor on no value": ("a: &x\nb: 1\n", {"a": None, "b": 1}, [anchor("1:4", "x")]),
    "an alias": ("a: &x 1\nb: *x\n", {"a": 1, "b": None}, [anchor("1:4", "x"), alias("2:4", "x")]),
    "an alias to nothing": ("a: [*x]\n", {"a": [None]}, [alias("1:5", "x")]),
    "an alias for a key": ("*x : 1\n", {}, [alias("1:1", "x")]),
    "a tag of YAML": ("a: !!str 5\n", {"a": "5"}, [tag("1:4", "!!str")]),
    "a tag of YAML written out": ("a: !<tag:yaml.org,2002:int> '5'\n", {"a": "5"}, [tag("1:4", "!!int")]),
    "a tag that runs code": (
        "a: !!python/object/apply:os.system [ls]\n",
        {"a": ["ls"]},
        [tag("1:4", "!!python/object/apply:os.system")],
    ),
    "a tag of one's own": ("a: !money 5\n", {"a": "5"}, [tag("1:4", "!money")]),
    "the tag without name": ("a: ! 5\n", {"a": "5"}, [tag("1:4", "!")]),
    "a tag on a mapping": ("a: !!map {b: 1}\n", {"a": {"b": 1}}, [tag("1:4", "!!map")]),
    "a tag on a key": ("!!str a: 1\n", {"a": 1}, [tag("1:1", "!!str")]),
    "an anchor and a tag": ("a: &x !!int 5\n", {"a": "5"}, [anchor("1:4", "x"), tag("1:4", "!!int")]),
    "a merge key": ("<<: {a: 1}\nb: 2\n", {"b": 2}, [merge("1:1")]),
    "a merge key of an alias": (
        "a: &x {c: 1}\nb:\n  <<: *x\n",
        {"a": {"c": 1}, "b": {}},
        [anchor("1:4", "x"), merge("3:3"), alias("3:7", "x")],
    ),
    "a merge of several": ("<<: [*x, *y]\n", {}, [merge("1:1"), alias("1:6", "x"), alias("1:10", "y")]),
    "a key that is quoted << is a word": ('"<<": 1\n', {"<<": 1}, []),
    "an ampersand inside a text": ("a: b &x\n", {"a": "b &x"}, []),
    "an exclamation inside a text": ("a: 好!\n", {"a": "好!"}, []),
    "a quoted star": ("a: '*x'\n", {"a": "*x"}, []),
}


@pytest.mark.parametrize(("text", "value", "faults"), CASES.values(), ids=CASES)
def test_shortcuts_are_refused(text: str, value: Any, faults: list[Fault]) -> None:
    result = composed(text)
    assert (result.documents, result.findings) == ([value], in_text(text, *faults))


def test_a_thousand_laughs_stay_one() -> None:
    """Each line names the one above ten times: read with aliases, the last line would hold 10^9 values."""
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    result = composed("\n".join(lines))
    assert result.documents == [{"a0": ["lol"] * 10} | {f"a{n}": [None] * 10 for n in range(1, 10)}]
    assert [finding.code for finding in result.findings] == ["yaml-shortcut"] * (10 + 90)
