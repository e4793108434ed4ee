"""The bakery with one thing wrong: what making the book finds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.department import load, table, write
from tests.reading.expecting import Fault, in_text
from tests.shape.shaping import changed

RULES = "policies/baking/tables.yaml"
WORDS = "policies/baking/vocabulary.yaml"
CASES = "policies/baking/examples.yaml"

MORE_WORDS = """\
kind: vocabulary
id: baking.vocabulary
facts:
  late: {title: {zh: 迟交, en: late by}, type: duration, min: 0, max: 60, step: 5}
  started: {title: {zh: 开炉, en: started}, type: time}
  holidays: {title: {zh: 休息日, en: days off}, type: dates}
  approver: {title: {zh: 批准人, en: approver}, type: role, roles: [chief]}
  flour: {title: {zh: 面粉, en: flour}, type: enum, values: {rye: {zh: 黑麦, en: rye}, wheat: {zh: 小麦, en: wheat}}}
  share: {title: {zh: 比例, en: share}, type: percent, min: 0, max: 100}
  asked: {title: {zh: 申请日, en: day of asking}, type: date}
events:
  order:
    title: {zh: 订单, en: order}
    at: date
    subject: employee
    facts: [late, started, holidays, approver, flour, share, asked, careless]
"""

EXAMPLE = """\
kind: example
id: baking.one
title: {zh: 一, en: one}
covers: {from: 2026-02-01, until: 2026-02-28, known_from: 2026-01-01}
employee: {desk: counter, role: baker, joined: 2025-01-01, wage: 4000}
history:
- {at: 2026-01-15, nap: {}}
events:
- {at: 2026-02-03T06:00, batch: {burnt: 4, careless: true, cost: 9.50}}
expect:
  outcomes:
  - {table: baking.burnt, row: many, fine: 8}
  totals: {fines: 8}
  because: {KM/8/1: {zh: 烤焦要罚。, en: Burning is fined.}}
"""

ROW = "rows:\n- {id: all, otherwise: true, then: [{warn: true}]}\n"
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

NAMES = "joined, wage, day_number, level, burnt, careless, cost, late, started, holidays, approver, flour …"


def told(root: Path, *tables: str, **files: str) -> list[Finding]:
    """The findings of a bakery with more words, in the order of the files."""
    write(root, *tables, **{"policies__baking__vocabulary": MORE_WORDS, **files})
    return sorted(load(root)[1], key=lambda finding: finding.order)


def at(root: Path, file: str, *faults: Fault) -> list[Finding]:
    """The findings expected in a file, each with the line it quotes."""
    return in_text((root / file).read_text("utf-8"), *faults, file=file)


def ill_made(
    file: str, written: str | Callable[..., str], bad: dict[str, Any], *tables: str, **files: str
) -> Callable[..., None]:
    """The test of a file that is well formed and cannot be: each case, with its own faults, is told with these alone.

    `written` makes the text of a case from its first parts; or it is a text of which one part is written otherwise.
    """
    write_out = partial(changed, written) if isinstance(written, str) else written
    key = file.removesuffix(".yaml").replace("/", "__")

    @pytest.mark.parametrize("case", bad.values(), ids=bad)
    def test(tmp_path: Path, case: tuple[Any, ...]) -> None:
        *parts, faults = case
        found = told(tmp_path, *tables, **{**files, key: write_out(*parts)})
        assert found == at(tmp_path, file, *faults)

    return test


def unknown(spot: str, zh: str, en: str, word: str, valid: Text, *related: str) -> Fault:
    """A name that leads nowhere, and where else it stands."""
    return Fault("unknown-name", spot, Text(f"{zh} {word} 不存在", f"no {en} is called {word}"), valid, related)


def known(names: str) -> Text:
    return Text(f"可用：{names}", f"one of: {names}")


def likely(word: str, names: str) -> Text:
    return Text(f"是不是 {word}？可用：{names}", f"did you mean {word}? valid: {names}")


def twice(spot: str, zh: str, en: str, name: str, first: str) -> Fault:
    """A name that stands for something else already."""
    got = Text(f"{zh} {name} 已用于 {first}", f"the {en} {name} is already used at {first}")
    return Fault("duplicate-id", spot, got, Text("每个名字只用一次", "each name once"), (first,))
