"""The bakery with workflows: one loaf from the dough to the sale, and workflows of any shape."""

from __future__ import annotations

from textwrap import indent

from tests.department import HEAD

WORDS = """\
kind: vocabulary
id: baking.vocabulary
units:
  minute: {one: {zh: 分钟, en: minute}, many: {zh: 分钟, en: minutes}}
outcomes:
  step: {title: {zh: 一步, en: step}, says: {zh: "{name}", en: "{name}"}}
  again: {title: {zh: 回头, en: back again}, says: {zh: "回到{name}", en: "back to {name}"}}
  end: {title: {zh: 到此, en: end}, says: {zh: "到此：{name}", en: "ends: {name}"}}
parties:
  guest: {title: {zh: 客人, en: the guest}}
facts:
  smooth: {title: {zh: 面光滑, en: dough smooth}, type: boolean}
  saleable: {title: {zh: 能卖, en: saleable}, type: boolean}
  risen: {title: {zh: 发好, en: risen}, type: boolean}
  crust:
    title: {zh: 皮色, en: crust}
    type: enum
    values: {pale: {zh: 白, en: pale}, gold: {zh: 金, en: golden}, brown: {zh: 棕, en: brown}, black: {zh: 黑, en: black}}
  weight: {title: {zh: 克数, en: grams}, type: integer, min: 0, max: 2000}
  price: {title: {zh: 价钱, en: price}, type: money, unit: CNY, min: 0}
  out_at: {title: {zh: 出炉, en: out at}, type: time}
events:
  loaf:
    title: {zh: 做一个面包, en: a loaf}
    at: moment
    subject: employee
    facts: [smooth, saleable, risen, crust, weight, price, out_at]
  bun:
    title: {zh: 做一个小面包, en: a bun}
    at: date
    subject: employee
    facts: [smooth, crust, saleable]
"""

LOAF = f"""\
kind: workflow
id: baking.loaf
{HEAD}events: [loaf]
start: knead
steps:
- id: knead
  title: {{zh: 揉面, en: knead}}
  do: {{zh: 把面揉到光滑。, en: Knead until the dough is smooth.}}
  by: baker
  within: {{value: 15, unit: minute}}
  needs: [{{zh: 面粉, en: flour}}]
  gives: [{{zh: 面团, en: dough}}]
  choose:
  - {{when: {{smooth: {{is: true}}}}, next: bake}}
  - {{otherwise: true, again: knead, at_most: 3}}
  sources: [KM/8/1]
- id: bake
  title: {{zh: 烤, en: bake}}
  do: {{zh: 烤到有颜色。, en: Bake until it has a colour.}}
  by: baker
  within: D/KM/8/1
  choose:
  - {{when: {{crust: {{in: [gold, brown]}}}}, next: weigh}}
  - {{when: {{crust: {{is: pale}}}}, again: bake, at_most: D/KM/8/2}}
  - {{otherwise: true, next: ask}}
  sources: [KM/8/1]
  decisions: [D/KM/8/3]
- id: weigh
  title: {{zh: 称重, en: weigh}}
  do: {{zh: 称好，记下来。, en: Weigh it and write it down.}}
  by: bookkeeper
  within: {{value: 1, unit: minute}}
  next: sell
  sources: [KM/8/1]
- id: ask
  title: {{zh: 问店长, en: ask the chief}}
  do: {{zh: 店长定能不能卖。, en: The chief says whether it can be sold.}}
  by: chief
  choose:
  - {{when: {{saleable: {{is: true}}}}, next: sell}}
  - {{otherwise: true, next: binned}}
  sources: [KM/8/1]
- id: sell
  title: {{zh: 买走, en: take home}}
  do: {{zh: 付钱拿走。, en: Pay and take it.}}
  by: guest
  next: sold
  sources: [KM/8/1]
ends:
- {{id: sold, title: {{zh: 卖掉, en: sold}}, continues: baking.loaf, sources: [KM/8/1], decisions: [D/KM/8/3]}}
- {{id: binned, title: {{zh: 扔掉, en: thrown away}}}}
"""
"""A workflow with actors of every sort, limits, branches that meet again, ways back and two ends."""

LOAF_FILES = {"policies__baking__vocabulary": WORDS, "policies__baking__loaf": LOAF}
"""The words and the workflow, to be written beside the defaults of the bakery."""

DECISIONS = "---\n".join(
    f"kind: decision\nid: D/KM/8/{number}\nquestion: {{zh: 怎么算？, en: How is it counted?}}\nclauses: [KM/8/1]\n"
    "readings:\n- {id: open, says: {zh: 未定, en: open}}\nchosen: open\nwhy: {zh: 没有写。, en: The source is silent.}\n"
    "decided_by: chief\ndecided_on: 2026-01-01\n"
    for number in (1, 2, 3)
)
"""The decisions that the workflow applies."""

CHOICE = "choose: [{{when: {{{0}: {{is: true}}}}, next: {1}}}, {{otherwise: true, next: {2}}}]"
"""A step that goes to the first where a fact is true, to the second where it is not."""


def step(name: str, way: str, by: str = "baker", more: str = "") -> str:
    """A step and where it leads: `next: bake` or `choose: [...]`."""
    words = f"{{zh: {name}, en: {name}}}"
    rest = indent(f"{way}\n{more}".strip(), "  ")
    return f"- id: {name}\n  title: {words}\n  do: {words}\n  by: {by}\n{rest}\n  sources: [KM/8/1]\n"


def workflow(ways: dict[str, str], *ends: str, name: str = "baking.flow", events: str = "[loaf]", **head: str) -> str:
    """A workflow of steps done by the baker, of which the first begins; `head` takes the place of what HEAD says."""
    lines = [
        f"{key}: {head.pop(key)}" if (key := line.partition(":")[0]) in head else line for line in HEAD.splitlines()
    ]
    lines += [f"{key}: {value}" for key, value in head.items()]
    steps = "".join(step(one, way) for one, way in ways.items())
    listed = "".join(f"- {{id: {end}, title: {{zh: {end}, en: {end}}}}}\n" for end in ends or ("done",))
    top = "\n".join(("kind: workflow", f"id: {name}", *lines))
    return f"{top}\nevents: {events}\nstart: {next(iter(ways))}\nsteps:\n{steps}ends:\n{listed}"


def flowing(*workflows: str) -> dict[str, str]:
    """The words and these workflows by file."""
    return {"policies__baking__vocabulary": WORDS, "policies__baking__flows": "---\n".join(workflows)}


def made(smooth: str = "true", crust: str = "gold", saleable: str = "true", at: str = "2026-02-01T06:00") -> str:
    """One loaf."""
    return f"- {{at: {at}, loaf: {{smooth: {smooth}, crust: {crust}, saleable: {saleable}}}}}"
