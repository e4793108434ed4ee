"""`handbook check` where there is little or nothing to check, and wrong options."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.bakery import bakery, handbook
from tests.cli.test_check import checked
from tests.department import HANDBOOK, write


@pytest.mark.parametrize("folder", [".", "nowhere"])
def test_an_empty_folder_could_not_be_checked(tmp_path: Path, folder: str) -> None:
    result = handbook("check", "--lang", "en", root=tmp_path / folder)
    assert result.exit_code == 2
    assert result.stdout == (
        f"policies\n  policies:1:1  no-policies  {tmp_path / folder} has no folder policies\n"
        "      valid: the project's root (--root)\n"
        "      page site/en/trainers/checks/audit.html#no-policies\n\n1 error, 0 warnings.\n"
    )


def test_a_department_without_handbook_yaml(tmp_path: Path) -> None:
    (write(tmp_path) / "policies/handbook.yaml").unlink()
    result = handbook("check", "--lang", "en", root=tmp_path)
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "policies/handbook.yaml\n"
        "  policies/handbook.yaml:1:1  no-handbook  no document with the id handbook\n"
        "      valid: kind: handbook\n"
        "      page site/en/trainers/checks/meaning.html#no-handbook\n"
    )


def test_a_whole_department_whose_handbook_yaml_is_gone(tmp_path: Path) -> None:
    """Desks that it would define are not unknown as well."""
    (bakery(tmp_path) / "policies/handbook.yaml").unlink()
    assert "no-handbook" in [f["code"] for f in checked(tmp_path)["findings"]]
    assert "unknown-name" not in [f["code"] for f in checked(tmp_path)["findings"]]


def test_an_empty_policies_folder(tmp_path: Path) -> None:
    (tmp_path / "policies").mkdir()
    assert [f["code"] for f in checked(tmp_path)["findings"]] == [
        "no-handbook",
        "no-organization",
        "no-vocabulary",
    ]


def test_a_damaged_handbook_is_told_at_its_fault(tmp_path: Path) -> None:
    root = bakery(tmp_path, policies__handbook=HANDBOOK.replace("pass_mark: 70", "pass_mark: 170"))
    found = checked(root)["findings"]
    assert [(f["code"], f["file"], f["line"], f["column"]) for f in found] == [
        ("out-of-range", "policies/handbook.yaml", 6, 12)
    ]


WRONG = {
    "a day that is none": ("--as-of", "2026-02-30"),
    "a language it does not speak": ("--lang", "fr"),
    "a format it does not write": ("--format", "xml"),
    "an option it does not know": ("--strict",),
    "a file as the root": ("--root", __file__),
}


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG)
def test_a_wrong_option_could_not_run(tmp_path: Path, words: tuple[str, ...]) -> None:
    result = (
        handbook("check", *words, root=tmp_path) if words[0] != "--root" else handbook("check", root=Path(__file__))
    )
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr
