"""Events of a case, and what is expected of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text, both
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import BURNT, CASES, EXAMPLE, at, ill_made, known, likely, told, unknown

EVENTS, FACTS = "batch, nap, order", "burnt, careless, cost"
A_NUMBER = Text("整数", "a whole number")


def stray(spot: str, name: str, valid: Text) -> Fault:
    return unknown(spot, "batch 的事实", "fact of batch", name, valid)


def bad(spot: str, got: str, valid: Text) -> Fault:
    return same("wrong-value", spot, got, valid)


BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "an event nobody knows": ("nap: {}", "snooze: {}", [unknown("7:20", "事件", "event", "snooze", known(EVENTS))]),
    "a misspelt event": ("batch: {", "bacth: {", [unknown("9:26", "事件", "event", "bacth", likely("batch", EVENTS))]),
    "a fact the event has not": ("burnt: 4", "burned: 4", [stray("9:34", "burned", likely("burnt", FACTS))]),
    "a fact of another event": ("burnt: 4", "late: 5", [stray("9:34", "late", known(FACTS))]),
    "a fact of the employee": ("burnt: 4", "wage: 4", [stray("9:34", "wage", known(FACTS))]),
    "a word for a number": ("burnt: 4", "burnt: four", [bad("9:41", "burnt: the text four", A_NUMBER)]),
    "half a loaf": ("burnt: 4", "burnt: 4.5", [bad("9:41", "burnt: 4.5", A_NUMBER)]),
    "fewer than none": ("burnt: 4", "burnt: -1", [bad("9:41", "burnt: -1", both("0 …"))]),
    "yes for true": ("careless: true", "careless: yes", [bad("9:54", "careless: the text yes", both("true, false"))]),
    "a tenth of a cent": (
        "cost: 9.50",
        "cost: 9.505",
        [bad("9:66", "cost: 9.505", Text("元，最多到分", "an amount with at most two decimals"))],
    ),
    "a day where a moment is needed": (
        "2026-02-03T06:00",
        "2026-02-03",
        [
            same(
                "odd-case", "9:8", "2026-02-03", Text("日期和时刻：2026-03-02T08:04", "date and time: 2026-03-02T08:04")
            )
        ],
    ),
    "several faults": (
        "burnt: 4, careless: true",
        "burnt: four, careless: yes, lait: 5",
        [
            bad("9:41", "burnt: the text four", A_NUMBER),
            bad("9:57", "careless: the text yes", both("true, false")),
            stray("9:62", "lait", known(FACTS)),
        ],
    ),
    "faults of two events": (
        "nap: {}}\nevents:\n- {at: 2026-02-03T06:00, batch",
        "naps: {}}\nevents:\n- {at: 2026-02-03T06:00, batches",
        [
            unknown("7:20", "事件", "event", "naps", likely("nap", EVENTS)),
            unknown("9:26", "事件", "event", "batches", likely("batch", EVENTS)),
        ],
    ),
}


test_an_event_that_cannot_be = ill_made(CASES, EXAMPLE, BAD, BURNT)


def kinds(number: int) -> Fault:
    got = Text(f"{number}种后果", f"{number} kinds of outcome")
    return Fault("odd-expectation", "12:5", got, both("table, row, kind: value"))


OUTCOMES = "none, allow, warn, fine, deduct_pay, reward, bear_loss, dismiss, lose, assign, approve_by, counts_as …"
EXPECTED: dict[str, tuple[str, str, Fault]] = {
    "no outcome": (", fine: 8}", "}", kinds(0)),
    "two outcomes in one": (", fine: 8}", ", fine: 8, warn: true}", kinds(2)),
    "a misspelt outcome": (
        ", fine: 8}",
        ", fien: 8}",
        unknown("12:38", "后果", "outcome", "fien", likely("fine", OUTCOMES)),
    ),
    "a total nobody adds up": (
        "totals: {fines: 8}",
        "totals: {fine: 8}",
        unknown("13:12", "合计", "total", "fine", likely("fines", "fines, deductions, rewards, losses")),
    ),
}


@pytest.mark.parametrize(("old", "new", "fault"), EXPECTED.values(), ids=EXPECTED)
def test_an_expectation_that_cannot_be(tmp_path: Path, old: str, new: str, fault: Fault) -> None:
    found = told(tmp_path, BURNT, policies__baking__examples=EXAMPLE.replace(old, new))
    assert found == at(tmp_path, CASES, fault)


def test_faults_of_the_case_and_of_the_expectation_are_told_together(tmp_path: Path) -> None:
    text = EXAMPLE.replace("burnt: 4", "burnt: four").replace("fine: 8}", "fien: 8}")
    found = told(tmp_path, BURNT, policies__baking__examples=text)
    assert [(f.place.line, f.code) for f in found] == [(9, "wrong-value"), (12, "unknown-name")]


QUESTION = """\
kind: question
id: baking.quiz
about: [baking.burnt]
ask: {zh: 罚多少？, en: What follows?}
case:
  covers: {from: 2026-02-01, until: 2026-02-28}
  employee: {desk: counter, role: baker, joined: 2025-01-01, wage: 4000}
  events: [{at: 2026-02-03T06:00, batch: {burnt: 4, careless: true, cost: 9.50}}]
choices:
- {id: eight, then: [{fine: 8}], feedback: {zh: 对。, en: Right.}}
- {id: none, then: [], feedback: {zh: 不对。, en: Wrong.}}
answer: eight
"""


def test_a_good_question_has_no_finding(tmp_path: Path) -> None:
    assert told(tmp_path, BURNT, policies__baking__quiz=QUESTION) == []


def test_faults_of_a_question_are_told_together(tmp_path: Path) -> None:
    text = QUESTION.replace("burnt: 4", "burnt: four").replace("{fine: 8}", "{fine: 8, warn: true}")
    text = text.replace("answer: eight", "answer: ate").replace("id: none", "id: eight")
    found = told(tmp_path, BURNT, policies__baking__quiz=text)
    assert [(f.place.line, f.place.column, f.code, f.got.en) for f in found] == [
        (8, 50, "wrong-value", "burnt: the text four"),
        (10, 22, "odd-outcome", "2 kinds in one outcome: fine, warn"),
        (11, 8, "duplicate-id", "the id eight is already used at policies/baking/quiz.yaml:10:8"),
        (12, 9, "unknown-name", "no choice is called ate"),
    ]
