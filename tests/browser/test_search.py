"""Search finds the right rule in both languages, as people type it."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Reader

QUERIES = [
    ("index.html", "迟到罚款", "attendance.html", "attendance.html#attendance-lateness"),
    ("index.html", "旷工", "attendance.html", "attendance.html#attendance-absence"),
    ("index.html", "请假 谁批", "leave.html", "leave.html#leave-approver"),
    ("index.html", "请假谁批", "leave.html", "leave.html#leave-approver"),
    ("index.html", "办公区 抽烟", "conduct.html", "conduct.html#conduct-smoking"),
    ("index.html", "退换货", "service.html", "service.html#service-returns-same-day"),
    ("index.html", "早会几点", "attendance.html", "attendance.html#attendance-timetable"),
    ("index.html", "转换率", "rewards.html", "rewards.html#rewards-conversion"),
    ("index.html", "发票", "shop.html", "shop.html#shop-invoice"),
    ("index.html", "会员", "membership.html", "membership.html#membership-busy"),
    ("index.html", "加班", "attendance.html", "attendance.html#attendance-overtime"),
    ("index.html", "邮费", "shop.html", "shop.html#shop-returns"),
    ("index.html", "值班", "volunteer.html", "volunteer.html#volunteer-rota"),
    ("en/index.html", "overtime", "attendance.html", "attendance.html#attendance-overtime"),
    ("en/index.html", "late fine", "attendance.html", "attendance.html#attendance-lateness"),
    ("en/index.html", "who approves leave", "leave.html", "leave.html#leave-approver"),
    ("en/index.html", "absence", "attendance.html", "attendance.html#attendance-absence"),
    ("en/index.html", "smoking", "conduct.html", "conduct.html#conduct-smoking"),
    ("en/index.html", "return exchange", "service.html", "service.html#service-returns-same-day"),
    ("en/index.html", "morning meeting", "attendance.html", "attendance.html#attendance-timetable"),
]


@pytest.mark.browser
@pytest.mark.parametrize(("start", "words", "page", "rule"), QUERIES)
def test_the_right_rule_is_found(reader: Reader, start: str, words: str, page: str, rule: str) -> None:
    reader.open(start)
    found = reader.search(words)
    assert found[0] == page
    assert rule in found[:4]
    reader.assert_quiet()
