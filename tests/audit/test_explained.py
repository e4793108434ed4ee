"""The page of every code: its bad example is found as the page says, its good one is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.audit.explaining import FOLDER, explained
from checks.audit.groups import CODES, LOADER
from checks.audit.parity import figures, placeholders
from checks.making.book import load_book
from checks.text import LANGS
from tests.audit.explained_bakery import department, said

WITHOUT_EXAMPLE = {"check-crashed"}
"""No policies can make a check crash; test_registry shows what is then said."""
SHOWN = [code for code in CODES if code not in WITHOUT_EXAMPLE]
QUIET = "No findings.\n"


def test_every_code_has_its_folder_and_no_folder_is_left_over() -> None:
    assert {folder.name for folder in FOLDER.iterdir()} == set(CODES)


def test_a_folder_holds_the_page_and_its_examples_and_nothing_else() -> None:
    shown = {"page.yaml", "bad.yaml", "good.yaml", "found.txt"}
    held = {code: {file.name for file in (FOLDER / code).iterdir()} for code in CODES}
    assert held == {code: {"page.yaml"} if code in WITHOUT_EXAMPLE else shown for code in CODES}


@pytest.mark.parametrize("code", SHOWN)
def test_the_bad_example_is_found_as_the_page_says(tmp_path: Path, code: str) -> None:
    page = explained(code)
    assert f"  {code}  " in page.found
    assert said(department(tmp_path / "bakery", page.bad), code) == page.found


@pytest.mark.parametrize("code", SHOWN)
def test_the_good_example_is_well_written_and_free_of_the_fault(tmp_path: Path, code: str) -> None:
    root = department(tmp_path / "bakery", explained(code).good)
    assert load_book(root)[1] == []
    assert said(root, code) == QUIET


@pytest.mark.parametrize("code", CODES)
def test_both_languages_say_the_same_in_one_to_three_sentences(code: str) -> None:
    page = explained(code)
    for text in (page.finds, page.why, page.mend):
        assert (figures(text.zh), placeholders(text.zh)) == (figures(text.en), placeholders(text.en))
        assert all(1 <= sum(text[lang].count(mark) for mark in "。.；;") <= 4 for lang in LANGS), text
        assert text.zh.endswith("。")
        assert text.en.endswith(".")


@pytest.mark.parametrize("code", CODES)
def test_related_codes_exist_and_are_others(code: str) -> None:
    assert set(explained(code).see) <= set(CODES) - {code}


def test_the_rooms_of_the_loader_are_named_apart_from_the_checks() -> None:
    assert {"reading", "shape", "meaning"} == LOADER
