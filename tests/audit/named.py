"""A bakery whose documents name something of every kind; the tests of references break one name after the other."""

from __future__ import annotations

from pathlib import Path

from checks.finding import Finding
from checks.shape.suggest import one_of
from checks.text import Text
from tests.audit.auditing import audited, finding
from tests.department import EMPLOYEE, HANDBOOK, LEDGER, ORGANIZATION, VOCABULARY, table

HEAD = """\
title: {zh: 面粉, en: flour}
summary: {zh: 面粉怎么用。, en: How flour is used.}
owner: chief
applies_to: {desks: [oven], roles: [baker]}
in_force: {from: 2026-01-01}
review_by: 2026-12-31
sources: [KM/8/1]
"""
FILES = {
    "handbook": f"{HANDBOOK}principles:\n- {{id: P-1, says: {{zh: 宽。, en: Mildly.}}}}\n",
    "organization": ORGANIZATION + "- {id: pupil, title: {zh: 学徒, en: pupil}, summary: {zh: 学。, en: Learns.}, "
    "reports_to: baker, stage_of: baker, desks: [oven], sources: [KM/8/1]}\n"
    "functions:\n- id: baking\n  title: {zh: 烤, en: baking}\n"
    "  settled: [{desk: oven, role: baker, decision: D/KM/8/1}]\n",
    "vocabulary": VOCABULARY,
    "sources__KM": LEDGER,
    "baking__vocabulary": """\
kind: vocabulary
id: baking.vocabulary
outcomes:
  report: {title: {zh: 报告, en: report}, says: {zh: "报{name}", en: "report to {name}"}}
  criticise: {title: {zh: 批评, en: criticism}, says: {zh: "在{name}前批评", en: "criticism before {name}"}}
  step: {title: {zh: 一步, en: step}, says: {zh: "{name}", en: "{name}"}}
  again: {title: {zh: 回头, en: back again}, says: {zh: "回到{name}", en: "back to {name}"}}
  end: {title: {zh: 到此, en: end}, says: {zh: "到此：{name}", en: "ends: {name}"}}
parties:
  guest: {title: {zh: 客人, en: the guest}}
""",
    "baking__decisions": """\
kind: decision
id: D/KM/8/1
question: {zh: 怎么算？, en: How is it counted?}
clauses: [KM/8/1]
readings:
- {id: mild, says: {zh: 宽, en: mildly}}
chosen: mild
principle: [P-1]
why: {zh: 对人有利。, en: It favours people.}
decided_by: chief
decided_on: 2026-01-01
""",
    "baking__flour": f"""\
kind: guidance
id: baking.flour
{HEAD}points:
- {{id: sieve, owner: baker, say: {{zh: 过筛。, en: Sieve it.}}, sources: [KM/8/1], decisions: [D/KM/8/1]}}
""",
    "baking__sheet": f"""\
kind: role
id: baking.sheet
{HEAD}role: baker
duties:
- {{id: bake, do: {{zh: 烤。, en: Bake.}}, function: baking, sources: [KM/8/1]}}
day: baking.day
""",
    "baking__terms": """\
kind: term
id: baking.crust
term: {zh: 皮, en: crust}
means: {zh: 硬的。, en: Hard.}
see: [baking.burnt]
""",
    "baking__day": f"""\
kind: timetable
id: baking.day
{HEAD}shifts:
- {{id: early, title: {{zh: 早, en: early}}, parts: [{{from: "04:00", to: "10:00"}}], sources: [KM/8/1]}}
meetings:
- {{id: talk, title: {{zh: 会, en: talk}}, from: "04:00", to: "04:10", shifts: [early], sources: [KM/8/1]}}
week: D/KM/8/1
""",
    "baking__burnt": table(
        "baking.burnt",
        """
        events: [batch]
        occurrence: {per: month}
        lighter: [{row: later, decision: D/KM/8/1}]
        rows:
        - {id: first, occurrence: 1, then: [{none: D/KM/8/1}, {approve_by: chief}]}
        - id: later
          occurrence: {from: 2}
          then:
          - {fine: {each: burnt, amount: {unregulated: D/KM/8/1, by: chief}}, to: {each: baker}}
          - {report: bookkeeper, by: same-day}
        """,
        decisions="[D/KM/8/1]",
    ),
    "baking__naps": table(
        "baking.naps",
        """
        each: month
        yields_to: [baking.burnt]
        rows:
        - {id: tired, then: [{lose: star, for: month}, {assign: sweep}, {criticise: bookkeeper}]}
        """,
    ),
    "baking__loaf": f"""\
kind: workflow
id: baking.loaf
{HEAD}events: [batch]
start: knead
within: D/KM/8/1
steps:
- id: knead
  title: {{zh: 揉, en: knead}}
  do: {{zh: 揉面。, en: Knead.}}
  by: bookkeeper
  within: {{value: 1, unit: day}}
  choose:
  - {{when: {{careless: {{is: true}}}}, again: knead, at_most: D/KM/8/1}}
  - {{otherwise: true, next: sell}}
  sources: [KM/8/1]
- id: sell
  title: {{zh: 卖, en: sell}}
  do: {{zh: 卖掉。, en: Sell.}}
  by: guest
  within: D/KM/8/1
  next: done
  sources: [KM/8/1]
  decisions: [D/KM/8/1]
ends:
- {{id: done, title: {{zh: 完, en: done}}, continues: baking.loaf, at_most: D/KM/8/1, with: guest, sources: [KM/8/1]}}
""",
    "baking__examples": f"""\
kind: example
id: baking.one
title: {{zh: 一炉, en: one batch}}
covers: {{from: 2026-02-01, until: 2026-02-01}}
employee: {EMPLOYEE}
events: []
expect:
  outcomes:
  - {{table: baking.naps, row: tired, lose: star}}
  nothing: [baking.burnt/first]
  outside: [baking.burnt, baking.loaf.route]
  partial: [baking.naps]
  because:
    KM/8/1: {{zh: 烤焦要罚。, en: Burning is fined.}}
""",
    "baking__quiz": f"""\
kind: question
id: baking.question
about: [baking.burnt]
ask: {{zh: 会怎样？, en: What follows?}}
case:
  covers: {{from: 2026-02-01, until: 2026-02-01}}
  employee: {EMPLOYEE}
  events: []
choices:
- {{id: a, then: [{{lose: star}}], feedback: {{zh: 看规则。, en: See the rule.}}}}
- {{id: b, then: [], feedback: {{zh: 看规则。, en: See the rule.}}}}
answer: b
""",
}
"""The documents by file, `__` for `/`; their names are all sound."""


def with_name(root: Path, file: str, right: str, wrong: str) -> list[Finding]:
    """What the check of references finds when the first `right` of a file is written `wrong`."""
    assert right in FILES[file]
    changed = FILES | {file: FILES[file].replace(right, wrong, 1)}
    return audited(root, "references", **{f"policies__{name}": text for name, text in changed.items()})


def unknown(file: str, right: str, wrong: str, word: str, what: Text, known: list[str]) -> Finding:
    """The finding at `word`, which stands in what was written."""
    text = FILES[file].replace(right, wrong, 1)
    before = text[: text.index(wrong) + wrong.index(word)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    got = Text(f"{what.zh} {word} 不存在", f"no {what.en} is called {word}")
    return finding("unknown-name", f"policies/{file.replace('__', '/')}.yaml:{line}:{column}", got, one_of(word, known))
