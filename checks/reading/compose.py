"""Compose the documents of a file from the events of PyYAML's C parser.

Events, not nodes: they show anchors, aliases and tags, all of which are refused, and cost half as much.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from sys import intern
from typing import Any

import yaml

from checks.finding import Finding, Place
from checks.reading.characters import named, shown, strange
from checks.reading.nodes import Map, Seq, Spot
from checks.reading.problems import plain
from checks.reading.scalars import NotAValueError, cut, resolve, written
from checks.reading.source import Source
from checks.reading.split import documents
from checks.text import Text

DEEPEST = 40
"""Levels a document may nest."""


@dataclass(slots=True)
class Composed:
    """The documents of one file and the faults found while composing them."""

    documents: list[Map] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def compose(source: Source) -> Composed:
    """All documents of a file as positioned values; faults are collected, never raised."""
    result = Composed()
    for character, index, times in strange(source.text):
        result.findings.append(source.finding("unreadable-file", *source.spot(index), *named(character, times)))
    if result.findings:
        return result
    for lines_before, text in documents(source.text):
        _Composer(source, lines_before, text, result).run()
    if not result.documents and not result.findings:
        result.findings.append(
            source.finding("empty-file", 1, 1, Text("文件里没有内容", "the file holds nothing"), _DOCUMENT)
        )
    return result


class _TooDeepError(Exception):
    """The rest of the document cannot be composed."""


class _Composer:
    """Composes one document; `lines_before` of its file stand before it."""

    def __init__(
        self, source: Source, lines_before: int, text: str, result: Composed, loader: Any = yaml.CSafeLoader
    ) -> None:
        self.source = source
        self.above = lines_before + 1  # lines count from 1
        self.text = text
        self.result = result
        self.known = len(result.findings)
        self.events = yaml.parse(text, Loader=loader)
        self.open: list[Any] = []

    def run(self) -> None:
        try:
            for event in self.events:
                if isinstance(event, yaml.DocumentStartEvent):
                    self._document(event)
        except yaml.MarkedYAMLError as error:
            if "nesting depth" in (error.problem or ""):
                self._slowly()
            else:
                self._syntax(error)
        except _TooDeepError:
            pass

    def _slowly(self) -> None:
        """Once more with the parser that has no limit of its own: the C parser of some builds gives up before it tells
        where the document goes too deep.
        """
        del self.result.findings[self.known :]
        _Composer(self.source, self.above - 1, self.text, self.result, yaml.SafeLoader).run()

    def _document(self, start: Any) -> None:
        if start.version or start.tags:
            self._report(
                start,
                "yaml-shortcut",
                Text("指令 %YAML 或 %TAG", "a directive %YAML or %TAG"),
                Text("不写指令", "no directive"),
            )
        event = next(self.events)
        faults = len(self.result.findings)
        value = self._node(event, 1)
        next(self.events)  # its end: what stands between is a fault of the whole document
        if isinstance(value, Map):
            value.damaged = len(self.result.findings) > faults
            self.result.documents.append(value)
        elif isinstance(value, Seq):
            self._report(event, "not-a-document", Text("一个列表", "a list"), _DOCUMENT)
        elif value is None and not isinstance(event, yaml.AliasEvent):
            self._report(start, "not-a-document", Text("空文档", "an empty document"), _DOCUMENT)
        elif value is not None:
            one = cut(written(value))
            self._report(event, "not-a-document", Text(f"单个值 {one}", f"the single value {one}"), _DOCUMENT)

    def _node(self, event: Any, depth: int) -> Any:
        if isinstance(event, yaml.AliasEvent):
            self._report(
                event,
                "yaml-shortcut",
                Text(f"别名 *{event.anchor}", f"the alias *{event.anchor}"),
                Text("把值写出来，或用 id 引用", "the value itself, or a reference by id"),
            )
            return None
        if event.anchor or event.tag:
            self._bare(event)
        if depth > DEEPEST:
            self._report(
                event,
                "too-deep",
                Text(f"嵌套超过{DEEPEST}层", f"nested more than {DEEPEST} levels deep"),
                Text("少嵌套几层的写法", "fewer levels"),
            )
            raise _TooDeepError
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        self.open.append(event)
        collection = self._sequence if isinstance(event, yaml.SequenceStartEvent) else self._mapping
        value = collection(event, depth)
        self.open.pop()
        return value

    def _bare(self, event: Any) -> None:
        """Refuse an anchor and a tag in front of a value or key."""
        if event.anchor:
            self._report(
                event,
                "yaml-shortcut",
                Text(f"锚点 &{event.anchor}", f"the anchor &{event.anchor}"),
                Text("去掉锚点", "no anchor"),
            )
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._report(
                event,
                "yaml-shortcut",
                Text(f"标签 {tag}", f"the tag {tag}"),
                Text("不加标签的值", "a value without a tag"),
            )

    def _scalar(self, event: Any) -> Any:
        if event.style or event.tag:
            return self._visible(event)
        try:
            value = resolve(event.value)
            return intern(value) if isinstance(value, str) else value  # names come again and again
        except NotAValueError as fault:
            self._report(event, "not-a-number", fault.got, fault.valid)
            return event.value

    def _visible(self, event: Any) -> str:
        """The text of a scalar; strange characters can still come from escapes, which double quotes allow: "\\0"."""
        text: str = event.value
        if event.style != '"':
            return text
        for character, _, times in strange(text):
            got, valid = named(character, times)
            self._report(
                event, "strange-character", Text(f"转义写出的{got.zh}", f"{got.en}, written as an escape"), valid
            )
        return shown(text)

    def _sequence(self, start: Any, depth: int) -> Seq:
        items = Seq(self.source, self._spot(start))
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.put(self._node(event, depth + 1), self._spot(event))
        return items

    def _mapping(self, start: Any, depth: int) -> Map:
        mapping = Map(self.source, self._spot(start))
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
                    event,
                    "duplicate-key",
                    Text(f"键 {cut(key)} 又写了一次（先见 {first}）", f"the key {cut(key)} again (first at {first})"),
                    Text("每个键只写一次", "each key once"),
                    (first,),
                )
                continue
            mapping.put(key, value, self._spot(event), self._spot(value_event))
        return mapping

    def _key(self, event: Any, depth: int) -> str | None:
        """The key as written: `no`, `12:30` and `1` are words too; None for what is no word."""
        if isinstance(event, yaml.ScalarEvent) and not (event.style or event.anchor or event.tag):
            key: str = event.value
            if key and key != "<<":
                return intern(key)
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
            self._report(
                event, "yaml-shortcut", Text("合并键 <<", "the merge key <<"), Text("把键写出来", "the keys themselves")
            )
            return None
        if isinstance(event, yaml.ScalarEvent) and event.value:
            self._bare(event)
            return self._visible(event)
        reported = len(self.result.findings)
        self._node(event, depth + 1)
        if len(self.result.findings) == reported:
            self._report(
                event,
                "not-a-key",
                Text("这里的键不是一个词", "this key is not a word"),
                Text("一个词作键，后接冒号", "a word as the key, then a colon"),
            )
        return None

    def _syntax(self, error: yaml.MarkedYAMLError) -> None:
        """What the parser could not read, told where it began when only the end of the document showed it."""
        problem = plain(error.problem or error.context or "not YAML")
        got = Text(f"YAML 语法：{problem.zh}", f"YAML syntax: {problem.en}")
        mark: Any = error.problem_mark
        if error.context == "while scanning a simple key":
            mark = error.context_mark
        elif (opened := self._left_open(mark)) is not None:
            line = mark.line + self.above
            got = Text(f"{got.zh}；直到第{line}行也没有关上", f"{got.en}; not closed before line {line}")
            mark = opened
        elif mark.index >= len(self.text.rstrip()):
            got = Text(f"{got.zh}，到文档末尾也没有结束", f"{got.en}; still open at the end of the document")
            began = [event.start_mark for event in self.open if event.flow_style]
            mark = min((*began[-1:], error.context_mark or mark), key=lambda m: m.index)
        self.result.findings.append(self.source.finding("not-yaml", *self._at(mark), got, _YAML))

    def _left_open(self, problem: Any) -> Any:
        """Where the innermost bracket began, if the text goes on below it no deeper than the line it stands in.

        Whoever left a bracket open sees it there, not where the parser could go on no longer.
        """
        began = [event.start_mark for event in self.open if event.flow_style]
        if not began or problem.line <= began[-1].line or problem.index >= len(self.text.rstrip()):
            return None
        lines = self.text.split("\n")
        indents = [len(lines[at]) - len(lines[at].lstrip(" -")) for at in (began[-1].line, problem.line)]
        return began[-1] if indents[1] <= indents[0] else None

    def _spot(self, event: Any) -> Spot:
        mark = event.start_mark
        return mark.line + self.above, mark.column + 1

    def _at(self, mark: Any) -> Spot:
        return mark.line + self.above, mark.column + 1

    def _report(self, event: Any, code: str, got: Text, valid: Text, related: tuple[Place, ...] = ()) -> None:
        self.result.findings.append(self.source.finding(code, *self._spot(event), got, valid, related))


_YAML = Text(
    "合乎 YAML 的写法（检查缩进、引号、冒号后的空格）", "YAML (look at indents, quotes, the space after a colon)"
)
_DOCUMENT = Text("以 kind: 开头的文档", "a document that starts with kind:")
