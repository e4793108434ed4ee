"""Turn what JSON Schema reports into findings that name the fault, its place and what would be valid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsonschema.exceptions import ValidationError

from checks.finding import Finding
from checks.reading.nodes import Map, spot_of
from checks.shape.schemas import kinds, validator
from checks.shape.suggest import one_of
from checks.text import Text, both

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
    "time-of-day": Text("时刻 HH:MM(加引号)", "a time of day HH:MM, in quotes"),
    "moment": Text("日期,或日期T时刻:2026-03-02T08:04", "a date, or a date and time: 2026-03-02T08:04"),
}


def policy_faults(document: Map) -> list[Finding]:
    """The faults in the shape of a policy document; empty when it is well formed."""
    kind = document.get("kind")
    if not isinstance(kind, str):
        return [document.finding("missing-key", None, Text("文档没有 kind", "a document without kind"), _kinds(""))]
    if kind not in kinds():
        return [document.finding("unknown-kind", "kind", Text(f"kind: {kind}", f"kind: {kind}"), _kinds(kind))]
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
    return [
        finding
        for error in validator(schema).iter_errors(document)
        for leaf in _leaves(error)
        for finding in _explained(document, leaf)
    ]


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    if error.context:
        for inner in error.context:
            yield from _leaves(inner)
    else:
        yield error


def _explained(document: Map, error: ValidationError) -> Iterator[Finding]:
    path = list(error.absolute_path)
    value: Any = error.instance
    rule: Any = error.validator_value

    def finding(code: str, got: Text, valid: Text, at: list[str | int] = path, key: bool = False) -> Finding:
        line, column = spot_of(document, at, of_key=key)
        return document.source.finding(code, line, column, got, valid)

    name = f"{path[-1]}" if path and isinstance(path[-1], str) else ""
    label = f"{name}: " if name else ""
    match error.validator:
        case "additionalProperties":
            known = list(error.schema.get("properties", {}))
            for key in value:
                if key not in known:
                    yield finding(
                        "unknown-key", Text(f"未知的键 {key}", f"the unknown key {key}"), one_of(key, known), [*path, key], True
                    )
        case "required":
            missing = [key for key in rule if key not in value]
            for key in missing:
                if error.message.startswith(f"'{key}'"):
                    yield finding(
                        "missing-key", Text(f"缺少 {key}", f"{key} is missing"), _described(error.schema, key)
                    )
        case "type":
            wanted = [rule] if isinstance(rule, str) else list(rule)
            yield finding(
                "wrong-type",
                Text(f"{label}{_shown(value).zh}", f"{label}{_shown(value).en}"),
                Text("或".join(_TYPES[w].zh for w in wanted), " or ".join(_TYPES[w].en for w in wanted)),
            )
        case "enum":
            yield finding("wrong-value", both(f"{label}{value}"), one_of(str(value), [str(v) for v in rule]))
        case "const":
            yield finding("wrong-value", both(f"{label}{value}"), both(_yaml(rule)))
        case "format":
            yield finding("wrong-format", both(f"{label}{value}"), _FORMATS[rule])
        case "pattern":
            yield finding("wrong-format", both(f"{label}{value}"), _pattern(error.schema, str(rule)))
        case "minimum" | "exclusiveMinimum" | "maximum" | "exclusiveMaximum":
            sign = {"minimum": "≥", "exclusiveMinimum": ">", "maximum": "≤", "exclusiveMaximum": "<"}[str(error.validator)]
            yield finding("out-of-range", both(f"{label}{value}"), both(f"{sign} {rule}"))
        case "minItems" | "minLength" | "minProperties":
            yield finding("empty-value", Text(f"{label}太短或为空", f"{label}too short or empty"), Text(f"至少 {rule} 项", f"at least {rule}"))
        case "maxItems" | "maxProperties":
            yield finding("too-many", Text(f"{label}有 {len(value)} 项", f"{label}{len(value)} entries"), Text(f"最多 {rule} 项", f"at most {rule}"))
        case "uniqueItems":
            yield finding("duplicate-item", Text(f"{label}列表里有重复", f"{label}the same entry twice"), Text("每项只写一次", "each entry once"))
        case _:
            yield finding("wrong-value", both(error.message), both(str(error.validator)))


def _described(schema: Any, key: str) -> Text:
    """What the missing key is for, from the schema's own description (中文 · English)."""
    described = schema.get("properties", {}).get(key, {}).get("description", "")
    zh, _, en = described.partition(" · ")
    return Text(f"{key}: {zh}" if zh else key, f"{key}: {en or zh}" if described else key)


def _pattern(schema: Any, pattern: str) -> Text:
    zh, _, en = schema.get("description", "").partition(" · ")
    return Text(f"{zh}({pattern})", f"{en or zh} ({pattern})")


def _shown(value: Any) -> Text:
    if value is None:
        return Text("没有写值", "no value")
    if isinstance(value, bool):
        return both(_yaml(value))
    if isinstance(value, dict):
        return Text("键值对", "a mapping")
    if isinstance(value, list):
        return Text("列表", "a list")
    if isinstance(value, str):
        return Text(f"文字 {value[:40]}", f"the text {value[:40]}")
    return Text(f"数 {value}", f"the number {value}")


def _yaml(value: Any) -> str:
    return {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)
