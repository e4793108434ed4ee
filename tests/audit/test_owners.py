"""Functions nobody answers for, several answer for, or a decision settles without need."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from checks.book.responsibility import responsibilities
from checks.finding import Finding
from checks.text import Text, both
from tests.audit.auditing import audited, finding
from tests.department import HEAD, ORGANIZATION, sound

SHEETS = "policies/baking/sheets.yaml"
ORG = "policies/organization.yaml"
DECISION = """\
kind: decision
id: D/KM/8/1
question: {zh: 谁负责？, en: Who answers?}
clauses: [KM/8/1]
readings:
- {id: chief, says: {zh: 店长, en: the chief}}
chosen: chief
principle: [P-1]
why: {zh: 店长管店。, en: The chief runs the shop.}
decided_by: chief
decided_on: 2026-01-01
"""


def functions(settled: str = "") -> str:
    """The organization with the function `bread`, settled on the oven or not."""
    extra = f"  settled: [{settled}]\n" if settled else ""
    return f"{ORGANIZATION}functions:\n- id: bread\n  title: {{zh: 面包, en: bread}}\n{extra}"


def sheet(role: str, duty: str) -> str:
    """The sheet of a role on the oven, in twelve lines; its one duty stands in the last."""
    head = HEAD.replace("desks: [counter, oven]", "desks: [oven]")
    return f"kind: role\nid: baking.{role}\n{head}role: {role}\nduties:\n- {{id: bread, do: {{zh: 做。, en: Do.}}, {duty}sources: [KM/8/1]}}\n"


def files(*sheets: str, settled: str = "") -> dict[str, str]:
    return {
        "policies__organization": functions(settled),
        "policies__baking__sheets": "---\n".join(sheets),
        "policies__baking__decisions": dedent(DECISION),
    }


DOES, ANSWERS = "function: bread, ", "function: bread, accountable: true, "
ALONE = [sheet("baker", DOES)]
SHARED = [sheet("chief", DOES), sheet("baker", DOES)]
LED = [sheet("chief", ANSWERS), sheet("baker", DOES)]
BOTH = [sheet("chief", ANSWERS), sheet("baker", ANSWERS)]
BY_CHIEF = "{desk: oven, role: chief, decision: D/KM/8/1}"

OWNED = {
    "whoever does it alone": (ALONE, "", ("baker",)),
    "whose sheet says so": (LED, "", ("chief",)),
    "by decision": (SHARED, BY_CHIEF, ("chief",)),
    "by decision another than the one who does it": (ALONE, BY_CHIEF, ("chief",)),
    "by decision nobody": (SHARED, "{desk: oven, decision: D/KM/8/1}", ()),
}


@pytest.mark.parametrize(("sheets", "settled", "owners"), OWNED.values(), ids=OWNED)
def test_who_answers_for_a_function(tmp_path: Path, sheets: list[str], settled: str, owners: tuple[str, ...]) -> None:
    written = files(*sheets, settled=settled)
    (one,) = responsibilities(sound(tmp_path, **written), "oven")
    assert (one.function.id, one.owners) == ("bread", owners)
    assert audited(tmp_path, "owners", **written) == []


def test_a_desk_without_sheets_has_no_matrix(tmp_path: Path) -> None:
    assert list(responsibilities(sound(tmp_path, **files(*SHARED)), "counter")) == []


def no_owner() -> Finding:
    return finding(
        "no-owner", f"{SHEETS}:12:3",
        Text(
            "bread（oven）没有岗位负总责，在做的有：chief, baker",
            "no role answers for bread (oven); it is done by chief, baker",
        ),
        both("accountable: true | functions: settled: [{desk, role, decision}]"), f"{SHEETS}:25:3",
    )  # fmt: skip


def several() -> Finding:
    return finding(
        "several-owners", f"{SHEETS}:25:3",
        Text("bread（oven）有几个岗位负总责：chief, baker", "several roles answer for bread (oven): chief, baker"),
        Text("一项职能一个岗位负总责", "one role answers for a function"), f"{SHEETS}:12:3",
    )  # fmt: skip


def idle(owner: str) -> Finding:
    return finding(
        "idle-settlement", f"{ORG}:19:13",
        Text("bread（oven）由岗位说明已经清楚", "the role sheets already say who answers for bread (oven)"),
        Text(f"去掉这一项：{owner} 负总责", f"without this entry: {owner} answers"),
    )  # fmt: skip


FAULTS = {
    "two do it and nobody answers": (SHARED, "", no_owner()),
    "two answer": (BOTH, "", several()),
    "a sheet says so already": (LED, BY_CHIEF, idle("chief")),
    "one does it alone already": (ALONE, "{desk: oven, role: baker, decision: D/KM/8/1}", idle("baker")),
}


@pytest.mark.parametrize(("sheets", "settled", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_function_without_one_owner(tmp_path: Path, sheets: list[str], settled: str, fault: Finding) -> None:
    assert audited(tmp_path, "owners", **files(*sheets, settled=settled)) == [fault]
