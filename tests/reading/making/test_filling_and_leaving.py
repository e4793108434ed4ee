"""Measures that fill up, and the events that end the employment: what cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text, both
from tests.department import VOCABULARY, sound
from tests.reading.expecting import Fault
from tests.reading.making.bakery import MORE_WORDS, WORDS, at, likely, told, unknown


def measuring(title: str, measure: str) -> str:
    """The bakery's further words, with a measure of the month."""
    return f"{MORE_WORDS}measures:\n  full: {{title: {title}, per: month, {measure}}}\n"


FULL = '{zh: "满 {fills}", en: "full {fills}"}'


@pytest.mark.parametrize(
    ("measure", "column"),
    [("sum: batch.burnt, by: week, take: most, fills: 3", 115), ("sum: order.rise, fills: 3", 92)],
)
def test_what_cannot_fill_up(tmp_path: Path, measure: str, column: int) -> None:
    words = measuring(FULL, measure).replace(
        "events:\n", "  rise: {title: {zh: 涨, en: rise}, type: decimal}\nevents:\n", 1
    )
    words = words.replace("asked, careless]", "asked, careless, rise]")
    got = Text("fills 旁边写了 by，或事实可能小于零", "fills beside by, or with a fact that may be below zero")
    valid = both("{count | sum: event.fact (min: 0), fills: number}")
    found = told(tmp_path, policies__baking__vocabulary=words)
    assert found == at(tmp_path, WORDS, Fault("odd-measure", f"19:{column}", got, valid))


@pytest.mark.parametrize("title", ['{zh: "满", en: "full {fills}"}', '{zh: "满 {fills}", en: full}'])
def test_a_title_must_tell_what_is_full(tmp_path: Path, title: str) -> None:
    found = told(tmp_path, policies__baking__vocabulary=measuring(title, "count: nap, fills: 3"))
    fault = Fault(
        "odd-measure", "18:17",
        Text("标题没有写 {fills}", "a title without {fills}"), both("{zh: … {fills} …, en: … {fills} …}"),
    )  # fmt: skip
    assert found == at(tmp_path, WORDS, fault)


def test_an_end_of_the_employment_that_nobody_records(tmp_path: Path) -> None:
    vocabulary = VOCABULARY.replace("    since: joined\n", "    since: joined\n    until: [napp]\n")
    line = vocabulary[: vocabulary.index("until: [napp]")].count("\n") + 1
    found = told(tmp_path, policies__vocabulary=vocabulary)
    fault = unknown(f"{line}:13", "事件", "event", "napp", likely("nap", "batch, nap, order"))
    assert found == at(tmp_path, "policies/vocabulary.yaml", fault)


def test_the_title_tells_the_figure(tmp_path: Path) -> None:
    book = sound(tmp_path, policies__baking__vocabulary=measuring(FULL, "count: nap, fills: 3"))
    assert book.vocabulary.measures["full"].title == Text("满 3", "full 3")
