"""Figures of the ledger: each stands in a rule that cites its clause, or is excused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import TABLES, audited, finding
from tests.department import HANDBOOK, LEDGER, table
from tests.flows import flowing, workflow

PLACES = ("policies/organization.yaml:9:13", "policies/organization.yaml:15:13", f"{TABLES}:9:11")
"""Where KM/8/1 is cited: by both roles and by the rule below."""


def ledger(*facts: str) -> str:
    listed = ", ".join(facts)
    return LEDGER.replace("en: Burning is fined.}", f"en: Burning is fined., facts: [{listed}]}}")


def rule(row: str, **head: str) -> str:
    return table("baking.burnt", f"events: [batch]\nrows:\n- {{id: all, otherwise: true, {row}}}", **head)


def unbound(said: str, missing: str) -> Finding:
    got = Text(
        f"KM/8/1 的数字没有写进引它的规则：{said}（{missing}）",
        f"no rule that cites KM/8/1 holds its figure {said} ({missing})",
    )
    valid = Text(
        "写成引它的那一行的值，或在 excuses 里说明为何没有",
        "a value of a row that cites it, or an entry under excuses that says why not",
    )
    return finding("unbound-figure", PLACES[0], got, valid, *PLACES[1:])


FINE = '{name: fine, value: 10, unit: CNY, when: "each time"}'
BOUND = {
    "an amount": (FINE, "then: [{fine: 10}]"),
    "an amount written otherwise": ('{name: fine, value: 9.50, unit: CNY, when: ""}', "then: [{fine: 9.5}]"),
    "a bound": ('{name: loaves, value: 3, unit: loaf, when: ""}', "then: [{fine: {each: burnt, amount: 3}}]"),
    "a word is no figure": ('{name: who, value: chief, unit: "", when: ""}', "then: [{warn: true}]"),
    "digits of a sentence": (FINE, "then: [{warn: true}], note: {zh: 罚 10 元, en: 10 CNY}"),
}


@pytest.mark.parametrize(("fact", "row"), BOUND.values(), ids=BOUND)
def test_a_figure_that_a_rule_holds(tmp_path: Path, fact: str, row: str) -> None:
    assert audited(tmp_path, "figures", rule(row), policies__sources__KM=ledger(fact)) == []


UNBOUND = {
    "another amount": (FINE, "then: [{fine: 11}]", unbound("fine = 10 CNY", "10")),
    "a longer figure": (FINE, "then: [{fine: 100}]", unbound("fine = 10 CNY", "10")),
    "a figure in an id": (FINE, "then: [{none: true}], sources: [KM/8/10]", unbound("fine = 10 CNY", "10")),
    "a figure in the id of a decision": (
        FINE,
        "then: [{fine: 11}], note: {zh: 见D/KM/8/10, en: see D/KM/8/10}",
        unbound("fine = 10 CNY", "10"),
    ),
    "one end of a span": (
        '{name: hours, value: "8:00-12:00", unit: "", when: ""}',
        "then: [{none: true}], note: {zh: 08:00 开门, en: opens at 08:00}",
        unbound("hours = 8:00-12:00", "12:00"),
    ),
}


@pytest.mark.parametrize(("fact", "row", "found"), UNBOUND.values(), ids=UNBOUND)
def test_a_figure_that_no_rule_holds(tmp_path: Path, fact: str, row: str, found: Finding) -> None:
    assert audited(tmp_path, "figures", rule(row), policies__sources__KM=ledger(fact)) == [found]


LIMIT = '{name: minutes, value: 15, unit: minute, when: ""}'
BACK = "choose: [{{when: {{smooth: {{is: true}}}}, again: one, at_most: {}}}, {{otherwise: true, next: done}}]"
STEPS = {
    "a limit": ("within: {value: 15, unit: minute}\nnext: done", True),
    "how often at most": (BACK.format("15"), True),
    "the decision on a limit": ("within: D/KM/15/1\nnext: done", False),
    "the decision on how often": (BACK.format("D/KM/15/1"), False),
    "the name of where it leads": ("next: done-15", False),
}


@pytest.mark.parametrize(("way", "bound"), STEPS.values(), ids=STEPS)
def test_a_figure_of_a_step(tmp_path: Path, way: str, bound: bool) -> None:
    """Neither the number of a decision nor one in a name is a figure."""
    flow = workflow({"one": way}, "done", "done-15").replace("{zh: done-15, en: done-15}", "{zh: 完, en: done}")
    found = audited(tmp_path, "figures", **flowing(flow), policies__sources__KM=ledger(LIMIT))
    assert [f.code for f in found] == ([] if bound else ["unbound-figure"])


def test_a_figure_in_another_row_is_not_bound(tmp_path: Path) -> None:
    """What cites the clause is the row; the figure beside another clause is not its figure."""
    rows = (
        "events: [batch]\nrows:\n- {id: few, when: {burnt: {up_to: 3}}, then: [{warn: true}], sources: [KM/8/1]}\n"
        "- {id: many, when: {burnt: {over: 3}}, then: [{fine: 10}], sources: [KM/8/2]}"
    )
    second = "- {id: KM/8/2, where: 第2条, topic: baking, kind: checkable, zh: 筛。, en: Sieve.}\n"
    found = audited(
        tmp_path,
        "figures",
        table("baking.burnt", rows, sources="[KM/8/2]"),
        policies__sources__KM=ledger(FINE) + second,
        policies__organization=ORGANIZATION_OF_2,
    )
    assert [f.code for f in found] == ["unbound-figure"]


ROWS = (
    "events: [batch]\nrows:\n- {{id: few, when: {{burnt: {{up_to: 3}}}}, then: [{{warn: true}}]{few}}}\n"
    "- {{id: many, when: {{burnt: {{over: 3}}}}, then: [{{fine: 10}}]{many}}}"
)


@pytest.mark.parametrize(
    ("few", "many", "bound"),
    [("", "", True), ("", ", sources: [KM/8/2]", False), (", sources: [KM/8/2]", "", True)],
    ids=["rows without clauses", "the row cites another clause", "another row cites another clause"],
)
def test_a_figure_belongs_to_the_nearest_citation(tmp_path: Path, few: str, many: str, bound: bool) -> None:
    """Rows that cite nothing rest on the clauses of the head; a row that cites rests on its own alone."""
    second = "- {id: KM/8/2, where: 第2条, topic: baking, kind: checkable, zh: 筛。, en: Sieve.}\n"
    rule_of = table("baking.burnt", ROWS.format(few=few, many=many))
    found = audited(tmp_path, "figures", rule_of, policies__sources__KM=ledger(FINE) + second)
    assert (found == []) == bound


ORGANIZATION_OF_2 = """\
kind: organization
id: organization
title: {zh: 岗位, en: roles}
roles:
- {id: chief, title: {zh: 店长, en: chief}, summary: {zh: 管店。, en: Runs it.}, desks: [counter, oven], sources: [KM/8/2]}
- {id: baker, title: {zh: 面包师, en: baker}, summary: {zh: 烤。, en: Bakes.}, reports_to: chief, desks: [counter, oven], sources: [KM/8/2]}
"""
WHY = "why: {zh: 只有原文这样数, en: only the source counts so}"


def test_an_excuse_by_name(tmp_path: Path) -> None:
    excused = rule("then: [{warn: true}]", excuses=f"[{{clause: KM/8/1, fact: fine, {WHY}}}]")
    assert audited(tmp_path, "figures", excused, policies__sources__KM=ledger(FINE)) == []


@pytest.mark.parametrize("kind", ["counting: CNY", "fact: fine"])
def test_an_excuse_for_a_class(tmp_path: Path, kind: str) -> None:
    excused = f"{HANDBOOK}excuses:\n- {{{kind}, {WHY}}}\n"
    found = audited(
        tmp_path,
        "figures",
        rule("then: [{warn: true}]"),
        policies__sources__KM=ledger(FINE),
        policies__handbook=excused,
    )
    assert found == []


@pytest.mark.parametrize("fact", ["fine", "fien"])
def test_an_excuse_that_nobody_needs(tmp_path: Path, fact: str) -> None:
    excused = rule("then: [{fine: 10}]", excuses=f"[{{clause: KM/8/1, fact: {fact}, {WHY}}}]")
    (found,) = audited(tmp_path, "figures", excused, policies__sources__KM=ledger(FINE))
    assert (found.code, found.got.en) == ("idle-excuse", f"KM/8/1 {fact} needs no excuse")


def test_a_clause_that_is_only_talked_about_needs_no_figures(tmp_path: Path) -> None:
    second = f"- {{id: KM/8/2, where: 第2条, topic: baking, kind: computable, zh: 罚。, en: Fined., facts: [{FINE}]}}\n"
    assert audited(tmp_path, "figures", rule("then: [{warn: true}]"), policies__sources__KM=LEDGER + second) == []
