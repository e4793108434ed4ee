"""Compose the documents of a file from the events of PyYAML's C parser.

Events, not nodes: they show anchors, aliases and tags, all of which are refused, and cost half as much.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from checks.finding import Finding
from checks.reading.nodes import Map, Seq, Spot
from checks.reading.scalars import NotAValue, resolve
from checks.reading.source import Source
from checks.text import Text, both

DEEPEST = 40
"""Levels a document may nest."""


@dataclass(slots=True)
class Composed:
    """The documents of one file and the faults found while composing them."""

    documents: list[Map] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def compose(source: Source) -> Composed:
    """All documents of a file as positioned values; faults are collected, never raised."""
    return _Composer(source).run()


class _Stop(Exception):
    """The rest of the file cannot be composed."""


class _Composer:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.result = Composed()
        self.events = yaml.parse(source.text, Loader=yaml.CSafeLoader)

    def run(self) -> Composed:
        try:
            for event in self.events:
                if isinstance(event, yaml.DocumentStartEvent):
                    self._document()
        except yaml.MarkedYAMLError as error:
            self._syntax(error)
        except yaml.YAMLError as error:
            self._report((1, 1), "not-yaml", both(str(error).splitlines()[0]), _YAML)
        except _Stop:
            pass
        if not self.result.documents and not self.result.findings:
            self._report((1, 1), "empty-file", Text("文件里没有内容", "the file holds nothing"), _DOCUMENT)
        return self.result

    def _document(self) -> None:
        event = next(self.events)
        value = self._node(event, 1)
        if isinstance(value, Map):
            self.result.documents.append(value)
        else:
            self._report(_spot(event), "not-a-document", _named(value), _DOCUMENT)

    def _node(self, event: Any, depth: int) -> Any:
        if isinstance(event, yaml.AliasEvent):
            self._report(
                _spot(event),
                "yaml-shortcut",
                Text(f"别名 *{event.anchor}", f"the alias *{event.anchor}"),
                Text("把值写出来,或用 id 引用", "the value itself, or a reference by id"),
            )
            return None
        if event.anchor:
            self._report(
                _spot(event),
                "yaml-shortcut",
                Text(f"锚点 &{event.anchor}", f"the anchor &{event.anchor}"),
                Text("去掉锚点", "no anchor"),
            )
        if event.tag:
            self._report(
                _spot(event),
                "yaml-shortcut",
                Text(f"标签 {event.tag}", f"the tag {event.tag}"),
                Text("不加标签的值", "a value without a tag"),
            )
        if depth > DEEPEST:
            self._report(
                _spot(event),
                "too-deep",
                Text(f"嵌套超过 {DEEPEST} 层", f"nested more than {DEEPEST} levels deep"),
                Text("更平的写法", "a flatter document"),
            )
            raise _Stop
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _scalar(self, event: Any) -> Any:
        text: str = event.value
        if event.style or not event.implicit[0]:
            return text
        try:
            return resolve(text)
        except NotAValue as fault:
            self._report(_spot(event), "not-a-number", fault.got, fault.valid)
            return text

    def _sequence(self, start: Any, depth: int) -> Seq:
        items = Seq(self.source, _spot(start))
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, depth + 1))
            items.item_spots.append(_spot(event))
        return items

    def _mapping(self, start: Any, depth: int) -> Map:
        mapping = Map(self.source, _spot(start))
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, depth)
            value_event = next(self.events)
            value = self._node(value_event, depth + 1)
            if key is None:
                continue
            if key in mapping:
                first = mapping.key_at(key)
                self._report(
                    _spot(event),
                    "duplicate-key",
                    Text(f"键 {key} 又写了一次(先见 {first})", f"the key {key} again (first at {first})"),
                    Text("每个键只写一次", "each key once"),
                )
                continue
            mapping[key] = value
            mapping.key_spots[key] = _spot(event)
            mapping.value_spots[key] = _spot(value_event)
        return mapping

    def _key(self, event: Any, depth: int) -> str | None:
        if isinstance(event, yaml.ScalarEvent) and not event.anchor and not event.tag and event.value:
            return str(event.value)
        self._node(event, depth + 1)
        self._report(
            _spot(event),
            "not-a-key",
            Text("这里的键不是一个词", "this key is not a word"),
            Text("一个词作键,后接冒号", "a word as the key, then a colon"),
        )
        return None

    def _syntax(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        spot = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = error.problem or error.context or "not YAML"
        self._report(spot, "not-yaml", Text(f"YAML 语法:{problem}", f"YAML syntax: {problem}"), _YAML)

    def _report(self, spot: Spot, code: str, got: Text, valid: Text) -> None:
        self.result.findings.append(self.source.finding(code, *spot, got, valid))


_YAML = Text("合乎 YAML 的写法(检查缩进、引号、冒号后的空格)", "YAML (look at indents, quotes, the space after a colon)")
_DOCUMENT = Text("以 kind: 开头的文档", "a document that starts with kind:")


def _spot(event: Any) -> Spot:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1)


def _named(value: object) -> Text:
    if value is None:
        return Text("空文档", "an empty document")
    if isinstance(value, Seq):
        return Text("一个列表", "a list")
    return Text(f"单个值 {value}", f"the single value {value}")
