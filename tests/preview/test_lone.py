"""Cases and documents that only one side can read, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.preview.effects import Effects, Lone, Person
from checks.preview.preview import Hidden
from checks.preview.revisions import CouldNotOpen, Tree
from checks.preview.side import read_side
from checks.text import Text, both
from tests.cli.bakery import BURNT, EXAMPLES, FIRST, MONTH, NAPPING, QUIZ, bakery, case, example, expecting
from tests.department import VOCABULARY, write
from tests.preview.comparing import changed, compared

BAKER = Person("counter", "baker", Text("柜台 · 面包师", "counter · baker"))
SOMETHING = Text("某事", "something")
ASKED = Text("打盹会怎样？", "What does a nap bring?")
SOOT = "{at: 2026-02-01T06:00, batch: {burnt: 4, careless: true, cost: 9.5, soot: 3}}"
WITH_SOOT = VOCABULARY.replace(
    "  cost: {title", "  soot: {title: {zh: 灰, en: soot}, type: integer, min: 0}\n  cost: {title"
).replace("careless, cost]", "careless, cost, soot]")


def test_a_case_with_a_word_that_one_side_lacks(tmp_path: Path) -> None:
    examples = EXAMPLES + "---\n" + example("baking.soot", case(SOOT), expecting())
    found = changed(tmp_path, policies__vocabulary=WITH_SOOT, policies__baking__examples=examples)
    why = Text("batch 的事实 soot 不存在", "no fact of batch is called soot")
    assert found.effects == Effects(9, (), (Lone("baking.soot", "example", "new", SOMETHING, BAKER, "new", why),))


def test_a_case_that_lacks_what_the_other_side_asks_for(tmp_path: Path) -> None:
    rule = BURNT.replace("occurrence: 1,", "occurrence: 1, when: {soot: {from: 1}},")
    found = changed(tmp_path, rule, NAPPING, MONTH, policies__vocabulary=WITH_SOOT)
    why = Text(
        "规则 baking.burnt 要看 soot，案例没有写", "the rule baking.burnt asks for soot, which the case leaves out"
    )
    assert found.effects.lone == (Lone("baking.two-batches", "example", "both", SOMETHING, BAKER, "old", why),)


def test_a_question_about_a_rule_that_is_gone(tmp_path: Path) -> None:
    quiz = QUIZ.replace("about: [baking.napping]", "about: [baking.burnt]")
    found = changed(tmp_path, BURNT, MONTH, policies__baking__quiz=quiz)
    why = Text("没有规则叫 baking.napping", "no rule is called baking.napping")
    names = [f"baking.question-{n}" for n in (1, 2, 3)]
    assert found.effects.lone == tuple(Lone(name, "question", "old", ASKED, BAKER, "old", why) for name in names)


def test_a_broken_rule_is_no_rule_that_went_and_stops_the_cases_alone(tmp_path: Path) -> None:
    broken = BURNT.replace("occurrence: 1", "occurrence: never")
    wording = MONTH.replace("{zh: 一条规则。, en: A rule.}", "{zh: 月底。, en: The month.}")
    found = changed(tmp_path, broken, NAPPING, wording)
    assert found.hidden == (Hidden(("schedule", "baking.burnt"), Text("规则", "rule"), "old"),)
    assert [(change.what, change.id) for change in found.changes] == [("changed", "baking.month")]
    assert (found.judges, found.effects) == (False, Effects(0, (), ()))
    assert {side for side, _ in found.faults} == {"new"}


def test_a_file_that_cannot_be_read_hides_what_may_stand_in_it(tmp_path: Path) -> None:
    old, new = bakery(tmp_path / "old"), bakery(tmp_path / "new")
    (new / "policies/baking/quiz.yaml").write_bytes(b"\xff")
    found = compared(old, new)
    assert [hidden.key for hidden in found.hidden] == [("question", f"baking.question-{n}") for n in (1, 2, 3)]
    assert (found.changes, found.judges) == ((), False)
    assert [(side, f.code, str(f.place)) for side, f in found.faults] == [
        ("new", "unreadable-file", "policies/baking/quiz.yaml:1:1")
    ]


def test_a_broken_example_is_judged_as_it_was(tmp_path: Path) -> None:
    examples = EXAMPLES.replace(FIRST, FIRST.replace("burnt: 4", "burnt: much"), 1)
    found = changed(tmp_path, policies__baking__examples=examples)
    assert (found.judges, found.effects) == (True, Effects(9, (), ()))
    assert [(change.id, change.parts[0].address) for change in found.changes] == [("baking.two-batches", "events")]
    assert [(side, f.code, f.got) for side, f in found.faults] == [
        ("new", "wrong-value", Text("burnt: 文字 much", "burnt: the text much"))
    ]


def test_faults_that_both_sides_have_byte_for_byte_are_no_change(tmp_path: Path) -> None:
    broken = (BURNT.replace("occurrence: 1", "occurrence: never"), NAPPING, MONTH)
    found = changed(tmp_path, *broken, was=broken)
    assert (found.identical, found.changed) == (True, False)


def test_rules_that_wait_for_each_other_judge_no_case(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT, NAPPING.replace("{deduct_pay: {days: 1, basis: wage}}", "{counts_as: nap}"), MONTH)
    assert (found.judges, [change.id for change in found.changes]) == (False, ["baking.napping"])


def test_a_name_that_leads_nowhere_judges_no_case_and_is_told_as_it_stands(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT, NAPPING, MONTH.replace("owner: chief", "owner: nobody-here"))
    (change,) = found.changes
    assert [(p.address, p.old, p.new) for p in change.parts] == [
        ("owner", both("chief"), both("nobody-here")),
    ]
    assert not found.judges


@pytest.mark.parametrize("what", ["no folder", "empty folder", "damaged"])
def test_a_side_without_a_policy_is_refused(tmp_path: Path, what: str) -> None:
    if what != "no folder":
        (tmp_path / "policies").mkdir()
    if what == "damaged":
        (tmp_path / "policies/handbook.yaml").write_bytes(b"\xff")
    with pytest.raises(CouldNotOpen) as refused:
        read_side(Tree(Text("旧", "old"), None, tmp_path))
    finding = refused.value.finding
    assert (finding.code, finding.got) == ("no-policies", Text("旧 里读不出一条规则", "no rule of old can be read"))
    assert [str(place) for place in finding.related] == (["policies/handbook.yaml:1:1"] if what != "no folder" else [])


def test_a_department_without_cases_is_compared_in_words(tmp_path: Path) -> None:
    old = write(tmp_path / "old", NAPPING)
    new = write(tmp_path / "new", NAPPING.replace("days: 1", "days: 2"))
    found = compared(old, new)
    assert ([change.id for change in found.changes], found.effects) == (["baking.napping"], Effects(0, (), ()))
