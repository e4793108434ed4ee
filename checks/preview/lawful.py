"""What the law says of a verdict, as lines that can be compared: what may be taken before a change and after it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.book.book import Book
from checks.engine.verdict import Verdict
from checks.law.on_cases import case_law
from checks.law.provisions import region_of
from checks.law.taken import Taken
from checks.preview.lines import Line, bare, occasion_key
from checks.text import LANGS, Lang, Text
from checks.words.marks import bracketed, colon
from checks.words.outcomes import outcome_in_words
from checks.words.taken import taken_in_words
from checks.words.verdicts import occasion_in_words

BY_LAW = Text("，依法", ", by law")


def rules_on_the_law(book: Book) -> bool:
    """Whether a book has a law layer that could be read whole."""
    return bool(book.statutes) and book.whole("statute", "handbook")


def law_lines(book: Book, verdict: Verdict) -> Iterator[Line]:
    """Each outcome on which the law of the handbook's region rules: the verdict, and how much may be taken when.

    Which statute says so is no part of the comparison: another text that rules alike changes nothing for anybody.
    """
    for one in case_law(book, verdict, region_of(book)).taken:
        consequence = one.consequence
        what = (occasion_key(consequence.occasion), bare(consequence.outcome), consequence.who)
        yield Line(("law", *what, one.verdict, one.lawful, one.remainder, one.instalments), _said(book, one))


def _said(book: Book, one: Taken) -> Text:
    """`2 February 2026 06:00, batch: a fine of 10 CNY, by law: contested; 0 CNY undisputed, ... (rule)`."""
    consequence = one.consequence

    def said(lang: Lang) -> str:
        occasion = occasion_in_words(book, consequence.occasion, lang)
        outcome = outcome_in_words(book, consequence.outcome, lang, consequence.amount)
        law = f"{BY_LAW[lang]}{colon(lang)}{taken_in_words(book, one, lang)}"
        return f"{occasion}{colon(lang)}{outcome}{law}{bracketed(consequence.table.head.title[lang], lang)}"

    return Text(*(said(lang) for lang in LANGS))
