"""Languages that disagree: figures, placeholders, Chinese in the English text."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.audit.parity import figures
from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import audited, finding

FILE = "policies/baking/notes.yaml"
FIGURES = Text("两种语言的数字一样，都写成数字", "the same figures in both, written as digits")
PLACEHOLDERS = Text("同样的占位", "the same placeholders")


def term(zh: str, en: str) -> str:
    """A term whose meaning has these texts; the English one starts at 7:7."""
    return (
        "kind: term\nid: baking.crust\nterm: {zh: 面包皮, en: crust}\naliases: {zh: [皮], en: [rind, rinds]}\n"
        f"means:\n  zh: {zh}\n  en: {en}\n"
    )


def differ(code: str, zh: str, en: str, valid: Text) -> Finding:
    return finding(
        code,
        f"{FILE}:7:7",
        Text(f"中文：{zh or '无'}，英文：{en or '无'}", f"Chinese {zh or 'none'}, English {en or 'none'}"),
        valid,
    )


ALIKE = {
    "no figures": ("硬的。", "The hard part."),
    "the same in another order": ("3 天内烤 12 个。", "Bake 12 within 3 days."),
    "said twice in one language": ("满 3 次，第3次起。", "From the 3rd time on."),
    "a thousand with a comma": ("罚 1000 元。", "A fine of 1,000 CNY."),
    "times": ('"08:05 以后。"', '"After 08:05."'),
    "percentages": ("一半，即 50%。", "Half, that is 50%."),
    "clauses": ("见 TR/11/2.1 和 D/TR/11/2.1。", "See TR/11/2.1 and D/TR/11/2.1."),
    "a figure that ends a sentence": ("只有 5。", "Only 5."),
    "the same placeholders": ('"扣 {amount}，{name}"', '"{name}, {amount} deducted"'),
    "Latin letters in the Chinese text": ("用 QQ 说。", "Say it on QQ."),
}


@pytest.mark.parametrize(("zh", "en"), ALIKE.values(), ids=ALIKE)
def test_texts_that_agree_have_no_finding(tmp_path: Path, zh: str, en: str) -> None:
    assert audited(tmp_path, "parity", policies__baking__notes=term(zh, en)) == []


FIGURE_CASES = {
    "another figure": ("罚 5 元。", "A fine of 6 CNY.", "5", "6"),
    "a figure as a word": ("罚 5 元。", "A fine of five CNY.", "5", ""),
    "a figure too many": ("罚款。", "A fine of 5 CNY.", "", "5"),
    "one of several": ("3 天，5 元。", "3 days, 50 CNY.", "3 5", "3 50"),
    "another time": ('"08:05 以后。"', '"After 08:50."', "08:05", "08:50"),
    "another decimal": ("罚 1.5 元。", "A fine of 15 CNY.", "1.5", "15"),
    "a decimal written differently": ("罚 10.0 元。", "A fine of 10 CNY.", "10.0", "10"),
    "another clause": ("见 TR/11/2.1。", "See TR/11/2.2.", "TR/11/2.1", "TR/11/2.2"),
    "another principle": ("按 P-1。", "By P-2.", "P-1", "P-2"),
    "full-width digits": ("罚 ５ 元。", "A fine of 5 CNY.", "５", "5"),
}


@pytest.mark.parametrize(("zh", "en", "found_zh", "found_en"), FIGURE_CASES.values(), ids=FIGURE_CASES)
def test_differing_figures(tmp_path: Path, zh: str, en: str, found_zh: str, found_en: str) -> None:
    assert audited(tmp_path, "parity", policies__baking__notes=term(zh, en)) == [
        differ("figures-differ", found_zh, found_en, FIGURES)
    ]


PLACEHOLDER_CASES = {
    "another": ('"扣 {amount}"', '"{name} deducted"', "{amount}", "{name}"),
    "one missing": ('"扣 {amount}"', '"deducted"', "{amount}", ""),
    "one twice": ('"{name} 和 {name}"', '"{name}"', "{name} {name}", "{name}"),
}


@pytest.mark.parametrize(("zh", "en", "found_zh", "found_en"), PLACEHOLDER_CASES.values(), ids=PLACEHOLDER_CASES)
def test_differing_placeholders(tmp_path: Path, zh: str, en: str, found_zh: str, found_en: str) -> None:
    assert audited(tmp_path, "parity", policies__baking__notes=term(zh, en)) == [
        differ("placeholders-differ", found_zh, found_en, PLACEHOLDERS)
    ]


def test_chinese_in_the_english_text(tmp_path: Path) -> None:
    got = Text("英文里有汉字", "Chinese characters in the English text")
    assert audited(tmp_path, "parity", policies__baking__notes=term("硬的。", "The 皮.")) == [
        finding("wrong-language", f"{FILE}:7:7", got, Text("英文", "English"))
    ]


def test_every_fault_of_one_text_is_told(tmp_path: Path) -> None:
    found = audited(tmp_path, "parity", policies__baking__notes=term('"{name} 5"', '"皮 6"'))
    assert [f.code for f in found] == ["figures-differ", "placeholders-differ", "wrong-language"]


def test_texts_deep_inside_lists_are_compared(tmp_path: Path) -> None:
    decision = """\
        kind: decision
        id: D/KM/8/1
        question: {zh: 几个？, en: How many?}
        clauses: [KM/8/1]
        readings:
        - {id: strict, says: {zh: 3 个, en: "3"}}
        - {id: mild, says: {zh: 5 个, en: "4"}}
        chosen: mild
        why: {zh: 对人有利。, en: It favours people.}
        decided_by: chief
        decided_on: 2026-01-01
        """
    assert audited(tmp_path, "parity", policies__baking__notes=decision) == [
        finding("figures-differ", f"{FILE}:7:34", Text("中文：5，英文：4", "Chinese 5, English 4"), FIGURES)
    ]


def test_the_figures_of_a_text() -> None:
    said = "On 2 March at 08:30, 1,234.50 CNY by TR/11/2.1 (D/TR/11/2.1), P-1; again 2."
    assert figures(said) == ["08:30", "1234.50", "2", "D/TR/11/2.1", "P-1", "TR/11/2.1"]
