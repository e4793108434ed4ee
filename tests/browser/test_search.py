"""Search finds the right rule in both languages, as people type it."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Reader

RULES = {
    "index.html": [
        ("迟到罚款", "attendance.html#attendance-lateness"),
        ("旷工", "attendance.html#attendance-absence"),
        ("请假 谁批", "leave.html#leave-approver"),
        ("请假谁批", "leave.html#leave-approver"),
        ("办公区 抽烟", "conduct.html#conduct-smoking"),
        ("退换货", "service.html#service-returns-same-day"),
        ("早会几点", "attendance.html#attendance-timetable"),
        ("转换率", "rewards.html#rewards-conversion"),
        ("发票", "shop.html#shop-invoice"),
        ("退货", "service.html#service-returns-same-day"),
        ("工资", "leave.html#leave-pay"),
        ("扣款", "penalties.html#penalties-attitude"),
        ("迟到", "attendance.html#attendance-lateness"),
        ("迟到罚", "attendance.html#attendance-lateness"),
        ("请假", "leave.html#leave-notice"),
        ("会员", "membership.html#membership-busy"),
        ("加班", "attendance.html#attendance-overtime"),
        ("邮费", "shop.html#shop-returns"),
        ("值班", "volunteer.html#volunteer-rota"),
    ],
    "en/index.html": [
        ("overtime", "attendance.html#attendance-overtime"),
        ("invoice", "shop.html#shop-invoice"),
        ("return", "service.html#service-returns-same-day"),
        ("wage", "resignation.html#resignation-regular"),
        ("deduction", "penalties.html#penalties-attitude"),
        ("late", "attendance.html#attendance-lateness"),
        ("leave", "leave.html#leave-approver"),
        ("late fine", "attendance.html#attendance-lateness"),
        ("who approves leave", "leave.html#leave-approver"),
        ("absence", "attendance.html#attendance-absence"),
        ("smoking", "conduct.html#conduct-smoking"),
        ("return exchange", "service.html#service-returns-same-day"),
        ("morning meeting", "attendance.html#attendance-timetable"),
    ],
}
"""Where the question is asked, its words, and the rule that answers it."""

LAW = {
    "index.html": [
        ("发票", "law-e-commerce-14"),
        ("退货", "law-consumer-25"),
        ("扣款", "law-fines-shenzhen"),
        ("加班", "law-labour-44"),
    ],
    "en/index.html": [
        ("invoice", "law-invoice-penalty-2023"),
        ("wage", "law-wage-payment-15"),
        ("deduction", "law-fines-shenzhen"),
        ("overtime", "law-labour-44"),
    ],
}
"""What the law says of the same."""


@pytest.mark.browser
@pytest.mark.parametrize("start", RULES)
def test_the_right_rule_is_found(reader: Reader, start: str) -> None:
    reader.open(start)
    for words, rule in RULES[start]:
        found = reader.search(words)
        assert found[0] == rule.partition("#")[0], words
        assert rule in found[:4], words
    reader.assert_quiet()


@pytest.mark.browser
@pytest.mark.parametrize("start", LAW)
def test_the_law_is_found_after_the_rule(reader: Reader, start: str) -> None:
    reader.open(start)
    for words, statute in LAW[start]:
        found = reader.search(words)
        assert found.index(f"law.html#{statute}") > found.index("law.html") > 0, words
    reader.assert_quiet()


@pytest.mark.browser
@pytest.mark.parametrize(("start", "words"), [("index.html", "法律"), ("en/index.html", "law")])
def test_who_asks_for_the_law_finds_it_first(reader: Reader, start: str, words: str) -> None:
    reader.open(start)
    assert reader.search(words)[0] == "law.html"
    reader.assert_quiet()
