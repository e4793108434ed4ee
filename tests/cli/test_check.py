"""`handbook check`: what it prints, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.bakery import AS_OF, BURNT, MONTH, NAPPING, bakery, handbook
from tests.department import ORGANIZATION

FAULTY = {
    "policies__organization": ORGANIZATION.replace("  reports_to: chief\n", "").replace(
        "desks: [counter, oven]", "desks: [oven]"
    ),
    "policies__baking__terms": """\
kind: term
id: baking.crust
term: {zh: 皮, en: crust}
means: {zh: 厚3毫米。, en: Three millimetres thick.}
""",
}
ZH = """\
policies/baking/terms.yaml
  policies/baking/terms.yaml:4:24  figures-differ  中文：3，英文：无
      means: {zh: 厚3毫米。, en: Three millimetres thick.}
      应为：两种语言的数字一样，都写成数字
      说明 site/trainers/checks/parity.html#figures-differ

policies/organization.yaml
  policies/organization.yaml:10:3  no-tree  oven 有2个顶层岗位：chief, baker
      - id: baker
      应为：每个岗组一个顶层岗位，汇报不成圈
      另见 policies/organization.yaml:5:3
      说明 site/trainers/checks/organization.html#no-tree

2个错误，0个提醒。
"""
EN = """\
policies/baking/terms.yaml
  policies/baking/terms.yaml:4:24  figures-differ  Chinese 3, English none
      means: {zh: 厚3毫米。, en: Three millimetres thick.}
      valid: the same figures in both, written as digits
      page site/en/trainers/checks/parity.html#figures-differ

policies/organization.yaml
  policies/organization.yaml:10:3  no-tree  2 roles at the top of oven: chief, baker
      - id: baker
      valid: one role at the top of each desk, no circle
      see policies/organization.yaml:5:3
      page site/en/trainers/checks/organization.html#no-tree

2 errors, 0 warnings.
"""


def checked(root: Path, *words: str) -> dict[str, Any]:
    """What `handbook check --format json` says."""
    document: dict[str, Any] = json.loads(
        handbook("check", "--as-of", AS_OF, "--format", "json", *words, root=root).stdout
    )
    return document


@pytest.mark.parametrize(("lang", "said"), [("zh", "没有发现问题。\n"), ("en", "No findings.\n")])
def test_a_sound_department_ends_with_0(tmp_path: Path, lang: str, said: str) -> None:
    result = handbook("check", "--as-of", AS_OF, "--lang", lang, root=bakery(tmp_path))
    assert (result.exit_code, result.stdout, result.stderr) == (0, said, "")


def test_a_sound_department_as_json(tmp_path: Path) -> None:
    assert checked(bakery(tmp_path)) == {"findings": [], "errors": 0, "warnings": 0, "excepted": 0, "waiting": []}


@pytest.mark.parametrize(("lang", "said"), [("zh", ZH), ("en", EN)])
def test_findings_are_printed_by_file_and_end_with_1(tmp_path: Path, lang: str, said: str) -> None:
    result = handbook("check", "--as-of", AS_OF, "--lang", lang, root=bakery(tmp_path, **FAULTY))
    assert (result.exit_code, result.stdout, result.stderr) == (1, said, "")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_findings_as_json_hold_both_languages_whatever_is_spoken(tmp_path: Path, lang: str) -> None:
    result = handbook("check", "--as-of", AS_OF, "--format", "json", "--lang", lang, root=bakery(tmp_path, **FAULTY))
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "findings": [
            {
                "code": "figures-differ",
                "severity": "error",
                "file": "policies/baking/terms.yaml",
                "line": 4,
                "column": 24,
                "got": {"zh": "中文：3，英文：无", "en": "Chinese 3, English none"},
                "valid": {"zh": "两种语言的数字一样，都写成数字", "en": "the same figures in both, written as digits"},
                "excerpt": "means: {zh: 厚3毫米。, en: Three millimetres thick.}",
                "related": [],
            },
            {
                "code": "no-tree",
                "severity": "error",
                "file": "policies/organization.yaml",
                "line": 10,
                "column": 3,
                "got": {"zh": "oven 有2个顶层岗位：chief, baker", "en": "2 roles at the top of oven: chief, baker"},
                "valid": {
                    "zh": "每个岗组一个顶层岗位，汇报不成圈",
                    "en": "one role at the top of each desk, no circle",
                },
                "excerpt": "- id: baker",
                "related": [{"file": "policies/organization.yaml", "line": 5, "column": 3}],
            },
        ],
        "errors": 2,
        "warnings": 0,
        "excepted": 0,
        "waiting": [],
    }


def test_faults_of_reading_and_of_the_audit_are_told_together(tmp_path: Path) -> None:
    terms = FAULTY["policies__baking__terms"]
    more = terms.replace("means: ", "meens: ").replace("crust", "crumb")
    root = bakery(tmp_path, policies__baking__terms=terms, policies__baking__more=more)
    assert [(f["file"], f["line"], f["code"]) for f in checked(root)["findings"]] == [
        ("policies/baking/more.yaml", 1, "missing-key"),
        ("policies/baking/more.yaml", 4, "unknown-key"),
        ("policies/baking/terms.yaml", 4, "figures-differ"),
    ]


def test_tables_that_wait_for_each_other_are_told_like_any_fault(tmp_path: Path) -> None:
    root = bakery(tmp_path, BURNT, NAPPING.replace("{none: true}", "{counts_as: nap}"), MONTH)
    assert "derivation-cycle" in [f["code"] for f in checked(root)["findings"]]


@pytest.mark.parametrize(("as_of", "codes"), [("2026-12-31", []), ("2027-01-01", ["review-overdue"] * 3)])
def test_the_day_of_the_audit_can_be_chosen(tmp_path: Path, as_of: str, codes: list[str]) -> None:
    assert [f["code"] for f in checked(bakery(tmp_path), "--as-of", as_of)["findings"]] == codes


def test_the_root_can_be_elsewhere_and_places_are_relative_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bakery(tmp_path / "deep/down", **FAULTY)
    monkeypatch.chdir(tmp_path)
    assert [f["file"] for f in checked(Path("deep/down"))["findings"]] == [
        "policies/baking/terms.yaml",
        "policies/organization.yaml",
    ]
