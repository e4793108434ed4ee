"""The glossary keeps its word: one word for one thing, in both languages, wherever the department speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from checks.audit.context import Context
from checks.audit.wording import stands, unquoted
from checks.book.prose import Term
from checks.finding import Finding
from checks.reading.nodes import Map
from checks.text import LANGS, Lang, Text

CODES = ("alias-shown", "term-differs", "term-twice")

_BOTH_WAYS: tuple[tuple[Lang, Lang], ...] = (("zh", "en"), ("en", "zh"))
_NAMED: dict[Lang, Text] = {"zh": Text("中文", "Chinese"), "en": Text("英文", "English")}


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a term, with what stands, in small letters, wherever it is said."""

    term: Term
    word: str
    cue: str


_Words = dict[Lang, list[_Word]]


def check(context: Context) -> Iterator[Finding]:
    """Every term by itself, then every text of the department; a statute speaks the law's own language."""
    terms = tuple(context.book.terms.values())
    yield from _twice(terms)
    unsaid = {
        lang: [_Word(t, word, word.lower()) for t in terms for word in t.instead_of.get(lang, ())] for lang in LANGS
    }
    kept = {lang: [_whole(t, lang) for t in terms if other in t.shown_as] for lang, other in _BOTH_WAYS}
    documents = (document for document in context.book.documents if document["kind"] != "statute")
    words = context.memory.recall("terms", terms, object)
    yield from context.each("glossary", documents, partial(_in_document, context, unsaid, kept), lambda _: (words,))


def _whole(term: Term, lang: Lang) -> _Word:
    """The term itself; every part of it stands there whatever its ending, and the longest in the fewest texts."""
    word = term.term[lang]
    return _Word(term, word, (word if lang == "zh" else max(_parts(word), key=len)).lower())


def _in_document(context: Context, unsaid: _Words, kept: _Words, document: Map) -> Iterator[Finding]:
    """Words that are not said, and terms that stand in one language only."""
    said = context.statements(document)
    for lang in LANGS:
        there = _there(unsaid[lang], said.together[lang], document)
        for pair in said.own if there else ():
            yield from _shown(pair, lang, there)
    for lang, other in _BOTH_WAYS:
        there = _there(kept[lang], said.together[lang], document)
        for pair in said.every if there else ():
            yield from _differs(pair, lang, other, there)


def _there(words: list[_Word], text: str, document: Map) -> list[_Word]:
    """Those that may stand in a text of the document; a term's own document may say them."""
    return [word for word in words if word.cue in text and word.term.id != document.get("id")]


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


def _shown(pair: Map, lang: Lang, words: list[_Word]) -> Iterator[Finding]:
    said = unquoted(pair[lang])
    low = said.lower()
    for word in words:
        if word.cue in low and stands(word.word, said, lang):
            instead = word.term.term[lang]
            yield pair.finding(
                "alias-shown", lang,
                Text(f"“{word.word}”不是手册的说法", f"“{word.word}” is not the handbook's word"),
                Text(f"“{instead}”", f"“{instead}”"),
                related=(word.term.place,),
            )  # fmt: skip


def _differs(pair: Map, lang: Lang, other: Lang, words: list[_Word]) -> Iterator[Finding]:
    """A term in one language, and in the other neither the term nor what may stand for it."""
    low = pair[lang].lower()
    for word in words:
        if word.cue not in low:
            continue
        renderings = (word.term.term[other], *word.term.shown_as[other])
        if any(_answers(rendering, pair[other], other) for rendering in renderings):
            continue  # asked first: to cut a text into words takes longer
        if _says(word.word, pair[lang], lang):
            yield pair.finding(
                "term-differs", other,
                Text(f"{_NAMED[lang].zh}说“{word.word}”，{_NAMED[other].zh}没有", f"{_NAMED[lang].en} says “{word.word}”, {_NAMED[other].en} does not"),
                Text("、".join(renderings), ", ".join(renderings)),
                related=(word.term.place,),
            )  # fmt: skip


def _says(word: str, text: str, lang: Lang) -> bool:
    """Whether a text says the word as a word of its own, in English with any ending of a noun or verb."""
    return stands(word, text, lang) if lang == "zh" else _ending(word).search(text) is not None


def _answers(word: str, text: str, lang: Lang) -> bool:
    """Whether a text says the word even within another, as 夕会 in 开夕会."""
    return word in text if lang == "zh" else _ending(word).search(text) is not None


@cache
def _ending(word: str) -> re.Pattern[str]:
    parts = (f"{re.escape(part)}(?:s|es|d|ed|ing)?" for part in _parts(word))
    return re.compile(rf"(?<!\w){'[ -]'.join(parts)}(?!\w)", re.IGNORECASE)


def _parts(word: str) -> list[str]:
    return re.split("[ -]", word)
