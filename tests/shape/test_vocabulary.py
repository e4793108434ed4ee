"""A vocabulary that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

import pytest

from checks.text import Text
from tests.reading.expecting import Fault, in_text
from tests.shape.good import VOCABULARY
from tests.shape.shaping import NAME, changed, faults, likely, missing, unknown_key, wrong

KEYS_1 = "days, nth_day, months, minutes, same_day, ratio, difference, sum, count, first, after_start, before_end …"
KEYS_0 = "kind, id, units, subjects, outcomes, sanctions, totals, windows, standings, tasks, recipients, deadlines …"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt part": ("sanctions:", "sanction:", [unknown_key("22:1", "sanction", likely("sanctions", KEYS_0))]),
    "an id that is no vocabulary": ("id: vocabulary", "id: words", [wrong("wrong-format", "2:5", "id: words", "vocabulary,或 章.vocabulary (^([a-z][a-z0-9-]*\\.)?vocabulary$)", "vocabulary, or chapter.vocabulary (^([a-z][a-z0-9-]*\\.)?vocabulary$)")]),
    "a type nobody knows": ("type: boolean", "type: bool", [wrong("wrong-value", "60:51", "type: bool", "是不是 boolean?可用:integer, decimal, money, percent, time, date, dates, duration, boolean, enum, role, shift", "did you mean boolean? valid: integer, decimal, money, percent, time, date, dates, duration, boolean, enum, role, shift")]),
    "a fact named in capitals": ("  careless: {title", "  Careless: {title", [wrong("wrong-format", "60:3", "Careless", *NAME)]),
    "a step of nothing": ("cost: {title: {zh: 成本, en: cost}, type: money, unit: CNY, min: 0}", "cost: {title: {zh: 成本, en: cost}, type: money, unit: CNY, step: 0}", [wrong("out-of-range", "61:67", "step: 0", "> 0")]),
    "a rounding nobody knows": ("total: rewards, round: up", "total: rewards, round: nearest", [wrong("wrong-value", "14:128", "round: nearest", "可用:down, up", "one of: down, up")]),
    "a subject nobody knows": ("subjects:\n  employee:", "subjects:\n  employe:", [wrong("wrong-value", "47:3", "employe", "是不是 employee?可用:employee, shop, order, buyer, place, stock", "did you mean employee? valid: employee, shop, order, buyer, place, stock")]),
    "an event about a subject nobody knows": ("    at: date\n    subject: employee", "    at: date\n    subject: baker", [wrong("wrong-value", "71:14", "subject: baker", "是不是 buyer?可用:employee, shop, order, buyer, place, stock", "did you mean buyer? valid: employee, shop, order, buyer, place, stock")]),
    "an event recorded by the hour": ("    at: date\n", "    at: hour\n", [wrong("wrong-value", "70:9", "at: hour", "可用:moment, date", "one of: moment, date")]),
    "a fact recorded twice": ("facts: [burnt, careless, cost]", "facts: [burnt, careless, burnt]", [Fault("duplicate-item", "67:30", Text("facts: burnt 又写了一次", "facts: burnt again"), Text("每项只写一次", "each entry once"))]),
    "an operator of one fact": ("nth_day: [joined, at]", "nth_day: [joined]", [Fault("empty-value", "52:29", Text("nth_day: 1 项", "nth_day: 1 entry"), Text("至少 2 项:第二个日期是从第一个算起的第几天", "at least 2: which day, counting the first as day 1"))]),
    "an operator nobody knows": ("nth_day: [joined, at]", "nthday: [joined, at]", [unknown_key("52:20", "nthday", likely("nth_day", KEYS_1))]),
    "a band without result": ("{is: old}", "{up_to: 20}", [missing("53:63", "is", "结果", "the value")]),
    "a day's pay by nothing": ("monthly_divided_by: 20", "monthly_divided_by: 0", [wrong("out-of-range", "44:23", "monthly_divided_by: 0", "> 0")]),
    "a window nobody knows": ("count: nap, per: month", "count: nap, per: moon", [wrong("wrong-value", "73:69", "per: moon", "是不是 month?可用:day, week, month, quarter, year, period", "did you mean month? valid: day, week, month, quarter, year, period")]),
    "a unit without plural": ("day: {one: {zh: 天, en: day}, many: {zh: 天, en: days}}", "day: {one: {zh: 天, en: day}}", [missing("7:8", "many", "复数", "plural")]),
    "a unit that is no word": ("  loaf: {one", "  1loaf: {one", [wrong("wrong-format", "5:3", "1loaf", "单位，见 vocabulary.yaml (^[A-Za-z][A-Za-z-]*$)", "a unit of vocabulary.yaml (^[A-Za-z][A-Za-z-]*$)")]),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), BAD.values(), ids=BAD)
def test_a_vocabulary_that_is_not_well_formed(old: str, new: str, expected: list[Fault]) -> None:
    text = changed(VOCABULARY, old, new)
    assert faults(text) == in_text(text, *expected)
