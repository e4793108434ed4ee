"""What an agent may not say: words that a statute forbids, and words that the house itself says are never said."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    scripts = [document for document in context.book.documents if document["kind"] == "script"]
    never = {lang: list(_never(scripts, lang)) for lang in LANGS}
    for document in scripts:
        for line in document["scripts"]:
            for said in line["say"]:
                yield from _forbidden(said, guards)
                yield from _ruled_out(said, never)


def _guards(context: Context) -> Iterator[tuple[Statute, Words]]:
    """The words that the law of the handbook's region forbids on the day of the audit."""
    for statute in speaking(context.book, region_of(context.book), context.as_of):
        yield from ((statute, guard) for guard in statute.guards if isinstance(guard, Words))


def _forbidden(said: Map, guards: list[tuple[Statute, Words]]) -> Iterator[Finding]:
    for lang in LANGS:
        for statute, guard in guards:
            for word in guard.say.get(lang, ()):
                if stands(word, without(said[lang], guard.excused.get(lang, ())), lang):
                    yield said.finding(
                        "forbidden-word", lang,
                        Text(
                            f"“{word}”：{guard.why.zh}（{provision(statute, 'zh')}）",
                            f"“{word}”: {guard.why.en} ({provision(statute, 'en')})",
                        ),
                        Text("能证实的、有范围的说法", "what can be shown to be true, within its bounds"),
                        related=(statute.place,),
                    )  # fmt: skip


def _never(scripts: list[Map], lang: Lang) -> Iterator[tuple[list[str], Map]]:
    """Every saying that is never said, sentence by sentence."""
    for document in scripts:
        for line in document["scripts"]:
            yield from ((_sentences(never["say"][lang]), never) for never in line.get("never", ()))


def _ruled_out(said: Map, never: dict[Lang, list[tuple[list[str], Map]]]) -> Iterator[Finding]:
    for lang in LANGS:
        sentences = _sentences(said[lang])
        for words, where in never[lang]:
            many = len(words)
            if any(sentences[at : at + many] == words for at in range(len(sentences) - many + 1)):
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
