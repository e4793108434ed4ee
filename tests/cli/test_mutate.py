"""`handbook mutate`: what survives, in both languages and for programs, and what is declared."""

from __future__ import annotations

import json
import re
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest

from tests.cli.bakery import DEDUCT, bakery, case, example, expecting, handbook
from tests.department import VOCABULARY, write
from tests.mutation.test_fates import BLUNT, SHARP, STEPS

LOWER = "baking.steps bound: burnt up_to 3; burnt over 3 -> burnt up_to 2; burnt over 2"
UPPER = "baking.steps bound: burnt up_to 3; burnt over 3 -> burnt up_to 4; burnt over 4"


FEW_WORDS = re.sub(r"    derive:\n( {6}.*\n)+", "", VOCABULARY.partition("measures:\n")[0])
"""The vocabulary of the bakery without computed facts and measures, which have mutants of their own."""


def oven(root: Path, examples: str, *declared: str) -> Path:
    """A bakery with one table and these examples, in which these survivors are declared."""
    write(root, STEPS, policies__baking__examples=examples, policies__vocabulary=FEW_WORDS)
    entries = [
        f'[[tool.handbook.survivors]]\nmutant = "{one}"\nbecause = {{zh = "因", en = "why"}}\non = 2026-06-01\n'
        for one in declared
    ]
    (root / "pyproject.toml").write_text("\n".join(entries), "utf-8")
    return root


def timeless(said: str) -> str:
    """What was printed, without the time that it took."""
    return re.sub(r"[\d.]+( s, |秒，每秒)\d+( a second|个)", "0.0 s", said)


def test_nothing_survives(tmp_path: Path) -> None:
    result = handbook("mutate", "--lang", "en", "--jobs", "1", root=oven(tmp_path, SHARP))
    assert (result.exit_code, result.stderr) == (0, "")
    assert timeless(result.stdout) == (
        "19 mutants: 19 noticed by examples, 0 by the audit of tables alone, 0 declared, 0 survive; "
        "0 more are alike everywhere. 0.0 s.\n"
    )


TOLD = {
    "en": """\
policies/baking/tables.yaml
  policies/baking/tables.yaml:12:20  bound moved  {upper}
      a case that tells them apart: burnt = 4 loaves
      the rule says: many
      the changed rule says: few
      to be pasted into the examples, expectation from the clause:
{paste}
baking 1
19 mutants: 13 noticed by examples, 4 by the audit of tables alone, 1 declared, 1 survive; 0 more are alike everywhere. 0.0 s.
""",
    "zh": """\
policies/baking/tables.yaml
  policies/baking/tables.yaml:12:20  界限移动  {upper}
      能分辨的情形：烤焦 = 4个
      规则说：many
      改后说：few
      可以贴进案例，期望按条款写：
{paste}
baking 1
19个变体：案例发现13个，只有表格检查发现4个，声明1个，漏网1个；另有0个与原规则处处相同。用时0.0 s。
""",
}
PASTE = """\
kind: example
id: baking.sharp-bound
title: {zh: ..., en: ...}
covers: {from: 2026-02-01, until: 2026-02-04, known_from: 2026-02-01}
employee: {desk: counter, role: baker, joined: 2025-01-01, wage: 4000}
events:
- {at: 2026-02-01T06:00, batch: {burnt: 4, careless: true, cost: 9.5}}
expect:
  outcomes: []  # written from the clause
  # the rule as it is: baking.steps/many fine: 5 (2026-02-01T06:00)
  # with the change: baking.steps/few warn: true (2026-02-01T06:00)
  because: {}
"""


@pytest.mark.parametrize("lang", TOLD)
def test_a_survivor_is_told_with_the_case_that_would_kill_it(tmp_path: Path, lang: str) -> None:
    result = handbook("mutate", "--lang", lang, "--jobs", "1", root=oven(tmp_path, BLUNT, LOWER))
    assert (result.exit_code, result.stderr) == (1, "")
    assert timeless(result.stdout) == TOLD[lang].format(upper=UPPER, paste=indent(PASTE, "      "))


def test_as_json(tmp_path: Path) -> None:
    result = handbook("mutate", "--format", "json", "--jobs", "1", root=oven(tmp_path, BLUNT, LOWER))
    document: dict[str, Any] = json.loads(result.stdout)
    assert (result.exit_code, document.pop("seconds") > 0, document.pop("rate") > 0) == (1, True, True)
    assert document == {
        "mutants": 19,
        "killed": {"example": 13, "audit": 4},
        "alike": 0,
        "survivors": [
            {
                "mutant": UPPER,
                "table": "baking.steps",
                "row": None,
                "sort": "bound",
                "was": "burnt up_to 3; burnt over 3",
                "now": "burnt up_to 4; burnt over 4",
                "file": "policies/baking/tables.yaml",
                "line": 12,
                "column": 20,
                "witness": {"day": "2026-01-01", "facts": {"burnt": "4"}, "was": ["many"], "now": ["few"]},
                "example": PASTE,
            }
        ],
        "declared": [{"mutant": LOWER, "because": {"zh": "因", "en": "why"}, "on": "2026-06-01"}],
        "idle": [],
    }


def test_declared_survivors_are_counted_and_no_fault(tmp_path: Path) -> None:
    result = handbook("mutate", "--lang", "en", "--jobs", "1", root=oven(tmp_path, BLUNT, LOWER, UPPER))
    assert result.exit_code == 0
    assert ", 2 declared, 0 survive;" in result.stdout


def test_a_declaration_without_its_survivor_is_a_fault(tmp_path: Path) -> None:
    result = handbook("mutate", "--lang", "en", "--jobs", "1", root=oven(tmp_path, SHARP, UPPER))
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == f"declared for nothing: {UPPER}"


def test_only_the_tables_asked_for_and_then_no_declaration_is_idle(tmp_path: Path) -> None:
    naps = ("{at: 2025-12-31, nap: {}}", "{at: 2026-01-01, nap: {}}")
    eve = case(*naps, until="2026-01-01").replace("from: 2026-02-01", "from: 2025-12-31")
    root = bakery(tmp_path, policies__baking__eve=example("baking.eve", eve, expecting(DEDUCT)))
    (root / "pyproject.toml").write_text(oven(tmp_path / "other", SHARP, UPPER).joinpath("pyproject.toml").read_text())
    result = handbook("mutate", "--table", "baking.napping", "--format", "json", "--jobs", "1", root=root)
    document = json.loads(result.stdout)
    assert (result.exit_code, document["survivors"], document["idle"]) == (0, [], [])


def test_a_survivor_of_the_vocabulary_is_told_too(tmp_path: Path) -> None:
    root = write(tmp_path, STEPS, policies__baking__examples=SHARP)
    result = handbook("mutate", "--lang", "en", "--jobs", "1", root=root)
    lines = [line for line in result.stdout.splitlines() if "per month" in line]
    assert (result.exit_code, result.stdout.splitlines()[0]) == (1, "policies/vocabulary.yaml")
    assert [line.partition("  other window  ")[2] for line in lines] == [
        "policies.naps window: per month -> per week",
        "policies.naps window: per month -> per quarter",
        "policies.burnt-loaves window: per month -> per week",
        "policies.burnt-loaves window: per month -> per quarter",
    ]


def test_a_table_that_is_none(tmp_path: Path) -> None:
    result = handbook("mutate", "--table", "baking.step", "--lang", "en", root=oven(tmp_path, SHARP))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no rule is called baking.step" in result.stderr
    assert "did you mean baking.steps?" in result.stderr


def test_examples_that_do_not_hold_stop_it(tmp_path: Path) -> None:
    """Where an example fails as it is, it says nothing about a mutant."""
    result = handbook("mutate", "--lang", "en", root=oven(tmp_path, SHARP.replace("fine: 5", "fine: 6")))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "example-differs" in result.stderr
