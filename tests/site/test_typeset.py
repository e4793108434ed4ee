"""The ledgers are noted down with the marks of a keyboard; pages print the marks of their language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from rendering.typeset import typeset

MIXED = re.compile(r"[\u4e00-\u9fff][,;:?!()\"]|[,;:?!()\"][\u4e00-\u9fff]")


@pytest.mark.parametrize(
    ("noted", "printed"),
    [
        ("早会十分钟,七点五十开始。", "早会十分钟，七点五十开始。"),
        ("扣两天工资(一天的双份)。", "扣两天工资（一天的双份）。"),
        ('只剩"表格"残字,缺内容', "只剩“表格”残字，缺内容"),
        ("8:00 到 9:30,满 1,000 元:另算", "8:00 到 9:30，满 1,000 元：另算"),
        ("见 TR/1 (part 2), as before", "见 TR/1 (part 2), as before"),
    ],
)
def test_chinese(noted: str, printed: str) -> None:
    assert typeset(noted, "zh") == printed


def test_english() -> None:
    assert typeset('"Promptly" has no limit, 是 is "yes".', "en") == "“Promptly” has no limit, 是 is “yes”."


@pytest.mark.parametrize("page", ["contradictions", "sources/jd", "sources/km-3", "sources/tr-11", "sources/index"])
def test_no_page_mixes_marks(site: Path, page: str) -> None:
    """English notes, which quote single Chinese words, may."""
    article = html.document_fromstring((site / f"{page}.html").read_text("utf-8")).find(".//article")
    for english in article.xpath(".//*[@lang='en'] | .//*[self::code or self::script]"):
        english.drop_tree()
    assert [said for said in article.itertext() if MIXED.search(said)] == []
