"""Why a route takes each step: by the way it came, not by another that would have led there too."""

from __future__ import annotations

from pathlib import Path

from checks.engine.routes import routes
from checks.text import Text
from tests.department import sound
from tests.engine.asking import ask
from tests.engine.test_routes import DAY, taken
from tests.flows import CHOICE, flowing, workflow


def because(tmp_path: Path, ways: dict[str, str], given: str, *ends: str) -> list[str]:
    """The one route of a case in which these facts are given."""
    book = sound(tmp_path, **flowing(workflow(ways, *ends)))
    (route,) = taken(book, ask(book, DAY, f"- {{at: 2026-02-01T06:00, loaf: {{{given}}}}}"))
    return route


def test_a_reason_is_told_once(tmp_path: Path) -> None:
    ways = {"one": CHOICE.format("smooth", "two", "done"), "two": CHOICE.format("smooth", "three", "done")}
    ways |= {"three": CHOICE.format("risen", "four", "done"), "four": "next: done"}
    route = because(tmp_path, ways, "smooth: true, risen: true")
    assert route == ["one", "two (smooth)", "three", "four (risen)", "end done"]


MEET = {
    "one": CHOICE.format("smooth", "three", "two"),
    "two": CHOICE.format("risen", "late", "done"),
    "three": "next: late",
    "late": "next: done",
}
"""`late` is reached by three where the dough is smooth, by two where it has risen."""


def test_a_step_of_two_ways_gives_the_reason_of_the_way_taken(tmp_path: Path) -> None:
    """Where both would do, the other way is no reason: nobody came by it."""
    both = because(tmp_path / "both", MEET, "smooth: true, risen: true")
    assert both == ["one", "three (smooth)", "late", "end done"]
    one = because(tmp_path / "one", MEET, "smooth: false, risen: true")
    assert one == ["one", "two (smooth)", "late (risen)", "end done"]


def test_a_fact_that_only_parts_two_branches_to_one_step_need_not_be_known(tmp_path: Path) -> None:
    """Both branches may have been taken; the reason is what is sure."""
    choose = (
        "choose: [{when: {smooth: {is: true}, risen: {is: true}}, next: two}, "
        "{when: {smooth: {is: true}, risen: {is: false}}, next: two}, {otherwise: true, next: done}]"
    )
    book = sound(tmp_path, **flowing(workflow({"one": choose, "two": "next: done"})))
    (route,) = routes(book, ask(book, DAY, "- {at: 2026-02-01T06:00, loaf: {smooth: true}}"))
    assert route.rows == ("one", "two", "done")
    assert [[way.to for way in stage.ways] for stage in route.stages] == [[], ["two", "two"], ["done"]]
    assert [stage.because for stage in route.stages] == [(), (), ()]


def test_otherwise_has_the_reason_that_no_other_branch_was_met(tmp_path: Path) -> None:
    choose = (
        "choose: [{when: {weight: {from: 500, up_to: 600}}, next: done}, "
        "{when: {weight: {over: 600}, risen: {is: true}}, next: done}, {otherwise: true, next: bad}]"
    )
    assert because(tmp_path / "a", {"one": choose}, "weight: 499", "done", "bad") == ["one", "end bad (weight)"]
    heavy = because(tmp_path / "b", {"one": choose}, "weight: 601, risen: false", "done", "bad")
    assert heavy == ["one", "end bad (weight, risen)"]


def test_what_a_step_is_called(tmp_path: Path) -> None:
    book = sound(tmp_path, **flowing(workflow({"one": "next: done"})))
    (route,) = routes(book, ask(book, DAY, "- {at: 2026-02-01T06:00, loaf: {}}"))
    assert [stage.consequence.outcome.title for stage in route.stages] == [Text("one", "one"), Text("done", "done")]
