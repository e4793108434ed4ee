"""Questions about standards, reports and scorecards: a choice says the distance or the points, as an example does."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import audited
from tests.audit.test_quizzes import FILE, question, stale
from tests.department import load, write
from tests.engine.test_targets import sale, standard
from tests.kinds import only

WAIT, MIXED = "fact: wait, up_to: 15", "fact: weight, up_to: 3"
LATE = sale(wait=20).removeprefix("- ").replace("2026-02-02", "2026-02-01")
RATED = "{at: 2026-02-01, sighting: {seen: crust-plus}}, {at: 2026-02-01, rating: {}}"
FIGURES = "{at: 2026-02-01, figures: {sold: 30, baked: 40, stated: 0.5}}"
CHOICES = {"far": "[{missed: 5}]", "near": "[{missed: 1}]", "plain": "[{missed: true}]", "well": "[{met: true}]"}


def asked(root: Path, text: str, *targets: str) -> list[Finding]:
    """What the check of quizzes finds in one question about a standard of these targets, the scorecard or the report."""
    files = only("sold", target=standard(*(targets or (WAIT,))), quiz=text)
    return [f for f in audited(root, "quizzes", **files) if f.code != "quiz-missing"]


def test_a_distance_can_be_the_right_answer(tmp_path: Path) -> None:
    assert asked(tmp_path, question("far", CHOICES, LATE, "baking.target.a")) == []


@pytest.mark.parametrize("answer", ["near", "plain", "well"])
def test_another_distance_or_none_is_not(tmp_path: Path, answer: str) -> None:
    got = Text(f"作者的答案 {answer}", f"the author's answer {answer}")
    assert asked(tmp_path, question(answer, CHOICES, LATE, "baking.target.a")) == [
        stale(got, Text("引擎的答案 far", "the engine's far"))
    ]


@pytest.mark.parametrize(("unit", "right"), [("second", "far"), ("loaf", "near")])
def test_where_several_units_are_asked_about_the_choice_says_which(tmp_path: Path, unit: str, right: str) -> None:
    """Five seconds are not five loaves."""
    choices = {"far": "[{missed: 5, unit: second}]", "near": "[{missed: 5, unit: loaf}]"}
    events = LATE if unit == "second" else "{at: 2026-02-01T06:00, batch: {burnt: 5, careless: true, cost: 1}}"
    text = question(right, choices, events, "baking.target.a, baking.target.b")
    assert asked(tmp_path, text, WAIT, "events: [batch], fact: burnt, is: 0") == []


def test_a_figure_without_unit_has_a_distance_too(tmp_path: Path) -> None:
    choices = {"far": "[{missed: 0.25}]", "well": "[{met: true}]"}
    events = sale(weight="3.25").removeprefix("- ").replace("2026-02-02", "2026-02-01")
    assert asked(tmp_path, question("far", choices, events, "baking.target.a"), MIXED) == []


def test_a_value_that_is_none_of_several_has_no_distance(tmp_path: Path) -> None:
    choices = {"plain": "[{missed: true}]", "well": "[{met: true}]"}
    assert asked(tmp_path, question("plain", choices, LATE, "baking.target.a"), "fact: wait, in: [10, 15]") == []


def test_a_report_differs_by_so_much(tmp_path: Path) -> None:
    choices = {"off": "[{differs: 0.25}]", "more": "[{differs: 0.5}]", "right": "[{agrees: true}]"}
    assert asked(tmp_path, question("off", choices, FIGURES, "baking.sold.share")) == []


def test_points_can_be_the_right_answer(tmp_path: Path) -> None:
    choices = {"plus": "[{score: 2}]", "minus": "[{score: -1}]", "unseen": "[{not_assessed: crust}]"}
    assert asked(tmp_path, question("plus", choices, RATED, "baking.card.crust")) == []
    wrong = Text("作者的答案 unseen", "the author's answer unseen")
    assert asked(tmp_path, question("unseen", choices, RATED, "baking.card.crust")) == [
        stale(wrong, Text("引擎的答案 plus", "the engine's plus"))
    ]


def test_where_several_dimensions_are_asked_about_the_choice_says_which(tmp_path: Path) -> None:
    choices = {
        "craft": "[{score: 2, dimension: hands}, {not_assessed: help}]",
        "attitude": "[{score: 2, dimension: heart}, {not_assessed: help}]",
    }
    assert asked(tmp_path, question("craft", choices, RATED, "baking.card.crust, baking.card.help")) == []


REFUSED: dict[str, tuple[str, str, str, Text, Text]] = {
    "which dimension": (
        "[{score: 2}]",
        "baking.card.crust, baking.card.help",
        "odd-outcome",
        Text("没有写是哪个维度", "the dimension is not said"),
        Text("{score: 2, dimension: ...}；可用：hands, heart", "{score: 2, dimension: ...}; one of: hands, heart"),
    ),
    "a dimension of none of them": (
        "[{score: 2, dimension: heart}]",
        "baking.card.crust",
        "unknown-name",
        Text("维度 heart 不存在", "no dimension is called heart"),
        Text("可用：hands", "one of: hands"),
    ),
    "which unit": (
        "[{missed: 5}]",
        "baking.target.a, baking.target.b",
        "odd-outcome",
        Text("没有写是哪个单位", "the unit is not said"),
        Text("{missed: 5, unit: ...}；可用：second, loaf", "{missed: 5, unit: ...}; one of: second, loaf"),
    ),
    "a unit of none of them": (
        "[{missed: 5, unit: loaf}]",
        "baking.target.a",
        "unknown-name",
        Text("单位 loaf 不存在", "no unit is called loaf"),
        Text("可用：second", "one of: second"),
    ),
    "a unit of no distance": (
        "[{missed: true, unit: second}]",
        "baking.target.a",
        "odd-outcome",
        Text("missed: true 旁边的 unit", "unit beside missed: true"),
        Text("unit 只写在数旁边", "unit only beside a number"),
    ),
}


@pytest.mark.parametrize(("then", "about", "code", "got", "valid"), REFUSED.values(), ids=REFUSED)
def test_a_choice_that_cannot_be(tmp_path: Path, then: str, about: str, code: str, got: Text, valid: Text) -> None:
    text = question("odd", {"odd": then, "nothing": "[]"}, LATE, about)
    files = only("sold", target=standard(WAIT, "events: [batch], fact: burnt, is: 0"), quiz=text)
    (found,) = load(write(tmp_path, **files))[1]
    assert (found.code, found.got, found.valid) == (code, got, valid)
    assert found.place.file == FILE
    assert found.excerpt == f"- {{id: odd, then: {then}, feedback: {{zh: 看规则。, en: See the rule.}}}}"
