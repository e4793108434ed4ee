"""The register of decisions: each tells its examples, and every example that rests on it can be reached."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from rendering.page import anchor

from checks.book.book import Book

pytestmark = pytest.mark.site


def _listed(site: Path, folder: str) -> dict[str, list[str]]:
    """For each decision of the register the anchors of its examples."""
    cards = html.parse(str(site / folder / "decisions.html")).xpath("//article[contains(@class, 'hb-decision-card')]")
    return {
        card.get("id"): [link.partition("#")[2] for link in card.xpath(".//details[@class='hb-examples']//a/@href")]
        for card in cards
    }


def test_both_languages_list_the_same_examples(site: Path) -> None:
    assert _listed(site, "") == _listed(site, "en")


def test_every_decision_that_a_table_applies_has_an_example(site: Path, handbook: Book) -> None:
    applied = {d for table in handbook.tables.values() for d in table.head.decisions}
    applied |= {d for table in handbook.tables.values() for row in table.rows for d in row.decisions}
    listed = _listed(site, "")
    assert [name for name in sorted(applied) if not listed[anchor(name)]] == []


def test_an_example_stands_under_the_decision_that_its_outcome_names(site: Path, handbook: Book) -> None:
    listed = _listed(site, "")
    named = [
        (outcome.value, example.id)
        for example in handbook.examples.values()
        for outcome in example.expect.outcomes
        if outcome.value in handbook.decisions
    ]
    assert len(named) > 50
    assert [pair for pair in named if anchor(pair[1]) not in listed[anchor(pair[0])]] == []
