"""A well-formed document of every kind; tests change one thing in it."""

from __future__ import annotations

from tests.department import HANDBOOK as HANDBOOK
from tests.department import HEAD, LEDGER
from tests.department import ORGANIZATION as ORGANIZATION
from tests.department import VOCABULARY as VOCABULARY
from tests.kinds import ENTRIES as ENTRIES
from tests.kinds import MEETING as MEETING
from tests.kinds import REPORT as REPORT
from tests.kinds import SCORECARD as SCORECARD
from tests.kinds import STANDARD as STANDARD
from tests.papers import CURRICULUM as CURRICULUM
from tests.papers import MINUTES as MINUTES
from tests.papers import SCRIPT as SCRIPT
from tests.statutes import STATUTE as STATUTE

SCHEDULE = f"""\
kind: schedule
id: baking.burnt
{HEAD}decisions: [D/KM/8/1]
subject: employee
events: [batch]
where:
- {{burnt: {{over: 0}}}}
occurrence: {{per: month}}
hit: unique
yields_to: [baking.fire]
lighter: [{{row: many, decision: D/KM/8/1}}]
rows:
- id: few
  when: {{burnt: {{up_to: 3}}, careless: {{is: true}}}}
  occurrence: {{up_to: 2}}
  then: [{{fine: 5, by: same-day}}, {{lose: star, for: month}}]
  sources: [KM/8/1]
  in_force: {{from: 2026-01-01, until: 2026-06-30}}
  note: {{zh: 一句话。, en: A word.}}
- id: many
  when: [{{burnt: {{over: 3}}}}, {{careless: {{in: [true]}}}}]
  occurrence: 3
  then: [{{fine: {{each: burnt, amount: 2}}}}, {{none: D/KM/8/1}}]
- id: rest
  otherwise: true
  then: [{{none: true}}]
"""

TIMETABLE = f"""\
kind: timetable
id: baking.hours
{HEAD}shifts:
- id: early
  title: {{zh: 早班, en: early shift}}
  parts: [{{from: "04:00", to: "08:00"}}, {{from: "09:00", to: "12:00"}}]
  sources: [KM/8/1]
- id: late
  title: {{zh: 晚班, en: late shift}}
  parts: [{{from: "12:00", to: "24:00"}}]
  sources: [KM/8/1]
meetings:
- id: talk
  title: {{zh: 早会, en: morning talk}}
  from: "04:00"
  to: "04:10"
  shifts: [early]
  sources: [KM/8/1]
must_cover:
- {{from: "04:00", to: "24:00", at_least: 1}}
"""

GUIDANCE = f"""\
kind: guidance
id: baking.flour
{HEAD}points:
- id: sieve
  say: {{zh: 面粉过筛。, en: Sieve the flour.}}
  owner: baker
  sources: [KM/8/1]
- {{id: store, say: {{zh: 放干燥处。, en: Keep it dry.}}, sources: [KM/8/1], decisions: [D/KM/8/1]}}
"""

ROLE = f"""\
kind: role
id: baking.baker
{HEAD}role: baker
duties:
- {{id: bake, do: {{zh: 烤面包。, en: Bake bread.}}, function: baking, accountable: true, sources: [KM/8/1]}}
permissions:
- {{id: taste, may: {{zh: 可以尝。, en: May taste.}}, sources: [KM/8/1], decisions: [D/KM/8/1]}}
requirements:
- {{id: early, do: {{zh: 能早起。, en: Rise early.}}, sources: [KM/8/1]}}
day: baking.day
"""

WORKFLOW = f"""\
kind: workflow
id: baking.loaf
{HEAD}subject: employee
events: [loaf]
start: knead
steps:
- id: knead
  title: {{zh: 揉面, en: knead}}
  do: {{zh: 揉好面。, en: Knead the dough.}}
  by: baker
  within: {{value: 15, unit: minute}}
  needs: [{{zh: 面粉, en: flour}}]
  gives: [{{zh: 面团, en: dough}}]
  choose:
  - {{when: {{smooth: {{is: true}}}}, next: bake}}
  - {{otherwise: true, again: knead, at_most: 3}}
  sources: [KM/8/1]
  decisions: [D/KM/8/1]
- {{id: bake, title: {{zh: 烤, en: bake}}, do: {{zh: 烤。, en: Bake it.}}, by: chief, within: D/KM/8/1, next: done, sources: [KM/8/1]}}
ends:
- {{id: done, title: {{zh: 好了, en: done}}, continues: baking.selling, sources: [KM/8/1], decisions: [D/KM/8/1]}}
"""

DECISION = """\
kind: decision
id: D/KM/8/1
question: {zh: 怎么数？, en: How is it counted?}
clauses: [KM/8/1]
readings:
- {id: mild, says: {zh: 按月数。, en: By the month.}}
- {id: harsh, says: {zh: 按年数。, en: By the year.}}
chosen: mild
principle: [P-1]
why: {zh: 取宽。, en: The milder holds.}
decided_by: chief
decided_on: 2026-01-01
"""

TERM = """\
kind: term
id: glossary.crust
term: {zh: 面包皮, en: crust}
means: {zh: 面包外面的一层。, en: The outside of a loaf.}
aliases: {zh: [皮], en: [rind]}
see: [baking.burnt]
"""

EXAMPLE = """\
kind: example
id: baking.three
title: {zh: 烤焦三个, en: three burnt loaves}
covers: {from: 2026-02-01, until: 2026-02-28, known_from: 2026-01-01}
employee: {desk: counter, role: baker, joined: 2025-01-01, wage: 4000}
history:
- {at: 2026-01-15, nap: {}}
events:
- at: 2026-02-03T06:00
  batch: {burnt: 3, careless: true, cost: 9.50}
expect:
  outcomes:
  - {table: baking.burnt, row: few, fine: 5, at: 2026-02-03T06:00}
  nothing: [baking.burnt/rest]
  outside: [baking.fire]
  partial: [baking.smoke]
  totals: {fines: 5}
  because:
    KM/8/1: {zh: 烤焦要罚。, en: Burning is fined.}
"""

QUESTION = """\
kind: question
id: baking.quiz-three
about: [baking.burnt]
ask: {zh: 烤焦三个，罚多少？, en: Three burnt loaves. What follows?}
case:
  covers: {from: 2026-02-01, until: 2026-02-28}
  employee: {desk: counter, role: baker, joined: 2025-01-01, wage: 4000}
  events:
  - {at: 2026-02-03T06:00, batch: {burnt: 3, careless: true, cost: 9.50}}
choices:
- id: five
  then: [{fine: 5}]
  feedback: {zh: 对。, en: Right.}
- id: nothing
  then: []
  feedback: {zh: 不对。, en: Wrong.}
answer: five
"""

CASE = """\
covers: {from: 2026-02-01, until: 2026-02-28}
employee: {desk: counter, role: baker, joined: 2025-01-01, wage: 4000}
events:
- {at: 2026-02-03T06:00, batch: {burnt: 3, careless: unknown, cost: 9.50}}
"""

LEDGER_WITH_FACTS = f"""\
{LEDGER}- id: KM/8/2
  where: 第2条
  topic: baking
  kind: checkable
  zh: 每天烤两百个。
  en: Two hundred loaves a day.
  facts:
  - {{name: loaves, value: 200, unit: loaf, when: on a weekday}}
  - {{name: days, value: [Mon, Tue]}}
  conflicts: [KM/9/1]
  same_as: [KM/7/1]
  note: 周末没有写
"""

POLICIES = {
    "handbook": HANDBOOK,
    "organization": ORGANIZATION,
    "vocabulary": VOCABULARY,
    "schedule": SCHEDULE,
    "standard": STANDARD,
    "report": REPORT,
    "meeting": MEETING,
    "scorecard": SCORECARD,
    "timetable": TIMETABLE,
    "guidance": GUIDANCE,
    "role": ROLE,
    "workflow": WORKFLOW,
    "decision": DECISION,
    "term": TERM,
    "example": EXAMPLE,
    "question": QUESTION,
    "script": SCRIPT,
    "minutes": MINUTES,
    "curriculum": CURRICULUM,
    "statute": STATUTE,
}
