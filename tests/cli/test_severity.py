"""The severities in pyproject.toml, and what is wrong with them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checks.cli.configuration import Configuration, configured
from checks.cli.severity import KNOWN
from checks.finding import Finding, Place
from checks.shape.suggest import one_of
from checks.text import Text, both
from tests.cli.bakery import AS_OF, bakery, handbook
from tests.cli.test_check import FAULTY

NOTHING = Configuration({}, [], "", [])


def project(root: Path, text: str, **files: str) -> Path:
    """A bakery with this pyproject.toml."""
    (bakery(root, **files) / "pyproject.toml").write_text(text, "utf-8")
    return root


def severities(*lines: str) -> str:
    return "\n".join(("[project]", 'name = "bakery"', "", "[tool.handbook.severity]", *lines)) + "\n"


def bad(line: int, column: int, got: Text, valid: Text) -> Finding:
    return Finding("bad-configuration", Place("pyproject.toml", line, column), got, valid)


def test_warnings_alone_end_with_0(tmp_path: Path) -> None:
    result = handbook(
        "check",
        "--as-of",
        "2027-01-01",
        "--lang",
        "en",
        root=project(tmp_path, severities('review-overdue = "warning"')),
    )
    assert result.exit_code == 0
    assert result.stdout.endswith("\n0 errors, 3 warnings.\n")


def test_one_error_among_warnings_ends_with_1(tmp_path: Path) -> None:
    text = severities('figures-differ = "warning"', 'no-tree = "error"')
    result = handbook("check", "--as-of", AS_OF, "--format", "json", root=project(tmp_path, text, **FAULTY))
    document = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [(f["code"], f["severity"]) for f in document["findings"]] == [
        ("figures-differ", "warning"),
        ("no-tree", "error"),
    ]
    assert (document["errors"], document["warnings"]) == (1, 1)


ABSENT = {
    "no table of tools": "[project]\nname = 'bakery'\n",
    "no table of the handbook": "[tool.ruff]\nline-length = 120\n",
    "no severities": "[tool.handbook]\n",
    "an empty file": "",
}


@pytest.mark.parametrize("text", ABSENT.values(), ids=ABSENT)
def test_without_severities_every_finding_is_an_error(tmp_path: Path, text: str) -> None:
    assert configured(project(tmp_path, text)) == NOTHING


def test_without_pyproject_too(tmp_path: Path) -> None:
    assert configured(bakery(tmp_path)) == NOTHING


LEVELS = both('"error" | "warning"')
BAD: dict[str, tuple[str, Finding]] = {
    "a level that is none": (severities('gap = "info"'), bad(5, 1, both("gap = 'info'"), LEVELS)),
    "a level that is no text": (severities('overlap = "error"', "gap = 1"), bad(6, 1, both("gap = 1"), LEVELS)),
    "a level that is a list": (severities('"gap" = ["error"]'), bad(5, 2, both("gap = ['error']"), LEVELS)),
    "a code that no check reports": (
        severities('gap = "error"', 'unusd-word = "warning"'),
        bad(6, 1, Text("没有代码叫 unusd-word", "no code is called unusd-word"), one_of("unusd-word", KNOWN)),
    ),
    "a code whose name stands elsewhere too": (
        '[project]\ngap = "wide"\n\n[tool.handbook.severity]\n\ngap = 2\n',
        bad(6, 1, both("gap = 2"), LEVELS),
    ),
    "severities that are no table": (
        '[tool.handbook]\nseverity = "warning"\n',
        bad(2, 1, both("tool.handbook.severity = 'warning'"), both("[tool.handbook.severity]")),
    ),
    "tools that are no table": ("tool = 3\n", bad(1, 1, both("tool = 3"), both("[tool.handbook]"))),
    "a list of tables": (
        "[[tool.handbook]]\nname = 'a'\n",
        bad(1, 1, both("tool.handbook = [{'name': 'a'}]"), both("[tool.handbook]")),
    ),
}


@pytest.mark.parametrize(("text", "expected"), BAD.values(), ids=BAD)
def test_a_bad_severity_is_told_where_it_stands(tmp_path: Path, text: str, expected: Finding) -> None:
    assert configured(project(tmp_path, text)).findings == [expected]


def test_what_is_not_bad_still_holds(tmp_path: Path) -> None:
    text = severities('gap = "warning"', 'overlap = "mild"', 'breadth = "error"')
    assert configured(project(tmp_path, text)).severities == {"gap": "warning"}


NOT_TOML = {
    "a missing value": ("[tool]\nhandbook =\n", 2, 11, "Invalid value (at line 2, column 11)"),
    "a key twice": ("[a]\nb = 1\nb = 2\n", 3, 6, "Cannot overwrite a value (at line 3, column 6)"),
}


@pytest.mark.parametrize(("text", "line", "column", "said"), NOT_TOML.values(), ids=NOT_TOML)
def test_a_pyproject_that_is_no_toml(tmp_path: Path, text: str, line: int, column: int, said: str) -> None:
    valid = Text("有效的 TOML", "valid TOML")
    assert configured(project(tmp_path, text)) == replace(NOTHING, findings=[bad(line, column, both(said), valid)])


def test_a_pyproject_that_is_no_utf_8(tmp_path: Path) -> None:
    (bakery(tmp_path) / "pyproject.toml").write_bytes(b'name = "\xff"')
    (found,) = configured(tmp_path).findings
    assert (found.code, found.place, found.valid.en) == ("bad-configuration", Place("pyproject.toml"), "valid TOML")


def test_a_bad_pyproject_could_not_run_but_tells_the_findings_as_well(tmp_path: Path) -> None:
    result = handbook("check", "--as-of", AS_OF, "--format", "json", root=project(tmp_path, "tool = 3\n", **FAULTY))
    assert result.exit_code == 2
    assert [f["code"] for f in json.loads(result.stdout)["findings"]] == [
        "figures-differ",
        "no-tree",
        "bad-configuration",
    ]
