"""Questions about workflows: a choice names the steps of a route, told as the workflow tells them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from checks.words.outcomes import outcome_in_words
from tests.audit.auditing import audited
from tests.audit.test_quizzes import FILE, question, stale
from tests.department import load, sound, write
from tests.flows import LOAF_FILES, flowing, made, step, workflow

CHOICES = {
    "sold": "[{step: knead}, {step: bake}, {step: weigh}, {step: sell}, {end: sold}]",
    "asked": "[{step: knead}, {step: bake}, {step: ask}, {step: sell}, {end: sold}]",
    "again": "[{step: knead}, {step: bake}, {again: bake}]",
    "half": "[{step: knead}, {step: bake}]",
    "swapped": "[{step: knead}, {step: weigh}, {step: bake}, {step: sell}, {end: sold}]",
    "nothing": "[]",
}


def asked(root: Path, answer: str, loaf: str, **files: str) -> list[Finding]:
    """What the check of quizzes finds in a question about the route of a loaf."""
    text = question(answer, CHOICES, loaf.removeprefix("- "), "baking.loaf.route")
    found = audited(root, "quizzes", **LOAF_FILES, policies__baking__quiz=text, **files)
    return [one for one in found if one.code != "quiz-missing"]


@pytest.mark.parametrize(
    ("answer", "loaf"), [("sold", made()), ("asked", made(crust="black")), ("again", made(crust="pale"))]
)
def test_a_route_can_be_the_right_answer(tmp_path: Path, answer: str, loaf: str) -> None:
    assert asked(tmp_path, answer, loaf) == []


@pytest.mark.parametrize("answer", ["asked", "again", "half", "swapped", "nothing"])
def test_another_route_or_half_of_it_is_not(tmp_path: Path, answer: str) -> None:
    got = Text(f"作者的答案 {answer}", f"the author's answer {answer}")
    assert asked(tmp_path, answer, made()) == [stale(got, Text("引擎的答案 sold", "the engine's sold"))]


def test_no_choice_is_the_route(tmp_path: Path) -> None:
    assert asked(tmp_path, "sold", made(smooth="false")) == [
        stale(
            Text("没有选项与引擎一致", "no choice agrees with the engine"),
            Text(
                "面包师：揉面（15分钟内）；面包师：回到揉面（最多3次）",
                "baker: knead (within 15 minutes); baker: back to knead (at most 3 times)",
            ),
        )
    ]


def test_a_choice_is_told_with_actor_and_limit(tmp_path: Path) -> None:
    text = question("sold", CHOICES, made().removeprefix("- "), "baking.loaf.route")
    book = sound(tmp_path, **LOAF_FILES, policies__baking__quiz=text)
    right, _, again, *_ = book.questions["baking.q"].choices
    assert [outcome_in_words(book, outcome, "en") for outcome in (*right.then, *again.then[-1:])] == [
        "baker: knead (within 15 minutes)",
        "baker: bake",
        "bookkeeper: weigh (within 1 minute)",
        "the guest: take home",
        "ends: sold",
        "baker: back to bake",
    ]


BACK = "choose: [{{when: {{{0}: {{is: true}}}}, next: {1}}}, {{otherwise: true, again: one, at_most: 1}}]"


@pytest.mark.parametrize(("answer", "facts"), [("early", "smooth: false"), ("late", "smooth: true, risen: false")])
def test_two_steps_of_different_people_lead_back_to_one(tmp_path: Path, answer: str, facts: str) -> None:
    ways = {"one": BACK.format("smooth", "two"), "two": BACK.format("risen", "done")}
    flow = workflow(ways).replace(step("two", ways["two"]), step("two", ways["two"], by="chief"))
    choices = {"early": "[{step: one}, {again: one}]", "late": "[{step: one}, {step: two}, {again: one}]"}
    text = question(answer, choices, f"{{at: 2026-02-01T06:00, loaf: {{{facts}}}}}", "baking.flow.route")
    files = {**flowing(flow), "policies__baking__quiz": text}
    assert [one for one in audited(tmp_path, "quizzes", **files) if one.code != "quiz-missing"] == []
    book = sound(tmp_path, **files)
    told = [outcome_in_words(book, choice.then[-1], "en") for choice in book.questions["baking.q"].choices]
    assert told == ["back to one (at most 1 time)", "back to one (at most 1 time)"]


REFUSED: dict[str, tuple[str, str, Text]] = {
    "an unknown step": ("[{step: need}]", "need", Text("是不是 knead？可用：knead, bake, weigh, ask, sell", "did you mean knead? valid: knead, bake, weigh, ask, sell")),
    "an end for a step": ("[{step: sold}]", "sold", Text("可用：knead, bake, weigh, ask, sell", "one of: knead, bake, weigh, ask, sell")),
    "a step for an end": ("[{end: sell}]", "sell", Text("可用：sold, binned", "one of: sold, binned")),
    "back where nothing leads back": ("[{again: weigh}]", "weigh", Text("可用：knead, bake", "one of: knead, bake")),
}  # fmt: skip


@pytest.mark.parametrize(("then", "word", "valid"), REFUSED.values(), ids=REFUSED)
def test_a_choice_of_a_step_that_is_none(tmp_path: Path, then: str, word: str, valid: Text) -> None:
    text = question("odd", {"odd": then, "nothing": "[]"}, made().removeprefix("- "), "baking.loaf.route")
    (found,) = load(write(tmp_path, **LOAF_FILES, policies__baking__quiz=text))[1]
    got = Text(f"步骤 {word} 不存在", f"no step is called {word}")
    assert (found.code, found.got, found.valid, found.place.file) == ("unknown-name", got, valid, FILE)


def test_a_choice_of_a_step_in_a_question_about_no_workflow(tmp_path: Path) -> None:
    """The step belongs to another workflow than the one that is asked about."""
    other = workflow({"one": "next: done"}, name="baking.other")
    text = question("odd", {"odd": "[{step: knead}]", "nothing": "[]"}, made().removeprefix("- "), "baking.other.route")
    (found,) = load(write(tmp_path, **LOAF_FILES, policies__baking__other=other, policies__baking__quiz=text))[1]
    assert (found.code, found.got.en, found.valid.en) == ("unknown-name", "no step is called knead", "one of: one")
