"""The law on pages: a verdict beside each penalty, and a page of all statutes, linked both ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from checks.book.book import Book
from checks.book.guards import MadeLawfully
from checks.law.on_rules import judged
from checks.law.procedure import procedure_on_record
from checks.text import Lang
from checks.words.law import NOTICE, procedure_in_words

pytestmark = pytest.mark.site
BESIDE = "//details[@class='hb-law']"
FOLDERS: list[tuple[str, Lang]] = [("", "zh"), ("en", "en")]


@pytest.mark.parametrize(("folder", "lang"), FOLDERS)
def test_the_page_of_the_law_lists_every_statute_and_says_that_it_is_no_advice(
    site: Path, folder: str, lang: str, handbook: Book
) -> None:
    page = html.parse(str(site / folder / "law.html"))
    anchors = set(page.xpath("//h3/@id"))
    assert {name.replace(".", "-") for name in handbook.statutes} <= anchors
    assert NOTICE[lang] in " ".join(page.getroot().text_content().split())


@pytest.mark.parametrize(("folder", "lang"), FOLDERS)
def test_every_penalty_of_a_table_has_a_verdict_that_leads_to_its_statute(
    site: Path, folder: str, lang: str, handbook: Book
) -> None:
    rows = {
        f"{table.id.replace('.', '-')}--{row.id}"
        for table in handbook.tables.values()
        if table.part_of is None
        for row in table.rows
        if any(judged(table, outcome) for outcome in row.then)
    }
    anchors = set(html.parse(str(site / folder / "law.html")).xpath("//h3/@id"))
    found: dict[str, set[str]] = {}
    for path in (site / folder).glob("*.html"):
        for law in html.parse(str(path)).xpath("//tr[@id]//details[@class='hb-law']"):
            links = {link.partition("#")[2] for link in law.xpath(".//li//a/@href")}
            found[law.xpath("ancestor::tr/@id")[0]] = links
    assert rows - set(found) == set()
    assert {name: links - anchors for name, links in found.items() if not links or links - anchors} == {}


@pytest.mark.parametrize(("folder", "lang"), FOLDERS)
def test_that_no_procedure_is_on_record_is_told_once(site: Path, folder: str, lang: Lang, handbook: Book) -> None:
    """On the page of the law for all rules; beside a rule only where nothing graver is to be said."""
    record = procedure_on_record(handbook)
    said = procedure_in_words(len(record.shown), len(record.missing), lang)
    page = html.parse(str(site / folder / "law.html")).getroot().text_content()
    assert (len(record.missing) > 0, page.count(said)) == (True, 1)
    (why,) = {g.why[lang] for s in handbook.statutes.values() for g in s.guards if isinstance(g, MadeLawfully)}
    beside = [law for path in (site / folder).glob("*.html") for law in html.parse(str(path)).xpath(BESIDE)]
    told = [law for law in beside if why in law.text_content()]
    assert 0 < len(told) < len(beside)
    assert [law.text_content() for law in told if not law.xpath("summary/*[contains(@class, 'needs-procedure')]")] == []
