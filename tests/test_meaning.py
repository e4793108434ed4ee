"""Two vocabularies mean the same whatever they call things, and not when anything is decided otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.meaning import meaning
from tests.department import VOCABULARY, sound


def meant(root: Path, vocabulary: str) -> object:
    return meaning(sound(root, policies__vocabulary=vocabulary).vocabulary)


def test_other_titles_and_other_lines_mean_the_same(tmp_path: Path) -> None:
    other = "# a remark\n" + VOCABULARY.replace("en: burnt", "en: blackened")
    assert other.count("blackened")
    assert meant(tmp_path / "one", VOCABULARY) == meant(tmp_path / "other", other)


@pytest.mark.parametrize(
    ("old", "new"), [("type: integer", "type: decimal"), ("min: 0", "min: 1"), ("per: month", "per: year"), ("unit: CNY", "unit: loaf")]
)  # fmt: skip
def test_another_type_bound_window_or_unit_means_something_else(tmp_path: Path, old: str, new: str) -> None:
    assert old in VOCABULARY
    changed = VOCABULARY.replace(old, new, 1)
    assert meant(tmp_path / "one", VOCABULARY) != meant(tmp_path / "other", changed)
