"""`handbook explain` of a workflow: the route step by step, as people read it and as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.bakery import OLD, handbook
from tests.cli.test_explain_json import explained
from tests.department import write
from tests.flows import DECISIONS, LOAF_FILES, made

HEAD = f"id: one\ncovers: {{from: 2026-02-01, until: 2026-02-01}}\nemployee: {OLD}\nevents:\n"
ZH = """\
one
  柜台 · 面包师 · 2026年2月1日至2026年2月1日
  2026年2月1日 06:00 做一个面包
    规则
    1. 面包师：揉面（15分钟内）
    2. 面包师：烤  因为：面光滑：是
    3. 店长：问店长  因为：皮色：黑
    4. 客人：买走  因为：能卖：是
    5. 到此：卖掉
      依据：KM/8/1
      裁定：D/KM/8/3 D/KM/8/1
      不是：会计：称重（1分钟内） — 要求皮色：金或棕
      不是：面包师：回到揉面（最多3次） — 要求面光滑：否
      不是：面包师：回到烤 — 要求皮色：白
      不是：到此：扔掉 — 要求能卖：否

"""
EN = """\
one
  counter · baker · 1 February 2026 to 1 February 2026
  1 February 2026 06:00, a loaf
    rule
    1. baker: knead (within 15 minutes)
    2. baker: bake  because: dough smooth: yes
    3. chief: ask the chief  because: crust: black
    4. the guest: take home  because: saleable: yes
    5. ends: sold
      clauses: KM/8/1
      decisions: D/KM/8/3 D/KM/8/1
      not: bookkeeper: weigh (within 1 minute) — it asks for crust: golden or brown
      not: baker: back to knead (at most 3 times) — it asks for dough smooth: no
      not: baker: back to bake — it asks for crust: pale
      not: ends: thrown away — it asks for saleable: no

"""
OPEN = {
    "zh": [
        "  还不能定：",
        "    规则：要看未知的：能卖",
        "      能卖 是 → 面包师：揉面（15分钟内） / 面包师：烤 / 店长：问店长 / 客人：买走 / 到此：卖掉",
        "      能卖 否 → 面包师：揉面（15分钟内） / 面包师：烤 / 店长：问店长 / 到此：扔掉",
    ],
    "en": [
        "  Not decided yet:",
        "    rule: it depends on what is unknown: saleable",
        "      saleable yes → baker: knead (within 15 minutes) / baker: bake / chief: ask the chief / "
        "the guest: take home / ends: sold",
        "      saleable no → baker: knead (within 15 minutes) / baker: bake / chief: ask the chief / ends: thrown away",
    ],
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path, **LOAF_FILES, policies__baking__decisions=DECISIONS)


def told(root: Path, text: str, lang: str) -> str:
    (root / "cases.yaml").write_text(text, "utf-8")
    result = handbook("explain", str(root / "cases.yaml"), "--lang", lang, root=root)
    assert (result.exit_code, result.stderr) == (0, "")
    return str(result.stdout)


@pytest.mark.parametrize(("lang", "said"), [("zh", ZH), ("en", EN)])
def test_a_route_in_both_languages(root: Path, lang: str, said: str) -> None:
    assert told(root, HEAD + made(crust="black"), lang) == said


def test_a_way_back(root: Path) -> None:
    lines = told(root, HEAD + made(crust="pale"), "en").splitlines()
    assert [line for line in lines if line.startswith("    ") and line[4].isdigit()] == [
        "    1. baker: knead (within 15 minutes)",
        "    2. baker: bake  because: dough smooth: yes",
        "    3. baker: back to bake  because: crust: pale",
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_route_that_an_unknown_fact_may_bring(root: Path, lang: str) -> None:
    lines = told(root, HEAD + made(crust="black", saleable="unknown"), lang).splitlines()
    assert lines[3:-1] == OPEN[lang]


def stage(kind: str, name: str, who: str | None, zh: str, en: str, **more: Any) -> dict[str, Any]:
    usual = {"within": None, "at_most": None, "because": {"zh": "", "en": ""}}
    return {"kind": kind, "name": name, "who": who, **(usual | more), "text": {"zh": zh, "en": en}}


def test_a_route_as_json(root: Path) -> None:
    (one,) = explained(root, HEAD + made(crust="black", saleable="false"))
    minutes = {"value": "15", "unit": "minute", "decision": None}
    silent = {"value": None, "unit": None, "decision": "D/KM/8/1"}
    assert one["routes"] == [
        {
            "workflow": "baking.loaf",
            "at": "2026-02-01T06:00:00",
            "steps": [
                stage("step", "knead", "baker", "面包师：揉面（15分钟内）", "baker: knead (within 15 minutes)", within=minutes),
                stage("step", "bake", "baker", "面包师：烤", "baker: bake", within=silent,
                      because={"zh": "面光滑：是", "en": "dough smooth: yes"}),
                stage("step", "ask", "chief", "店长：问店长", "chief: ask the chief",
                      because={"zh": "皮色：黑", "en": "crust: black"}),
                stage("end", "binned", None, "到此：扔掉", "ends: thrown away",
                      because={"zh": "能卖：否", "en": "saleable: no"}),
            ],
        }
    ]  # fmt: skip
    assert [list(route) for route in one["routes"]] == [["workflow", "at", "steps"]]
    assert [(o["kind"], o["name"], o["who"]) for o in one["outcomes"]] == [
        ("step", "knead", "baker"), ("step", "bake", "baker"), ("step", "ask", "chief"), ("end", "binned", "baker"),
    ]  # fmt: skip


def test_a_case_without_workflow_has_no_route(root: Path) -> None:
    (one,) = explained(root, HEAD.replace("events:\n", "events: []\n"))
    assert one["routes"] == []


EXPECTED = {
    "as expected": ("{workflow: baking.loaf, steps: [knead, bake], again: bake}", 0, "As the example expects."),
    "not as expected": (
        "{workflow: baking.loaf, steps: [knead, bake, weigh, sell], end: sold}",
        1,
        "Not what the example expects!",
    ),
}


@pytest.mark.parametrize(("route", "code", "said"), EXPECTED.values(), ids=EXPECTED)
def test_a_case_that_says_which_route_it_expects(root: Path, route: str, code: int, said: str) -> None:
    expect = f"expect:\n  outcomes: []\n  routes: [{route}]\n  because: {{KM/8/1: {{zh: 规矩。, en: The rule.}}}}\n"
    (root / "cases.yaml").write_text(f"{HEAD}{made(crust='pale')}\n{expect}", "utf-8")
    result = handbook("explain", str(root / "cases.yaml"), "--lang", "en", root=root)
    assert (result.exit_code, result.stdout.splitlines()[-2].strip()) == (code, said)
