"""The ledgers against everything that cites them."""

from __future__ import annotations

from pathlib import Path

from checks.book.coverage import Citation, Coverage
from tests.audit.auditing import place_of
from tests.audit.test_sources import FURTHER, NOISE, SECOND, decision
from tests.department import HANDBOOK, LEDGER, sound, table

RULED = "- {id: KM/8/3, where: 第3条, topic: baking, kind: reference, zh: 旧表。, en: The old form.}\n"
LOST = "- {id: KM/8/4, where: 第4条, topic: baking, kind: computable, zh: 留一个。, en: Keep one.}\n"
GUIDANCE = """\
kind: guidance
id: baking.flour
title: {zh: 面粉, en: flour}
summary: {zh: 面粉怎么用。, en: How flour is used.}
owner: chief
applies_to: {desks: [oven]}
in_force: {from: 2026-01-01}
review_by: 2026-12-31
sources: [KM/8/1]
points:
- {id: sieve, say: {zh: 过筛。, en: Sieve it.}, sources: [KM/8/1], decisions: [D/KM/8/2]}
- {id: weigh, say: {zh: 称重。, en: Weigh it.}, sources: [KM/8/1], decisions: [D/KM/8/2]}
"""


def covered(root: Path) -> Coverage:
    handbook = f"{HANDBOOK}pending:\n- {{part: KM/9, reason: {{zh: 还没编, en: not yet}}}}\n"
    ruled = f"{decision('KM/8/3', name='D/KM/8/3', rules_out=True)}---\n{decision('KM/8/1')}"
    row = table("baking.nap", "events: [nap]\nrows:\n- {id: every, sources: [KM/8/1], then: [{warn: true}]}")
    ledger = LEDGER + NOISE + RULED + LOST + FURTHER
    return Coverage(
        sound(
            root, row, policies__handbook=handbook, policies__sources__KM=ledger,
            policies__baking__decisions=ruled, policies__baking__flour=GUIDANCE,
        )
    )  # fmt: skip


def test_the_state_of_every_clause(tmp_path: Path) -> None:
    found = covered(tmp_path)
    assert {clause.id: found.state(clause) for clause in found.book.clauses.values()} == {
        "KM/8/1": "cited",
        "KM/8/2": "noise",
        "KM/8/3": "ruled-out",
        "KM/8/4": "unaccounted",
        "KM/9/1": "pending",
    }


def test_the_counts_name_every_state(tmp_path: Path) -> None:
    found = covered(tmp_path)
    assert found.count(iter(found.book.clauses.values())) == {
        "cited": 1, "ruled-out": 1, "noise": 1, "pending": 1, "unaccounted": 1,
    }  # fmt: skip
    assert found.count(()) == {"cited": 0, "ruled-out": 0, "noise": 0, "pending": 0, "unaccounted": 0}


def test_every_citation_has_its_document_and_place(tmp_path: Path) -> None:
    assert covered(tmp_path).cited == {
        "KM/8/1": [
            Citation("organization", "organization", place_of("policies/organization.yaml:9:13")),
            Citation("organization", "organization", place_of("policies/organization.yaml:15:13")),
            Citation("baking.flour", "guidance", place_of("policies/baking/flour.yaml:9:11")),
            Citation("baking.flour", "guidance", place_of("policies/baking/flour.yaml:11:56")),
            Citation("baking.flour", "guidance", place_of("policies/baking/flour.yaml:12:56")),
            Citation("baking.nap", "schedule", place_of("policies/baking/tables.yaml:9:11")),
            Citation("baking.nap", "schedule", place_of("policies/baking/tables.yaml:12:25")),
        ]
    }


def test_a_document_counts_once_however_often_it_cites(tmp_path: Path) -> None:
    found = covered(tmp_path)
    assert found.documents_citing("KM/8/1") == ["organization", "baking.flour", "baking.nap"]
    assert found.documents_citing("KM/8/4") == []


def test_which_documents_apply_a_decision(tmp_path: Path) -> None:
    assert covered(tmp_path).applied == {"D/KM/8/2": ["baking.flour"]}


def test_a_sound_ledger_without_handbook_can_still_be_counted(tmp_path: Path) -> None:
    book = sound(tmp_path, policies__sources__KM=LEDGER + SECOND)
    book.handbook = None
    assert Coverage(book).count(iter(book.clauses.values()))["unaccounted"] == 1
