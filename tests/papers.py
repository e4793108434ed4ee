"""The bakery with papers that judge nothing: a script, the minutes of a meeting, a curriculum."""

from __future__ import annotations

from tests.department import HEAD, table

BURNT = table(
    "baking.burnt",
    """
    events: [batch]
    where: [{burnt: {over: 0}}]
    rows:
    - {id: few, when: {burnt: {up_to: 3}}, then: [{fine: 5}]}
    - {id: many, when: {burnt: {over: 3}}, then: [{fine: {each: burnt, amount: 2}}]}
    """,
)

HOURS = f"""\
kind: timetable
id: baking.hours
{HEAD}shifts:
- id: early
  title: {{zh: 早班, en: early shift}}
  parts: [{{from: "04:00", to: "08:00"}}, {{from: "09:00", to: "12:00"}}]
  sources: [KM/8/1]
meetings:
- {{id: talk, title: {{zh: 早会, en: morning talk}}, from: "04:00", to: "04:10", shifts: [early], sources: [KM/8/1]}}
entries:
- {{id: open, title: {{zh: 开门, en: opening}}, from: "08:00", to: "24:00", sources: [KM/8/1]}}
"""

COUNCIL = f"""\
kind: meeting
id: baking.council
{HEAD}chair: chief
every_days: 7
"""

SCRIPT = f"""\
kind: script
id: baking.counter
{HEAD}scripts:
- id: hours
  asked: {{zh: 几点开门？, en: When do you open?}}
  convey:
  - {{zh: "{{open}}开门。", en: "We open at {{open}}."}}
  rules: [baking.hours]
  say:
  - {{zh: "亲，我们{{open}}开门，{{close}}关门。", en: "Dear guest, we open at {{open}} and close at {{close}}."}}
  - {{zh: "{{open}}就开门了。", en: "The door opens at {{open}}."}}
  bind: {{open: baking.hours#open.from, close: baking.hours#open.to}}
  sources: [KM/8/1]
- id: burnt
  occasion: {{zh: 客人买到烤焦的, en: A guest bought a burnt loaf}}
  say:
  - {{zh: "{{guest}}，烤焦{{many}}以内，我们赔{{fine}}。", en: "{{guest}}, up to {{many}} burnt we pay {{fine}}."}}
  bind: {{many: baking.burnt#few.burnt.up_to, fine: baking.burnt#few.fine}}
  fill: {{guest: {{zh: 客人的名字, en: the guest's name}}}}
  never:
  - say: {{zh: 一炉30个都没焦。, en: None of the 30 loaves is burnt.}}
    why: {{zh: 没有看过就不能说。, en: Nobody has looked.}}
    sources: [KM/8/1]
    decisions: [D/KM/8/1]
  sources: [KM/8/1]
  decisions: [D/KM/8/1]
"""
"""One answer and one phrase, with figures of a timetable and of a table, and words that the agent puts in."""

MINUTES = f"""\
kind: minutes
id: baking.week-1
{HEAD}meeting: baking.council
held_on: 2026-02-02
next_on: 2026-02-09
attended: 3
absent: 1
items:
- {{id: flour, says: {{zh: 买面粉。, en: Buy flour.}}, state: open, owner: baker, due: 2026-02-05, sources: [KM/8/1]}}
- {{id: sign, says: {{zh: 换招牌以后再谈。, en: A new sign is put off.}}, state: deferred, sources: [KM/8/1], decisions: [D/KM/8/1]}}
- {{id: count, says: {{zh: 卖了200个。, en: 200 loaves were sold.}}, state: noted, sources: [KM/8/1]}}
- {{id: oven, says: {{zh: 炉子修好了。, en: The oven is mended.}}, state: done, sources: [KM/8/1]}}
carry_over:
  take_up: [baking.week-1/flour, baking.week-1/sign]
  overdue: [baking.week-1/flour]
"""
NEXT_MINUTES = f"""\
kind: minutes
id: baking.week-2
{HEAD}meeting: baking.council
held_on: 2026-02-09
items:
- {{id: bought, says: {{zh: 面粉买了。, en: The flour is there.}}, state: done, takes_up: baking.week-1/flour, sources: [KM/8/1]}}
- {{id: window, says: {{zh: 橱窗不换了。, en: The window stays.}}, state: dropped, sources: [KM/8/1]}}
carry_over:
  take_up: [baking.week-1/sign]
  closed: [baking.week-1/flour]
  passed_over: [baking.week-1/sign]
"""
"""The minutes of two meetings: what the second takes up, closes and passes over."""

CURRICULUM = f"""\
kind: curriculum
id: baking.training
{HEAD}role: baker
path:
- id: first-day
  title: {{zh: 第一天, en: the first day}}
  aim: {{zh: 知道几点上班。, en: You know the hours.}}
  days: {{from: 1}}
  learn: [baking.hours]
  signs: chief
  sources: [KM/8/1]
- id: first-week
  title: {{zh: 第一周, en: the first week}}
  days: {{from: 2, up_to: 5}}
  learn: [baking]
  practise: [baking]
  do: [{{zh: 揉一次面。, en: Knead once.}}]
  signs: chief
  sources: [KM/8/1]
  decisions: [D/KM/8/1]
later:
- id: again
  title: {{zh: 补课, en: once more}}
  occasion: {{zh: 烤焦以后, en: After burnt loaves}}
  tables: [baking.burnt]
  learn: [baking.burnt]
  signs: chief
  sources: [KM/8/1]
gates:
- id: alone
  title: {{zh: 独自烤, en: baking alone}}
  says: {{zh: 没有烤焦。, en: No loaf is burnt.}}
  table: baking.burnt
  sources: [KM/8/1]
  decisions: [D/KM/8/1]
"""
