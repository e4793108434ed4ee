"""Whom a rule does not bind: every rule that judges has an example that it leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text
from tests.audit.auditing import TABLES, audited, finding
from tests.audit.burning import BURNT, FEW, NONE, TWO, example
from tests.department import HEAD
from tests.flows import workflow

STANDARD = f"""\
kind: standard
id: baking.heat
{HEAD}events: [batch]
targets:
- {{id: few, title: {{zh: 少, en: few}}, fact: burnt, up_to: 3, sources: [KM/8/1]}}
- {{id: cheap, title: {{zh: 省, en: cheap}}, fact: cost, up_to: 10, sources: [KM/8/1]}}
"""


def lacking(policy: str) -> list[object]:
    got = Text(f"没有案例说明 {policy} 管不到谁", f"no example shows whom {policy} does not bind")
    valid = Text("一个 expect.outside 里写它的案例", "an example that names it under expect.outside")
    return [finding("no-outsider", f"{TABLES}:1:1", got, valid)]


def test_a_table_that_no_example_leaves_out(tmp_path: Path) -> None:
    found = audited(tmp_path, "outsiders", BURNT, policies__baking__examples=example(TWO, FEW))
    assert found == lacking("baking.burnt")


def test_a_table_that_an_example_leaves_out(tmp_path: Path) -> None:
    text = example(NONE, claims="outside: [baking.burnt]")
    assert audited(tmp_path, "outsiders", BURNT, policies__baking__examples=text) == []


def test_an_example_from_before_the_rule_leaves_nobody_out(tmp_path: Path) -> None:
    """On those days it binds nobody at all."""
    text = example(NONE, claims="outside: [baking.burnt]")
    later = BURNT.replace("in_force: {from: 2026-01-01}", "in_force: {from: 2027-01-01}")
    assert later != BURNT
    assert audited(tmp_path, "outsiders", later, policies__baking__examples=text) == lacking("baking.burnt")


def test_one_part_of_a_standard_speaks_for_all(tmp_path: Path) -> None:
    text = example(NONE, claims="outside: [baking.heat.cheap]")
    assert audited(tmp_path, "outsiders", STANDARD, policies__baking__examples=text) == []


def test_a_standard_that_no_example_leaves_out(tmp_path: Path) -> None:
    found = audited(tmp_path, "outsiders", STANDARD, policies__baking__examples=example(NONE))
    assert found == lacking("baking.heat")


@pytest.mark.parametrize(("left_out", "found"), [("outside: [baking.flow.route]", []), ("", ["no-outsider"])])
def test_a_workflow_is_left_out_by_the_table_of_its_routes(tmp_path: Path, left_out: str, found: list[str]) -> None:
    flow = workflow({"one": "next: done"}, events="[batch]")
    text = example(NONE, claims=left_out)
    assert [f.code for f in audited(tmp_path, "outsiders", flow, policies__baking__examples=text)] == found


@pytest.mark.parametrize("kind", ["guidance", "timetable"])
def test_what_judges_nothing_needs_no_outsider(tmp_path: Path, kind: str) -> None:
    more = {
        "guidance": "points:\n- {id: a, say: {zh: 筛。, en: Sieve.}, sources: [KM/8/1]}\n",
        "timetable": 'shifts:\n- {id: early, title: {zh: 早, en: early}, parts: [{from: "05:00", to: "09:00"}], '
        "sources: [KM/8/1]}\n",
    }[kind]
    assert audited(tmp_path, "outsiders", f"kind: {kind}\nid: baking.other\n{HEAD}{more}") == []
