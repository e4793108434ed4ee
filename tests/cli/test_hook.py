"""The hook for pre-commit: what it runs, and when."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.bakery import bakery, handbook
from tests.cli.test_check import FAULTY


@pytest.fixture
def hook(root: Path) -> dict[str, Any]:
    (only,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))
    return dict(only)


def test_the_hook_is_whole(hook: dict[str, Any]) -> None:
    assert {key: hook[key] for key in ("id", "entry", "language", "pass_filenames")} == {
        "id": "handbook-check",
        "entry": "handbook check --lang en",
        "language": "system",
        "pass_filenames": False,
    }


def test_its_command_finds_faults(hook: dict[str, Any], tmp_path: Path) -> None:
    command, *words = hook["entry"].split()
    assert command == "handbook"
    assert handbook(*words, root=bakery(tmp_path, **FAULTY)).exit_code == 1


CHANGED = {
    "policies/handbook.yaml": True,
    "docs/zh/index.md": True,
    "docs/en/trainers/checks.md": True,
    "pyproject.toml": True,
    "docs/theme/main.html": False,
    "tests/policies/test_real.py": False,
    "README.md": False,
}


@pytest.mark.parametrize(("file", "runs"), CHANGED.items())
def test_it_runs_where_rules_pages_or_the_configuration_change(hook: dict[str, Any], file: str, runs: bool) -> None:
    assert bool(re.search(hook["files"], file)) is runs
