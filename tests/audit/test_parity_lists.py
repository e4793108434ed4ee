"""Lists, which must not lose an item between the languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text
from tests.audit.auditing import audited, finding
from tests.audit.test_parity_dates import FILE, term

VALID = Text("两种语言列的一样多", "as many things in both languages")


DIFFERENT = {
    "one of four in English": ("面粉、鸡蛋、牛奶、黄油。", "Flour, eggs and milk.", "中文列了4样，英文少了", "Chinese lists 4 things, English fewer"),
    "in the second sentence": ("先和面，再揉。要盐、糖。", "Mix, knead, wait and look. It takes salt.", "中文列了2样，英文少了", "Chinese lists 2 things, English fewer"),
    "one of four in Chinese": ("面粉、鸡蛋、牛奶。", "Flour, eggs, milk and butter.", "英文列了4样，中文少了", "English lists 4 things, Chinese fewer"),
    "a numbered item": ("①和面②揉③烤", "① mix ② knead", "中文3项，英文2项", "Chinese has 3 items, English 2"),
    "a lettered item": ("（一）和面（二）揉", "(a) mix (b) knead (c) bake", "中文2项，英文3项", "Chinese has 2 items, English 3"),
}  # fmt: skip


@pytest.mark.parametrize(("zh", "en", "got_zh", "got_en"), DIFFERENT.values(), ids=DIFFERENT)
def test_a_list_that_loses_an_item(tmp_path: Path, zh: str, en: str, got_zh: str, got_en: str) -> None:
    assert audited(tmp_path, "parity", policies__baking__notes=term(zh, en)) == [
        finding("lists-differ", f"{FILE}:6:7", Text(got_zh, got_en), VALID)
    ]


ALIKE = {
    "joined in other ways": ("面粉、鸡蛋、牛奶。", "Flour with eggs and milk."),
    "and others": ("面粉、鸡蛋、牛奶等。", "Flour, eggs, milk and more."),
    "in two sentences": ("面粉、鸡蛋、牛奶、黄油，都要。", "It takes flour and eggs. Milk and butter as well."),
    "attributes": ("软的、甜的面包。", "A soft sweet loaf."),
    "a contrast": ("软、但不甜的面包。", "A soft unsweetened loaf."),
    "numbered alike": ("（一）和面（二）揉", "(a) mix (b) knead"),
    "what stands before the list": ("上班先和面，再揉再烤。", "At work, mix the dough, then knead it, and bake it."),
    "neither, nor": ("不软不甜不酸不咸。", "Not soft, not sweet, not sour and not salty."),
}


@pytest.mark.parametrize(("zh", "en"), ALIKE.values(), ids=ALIKE)
def test_lists_as_long_as_each_other(tmp_path: Path, zh: str, en: str) -> None:
    assert audited(tmp_path, "parity", policies__baking__notes=term(zh, en)) == []
