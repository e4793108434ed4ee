"""Stale quiz answers."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from checks.audit.quizzes import LEAST
from checks.finding import Finding
from checks.text import Text, both
from tests.audit.auditing import audited, finding
from tests.audit.burning import BURNT, FOUR, NONE
from tests.department import EMPLOYEE, table

FILE = "policies/baking/quiz.yaml"
CHOICES = {
    "right": "[{warn: true}, {fine: 8}]",
    "cheap": "[{fine: 5}, {warn: true}]",
    "half": "[{fine: 8}]",
    "twice": "[{fine: 8}, {fine: 8}, {warn: true}]",
    "nothing": "[]",
}


def question(
    answer: str,
    choices: dict[str, str],
    events: str = FOUR,
    about: str = "baking.burnt",
    name: str = "baking.q",
    until: str = "2026-02-03",
) -> str:
    """A question with these choices; the case starts at 6:3."""
    listed = "".join(
        f"\n- {{id: {c}, then: {then}, feedback: {{zh: 看规则。, en: See the rule.}}}}" for c, then in choices.items()
    )
    case = f"covers: {{from: 2026-02-01, until: {until}}}\nemployee: {EMPLOYEE}\nevents: [{events}]"
    return (
        f"kind: question\nid: {name}\nabout: [{about}]\nask: {{zh: 会怎样？, en: What follows?}}\n"
        f"case:\n{indent(case, '  ')}\nchoices:{listed}\nanswer: {answer}\n"
    )


def quizzed(root: Path, text: str, *tables: str) -> list[Finding]:
    """What the check of quizzes finds in the questions themselves."""
    found = audited(root, "quizzes", *(tables or (BURNT,)), policies__baking__quiz=text)
    return [f for f in found if f.code != "quiz-missing"]


def stale(got: Text, valid: Text) -> Finding:
    return finding("quiz-answer-stale", f"{FILE}:1:1", got, valid)


def test_a_question_the_engine_answers_alike_has_no_finding(tmp_path: Path) -> None:
    assert quizzed(tmp_path, question("right", CHOICES)) == []


def test_nothing_follows_can_be_the_right_answer(tmp_path: Path) -> None:
    assert quizzed(tmp_path, question("nothing", CHOICES, NONE)) == []


def test_only_the_tables_asked_about_count(tmp_path: Path) -> None:
    nap = table("baking.nap", "events: [nap]\nrows:\n- {id: every, then: [{warn: true}]}")
    both_happen = f"{FOUR}, {{at: 2026-02-02, nap: {{}}}}"
    assert quizzed(tmp_path, question("right", CHOICES, both_happen), BURNT, nap) == []


@pytest.mark.parametrize("answer", ["cheap", "half", "twice", "nothing"])
def test_an_answer_the_engine_does_not_give(tmp_path: Path, answer: str) -> None:
    got = Text(f"作者的答案 {answer}", f"the author's answer {answer}")
    assert quizzed(tmp_path, question(answer, CHOICES)) == [stale(got, Text("引擎的答案 right", "the engine's right"))]


def test_no_choice_is_right(tmp_path: Path) -> None:
    wrong = {name: then for name, then in CHOICES.items() if name != "right"}
    assert quizzed(tmp_path, question("cheap", wrong)) == [
        stale(
            Text("没有选项与引擎一致", "no choice agrees with the engine"),
            Text("罚款8元；警告", "a fine of 8 CNY; a warning"),
        )
    ]


def test_no_choice_says_that_nothing_follows(tmp_path: Path) -> None:
    wrong = {name: then for name, then in CHOICES.items() if name != "nothing"}
    assert quizzed(tmp_path, question("right", wrong, NONE)) == [
        stale(Text("没有选项与引擎一致", "no choice agrees with the engine"), Text("没有后果", "nothing follows"))
    ]


def test_an_amount_finer_than_a_cent_is_not_the_engines(tmp_path: Path) -> None:
    fine = {"almost": "[{fine: 8.009}, {warn: true}]", "nothing": "[]"}
    assert [f.code for f in quizzed(tmp_path, question("almost", fine))] == ["quiz-answer-stale"]


def test_two_right_choices(tmp_path: Path) -> None:
    twice = {"right": CHOICES["right"], "also": "[{fine: 8}, {warn: true}]", "nothing": "[]"}
    assert quizzed(tmp_path, question("right", twice)) == [
        finding(
            "quiz-ambiguous",
            f"{FILE}:1:1",
            Text("right, also 都对", "right, also are right, all of them"),
            Text("恰好一个正确", "exactly one right choice"),
        )
    ]


DECISION = """\
kind: decision
id: D/KM/8/{number}
question: {{zh: 罚多少？, en: How much?}}
clauses: [KM/8/1]
readings:
- {{id: open, says: {{zh: 未定, en: open}}}}
chosen: open
why: {{zh: 原文没有写。, en: The source is silent.}}
decided_by: chief
decided_on: 2026-01-01
"""


def test_amounts_that_nobody_has_fixed_are_told_apart_by_their_reason(tmp_path: Path) -> None:
    """The amount of each is unknown; only one gives the reason that the rule gives."""
    rule = BURNT.replace("fine: {each: burnt, amount: 2}", "fine: {unregulated: D/KM/8/1}").replace(
        ", {warn: true}]", "]"
    )
    choices = {
        "open": "[{fine: {unregulated: D/KM/8/1}}]",
        "other": "[{fine: {unregulated: D/KM/8/2}}]",
        "formula": "[{fine: {of: cost}}]",
    }
    text = question("open", choices) + "".join(f"---\n{DECISION.format(number=n)}" for n in (1, 2))
    assert quizzed(tmp_path, text, rule) == []


@pytest.mark.parametrize("number", range(LEAST))
def test_a_chapter_with_too_few_questions(tmp_path: Path, number: int) -> None:
    text = "---\n".join(question("right", CHOICES, name=f"baking.q{n}") for n in range(number))
    files = {"policies__baking__quiz": text} if text else {}
    got = Text(f"baking 有{number}题", f"questions for baking: {number}")
    assert audited(tmp_path, "quizzes", BURNT, **files) == [
        finding("quiz-missing", "policies/handbook.yaml:18:3", got, both("≥ 3"))
    ]


def test_a_chapter_with_enough_questions(tmp_path: Path) -> None:
    text = "---\n".join(question("right", CHOICES, name=f"baking.q{n}") for n in range(LEAST))
    assert audited(tmp_path, "quizzes", BURNT, policies__baking__quiz=text) == []


def test_a_chapter_without_tables_needs_no_questions(tmp_path: Path) -> None:
    assert audited(tmp_path, "quizzes") == []
