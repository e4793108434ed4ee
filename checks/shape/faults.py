"""Turn what JSON Schema reports into findings that name the fault, its place and what would be valid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from checks.finding import Finding
from checks.reading.nodes import Map, spot_of
from checks.reading.scalars import cut, shown, written
from checks.shape.schemas import kinds, purpose
from checks.shape.soundness import sound
from checks.shape.suggest import one_of
from checks.text import Text, both

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_TYPES = {
    "string": Text("文字", "text"),
    "integer": Text("整数", "a whole number"),
    "number": Text("数", "a number"),
    "boolean": Text("true 或 false", "true or false"),
    "object": Text("键值对", "a mapping (key: value)"),
    "array": Text("列表", "a list"),
    "null": Text("空值", "nothing"),
}

_FORMATS = {
    "date": Text("真实存在的日期 YYYY-MM-DD", "a date that exists, YYYY-MM-DD"),
    "time-of-day": Text("时刻 HH:MM（加引号）", "a time of day HH:MM, in quotes"),
    "moment": Text("日期，或日期T时刻：2026-03-02T08:04", "a date, or a date and time: 2026-03-02T08:04"),
}

_SIGNS = {"minimum": "≥", "exclusiveMinimum": ">", "maximum": "≤", "exclusiveMaximum": "<"}


def policy_faults(document: Map) -> list[Finding]:
    """The faults in the shape of a policy document; empty when it is well formed."""
    if "kind" not in document:
        return [document.finding("missing-key", None, Text("文档没有 kind", "a document without kind"), _kinds(""))]
    kind = document["kind"]
    if kind not in kinds():
        got = shown(kind)
        return [document.finding("unknown-kind", "kind", Text(f"kind: {got.zh}", f"kind: {got.en}"), _kinds(str(kind)))]
    return _faults(document, f"kinds/{kind}")


def ledger_faults(document: Map) -> list[Finding]:
    """The faults in the shape of a clause ledger."""
    return _faults(document, "ledger")


def case_faults(document: Map) -> list[Finding]:
    """The faults in the shape of a case: an example whose head and expectation may be left out."""
    return _faults(document, "case")


def _kinds(kind: str) -> Text:
    return one_of(kind, kinds())


def _faults(document: Map, schema: str) -> list[Finding]:
    if sound(document, schema):
        return []
    from checks.shape.validator import validator  # only here: where nothing is wrong nobody waits for it

    errors = validator(schema).iter_errors(document)
    return [finding for error in errors for finding in _Fault(document, error).findings()]


class _Fault:
    """One error of JSON Schema: the keyword that failed, on which value, and where it stands."""

    def __init__(self, document: Map, error: ValidationError) -> None:
        self.document = document
        self.keyword = str(error.validator)
        self.value: Any = error.instance
        self.rule: Any = error.validator_value
        self.schema: Any = error.schema
        self.message = error.message
        self.path: list[Any] = list(error.absolute_path)
        self.of_key = "propertyNames" in error.absolute_schema_path
        """Whether it is the name of a key that failed, not a value."""
        if self.of_key:
            self.path.append(self.value)

    def findings(self) -> Iterator[Finding]:
        match self.keyword:
            case "additionalProperties":
                yield from self._unknown_keys()
            case "required":
                yield from self._missing_key()
            case "type":
                yield self._finding("wrong-type", self._labelled(shown(self.value, typed=True)), self._type())
            case "enum":
                yield self._wrong("wrong-value", one_of(str(self.value), [str(known) for known in self.rule]))
            case "const":
                yield self._wrong("wrong-value", both(written(self.rule)))
            case "format":
                yield self._wrong("wrong-format", _FORMATS[self.rule])
            case "pattern":
                yield self._wrong("wrong-format", self._described(self.rule))
            case "minimum" | "exclusiveMinimum" | "maximum" | "exclusiveMaximum":
                yield self._wrong("out-of-range", both(f"{_SIGNS[self.keyword]} {self.rule}"))
            case "minLength":
                yield self._finding(
                    "empty-value", self._labelled(Text("没有内容", "empty text")), Text("文字", "some text")
                )
            case "minItems" | "minProperties":
                valid = Text(f"至少{self.rule}项：", f"at least {self.rule}:")
                yield self._finding("empty-value", self._counted(), self._described(valid))
            case "maxItems" | "maxProperties":
                valid = Text(f"最多{self.rule}项：", f"at most {self.rule}:")
                yield self._finding("too-many", self._counted(), self._described(valid))
            case "uniqueItems":
                got = self._labelled(shown(self.value))
                valid = Text("每项只写一次", "each entry once")
                yield self._finding("duplicate-item", Text(f"{got.zh} 又写了一次", f"{got.en} again"), valid)
            case _:
                yield self._finding("wrong-value", both(self.message), both(self.keyword))

    def _unknown_keys(self) -> Iterator[Finding]:
        known = list(self.schema.get("properties", {}))
        for key in self.value:
            if key not in known:
                got = Text(f"未知的键 {cut(key)}", f"the unknown key {cut(key)}")
                yield self._finding("unknown-key", got, one_of(key, known), [*self.path, key], of_key=True)

    def _missing_key(self) -> Iterator[Finding]:
        for key in self.rule:
            if self.message.startswith(f"'{key}'"):
                zh, _, en = purpose(self.schema["properties"][key]).partition(" · ")
                got = Text(f"缺少 {key}", f"{key} is missing")
                yield self._finding("missing-key", got, Text(f"{key}: {zh}", f"{key}: {en or zh}"))

    def _type(self) -> Text:
        """The types a value may have; of a text with a certain form, the form."""
        if self.schema.get("format") in _FORMATS:
            return _FORMATS[self.schema["format"]]
        if "pattern" in self.schema:
            return self._described(self.schema["pattern"])
        types = [_TYPES[name] for name in ([self.rule] if isinstance(self.rule, str) else self.rule)]
        return Text(" / ".join(known.zh for known in types), " or ".join(known.en for known in types))

    def _wrong(self, code: str, valid: Text) -> Finding:
        return self._finding(code, self._labelled(shown(self.value)), valid)

    def _counted(self) -> Text:
        """How many entries there are."""
        many = len(self.value)
        return self._labelled(Text(f"{many}项", f"{many} {'entry' if many == 1 else 'entries'}"))

    def _labelled(self, got: Text) -> Text:
        """What was found, after the key it belongs to."""
        names = [] if self.of_key else [step for step in self.path if isinstance(step, str)]
        label = f"{names[-1]}: " if names else ""
        return Text(f"{label}{got.zh}", f"{label}{got.en}")

    def _described(self, rule: Text | str) -> Text:
        """What the schema says of the value, with the rule it must keep."""
        zh, _, en = self.schema["description"].partition(" · ")
        if isinstance(rule, str):
            return Text(f"{zh}（{rule}）", f"{en or zh} ({rule})")
        return Text(f"{rule.zh}{zh}", f"{rule.en} {en or zh}")

    def _finding(
        self, code: str, got: Text, valid: Text, path: list[str | int] | None = None, of_key: bool = False
    ) -> Finding:
        spot = spot_of(self.document, self.path if path is None else path, of_key=of_key or self.of_key)
        return self.document.source.finding(code, *spot, got, valid)
