"""Computable clauses: a citation does not count, an outcome of an executed example does."""

from __future__ import annotations

from pathlib import Path

from checks.text import Text
from tests.audit.auditing import TABLES, audited, finding
from tests.audit.burning import BURNT, FEW, NONE, TWO, example
from tests.department import LEDGER

SHOWN = example(TWO, FEW)
SILENT = example(NONE, claims="outside: [baking.burnt]")
ORGANIZATION = "policies/organization.yaml"


def test_a_clause_on_which_an_outcome_rests(tmp_path: Path) -> None:
    assert audited(tmp_path, "computed", BURNT, policies__baking__examples=SHOWN) == []


def test_a_clause_that_is_cited_and_never_computed(tmp_path: Path) -> None:
    got = Text(
        "KM/8/1 可以计算，却没有案例的后果以它为据",
        "KM/8/1 is computable, but no example has an outcome that rests on it",
    )
    valid = Text(
        "一条算得出它的规则，和一个后果引到它的案例", "a rule that computes it, and an example whose outcome cites it"
    )
    ledger = "policies/sources/KM.yaml:6:3"
    places = (f"{ORGANIZATION}:9:13", f"{ORGANIZATION}:15:13", f"{TABLES}:9:11", ledger)
    found = audited(tmp_path, "computed", BURNT, policies__baking__examples=SILENT)
    assert found == [finding("computable-not-shown", places[0], got, valid, *places[1:])]


def test_other_kinds_of_clause_need_no_outcome(tmp_path: Path) -> None:
    ledger = LEDGER.replace("kind: computable", "kind: checkable")
    found = audited(tmp_path, "computed", BURNT, policies__baking__examples=SILENT, policies__sources__KM=ledger)
    assert found == []


def test_a_clause_that_nobody_cites_is_told_elsewhere(tmp_path: Path) -> None:
    second = "- {id: KM/8/2, where: 第2条, topic: baking, kind: computable, zh: 罚。, en: Fined.}\n"
    found = audited(
        tmp_path, "computed", BURNT, policies__baking__examples=SHOWN, policies__sources__KM=LEDGER + second
    )
    assert found == []
