"""A rule of the bakery about burnt loaves, and examples of it; shared by the tests of examples."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

from checks.finding import Finding
from tests.audit.auditing import audited
from tests.department import EMPLOYEE, table

FILE = "policies/baking/examples.yaml"
EXPECT = f"{FILE}:9:3"
"""Where the expectation of the example starts; its first outcome stands at 10:5."""

BURNT = table(
    "baking.burnt",
    """
    events: [batch]
    where: [{burnt: {over: 0}}]
    rows:
    - {id: few, when: {burnt: {up_to: 3}}, then: [{fine: 5}]}
    - {id: many, when: {burnt: {over: 3}}, then: [{fine: {each: burnt, amount: 2}}, {warn: true}]}
    """,
)
NAPS = table(
    "baking.naps",
    """
    each: month
    rows:
    - {id: rested, when: {naps: {up_to: 1}}, then: [{none: true}]}
    - {id: tired, when: {naps: {over: 1}}, then: [{lose: star}]}
    """,
)
FOUR = "{at: 2026-02-01T06:00, batch: {burnt: 4, careless: true, cost: 9.5}}"
TWO = "{at: 2026-02-02T06:00, batch: {burnt: 2, careless: true, cost: 9.5}}"
NONE = "{at: 2026-02-03T06:00, batch: {burnt: 0, careless: false, cost: 0}}"
MANY = "{table: baking.burnt, row: many, fine: 8}"
WARN = "{table: baking.burnt, row: many, warn: true}"
FEW = "{table: baking.burnt, row: few, fine: 5}"


def example(
    events: str,
    *expected: str,
    claims: str = "",
    until: str = "2026-02-03",
    employee: str = EMPLOYEE,
    because: str = "KM/8/1",
) -> str:
    """An example with these events, in which these outcomes and claims are expected."""
    outcomes = "".join(f"\n- {line}" for line in expected) or " []"
    expect = indent(f"outcomes:{outcomes}\n{claims}".rstrip(), "  ")
    return (
        "kind: example\nid: baking.one\ntitle: {zh: 一炉, en: one batch}\n"
        f"covers: {{from: 2026-02-01, until: {until}}}\nemployee: {employee}\nevents: [{events}]\n\n"
        f"expect:\n{expect}\n  because:\n    {because}: {{zh: 烤焦要罚。, en: Burning is fined.}}\n"
    )


def differences(root: Path, text: str, *tables: str) -> list[Finding]:
    """What the check of examples finds in the examples themselves."""
    found = audited(root, "examples", *(tables or (BURNT,)), policies__baking__examples=text)
    return [f for f in found if f.code != "uncovered-row"]
