"""The hunt for faults: the number of cases is asked for, and what never ends is told."""

from __future__ import annotations

import time

import pytest

from tests.robust.fuzzing import cases, in_time


def test_a_few_cases_unless_more_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HANDBOOK_FUZZ", raising=False)
    assert cases(4).max_examples == 4
    monkeypatch.setenv("HANDBOOK_FUZZ", "10000")
    assert cases(4).max_examples == 10000


@pytest.mark.parametrize("asked", ["0", "many", "-3", "1.5"])
def test_a_number_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, asked: str) -> None:
    monkeypatch.setenv("HANDBOOK_FUZZ", asked)
    with pytest.raises(ValueError, match="a whole number of cases from 1 on"):
        cases(4)


def test_what_never_ends_is_a_fault() -> None:
    with pytest.raises(AssertionError, match="too long"), in_time(0.05):
        while True:
            pass


def test_what_ends_in_time_is_left_alone() -> None:
    with in_time(0.05):
        pass
    until = time.process_time() + 0.1
    while time.process_time() < until:
        pass
