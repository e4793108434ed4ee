"""Dates, times and numbers in words, which both languages must name."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text
from tests.audit.auditing import audited, finding

FILE = "policies/baking/notes.yaml"
VALID = {
    "dates-differ": Text("两种语言说同一个时候", "the same time in both languages"),
    "counts-differ": Text("两种语言说同一个数", "the same number in both languages"),
}


def term(zh: str, en: str) -> str:
    """A term whose meaning has these texts; the English one starts at 6:7."""
    return f'kind: term\nid: baking.crust\nterm: {{zh: 皮, en: crust}}\nmeans:\n  zh: "{zh}"\n  en: "{en}"\n'


LOST_IN_ENGLISH = {
    "a weekday": ("周三和面。", "Knead the dough.", "dates-differ", "周三"),
    "a weekday before the afternoon": ("周五下午和面。", "Knead in the afternoon.", "dates-differ", "周五"),
    "a month": ("十二月打烊。", "Closed.", "dates-differ", "十二月"),
    "a month in digits": ("3月打烊3周。", "Closed for 3 weeks from 3.", "dates-differ", "3月"),
    "every day": ("每天擦炉子。", "Wipe the oven.", "dates-differ", "每天"),
    "every month": ("每月盘点。", "Count the stock.", "dates-differ", "每月"),
    "a quarter": ("按季度盘点。", "Count the stock by month.", "dates-differ", "季度"),
    "half a year": ("半年换一次炉子。", "Change the oven once.", "dates-differ", "半年"),
    "the morning": ("早上和面。", "Knead the dough.", "dates-differ", "早上"),
    "tomorrow": ("明天和面。", "Knead the dough.", "dates-differ", "明天"),
    "the next month": ("下个月打烊。", "Closed for a month.", "dates-differ", "下个月"),
    "winter": ("冬天多烤。", "Bake more.", "dates-differ", "冬天"),
    "three steps": ("三步都要走。", "Take every step.", "counts-differ", "三"),
    "twice": ("揉两遍。", "Knead it.", "counts-differ", "两遍"),
}


@pytest.mark.parametrize(("zh", "en", "code", "named"), LOST_IN_ENGLISH.values(), ids=LOST_IN_ENGLISH)
def test_what_the_english_text_lacks(tmp_path: Path, zh: str, en: str, code: str, named: str) -> None:
    got = Text(f"中文说“{named}”，英文没有", f"Chinese says “{named}”, English does not")
    assert audited(tmp_path, "parity", policies__baking__notes=term(zh, en)) == [
        finding(code, f"{FILE}:6:7", got, VALID[code])
    ]


LOST_IN_CHINESE = {
    "a weekday": ("和面。", "Knead on Wednesdays.", "dates-differ", "Wednesdays"),
    "a month": ("打烊。", "Closed in May.", "dates-differ", "in May"),
    "weekly": ("盘点。", "A weekly count.", "dates-differ", "weekly"),
    "a year": ("盘点。", "An annual count.", "dates-differ", "annual"),
    "noon": ("和面。", "Knead at noon.", "dates-differ", "noon"),
    "yesterday": ("卖剩的面包。", "The bread of yesterday.", "dates-differ", "yesterday"),
    "the next day": ("再烤。", "Bake again the next day.", "dates-differ", "next day"),
    "three": ("都要走。", "Take all three.", "counts-differ", "three"),
    "twice": ("揉一揉。", "Knead it twice.", "counts-differ", "twice"),
}


@pytest.mark.parametrize(("zh", "en", "code", "named"), LOST_IN_CHINESE.values(), ids=LOST_IN_CHINESE)
def test_what_the_chinese_text_lacks(tmp_path: Path, zh: str, en: str, code: str, named: str) -> None:
    got = Text(f"英文说“{named}”，中文没有", f"English says “{named}”, Chinese does not")
    assert audited(tmp_path, "parity", policies__baking__notes=term(zh, en)) == [
        finding(code, f"{FILE}:6:7", got, VALID[code])
    ]


def test_another_weekday_is_told_from_both_sides(tmp_path: Path) -> None:
    found = audited(tmp_path, "parity", policies__baking__notes=term("星期一和面。", "Knead on Tuesday."))
    assert [(f.code, f.got.en) for f in found] == [
        ("dates-differ", "Chinese says “星期一”, English does not"),
        ("dates-differ", "English says “Tuesday”, Chinese does not"),
    ]


ALIKE = {
    "other words for it": ("晚上21:00打烊。", "Closed at 21:00."),
    "once a week is no Monday": ("一周一次，每周三天。", "Once a week, three days of each week."),
    "once a month is no January": ("一月一次的盘点。", "The count of the month."),
    "a month in words": ("十一月的事。", "What belongs to November."),
    "may that is a verb": ("可以不烤。", "Not baking may be right; in may it go."),
    "a month assessment": ("每次月度盘点。", "The count of the month."),
    "the weekend": ("周六和周日都开。", "Open on the weekend."),
    "the third": ("到第三次才算。", "Only the third time counts."),
    "both": ("揉两遍都行。", "Both ways of kneading will do."),
    "ten thousand": ("一万个面包。", "Ten thousand loaves."),
    "today's, the present": ("现在的炉子。", "Today's oven."),
}


@pytest.mark.parametrize(("zh", "en"), ALIKE.values(), ids=ALIKE)
def test_texts_that_agree(tmp_path: Path, zh: str, en: str) -> None:
    assert audited(tmp_path, "parity", policies__baking__notes=term(zh, en)) == []
