"""What a process remembers: kept while it rests on the same, forgotten when it is of no use."""

from __future__ import annotations

from datetime import date

import pytest

from checks.memory import TURNS, Memory


class _Counted:
    """Work that tells how often it was done."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> int:
        self.times += 1
        return self.times


def test_what_rests_on_the_same_is_worked_out_once() -> None:
    memory, work, on = Memory(), _Counted(), [1]
    assert [memory.recall("sum", (on, "a", date(2026, 1, 1)), work) for _ in range(3)] == [1, 1, 1]


def test_texts_and_days_count_by_value_and_everything_else_by_identity() -> None:
    memory, work = Memory(), _Counted()
    memory.recall("sum", ("a" * 3, date(2026, 1, 1)), work)
    memory.recall("sum", ("".join(["a", "aa"]), date(2026, 1, 1)), work)
    assert work.times == 1
    memory.recall("sum", ([1],), work)
    memory.recall("sum", ([1],), work)
    assert work.times == 3


def test_another_work_on_the_same_has_another_name() -> None:
    memory, on = Memory(), object()
    assert (memory.recall("one", (on,), lambda: 1), memory.recall("two", (on,), lambda: 2)) == (1, 2)


def test_what_has_a_fault_is_worked_out_again() -> None:
    memory, work, on = Memory(), _Counted(), object()
    assert [memory.recall("sum", (on,), work, keep=lambda _: False) for _ in range(2)] == [1, 2]
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            memory.recall("crash", (on,), lambda: work() // 0)
    assert work.times == 4


def test_what_nobody_asks_for_is_forgotten_after_some_turns() -> None:
    memory, used, unused, on = Memory(), _Counted(), _Counted(), object()
    memory.recall("unused", (on,), unused)
    for _ in range(2 * TURNS):
        memory.recall("used", (on,), used)
        memory.turn()
    memory.recall("used", (on,), used)
    memory.recall("unused", (on,), unused)
    assert (used.times, unused.times) == (1, 2)


def test_an_equal_value_is_the_one_from_before() -> None:
    memory, first = Memory(), [1]
    assert memory.same("list", first) is first
    assert memory.same("list", [1]) is first
    other = [2]
    assert memory.same("list", other) is other
    assert memory.same("list", [1]) is not first
