"""The routes that an example expects: through a workflow, by its steps, to one of its ends or back."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.cases import ExpectedRoute
from checks.text import Text, both
from tests.audit.test_examples_routes import AGAIN, FILE, ONE, SOLD, example
from tests.department import sound
from tests.flows import LOAF, LOAF_FILES
from tests.reading.expecting import Fault, place
from tests.reading.making.bakery import at, known, likely, told, unknown
from tests.shape.shaping import changed

STEPS = "knead, bake, weigh, ask, sell"


def either(spot: str) -> Fault:
    got = Text("end 与 again 须恰好写一个", "a route needs either end or again")
    return Fault("odd-expectation", spot, got, both("end: ... | again: ..."))


BAD: dict[str, tuple[str, list[Fault]]] = {
    "through no workflow": (
        SOLD.replace("baking.loaf", "baking.loav"),
        [unknown("11:16", "流程", "workflow", "baking.loav", likely("baking.loaf", "baking.loaf"))],
    ),
    "by an unknown step": (
        SOLD.replace("weigh", "wiegh"),
        [unknown("11:50", "步骤", "step", "wiegh", likely("weigh", STEPS))],
    ),
    "by an end": (SOLD.replace("weigh", "sold"), [unknown("11:50", "步骤", "step", "sold", known(STEPS))]),
    "to an unknown end": (
        SOLD.replace("end: sold", "end: solt"),
        [unknown("11:69", "结束", "end", "solt", likely("sold", "sold, binned"))],
    ),
    "to a step": (
        SOLD.replace("end: sold", "end: ask"),
        [unknown("11:69", "结束", "end", "ask", known("sold, binned"))],
    ),
    "to no end": (SOLD.replace(", end: sold", ""), [either("11:5")]),
    "to an end and back": (SOLD.replace("end: sold", "end: sold, again: knead"), [either("11:5")]),
    "back where another step leads": (
        AGAIN.replace("again: bake", "again: knead"),
        [unknown("11:58", "bake 的回头路", "way back from bake", "knead", known("bake"))],
    ),
    "back from a step that only leads on": (
        AGAIN.replace("bake]", "bake, weigh]"),
        [unknown("11:65", "weigh 的回头路", "way back from weigh", "bake", Text("目前一个也没有", "there are none"))],
    ),
}


@pytest.mark.parametrize(("route", "faults"), BAD.values(), ids=BAD)
def test_a_route_that_cannot_be(tmp_path: Path, route: str, faults: list[Fault]) -> None:
    found = told(tmp_path, **LOAF_FILES, policies__baking__examples=example(ONE, route))
    assert found == at(tmp_path, FILE, *faults)


def test_the_routes_of_an_example(tmp_path: Path) -> None:
    text = example(ONE, SOLD, AGAIN.replace("}", ", at: 2026-02-02}"))
    expect = sound(tmp_path, **LOAF_FILES, policies__baking__examples=text).examples["baking.one"].expect
    assert expect.routes == (
        ExpectedRoute("baking.loaf.route", ("knead", "bake", "weigh", "sell", "sold"), None, place("11:5", FILE)),
        ExpectedRoute("baking.loaf.route", ("knead", "bake", "bake-again-bake"), "2026-02-02", place("12:5", FILE)),
    )
    assert expect.rows == tuple(("baking.loaf.route", row) for route in expect.routes for row in route.rows)


def test_a_route_through_a_broken_workflow_is_no_fault_of_its_own(tmp_path: Path) -> None:
    files = {**LOAF_FILES, "policies__baking__loaf": changed(LOAF, "start: knead", "start: kneed")}
    found = told(tmp_path, **files, policies__baking__examples=example(ONE, SOLD))
    assert [f.place.file for f in found] == ["policies/baking/loaf.yaml"]


QUIZ = """\
kind: question
id: baking.loaf-quiz
about: [baking.loaf.route]
ask: {zh: 然后？, en: What then?}
case:
  covers: {from: 2026-02-01, until: 2026-02-28}
  employee: {desk: counter, role: baker, joined: 2025-01-01, wage: 4000}
  events: []
choices:
- id: knead
  then: [{step: knead}]
  feedback: {zh: 对。, en: Right.}
- id: nothing
  then: []
  feedback: {zh: 不对。, en: No.}
answer: knead
"""


def test_a_workflow_that_has_lost_its_name_may_be_the_one_that_others_name(tmp_path: Path) -> None:
    files = {**LOAF_FILES, "policies__baking__loaf": changed(LOAF, "id: baking.loaf\n", "")}
    found = told(tmp_path, **files, policies__baking__examples=example(ONE, SOLD), policies__baking__quiz=QUIZ)
    assert [(f.code, f.place.file) for f in found] == [("missing-key", "policies/baking/loaf.yaml")]
