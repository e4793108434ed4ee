"""The bakery whose words these tests say."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from checks.book.book import Book
from tests.department import sound

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

WORDS = """
kind: vocabulary
id: baking.vocabulary
units:
  minute: {one: {zh: 分钟, en: minute}, many: {zh: 分钟, en: minutes}}
facts:
  late: {title: {zh: 迟到, en: late by}, type: duration, unit: minute, min: 0, step: 1}
  weight: {title: {zh: 重量, en: weight}, type: decimal}
  share: {title: {zh: 比例, en: share}, type: percent, min: 0, max: 100}
  out_at: {title: {zh: 出炉, en: out at}, type: time}
  best_by: {title: {zh: 保质期, en: best by}, type: date}
  missed: {title: {zh: 缺的日子, en: days missed}, type: dates}
  flour:
    title: {zh: 面粉, en: flour}
    type: enum
    values: {white: {zh: 白面, en: white}, brown: {zh: 黑面, en: brown}, rye: {zh: 黑麦, en: rye}}
  topping:
    title: {zh: 撒料, en: topping}
    type: enum
    values: {none: {zh: 不撒, en: none}, nuts: {zh: 核桃、杏仁, en: walnuts or almonds}}
  seen_by: {title: {zh: 谁看见, en: seen by}, type: role}
  salted:
    title: {zh: 加盐, en: salted}
    type: boolean
    says: {yes: {zh: 加了盐, en: there is salt}, no: {zh: 没加盐, en: there is no salt}}
events:
  check:
    title: {zh: 检查, en: check}
    at: moment
    subject: employee
    facts: [burnt, late, weight, share, out_at, best_by, missed, flour, topping, seen_by, salted, careless, cost]
"""


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The bakery with a fact of each type."""
    return sound(Path(tmp_path_factory.mktemp("bakery")), policies__baking__vocabulary=WORDS)
