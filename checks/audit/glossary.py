"""The glossary keeps its word: one word for one thing, in both languages, wherever the department speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any

from checks.audit.context import Context
from checks.audit.parity import pairs
from checks.audit.wording import stands, unquoted
from checks.book.prose import Term
from checks.finding import Finding
from checks.reading.nodes import Map, Seq
from checks.text import LANGS, Lang, Text

CODES = ("alias-shown", "term-differs", "term-twice")

_OTHERS_WORDS = frozenset({"asked", "never", "aliases"})
"""Keys whose texts are not the department's: what a customer asks, what is never said, what other papers call a role."""

_BOTH_WAYS: tuple[tuple[Lang, Lang], ...] = (("zh", "en"), ("en", "zh"))
_NAMED: dict[Lang, Text] = {"zh": Text("中文", "Chinese"), "en": Text("英文", "English")}


def check(context: Context) -> Iterator[Finding]:
    """Every term by itself, then every text of the department; a statute speaks the law's own language."""
    terms = tuple(context.book.terms.values())
    yield from _twice(terms)
    unsaid = {lang: _any(word for term in terms for word in term.instead_of.get(lang, ())) for lang in LANGS}
    kept = {lang: _any(term.term[lang] for term in terms if other in term.shown_as) for lang, other in _BOTH_WAYS}
    documents = (document for document in context.book.documents if document["kind"] != "statute")
    words = context.memory.recall("terms", terms, object)
    yield from context.each("glossary", documents, partial(_in_document, terms, unsaid, kept), words)


_Patterns = Mapping[Lang, re.Pattern[str]]


def _in_document(terms: tuple[Term, ...], unsaid: _Patterns, kept: _Patterns, document: Map) -> Iterator[Finding]:
    """Words that are not said, and terms that stand in one language only; `unsaid` and `kept` show at a glance where."""
    others = tuple(term for term in terms if term.id != document.get("id"))
    for pair in _own(document):
        for lang in LANGS:
            if unsaid[lang].search(pair[lang].lower()):
                yield from _shown(pair, lang, others)
    for pair in pairs(document):
        for lang, other in _BOTH_WAYS:
            if kept[lang].search(pair[lang].lower()):
                yield from _differs(pair, lang, other, others)


def _any(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, in small letters, at a glance: most texts hold none of them."""
    return re.compile("|".join(re.escape(word.lower()) for word in words) or "(?!)")


def _twice(terms: Iterable[Term]) -> Iterator[Finding]:
    """A word that two terms claim: both are called so, or one is never to be called what the other is."""
    for lang in LANGS:
        named: dict[str, Term] = {}
        for term in terms:
            first = named.setdefault(term.term[lang].lower(), term)
            if first is not term:
                yield _claimed(term, first, term.term[lang])
        for term in terms:
            for word in term.instead_of.get(lang, ()):
                other = named.get(word.lower())
                if other is not None:
                    yield _claimed(term, other, word)


def _claimed(term: Term, first: Term, word: str) -> Finding:
    return Finding(
        "term-twice", term.place,
        Text(f"{term.id} 和 {first.id} 都占了“{word}”", f"{term.id} and {first.id} both claim “{word}”"),
        Text("一个词只归一个术语", "one word for one term"),
        related=(first.place,),
    )  # fmt: skip


def _own(node: Any) -> Iterator[Map]:
    """Every statement in both languages in the department's own words."""
    if isinstance(node, Seq):
        for item in node:
            yield from _own(item)
    elif isinstance(node, Map):
        if set(node) == set(LANGS):
            yield from pairs(node)
        else:
            for key, value in node.items():
                if key not in _OTHERS_WORDS:
                    yield from _own(value)


def _shown(pair: Map, lang: Lang, terms: Iterable[Term]) -> Iterator[Finding]:
    said = unquoted(pair[lang])
    low = said.lower()
    for term in terms:
        for word in term.instead_of.get(lang, ()):
            if word.lower() in low and stands(word, said, lang):
                yield pair.finding(
                    "alias-shown", lang,
                    Text(f"“{word}”不是手册的说法", f"“{word}” is not the handbook's word"),
                    Text(f"“{term.term[lang]}”", f"“{term.term[lang]}”"),
                    related=(term.place,),
                )  # fmt: skip


def _differs(pair: Map, lang: Lang, other: Lang, terms: Iterable[Term]) -> Iterator[Finding]:
    """A term in one language, and in the other neither the term nor what may stand for it."""
    text = pair[lang].lower()
    for term in terms:
        if term.term[lang][:3].lower() not in text or other not in term.shown_as:
            continue
        renderings = (term.term[other], *term.shown_as[other])
        if any(_answers(word, pair[other], other) for word in renderings):
            continue  # asked first: to cut a text into words takes longer
        if _says(term.term[lang], pair[lang], lang):
            yield pair.finding(
                "term-differs", other,
                Text(f"{_NAMED[lang].zh}说“{term.term[lang]}”，{_NAMED[other].zh}没有", f"{_NAMED[lang].en} says “{term.term[lang]}”, {_NAMED[other].en} does not"),
                Text("、".join(renderings), ", ".join(renderings)),
                related=(term.place,),
            )  # fmt: skip


def _says(word: str, text: str, lang: Lang) -> bool:
    """Whether a text says the word as a word of its own, in English with any ending of a noun or verb."""
    return stands(word, text, lang) if lang == "zh" else _ending(word).search(text) is not None


def _answers(word: str, text: str, lang: Lang) -> bool:
    """Whether a text says the word even within another, as 夕会 in 开夕会."""
    return word in text if lang == "zh" else _ending(word).search(text) is not None


@cache
def _ending(word: str) -> re.Pattern[str]:
    parts = (f"{re.escape(part)}(?:s|es|d|ed|ing)?" for part in re.split("[ -]", word))
    return re.compile(rf"(?<!\w){'[ -]'.join(parts)}(?!\w)", re.IGNORECASE)
