"""A table that collects, made into one in which a single row may speak."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from checks.mutation.difference import Witness, difference
from checks.mutation.hits import other_hits, together
from checks.words.conditions import named
from tests.cli.bakery import case, example, expecting
from tests.department import sound, table
from tests.mutation.oven import fates, sorted_out

BOTH = """\
events: [batch]
hit: collect
rows:
- {id: careless, when: {careless: {is: true}}, then: [{warn: true}]}
- {id: many, when: {burnt: {over: 3}}, then: [{fine: 5}]}
- {id: fine, otherwise: true, then: [{none: true}]}
"""
APART = BOTH.replace("burnt: {over: 3}", "careless: {is: false}").replace(
    "- {id: fine, otherwise: true, then: [{none: true}]}\n", ""
)
NAME = "baking.rule hit: hit collect -> hit unique"


def test_only_where_rows_speak_together(tmp_path: Path) -> None:
    """Rows that never meet say the same under both policies, and a table of single rows has none that meet."""
    assert sorted_out(tmp_path / "together", "hit", BOTH) == ["hit collect -> hit unique"]
    assert sorted_out(tmp_path / "apart", "hit", APART) == []
    assert sorted_out(tmp_path / "unique", "hit", APART.replace("hit: collect\n", "")) == []


def fate(root: Path, burnt: int, *told: str) -> str:
    batch = f"{{at: 2026-02-01T06:00, batch: {{burnt: {burnt}, careless: true, cost: 9.5}}}}"
    examples = example("baking.batch", case(batch), expecting(*told))
    return fates(sound(root, table("baking.rule", BOTH), policies__baking__examples=examples))[NAME]


def test_it_is_noticed_by_a_case_of_both_rows_else_by_the_audit(tmp_path: Path) -> None:
    """The audit proves that where one row may speak no two do."""
    warn, fine = "{table: baking.rule, row: careless, warn: true}", "{table: baking.rule, row: many, fine: 5}"
    assert fate(tmp_path / "both", 9, warn, fine) == "example"
    assert fate(tmp_path / "one", 2, warn) == "audit"


def test_the_difference_is_a_case_of_both_rows(tmp_path: Path) -> None:
    book = sound(tmp_path, table("baking.rule", BOTH))
    rule, fact = book.tables["baking.rule"], partial(named, book)
    (mutant,) = other_hits(rule, fact)
    found = difference(book, rule, mutant.table, fact)
    assert found == Witness(date(2026, 1, 1), {"careless": True, "burnt": 4}, ("careless", "many"), ())
    assert [[row.id for row in rows] for _, _, rows in together(rule, fact)] == [["careless", "many"]]
