"""The register of codes: it holds every code that the program can report, and names that cannot be confused."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from checks.audit.groups import CODES, GROUPS, HOME, MEANING, READING, RUNNING, SHAPE, Group, page_of

REPORTING = {"finding", "report", "refuse", "_report", "_finding", "_wrong", "Finding", "bad"}
"""Calls whose arguments name a code."""
ROOMS = {"reading": READING, "shape": SHAPE, "making": MEANING}


def _typed(folder: Path) -> Iterator[str]:
    """The codes that the modules of a folder hand to what reports a finding."""
    for path in sorted(folder.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                places = (0, 1, 2) if name in {"report", "refuse", "_report"} else (0,) if name in REPORTING else ()
                given = [node.args[at] for at in places if at < len(node.args)]
                given += [keyword.value for keyword in node.keywords if keyword.arg == "code"]
                words = [word.value for word in given if isinstance(word, ast.Constant)]
                yield from (word for word in words if isinstance(word, str) and "-" in word)


@pytest.mark.parametrize("folder", ROOMS)
def test_a_room_of_the_loader_reports_the_codes_it_is_said_to(root: Path, folder: str) -> None:
    typed = set(_typed(root / "checks" / folder))
    assert typed - set(ROOMS[folder].codes) - set(RUNNING.codes) == set()


def test_the_loader_reports_every_code_it_is_said_to(root: Path) -> None:
    """Some codes are made of a word (no-handbook) or chosen by a table: each still stands in the sources."""
    sources = "".join(p.read_text("utf-8") for folder in ROOMS for p in (root / "checks" / folder).glob("*.py"))
    made = {f"no-{kind}" for kind in ("handbook", "organization", "vocabulary")}
    assert {code for group in ROOMS.values() for code in group.codes if f'"{code}"' not in sources} == made


def test_names_of_groups_differ_from_each_other_and_from_codes() -> None:
    names = [group.name for group in GROUPS]
    assert len(set(names)) == len(names)
    assert set(names) & set(CODES) == set()


SHARED = {"unknown-name": "references", "duplicate-id": "places", "unreadable-file": "reading", "gap": "tables"}


@pytest.mark.parametrize(("code", "home"), SHARED.items())
def test_a_code_that_several_report_is_explained_once(code: str, home: str) -> None:
    assert HOME[code].name == home
    assert page_of(code) == f"trainers/checks/{home}.html#{code}"


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_every_group_explains_a_code(group: Group) -> None:
    assert [code for code in group.codes if HOME[code] is group] != []
