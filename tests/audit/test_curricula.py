"""Rules that bind a role and that it does not learn, and quizzes that have no questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.audit.context import Context
from checks.audit.curricula import check
from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import TODAY, audited, finding, spot
from tests.audit.test_quizzes import CHOICES, question
from tests.department import HANDBOOK, HEAD, load, write
from tests.papers import BURNT, COUNCIL, CURRICULUM, HOURS, MINUTES
from tests.shape.shaping import changed

FILE = "policies/baking/training.yaml"
TABLES = "policies/baking/tables.yaml"
ASKED = question("right", CHOICES)
SELLING = """\
- id: selling
  title: {zh: 卖, en: Selling}
  summary: {zh: 卖面包的规矩。, en: The rules of selling.}
"""


def curriculum(
    *learn: str, desks: str = "[counter, oven]", roles: str = "[baker]", role: str = "baker", more: str = ""
) -> str:
    """A curriculum of one lesson."""
    head = HEAD.replace("desks: [counter, oven], roles: [baker]", f"desks: {desks}, roles: {roles}")
    return (
        f"kind: curriculum\nid: baking.training\n{head}role: {role}\npath:\n- id: day\n  title: {{zh: 天, en: day}}\n"
        f"  days: {{from: 1}}\n  learn: [{', '.join(learn)}]\n  signs: chief\n  sources: [KM/8/1]\n{more}"
    )


def found(root: Path, text: str, *tables: str, **files: str) -> list[Finding]:
    return audited(root, "curricula", *(tables or (BURNT,)), policies__baking__training=text, **files)


def not_learned(*names: str, places: tuple[str, ...] = (f"{TABLES}:1:1",)) -> list[Finding]:
    listed = ", ".join(names)
    many = "1 rule is" if len(names) == 1 else f"{len(names)} rules are"
    got = Text(f"{len(names)}条规则没有学：{listed}", f"{many} not learned: {listed}")
    valid = Text("learn 里写上规则或它的章", "the rule or its chapter under learn")
    return [finding("not-learned", f"{FILE}:1:1", got, valid, *places)]


LEARNED = {"the rule itself": "baking.burnt", "its chapter": "baking"}


@pytest.mark.parametrize("learn", LEARNED.values(), ids=LEARNED)
def test_a_rule_that_is_learned(tmp_path: Path, learn: str) -> None:
    assert found(tmp_path, curriculum(learn)) == []


def test_a_rule_that_is_not_learned(tmp_path: Path) -> None:
    text = curriculum("baking.hours")
    assert found(tmp_path, text, policies__baking__hours=HOURS) == not_learned("baking.burnt")


def test_every_rule_that_is_not_learned_is_named(tmp_path: Path) -> None:
    text = curriculum("selling")
    places = (f"{TABLES}:1:1", "policies/baking/hours.yaml:1:1")
    handbook = {"policies__handbook": HANDBOOK + SELLING, "policies__baking__hours": HOURS}
    assert found(tmp_path, text, **handbook) == not_learned("baking.burnt", "baking.hours", places=places)


def test_what_is_learned_later_is_learned(tmp_path: Path) -> None:
    later = "later:\n- id: again\n  title: {zh: 补, en: more}\n  occasion: {zh: 以后, en: later}\n"
    text = curriculum("baking.hours", more=f"{later}  learn: [baking.burnt]\n  signs: chief\n  sources: [KM/8/1]\n")
    assert found(tmp_path, text, policies__baking__hours=HOURS) == []


def test_a_part_of_a_rule_is_learned_with_it(tmp_path: Path) -> None:
    """The tables made from a standard stand on its page."""
    heat = (
        f"kind: standard\nid: baking.heat\n{HEAD}events: [batch]\ntargets:\n"
        "- {id: few, title: {zh: 少, en: few}, fact: burnt, up_to: 3, sources: [KM/8/1]}\n"
    )
    assert found(tmp_path, curriculum("baking.heat"), heat) == []


BOUND = {
    "the role of the curriculum": ("roles: [baker]", "[pupil]", "baker", True),
    "a role to whom the curriculum applies": ("roles: [baker]", "[baker]", "chief", True),
    "another role": ("roles: [chief]", "[baker]", "baker", False),
    "everybody": ("", "[baker]", "baker", True),
}


@pytest.mark.parametrize(("roles", "applies", "role", "bound"), BOUND.values(), ids=BOUND)
def test_what_binds_the_role_is_learned(tmp_path: Path, roles: str, applies: str, role: str, bound: bool) -> None:
    rule = BURNT.replace(", roles: [baker]", f", {roles}" if roles else "")
    expected = not_learned("baking.burnt") if bound else []
    text = curriculum("baking.hours", roles=applies, role=role)
    free = HOURS.replace(", roles: [baker]", "")
    assert found(tmp_path, text, rule, policies__baking__hours=free) == expected


DESKS = {
    "its desk": ("[oven]", True),
    "one of several": ("[counter, oven]", True),
    "another desk": ("[counter]", False),
}


@pytest.mark.parametrize(("desks", "bound"), DESKS.values(), ids=DESKS)
def test_what_other_desks_do_need_not_be_learned(tmp_path: Path, desks: str, bound: bool) -> None:
    rule = BURNT.replace("desks: [counter, oven]", f"desks: {desks}")
    text = curriculum("baking.hours", desks="[oven]")
    expected = not_learned("baking.burnt") if bound else []
    assert found(tmp_path, text, rule, policies__baking__hours=HOURS) == expected


def test_neither_curricula_nor_minutes_are_learned(tmp_path: Path) -> None:
    files = {"policies__baking__council": COUNCIL, "policies__baking__week": MINUTES}
    assert found(tmp_path, curriculum("baking.burnt", "baking.council"), **files) == []


def test_a_quiz_without_questions(tmp_path: Path) -> None:
    got = Text("baking 没有自测题", "baking has no questions")
    nothing = Text("目前一个也没有", "there are none")
    place = spot(FILE, CURRICULUM, "id: first-week")
    assert found(tmp_path, CURRICULUM, policies__baking__hours=HOURS) == [
        finding("nothing-to-practise", place, got, nothing)
    ]


def test_a_quiz_of_another_chapter(tmp_path: Path) -> None:
    text = changed(CURRICULUM, "practise: [baking]", "practise: [selling]")
    files = {
        "policies__handbook": HANDBOOK + SELLING,
        "policies__baking__hours": HOURS,
        "policies__baking__quiz": ASKED,
    }
    got = Text("selling 没有自测题", "selling has no questions")
    place = spot(FILE, CURRICULUM, "id: first-week")
    valid = Text("可用：baking", "one of: baking")
    assert found(tmp_path, text, **files) == [finding("nothing-to-practise", place, got, valid)]


@pytest.mark.parametrize("practised", ["baking", "nowhere"])
def test_a_quiz_with_questions_and_a_chapter_nobody_knows(tmp_path: Path, practised: str) -> None:
    """The latter is a finding of the references."""
    text = changed(CURRICULUM, "practise: [baking]", f"practise: [{practised}]")
    assert found(tmp_path, text, policies__baking__hours=HOURS, policies__baking__quiz=ASKED) == []


BROKEN = {
    "a rule": ({"policies__baking__hours": HOURS.replace("end", "and").replace("shifts:", "shfts:")}, "not-learned"),
    "a question": ({"policies__baking__quiz": ASKED.replace("ask:", "aks:")}, "nothing-to-practise"),
}


@pytest.mark.parametrize(("files", "code"), BROKEN.values(), ids=BROKEN)
def test_what_rests_on_a_broken_document_waits(tmp_path: Path, files: dict[str, str], code: str) -> None:
    book, faults = load(write(tmp_path, BURNT, policies__baking__training=CURRICULUM, **files))
    assert faults
    context = Context(book, tmp_path, TODAY)
    assert code not in {one.code for one in check(context)}
    assert context.waiting == {code}
