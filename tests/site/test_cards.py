"""What a card shows first, and how its words read: nothing that only a program would say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from checks.audit.weight import punishes
from checks.book.book import Book
from checks.engine.watched import watched_by
from checks.text import Lang

pytestmark = pytest.mark.site


def _pages(site: Path, folder: str, below: str = "") -> list[Path]:
    return sorted(p for p in (site / folder / below).glob("*.html") if p.name != "404.html")


def _cards(path: Path) -> list[html.HtmlElement]:
    return list(html.parse(str(path)).xpath("//section[@data-rule]"))


@pytest.mark.parametrize("folder", ["", "en"])
def test_the_rule_comes_first_and_whom_to_ask_last(site: Path, folder: str) -> None:
    for path in _pages(site, folder):
        for card in _cards(path):
            assert card[0].get("class") == "hb-summary", (path.name, card.get("data-rule"))
            assert card[-1].get("class") == "hb-meta hb-foot", (path.name, card.get("data-rule"))


@pytest.mark.parametrize(("folder", "counter"), [("", r"(?<!不)超过0(?![.\d])"), ("en", r"more than 0(?![.\d])")])
def test_no_card_counts_from_more_than_nothing(site: Path, folder: str, counter: str) -> None:
    said = [
        f"{path.name}: {cell.text_content()}"
        for path in _pages(site, folder)
        for cell in html.parse(str(path)).xpath("//section[@data-rule]//table[contains(@class, 'hb-rows')]//td")
        if re.search(counter, cell.text_content())
    ]
    assert said == []


def test_an_english_sentence_in_a_cell_begins_with_a_capital(site: Path) -> None:
    small = [
        f"{path.name}: {said}"
        for path in _pages(site, "en")
        for cell in html.parse(str(path)).xpath("//section[@data-rule]//span[@class='hb-outcome']")
        if re.match(r"[a-z]", said := cell.text_content())
    ]
    assert small == []


@pytest.mark.parametrize("folder", ["", "en"])
def test_figures_of_five_digits_are_grouped(site: Path, folder: str) -> None:
    plain = [
        f"{path.name}: {said}"
        for path in _pages(site, folder)
        for cell in html.parse(str(path)).xpath(
            "//section[@data-rule]//td | //section[@data-rule]//*[@class='hb-told']//b"
        )
        if re.search(r"(?<![\d.,/])\d{5,}(?= (元|CNY))", said := cell.text_content())
    ]
    assert plain == []


@pytest.mark.parametrize("folder", ["", "en"])
def test_the_notes_of_a_clause_are_folded(site: Path, folder: str) -> None:
    for path in _pages(site, folder, "sources"):
        tree = html.parse(str(path))
        assert tree.xpath("//article[contains(@class, 'hb-source')]/dl//*[@lang='en']") == [], path.name
        for notes in tree.xpath("//details[contains(@class, 'hb-notes')]"):
            assert notes.get("open") is None
            assert notes.xpath("./dl[@lang='en']"), path.name


def test_a_rule_at_a_glance_is_named_once(site: Path, handbook: Book) -> None:
    tables = html.parse(str(site / "penalties.html")).xpath("//table[contains(@class, 'hb-glance')]")
    names = [th.text_content() for th in tables[0].xpath(".//th[@class='hb-rule']")]
    assert names
    assert len(names) == len(set(names))
    for th in tables[0].xpath(".//th[@class='hb-rule']"):
        assert int(th.get("rowspan")) == len(th.getparent().getparent())


def test_a_moment_with_nobody_on_duty_is_no_lack_of_consequences(site: Path, handbook: Book) -> None:
    """Where a worked example only looks something up, silence means that nothing is scheduled."""
    lookups = {event for t in handbook.timetables.values() if t.lookup for event in t.lookup.events}
    asked = {
        each.id.replace(".", "-")
        for each in handbook.examples.values()
        if each.case.events and all(event.type in lookups for event in each.case.events) and not each.expect.outcomes
    }
    found = {
        article.get("id"): article.xpath("string(.//ul[@class='hb-told'])").strip()
        for path in _pages(site, "")
        for article in html.parse(str(path)).xpath("//article[@class='hb-example']")
        if article.get("id") in asked
    }
    assert found
    assert set(found.values()) == {"没有安排"}


@pytest.mark.parametrize("folder", ["", "en"])
def test_a_penalty_says_how_it_becomes_known_or_that_nobody_says_so(site: Path, handbook: Book, folder: str) -> None:
    cards = {card.get("data-rule"): card for path in _pages(site, folder) for card in _cards(path)}
    lang: Lang = "en" if folder else "zh"
    punishing = [table for table in handbook.tables.values() if table.part_of is None and punishes(table)]
    assert len(punishing) > 30
    for table in punishing:
        known = [p.text_content() for p in cards[table.id].xpath(".//p[@class='hb-known']")]
        events = [handbook.vocabulary.events[name] for name in watched_by(handbook, table)]
        assert len(known) == len(events), table.id
        for said, event in zip(known, events, strict=True):
            assert event.observed is not None
            if event.observed.says is not None:
                assert event.observed.says[lang].lower() in said.lower()
            else:
                assert {"zh": "原文没有写", "en": "The source does not say"}[lang] in said
