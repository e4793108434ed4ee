"""Words that the handbook does not say lead to the term: on the glossary, and on the card of the rule it belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from rendering.page import anchor

from checks.book.book import Book
from checks.text import Lang

pytestmark = pytest.mark.site
FOLDERS: dict[Lang, str] = {"zh": "", "en": "en"}


def _also(node: html.HtmlElement) -> str:
    return " ".join(part.text_content() for part in node.xpath(".//*[@class='hb-also']"))


@pytest.mark.parametrize("lang", FOLDERS)
def test_every_word_that_is_not_said_stands_at_its_term(site: Path, handbook: Book, lang: Lang) -> None:
    page = html.parse(str(site / FOLDERS[lang] / "glossary.html"))
    unsaid = {term.id: term.instead_of.get(lang, ()) for term in handbook.terms.values()}
    assert sum(len(words) for words in unsaid.values()) > 50
    for term, words in unsaid.items():
        (entry,) = page.xpath(f"//div[h3/@id='{anchor(term)}']")
        assert [word for word in words if word not in _also(entry)] == []


@pytest.mark.parametrize("lang", FOLDERS)
def test_and_on_the_card_of_the_rule_it_belongs_to(site: Path, handbook: Book, lang: Lang) -> None:
    cards = {
        card.get("data-rule"): _also(card)
        for path in sorted((site / FOLDERS[lang]).glob("*.html"))
        for card in html.parse(str(path)).xpath("//section[@data-rule]")
    }
    led = [term for term in handbook.terms.values() if term.instead_of.get(lang) and term.see[0] in cards]
    assert len(led) > 25
    for term in led:
        assert [word for word in term.instead_of[lang] if word not in cards[term.see[0]]] == []
