"""Workflows whose ways meet again: a row asks no more than what decides whether it is reached."""

from __future__ import annotations

from pathlib import Path

from checks.book.region import EVERYWHERE
from tests.flows import CHOICE
from tests.reading.making.test_workflows_made import made, rows

BACK = "choose: [{{when: {{{0}: {{is: true}}}}, next: {1}}}, {{otherwise: true, again: {2}, at_most: 2}}]"


def test_a_workflow_without_any_choice(tmp_path: Path) -> None:
    flow = made(tmp_path, {"one": "next: two", "two": "next: done"})
    assert rows(flow) == [("one", []), ("two", []), ("done", [])]
    assert flow.choices == ()
    assert [branch.when for step in flow.steps for branch in step.branches] == [EVERYWHERE, EVERYWHERE]


def test_a_step_where_all_ways_meet_asks_nothing(tmp_path: Path) -> None:
    """However many choices there were before; they do not multiply."""
    ways: dict[str, str] = {}
    for turn in range(12):
        fact = ("smooth", "risen", "saleable")[turn % 3]
        ways[f"s{turn}"] = CHOICE.format(fact, f"yes{turn}", f"no{turn}")
        ways |= {f"yes{turn}": f"next: s{turn + 1}", f"no{turn}": f"next: s{turn + 1}"}
    flow = made(tmp_path, ways | {"s12": "next: done"})
    assert [row for row in rows(flow) if row[0].startswith(("s", "d"))] == [
        *((f"s{turn}", []) for turn in range(13)),
        ("done", []),
    ]
    assert dict(rows(flow))["no4"] == [{"risen": {False}}]


def test_whole_numbers_that_meet_leave_nothing_out(tmp_path: Path) -> None:
    choose = "choose: [{when: {weight: {up_to: 500}}, next: small}, {when: {weight: {from: 501}}, next: big}]"
    flow = made(tmp_path, {"weigh": choose, "small": "next: shelve", "big": "next: shelve", "shelve": "next: done"})
    assert rows(flow) == [
        ("weigh", []), ("small", [{"weight": ",500]"}]), ("big", [{"weight": "[501,"}]), ("shelve", []), ("done", []),
    ]  # fmt: skip


def test_two_ways_from_different_steps(tmp_path: Path) -> None:
    """What the first asked is no matter where the second leads there as well."""
    ways = {
        "one": CHOICE.format("smooth", "two", "ask"),
        "two": CHOICE.format("risen", "done", "ask"),
        "ask": "next: done",
    }
    assert dict(rows(made(tmp_path, ways))) == {
        "one": [],
        "two": [{"smooth": {True}}],
        "ask": [{"smooth": {False}}, {"risen": {False}}],
        "done": [],
    }


def test_two_branches_of_a_step_to_the_same_target(tmp_path: Path) -> None:
    choose = (
        "choose: [{when: {crust: {is: gold}}, next: good}, {when: {smooth: {is: true}, crust: {is: brown}}, next: good}, "
        "{when: {crust: {is: pale}}, again: one, at_most: 1}, {when: {crust: {is: black}}, again: one, at_most: D/KM/8/1}, "
        "{otherwise: true, next: bad}]"
    )
    flow = made(tmp_path, {"one": choose}, "good", "bad")
    assert rows(flow) == [
        ("one", []),
        ("one-again-one", [{"crust": {"pale"}}, {"crust": {"black"}}]),
        ("good", [{"crust": {"gold"}}, {"smooth": {True}, "crust": {"brown"}}]),
        ("bad", [{"smooth": {False}, "crust": {"brown"}}]),
    ]
    assert flow.route.row("one-again-one").decisions == ("D/KM/8/1",)


def test_what_was_asked_before_is_not_asked_again(tmp_path: Path) -> None:
    ways = {"one": CHOICE.format("smooth", "two", "bad"), "two": CHOICE.format("smooth", "good", "never")}
    flow = made(tmp_path, ways | {"never": "next: bad"}, "good", "bad")
    assert dict(rows(flow)) == {
        "one": [], "two": [{"smooth": {True}}], "good": [{"smooth": {True}}], "bad": [{"smooth": {False}}],
    }  # fmt: skip


def test_steps_that_nothing_leads_to_have_no_row(tmp_path: Path) -> None:
    """Nor have the ways back and ends behind them; the audit reports them."""
    ways = {"one": "next: done", "lost": BACK.format("smooth", "lost-too", "lost"), "lost-too": "next: lost-end"}
    assert rows(made(tmp_path, ways, "done", "lost-end")) == [("one", []), ("done", [])]


def test_back_to_any_step_on_the_way(tmp_path: Path) -> None:
    ways = {
        "one": CHOICE.format("smooth", "two", "three"),
        "two": "next: four",
        "three": "next: four",
        "four": BACK.format("risen", "done", "two"),
    }
    flow = made(tmp_path, ways)
    assert [step.id for step in flow.steps] == ["one", "two", "three", "four"]
    assert dict(rows(flow))["four-again-two"] == [{"risen": {False}}]


def test_a_workflow_of_several_events_and_another_subject(tmp_path: Path) -> None:
    flow = made(tmp_path, {"one": "next: done"}, events="[loaf, bun]", subject="shop")
    assert (flow.events, flow.route.events, flow.route.subject) == (("loaf", "bun"), ("loaf", "bun"), "shop")
