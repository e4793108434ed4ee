"""Questions that the engine cannot answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text
from tests.audit.auditing import finding
from tests.audit.burning import BURNT, FOUR, NAPS
from tests.audit.test_quizzes import CHOICES, FILE, question, quizzed

OPEN: dict[str, tuple[str, str, str, str, str]] = {
    "a window that is not over": (
        "",
        "2026-02-27",
        "baking.naps",
        "时段还没结束，到期才结算",
        "the period is not over; it is judged at its end",
    ),
    "a fact that is unknown": (
        FOUR.replace("burnt: 4", "burnt: unknown"),
        "2026-02-03",
        "baking.burnt",
        "要看未知的：烤焦",
        "it depends on what is unknown: burnt",
    ),
}


@pytest.mark.parametrize(("events", "until", "about", "zh", "en"), OPEN.values(), ids=OPEN)
def test_a_question_that_the_engine_leaves_open(
    tmp_path: Path, events: str, until: str, about: str, zh: str, en: str
) -> None:
    """“Nothing follows” would be a false answer, though no outcome contradicts it."""
    assert quizzed(tmp_path, question("nothing", CHOICES, events, about, until=until), BURNT, NAPS) == [
        finding(
            "quiz-undecided",
            f"{FILE}:1:1",
            Text(f"{about}：{zh}", f"{about}: {en}"),
            Text("引擎能判断的案例", "a case that the engine can decide"),
        )
    ]


BROKEN = {
    "gap": ("{burnt: {up_to: 3}}", "{burnt: {over: 8}}", "没有一行管这种情形", "no row applies"),
    "overlap": (
        "{burnt: {up_to: 5}}",
        "{burnt: {over: 3}}",
        "有几行同时管：few, many",
        "several rows apply: few, many",
    ),
}


@pytest.mark.parametrize(("code", "how"), BROKEN.items(), ids=BROKEN)
def test_a_question_that_runs_into_a_hole_of_the_rules(
    tmp_path: Path, code: str, how: tuple[str, str, str, str]
) -> None:
    few, many, zh, en = how
    rule = BURNT.replace("{burnt: {up_to: 3}}", few).replace(
        "id: many, when: {burnt: {over: 3}}", f"id: many, when: {many}"
    )
    assert quizzed(tmp_path, question("nothing", CHOICES), rule) == [
        finding(
            code,
            f"{FILE}:8:12",
            Text(f"baking.burnt：{zh}", f"baking.burnt: {en}"),
            Text("恰好一行管（见 handbook check）", "exactly one row that applies (see handbook check)"),
        )
    ]


def test_a_question_that_leaves_out_a_fact(tmp_path: Path) -> None:
    without = FOUR.replace("burnt: 4, ", "")
    assert quizzed(tmp_path, question("nothing", CHOICES, without)) == [
        finding(
            "case-incomplete",
            f"{FILE}:8:12",
            Text(
                "规则 baking.burnt 要看 burnt，案例没有写",
                "the rule baking.burnt asks for burnt, which the case leaves out",
            ),
            Text("burnt: 值；没有人知道的，写 burnt: unknown", "burnt: a value; burnt: unknown where nobody knows it"),
        )
    ]
