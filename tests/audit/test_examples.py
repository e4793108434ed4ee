"""Examples whose outcomes the engine contradicts."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import audited, finding
from tests.audit.burning import BURNT, EXPECT, FEW, FILE, FOUR, MANY, NONE, TWO, WARN, differences, example

FINE = "baking.burnt/many fine: 8 (2026-02-01T06:00)"
WARNING = "baking.burnt/many warn: true (2026-02-01T06:00)"


def expects(line: int, wanted: str, found: str = f"{FINE}, {WARNING}") -> Finding:
    got = Text(f"引擎：{found}", f"the engine: {found}")
    valid = Text(f"案例期望 {wanted}", f"the example expects {wanted}")
    return finding("example-differs", f"{FILE}:{line}:5", got, valid)


def adds(extra: str) -> Finding:
    got = Text(f"引擎另有 {extra}", f"the engine adds {extra}")
    valid = Text("写进 outcomes，或改案例", "listed under outcomes, or another case")
    return finding("example-differs", EXPECT, got, valid)


def test_an_example_the_engine_confirms_has_no_finding(tmp_path: Path) -> None:
    confirmed = example(
        f"{FOUR}, {TWO}, {NONE}", MANY, WARN, FEW, claims="outside: [baking.burnt]\ntotals: {fines: 13}"
    )
    assert audited(tmp_path, "examples", BURNT, policies__baking__examples=confirmed) == []


def test_an_outcome_of_a_table_that_says_nothing(tmp_path: Path) -> None:
    assert differences(tmp_path, example(NONE, FEW, because="KM/8/1"))[:1] == [
        expects(10, "baking.burnt/few fine: 5", "—")
    ]


DIFFERENCES: dict[str, tuple[tuple[str, ...], list[Finding]]] = {
    "an outcome left out": ((MANY,), [adds(WARNING)]),
    "an outcome that does not follow": ((MANY, WARN, FEW), [expects(12, "baking.burnt/few fine: 5")]),
    "an outcome of a table that is none, reported as an unknown name": (
        (MANY, WARN, "{table: baking.naps, row: tired, lose: star}"),
        [],
    ),
    "the same outcome twice": ((WARN, MANY, WARN), [expects(12, "baking.burnt/many warn: true")]),
    "a wrong amount": (
        ("{table: baking.burnt, row: many, fine: 9}", WARN),
        [expects(10, "baking.burnt/many fine: 9"), adds(FINE)],
    ),
    "an amount finer than a cent": (
        ("{table: baking.burnt, row: many, fine: 8.004}", WARN),
        [expects(10, "baking.burnt/many fine: 8.004"), adds(FINE)],
    ),
    "an amount that is no figure": (
        ("{table: baking.burnt, row: many, fine: {each: burnt}}", WARN),
        [expects(10, "baking.burnt/many fine: {'each': 'burnt'}"), adds(FINE)],
    ),
    "no amount": (
        ("{table: baking.burnt, row: many, fine: }", WARN),
        [expects(10, "baking.burnt/many fine: null"), adds(FINE)],
    ),
    "false for true": (
        (MANY, "{table: baking.burnt, row: many, warn: false}"),
        [expects(11, "baking.burnt/many warn: false"), adds(WARNING)],
    ),
    "another row": (
        ("{table: baking.burnt, row: few, fine: 8}", WARN),
        [expects(10, "baking.burnt/few fine: 8"), adds(FINE)],
    ),
    "another kind": (
        ("{table: baking.burnt, row: many, reward: 8}", WARN),
        [expects(10, "baking.burnt/many reward: 8"), adds(FINE)],
    ),
    "another day": (
        (MANY, "{table: baking.burnt, row: many, warn: true, at: 2026-02-02}"),
        [expects(11, "baking.burnt/many warn: true (2026-02-02)"), adds(WARNING)],
    ),
    "several faults, in the order of the file": (
        ("{table: baking.burnt, row: many, fine: 1}", "{table: baking.burnt, row: many, fine: 2, at: 2026-02-01}"),
        [
            expects(10, "baking.burnt/many fine: 1"),
            expects(11, "baking.burnt/many fine: 2 (2026-02-01)"),
            adds(FINE),
            adds(WARNING),
        ],
    ),
}


@pytest.mark.parametrize(("expected", "findings"), DIFFERENCES.values(), ids=DIFFERENCES)
def test_outcomes_that_differ(tmp_path: Path, expected: tuple[str, ...], findings: list[Finding]) -> None:
    assert differences(tmp_path, example(FOUR, *expected)) == findings


@pytest.mark.parametrize("at", ["2026-02-01", "2026-02-01T06:00", "2026-02-01T06:00:00"])
def test_the_moment_of_an_outcome_may_be_given(tmp_path: Path, at: str) -> None:
    dated = f"{{table: baking.burnt, row: many, fine: 8, at: {at}}}"
    assert differences(tmp_path, example(FOUR, dated, WARN)) == []


def test_an_outcome_with_a_moment_takes_its_own_occasion(tmp_path: Path) -> None:
    """Both events bring the same outcome; the expectation without a moment is met by the other one."""
    dated = FEW.replace("}", ", at: 2026-02-02}")
    again = TWO.replace("02-02", "02-03")
    assert differences(tmp_path, example(f"{TWO}, {again}", FEW, dated)) == []
    assert [f.code for f in differences(tmp_path, example(f"{TWO}, {again}", dated, dated))] == ["example-differs"] * 2
