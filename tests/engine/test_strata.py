"""The order of tables: each after those whose events or standings it reads."""

from __future__ import annotations

from graphlib import CycleError
from pathlib import Path

import pytest

from checks.engine.evaluate import Engine
from checks.engine.strata import dependencies, in_order, reads
from tests.department import sound, table

RAISES = table("baking.raises", "events: [batch]\nrows:\n- {id: all, then: [{counts_as: nap}]}")
LOSES = table("baking.loses", "events: [nap]\nrows:\n- {id: all, then: [{lose: star}]}")
WORDS = """
kind: vocabulary
id: baking.vocabulary
measures:
  starless-batches:
    title: {zh: 失星, en: starless batches}
    count: batch
    where: [{standing.star: {is: false}}]
    per: month
"""


@pytest.mark.parametrize(
    ("head", "row", "events", "standings"),
    [
        ("events: [nap]", "", {"nap"}, set()),
        ("events: [nap]\nwhere: [{standing.star: {is: true}}]", "", {"nap"}, {"star"}),
        ("events: [nap]", "when: {standing.star: {is: true}}, ", {"nap"}, {"star"}),
        ("each: month", "when: {naps: {over: 1}}, ", {"nap"}, set()),
        ("each: month\nwhere: [{burnt-loaves: {over: 1}}]", "when: {naps: {over: 1}}, ", {"batch", "nap"}, set()),
        ("each: month\nwhere: [{starless-batches: {over: 1}}]", "", {"batch"}, {"star"}),
    ],
)
def test_what_a_table_reads(tmp_path: Path, head: str, row: str, events: set[str], standings: set[str]) -> None:
    """Directly, and through what its measures count."""
    made = table("baking.reads", f"{head}\nrows:\n- {{id: all, {row}then: [{{warn: true}}]}}")
    book = sound(tmp_path, made, policies__baking__vocabulary=WORDS)
    assert reads(book, book.tables["baking.reads"]) == (frozenset(events), frozenset(standings))


@pytest.mark.parametrize(
    ("amount", "events", "standings"),
    [
        ("{of: burnt-loaves}", {"batch"}, set()),
        ("{each: naps, amount: {days: 1, basis: wage}}", {"nap"}, set()),
        ("{each: naps, amount: {percent: 5, of: starless-batches}}", {"nap", "batch"}, {"star"}),
    ],
)
def test_a_table_reads_what_its_amounts_are_made_of(
    tmp_path: Path, amount: str, events: set[str], standings: set[str]
) -> None:
    made = table("baking.reads", f"each: month\nrows:\n- {{id: all, then: [{{fine: {amount}}}]}}")
    book = sound(tmp_path, made, policies__baking__vocabulary=WORDS)
    assert reads(book, book.tables["baking.reads"]) == (frozenset(events), frozenset(standings))


def test_a_table_reads_what_the_table_it_yields_to_is_about(tmp_path: Path) -> None:
    first = table(
        "baking.first", "events: [nap]\nwhere: [{standing.star: {is: true}}]\nrows:\n- {id: all, then: [{warn: true}]}"
    )
    second = table("baking.second", "events: [nap]\nyields_to: [baking.first]\nrows:\n- {id: all, then: [{fine: 1}]}")
    book = sound(tmp_path, first, second)
    assert reads(book, book.tables["baking.second"]) == (frozenset({"nap"}), frozenset({"star"}))


def test_tables_wait_for_those_that_raise_or_take_what_they_read(tmp_path: Path) -> None:
    month = table("baking.a-month", "each: month\nrows:\n- {id: all, when: {naps: {over: 1}}, then: [{warn: true}]}")
    star = table(
        "baking.a-star",
        "events: [batch]\nwhere: [{standing.star: {is: true}}]\nrows:\n- {id: all, then: [{reward: 1}]}",
    )
    book = sound(tmp_path, month, star, RAISES, LOSES)
    assert dependencies(book) == {
        "baking.a-month": {"baking.raises"},
        "baking.a-star": {"baking.loses"},
        "baking.loses": {"baking.raises"},
        "baking.raises": set(),
    }
    order = [made.id for made in in_order(book)]
    assert all(
        order.index(before) < order.index(name) for name, first in dependencies(book).items() for before in first
    )


def test_tables_that_wait_for_each_other_have_no_order(tmp_path: Path) -> None:
    back = table(
        "baking.back",
        "events: [nap]\nrows:\n- {id: all, then: [{counts_as: batch, with: {burnt: 1, careless: true, cost: 1}}]}",
    )
    with pytest.raises(CycleError) as circle:
        Engine(sound(tmp_path, RAISES, back))
    assert set(circle.value.args[1]) == {"baking.raises", "baking.back"}
