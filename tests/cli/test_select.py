"""`--select` and `--ignore`: what is told, and what the command ends with."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.audit.groups import CODES, GROUPS
from checks.cli.selection import chosen
from tests.cli.bakery import AS_OF, QUIZ, bakery, handbook
from tests.cli.test_check import FAULTY, checked

CHOSEN: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "one code": (("--select", "no-tree"), ["no-tree"]),
    "a check": (("--select", "parity"), ["figures-differ"]),
    "a check and a code": (("--select", "parity", "--select", "no-tree"), ["figures-differ", "no-tree"]),
    "joined by commas": (("--select", "parity, no-tree"), ["figures-differ", "no-tree"]),
    "all but a code": (("--ignore", "no-tree"), ["figures-differ"]),
    "all but a check": (("--ignore", "parity"), ["no-tree"]),
    "a check but for its code": (("--select", "parity", "--ignore", "figures-differ"), []),
    "what is not found": (("--select", "gap"), []),
}


@pytest.mark.parametrize(("words", "codes"), CHOSEN.values(), ids=CHOSEN)
def test_what_is_chosen_is_told_and_nothing_else(tmp_path: Path, words: tuple[str, ...], codes: list[str]) -> None:
    root = bakery(tmp_path, **FAULTY)
    assert [f["code"] for f in checked(root, *words)["findings"]] == codes
    assert handbook("check", "--as-of", AS_OF, *words, root=root).exit_code == bool(codes)


def test_nothing_named_means_everything() -> None:
    assert chosen([], []) == set(CODES)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_every_group_can_be_chosen(group: object) -> None:
    assert chosen([group.name], []) == set(group.codes)  # type: ignore[attr-defined]


UNKNOWN = {
    "a code nearly right": (
        ("--select", "figure-differ", "en"),
        "no check or code is called 'figure-differ'. Did you mean figures-differ?\n",
    ),
    "a check nearly right": (("--ignore", "parities", "zh"), "没有检查或代码叫 'parities'。是不是 parity？\n"),
    "nothing like it": (
        ("--select", "zzz", "en"),
        f"no check or code is called 'zzz'. The checks are: {', '.join(group.name for group in GROUPS)}.\n",
    ),
}


@pytest.mark.parametrize(("words", "said"), UNKNOWN.values(), ids=UNKNOWN)
def test_an_unknown_name_could_not_run(tmp_path: Path, words: tuple[str, str, str], said: str) -> None:
    option, name, lang = words
    result = handbook("check", option, name, "--lang", lang, root=bakery(tmp_path))
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)


def test_what_was_chosen_but_could_not_be_judged_is_not_clean(tmp_path: Path) -> None:
    root = bakery(tmp_path, policies__baking__quiz="\t" + QUIZ)
    result = handbook("check", "--as-of", AS_OF, "--lang", "en", "--select", "quiz-missing", root=root)
    assert (result.exit_code, result.stdout) == (
        1,
        "No findings.\nNot to be judged before other faults are mended: quiz-missing\n",
    )


def test_what_waits_but_was_not_chosen_is_not_told(tmp_path: Path) -> None:
    root = bakery(tmp_path, policies__baking__quiz="\t" + QUIZ)
    result = handbook("check", "--as-of", AS_OF, "--lang", "en", "--select", "parity", root=root)
    assert (result.exit_code, result.stdout) == (0, "No findings.\n")


def test_without_policies_nothing_can_be_chosen(tmp_path: Path) -> None:
    assert handbook("check", "--select", "gap", root=tmp_path).exit_code == 2
    assert handbook("check", "--ignore", "no-policies", root=tmp_path).exit_code == 2
