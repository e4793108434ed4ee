"""Rules that nobody held against the law, rules against it that nobody noticed, and statutes that cannot speak."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text, both
from tests.audit.auditing import TABLES, audited, finding, spot
from tests.department import table
from tests.statutes import FINES, STATUTE, TIME, WITH_REGIONS, WITH_TIME, on_fines

LAW = "policies/law/bread.yaml"
NAP = table("baking.nap", "events: [nap]\nrows:\n- {id: nap, otherwise: true, then: [{fine: 10}]}")
WARN = table("baking.nap", "events: [nap]\nrows:\n- {id: nap, otherwise: true, then: [{warn: true}]}")
FORBIDDEN = on_fines("fines", "forbidden", "CN")
UNLAWFUL = NAP.replace("{id: nap,", "{id: nap, unlawful: D/KM/8/1,")
HOURS = """\
kind: timetable
id: baking.hours
title: {zh: 时间, en: hours}
summary: {zh: 时间。, en: Hours.}
owner: chief
applies_to: {desks: [oven]}
in_force: {from: 2026-01-01}
review_by: 2026-12-31
sources: [KM/8/1]
shifts:
- {id: day, title: {zh: 白班, en: day shift}, parts: [{from: "04:00", to: "16:30"}], sources: [KM/8/1]}
"""


def found(root: Path, law: str, *tables: str, **files: str) -> list[Finding]:
    return audited(
        root, "law", *(tables or (NAP,)), policies__handbook=WITH_REGIONS, policies__vocabulary=WITH_TIME,
        policies__law__bread=law, **files,
    )  # fmt: skip


def test_a_bakery_without_statutes_has_no_law_layer(tmp_path: Path) -> None:
    assert audited(tmp_path, "law", NAP) == []


def test_a_contested_fine_needs_no_decision(tmp_path: Path) -> None:
    assert found(tmp_path, FINES[0]) == []


def test_a_penalty_on_which_no_statute_speaks(tmp_path: Path) -> None:
    place = spot(TABLES, WARN, "{id: nap")
    got = Text("baking.nap/nap 是处罚，却没有法条管", "baking.nap/nap is a penalty that no statute rules on")
    valid = Text("policies/law 里有护栏管这种后果", "a guard in policies/law for this kind of outcome")
    rest = "- {id: nap, otherwise: true, then: [{fine: 1}]}"
    other = table("baking.burnt", f"events: [batch]\nrows:\n{rest}")
    assert found(tmp_path, FINES[0], WARN, other) == [finding("law-unjudged", place, got, valid)]


def test_a_shift_on_which_no_statute_speaks(tmp_path: Path) -> None:
    place = spot("policies/baking/hours.yaml", HOURS, "{id: day")
    got = Text("baking.hours 的班次 day 没有法条管", "no statute rules on the shift day")
    valid = Text("policies/law 里有 hours 护栏", "an hours guard in policies/law")
    assert found(tmp_path, FINES[0], policies__baking__hours=HOURS) == [finding("law-unjudged", place, got, valid)]


def test_a_forbidden_row_without_a_decision(tmp_path: Path) -> None:
    place, law = spot(TABLES, NAP, "{id: nap"), f"{LAW}:1:1"
    got = Text("baking.nap/nap 违反 law.fines：罚款", "baking.nap/nap is against law.fines: on fines")
    valid = Text("改规则，或写 unlawful: D/...", "a lawful rule, or unlawful: D/...")
    assert found(tmp_path, FORBIDDEN) == [finding("unlawful-unseen", place, got, valid, law)]


@pytest.mark.parametrize("told", [UNLAWFUL, NAP.replace("sources: ", "unlawful: D/KM/8/1\nsources: ")])
def test_a_forbidden_row_whose_conflict_is_named(tmp_path: Path, told: str) -> None:
    assert found(tmp_path, FORBIDDEN, told) == []


def test_a_conflict_that_is_none(tmp_path: Path) -> None:
    place = spot(TABLES, UNLAWFUL, "{id: nap")
    got = Text(
        "baking.nap/nap 写了 unlawful: D/KM/8/1，却不违法",
        "baking.nap/nap says unlawful: D/KM/8/1, but nothing forbids it",
    )
    assert found(tmp_path, FINES[0], UNLAWFUL) == [
        finding("unlawful-idle", place, got, Text("不写 unlawful", "no unlawful"))
    ]


def test_versions_with_a_gap_between_them(tmp_path: Path) -> None:
    first = on_fines("fines", "contested", "CN", "{until: 2022-08-01}")
    law = f"{first}---\n{on_fines('fines-new', 'contested', 'CN', '{from: 2022-08-04}')}"
    line = first.count("\n") + 2
    got = Text("2022-08-02 起没有文本，直到 2022-08-04", "no text from 2022-08-02 until 2022-08-04")
    assert found(tmp_path, law) == [
        finding("statute-gap", f"{LAW}:{line}:1", got, both("in_force: {from: 2022-08-02}"), f"{LAW}:1:1")
    ]


def test_versions_that_overlap(tmp_path: Path) -> None:
    law = f"{FINES[0]}---\n{on_fines('fines-new', 'contested', 'CN', '{from: 2022-08-04}')}"
    line = FINES[0].count("\n") + 2
    got = Text("law.fines 与 law.fines-new 同时有效", "law.fines and law.fines-new hold on the same day")
    valid = Text("一天一个文本", "one text for each day")
    assert found(tmp_path, law) == [finding("statute-overlap", f"{LAW}:{line}:1", got, valid, f"{LAW}:1:1")]


def test_adjoining_versions_and_other_regions_are_no_fault(tmp_path: Path) -> None:
    assert found(tmp_path, "---\n".join(FINES)) == []


def test_a_statute_that_rules_on_nothing(tmp_path: Path) -> None:
    law = f"{FINES[0]}---\n{TIME}"
    got = Text("law.time 没有用到，也没有页面列出", "law.time rules on nothing and no page lists it")
    place = f"{LAW}:{FINES[0].count(chr(10)) + 2}:1"
    assert found(tmp_path, law) == [finding("statute-unused", place, got, both("{{ statutes() }}"))]


def test_a_statute_that_pages_of_both_languages_list(tmp_path: Path) -> None:
    for lang in ("zh", "en"):
        page = tmp_path / "docs" / lang / "law.md"
        page.parent.mkdir(parents=True)
        page.write_text("{{ statutes() }}\n", "utf-8")
    assert found(tmp_path, f"{FINES[0]}---\n{TIME}") == []


def test_a_page_that_cannot_be_read_lists_nothing(tmp_path: Path) -> None:
    for lang in ("zh", "en"):
        (tmp_path / "docs" / lang).mkdir(parents=True)
        os.mkfifo(tmp_path / "docs" / lang / "law.md")
    assert {f.code for f in found(tmp_path, f"{FINES[0]}---\n{TIME}")} == {"statute-unused"}


@pytest.mark.parametrize(
    ("word", "wrong", "what", "valid"),
    [
        ("event: nap", "event: nab", Text("事件 nab 不存在", "no event is called nab"), "nap"),
        ("wage: wage", "wage: wages", Text("事实 wages 不存在", "no fact is called wages"), "wage"),
        ("beyond: fine", "beyond: fines", Text("后果 fines 不存在", "no outcome is called fines"), "fine"),
        ("region: CN", "region: CN-GG", Text("地区 CN-GG 不存在", "no region is called CN-GG"), "CN-GD"),
    ],
)
def test_a_guard_that_names_what_is_not_there(tmp_path: Path, word: str, wrong: str, what: Text, valid: str) -> None:
    law = TIME.replace(word, wrong)
    faults = [f for f in found(tmp_path, f"{law}---\n{FINES[0]}") if f.code == "unknown-name"]
    value = wrong.partition(": ")[2]
    assert [(f.code, str(f.place), f.got) for f in faults] == [("unknown-name", _at(law, wrong, value), what)]
    assert f"did you mean {valid}?" in faults[0].valid.en


def test_a_good_statute_of_every_guard_loads(tmp_path: Path) -> None:
    careless = STATUTE.replace("- asks: {fact: careless", "- asks: {fact: burnt")
    assert [f.code for f in found(tmp_path, careless)] == []


def test_the_region_of_the_handbook_is_one_it_lists(tmp_path: Path) -> None:
    handbook = WITH_REGIONS.replace("region: CN\n", "region: CN-GG\n")
    (first, *_) = audited(
        tmp_path, "law", NAP, policies__handbook=handbook, policies__vocabulary=WITH_TIME,
        policies__law__bread=FINES[0],
    )  # fmt: skip
    assert (first.code, str(first.place), first.got.en) == (
        "unknown-name", "policies/handbook.yaml:1:1", "no region is called CN-GG",
    )  # fmt: skip


def _at(law: str, text: str, value: str) -> str:
    file, line, column = spot(LAW, law, text).rsplit(":", 2)
    return f"{file}:{line}:{int(column) + len(text) - len(value)}"
