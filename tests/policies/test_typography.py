"""Chinese has full-width marks and no space beside a half-width figure; English has no full-width mark, one apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from checks.book.book import Book
from checks.reading.folder import read_policies
from checks.reading.nodes import Map, Seq
from tests.conftest import ROOT

BESIDE_A_FIGURE = re.compile(r"(?<![A-Za-z/.\d-])\d[\d.,:]*%? +[\u4e00-\u9fff]|[\u4e00-\u9fff] +\d")
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff”》][,;:?!()]|[,;:?!()][\u4e00-\u9fff“《]")
FULL_WIDTH = re.compile(r"[\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]")


def said(node: Any) -> Iterator[Map]:
    """Every text in two languages below a node."""
    if isinstance(node, Map):
        if set(node) == {"zh", "en"} and isinstance(node["zh"], str):
            yield node
        for key in node:
            yield from said(node[key])
    elif isinstance(node, Seq):
        for item in node:
            yield from said(item)


def texts() -> list[Map]:
    documents = read_policies(ROOT).policies
    return [
        text for document in documents for text in said(document) if "sources" not in document.source.file.split("/")
    ]


def test_no_space_beside_a_figure_in_chinese() -> None:
    assert [f"{text.place}: {text['zh']}" for text in texts() if BESIDE_A_FIGURE.search(text["zh"])] == []


def test_no_half_width_mark_in_chinese() -> None:
    assert [f"{text.place}: {text['zh']}" for text in texts() if HALF_WIDTH.search(text["zh"])] == []


def test_no_half_width_mark_in_the_chinese_of_the_ledgers(handbook: Book) -> None:
    """The source pages show what a clause says and where it stands, the figures and notes in English."""
    said = [(clause.id, text) for clause in handbook.clauses.values() for text in (clause.says.zh, clause.where)]
    said += [(ledger.code, text.zh) for ledger in handbook.ledgers.values() for text in (ledger.title, ledger.about)]
    assert len(said) > 1700
    assert [f"{name}: {text}" for name, text in said if HALF_WIDTH.search(text) or '"' in text] == []


def test_no_straight_quotes_in_the_english_of_the_ledgers(handbook: Book) -> None:
    said = [(clause.id, text) for clause in handbook.clauses.values() for text in (clause.says.en, clause.note or "")]
    said += [(ledger.code, text.en) for ledger in handbook.ledgers.values() for text in (ledger.title, ledger.about)]
    assert [f"{name}: {text}" for name, text in said if '"' in text] == []


def test_what_the_source_lacks_is_a_sentence(handbook: Book) -> None:
    """It stands alone on the page of silences."""
    missing = {one.id: one.missing for one in handbook.decisions.values() if one.missing is not None}
    assert len(missing) > 50
    assert [name for name, text in missing.items() if not (text.zh.endswith("。") and text.en.endswith("."))] == []


def test_no_full_width_mark_in_english() -> None:
    assert [f"{text.place}: {text['en']}" for text in texts() if FULL_WIDTH.search(text["en"])] == []


def test_an_apostrophe_is_straight_in_english() -> None:
    """As an agent types it; the curly one closes a quotation."""
    assert [f"{text.place}: {text['en']}" for text in texts() if re.search(r"[A-Za-z]’[a-z ]", text["en"])] == []
