"""The bakery with documents of the other kinds: a standard, a report, a meeting, a scorecard, a timetable of entries."""

from __future__ import annotations

from tests.department import HEAD

WORDS = """\
kind: vocabulary
id: baking.vocabulary
units:
  second: {one: {zh: 秒, en: second}, many: {zh: 秒, en: seconds}}
  month: {one: {zh: 个月, en: month}, many: {zh: 个月, en: months}}
  point: {one: {zh: 分, en: point}, many: {zh: 分, en: points}}
outcomes:
  met: {title: {zh: 达标, en: met}, says: {zh: 达标, en: met}}
  missed: {title: {zh: 未达标, en: missed}, says: {zh: "未达标{amount}", en: "missed{amount}"}}
  agrees: {title: {zh: 相符, en: agrees}, says: {zh: 相符, en: agrees}}
  differs: {title: {zh: 不符, en: differs}, says: {zh: "不符{amount}", en: "differs{amount}"}}
  scheduled: {title: {zh: 安排, en: scheduled}, says: {zh: "{name}", en: "{name}"}}
  score: {title: {zh: 得分, en: score}, says: {zh: "{name} {amount}", en: "{name} {amount}"}, unit: point}
  not_assessed: {title: {zh: 没有评, en: not assessed}, says: {zh: "没看到：{name}", en: "not observed: {name}"}}
  fee: {title: {zh: 费用, en: fee}, says: {zh: "由{payer}付 {amount}", en: "{payer} pays {amount}"}, unit: CNY}
  suspend: {title: {zh: 暂停, en: suspension}, says: {zh: "停{what} {amount}", en: "no {what} for {amount}"}}
  quote: {title: {zh: 告诉, en: told}, says: {zh: "告诉：{what} {amount}", en: "tell: {what} {amount}"}}
  points: {title: {zh: 扣分, en: points}, says: {zh: "扣 {amount}", en: "{amount} taken"}, unit: point}
  gain: {title: {zh: 得到, en: gained}, says: {zh: "有{name}", en: "{name} gained"}}
  honour: {title: {zh: 荣誉, en: honour}, says: {zh: "授予{name}", en: "{name} given"}}
  credit: {title: {zh: 归属, en: credit}, says: {zh: "归{name}", en: "credit to {name}"}}
  hand_over: {title: {zh: 转交, en: handed over}, says: {zh: "转给{name}", en: "hand over to {name}"}}
things:
  oven-time: {title: {zh: 用炉, en: use of the oven}}
  ripening: {title: {zh: 发酵, en: ripening}}
  ribbon: {title: {zh: 绶带, en: ribbon}}
parties:
  guest: {title: {zh: 客人, en: the guest}}
  house: {title: {zh: 本店, en: the house}}
facts:
  wait: {title: {zh: 等候, en: wait}, type: integer, unit: second, min: 0}
  weight: {title: {zh: 重量, en: weight}, type: decimal, min: 0}
  sold_at: {title: {zh: 卖出, en: sold at}, type: time}
  salted: {title: {zh: 加盐, en: salted}, type: boolean}
  clock: {title: {zh: 几点, en: time of day}, type: time}
  weekday:
    title: {zh: 星期, en: weekday}
    type: enum
    values:
      monday: {zh: 周一, en: Monday}
      tuesday: {zh: 周二, en: Tuesday}
      wednesday: {zh: 周三, en: Wednesday}
      thursday: {zh: 周四, en: Thursday}
      friday: {zh: 周五, en: Friday}
      saturday: {zh: 周六, en: Saturday}
      sunday: {zh: 周日, en: Sunday}
  season: {title: {zh: 季节, en: season}, type: enum, values: {summer: {zh: 夏, en: summer}, winter: {zh: 冬, en: winter}}}
  sold: {title: {zh: 卖出几个, en: loaves sold}, type: integer, unit: loaf, min: 0}
  baked: {title: {zh: 烤了几个, en: loaves baked}, type: integer, unit: loaf, min: 0}
  stated: {title: {zh: 公布的售出率, en: share stated}, type: decimal, min: 0}
  share: {title: {zh: 算出的售出率, en: share computed}, type: decimal, min: 0}
  gap: {title: {zh: 两数之差, en: gap}, type: decimal, unit: point}
  seen: {title: {zh: 看到的条目, en: item seen}, type: item, scorecard: baking.card}
events:
  sale:
    title: {zh: 卖出, en: sale}
    at: moment
    subject: employee
    facts: [wait, weight, sold_at, salted]
  glance:
    title: {zh: 看钟, en: look at the clock}
    at: moment
    subject: employee
    facts: [season]
    derive: {clock: {clock: at}, weekday: {weekday: at}}
  figures:
    title: {zh: 公布, en: publication}
    at: date
    subject: shop
    facts: [sold, baked, stated]
    derive: {share: {ratio: [sold, baked]}, gap: {difference: [stated, share]}}
  sighting:
    title: {zh: 看到, en: sighting}
    at: date
    subject: employee
    facts: [seen]
  rating:
    title: {zh: 评分, en: rating}
    at: date
    subject: employee
measures:
  sales: {title: {zh: 当月卖出, en: sales in the month}, count: sale, per: month, unit: time}
"""

STANDARD = f"""\
kind: standard
id: baking.service
{HEAD}decisions: [D/KM/8/1]
subject: employee
events: [sale]
where:
- {{employee.level: {{is: old}}}}
targets:
- id: wait
  title: {{zh: 等候, en: wait}}
  fact: wait
  up_to: 15
  sources: [KM/8/1]
  note: {{zh: 从排到算起。, en: From the head of the queue.}}
- id: weight
  title: {{zh: 重量, en: weight}}
  where: [{{salted: {{is: true}}}}]
  fact: weight
  from: 0.5
  below: 1
  sources: [KM/8/1]
  decisions: [D/KM/8/1]
- id: sales
  title: {{zh: 卖出几次, en: sales}}
  each: month
  fact: sales
  over: 2
  sources: [KM/8/1]
- id: batch
  title: {{zh: 烤焦, en: burnt}}
  events: [batch]
  fact: burnt
  in: [0, 1]
  sources: [KM/8/1]
"""

REPORT = f"""\
kind: report
id: baking.sold
{HEAD}subject: shop
events: [figures]
targets:
- id: share
  title: {{zh: 售出率, en: share sold}}
  fact: gap
  is: 0
  shows: share
  sources: [KM/8/1]
published:
- id: january
  title: {{zh: 一月, en: January}}
  event: {{at: 2026-02-01, figures: {{sold: 30, baked: 40, stated: 0.75}}}}
  sources: [KM/8/1]
- id: february
  title: {{zh: 二月, en: February}}
  event: {{at: 2026-03-01, figures: {{sold: 10, baked: 40, stated: 0.5}}}}
  sources: [KM/8/1]
  decisions: [D/KM/8/1]
"""

MEETING = f"""\
kind: meeting
id: baking.council
{HEAD}subject: employee
chair: chief
every_days: 7
hours: {{from: "18:00", to: "19:00"}}
agenda:
- {{zh: 上周的账, en: The week's figures}}
- {{zh: 下周的班, en: The coming week's shifts}}
events: [batch]
targets:
- id: burnt
  title: {{zh: 会前烤焦, en: burnt before the meeting}}
  fact: burnt
  up_to: 3
  sources: [KM/8/1]
"""

SCORECARD = f"""\
kind: scorecard
id: baking.card
{HEAD}decisions: [D/KM/8/1]
events: [rating]
observed: {{event: sighting, fact: seen}}
points: {{plus: 2, minus: -1, decisions: [D/KM/8/1]}}
dimensions:
- {{id: hands, title: {{zh: 手艺, en: craft}}}}
- {{id: heart, title: {{zh: 态度, en: attitude}}}}
pairs:
- id: crust
  dimension: hands
  plus: {{title: {{zh: 皮脆, en: crisp crusts}}, sources: [KM/8/1]}}
  minus: {{title: {{zh: 皮软, en: soft crusts}}, sources: [KM/8/1], decisions: [D/KM/8/1]}}
- id: awake
  dimension: heart
  roles: [baker]
  plus: {{title: {{zh: 不打盹, en: no naps}}, when: {{naps: {{is: 0}}}}, sources: [KM/8/1]}}
  minus: {{title: {{zh: 常打盹, en: many naps}}, when: [{{naps: {{from: 3}}}}], sources: [KM/8/1]}}
- id: help
  dimension: heart
  plus: {{title: {{zh: 帮人, en: helps}}, observed: true, when: {{naps: {{up_to: 1}}}}, sources: [KM/8/1]}}
  minus: {{title: {{zh: 不帮, en: does not help}}, sources: [KM/8/1]}}
"""

ENTRIES = f"""\
kind: timetable
id: baking.day
{HEAD}entries:
- id: dough
  title: {{zh: 揉面, en: kneading}}
  from: "04:00"
  to: "06:00"
  role: baker
  people: 2
  sources: [KM/8/1]
- id: market
  title: {{zh: 赶集, en: market}}
  from: "06:00"
  through: "12:00"
  days: [saturday, sunday]
  sources: [KM/8/1]
- id: stove
  title: {{zh: 生炉, en: stove}}
  after: "12:00"
  to: "14:00"
  seasons: [winter]
  sources: [KM/8/1]
  decisions: [D/KM/8/1]
- id: sweep
  title: {{zh: 扫地, en: sweeping}}
  after: "20:00"
  through: "21:00"
  sources: [KM/8/1]
lookup: glance
otherwise: D/KM/8/1
"""

FILES = {
    "policies__baking__vocabulary": WORDS,
    "policies__baking__service": STANDARD,
    "policies__baking__sold": REPORT,
    "policies__baking__council": MEETING,
    "policies__baking__card": SCORECARD,
    "policies__baking__day": ENTRIES,
}
"""The documents by file; every name in them is sound."""


def only(*names: str, **others: str) -> dict[str, str]:
    """The words with the scorecard that they name, these documents, and others (or these in other words)."""
    wanted = [f"policies__baking__{name}" for name in ("vocabulary", "card", *names)]
    return {
        **{name: FILES[name] for name in wanted},
        **{f"policies__baking__{name}": text for name, text in others.items()},
    }
