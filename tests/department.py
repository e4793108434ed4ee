"""A tiny second department, unlike the real one: a bakery. Tests build on it and change what they need."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from checks.book.book import Book
from checks.finding import Finding
from checks.making.book import load_book

HANDBOOK = """\
kind: handbook
id: handbook
title: {zh: 面包房手册, en: Bakery handbook}
department: {zh: 面包房, en: the bakery}
region: CN
pass_mark: 70
default_desk: counter
desks:
- id: counter
  title: {zh: 柜台, en: counter}
  summary: {zh: 卖面包。, en: Sells bread.}
  documents: [KM/8]
- id: oven
  title: {zh: 烤炉, en: oven}
  summary: {zh: 烤面包。, en: Bakes bread.}
  documents: [KM/9]
chapters:
- id: baking
  title: {zh: 烘焙, en: Baking}
  summary: {zh: 烤面包的规矩。, en: The rules of baking.}
"""

ORGANIZATION = """\
kind: organization
id: organization
title: {zh: 岗位, en: roles}
roles:
- id: chief
  title: {zh: 店长, en: chief}
  summary: {zh: 管店。, en: Runs the shop.}
  desks: [counter, oven]
  sources: [KM/8/1]
- id: baker
  title: {zh: 面包师, en: baker}
  summary: {zh: 烤面包。, en: Bakes.}
  reports_to: chief
  desks: [counter, oven]
  sources: [KM/8/1]
"""

VOCABULARY = """\
kind: vocabulary
id: vocabulary
units:
  CNY: {one: {zh: 元, en: CNY}, many: {zh: 元, en: CNY}}
  loaf: {one: {zh: 个, en: loaf}, many: {zh: 个, en: loaves}}
  time: {one: {zh: 次, en: time}, many: {zh: 次, en: times}}
  day: {one: {zh: 天, en: day}, many: {zh: 天, en: days}}
outcomes:
  none: {title: {zh: 无, en: nothing}, says: {zh: 没有后果, en: nothing follows}}
  allow: {title: {zh: 准许, en: allowed}, says: {zh: 准许, en: allowed}}
  warn: {title: {zh: 警告, en: warning}, says: {zh: 警告, en: a warning}}
  fine: {title: {zh: 罚款, en: fine}, says: {zh: "罚款 {amount}", en: "a fine of {amount}"}, unit: CNY, total: fines, round: down}
  deduct_pay: {title: {zh: 扣薪, en: deduction}, says: {zh: "扣 {amount}", en: "{amount} deducted"}, unit: CNY, total: deductions, round: down}
  reward: {title: {zh: 奖, en: reward}, says: {zh: "奖 {amount}", en: "a reward of {amount}"}, unit: CNY, total: rewards, round: up}
  bear_loss: {title: {zh: 赔, en: loss}, says: {zh: "赔 {amount}", en: "you bear {amount}"}, unit: CNY, total: losses, round: down}
  dismiss: {title: {zh: 辞退, en: dismissal}, says: {zh: 辞退, en: dismissal}}
  lose: {title: {zh: 失去, en: lost}, says: {zh: "失去{name}", en: "{name} lost"}}
  assign: {title: {zh: 任务, en: task}, says: {zh: "{name}", en: "{name}"}}
  approve_by: {title: {zh: 须批, en: approval}, says: {zh: "须{name}批", en: "needs the {name}"}}
  counts_as: {title: {zh: 视为, en: counts as}, says: {zh: "算{name}", en: "counts as {name}"}}
  unregulated: {title: {zh: 未定, en: unregulated}, says: {zh: 未定, en: the source does not say}}
sanctions: [warn, fine, dismiss]
totals:
  fines: {title: {zh: 罚款, en: fines}, unit: CNY}
  deductions: {title: {zh: 扣薪, en: deductions}, unit: CNY}
  rewards: {title: {zh: 奖, en: rewards}, unit: CNY}
  losses: {title: {zh: 损失, en: losses}, unit: CNY}
windows:
  day: {title: {zh: 当天, en: day}}
  week: {title: {zh: 当周, en: week}}
  month: {title: {zh: 当月, en: month}}
  quarter: {title: {zh: 当季, en: quarter}}
  year: {title: {zh: 当年, en: year}}
  period: {title: {zh: 本期, en: period}}
standings:
  star: {title: {zh: 评星, en: star}}
tasks:
  sweep: {title: {zh: 扫地, en: sweep the floor}}
recipients:
  bookkeeper: {title: {zh: 会计, en: bookkeeper}}
deadlines:
  same-day: {title: {zh: 当天, en: the same day}}
day_pay:
  monthly_divided_by: 20
  because: {zh: 按20天折算。, en: By 20 days.}
subjects:
  employee:
    title: {zh: 员工, en: employee}
    facts: [joined, wage]
    since: joined
    derive:
      day_number: {nth_day: [joined, at]}
      level: {band: day_number, bands: [{up_to: 10, is: new}, {is: old}]}
facts:
  joined: {title: {zh: 入职日, en: day of joining}, type: date}
  wage: {title: {zh: 月薪, en: wage}, type: money, unit: CNY, min: 0}
  day_number: {title: {zh: 第几天, en: day number}, type: integer, unit: day, min: 1}
  level: {title: {zh: 级别, en: level}, type: enum, values: {new: {zh: 新手, en: new}, old: {zh: 老手, en: old}}}
  burnt: {title: {zh: 烤焦, en: burnt}, type: integer, unit: loaf, min: 0, worse: more}
  careless: {title: {zh: 粗心, en: careless}, type: boolean}
  cost: {title: {zh: 成本, en: cost}, type: money, unit: CNY, min: 0}
events:
  batch: {
    title: {zh: 一炉, en: batch},
    observed: {says: {zh: 店长看炉子。, en: The chief watches the oven.}, clauses: [KM/8/1]},
    at: moment, subject: employee, facts: [burnt, careless, cost]}
  nap:
    title: {zh: 打盹, en: nap}
    observed: {says: {zh: 店长看见。, en: The chief sees it.}, clauses: [KM/8/1]}
    at: date
    subject: employee
measures:
  naps: {title: {zh: 当月打盹, en: naps in the month}, count: nap, per: month, unit: time, worse: more}
  burnt-loaves: {title: {zh: 当月烤焦, en: loaves burnt in the month}, sum: batch.burnt, per: month, unit: loaf, worse: more}
"""

HEAD = """\
title: {zh: 规则, en: rule}
summary: {zh: 一条规则。, en: A rule.}
owner: chief
applies_to: {desks: [counter, oven], roles: [baker]}
in_force: {from: 2026-01-01}
review_by: 2026-12-31
sources: [KM/8/1]
"""

LEDGER = """\
document:
  code: KM
  title: {zh: 面包房规矩, en: Bakery rules}
  about: {zh: 样本, en: sample}
clauses:
- {id: KM/8/1, where: 第1条, topic: baking, kind: computable, zh: 烤焦要罚。, en: Burning is fined.}
"""

EMPLOYEE = "{desk: counter, role: baker, joined: 2025-01-01, wage: 4000}"


def table(name: str, body: str, **head: str) -> str:
    """A decision table of the bakery: `body` holds events or each, where, occurrence and rows."""
    lines = [
        f"{key}: {head.pop(key)}" if (key := line.partition(":")[0]) in head else line for line in HEAD.splitlines()
    ]
    extra = [f"{key}: {value}" for key, value in head.items()]
    return "\n".join(["kind: schedule", f"id: {name}", *lines, *extra, dedent(body).strip()]) + "\n"


def write(root: Path, *tables: str, **files: str) -> Path:
    """Write a department below `root`: the defaults above, `tables` in one file, other files by path with __ for /."""
    texts = {
        "policies/handbook.yaml": HANDBOOK,
        "policies/organization.yaml": ORGANIZATION,
        "policies/vocabulary.yaml": VOCABULARY,
        "policies/sources/KM.yaml": LEDGER,
    }
    if tables:
        texts["policies/baking/tables.yaml"] = "---\n".join(tables)
    texts.update({name.replace("__", "/") + ".yaml": dedent(text) for name, text in files.items()})
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def load(root: Path) -> tuple[Book, list[Finding]]:
    return load_book(root)


def sound(root: Path, *tables: str, **files: str) -> Book:
    """The book of a department that must load without a finding."""
    book, findings = load_book(write(root, *tables, **files))
    assert not findings, [f"{f.place} {f.code} {f.got.en} / {f.valid.en}" for f in findings]
    return book


def case(covers: str, events: str, employee: str = EMPLOYEE, history: str = "") -> str:
    """An example-like document without expectation, as `handbook explain` takes it."""
    past = f"history:\n{dedent(history).strip()}\n" if history else ""
    body = dedent(events).strip()
    return f"covers: {covers}\nemployee: {employee}\n{past}events: {'[]' if not body else ''}\n{body}\n"
