"""A small law for the bakery: one statute with every guard, and the statutes that the tests of the law layer use."""

from __future__ import annotations

from tests.department import HANDBOOK, VOCABULARY

STATUTE = """\
kind: statute
id: law.bread
title: {zh: 面包法, en: bread law}
instrument: {zh: 面包法, en: Bread Law}
article: "3"
version: "2020-05-01"
provision: bread
region: CN
in_force: {from: 2020-05-01, until: 2029-12-31}
says: {zh: 面包按时烤。, en: Bread is baked in time.}
figures:
  share: {value: 20, unit: percent}
  days: {value: 20, unit: day}
  hours: {value: 8, unit: hour}
  week: {value: 40, unit: hour}
  rest: {value: 1, unit: day}
  most: {value: 1, unit: month}
confidence: medium
note: {zh: 还要问人。, en: To be asked.}
guards:
- outcome: {outcomes: [fine], by: [same-day], of: [cost], names: [sweep], verdict: contested, why: {zh: 说不清。, en: Unclear.}}
- wages-due: {outcomes: [deduct_pay], of: [cost], why: {zh: 该发。, en: Due.}}
- unpaid-time:
    outcomes: [deduct_pay]
    wage: wage
    month_days: days
    day_hours: hours
    missed: [{event: nap, days: 1}, {event: batch, minutes: burnt}]
    beyond: fine
    why: {zh: 只算缺的时间。, en: Only time missed.}
- monthly-cap: {outcomes: [bear_loss], wage: wage, share: share, floor: least_wage, why: {zh: 分期。, en: In instalments.}}
- ground: {outcomes: [dismiss], grounds: ["39"], verdict: contested, why: {zh: 看轻重。, en: It depends.}, without: {zh: 要理由。, en: A ground is needed.}}
- procedure: {outcomes: [fine], kinds: [timetable], why: {zh: 没走程序。, en: No procedure.}, done: {zh: 走过程序。, en: Procedure done.}}
- asks: {fact: careless, verdict: forbidden, why: {zh: 不能问。, en: May not be asked.}}
- hours: {day: [hours], week: week, rest: rest, verdict: needs-procedure, why: {zh: 加班。, en: Overtime.}}
- probation: {fact: level, value: new, month_days: days, terms: [{term: {zh: 长约, en: long}, most: most}], why: {zh: 看合同。, en: By contract.}}
- words: {say: {zh: [最好], en: [the best]}, except: {zh: [最好看], en: [the best before]}, verdict: forbidden, why: {zh: 不能说。, en: Not to be said.}}
"""

REGIONS = """\
regions:
- {id: CN, title: {zh: 全国, en: the country}}
- {id: CN-GD, title: {zh: 广东, en: Guangdong}, within: CN}
- {id: CN-SZ, title: {zh: 深圳, en: Shenzhen}, within: CN-GD}
- {id: CN-JS, title: {zh: 江苏, en: Jiangsu}, within: CN}
"""
WITH_REGIONS = HANDBOOK.replace("pass_mark", f"{REGIONS}pass_mark")
"""The bakery in a country of regions."""

WITH_TIME = (
    VOCABULARY.replace("facts: [joined, wage]", "facts: [joined, wage, least_wage]")
    .replace(
        "  burnt: {title",
        "  least_wage: {title: {zh: 最低工资, en: least wage}, type: money, unit: CNY, min: 0}\n"
        "  minutes: {title: {zh: 迟到, en: late by}, type: duration, unit: minute, min: 0, step: 1}\n  burnt: {title",
    )
    .replace(
        "measures:\n",
        "  late:\n    title: {zh: 迟到, en: late}\n    at: moment\n    subject: employee\n    facts: [minutes]\nmeasures:\n",
    )
    .replace("  loaf: {one", "  minute: {one: {zh: 分钟, en: minute}, many: {zh: 分钟, en: minutes}}\n  loaf: {one")
)
"""The vocabulary of the bakery with minutes of lateness and a least wage."""


def statute(name: str, guard: str, region: str = "CN", force: str = "{}", **more: str) -> str:
    """A statute with one guard, and figures of a month of 20 days, a day of 8 hours and a share of 20 per cent."""
    extra = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"""\
kind: statute
id: law.{name}
title: {{zh: 规定, en: provision}}
instrument: {{zh: 面包法, en: Bread Law}}
region: {region}
in_force: {force}
says: {{zh: 有规定。, en: It is so.}}
figures: {{days: {{value: 20, unit: day}}, hours: {{value: 8, unit: time}}, share: {{value: 20, unit: time}}}}
confidence: high
{extra}guards: [{guard}]
"""


def on_fines(name: str, verdict: str, region: str, force: str = "{}") -> str:
    """A verdict on fines for a region."""
    why = "{zh: 罚款, en: on fines}"
    guard = f"{{outcome: {{outcomes: [fine], verdict: {verdict}, why: {why}}}}}"
    return statute(name, guard, region, force, provision="fines")


TIME = statute(
    "time",
    "{unpaid-time: {outcomes: [deduct_pay], wage: wage, month_days: days, day_hours: hours,"
    " missed: [{event: nap, days: 1}, {event: late, minutes: minutes}], beyond: fine, why: {zh: 时间, en: time}}}",
)
CAP = statute(
    "cap",
    "{monthly-cap: {outcomes: [bear_loss], wage: wage, share: share, floor: least_wage, why: {zh: 上限, en: cap}}}",
)
FINES = (
    on_fines("fines", "contested", "CN"),
    on_fines("fines-gd", "forbidden", "CN-GD"),
    on_fines("fines-sz-before", "allowed", "CN-SZ", "{until: 2022-08-03}"),
    on_fines("fines-sz", "forbidden", "CN-SZ", "{from: 2022-08-04}"),
    on_fines("fines-js", "unknown", "CN-JS"),
)
LAW = "---\n".join((TIME, CAP, *FINES))
"""The law of the bakery: time, losses, and fines by region."""
