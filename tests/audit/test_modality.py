"""What one language forbids, demands or allows, the other must not turn into something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text
from tests.audit.auditing import audited, finding, spot
from tests.department import HEAD

FILE = "policies/baking/flour.yaml"
VALID = Text("两种语言一样强：不得、应当、可以", "the same force in both: must not, must, may")


def flour(zh: str, en: str) -> str:
    """A guidance with one point; what it says stands in quotes."""
    return f'kind: guidance\nid: baking.flour\n{HEAD}points:\n- {{id: one, say: {{zh: "{zh}", en: "{en}"}}, sources: [KM/8/1]}}\n'


DIFFERENT = {
    "a ban lost in English": (
        "不得开窗。",
        "Open the window.",
        "中文不许，英文没有不许",
        "Chinese forbids, English does not forbid",
    ),
    "a ban lost in Chinese": (
        "开窗。",
        "You must not open it.",
        "中文没有不许，英文不许",
        "Chinese does not forbid, English forbids",
    ),
    "may and must": ("可以先尝。", "You must taste it first.", "中文可以，英文必须", "Chinese allows, English demands"),
    "must and may": ("必须先尝。", "You may taste it first.", "中文必须，英文可以", "Chinese demands, English allows"),
    "ought and may": (
        "应当先尝。",
        "You are free to taste it.",
        "中文必须，英文可以",
        "Chinese demands, English allows",
    ),
}


@pytest.mark.parametrize(("zh", "en", "got_zh", "got_en"), DIFFERENT.values(), ids=DIFFERENT)
def test_languages_that_bind_differently(tmp_path: Path, zh: str, en: str, got_zh: str, got_en: str) -> None:
    text = flour(zh, en)
    place = spot(FILE, text, f'"{en}"')
    assert audited(tmp_path, "modality", policies__baking__flour=text) == [
        finding("force-differs", place, Text(got_zh, got_en), VALID)
    ]


ALIKE = {
    "a ban": ("不得开窗。", "Never open the window."),
    "a ban in other words": ("不得开窗。", "The window stays shut unless the chief opens it."),
    "an imperative": ("必须先尝。", "Taste it first."),
    "a permission": ("可以先尝。", "You may taste it first."),
    "a permission and a duty": ("可以先尝，必须吐掉。", "You may taste it but must spit it out."),
    "a question": ("能不能开窗？", "May the window be opened?"),
    "doubt, not a ban": ("拿不准就问。", "If in doubt, ask."),
    "only": ("只能在下午开。", "It may be opened only in the afternoon."),
    "no worry": ("放心，能行。", "Do not worry, it will do."),
}


@pytest.mark.parametrize(("zh", "en"), ALIKE.values(), ids=ALIKE)
def test_languages_that_bind_alike(tmp_path: Path, zh: str, en: str) -> None:
    assert audited(tmp_path, "modality", policies__baking__flour=flour(zh, en)) == []
