"""A whole bakery department in which `handbook check` finds nothing, and how the tests run the command on it."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner, Result

from checks.cli.main import app
from tests.department import table, write

AS_OF = "2026-06-01"

BURNT = table(
    "baking.burnt",
    """
    events: [batch]
    where: [{burnt: {over: 0}, careless: {is: true}}]
    occurrence: {per: month}
    rows:
    - {id: first, occurrence: 1, then: [{warn: true}]}
    - {id: again, occurrence: {from: 2}, then: [{fine: {first: 10, step: 5}}, {bear_loss: {percent: 50, of: cost}}]}
    """,
)
NAPPING = table(
    "baking.napping",
    """
    events: [nap]
    rows:
    - {id: new, when: {employee.level: {is: new}}, then: [{none: true}]}
    - {id: old, when: {employee.level: {is: old}}, then: [{deduct_pay: {days: 1, basis: wage}}]}
    """,
)
MONTH = table(
    "baking.month",
    """
    each: month
    rows:
    - {id: calm, when: {naps: {up_to: 1}, burnt-loaves: {up_to: 5}}, then: [{reward: 20}]}
    - {id: rough, otherwise: true, then: [{lose: star, for: month}]}
    """,
)

OLD = "{desk: counter, role: baker, joined: 2025-01-01, wage: 4000}"
NEW = "{desk: oven, role: baker, joined: 2026-02-01, wage: 3000}"
FIRST = "{at: 2026-02-01T06:00, batch: {burnt: 4, careless: true, cost: 9.5}}"
SECOND = "{at: 2026-02-02T06:00, batch: {burnt: 2, careless: true, cost: 3.33}}"
NAP = "{at: 2026-02-03, nap: {}}"
LATER_NAP = "{at: 2026-02-04, nap: {}}"


def case(*events: str, until: str = "2026-02-04", employee: str = OLD, name: str = "") -> str:
    """A case of the first days of February 2026."""
    head = f"id: {name}\n" if name else ""
    return f"{head}covers: {{from: 2026-02-01, until: {until}}}\nemployee: {employee}\nevents: [{', '.join(events)}]\n"


def expecting(*outcomes: str, claims: str = "") -> str:
    """What an example or a case expects, to be put behind a case."""
    listed = "".join(f"\n  - {outcome}" for outcome in outcomes) or " []"
    return f"expect:\n  outcomes:{listed}\n{claims}  because:\n    KM/8/1: {{zh: 规矩。, en: The rule.}}\n"


def example(name: str, body: str, expect: str) -> str:
    return f"kind: example\nid: {name}\ntitle: {{zh: 某事, en: something}}\n{body}{expect}"


WARN = "{table: baking.burnt, row: first, warn: true}"
FINE = "{table: baking.burnt, row: again, fine: 10}"
LOSS = "{table: baking.burnt, row: again, bear_loss: 1.66}"
DEDUCT = "{table: baking.napping, row: old, deduct_pay: 200}"
REWARD = "{table: baking.month, row: calm, reward: 20}"
STAR = "{table: baking.month, row: rough, lose: star}"
EXAMPLES = "---\n".join(
    (
        example(
            "baking.two-batches", case(FIRST, SECOND), expecting(WARN, FINE, LOSS, claims="  partial: [baking.month]\n")
        ),
        example("baking.nap", case(NAP), expecting(DEDUCT, claims="  totals: {deductions: 200}\n")),
        example("baking.beginner", case(NAP, employee=NEW), expecting(claims="  nothing: [baking.napping/new]\n")),
        example("baking.calm", case(until="2026-02-28"), expecting(REWARD)),
        example(
            "baking.chief",
            case(FIRST, NAP, until="2026-02-28", employee=OLD.replace("baker", "chief")),
            expecting(claims="  outside: [baking.burnt, baking.napping, baking.month]\n"),
        ),
        example("baking.rough", case(NAP, LATER_NAP, until="2026-02-28"), expecting(DEDUCT, DEDUCT, STAR)),
    )
)
QUESTION = """\
kind: question
id: baking.question-{number}
about: [baking.napping]
ask: {{zh: 打盹会怎样？, en: What does a nap bring?}}
case:
  covers: {{from: 2026-02-01, until: 2026-02-04}}
  employee: {{desk: counter, role: baker, joined: 2025-01-01, wage: {wage}}}
  events: [{{at: 2026-02-03, nap: {{}}}}]
choices:
- {{id: pay, then: [{{deduct_pay: {pay}}}], feedback: {{zh: 对。, en: Right.}}}}
- {{id: nothing, then: [], feedback: {{zh: 老手要扣。, en: Old hands pay.}}}}
answer: pay
"""
QUIZ = "---\n".join(QUESTION.format(number=n, wage=1000 * n, pay=50 * n) for n in (1, 2, 3))


def bakery(root: Path, *tables: str, **files: str) -> Path:
    """The department below `root`; `tables` take the place of its own, `files` are added or replace others."""
    own = {"policies__baking__examples": EXAMPLES, "policies__baking__quiz": QUIZ}
    return write(root, *(tables or (BURNT, NAPPING, MONTH)), **(own | files))


def handbook(*words: str, root: Path) -> Result:
    """Run `handbook` with these words on the department below `root`."""
    return CliRunner().invoke(app, [*words, "--root", str(root)])
