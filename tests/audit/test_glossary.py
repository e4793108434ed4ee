"""Terms that are not kept to: words that are never shown, terms lost between the languages, terms claimed twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import audited, finding, spot
from tests.department import HEAD

FILE = "policies/baking/flour.yaml"
TERM = "policies/glossary.yaml:1:1"
CRUST = """\
kind: term
id: glossary.crust
term: {zh: 面包皮, en: crust}
means: {zh: 面包的外壳。, en: The rind of a loaf.}
"""
UNSAID = CRUST + "instead_of: {zh: [外壳], en: [rind, outer skin]}\n"
KEPT = CRUST + "shown_as: {zh: [皮], en: [crusty]}\n"


def flour(zh: str, en: str) -> str:
    """A guidance with one point; what it says stands in double quotes."""
    return f"kind: guidance\nid: baking.flour\n{HEAD}points:\n- {{id: one, say: {{zh: \"{zh}\", en: '{en}'}}, sources: [KM/8/1]}}\n"


def found(root: Path, term: str, text: str) -> list[Finding]:
    return audited(root, "glossary", policies__glossary=term, policies__baking__flour=text)


SHOWN = {
    "in Chinese": ("外壳要刷油。", "Oil the crust.", '"外壳', "外壳", "面包皮"),
    "in English": ("面包皮要刷油。", "Oil the Rind.", "'Oil", "rind", "crust"),
    "of two words": ("面包皮要刷油。", "Oil the outer skin.", "'Oil", "outer skin", "crust"),
}


@pytest.mark.parametrize(("zh", "en", "at", "word", "term"), SHOWN.values(), ids=SHOWN)
def test_a_word_that_is_not_the_handbook_s(tmp_path: Path, zh: str, en: str, at: str, word: str, term: str) -> None:
    text = flour(zh, en)
    got = Text(f"“{word}”不是手册的说法", f"“{word}” is not the handbook's word")
    valid = Text(f"“{term}”", f"“{term}”")
    assert found(tmp_path, UNSAID, text) == [finding("alias-shown", spot(FILE, text, at), got, valid, TERM)]


NOT_SHOWN = {
    "quoted": ("原文的“外壳”就是面包皮。", "The “rind” of the source is the crust."),
    "within another word": ("面包皮要刷油。", "Oil the grinder."),
    "the term": ("面包皮要刷油。", "Oil the crust."),
}


@pytest.mark.parametrize(("zh", "en"), NOT_SHOWN.values(), ids=NOT_SHOWN)
def test_texts_that_keep_to_the_term(tmp_path: Path, zh: str, en: str) -> None:
    assert found(tmp_path, UNSAID, flour(zh, en)) == []


def test_what_a_guest_asks_and_what_is_never_said_are_others_words(tmp_path: Path) -> None:
    script = f"""\
kind: script
id: baking.counter
{HEAD}scripts:
- id: oil
  asked: {{zh: 外壳为什么亮？, en: Why is the rind so bright?}}
  say: [{{zh: 面包皮刷了油。, en: The crust is oiled.}}]
  never: [{{say: {{zh: 外壳没刷油。, en: The rind is dry.}}, why: {{zh: 不实。, en: It is not true.}}}}]
  sources: [KM/8/1]
"""
    assert found(tmp_path, UNSAID, script) == []
    said = script.replace("面包皮刷了油", "外壳刷了油")
    assert [f.code for f in found(tmp_path, UNSAID, said)] == ["alias-shown"]


LOST = {
    "in English": (
        "面包皮要刷油。",
        "Oil the loaf.",
        "'Oil",
        "Chinese says “面包皮”, English does not",
        "crust, crusty",
    ),
    "in Chinese": ("面包要刷油。", "Oil the crusts.", '"面包', "English says “crust”, Chinese does not", "面包皮, 皮"),
}


@pytest.mark.parametrize(("zh", "en", "at", "got", "valid"), LOST.values(), ids=LOST)
def test_a_term_that_one_language_lacks(tmp_path: Path, zh: str, en: str, at: str, got: str, valid: str) -> None:
    text = flour(zh, en)
    (one,) = found(tmp_path, KEPT, text)
    assert (one.code, str(one.place), one.got.en, one.valid.en) == ("term-differs", spot(FILE, text, at), got, valid)
    assert one.valid.zh == valid.replace(", ", "、")


ANSWERED = {
    "the term": ("面包皮要刷油。", "Oil the crusts."),
    "what may stand for it": ("面包皮要脆。", "Bake it crusty."),
    "within another word": ("脆皮要刷油。", "Oil the crust."),
    "neither": ("刷油。", "Oil it."),
}


@pytest.mark.parametrize(("zh", "en"), ANSWERED.values(), ids=ANSWERED)
def test_a_term_in_both_languages(tmp_path: Path, zh: str, en: str) -> None:
    assert found(tmp_path, KEPT, flour(zh, en)) == []


def test_only_the_language_that_is_declared_is_held_to_the_term(tmp_path: Path) -> None:
    only_english = CRUST + "shown_as: {en: []}\n"
    assert found(tmp_path, only_english, flour("刷油。", "Oil the crust.")) == []
    assert [f.code for f in found(tmp_path, only_english, flour("面包皮要刷油。", "Oil it."))] == ["term-differs"]


def second(zh: str, en: str) -> str:
    return f"---\nkind: term\nid: glossary.shell\nterm: {{zh: {zh}, en: {en}}}\nmeans: {{zh: 边。, en: The edge.}}\n"


TWICE = {
    "the same name": (CRUST + second("边", "Crust"), "glossary.shell", "6:1", "glossary.crust", "1:1", "Crust"),
    "the name of another": (UNSAID + second("外壳", "edge"), "glossary.crust", "1:1", "glossary.shell", "7:1", "外壳"),
}


@pytest.mark.parametrize(("terms", "one", "at", "other", "there", "word"), TWICE.values(), ids=TWICE)
def test_a_word_that_two_terms_claim(
    tmp_path: Path, terms: str, one: str, at: str, other: str, there: str, word: str
) -> None:
    got = Text(f"{one} 和 {other} 都占了“{word}”", f"{one} and {other} both claim “{word}”")
    valid = Text("一个词只归一个术语", "one word for one term")
    claimed = [f for f in audited(tmp_path, "glossary", policies__glossary=terms) if f.code == "term-twice"]
    assert claimed == [
        finding("term-twice", f"policies/glossary.yaml:{at}", got, valid, f"policies/glossary.yaml:{there}")
    ]


def test_a_statute_speaks_the_law_s_own_language(tmp_path: Path) -> None:
    statute = """\
kind: statute
id: law.bread
title: {zh: 外壳, en: The rind}
instrument: {zh: 面包法, en: Bread Law}
region: CN
provision: bread
in_force: {}
says: {zh: 外壳要刷油。, en: The rind is oiled.}
confidence: high
"""
    assert audited(tmp_path, "glossary", policies__glossary=UNSAID, policies__law__bread=statute) == []
