"""Words that may not be said: by a statute of the region and day, or because the house itself says so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import TODAY, audited_on, finding, spot
from tests.department import HANDBOOK, HEAD

FILE = "policies/baking/counter.yaml"
REGIONS = """\
regions:
- {id: CN, title: {zh: 全国, en: the country}}
- {id: CN-GD, title: {zh: 广东, en: Guangdong}, within: CN}
- {id: CN-JS, title: {zh: 江苏, en: Jiangsu}, within: CN}
"""
STATUTE = """\
kind: statute
id: law.advertising
title: {{zh: 不说最, en: No superlatives}}
instrument: {{zh: 广告法, en: Advertising Law}}
article: "9"
region: {region}
in_force: {force}
says: {{zh: 不得说最好。, en: “Best” may not be said.}}
confidence: high
guards:
- words:
    say: {{zh: [最好, 第一], en: [the best, "100%"]}}
    except: {{zh: [第一次, 您最好], en: [the best time]}}
    verdict: forbidden
    why: {{zh: 不能说绝对的话, en: absolute terms are barred}}
"""


def script(zh: str, en: str, never: str = "") -> str:
    return (
        f"kind: script\nid: baking.counter\n{HEAD}scripts:\n- id: one\n  asked: {{zh: 好吗？, en: Is it good?}}\n  say:\n"
        f'  - {{zh: "{zh}", en: "{en}"}}\n{never}  sources: [KM/8/1]\n'
    )


def found(
    root: Path, text: str, region: str = "CN", force: str = "{}", here: str = "CN", day: date = TODAY
) -> list[Finding]:
    files = {
        "policies__handbook": HANDBOOK.replace("region: CN\n", f"region: {here}\n") + REGIONS,
        "policies__law__advertising": STATUTE.format(region=region, force=force),
        "policies__baking__counter": text,
    }
    return audited_on(day, root, "claims", **files)


def forbidden(text: str, word: str, said: str) -> Finding:
    got = Text(
        f"“{word}”：不能说绝对的话（广告法第9条）", f"“{word}”: absolute terms are barred (Advertising Law, art. 9)"
    )
    valid = Text("能证实的、有范围的说法", "what can be shown to be true, within its bounds")
    return finding("forbidden-word", spot(FILE, text, said), got, valid, "policies/law/advertising.yaml:1:1")


def test_a_forbidden_word_in_each_language(tmp_path: Path) -> None:
    text = script("我们的面包最好。", "Ours is the best bread.")
    assert found(tmp_path, text) == [
        forbidden(text, "最好", '"我们的面包最好。"'),
        forbidden(text, "the best", '"Ours is the best bread."'),
    ]


SOUND = {
    "another word around it": ("对面包最好奇的人多。", "Many bestow praise."),
    "latest is not best": ("最近烤的。", "Baked lately."),
    "excused by its phrase": ("第一次来吗？您最好先尝尝。", "The best time to come is now."),
}


@pytest.mark.parametrize(("zh", "en"), SOUND.values(), ids=SOUND)
def test_words_that_only_look_alike_or_are_excused(tmp_path: Path, zh: str, en: str) -> None:
    assert found(tmp_path, script(zh, en)) == []


def test_an_excused_phrase_does_not_excuse_the_rest(tmp_path: Path) -> None:
    assert [one.got.zh[:4] for one in found(tmp_path, script("第一次来？我们第一。", "Come in."))] == ["“第一”"]


@pytest.mark.parametrize(
    ("region", "here", "many"),
    [("CN", "CN-GD", 1), ("CN-GD", "CN-GD", 1), ("CN-GD", "CN-JS", 0), ("CN-GD", "CN", 0)],
)
def test_the_law_of_the_region_and_of_what_it_lies_within(tmp_path: Path, region: str, here: str, many: int) -> None:
    assert len(found(tmp_path, script("最好。", "Good."), region=region, here=here)) == many


@pytest.mark.parametrize(("day", "many"), [(date(2026, 6, 30), 1), (date(2026, 7, 1), 0)])
def test_the_law_of_the_day(tmp_path: Path, day: date, many: int) -> None:
    assert (
        len(found(tmp_path, script("最好。", "Good."), force="{from: 2026-01-01, until: 2026-06-30}", day=day)) == many
    )


NEVER = "  never:\n  - {say: {zh: 等着！, en: Wait!}, why: {zh: 没有礼貌。, en: It is rude.}, sources: [KM/8/1]}\n"


def test_what_is_never_said_is_not_said_elsewhere(tmp_path: Path) -> None:
    text = script("人多。等着。", "We are busy, please stay.", NEVER)
    got = Text("这句话不能说：没有礼貌。", "this is never said: It is rude.")
    place = spot(FILE, text, "{say: {zh: 等着")
    assert found(tmp_path, text) == [
        finding(
            "says-what-is-never-said", spot(FILE, text, '"人多。等着。"'), got, Text("别的说法", "other words"), place
        )
    ]


def test_a_part_of_another_sentence_is_not_that_sentence(tmp_path: Path) -> None:
    assert found(tmp_path, script("让您等着，真抱歉。", "I am sorry that you wait.", NEVER)) == []
