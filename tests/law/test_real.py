"""The real rules before the law: every penalty has a ruling everywhere, and nothing lawful exceeds the house amount."""

from __future__ import annotations

import pytest

from checks.book.book import Book
from checks.engine.evaluate import Engine
from checks.law.on_cases import case_law
from checks.law.on_rules import judged, row_rulings

REGIONS = ("CN", "CN-GD", "CN-SZ", "CN-JS")


@pytest.mark.parametrize("region", REGIONS)
def test_every_penalty_has_a_ruling(handbook: Book, region: str) -> None:
    penalties = [(t, r) for t in handbook.tables.values() for r in t.rows if any(judged(t, o) for o in r.then)]
    assert len(penalties) > 40
    assert [f"{t.id}/{r.id}" for t, r in penalties if not row_rulings(handbook, t, r, region)] == []


@pytest.mark.parametrize("region", REGIONS)
def test_no_example_lets_more_be_taken_than_the_rule_says(handbook: Book, region: str) -> None:
    engine = Engine(handbook)
    taken = [
        one
        for example in handbook.examples.values()
        for one in case_law(handbook, engine.evaluate(example.case), region).taken
    ]
    assert len(taken) > 100
    for one in taken:
        if one.lawful is not None and one.remainder is not None:
            assert one.lawful >= 0
            assert one.lawful + one.remainder == one.consequence.amount
