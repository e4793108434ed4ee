"""Examples of the handbook by their id, and cases that say what they expect."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.bakery import DEDUCT, NAP, NEW, bakery, case, example, expecting, handbook

WRONG = DEDUCT.replace("200", "199")


def expected(root: Path, what: str, code: int) -> list[tuple[str, Any]]:
    """The cases explained and whether each is as expected; the command must end with `code`."""
    result = handbook("explain", what, "--format", "json", root=root)
    assert (result.exit_code, result.stderr) == (code, "")
    return [(c["id"], c["expected"]) for c in json.loads(result.stdout)["cases"]]


@pytest.mark.parametrize("name", ["two-batches", "nap", "beginner", "calm", "rough"])
def test_every_example_can_be_explained_by_its_id(tmp_path: Path, name: str) -> None:
    assert expected(bakery(tmp_path), f"baking.{name}", 0) == [(f"baking.{name}", True)]


def test_an_example_is_printed_with_its_title(tmp_path: Path) -> None:
    said = handbook("explain", "baking.nap", "--lang", "en", root=bakery(tmp_path)).stdout.splitlines()
    assert (said[0], said[-2]) == ("baking.nap  something", "  As the example expects.")


def test_an_example_that_differs_ends_with_1(tmp_path: Path) -> None:
    differing = example("baking.nap", case(NAP), expecting(WRONG))
    assert expected(bakery(tmp_path, policies__baking__examples=differing), "baking.nap", 1) == [("baking.nap", False)]


CASES = {
    "without expectation": (case(NAP), 0, None),
    "as expected": (case(NAP) + expecting(DEDUCT), 0, True),
    "not as expected": (case(NAP) + expecting(WRONG), 1, False),
    "an outcome is missing": (case(NAP) + expecting(), 1, False),
    "the total is wrong": (case(NAP) + expecting(DEDUCT, claims="  totals: {deductions: 1}\n"), 1, False),
    "the day is wrong": (case(NAP) + expecting(DEDUCT.replace("}", ", at: 2026-02-02}")), 1, False),
    "of a table that does not exist": (case(NAP) + expecting("{table: baking.bun, row: old, warn: true}"), 1, False),
    "nothing, rightly": (case(NAP, employee=NEW) + expecting(claims="  nothing: [baking.napping/new]\n"), 0, True),
    "as an example is written": (example("my.case", case(NAP), expecting(DEDUCT)), 0, True),
}


@pytest.mark.parametrize(("text", "code", "met"), CASES.values(), ids=CASES)
def test_a_case_with_and_without_expectation(tmp_path: Path, text: str, code: int, met: bool | None) -> None:
    """An expectation counts even without an id or a title."""
    (bakery(tmp_path) / "case.yaml").write_text(text, "utf-8")
    name = "my.case" if "my.case" in text else "1"
    assert expected(tmp_path, str(tmp_path / "case.yaml"), code) == [(name, met)]


def test_one_case_that_differs_is_enough_to_end_with_1(tmp_path: Path) -> None:
    text = "---\n".join((case(NAP), case(NAP) + expecting(WRONG), case(NAP) + expecting(DEDUCT)))
    (bakery(tmp_path) / "cases.yaml").write_text(text, "utf-8")
    assert expected(tmp_path, str(tmp_path / "cases.yaml"), 1) == [("1", None), ("2", False), ("3", True)]


def test_the_file_is_found_from_here_and_the_department_from_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bakery(tmp_path / "shop")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/case.yaml").write_text(case(NAP), "utf-8")
    monkeypatch.chdir(tmp_path / "desk")
    assert expected(Path("../shop"), "case.yaml", 0) == [("1", None)]
