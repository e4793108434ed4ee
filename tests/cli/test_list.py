"""`handbook list`: every policy, its owner and its clauses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.bakery import bakery, handbook
from tests.department import table, write

NAP = "events: [nap]\nrows:\n- {id: every, then: [{warn: true}]}"


def rows(said: str) -> list[list[str]]:
    """The cells of the table that was printed, line by line."""
    lines = [line.strip("┃│").replace("┃", "│") for line in said.splitlines() if line[:1] in "┃│"]
    return [[cell.strip() for cell in line.split("│")] for line in lines]


@pytest.mark.parametrize(
    ("lang", "head", "row"),
    [
        ("zh", ["编号", "种类", "标题", "负责人", "条款"], ["schedule", "规则", "店长", "1"]),
        ("en", ["id", "kind", "title", "owner", "§"], ["schedule", "rule", "chief", "1"]),
    ],
)
def test_every_policy_by_its_id(tmp_path: Path, lang: str, head: list[str], row: list[str]) -> None:
    result = handbook("list", "--lang", lang, root=bakery(tmp_path))
    assert (result.exit_code, result.stderr) == (0, "")
    assert rows(result.stdout) == [head, *([name, *row] for name in ("baking.burnt", "baking.month", "baking.napping"))]


def test_as_json(tmp_path: Path) -> None:
    rule = table("baking.nap", NAP, in_force="{from: 2026-01-01, until: 2026-06-30}")
    result = handbook("list", "--format", "json", root=write(tmp_path, rule))
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == {
        "policies": [
            {
                "id": "baking.nap",
                "kind": "schedule",
                "title": {"zh": "规则", "en": "rule"},
                "summary": {"zh": "一条规则。", "en": "A rule."},
                "owner": "chief",
                "desks": ["counter", "oven"],
                "roles": ["baker"],
                "sources": ["KM/8/1"],
                "in_force": {"from": "2026-01-01", "until": "2026-06-30"},
                "file": "policies/baking/tables.yaml",
                "line": 1,
            }
        ]
    }


def test_an_id_is_never_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An id is there to be copied, also from a narrow window or a pipe."""
    monkeypatch.setenv("COLUMNS", "60")
    name = "baking.what-to-do-when-the-oven-is-cold"
    result = handbook("list", root=write(tmp_path, table(name, NAP)))
    assert name in [row[0] for row in rows(result.stdout)]
