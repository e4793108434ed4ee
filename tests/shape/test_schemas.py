"""The schema files themselves: sound, described throughout, and free of what would hide a fault."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

from checks.shape.formats import FORMATS
from checks.shape.schemas import FOLDER, files, kinds
from checks.shape.validator import validator

NAMES = [path.relative_to(FOLDER).as_posix() for path in files()]
SCHEMAS = {name: json.loads((FOLDER / name).read_text("utf-8")) for name in NAMES}
NAMING_A_VALUE = {"pattern", "minItems", "maxItems", "minProperties", "maxProperties"}
"""Keywords whose findings quote the description."""

Part = tuple[str, Any]
"""A part of a schema with its path, file first."""


def parts(name: str) -> Iterator[Part]:
    """Every schema inside a schema file; the names of properties are no keywords."""
    yield from _inside(name, SCHEMAS[name])


def _inside(path: str, schema: Any) -> Iterator[Part]:
    yield path, schema
    for keyword, value in schema.items():
        if keyword in ("properties", "$defs"):
            for key, part in value.items():
                yield from _inside(f"{path}/{keyword}/{key}", part)
        elif keyword in ("items", "additionalProperties", "propertyNames", "if", "then", "else"):
            if isinstance(value, dict):
                yield from _inside(f"{path}/{keyword}", value)
        elif keyword == "allOf":
            for index, part in enumerate(value):
                yield from _inside(f"{path}/allOf/{index}", part)


EVERY = [part for name in NAMES for part in parts(name)]


def target(path: str, reference: str) -> Any:
    """What a reference leads to; raises where it leads nowhere."""
    name = path.partition(".schema.json")[0] + ".schema.json"
    file, _, pointer = reference.partition("#")
    found = SCHEMAS[(FOLDER / name).parent.joinpath(file).resolve().relative_to(FOLDER).as_posix() if file else name]
    for step in pointer.strip("/").split("/") if pointer else ():
        found = found[step]
    return found


def test_there_is_a_schema_for_every_kind_and_nothing_else() -> None:
    shared = ["case.schema.json", "common.schema.json", "ledger.schema.json", "policy.schema.json"]
    assert sorted(NAMES) == sorted([*shared, *(f"kinds/{kind}.schema.json" for kind in kinds())])


def test_the_kinds_are_told_in_order() -> None:
    assert kinds() == (
        "curriculum", "decision", "example", "guidance", "handbook", "meeting", "minutes", "organization", "question",
        "report", "role", "schedule", "scorecard", "script", "standard", "statute", "term", "timetable", "vocabulary", "workflow",
    )  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid_and_names_its_dialect_and_itself(name: str) -> None:
    schema = SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    assert validator_for(schema) is Draft202012Validator
    assert schema["$id"] == f"https://handbook.example/schemas/{name}"
    assert schema["title"]
    assert schema["description"]


def test_no_keyword_is_used_that_these_tests_do_not_look_into() -> None:
    known = {
        "$schema", "$id", "$ref", "$defs", "title", "description", "type", "const", "enum", "format", "pattern",
        "properties", "additionalProperties", "propertyNames", "required", "items", "allOf", "if", "then", "else",
        "minimum", "exclusiveMinimum", "maximum", "minLength", "minItems", "maxItems", "uniqueItems",
        "minProperties", "maxProperties",
    }  # fmt: skip
    assert {(path, keyword) for path, schema in EVERY for keyword in schema if keyword not in known} == set()


def test_every_property_is_described() -> None:
    """Editors show it, findings quote it; it may stand behind a reference."""
    bare = []
    for path, schema in EVERY:
        for key, part in schema.get("properties", {}).items():
            described = part
            while "description" not in described and "$ref" in described:
                described = target(path, described["$ref"])
            if not described.get("description", "").strip():
                bare.append(f"{path}/{key}")
    assert bare == []


def test_every_reference_leads_to_a_schema() -> None:
    assert [path for path, schema in EVERY if "$ref" in schema and not target(path, schema["$ref"])] == []


def test_what_a_finding_quotes_is_described() -> None:
    assert [path for path, schema in EVERY if NAMING_A_VALUE & set(schema) and not schema.get("description")] == []


def test_what_is_required_is_a_property() -> None:
    """Otherwise the finding could not say what is missing."""
    lost = [
        (path, key)
        for path, schema in EVERY
        for key in schema.get("required", ())
        if key not in schema.get("properties", {})
    ]
    assert lost == []


def test_a_mapping_with_properties_takes_no_others_unread() -> None:
    """A misspelt key that silently does nothing is the classic failure of rule files."""
    dispatching = ("policy.schema.json", "/if")
    loose = [
        path
        for path, schema in EVERY
        if "properties" in schema and "additionalProperties" not in schema and not path.endswith(dispatching)
    ]
    assert loose == []


def test_patterns_are_anchored() -> None:
    """The validator matches whole texts; an editor does so only where the pattern says it."""
    patterns = {schema["pattern"] for _, schema in EVERY if "pattern" in schema}
    assert {pattern for pattern in patterns if not (pattern.startswith("^") and pattern.endswith("$"))} == set()


def test_formats_are_those_the_validator_checks() -> None:
    assert {schema["format"] for _, schema in EVERY if "format" in schema} == set(FORMATS)


def test_the_policy_schema_dispatches_on_the_kind_and_names_no_alternatives() -> None:
    policy = SCHEMAS["policy.schema.json"]
    assert [part for part, schema in EVERY if {"oneOf", "anyOf", "not"} & set(schema)] == []
    assert policy["allOf"] == [
        {
            "if": {
                "properties": {"kind": {"description": "文档种类 · the kind of document", "const": kind}},
                "required": ["kind"],
            },
            "then": {"$ref": f"kinds/{kind}.schema.json"},
        }
        for kind in kinds()
    ]


@pytest.mark.parametrize("kind", kinds())
def test_a_kind_allows_only_itself_and_asks_for_kind_and_id(kind: str) -> None:
    schema = SCHEMAS[f"kinds/{kind}.schema.json"]
    assert schema["properties"]["kind"]["const"] == kind
    assert {"kind", "id"} <= set(schema["required"])


def test_a_validator_is_made_once() -> None:
    assert validator("policy") is validator("policy")


def test_the_folder_is_the_projects(root: Path) -> None:
    assert root / "schemas" == FOLDER
