"""Did you mean ...?"""

from __future__ import annotations

import pytest

from checks.shape.suggest import closest, one_of
from checks.text import Text

KNOWN = ["schedule", "timetable", "term", "role"]


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("shedule", "schedule"),
        ("schedules", "schedule"),
        ("scheduel", "schedule"),
        ("time-table", "timetable"),
        ("tern", "term"),
        ("rule", "role"),
        ("SCHEDULE", None),
        ("script", None),
        ("", None),
        ("迟到", None),
        ("s" * 100_000, None),
    ],
    ids=lambda value: str(value)[:12],
)
def test_the_nearest_word(word: str, near: str | None) -> None:
    assert closest(word, KNOWN) == near


def test_a_near_word_is_suggested_and_all_are_listed() -> None:
    listed = "schedule, timetable, term, role"
    assert one_of("tern", KNOWN) == Text(f"是不是 term？可用：{listed}", f"did you mean term? valid: {listed}")


def test_a_word_far_from_all_gets_the_list() -> None:
    listed = "schedule, timetable, term, role"
    assert one_of("x", KNOWN) == Text(f"可用：{listed}", f"one of: {listed}")


def test_a_long_list_is_cut_but_the_near_word_is_found_in_all_of_it() -> None:
    names = [f"fact-{number}" for number in range(30)] + ["lateness"]
    listed = ", ".join(names[:12]) + " …"
    assert one_of("latenes", names) == Text(
        f"是不是 lateness？可用：{listed}", f"did you mean lateness? valid: {listed}"
    )


def test_a_name_known_twice_is_listed_once() -> None:
    assert one_of("x", ["a", "b", "a"]) == Text("可用：a, b", "one of: a, b")


def test_nothing_known() -> None:
    assert one_of("x", []) == Text("目前一个也没有", "there are none")
