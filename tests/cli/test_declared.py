"""Survivors declared in pyproject.toml, and what is wrong with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checks.cli.declared import FORM, declared_survivors
from checks.finding import Finding, Place
from checks.mutation.result import Declared
from checks.text import Text, both
from tests.cli.bakery import handbook
from tests.cli.test_mutate import UPPER, oven
from tests.department import write
from tests.mutation.test_fates import SHARP

ODD = {
    "no reason": f'mutant = "{UPPER}"\non = 2026-06-01',
    "no day": f'mutant = "{UPPER}"\nbecause = {{zh = "因", en = "why"}}\non = "soon"',
    "one language": f'mutant = "{UPPER}"\nbecause = {{zh = "因"}}\non = 2026-06-01',
    "an empty reason": f'mutant = "{UPPER}"\nbecause = {{zh = " ", en = "why"}}\non = 2026-06-01',
}


@pytest.mark.parametrize("entry", ODD.values(), ids=ODD)
def test_an_entry_that_is_not_whole(tmp_path: Path, entry: str) -> None:
    (tmp_path / "pyproject.toml").write_text(f"[[tool.handbook.survivors]]\n{entry}\n", "utf-8")
    declared, (fault,) = declared_survivors(tmp_path)
    assert (declared, fault.code, fault.place, fault.valid) == (
        {},
        "bad-configuration",
        Place("pyproject.toml", 2, 1),
        both(FORM),
    )


def test_the_same_mutant_twice(tmp_path: Path) -> None:
    declared, faults = declared_survivors(oven(tmp_path, SHARP, UPPER, UPPER))
    assert declared == {UPPER: Declared(UPPER, Text("因", "why"), date(2026, 6, 1))}
    twice = Text("每个变体只声明一次", "each mutant declared once")
    assert faults == [Finding("bad-configuration", Place("pyproject.toml", 7, 1), both(UPPER), twice)]


def test_survivors_that_are_no_list(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.handbook]\nsurvivors = "none"\n', "utf-8")
    declared, (fault,) = declared_survivors(tmp_path)
    assert (declared, fault.got, fault.place.line) == ({}, both("tool.handbook.survivors = 'none'"), 2)
    result = handbook("mutate", root=write(tmp_path))
    assert result.exit_code == 2
