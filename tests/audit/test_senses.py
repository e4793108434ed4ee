"""A part of the handbook rests on the names that it uses, and on those by which they are defined; on no others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checks.audit.context import Context
from checks.book.senses import senses
from checks.making.book import load_book
from checks.memory import Memory
from tests.cli.bakery import bakery
from tests.department import VOCABULARY

RESTS_ON = [
    ("min: 0, worse: more}", "min: 1, worse: more}", {"baking.burnt", "baking.month"}),  # burnt, and what sums it up
    ("careless: {title: {zh: 粗心, en: careless}, type: boolean}", "careless: {title: {zh: 粗心, en: careless}, type: enum, values: {a: {zh: 甲, en: a}}}", {"baking.burnt"}),
    ("up_to: 10, is: new", "up_to: 11, is: new", {"baking.napping"}),  # by which the level is computed
    ("type: integer, unit: day, min: 1", "type: integer, unit: day, min: 0", {"baking.napping"}),  # from which, in turn
    ("count: nap, per: month", "count: nap, per: week", {"baking.month"}),
    ("at: date\n    subject: employee", "at: moment\n    subject: employee", {"baking.napping", "baking.month"}),  # a nap, and what counts it
    ("star: {", "comet: {title: {zh: 彗星, en: comet}}\n  star: {", set()),
    ("zh: 评星", "zh: 星", set()),
    ("en: burnt", "en: blackened", set()),
    ("monthly_divided_by: 20", "monthly_divided_by: 21", {"baking.burnt", "baking.napping", "baking.month"}),
    ("sanctions: [warn, fine", "sanctions: [fine, warn", {"baking.burnt", "baking.napping", "baking.month"}),
    ("star: {", "comet: {", {"baking.month"}),  # which takes it away
]  # fmt: skip
"""An edit of the vocabulary, and the tables that may have come to mean something else."""


@pytest.mark.parametrize(
    ("old", "new", "touched"), RESTS_ON, ids=[new.partition("\n")[0][:30] for _, new, _ in RESTS_ON]
)
def test_a_table_rests_on_what_it_asks_and_on_what_that_is_defined_by(
    tmp_path: Path, old: str, new: str, touched: set[str]
) -> None:
    root, memory = bakery(tmp_path), Memory()
    book, _ = load_book(root, memory)
    tables = {table.id: table for table in book.tables.values()}
    before = senses(book, memory)
    known = {name: before.of(table) for name, table in tables.items()}
    assert VOCABULARY.count(old) >= 1
    (root / "policies/vocabulary.yaml").write_text(VOCABULARY.replace(old, new, 1), "utf-8")
    memory.turn()
    after = senses(load_book(root, memory)[0], memory)
    assert {name for name, table in tables.items() if after.of(table) is not known[name]} == touched
    assert (after is before) is (new in ("zh: 星", "en: blackened"))
    several = tuple(tables[name] for name in known)
    assert (before.of(several) is after.of(several)) == (not touched)


def test_a_memory_for_one_round_asks_nothing(tmp_path: Path) -> None:
    root, memory = bakery(tmp_path), Memory(lasting=False)
    book, _ = load_book(root, memory)
    once = senses(book, memory)
    assert (once.meant, once.within) == ({}, {})
    assert once.of(book.tables["baking.burnt"]) is once


def test_a_verdict_is_the_one_from_before_while_only_other_rules_change(tmp_path: Path) -> None:
    root, memory = bakery(tmp_path), Memory()

    def verdicts() -> dict[str, object]:
        memory.turn()
        book, _ = load_book(root, memory)
        context = Context(book, root, date(2026, 6, 1), memory)
        return {example.id: context.verdict(example.case) for example in book.examples.values()}

    first = verdicts()
    path = root / "policies/baking/tables.yaml"
    path.write_text(path.read_text("utf-8").replace("{days: 1, basis: wage}", "{days: 2, basis: wage}"), "utf-8")
    second = verdicts()
    again = {name for name in first if first[name] is not second[name]}
    assert again == {"baking.nap", "baking.beginner", "baking.chief", "baking.rough"}  # those in which somebody naps
