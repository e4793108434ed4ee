"""Cues let a check pass over most texts: whatever a pattern matches must hold one, or a fault would go unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.audit import dates, modality
from checks.audit.dates import Said
from checks.text import LANGS, Lang

NAMED: list[tuple[Lang, Said]] = [(lang, said) for lang in LANGS for said in dates.ALL]


def alternatives(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern of plain words, without what must or must not stand around them."""
    yield from re.sub(r"\(\?<?[!=][^)]*\)", "", pattern).split("|")


@pytest.mark.parametrize(("lang", "said"), NAMED, ids=[f"{lang} {said.plain[lang].pattern}" for lang, said in NAMED])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_date_holds_a_cue(lang: Lang, said: Said, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(said.plain[lang], fullmatch=False))
    assert said.plain[lang].search(text)
    assert any(cue in text.lower() for cue in said.cues[lang])


@pytest.mark.parametrize(("lang", "said"), NAMED, ids=[f"{lang} {said.plain[lang].pattern}" for lang, said in NAMED])
def test_cues_are_in_small_letters_and_never_empty(lang: Lang, said: Said) -> None:
    assert said.cues[lang]
    for cue in said.cues[lang]:
        assert cue and cue == cue.lower()


@pytest.mark.parametrize(
    "word", [word for words in modality.WORDS["zh"].values() for word in alternatives(words.pattern)]
)
def test_every_chinese_word_that_binds_holds_a_cue(word: str) -> None:
    assert modality.ANY_IN_CHINESE.search(word)
