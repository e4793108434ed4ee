"""Languages that disagree, words that may not be said, figures typed where they must be bound."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.audit.modality import WORDS
from checks.audit.scripts import FIGURE
from checks.book.guards import Words
from checks.law.provisions import region_of
from checks.reading.nodes import Map
from checks.text import LANGS, Lang
from tests.seeded.edit import Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting


def _pairs(ground: Ground, *but: str) -> Iterator[Map]:
    """Every text in both languages, but for those of some kinds."""
    for document in ground.documents:
        if document["kind"] not in but:
            for node in ground.maps(document):
                if set(node) == {"zh", "en"} and all(isinstance(text, str) for text in node.values()):
                    yield node


def _sayings(ground: Ground) -> Iterator[Map]:
    """Every answer and phrase of the scripts, its model and its variants."""
    for document in ground.of("script"):
        for line in document["scripts"]:
            yield from line["say"]


def _said(
    ground: Ground, name: str, node: Map, key: str, more: str, code: str, at: str | None = None
) -> Iterator[Fault]:
    """A fault that adds words to one language; it is found where the text of `at` begins, if not that of the same."""
    edit = ground.say(node, key, more)
    if edit is not None:
        yield Fault(name, (edit,), ((code, ground.at(node.at(at or key))),))


@planting("figures-differ")
def a_figure_in_one_language(ground: Ground) -> Iterator[Fault]:
    for node in _pairs(ground, "script", "vocabulary"):
        yield from _said(ground, "a figure in English only", node, "en", " 97", "figures-differ")


@planting("figures-differ")
def a_figure_in_chinese_only(ground: Ground) -> Iterator[Fault]:
    for node in _pairs(ground, "script", "vocabulary"):
        yield from _said(ground, "a figure in Chinese only", node, "zh", "97", "figures-differ", at="en")


@planting("figures-differ")
def another_figure_in_one_language(ground: Ground) -> Iterator[Fault]:
    for node in _pairs(ground, "script", "vocabulary", "statute"):
        found = re.search(r"(?<![\w/.:,-])[1-9](?![\w/.:,-])", node["en"])
        written = ground.written(node, "en")
        if found and node["en"] in written and written.count(found[0]) == 1:
            start, _ = ground.value(node, "en")
            at = start + written.index(found[0])
            edit = Edit(node.source.file, at, at + 1, f"{found[0]}7")
            yield Fault("another figure in English", (edit,), (("figures-differ", ground.at(node.at("en"))),))


@planting("placeholders-differ")
def a_placeholder_in_one_language(ground: Ground) -> Iterator[Fault]:
    for node in _pairs(ground, "script", "vocabulary"):
        written = ground.written(node, "zh")
        if written.startswith('"'):
            start, _ = ground.value(node, "zh")
            edit = Edit(node.source.file, start + 1, start + 1, "{name}")
            yield Fault("a placeholder", (edit,), (("placeholders-differ", ground.at(node.at("en"))),))


@planting("wrong-language")
def chinese_in_the_english(ground: Ground) -> Iterator[Fault]:
    for node in _pairs(ground, "statute"):
        yield from _said(ground, "Chinese in English", node, "en", "（原文）", "wrong-language")


@planting("force-differs")
def forbidden_in_chinese_only(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("guidance", "role"):
        node = document["title"]
        if re.fullmatch(r"[a-zA-Z]+( (and|of|the|to|a|at|for|with|in|[a-z]{4,7}))*", node["en"]) and not re.search(
            r"not|no|never|un|less|only|in|im|out|stop|ban|bar|refus|avoid|too|rather|lack|against", node["en"].lower()
        ):
            yield from _said(ground, "forbidden in Chinese", node, "zh", "不得", "force-differs", at="en")


@planting("force-differs")
def forbidden_in_english_only(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("guidance", "role", "term"):
        node = document["title"] if "title" in document else document["means"]
        if re.fullmatch(r"[一-鿿，。]+", node["zh"]) and not re.search(
            "[不没别勿无禁未莫免非拒否停少除缺只才仅再漏忌难空错]|谢绝|以外", node["zh"]
        ):
            yield from _said(ground, "forbidden in English", node, "en", " and never otherwise", "force-differs")


def _forbidden(ground: Ground, lang: Lang) -> Iterator[str]:
    """Words that statutes forbid and that nothing else is said of: no figure, no force, no term."""
    force = [*WORDS[lang].values()]
    terms = [term.term.zh if lang == "zh" else term.term.en.lower() for term in ground.book.terms.values()]
    for statute in ground.book.statutes.values():
        if statute.region == region_of(ground.book):
            for word in (
                word for guard in statute.guards if isinstance(guard, Words) for word in guard.say.get(lang, ())
            ):
                said = re.search(r"\d", word) or any(one.search(word) for one in force)
                if not said and not any(term in word.lower() for term in terms):
                    yield word


@planting("forbidden-word")
def a_word_that_a_statute_forbids(ground: Ground) -> Iterator[Fault]:
    words = list(_forbidden(ground, "en"))
    for number, node in enumerate(_sayings(ground)):
        word = words[number % len(words)]
        if node["en"].endswith("."):
            yield from _said(ground, f"“{word}”", node, "en", f" We say {word}.", "forbidden-word")


@planting("forbidden-word")
def a_word_that_a_statute_forbids_in_chinese(ground: Ground) -> Iterator[Fault]:
    words = [word for word in _forbidden(ground, "zh") if len(word) > 2]
    for number, node in enumerate(_sayings(ground)):
        word = words[number % len(words)]
        yield from _said(ground, f"“{word}”", node, "zh", f"，{word}。", "forbidden-word")


@planting("says-what-is-never-said")
def what_is_never_said(ground: Ground) -> Iterator[Fault]:
    forbidden = [word for lang in LANGS for word in _forbidden(ground, lang)]
    never = [
        one["say"]
        for document in ground.of("script")
        for line in document["scripts"]
        for one in line.get("never", ())
        if not re.search(r"[\d{}:#'\"-]", said := one["say"]["zh"] + one["say"]["en"].lower())
        and not any(word in said for word in forbidden)
        and not any(FIGURE.search(one["say"][lang]) for lang in LANGS)
    ]
    for number, node in enumerate(_sayings(ground)):
        text = never[number % len(never)]
        if not node["en"].rstrip().endswith((".", "!", "?")):
            continue
        edits = [ground.say(node, "zh", text["zh"]), ground.say(node, "en", f" {text['en']}")]
        if all(edits) and node["zh"].rstrip().endswith(("。", "！", "？")):
            expected = tuple(("says-what-is-never-said", ground.at(node.at(lang))) for lang in ("zh", "en"))
            yield Fault("never said", tuple(edit for edit in edits if edit), expected)


def _typed(ground: Ground, name: str, zh: str, en: str) -> Iterator[Fault]:
    """A figure that both languages of a saying state, found in the Chinese one."""
    for node in _sayings(ground):
        edits = [ground.say(node, "zh", zh), ground.say(node, "en", en)]
        if all(edits) and not re.search(r"\d", node["zh"] + node["en"]):
            found = (("typed-figure", ground.at(node.at("zh"))),)
            yield Fault(name, tuple(edit for edit in edits if edit), found)


@planting("typed-figure")
def a_figure_in_a_script(ground: Ground) -> Iterator[Fault]:
    yield from _typed(ground, "a typed figure", "97", " 97")


@planting("typed-figure")
def a_figure_in_words_in_a_script(ground: Ground) -> Iterator[Fault]:
    yield from _typed(ground, "three days", "等三天", " Wait three days")
