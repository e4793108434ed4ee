"""The choices of workflows: no case without a branch, none with two, and only facts that the events record."""

from __future__ import annotations

from pathlib import Path

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import audited, finding
from tests.audit.test_tables_facts import not_offered
from tests.flows import CHOICE, LOAF, flowing, workflow

FILE = "policies/baking/flows.yaml"
SMOOTH, RISEN = "{when: {smooth: {is: true}}, next: done}", "{when: {risen: {is: true}}, next: bad}"
REST = "{otherwise: true, next: bad}"


def proved(root: Path, *branches: str, events: str = "[loaf]") -> list[Finding]:
    """What the check of tables finds in a workflow with this choice."""
    flow = workflow({"one": f"choose: [{', '.join(branches)}]"}, "done", "bad", events=events)
    return audited(root, "tables", **flowing(flow))


def test_a_choice_that_is_complete_and_exclusive_has_no_finding(tmp_path: Path) -> None:
    assert audited(tmp_path, "tables", **flowing(LOAF)) == []


def test_a_case_without_branch(tmp_path: Path) -> None:
    gold, others = "{when: {crust: {is: gold}}, next: done}", "{when: {crust: {in: [pale, brown]}}, next: bad}"
    assert proved(tmp_path, gold, others) == [
        finding(
            "gap",
            f"{FILE}:13:3",
            Text("皮色 = 黑：没有一行管", "crust = black: no row applies"),
            Text("加一行，或写 otherwise", "a row for it, or otherwise"),
        )
    ]


def test_a_case_with_two_branches(tmp_path: Path) -> None:
    assert proved(tmp_path, SMOOTH, RISEN, REST) == [
        finding(
            "overlap",
            f"{FILE}:17:88",
            Text(
                "面光滑 = 是，发好 = 是：1-done, 2-bad 都管", "dough smooth = yes, risen = yes: 1-done, 2-bad all apply"
            ),
            Text("恰好一行", "exactly one row"),
            f"{FILE}:17:47",
        )
    ]


def never(spot: str, row: str) -> Finding:
    valid = Text("去掉它，或改条件、where、日期或事实的范围", "no such row, or other conditions, where, dates or range")
    got = Text(f"行 {row} 永远轮不到", f"the row {row} can never apply")
    return finding("unreachable-row", f"{FILE}:{spot}", got, valid)


def test_an_otherwise_that_is_left_nothing(tmp_path: Path) -> None:
    assert proved(tmp_path, "{when: {weight: {from: 0}}, next: done}", REST) == [never("17:77", "2-bad")]


def test_a_second_otherwise(tmp_path: Path) -> None:
    assert proved(tmp_path, SMOOTH, REST, "{otherwise: true, next: done}") == [never("17:108", "3-done")]


def test_a_branch_on_a_condition_that_no_value_meets(tmp_path: Path) -> None:
    assert proved(tmp_path, "{when: {weight: {over: 3, below: 4}}, next: done}", REST) == [never("17:56", "1-done")]


def test_a_fact_that_only_one_of_the_events_records_is_told_once(tmp_path: Path) -> None:
    assert proved(tmp_path, RISEN, REST, events="[bun, loaf]") == [
        not_offered("baking.flow.one", "risen", f"{FILE}:17:20", "crust, saleable, smooth")
    ]


def test_many_choices_are_proved_one_by_one(tmp_path: Path) -> None:
    """Together the facts of these steps have more than a million combinations."""
    facts = [f"f{number}" for number in range(20)]
    files = flowing(
        workflow(
            {f"s{n}": CHOICE.format(fact, f"s{n + 1}" if n < 19 else "done", "bad") for n, fact in enumerate(facts)},
            "done",
            "bad",
            events="[dough]",
        )
    )
    words = "".join(f"  {fact}: {{title: {{zh: {fact}, en: {fact}}}, type: boolean}}\n" for fact in facts)
    event = "  dough: {title: {zh: 面团, en: dough}, at: date, subject: employee, facts: [" + ", ".join(facts) + "]}\n"
    more = f"kind: vocabulary\nid: more.vocabulary\nfacts:\n{words}events:\n{event}"
    assert audited(tmp_path, "tables", **files, policies__more__vocabulary=more) == []
