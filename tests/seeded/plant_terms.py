"""Languages that name other days, numbers and things; words the handbook does not say; a tone that is not kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.reading.nodes import Map
from tests.seeded.edit import At, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting


def _sentences(ground: Ground) -> Iterator[Map]:
    """Every statement of guidance and of role sheets, without titles."""
    for document in ground.of("guidance", "role"):
        for node in ground.maps(document):
            texts = set(node) == {"zh", "en"} and all(isinstance(text, str) for text in node.values())
            if texts and node is not document["title"]:
                yield node


def _more(ground: Ground, name: str, node: Map, key: str, more: str, code: str, at: str) -> Iterator[Fault]:
    edit = ground.say(node, key, more)
    if edit is not None:
        yield Fault(name, (edit,), ((code, ground.at(node.at(at))),))


@planting("dates-differ")
def a_day_in_one_language(ground: Ground) -> Iterator[Fault]:
    for node in _sentences(ground):
        if not re.search("[周星礼一天日]", node["zh"]):
            yield from _more(ground, "a day in English only", node, "en", " This is on Monday", "dates-differ", "en")


@planting("counts-differ")
def a_number_in_words_in_one_language(ground: Ground) -> Iterator[Fault]:
    for node in _sentences(ground):
        if not re.search("[两二2双又再]", node["zh"]):
            yield from _more(ground, "twice in English only", node, "en", " Do it twice", "counts-differ", "en")


@planting("lists-differ")
def more_things_in_one_language(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("guidance", "role", "schedule", "standard"):
        node = document["title"]
        if re.fullmatch(
            "[A-Za-z]+( (?!and|or|to|not|with|without|then|than|but|plus|also|both|before|after)[a-z]+){0,3}",
            node["en"],
        ):
            yield from _more(ground, "things in Chinese only", node, "zh", "、桌、椅、柜", "lists-differ", "en")


@planting("alias-shown")
def a_word_that_the_handbook_does_not_say(ground: Ground) -> Iterator[Fault]:
    words = [
        (lang, word)
        for term in ground.book.terms.values()
        for lang in ("zh", "en")
        for word in term.instead_of.get(lang, ())
    ]  # type: ignore[call-overload]
    plain = [
        (lang, word)
        for lang, word in words
        if re.fullmatch(r"[\w -]+", word) and not re.search(r"\d|day|week|month|year", word)
    ]
    for number, node in enumerate(_sentences(ground)):
        lang, word = plain[number % len(plain)]
        more = f"（{word}）" if lang == "zh" else f" ({word})"
        yield from _more(ground, f"“{word}”", node, lang, more, "alias-shown", lang)


@planting("term-differs")
def a_term_in_one_language(ground: Ground) -> Iterator[Fault]:
    terms = [term for term in ground.book.terms.values() if "en" in term.shown_as]
    for number, node in enumerate(_sentences(ground)):
        term = terms[number % len(terms)]
        known = (term.term["en"], *term.shown_as["en"])
        if not any(word[:4].lower() in node["en"].lower() for word in known) and term.term["zh"] not in node["zh"]:
            yield from _more(ground, f"“{term.id}”", node, "zh", f"（{term.term['zh']}）", "term-differs", "en")


@planting("term-twice")
def a_word_that_two_terms_claim(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("term"):
        if "shown_as" in document:
            continue  # the other language would then lack it too
        chapter = str(document["id"]).partition(".")[0]
        text = f"kind: term\nid: {chapter}.planted\nterm: {{zh: {document['term']['zh']}, en: planted}}\nmeans: {{zh: 东西。, en: Something.}}"
        edit = ground.add_document(document.source.file, text)
        yield Fault("a term twice", (edit,), (("term-twice", At.inside(edit, "kind")),))


@planting("wrong-tone")
def a_word_too_familiar(ground: Ground) -> Iterator[Fault]:
    toned = [
        (document, point["tone"])
        for document in ground.of("guidance")
        for point in document["points"]
        if "tone" in point
    ]
    for document, tone in toned:
        for lang, words in tone.get("never", {}).items():
            for script in ground.of("script"):
                if set(script["applies_to"]["desks"]) & set(document["applies_to"]["desks"]) and "lines" not in tone:
                    for line in script["scripts"]:
                        for said in line["say"]:
                            more = f"，{words[0]}看看。" if lang == "zh" else f" {words[0]}"
                            yield from _more(ground, "too familiar", said, lang, more, "wrong-tone", lang)


@planting("idle-tone")
def a_tone_for_a_line_that_is_not_there(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("guidance"):
        for point in document["points"]:
            if "lines" in point.get("tone", {}):
                edit = ground.add_item(point["tone"]["lines"], "scripts.nothing/planted")
                yield Fault("a tone for nothing", (edit,), (("idle-tone", ground.at(point["tone"].place)),))


@planting("no-means-to-observe")
def a_penalty_for_what_nobody_sees(ground: Ground) -> Iterator[Fault]:
    events = ground.book.vocabulary.events
    for document in ground.of("vocabulary"):
        for name, raw in document.get("events", {}).items():
            if "decisions" not in raw.get("observed", {"decisions": ()}):
                edit = ground.without_key(raw, "observed")
                yield Fault("unseen", (edit,), (("no-means-to-observe", ground.at(events[name].place)),))
