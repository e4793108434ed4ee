"""One file that cannot be read is one finding: what rests on it waits and is named, what does not is still told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.bakery import AS_OF, EXAMPLES, QUIZ, bakery, handbook
from tests.cli.test_check import checked
from tests.department import table


def files_of(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in (root / "policies").rglob("*.yaml"))


def test_a_tab_in_any_file_is_one_finding(tmp_path: Path) -> None:
    names = files_of(bakery(tmp_path / "whole"))
    for number, name in enumerate(names):
        root = bakery(tmp_path / str(number))
        (root / name).write_text("\t" + (root / name).read_text("utf-8"), "utf-8")
        found = checked(root)
        assert [(f["code"], f["file"]) for f in found["findings"]] == [("unreadable-file", name)], name


HARMED = {
    "examples": (
        EXAMPLES.replace("expect:", "expects:", 1),
        {"uncovered-row", "no-outsider", "computable-not-shown", "untaken-branch"},
    ),
    "quiz": (QUIZ.replace("choices:", "choice:", 1), {"quiz-missing"}),
}


@pytest.mark.parametrize("name", HARMED)
def test_only_what_rests_on_the_broken_document_waits(tmp_path: Path, name: str) -> None:
    text, waiting = HARMED[name]
    found = checked(bakery(tmp_path, **{f"policies__baking__{name}": text}))
    assert {f["file"] for f in found["findings"]} == {f"policies/baking/{name}.yaml"}
    assert set(found["waiting"]) == waiting


def test_what_waits_is_named_in_the_text(tmp_path: Path) -> None:
    root = bakery(tmp_path, policies__baking__quiz="\t" + QUIZ)
    said = handbook("check", "--as-of", AS_OF, "--lang", "en", root=root).stdout.splitlines()
    assert said[-2] == "1 error, 0 warnings."
    assert said[-1].startswith("To be judged once the above is mended: because-not-followed, ")
    assert {"example-differs", "quiz-missing"} <= set(said[-1].split(": ", 1)[1].split(", "))


def test_what_does_not_rest_on_the_broken_file_is_told(tmp_path: Path) -> None:
    """A gap of a table that could be read needs no other file."""
    holed = table("baking.holed", "events: [batch]\nrows:\n- {id: a, when: {burnt: {from: 1}}, then: [{reward: 1}]}")
    root = bakery(tmp_path, policies__baking__more=holed, policies__baking__quiz="\t" + QUIZ)
    codes = [f["code"] for f in checked(root)["findings"]]
    assert sorted(codes) == ["gap", "unreadable-file"]


def test_a_removed_rule_is_told_where_it_is_missed(tmp_path: Path) -> None:
    """Nothing is broken here: every example that expects the rule is wrong now, each name told once."""
    root = bakery(tmp_path)
    tables = root / "policies/baking/tables.yaml"
    tables.write_text("---\n".join(t for t in tables.read_text("utf-8").split("---\n") if "baking.month" not in t))
    found = json.loads(handbook("check", "--as-of", AS_OF, "--format", "json", root=root).stdout)
    assert [f["got"]["en"] for f in found["findings"] if f["code"] == "unknown-name"] == [
        "no rule is called baking.month"
    ]
    assert found["waiting"] == []
