"""Scripts in the wrong tone: what guidance asks of every wording of its desks, and rules that meet none."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import audited, finding, spot
from tests.department import HEAD

SCRIPT = "policies/baking/counter.yaml"
GUIDANCE = "policies/baking/manner.yaml"
COUNTER = HEAD.replace("[counter, oven]", "[counter]")
OVEN = HEAD.replace("[counter, oven]", "[oven]")


def counter(*say: str) -> str:
    """A script of the counter whose line `bye` has these wordings."""
    said = "".join(f"  - {one}\n" for one in say)
    return f"kind: script\nid: baking.counter\n{COUNTER}scripts:\n- id: bye\n  occasion: {{zh: 走了, en: Leaving}}\n  say:\n{said}  sources: [KM/8/1]\n"


def manner(tone: str, head: str = COUNTER) -> str:
    """Guidance whose one point has this tone."""
    return f"kind: guidance\nid: baking.manner\n{head}points:\n- id: thanks\n  say: {{zh: 要道谢。, en: Give thanks.}}\n  tone: {tone}\n  sources: [KM/8/1]\n"


def found(root: Path, script: str, guidance: str) -> list[Finding]:
    return audited(root, "tone", policies__baking__counter=script, policies__baking__manner=guidance)


THANKS = "{must: [{zh: [谢谢, 多谢], en: [thank]}]}"
BYE = "{zh: 慢走。, en: Goodbye.}"


def lacking(script: str, at: str, one_of: str, guidance: str) -> Finding:
    valid = Text(f"说到 {one_of}", f"one of: {one_of.replace('、', ', ')}")
    got = Text("没有说到：要道谢。", "not said: Give thanks.")
    return finding("wrong-tone", spot(SCRIPT, script, at), got, valid, spot(GUIDANCE, guidance, "{must"))


def test_what_must_be_said_is_lacking_in_both_languages(tmp_path: Path) -> None:
    script, rule = counter("{zh: 谢谢您。, en: Thank you.}", BYE), manner(THANKS)
    assert found(tmp_path, script, rule) == [
        lacking(script, "慢走", "谢谢、多谢", rule),
        lacking(script, "Goodbye", "thank", rule),
    ]


def test_of_each_thing_one_word_is_said(tmp_path: Path) -> None:
    rule = manner("{must: [{zh: [谢谢, 多谢]}, {zh: [再见]}]}")
    script = counter("{zh: 多谢，再见。, en: Bye.}", "{zh: 多谢。, en: Bye.}")
    assert found(tmp_path, script, rule) == [lacking(script, "多谢。", "再见", rule)]


def test_a_language_that_is_not_named_is_not_asked(tmp_path: Path) -> None:
    assert found(tmp_path, counter("{zh: 谢谢。, en: Bye.}"), manner("{must: [{zh: [谢谢]}]}")) == []


def test_a_word_that_is_not_said(tmp_path: Path) -> None:
    rule = manner("{never: {zh: [你], en: [hey]}}")
    script = counter("{zh: 你走好。, en: They leave.}", "{zh: 你们走好。, en: Hey bye.}")
    got = Text("“你”：要道谢。", "“你”: Give thanks."), Text("“hey”：要道谢。", "“hey”: Give thanks.")
    valid, there = Text("别的说法", "other words"), spot(GUIDANCE, rule, "{never")
    assert found(tmp_path, script, rule) == [
        finding("wrong-tone", spot(SCRIPT, script, "你走好"), got[0], valid, there),
        finding("wrong-tone", spot(SCRIPT, script, "Hey", 1), got[1], valid, there),
    ]


KEPT = {
    "a line that is named": ("{lines: [baking.counter/bye], must: [{zh: [慢走]}]}", COUNTER),
    "words that call for it": ("{when: {zh: [慢走]}, must: [{zh: [走]}]}", COUNTER),
}


@pytest.mark.parametrize(("tone", "head"), KEPT.values(), ids=KEPT)
def test_a_wording_that_keeps_to_it(tmp_path: Path, tone: str, head: str) -> None:
    assert found(tmp_path, counter(BYE), manner(tone, head)) == []


def test_only_wordings_that_call_for_it_are_held_to_it(tmp_path: Path) -> None:
    rule = manner("{when: {zh: [不行], en: [cannot]}, must: [{zh: [抱歉], en: [sorry]}]}")
    script = counter(BYE, "{zh: 不行。, en: That is sold.}")
    assert [str(f.place) for f in found(tmp_path, script, rule)] == [
        spot(SCRIPT, script, "不行"),
        spot(SCRIPT, script, "That"),
    ]


IDLE = {
    "of another desk": (THANKS, OVEN, "没有一句话术归它管", "no wording is held against it", "有话术可管，或去掉", "lines that it concerns, or gone"),
    "a line that is not there": (
        "{lines: [baking.counter/hello, baking.counter/bye], must: [{zh: [慢走]}]}", COUNTER,
        "baking.counter/hello 不在这些岗组的话术里", "baking.counter/hello is no line of these desks", "话术/条", "script/line",
    ),
    "words that nobody says": (
        "{when: {zh: [不行]}, must: [{zh: [抱歉]}]}", COUNTER, "没有一句话术归它管", "no wording is held against it",
        "有话术可管，或去掉", "lines that it concerns, or gone",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tone", "head", "zh", "en", "valid_zh", "valid_en"), IDLE.values(), ids=IDLE)
def test_a_rule_that_stands_idle(
    tmp_path: Path, tone: str, head: str, zh: str, en: str, valid_zh: str, valid_en: str
) -> None:
    rule = manner(tone, head)
    assert found(tmp_path, counter(BYE), rule) == [
        finding("idle-tone", spot(GUIDANCE, rule, tone), Text(zh, en), Text(valid_zh, valid_en))
    ]
