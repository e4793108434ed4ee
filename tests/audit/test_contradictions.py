"""Clauses that contradict each other on one desk and that no decision settles."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.audit.context import Context
from checks.audit.contradictions import check
from checks.book.contradictions import contradictions
from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import TODAY, audited, finding
from tests.audit.test_sources import decision
from tests.department import HANDBOOK, LEDGER, load, sound, write

FILE = "policies/sources/KM.yaml"
Marked = dict[str, tuple[str, ...]]


def ledger(conflicts: Marked) -> str:
    """Clauses in their order, each with those it contradicts; the first stands in line 6, the others below it."""
    clauses = ""
    for name, others in conflicts.items():
        marked = f", conflicts: [{', '.join(others)}]" if others else ""
        clauses += f"- {{id: {name}, where: 条, topic: baking, kind: reference, zh: 一条。, en: A clause.{marked}}}\n"
    return LEDGER[: LEDGER.index("- {id:")] + clauses


def files(conflicts: Marked, *decisions: str) -> dict[str, str]:
    decided = {"policies__baking__decisions": "---\n".join(decisions)} if decisions else {}
    return {"policies__sources__KM": ledger(conflicts), **decided}


def found(root: Path, conflicts: Marked, *decisions: str) -> list[Finding]:
    return audited(root, "contradictions", **files(conflicts, *decisions))


def unsettled(one: str, other: str, first: int = 6, second: int = 7, desks: str = "counter") -> Finding:
    return finding(
        "unsettled-contradiction", f"{FILE}:{first}:3",
        Text(f"在 {desks}，{one} / {other} 互相矛盾，没有裁定", f"{one} / {other} contradict each other on {desks}, and no decision settles it"),
        Text("一条 clauses 里写着这两条的裁定", "a decision that names both under clauses"), f"{FILE}:{second}:3",
    )  # fmt: skip


TWO: Marked = {"KM/8/1": ("KM/8/2",), "KM/8/2": ()}
OPEN: dict[str, tuple[Marked, list[Finding]]] = {
    "marked in the first": (TWO, [unsettled("KM/8/1", "KM/8/2")]),
    "marked in the second": ({"KM/8/1": (), "KM/8/2": ("KM/8/1",)}, [unsettled("KM/8/1", "KM/8/2")]),
    "marked in both": ({"KM/8/1": ("KM/8/2",), "KM/8/2": ("KM/8/1",)}, [unsettled("KM/8/1", "KM/8/2")]),
    "three, two by two": (
        {"KM/8/3": ("KM/8/1",), "KM/8/1": ("KM/8/2",), "KM/8/2": ("KM/8/3",)},
        [
            unsettled("KM/8/3", "KM/8/1"), unsettled("KM/8/3", "KM/8/2", 6, 8),
            unsettled("KM/8/1", "KM/8/2", 7, 8),
        ],
    ),
    "of two desks": ({"KM/8/1": ("KM/9/1",), "KM/9/1": ()}, []),
    "of no desk": ({"KM/7/1": ("KM/7/2",), "KM/7/2": ()}, []),
    "of a desk and of none": ({"KM/7/1": ("KM/8/2",), "KM/8/2": ()}, []),
    "nothing": ({"KM/8/1": (), "KM/8/2": ()}, []),
}  # fmt: skip


@pytest.mark.parametrize(("conflicts", "expected"), OPEN.values(), ids=OPEN)
def test_contradictions_that_nobody_settled(tmp_path: Path, conflicts: Marked, expected: list[Finding]) -> None:
    assert found(tmp_path, conflicts) == expected


SETTLED = {
    "a decision on both": decision("KM/8/1", "KM/8/2"),
    "a decision on both and more": decision("KM/8/3", "KM/8/2", "KM/8/1"),
    "the first is ruled out": decision("KM/8/1", rules_out=True),
    "the second is ruled out": decision("KM/8/2", rules_out=True),
    "both are ruled out": decision("KM/8/1", "KM/8/2", rules_out=True),
}
NOT_SETTLED = {
    "a decision on the first": decision("KM/8/1"),
    "a decision on others": decision("KM/8/1", "KM/8/3"),
    "another clause is ruled out": decision("KM/8/3", rules_out=True),
    "each in a decision of its own": f"{decision('KM/8/1')}---\n{decision('KM/8/2', name='D/KM/8/3')}",
}
THREE: Marked = {**TWO, "KM/8/3": ()}


@pytest.mark.parametrize("decided", SETTLED.values(), ids=SETTLED)
def test_a_decision_that_settles_a_contradiction(tmp_path: Path, decided: str) -> None:
    assert found(tmp_path, THREE, decided) == []
    (one,) = contradictions(sound(tmp_path, **files(THREE, decided)))
    assert (one.desks, one.decisions, one.settled) == (("counter",), ("D/KM/8/2",), True)


@pytest.mark.parametrize("decided", NOT_SETTLED.values(), ids=NOT_SETTLED)
def test_a_decision_that_does_not(tmp_path: Path, decided: str) -> None:
    assert found(tmp_path, THREE, decided) == [unsettled("KM/8/1", "KM/8/2")]


def test_every_decision_that_settles_is_named_once(tmp_path: Path) -> None:
    on_both = decision("KM/8/1", "KM/8/2", name="D/KM/8/1")
    out = decision("KM/8/2", "KM/8/3", name="D/KM/8/2", rules_out=True)
    again = decision("KM/8/2", "KM/8/1", name="D/KM/8/3", rules_out=True)
    (one,) = contradictions(sound(tmp_path, **files(THREE, out, again, on_both)))
    assert one.decisions == ("D/KM/8/3", "D/KM/8/1", "D/KM/8/2")


def test_a_whole_document_binds_a_desk(tmp_path: Path) -> None:
    handbook = HANDBOOK.replace("documents: [KM/9]", "documents: [KM]")
    conflicts: Marked = {"KM/8/1": ("KM/9/1",), "KM/9/1": ("KM/8/1",)}
    text = {"policies__handbook": handbook, "policies__sources__KM": ledger(conflicts)}
    assert audited(tmp_path, "contradictions", **text) == [unsettled("KM/8/1", "KM/9/1", desks="oven")]


def test_two_desks_with_the_same_document(tmp_path: Path) -> None:
    text = {**files(TWO), "policies__handbook": HANDBOOK.replace("documents: [KM/9]", "documents: [KM/8]")}
    assert audited(tmp_path, "contradictions", **text) == [unsettled("KM/8/1", "KM/8/2", desks="counter, oven")]


def test_a_clause_that_contradicts_itself(tmp_path: Path) -> None:
    conflicts: Marked = {"KM/8/1": ("KM/8/1",)}
    assert found(tmp_path, conflicts) == [unsettled("KM/8/1", "KM/8/1", 6, 6)]
    assert found(tmp_path, conflicts, decision("KM/8/1")) == []


def test_a_clause_nobody_knows_is_passed_over(tmp_path: Path) -> None:
    """It is a finding of the references."""
    assert found(tmp_path, {"KM/8/1": ("KM/8/9",)}) == []


BROKEN = {
    "the ledger": {"policies__sources__KM": ledger(TWO).replace("kind: reference", "kind: unknown")},
    "a decision": files(TWO, decision("KM/8/1", "KM/8/2").replace("chosen:", "choosen:")),
    "the handbook": {**files(TWO), "policies__handbook": HANDBOOK.replace("pass_mark: 70", "pass_mark: none")},
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_where_a_document_is_broken_the_check_waits(tmp_path: Path, text: dict[str, str]) -> None:
    book, faults = load(write(tmp_path, **text))
    assert faults
    context = Context(book, tmp_path, TODAY)
    assert (list(check(context)), context.waiting) == ([], {"unsettled-contradiction"})
