"""Figures typed into what agents say, in digits and in words of both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import audited, finding, spot
from tests.department import HEAD
from tests.papers import BURNT, HOURS, SCRIPT

FILE = "policies/baking/counter.yaml"


def saying(zh: str, en: str = "Good.", key: str = "say") -> str:
    """A script in which this is said, conveyed or never said."""
    said = f"{{zh: '{zh}', en: '{en}'}}"
    model = "say: [{zh: 好。, en: Good.}]"
    lines = {
        "say": f"say: [{said}]",
        "convey": f"convey: [{said}]\n  {model}",
        "asked": model,
        "never": f"{model}\n  never: [{{say: {said}, why: {said}}}]",
    }[key]
    asked = said if key == "asked" else "{zh: 好吗？, en: Good?}"
    return f"kind: script\nid: baking.counter\n{HEAD}scripts:\n- id: one\n  asked: {asked}\n  {lines}\n  sources: [KM/8/1]\n"


def found(root: Path, text: str) -> list[Finding]:
    return audited(root, "scripts", policies__baking__counter=text)


def typed(text: str, word: str, figure: str) -> Finding:
    """The finding at the text that begins with `word`."""
    return finding(
        "typed-figure", spot(FILE, text, f"'{word}"),
        Text(f"话术里直接写了数 {figure}", f"the figure {figure} is typed into the script"),
        Text("占位，用 bind 绑到规则里的数", "a placeholder, bound to the figure of a rule"),
    )  # fmt: skip


CHINESE = {
    "满99包邮": "99", "明天8:30开门": "8:30", "一共1,200.50": "1,200.50", "要３天": "３", "三天到": "三天", "七日内可退": "七日",
    "两周以后": "两周", "等三个工作日": "三个工作日", "五个工作日": "五个工作日", "一小时内": "一小时", "半小时就好": "半小时",
    "等十分钟": "十分钟", "二十秒": "二十秒", "保修一年": "一年", "一个月内": "一个月", "三月开门": "三月", "打八折": "八折",
    "送两片": "两片", "十一件": "十一件", "一百二十个": "一百二十个", "二十个": "二十个", "满三十就送": "三十", "下午五点": "五点",
    "五十五度": "五十五度", "多两倍": "两倍", "百分之五": "百分之五", "十元": "十元", "一天到": "一天", "两三天": "两三天",
}  # fmt: skip


@pytest.mark.parametrize(("said", "figure"), CHINESE.items())
def test_a_figure_in_chinese(tmp_path: Path, said: str, figure: str) -> None:
    text = saying(said)
    assert found(tmp_path, text) == [typed(text, said, figure)]


ENGLISH = {
    "We pay 99 CNY.": "99", "At 8:30.": "8:30", "Wait three days.": "three days", "Two working days.": "Two working days",
    "Half an hour.": "Half an hour", "One week.": "One week", "A five-day wait.": "five-day", "Twenty pieces.": "Twenty pieces",
    "Ten percent.": "Ten percent", "In one hour.": "one hour",
}  # fmt: skip


@pytest.mark.parametrize(("said", "figure"), ENGLISH.items())
def test_a_figure_in_english(tmp_path: Path, said: str, figure: str) -> None:
    text = saying("好的。", said)
    assert found(tmp_path, text) == [typed(text, said, figure)]


WORDS = [
    "等一下", "一起发", "最近一次", "上一次", "一次性", "买一个", "一件一件来", "一点不差", "有一点", "一块儿发", "一般", "一定", "一共", "万一",
    "千万别", "十分抱歉", "统一", "唯一", "第一", "一会儿", "每一天", "这一天", "哪一天", "某一年", "上一周", "双十一", "两位好", "一半", "一样",
    "一单", "半点不差", "同一个", "再试一遍", "三心二意", "节日", "周一", "星期二早上", "一度卖完", "一片好心",
]  # fmt: skip
ENGLISH_WORDS = [
    "One moment.", "Once it is here.", "At first.", "One of them.", "The two of us.", "Someone.", "By phone.",
    "One piece.", "Often.", "A tenday.",
]  # fmt: skip


@pytest.mark.parametrize("said", WORDS)
def test_a_chinese_word_that_is_no_figure(tmp_path: Path, said: str) -> None:
    assert found(tmp_path, saying(said)) == []


@pytest.mark.parametrize("said", ENGLISH_WORDS)
def test_an_english_word_that_is_no_figure(tmp_path: Path, said: str) -> None:
    assert found(tmp_path, saying("好的。", said)) == []


def test_a_figure_in_both_languages_is_told_once(tmp_path: Path) -> None:
    text = saying("等3天。", "Wait 3 days.")
    assert found(tmp_path, text) == [typed(text, "等3天。", "3")]


def test_what_is_conveyed_holds_no_figure_either(tmp_path: Path) -> None:
    text = saying("等3天。", "Wait 3 days.", "convey")
    assert found(tmp_path, text) == [typed(text, "等3天。", "3")]


@pytest.mark.parametrize("key", ["asked", "never"])
def test_the_customers_words_and_what_is_never_said_may_name_a_figure(tmp_path: Path, key: str) -> None:
    assert found(tmp_path, saying("3天能到。", "There in 3 days.", key)) == []


def test_bound_figures_are_not_typed(tmp_path: Path) -> None:
    files = {"policies__baking__counter": SCRIPT, "policies__baking__hours": HOURS}
    assert audited(tmp_path, "scripts", BURNT, **files) == []


def test_every_text_of_every_line_is_looked_at(tmp_path: Path) -> None:
    more = "- id: two\n  asked: {zh: 好吗？, en: Good?}\n  say: [{zh: '3个', en: 'some'}, {zh: 好, en: '4 of them'}]\n  sources: [KM/8/1]\n"
    text = saying("2个") + more
    assert found(tmp_path, text) == [typed(text, "2个", "2"), typed(text, "3个", "3"), typed(text, "4 of them", "4")]
