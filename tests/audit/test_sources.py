"""Clauses not accounted for, and decisions that nobody applies."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import audited, finding
from tests.audit.burning import example
from tests.department import HANDBOOK, LEDGER, table
from tests.flows import workflow

LEDGERS = "policies/sources/KM.yaml"
DECISIONS = "policies/baking/decisions.yaml"
CITES = table("baking.nap", "events: [nap]\nrows:\n- {id: every, then: [{warn: true}]}")
SECOND = "- {id: KM/8/2, where: 第2条, topic: baking, kind: checkable, zh: 面粉要过筛。, en: Flour is sieved.}\n"
NOISE = "- {id: KM/8/2, where: 第2条, topic: baking, kind: noise, zh: 祝好。, en: Good luck.}\n"
FURTHER = (
    "- {id: KM/9/1, where: 第1条, topic: oven, kind: computable, zh: 烤炉 250 度。, en: The oven has 250 degrees.}\n"
)

OUT = Text("由规则引用，或由内部裁定写明不用", "cited by a rule, or set aside by a decision")


def decision(*clauses: str, name: str = "D/KM/8/2", rules_out: bool = False) -> str:
    return f"""\
kind: decision
id: {name}
question: {{zh: 怎么算？, en: How is it counted?}}
clauses: [{", ".join(clauses)}]
readings:
- {{id: mild, says: {{zh: 宽, en: mildly}}}}
chosen: mild
{"rules_out: true" if rules_out else "principle: [P-1]"}
why: {{zh: 对人有利。, en: It favours people.}}
decided_by: chief
decided_on: 2026-01-01
"""


def pending(*parts: str) -> str:
    listed = "".join(f"- {{part: {part}, reason: {{zh: 还没编, en: not yet}}}}\n" for part in parts)
    return f"{HANDBOOK}pending:\n{listed}"


def unaccounted(clause: str, place: str, zh: str, en: str) -> Finding:
    got = Text(f"{clause} 没有交代：{zh}", f"{clause} is not accounted for: {en}")
    return finding("unaccounted-clause", place, got, OUT)


def test_a_clause_nobody_cites(tmp_path: Path) -> None:
    assert audited(tmp_path, "sources", CITES, policies__sources__KM=LEDGER + SECOND) == [
        unaccounted("KM/8/2", f"{LEDGERS}:7:3", "面粉要过筛。", "Flour is sieved.")
    ]


def test_decisions_do_not_account_for_a_clause(tmp_path: Path) -> None:
    """Otherwise a clause could be settled by talking about it."""
    found = audited(
        tmp_path,
        "sources",
        CITES,
        policies__sources__KM=LEDGER + SECOND,
        policies__baking__decisions=decision("KM/8/2"),
    )
    assert [f.code for f in found] == ["unaccounted-clause", "uncited-decision"]


APPLIED = {
    "in the head": CITES.replace("sources: [KM/8/1]", "sources: [KM/8/1]\ndecisions: [D/KM/8/2]"),
    "in a row": CITES.replace("{id: every,", "{id: every, decisions: [D/KM/8/2],"),
    "as an outcome without a rule": CITES.replace("warn: true", "unregulated: D/KM/8/2"),
    "as an amount without a figure": CITES.replace("warn: true", "fine: {unregulated: D/KM/8/2, by: chief}"),
    "as nothing that follows": CITES.replace("warn: true", "none: D/KM/8/2"),
    "as no time limit": workflow({"one": "within: D/KM/8/2\nnext: done"}, events="[batch]"),
    "as no number of times": workflow(
        {
            "one": "choose: [{when: {careless: {is: true}}, again: one, at_most: D/KM/8/2}, {otherwise: true, next: done}]"
        },
        events="[batch]",
    ),
    "as a lighter row": CITES.replace("rows:", "lighter: [{row: every, decision: D/KM/8/2}]\nrows:"),
}


@pytest.mark.parametrize("applied", APPLIED.values(), ids=APPLIED)
def test_cited_clauses_and_applied_decisions_have_no_finding(tmp_path: Path, applied: str) -> None:
    assert audited(tmp_path, "sources", applied, policies__baking__decisions=decision("KM/8/1")) == []


ACCOUNTED = {
    "ruled out": {
        "policies__sources__KM": LEDGER + SECOND,
        "policies__baking__decisions": decision("KM/8/2", rules_out=True),
    },
    "noise": {"policies__sources__KM": LEDGER + NOISE},
    "pending by part": {"policies__sources__KM": LEDGER + SECOND, "policies__handbook": pending("KM/8")},
    "pending by document": {"policies__sources__KM": LEDGER + SECOND, "policies__handbook": pending("KM")},
}


@pytest.mark.parametrize("files", ACCOUNTED.values(), ids=ACCOUNTED)
def test_a_clause_may_be_accounted_for_otherwise(tmp_path: Path, files: dict[str, str]) -> None:
    assert audited(tmp_path, "sources", CITES, **files) == []


def test_a_clause_cited_and_ruled_out(tmp_path: Path) -> None:
    ruled = decision("KM/8/1", rules_out=True)
    assert audited(tmp_path, "sources", CITES, policies__baking__decisions=ruled) == [
        finding(
            "cited-and-ruled-out",
            f"{DECISIONS}:1:1",
            Text("KM/8/1 已被引用，却又裁定不用", "KM/8/1 is set aside but cited"),
            Text("要么引用，要么不用", "either cited or set aside"),
            "policies/organization.yaml:9:13",
            "policies/organization.yaml:15:13",
            "policies/baking/tables.yaml:9:11",
        )
    ]


def test_an_example_does_not_apply_a_decision(tmp_path: Path) -> None:
    text = example("", "{table: baking.nap, row: every, unregulated: D/KM/8/2}")
    files = {"policies__baking__decisions": decision("KM/8/1"), "policies__baking__examples": text}
    assert [f.code for f in audited(tmp_path, "sources", CITES, **files)] == ["uncited-decision"]


def test_a_decision_nobody_applies(tmp_path: Path) -> None:
    got = Text("D/KM/8/2 没有规则用到", "no rule applies D/KM/8/2")
    valid = Text("在它所定的规则里写上 decisions", "decisions: [...] where it settles something")
    assert audited(tmp_path, "sources", CITES, policies__baking__decisions=decision("KM/8/1")) == [
        finding("uncited-decision", f"{DECISIONS}:1:1", got, valid)
    ]


def test_a_pending_part_that_is_done(tmp_path: Path) -> None:
    files = {"policies__sources__KM": LEDGER + NOISE + FURTHER, "policies__handbook": pending("KM/9", "KM/8")}
    got = Text("KM/8 已全部交代", "KM/8 is wholly accounted for")
    assert audited(tmp_path, "sources", CITES, **files) == [
        finding(
            "pending-but-done", "policies/handbook.yaml:23:3", got, Text("从 pending 里去掉", "no entry under pending")
        )
    ]


DONE = {
    "a document": ({"policies__sources__KM": LEDGER + NOISE}, "KM"),
    "a part ruled out": (
        {"policies__sources__KM": LEDGER + FURTHER, "policies__baking__decisions": decision("KM/9/1", rules_out=True)},
        "KM/9",
    ),
}


@pytest.mark.parametrize(("files", "part"), DONE.values(), ids=DONE)
def test_pending_is_done_when_nothing_is_left(tmp_path: Path, files: dict[str, str], part: str) -> None:
    found = audited(tmp_path, "sources", CITES, policies__handbook=pending(part), **files)
    assert [(f.code, f.got.en) for f in found] == [("pending-but-done", f"{part} is wholly accounted for")]


def test_a_pending_part_of_no_source_is_not_done(tmp_path: Path) -> None:
    """That there is no such part is told by the check of references."""
    assert audited(tmp_path, "sources", CITES, policies__handbook=pending("TR/9")) == []


def test_a_pending_document_is_done_only_when_all_its_parts_are(tmp_path: Path) -> None:
    files = {"policies__sources__KM": LEDGER + FURTHER, "policies__handbook": pending("KM")}
    assert audited(tmp_path, "sources", CITES, **files) == []
