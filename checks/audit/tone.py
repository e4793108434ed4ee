"""The tone of scripts: every wording keeps to what guidance says of it, and no such rule stands idle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checks.audit.context import Context
from checks.audit.wording import stands
from checks.book.prose import Point, Tone, WordsByLang
from checks.finding import Finding
from checks.reading.nodes import Map
from checks.text import LANGS, Lang, Text

CODES = ("wrong-tone", "idle-tone")


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """One wording of a script: its line, and its text in both languages."""

    line: str
    said: Map


def check(context: Context) -> Iterator[Finding]:
    """Every point of guidance that has a tone, against every wording of its desks."""
    said_on = _wordings(context)
    for guidance in context.book.guidance.values():
        desks = guidance.head.applies_to.desks
        wordings = list(dict.fromkeys(wording for desk in desks for wording in said_on.get(desk, ())))
        for point in guidance.points:
            if point.tone is not None:
                for wording in wordings:
                    if _concerns(point.tone, wording):
                        yield from _against(point, point.tone, wording.said)
                if context.whole(("script",), "idle-tone"):
                    yield from _idle(point.tone, wordings)


def _wordings(context: Context) -> dict[str, list[Wording]]:
    """The wordings that each desk says."""
    found: dict[str, list[Wording]] = {}
    for document in context.book.documents:
        if document["kind"] == "script":
            for line in document["scripts"]:
                for said in line["say"]:
                    wording = Wording(f"{document['id']}/{line['id']}", said)
                    for desk in document["applies_to"]["desks"]:
                        found.setdefault(desk, []).append(wording)
    return found


def _concerns(tone: Tone, wording: Wording) -> bool:
    """Whether the rule speaks about a wording of its desks: its lines and the words that call for it."""
    if tone.lines and wording.line not in tone.lines:
        return False
    return not tone.when or any(_holds(tone.when, lang, wording.said[lang]) for lang in LANGS if lang in tone.when)


def _against(point: Point, tone: Tone, said: Map) -> Iterator[Finding]:
    for lang in LANGS:
        for words in tone.must:
            if lang in words and not _holds(words, lang, said[lang]):
                got = Text(f"没有说到：{point.says.zh}", f"not said: {point.says.en}")
                valid = Text("说到 " + "、".join(words[lang]), "one of: " + ", ".join(words[lang]))
                yield said.finding("wrong-tone", lang, got, valid, related=(tone.place,))
        for word in tone.never.get(lang, ()):
            if stands(word, said[lang], lang):
                got = Text(f"“{word}”：{point.says.zh}", f"“{word}”: {point.says.en}")
                yield said.finding("wrong-tone", lang, got, Text("别的说法", "other words"), related=(tone.place,))


def _holds(words: WordsByLang, lang: Lang, text: str) -> bool:
    """Whether a text holds one of the words, also with an ending or within another word."""
    return any(word.lower() in text.lower() for word in words[lang])


def _idle(tone: Tone, wordings: list[Wording]) -> Iterator[Finding]:
    """A line that the desks do not say, or a rule that meets no wording at all."""
    lines = {wording.line for wording in wordings}
    unknown = [line for line in tone.lines if line not in lines]
    for line in unknown:
        got = Text(f"{line} 不在这些岗组的话术里", f"{line} is no line of these desks")
        yield Finding("idle-tone", tone.place, got, Text("话术/条", "script/line"))
    if not unknown and not any(_concerns(tone, wording) for wording in wordings):
        got = Text("没有一句话术归它管", "no wording is held against it")
        yield Finding("idle-tone", tone.place, got, Text("有话术可管，或去掉", "lines that it concerns, or gone"))
