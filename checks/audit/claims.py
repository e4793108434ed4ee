"""What an agent may not say: words that a statute forbids, and words that the house itself says are never said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from checks.audit.context import Context
from checks.audit.wording import stands, without
from checks.book.guards import Words
from checks.book.statute import Statute
from checks.finding import Finding
from checks.law.provisions import region_of, speaking
from checks.reading.nodes import Map
from checks.text import LANGS, Lang, Text
from checks.words.law import provision

CODES = ("forbidden-word", "says-what-is-never-said")

_ENDS = re.compile(r"[。！？!?]|\.(?!\d)")
_MARKS = re.compile(r"[\s，。！？、；：,.!?;:～~^_…“”\"'()（）-]+")


def check(context: Context) -> Iterator[Finding]:
    """Every answer and phrase, its model and its variants."""
    guards = list(_guards(context))
    statutes = (document for document in context.book.documents if document["kind"] == "statute")
    speaking_here = (region_of(context.book), context.as_of, *statutes)
    law = context.memory.recall("words of the law", speaking_here, object)
    scripts = [document for document in context.book.documents if document["kind"] == "script"]
    yield from context.each("forbidden", scripts, partial(_in_script, guards), lambda _: (law,))
    never = {lang: _never(scripts, lang) for lang in LANGS}
    for document in scripts:
        for said, sentences in context.memory.recall("sentences", (document,), partial(_said_in, document)):
            yield from _ruled_out(said, sentences, never)


def _in_script(guards: list[tuple[Statute, Words]], document: Map) -> Iterator[Finding]:
    for line in document["scripts"]:
        for said in line["say"]:
            yield from _forbidden(said, guards)


def _said_in(document: Map) -> list[tuple[Map, dict[Lang, list[str]]]]:
    """Everything a document of scripts says, with its sentences by language."""
    everything = [said for line in document["scripts"] for said in line["say"]]
    return [(said, {lang: _sentences(said[lang]) for lang in LANGS}) for said in everything]


def _guards(context: Context) -> Iterator[tuple[Statute, Words]]:
    """The words that the law of the handbook's region forbids on the day of the audit."""
    for statute in speaking(context.book, region_of(context.book), context.as_of):
        yield from ((statute, guard) for guard in statute.guards if isinstance(guard, Words))


def _forbidden(said: Map, guards: list[tuple[Statute, Words]]) -> Iterator[Finding]:
    for lang in LANGS:
        low = said[lang].lower()
        for statute, guard in guards:
            for word in guard.say.get(lang, ()):
                if word.lower() in low and stands(word, without(said[lang], guard.excused.get(lang, ())), lang):
                    yield said.finding(
                        "forbidden-word", lang,
                        Text(
                            f"“{word}”：{guard.why.zh}（{provision(statute, 'zh')}）",
                            f"“{word}”: {guard.why.en} ({provision(statute, 'en')})",
                        ),
                        Text("能证实的、有范围的说法", "what can be shown to be true, within its bounds"),
                        related=(statute.place,),
                    )  # fmt: skip


_Never = Mapping[str, list[tuple[list[str], Map]]]
"""What is never said, sentence by sentence, by its first sentence."""


def _never(scripts: list[Map], lang: Lang) -> _Never:
    found: dict[str, list[tuple[list[str], Map]]] = {}
    for never in (one for document in scripts for line in document["scripts"] for one in line.get("never", ())):
        words = _sentences(never["say"][lang])
        if words:
            found.setdefault(words[0], []).append((words, never))
    return found


def _ruled_out(said: Map, sentences: dict[Lang, list[str]], never: dict[Lang, _Never]) -> Iterator[Finding]:
    for lang in LANGS:
        told: set[int] = set()
        for at, sentence in enumerate(sentences[lang]):
            for words, where in never[lang].get(sentence, ()):
                if sentences[lang][at : at + len(words)] != words or id(where) in told:
                    continue
                told.add(id(where))
                why = where["why"]
                yield said.finding(
                    "says-what-is-never-said", lang,
                    Text(f"这句话不能说：{why['zh']}", f"this is never said: {why['en']}"), Text("别的说法", "other words"),
                    related=(where.place,),
                )  # fmt: skip


def _sentences(text: str) -> list[str]:
    """The sentences of a text without their marks."""
    bare = (_MARKS.sub(" ", sentence).strip().lower() for sentence in _ENDS.split(text))
    return [sentence for sentence in bare if sentence]
