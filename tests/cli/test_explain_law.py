"""`handbook explain --region`: what may lawfully be taken stands beside each outcome."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.audit.test_law import HOURS
from tests.cli.bakery import FIRST, NAP, NAPPING, bakery, case, handbook
from tests.department import table
from tests.statutes import LAW, STATUTE, WITH_REGIONS, WITH_TIME

BURNT = table(
    "baking.burnt",
    "events: [batch]\nrows:\n- {id: burnt, otherwise: true, then: [{fine: 10}, {bear_loss: {of: cost}}]}",
)
NOTICE = "The law layer informs; it is not legal advice. Counsel must confirm before anything is taken."


def department(root: Path) -> Path:
    bakery(
        root, BURNT, NAPPING, policies__handbook=WITH_REGIONS, policies__vocabulary=WITH_TIME, policies__law__bread=LAW,
        policies__baking__examples="", policies__baking__quiz="",
    )  # fmt: skip
    (root / "policies/baking/examples.yaml").unlink()
    (root / "policies/baking/quiz.yaml").unlink()
    (root / "case.yaml").write_text(case(FIRST, NAP), "utf-8")
    return root


def law_of(root: Path, *more: str) -> dict[str, Any]:
    result = handbook("explain", str(root / "case.yaml"), "--format", "json", *more, root=root)
    assert (result.exit_code, result.stderr) == (0, "")
    law: dict[str, Any] = json.loads(result.stdout)["cases"][0]["law"]
    return law


def told(law: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    return [(one["kind"], one["verdict"], one["lawful"], one["remainder"]) for one in law["outcomes"]]


def test_json_tells_each_outcome_its_verdict_amounts_and_provisions(tmp_path: Path) -> None:
    law = law_of(department(tmp_path), "--region", "CN-GD")
    assert (law["region"], law["notice"]["en"]) == ("CN-GD", NOTICE)
    assert told(law) == [
        ("fine", "forbidden", "0", "10"),
        ("bear_loss", "capped", "9.50", "0"),
        ("deduct_pay", "allowed", "200", "0"),
    ]
    assert law["outcomes"][0] == {
        "outcome": 0, "table": "baking.burnt", "row": "burnt", "kind": "fine", "verdict": "forbidden", "house": "10",
        "lawful": "0", "remainder": "10", "instalments": [], "floor_tested": None,
        "rulings": [
            {
                "statute": "law.fines-gd", "instrument": {"zh": "面包法", "en": "Bread Law"}, "article": None,
                "version": None, "region": "CN-GD", "verdict": "forbidden", "confidence": "high",
                "why": {"zh": "罚款", "en": "on fines"},
            }
        ],
    }  # fmt: skip
    assert law["outcomes"][1]["instalments"] == [{"from": "2026-02", "months": 1, "amount": "9.50"}]
    assert law["outcomes"][1]["floor_tested"] is False


def test_without_a_region_the_handbook_s_own_speaks(tmp_path: Path) -> None:
    assert told(law_of(department(tmp_path)))[0] == ("fine", "contested", "0", "10")


def test_the_law_of_another_day(tmp_path: Path) -> None:
    root = department(tmp_path)
    days = [told(law_of(root, "--region", "CN-SZ", "--as-of", day))[0] for day in ("2022-08-03", "2022-08-04")]
    assert days == [("fine", "allowed", "10", "0"), ("fine", "forbidden", "0", "10")]


def test_text_says_beside_each_outcome_what_may_be_taken(tmp_path: Path) -> None:
    root = department(tmp_path)
    said = handbook("explain", str(root / "case.yaml"), "--lang", "en", "--region", "CN-GD", root=root).stdout
    lines = [line.strip() for line in said.splitlines()]
    assert [line for line in lines if line.startswith("law:")] == [
        "law: forbidden; 0 CNY lawfully this month, 10 CNY not",
        "law: capped; all of 9.50 CNY",
        "law: allowed; all of 200 CNY",
        f"law: Guangdong (CN-GD). {NOTICE}",
    ]
    assert "forbidden: Bread Law — on fines" in lines


UNITS = "kind: vocabulary\nid: baking.vocabulary\nunits:\n" + "".join(
    f"  {unit}: {{one: {{zh: {unit}, en: {unit}}}, many: {{zh: {unit}, en: {unit}}}}}\n"
    for unit in ("percent", "hour", "month")
)
DAY = HOURS.replace("desks: [oven]", "desks: [counter]")


def working(root: Path, hours: str) -> Path:
    """The department with a timetable, whose statutes limit the hours as well."""
    department(root)
    (root / "policies/law/bread.yaml").write_text(STATUTE, "utf-8")
    (root / "policies/baking/units.yaml").write_text(UNITS, "utf-8")
    (root / "policies/baking/hours.yaml").write_text(hours, "utf-8")
    return root


def test_json_tells_the_hours_of_the_timetable_that_binds_the_role(tmp_path: Path) -> None:
    (hours,) = law_of(working(tmp_path, DAY))["hours"]
    assert (hours["timetable"], [one["verdict"] for one in hours["rulings"]]) == ("baking.hours", ["needs-procedure"])
    (shift,) = hours["shifts"]
    assert (shift["shift"], shift["seconds"], shift["verdict"]) == ("day", 45000, "needs-procedure")
    assert [(one["verdict"], one["why"]["en"]) for one in shift["rulings"]] == [
        ("needs-procedure", "270 minutes over. Overtime."),
        ("unknown", "The timetable does not say how many days a week; 40 hours hold at most 3 such days."),
        ("unknown", "The timetable names no rest day. Overtime."),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("desks: [counter]", "desks: [oven]"),
        ("desks: [counter]", "desks: [counter], roles: [chief]"),
        ("in_force: {from: 2026-01-01}", "in_force: {from: 2026-07-01}"),
        ("in_force: {from: 2026-01-01}", "in_force: {from: 2025-01-01, until: 2025-12-31}"),
    ],
)
def test_a_timetable_of_others_or_of_another_time_is_not_told(tmp_path: Path, old: str, new: str) -> None:
    assert old in DAY
    assert law_of(working(tmp_path, DAY.replace(old, new)))["hours"] == []


def test_text_tells_each_shift_and_what_is_not_simply_allowed(tmp_path: Path) -> None:
    shifts = (
        '- {id: short, title: {zh: 短班, en: short shift}, parts: [{from: "04:00", to: "08:00"}], sources: [KM/8/1]}\n'
    )
    root = working(tmp_path, DAY + shifts + "week: {work_days: 5, sources: [KM/8/1]}\n")
    said = handbook("explain", str(root / "case.yaml"), "--lang", "en", root=root).stdout.splitlines()
    start = said.index("  Working time: hours")
    assert said[start : start + 6] == [
        "  Working time: hours",
        "      needs procedure: Bread Law, art. 3 (text of 2020-05-01) — No procedure.",
        "    day shift: needs procedure",
        "      needs procedure: Bread Law, art. 3 (text of 2020-05-01) — 270 minutes over. Overtime.",
        "      needs procedure: Bread Law, art. 3 (text of 2020-05-01) — 5 days make 62 h 30 min a week, 22 h 30 min over the 40 hours. Overtime.",
        "    short shift: allowed",
    ]


def test_an_unknown_region_ends_the_command(tmp_path: Path) -> None:
    root = department(tmp_path)
    result = handbook("explain", str(root / "case.yaml"), "--lang", "en", "--region", "CN-GG", root=root)
    assert (result.exit_code, result.stdout) == (2, "")
    known = "did you mean CN-GD? valid: CN, CN-GD, CN-JS, CN-SZ"
    assert result.stderr == f"--region: no region is called CN-GG; {known}\n"


def test_it_is_told_in_chinese_as_well(tmp_path: Path) -> None:
    root = department(tmp_path)
    result = handbook("explain", str(root / "case.yaml"), "--region", "XX", root=root)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "--region：地区 XX 不存在。可用：CN, CN-GD, CN-JS, CN-SZ\n"
