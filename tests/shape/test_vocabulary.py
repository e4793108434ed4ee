"""A vocabulary that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from checks.text import both
from tests.reading.expecting import Fault
from tests.shape.good import VOCABULARY
from tests.shape.shaping import NAME, again, ill_formed, likely, missing, too_few, unknown_key, wrong

TYPES = "integer, decimal, money, percent, time, date, dates, duration, boolean, enum, role, shift …"
OPERATORS = (
    "days, nth_day, months, minutes, same_day, ratio, difference, sum, count, while_employed, first, after_start …"
)
KEYS = "kind, id, units, subjects, outcomes, sanctions, totals, windows, standings, tasks, recipients, deadlines …"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt part": ("sanctions:", "sanction:", [unknown_key("22:1", "sanction", likely("sanctions", KEYS))]),
    "an id that is no vocabulary": (
        "id: vocabulary",
        "id: words",
        [
            wrong(
                "wrong-format",
                "2:5",
                "id: words",
                "vocabulary，或 章.vocabulary（^([a-z][a-z0-9-]*\\.)?vocabulary$）",
                "vocabulary, or chapter.vocabulary (^([a-z][a-z0-9-]*\\.)?vocabulary$)",
            )
        ],
    ),
    "a type nobody knows": (
        "type: boolean",
        "type: bool",
        [
            Fault("wrong-value", "60:51", both("type: bool"), likely("boolean", TYPES)),
        ],
    ),
    "a fact named in capitals": (
        "  careless: {title",
        "  Careless: {title",
        [wrong("wrong-format", "60:3", "Careless", *NAME)],
    ),
    "a step of nothing": (
        "{zh: 月薪, en: wage}, type: money,",
        "{zh: 月薪, en: wage}, type: money, step: 0,",
        [wrong("out-of-range", "56:56", "step: 0", "> 0")],
    ),
    "a rounding nobody knows": (
        "total: rewards, round: up",
        "total: rewards, round: nearest",
        [wrong("wrong-value", "14:128", "round: nearest", "可用：down, up", "one of: down, up")],
    ),
    "a subject nobody knows": (
        "subjects:\n  employee:",
        "subjects:\n  employe:",
        [
            wrong(
                "wrong-value",
                "47:3",
                "employe",
                "是不是 employee？可用：employee, shop, order, buyer, place, stock",
                "did you mean employee? valid: employee, shop, order, buyer, place, stock",
            )
        ],
    ),
    "an event about a subject nobody knows": (
        "    at: date\n    subject: employee",
        "    at: date\n    subject: baker",
        [
            wrong(
                "wrong-value",
                "71:14",
                "subject: baker",
                "是不是 buyer？可用：employee, shop, order, buyer, place, stock",
                "did you mean buyer? valid: employee, shop, order, buyer, place, stock",
            )
        ],
    ),
    "an event recorded by the hour": (
        "    at: date\n",
        "    at: hour\n",
        [wrong("wrong-value", "70:9", "at: hour", "可用：moment, date", "one of: moment, date")],
    ),
    "a fact recorded twice": (
        "facts: [burnt, careless, cost]",
        "facts: [burnt, careless, burnt]",
        [again("66:61", "facts: burnt")],
    ),
    "an operator of one fact": (
        "nth_day: [joined, at]",
        "nth_day: [joined]",
        [
            too_few(
                "52:29", "nth_day", 1, 2, "第二个日期是从第一个算起的第几天", "which day, counting the first as day 1"
            )
        ],
    ),
    "an operator nobody knows": (
        "nth_day: [joined, at]",
        "nthday: [joined, at]",
        [unknown_key("52:20", "nthday", likely("nth_day", OPERATORS))],
    ),
    "a band without result": ("{is: old}", "{up_to: 20}", [missing("53:63", "is", "结果", "the value")]),
    "a day's pay by nothing": (
        "monthly_divided_by: 20",
        "monthly_divided_by: 0",
        [wrong("out-of-range", "44:23", "monthly_divided_by: 0", "> 0")],
    ),
    "a window nobody knows": (
        "count: nap, per: month",
        "count: nap, per: moon",
        [
            wrong(
                "wrong-value",
                "73:69",
                "per: moon",
                "是不是 month？可用：day, week, month, quarter, year, period",
                "did you mean month? valid: day, week, month, quarter, year, period",
            )
        ],
    ),
    "neither the highest nor the lowest": (
        "count: nap, per: month",
        "count: nap, by: week, take: mean, per: month",
        [wrong("wrong-value", "73:80", "take: mean", "可用：most, least", "one of: most, least")],
    ),
    "smaller windows nobody knows": (
        "count: nap, per: month",
        "count: nap, by: hour, take: most, per: month",
        [
            wrong(
                "wrong-value",
                "73:68",
                "by: hour",
                "可用：day, week, month, quarter, year, period",
                "one of: day, week, month, quarter, year, period",
            )
        ],
    ),
    "how many weeks a window lasts": (
        "count: nap, per: month",
        "span: week, per: month",
        [wrong("wrong-value", "73:58", "span: week", "可用：month, year", "one of: month, year")],
    ),
    "a thing without title": (
        "recipients:\n",
        "things:\n  ribbon: {}\nrecipients:\n",
        [missing("40:11", "title", "同一句话的中英文", "one statement in both languages")],
    ),
    "a party named in capitals": (
        "recipients:\n",
        "parties:\n  Guest: {title: {zh: 客, en: guest}}\nrecipients:\n",
        [wrong("wrong-format", "40:3", "Guest", *NAME)],
    ),
    "a unit without plural": (
        "day: {one: {zh: 天, en: day}, many: {zh: 天, en: days}}",
        "day: {one: {zh: 天, en: day}}",
        [missing("7:8", "many", "复数", "plural")],
    ),
    "a unit that is no word": (
        "  loaf: {one",
        "  1loaf: {one",
        [
            wrong(
                "wrong-format",
                "5:3",
                "1loaf",
                "单位，见 vocabulary.yaml（^[A-Za-z][A-Za-z-]*$）",
                "a unit of vocabulary.yaml (^[A-Za-z][A-Za-z-]*$)",
            )
        ],
    ),
}


test_a_vocabulary_that_is_not_well_formed = ill_formed(VOCABULARY, BAD)
