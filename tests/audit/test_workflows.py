"""Workflows that do not run through: steps that nothing leads to, branches that no example takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.audit.context import Context
from checks.audit.workflows import check
from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import TODAY, audited, finding, spot
from tests.department import EMPLOYEE, load, write
from tests.flows import CHOICE, DECISIONS, flowing, workflow

FILE = "policies/baking/flows.yaml"
"""Its first step stands at 13:3, the branches of that step in line 17, where each target is the place of its branch."""


def example(*given: str) -> str:
    """An example of loaves with these facts; what it expects is no matter here."""
    events = "".join(f"\n- {{at: 2026-02-01T06:00, loaf: {{{facts}}}}}" for facts in given) or " []"
    return (
        "kind: example\nid: baking.one\ntitle: {zh: 一, en: one}\n"
        f"covers: {{from: 2026-02-01, until: 2026-02-01}}\nemployee: {EMPLOYEE}\nevents:{events}\n"
        "expect:\n  outcomes: []\n  because:\n    KM/8/1: {zh: 规矩。, en: The rule.}\n"
    )


def found(root: Path, flow: str, *given: str) -> list[Finding]:
    """What the check finds in a workflow with an example of these loaves."""
    return audited(root, "workflows", **flowing(flow), policies__baking__examples=example(*given))


def unreachable(spot: str, name: str) -> Finding:
    got = Text(f"baking.flow 怎样都走不到 {name}", f"nothing leads to {name} in baking.flow")
    return finding(
        "unreachable-step",
        f"{FILE}:{spot}",
        got,
        Text("一条走得到它的路，或去掉它", "a way that leads there, or no such step"),
    )


def untaken(spot: str, step: str, to: str) -> Finding:
    got = Text(f"没有案例走 baking.flow 的 {step} → {to}", f"no example takes {step} → {to} in baking.flow")
    valid = Text(
        "一个走这条路的案例，写在 expect.routes；没有情形走得到的，就去掉",
        "an example that takes it, under expect.routes; no such branch where no facts lead that way",
    )
    return finding("untaken-branch", f"{FILE}:{spot}", got, valid)


BACK = "choose: [{when: {smooth: {is: true}}, next: two}, {otherwise: true, again: one, at_most: 2}]"
TWO = {"two": "next: done"}


def test_a_workflow_whose_branches_are_all_taken_has_no_finding(tmp_path: Path) -> None:
    assert found(tmp_path, workflow({"one": BACK} | TWO), "smooth: true", "smooth: false") == []


def test_a_workflow_without_choice_needs_no_example(tmp_path: Path) -> None:
    assert found(tmp_path, workflow({"one": "next: two"} | TWO)) == []


@pytest.mark.parametrize(
    ("given", "findings"),
    [
        ((), [untaken("17:47", "one", "two"), untaken("17:78", "one", "one")]),
        (("smooth: true",), [untaken("17:78", "one", "one")]),
        (("smooth: false",), [untaken("17:47", "one", "two")]),
        (("smooth: unknown",), [untaken("17:47", "one", "two"), untaken("17:78", "one", "one")]),
    ],
)
def test_a_branch_that_no_example_takes(tmp_path: Path, given: tuple[str, ...], findings: list[Finding]) -> None:
    assert found(tmp_path, workflow({"one": BACK} | TWO), *given) == findings


def test_each_branch_to_one_target_needs_its_own_example(tmp_path: Path) -> None:
    choose = (
        "choose: [{when: {crust: {is: gold}}, next: done}, {when: {crust: {is: brown}}, next: done}, "
        "{otherwise: true, next: bad}]"
    )
    flow = workflow({"one": choose}, "done", "bad")
    assert found(tmp_path / "one", flow, "crust: gold", "crust: black") == [untaken("17:88", "one", "done")]
    assert found(tmp_path / "all", flow, "crust: gold", "crust: brown", "crust: black") == []


def test_branches_that_differ_in_what_no_case_need_say_are_both_taken(tmp_path: Path) -> None:
    choose = (
        "choose: [{when: {smooth: {is: true}, risen: {is: true}}, next: done}, "
        "{when: {smooth: {is: true}, risen: {is: false}}, next: done}, {otherwise: true, next: bad}]"
    )
    assert found(tmp_path, workflow({"one": choose}, "done", "bad"), "smooth: true", "smooth: false") == []


def test_a_branch_of_a_later_step_is_taken_only_by_a_route_through_it(tmp_path: Path) -> None:
    """The facts of the second loaf would lead on from the second step, which it never reaches."""
    ways = {"one": CHOICE.format("smooth", "two", "bad"), "two": CHOICE.format("risen", "done", "bad")}
    given = ("smooth: true, risen: false", "smooth: false, risen: true")
    assert found(tmp_path, workflow(ways, "done", "bad"), *given) == [untaken("23:46", "two", "done")]


LOST = {
    "a step and what follows it alone": (
        {"one": "next: done", "two": "next: three", "three": "next: done"},
        ("done",),
        [unreachable("19:3", "two"), unreachable("25:3", "three")],
    ),
    "an end": ({"one": "next: done"}, ("done", "bad"), [unreachable("21:3", "bad")]),
    "a step of conditions that no case meets together": (
        {"one": CHOICE.format("smooth", "two", "done"), "two": CHOICE.format("smooth", "done", "bad")},
        ("done", "bad"),
        [unreachable("27:3", "bad"), untaken("23:78", "two", "bad")],
    ),
    "a step of a condition that no value meets": (
        {"one": "choose: [{when: {weight: {over: 3, below: 4}}, next: bad}, {otherwise: true, next: done}]"},
        ("done", "bad"),
        [unreachable("21:3", "bad"), untaken("17:56", "one", "bad")],
    ),
    "the branches of a step that nothing leads to are not told besides": (
        {"one": "next: done", "two": CHOICE.format("smooth", "done", "bad")},
        ("done", "bad"),
        [unreachable("19:3", "two"), unreachable("27:3", "bad")],
    ),
}


@pytest.mark.parametrize(("ways", "ends", "findings"), LOST.values(), ids=LOST)
def test_a_step_or_end_that_nothing_leads_to(
    tmp_path: Path, ways: dict[str, str], ends: tuple[str, ...], findings: list[Finding]
) -> None:
    given = ("smooth: true, weight: 1", "smooth: false, weight: 2")
    assert found(tmp_path, workflow(ways, *ends), *given) == findings


def test_branches_are_not_untaken_while_an_example_cannot_be_read(tmp_path: Path) -> None:
    files = flowing(workflow({"one": BACK, "lost": "next: done"} | TWO))
    broken = example("smooth: true").replace("loaf:", "lofe:")
    book, faults = load(write(tmp_path, **files, policies__baking__examples=broken))
    assert [f.code for f in faults] == ["unknown-name"]
    context = Context(book, tmp_path, TODAY)
    assert [f.code for f in check(context)] == ["unreachable-step"]
    assert context.waiting == {"untaken-branch"}


def round_of(*more: str) -> list[str]:
    """Workflows of which each continues the next and the last the first; `more` is what each end says besides."""
    names = [f"baking.flow-{number}" for number in range(len(more))]
    return [
        workflow({"one": "next: done"}, name=name).replace("en: done}}", f"en: done}}, continues: {after}{said}}}")
        for name, after, said in zip(names, (*names[1:], names[0]), more, strict=True)
    ]


def circles(root: Path, *flows: str) -> list[Finding]:
    return audited(root, "workflows", **flowing(*flows), policies__baking__decisions=DECISIONS)


def ending(*flows: str) -> list[str]:
    """Where the ends of workflows in one file stand."""
    text = "---\n".join(flows)
    return [spot(FILE, text, "{id: done", number + 1) for number in range(len(flows))]


@pytest.mark.parametrize("many", [1, 2, 3])
def test_workflows_that_take_each_other_up_for_ever(tmp_path: Path, many: int) -> None:
    flows = round_of(*[""] * many)
    way = " → ".join([*(f"baking.flow-{number}/done" for number in range(many)), "baking.flow-0"])
    first, *others = ending(*flows)
    got = Text(f"没有次数的圈：{way}", f"a circle without a limit: {way}")
    valid = Text("圈里有一个结束写 at_most：次数或裁定", "at_most at one end of the circle: a number or a decision")
    assert circles(tmp_path, *flows) == [finding("endless-loop", first, got, valid, *others)]


@pytest.mark.parametrize("limit", [", at_most: 2", ", at_most: D/KM/8/1"])
def test_a_limit_anywhere_in_the_circle_is_enough(tmp_path: Path, limit: str) -> None:
    assert circles(tmp_path, *round_of("", limit, "")) == []


def test_a_workflow_that_leads_into_a_circle_is_not_part_of_it(tmp_path: Path) -> None:
    into = workflow({"one": "next: done"}, name="baking.into").replace(
        "en: done}}", "en: done}, continues: baking.flow-0}"
    )
    assert [one.got.en for one in circles(tmp_path, into, *round_of("", ""))] == [
        "a circle without a limit: baking.flow-0/done → baking.flow-1/done → baking.flow-0"
    ]


def test_an_end_that_nothing_leads_to_closes_no_circle(tmp_path: Path) -> None:
    text = workflow({"one": "next: done"}, "done", "bad").replace("en: bad}}", "en: bad}, continues: baking.flow}")
    assert [one.code for one in circles(tmp_path, text)] == ["unreachable-step"]
