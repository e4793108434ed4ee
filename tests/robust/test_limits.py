"""What would take for ever is refused with its limit, or is quick after all: each in a process with little time and memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from checks.mutation.trial import Trials
from checks.text import LANGS
from tests.department import sound, write
from tests.robust.apart import apart
from tests.robust.judged import found
from tests.robust.monsters_of_rules import RULES, Files, cells, doubts
from tests.robust.monsters_of_texts import TEXTS

MONSTERS = RULES | TEXTS


@pytest.mark.parametrize("monster", MONSTERS, ids=lambda monster: monster.__name__)
def test_a_monster_is_judged_in_time(tmp_path: Path, monster: Callable[[], Files]) -> None:
    root = write(tmp_path, **monster())
    codes = apart(lambda: Counter(finding.code for finding in found(root)))
    assert MONSTERS[monster] in codes


def test_the_limit_is_told_with_what_was_found(tmp_path: Path) -> None:
    root = write(tmp_path, **cells())
    (one,) = apart(lambda: found(root))
    assert (one.code, str(one.place)) == ("too-many", "policies/baking/t.yaml:1:1")
    assert one.got.en == f"the facts of baking.t make {21**12:,} cells, times 10 rows"
    assert one.valid.en == "cells times rows at most 200,000; split the table, or name fewer bounds"


@pytest.mark.parametrize("text", ["{#", "<!--", "{{ rule('", "{#<!--", "{{ statutes(", "-->"])
def test_a_page_of_a_million_beginnings(tmp_path: Path, text: str) -> None:
    """A comment that never ends must not be looked for from each of them."""
    root = write(tmp_path)
    for lang in LANGS:
        (root / "docs" / lang).mkdir(parents=True)
        (root / "docs" / lang / "index.md").write_text(text * (1_000_000 // len(text)), "utf-8")
    assert "check-crashed" not in apart(lambda: {finding.code for finding in found(root)})


def test_the_mutants_of_many_choices_are_tried_in_time(tmp_path: Path) -> None:
    """Whether a route changed is not looked for in more than a hundred thousand combinations: it is taken for granted."""
    book = sound(tmp_path, **{name: text for name, text in doubts(11).items() if "examples" not in name})
    route = book.tables["baking.flow.route"]
    told = apart(lambda: Counter(trial.fate for trial in Trials(book).of(route)))
    assert set(told) == {"survived", "audit"}


def test_what_takes_for_ever_or_breaks_off_is_told() -> None:
    """The test of the test: a process that is cut off, and one that fails, are no success."""

    def endless() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (1, 1))
        while True:
            pass

    with pytest.raises(AssertionError, match="out of time"):
        apart(endless)
    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        apart(lambda: 1 // 0)
