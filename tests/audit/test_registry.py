"""All checks together: every code is proven, and a crash hides nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checks.audit.context import Context
from checks.audit.registry import CHECKS, Check, audit
from checks.finding import Finding
from checks.text import Text, both
from tests.audit.auditing import TODAY, finding
from tests.audit.burning import example
from tests.department import sound, table

HERE = Path(__file__).parent
FOUND = finding("odd-bread", "policies/baking/tables.yaml:3:1", both("bread"), both("cake"))


def fails(context: Context) -> Iterator[Finding]:
    yield FOUND
    raise LookupError("no flour")


def finds(context: Context) -> Iterator[Finding]:
    yield FOUND


def check(name: str, run: object) -> Check:
    return Check(name, Text("某", "some"), ("odd-bread",), run)  # type: ignore[arg-type]


def test_a_crashed_check_is_a_finding_and_the_others_still_run(tmp_path: Path) -> None:
    context = Context(sound(tmp_path), tmp_path, TODAY)
    line = fails.__code__.co_firstlineno + 2
    assert audit(context, [check("oven", fails), check("shop", finds)]) == [
        FOUND,
        finding(
            "check-crashed",
            "policies:1:1",
            Text(
                f"检查 oven 出错：LookupError('no flour')（fails:{line}）",
                f"the check oven crashed: LookupError('no flour') (fails:{line})",
            ),
            Text("请报告这个错误", "please report this fault"),
        ),
        FOUND,
    ]


def test_tables_in_a_circle_stop_only_what_evaluates_cases(tmp_path: Path) -> None:
    circle = table("baking.a", "events: [nap]\nrows:\n- {id: a, when: {naps: {over: 3}}, then: [{counts_as: nap}]}")
    book = sound(tmp_path, circle, policies__baking__examples=example("", claims="nothing: [baking.a/a]"))
    found = audit(Context(book, tmp_path, TODAY))
    assert {f.code for f in found} == {"derivation-cycle", "gap", "unused-word", "quiz-missing", "no-outsider"}


def test_the_names_of_the_checks_differ() -> None:
    assert len({one.name for one in CHECKS}) == len(CHECKS)


def test_every_module_of_the_audit_that_checks_is_registered(root: Path) -> None:
    modules = {path.stem for path in (root / "checks/audit").glob("*.py") if "def check(" in path.read_text("utf-8")}
    assert modules == {one.name for one in CHECKS}


@pytest.mark.parametrize("one", CHECKS, ids=lambda one: one.name)
def test_every_code_of_a_check_is_proven_by_its_tests(one: Check) -> None:
    proofs = "".join(path.read_text("utf-8") for path in HERE.glob(f"test_{one.name}*.py"))
    helpers = "".join((HERE / f"{name}.py").read_text("utf-8") for name in ("named", "burning"))
    assert [code for code in one.codes if f'"{code}"' not in proofs + helpers] == []
