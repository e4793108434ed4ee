"""The first and the last day of a whole policy, moved by one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checks.book.rules import Span
from checks.mutation.force import day_between, other_force
from checks.mutation.trial import Trial, Trials
from tests.cli.bakery import case, example, expecting
from tests.department import VOCABULARY, sound, table
from tests.flows import DECISIONS
from tests.kinds import SCORECARD, STANDARD, WORDS
from tests.mutation.oven import fates, sorted_out

NAPS = "events: [nap]\nrows:\n- {id: every, then: [{warn: true}]}"
UNTIL = "{from: 2026-01-01, until: 2026-03-31}"
EARLIER, LATER = ("baking.rule date: from 2026-01-01 -> from " + day for day in ("2025-12-31", "2026-01-02"))


def test_both_days_move_both_ways(tmp_path: Path) -> None:
    assert sorted_out(tmp_path, "date", NAPS, in_force=UNTIL) == [
        "from 2026-01-01 until 2026-03-31 -> from 2025-12-31 until 2026-03-31",
        "from 2026-01-01 until 2026-03-31 -> from 2026-01-02 until 2026-03-31",
        "from 2026-01-01 until 2026-03-31 -> from 2026-01-01 until 2026-03-30",
        "from 2026-01-01 until 2026-03-31 -> from 2026-01-01 until 2026-04-01",
    ]


def test_a_policy_of_a_single_day_does_not_end_before_it_begins(tmp_path: Path) -> None:
    assert sorted_out(tmp_path, "date", NAPS, in_force="{from: 2026-05-01, until: 2026-05-01}") == [
        "from 2026-05-01 until 2026-05-01 -> from 2026-04-30 until 2026-05-01",
        "from 2026-05-01 until 2026-05-01 -> from 2026-05-01 until 2026-05-02",
    ]


CLOSES = {
    "month": ["from 2026-01-01 -> from 2025-12-31"],
    "week": [],
    "day": ["from 2026-01-01 -> from 2025-12-31", "from 2026-01-01 -> from 2026-01-02"],
    "period": ["from 2026-01-01 -> from 2025-12-31", "from 2026-01-01 -> from 2026-01-02"],
}
"""The mutants of a table for each window: New Year's Day 2026 is a Thursday."""


@pytest.mark.parametrize("window", CLOSES)
def test_a_day_on_which_no_window_closes_is_not_moved(tmp_path: Path, window: str) -> None:
    """Nobody can tell them apart: such mutants are not made."""
    body = f"each: {window}\nrows:\n- {{id: every, then: [{{warn: true}}]}}"
    assert sorted_out(tmp_path, "date", body) == CLOSES[window]


def test_for_somebody_who_may_leave_a_window_closes_on_any_day(tmp_path: Path) -> None:
    words = VOCABULARY.replace("  employee:\n", "  employee:\n    until: [nap]\n", 1)
    assert "until: [nap]" in words
    rule = table("baking.rule", "each: week\nrows:\n- {id: every, then: [{warn: true}]}")
    book = sound(tmp_path, rule, policies__vocabulary=words)
    assert len(list(other_force(book, book.tables["baking.rule"]))) == 2


def kept(root: Path, *days: str, followed: bool) -> dict[str, str]:
    """What becomes of the first day of a rule about naps where somebody naps on these days."""
    body = case(*(f"{{at: {day}, nap: {{}}}}" for day in days), until=days[-1])
    told = [f"{{table: baking.rule, row: every, warn: true, at: {days[-1]}}}"] if followed else []
    eve = example("baking.eve", body.replace("from: 2026-02-01", f"from: {days[0]}"), expecting(*told))
    found = fates(sound(root, table("baking.rule", NAPS), policies__baking__examples=eve))
    return {name: fate for name, fate in found.items() if name in (EARLIER, LATER)}


def test_the_first_day_is_fixed_by_the_day_before_and_by_itself(tmp_path: Path) -> None:
    both = kept(tmp_path / "a", "2025-12-31", "2026-01-01", followed=True)
    before = kept(tmp_path / "b", "2025-12-31", followed=False)
    itself = kept(tmp_path / "c", "2026-01-01", followed=True)
    after = kept(tmp_path / "d", "2026-01-02", followed=True)
    assert both == {EARLIER: "example", LATER: "example"}
    assert before == {EARLIER: "example", LATER: "survived"}
    assert itself == {EARLIER: "survived", LATER: "example"}
    assert after == {EARLIER: "survived", LATER: "survived"}


def survivor(root: Path, name: str) -> Trial:
    nap = example(
        "baking.nap",
        case("{at: 2026-02-03, nap: {}}"),
        expecting("{table: baking.rule, row: every, warn: true}"),
    )
    book = sound(root, table("baking.rule", NAPS), policies__baking__examples=nap)
    (found,) = (one for one in Trials(book).of(book.tables["baking.rule"]) if one.change.id == name)
    return found


def test_the_witness_lies_on_the_day_and_the_sketch_moves_a_case_there(tmp_path: Path) -> None:
    found = survivor(tmp_path, EARLIER)
    assert found.witness is not None
    assert (found.witness.day, found.witness.was, found.witness.now) == (date(2025, 12, 31), (), ("every",))
    assert "events:\n- {at: 2025-12-31, nap: {}}\n" in found.paste
    assert "  # the rule as it is: baking.rule not-in-force\n" in found.paste
    later = survivor(tmp_path / "later", LATER)
    assert later.witness is not None
    assert (later.witness.day, later.witness.was, later.witness.now) == (date(2026, 1, 1), ("every",), ())
    assert "- {at: 2026-01-01, nap: {}}" in later.paste


SALES = [f"{{at: {day}T06:00, sale: {{wait: 9, weight: 0.7, salted: false}}}}" for day in ("2025-12-31", "2026-01-01")]


def test_all_parts_of_a_policy_move_together(tmp_path: Path) -> None:
    """The days of a standard are written once: an example about one of its targets alone is enough."""
    sold = case(*SALES, until="2026-01-01").replace("from: 2026-02-01", "from: 2025-12-31")
    told = expecting("{table: baking.service.wait, row: met, met: true}")
    files = {
        "policies__baking__vocabulary": WORDS, "policies__baking__service": STANDARD, "policies__baking__card": SCORECARD,
        "policies__baking__decisions": DECISIONS, "policies__baking__examples": example("baking.sold", sold, told),
    }  # fmt: skip
    book = sound(tmp_path, **files)
    parts = [one for one in book.tables.values() if one.part_of == "baking.service"]
    made = [mutant for part in parts for mutant in other_force(book, part)]
    assert [mutant.change.id for mutant in made] == [
        "baking.service date: from 2026-01-01 -> from 2025-12-31",
        "baking.service date: from 2026-01-01 -> from 2026-01-02",
    ]
    for mutant in made:
        assert [one.id for one in mutant.tables] == [part.id for part in parts]
        assert len({one.head.in_force for one in mutant.tables}) == 1
        assert mutant.change.place == book.standards["baking.service"].head.place
    found = fates(book)
    assert [found[mutant.change.id] for mutant in made] == ["example", "example"]


def test_the_day_between_two_stretches() -> None:
    first, last = date(2026, 1, 1), date(2026, 3, 31)
    whole = Span(first, last)
    assert day_between(whole, Span(date(2025, 12, 31), last)) == date(2025, 12, 31)
    assert day_between(whole, Span(date(2026, 1, 2), last)) == first
    assert day_between(whole, Span(first, date(2026, 3, 30))) == last
    assert day_between(whole, Span(first, date(2026, 4, 1))) == date(2026, 4, 1)
