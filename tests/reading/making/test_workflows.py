"""Workflows that cannot be: steps that lead nowhere, in a circle or back to where nobody was."""

from __future__ import annotations

from pathlib import Path

from checks.text import Text, both
from tests.flows import LOAF, LOAF_FILES
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import at, ill_made, likely, told, twice, unknown
from tests.reading.making.bakery import known as one_of
from tests.shape.shaping import changed

FILE = "policies/baking/loaf.yaml"
STEPS = "knead, bake, weigh, ask, sell"
PLACES = f"{STEPS}, sold, binned"
FACTS = "joined, wage, day_number, level, burnt, careless, cost, smooth, saleable, risen, crust, weight …"
ASK = "{otherwise: true, next: ask}"
SOLD = "  by: guest\n  next: sold\n"


def odd(spot: str, got: Text, valid: Text) -> Fault:
    return Fault("odd-step", spot, got, valid)


def either(spot: str) -> Fault:
    """A step that says neither or both of where it leads and how it chooses."""
    valid = both("next: step | choose: [{when: ..., next: ...}, {otherwise: true, next: ...}]")
    return odd(spot, Text("next 与 choose 须恰好写一个", "a step needs either next or choose"), valid)


HALF = Text("分支写得不完整", "an incomplete branch")
WHOLE = Text(
    "when 或 otherwise 恰好一个，next 或 again 恰好一个",
    "exactly one of when and otherwise, exactly one of next and again",
)
APART = Text("again 与 at_most 须一起写", "again and at_most belong together")
TOGETHER = Text("again: 步骤, at_most: 次数或裁定", "again: step, at_most: a number or a decision")


def circle(spot: str, *steps: str) -> Fault:
    shown = " → ".join(steps)
    got = Text(f"步骤成圈：{shown}", f"the steps form a circle: {shown}")
    return odd(spot, got, Text("回头的分支写 again 与 at_most", "again and at_most where it leads back"))


def not_before(spot: str, to: str, step: str, before: str) -> Fault:
    got = Text(f"{to} 不在 {step} 之前", f"{to} does not come before {step}")
    return odd(spot, got, Text(f"again: {before}；往前走写 next", f"again: {before}; next where it leads on"))


def no_step(spot: str, word: str, valid: Text) -> Fault:
    return unknown(spot, "步骤", "step", word, valid)


BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "an unknown event": (
        "events: [loaf]",
        "events: [loav]",
        [unknown("10:10", "事件", "event", "loav", likely("loaf", "batch, nap, loaf, bun"))],
    ),
    "an unknown first step": (
        "start: knead",
        "start: kneed",
        [no_step("11:8", "kneed", likely("knead", STEPS))],
    ),
    "an end to begin with": ("start: knead", "start: sold", [no_step("11:8", "sold", one_of(STEPS))]),
    "an unknown next step": (
        "  next: sell\n",
        "  next: sel\n",
        [no_step("40:9", "sel", likely("sell", PLACES))],
    ),
    "a branch to an unknown step": (
        "next: weigh}",
        "next: wiegh}",
        [no_step("30:48", "wiegh", likely("weigh", PLACES))],
    ),
    "back to an unknown step": (
        "again: knead",
        "again: kneed",
        [no_step("22:30", "kneed", likely("knead", PLACES))],
    ),
    "back to an end": ("again: knead", "again: sold", [not_before("22:30", "sold", "knead", "knead")]),
    "back to a step that comes later": (
        "again: knead",
        "again: weigh",
        [not_before("22:30", "weigh", "knead", "knead")],
    ),
    "back to a step of another path": (
        "next: binned}",
        "again: weigh, at_most: 1}",
        [not_before("48:30", "weigh", "ask", "knead, bake, ask")],
    ),
    "both next and a choice": (
        SOLD,
        f"{SOLD}  choose: [{{when: {{smooth: {{is: true}}}}, next: sold}}, {{otherwise: true, next: sold}}]\n",
        [either("50:7")],
    ),
    "neither next nor a choice": (SOLD, "  by: guest\n", [either("50:7")]),
    "a branch on a condition and otherwise": (
        ASK,
        "{when: {crust: {is: black}}, otherwise: true, next: ask}",
        [odd("32:5", HALF, WHOLE)],
    ),
    "a branch on nothing": (ASK, "{next: ask}", [odd("32:5", HALF, WHOLE)]),
    "a branch on and back": (ASK, "{otherwise: true, next: ask, again: bake, at_most: 1}", [odd("32:5", HALF, WHOLE)]),
    "a branch that leads nowhere": (ASK, "{otherwise: true}", [odd("32:5", HALF, WHOLE)]),
    "back as often as one likes": ("again: knead, at_most: 3", "again: knead", [odd("22:5", APART, TOGETHER)]),
    "on at most twice": (ASK, "{otherwise: true, next: ask, at_most: 2}", [odd("32:5", APART, TOGETHER)]),
    "an end that goes on nowhere so often": (
        "en: thrown away}}",
        "en: thrown away}, at_most: 2}",
        [
            odd(
                "58:50",
                Text("没有 continues，却写了 at_most", "at_most without continues"),
                Text("continues: 流程, at_most: 次数或裁定", "continues: workflow, at_most: a number or a decision"),
            )
        ],
    ),
    "a circle": (SOLD, "  by: guest\n  next: bake\n", [circle("50:7", "bake", "weigh", "sell", "bake")]),
    "a step that leads to itself": (SOLD, "  by: guest\n  next: sell\n", [circle("50:7", "sell", "sell")]),
    "a step of the same name": (
        "- id: weigh",
        "- id: knead\n  title: {zh: 揉, en: knead}\n  do: {zh: 揉。, en: Knead.}\n  by: baker\n  next: weigh\n"
        "  sources: [KM/8/1]\n- id: weigh",
        [twice("35:7", "编号", "id", "knead", f"{FILE}:13:7")],
    ),
    "an end of the same name": (
        "ends:\n",
        "ends:\n- {id: binned, title: {zh: 扔, en: binned}}\n",
        [twice("59:8", "编号", "id", "binned", f"{FILE}:57:8")],
    ),
    "an end with the name of a step": (
        "ends:\n",
        "ends:\n- {id: weigh, title: {zh: 称, en: weigh}}\n",
        [twice("57:8", "编号", "id", "weigh", f"{FILE}:35:7")],
    ),
    "an unknown fact": (
        "{smooth: {is: true}}",
        "{smoth: {is: true}}",
        [unknown("21:13", "事实", "fact", "smoth", likely("smooth", FACTS))],
    ),
    "a bound for yes and no": (
        "{smooth: {is: true}}",
        "{smooth: {over: 1}}",
        [Fault("odd-condition", "21:21", Text("smooth 没有大小之分", "smooth has no order"), Text("is 或 in", "is or in"))],
    ),
    "a value that the fact cannot have": (
        "[gold, brown]",
        "[gold, browned]",
        [same("wrong-value", "30:32", "crust: browned", likely("brown", "pale, gold, brown, black"))],
    ),
}  # fmt: skip

test_a_workflow_that_cannot_be = ill_made(FILE, LOAF, BAD, **LOAF_FILES)


def test_the_faults_of_all_steps_are_told(tmp_path: Path) -> None:
    text = changed(changed(LOAF, "start: knead", "start: kneed"), "{smooth: {is: true}}", "{smoth: {is: true}}")
    text = changed(text, "next: sell\n", "next: sel\n")
    found = told(tmp_path, **{**LOAF_FILES, "policies__baking__loaf": text})
    assert found == at(
        tmp_path,
        FILE,
        no_step("11:8", "kneed", likely("knead", STEPS)),
        unknown("21:13", "事实", "fact", "smoth", likely("smooth", FACTS)),
        no_step("40:9", "sel", likely("sell", PLACES)),
    )


def test_every_way_back_is_looked_at(tmp_path: Path) -> None:
    text = changed(changed(LOAF, "again: knead", "again: sold"), "again: bake", "again: ask")
    found = told(tmp_path, **{**LOAF_FILES, "policies__baking__loaf": text})
    assert found == at(
        tmp_path, FILE, not_before("22:30", "sold", "knead", "knead"), not_before("31:40", "ask", "bake", "knead, bake")
    )
