"""Exceptions in pyproject.toml: what they silence, for how long, and what is wrong with them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checks.cli.configuration import configured
from checks.cli.exceptions import Excepted
from checks.cli.severity import KNOWN
from checks.finding import Finding, Place
from checks.shape.suggest import one_of
from checks.text import Text, both
from tests.cli.bakery import QUIZ, bakery, handbook
from tests.cli.test_check import FAULTY
from tests.cli.test_severity import bad, project

TERMS = "policies/baking/terms.yaml"
WHOLE = {
    "code": '"figures-differ"',
    "place": f'"{TERMS}"',
    "reason": '"measured anew in summer"',
    "until": "2026-08-31",
}


def excepting(*exceptions: dict[str, str], head: str = "") -> str:
    """A pyproject.toml with these exceptions; the first begins in line 1, its keys in line 2."""
    blocks = ["\n".join(f"{key} = {value}" for key, value in one.items()) for one in exceptions]
    return head + "".join(f"[[tool.handbook.exceptions]]\n{block}\n" for block in blocks)


def told(root: Path, text: str, *words: str, as_of: str = "2026-06-01", **files: str) -> dict[str, Any]:
    """What the command says of a faulty bakery with this pyproject.toml."""
    done = handbook("check", "--format", "json", "--as-of", as_of, *words, root=project(root, text, **(FAULTY | files)))
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def codes(document: dict[str, Any]) -> list[tuple[str, str, int]]:
    return [(f["code"], f["file"], f["line"]) for f in document["findings"]]


TREE = ("no-tree", "policies/organization.yaml", 10)
DIFFER = ("figures-differ", TERMS, 4)
PLACES = {"the file": TERMS, "the document": "baking.crust"}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_an_exception_silences_its_finding_and_is_counted(tmp_path: Path, place: str) -> None:
    document = told(tmp_path, excepting(WHOLE | {"place": f'"{place}"'}))
    assert (codes(document), document["errors"], document["excepted"]) == ([TREE], 1, 1)


def test_the_summary_counts_what_is_excepted(tmp_path: Path) -> None:
    root = project(tmp_path, excepting(WHOLE), policies__baking__terms=FAULTY["policies__baking__terms"])
    result = handbook("check", "--as-of", "2026-06-01", "--lang", "en", root=root)
    assert (result.exit_code, result.stdout) == (0, "No findings; 1 finding excepted.\n")


def test_the_last_day_is_included_and_the_next_is_not(tmp_path: Path) -> None:
    text = excepting(WHOLE)
    assert codes(told(tmp_path / "last", text, as_of="2026-08-31")) == [TREE]
    after = told(tmp_path / "next", text, as_of="2026-09-01")
    assert codes(after) == [DIFFER, TREE, ("expired-exception", "pyproject.toml", 2)]
    assert after["excepted"] == 0


def test_an_expired_exception_says_when_it_ended(tmp_path: Path) -> None:
    (found,) = (f for f in told(tmp_path, excepting(WHOLE), as_of="2026-09-01")["findings"] if "exception" in f["code"])
    assert (found["got"]["en"], found["severity"], found["excerpt"]) == (
        f"the exception figures-differ at {TERMS} ended on 2026-08-31", "error", 'code = "figures-differ"',
    )  # fmt: skip


IDLE = {
    "another file": {"place": '"policies/handbook.yaml"'},
    "a file that is none": {"place": '"policies/none.yaml"'},
    "another document": {"place": '"baking.burnt"'},
    "another code": {"code": '"gap"'},
}


@pytest.mark.parametrize("change", IDLE.values(), ids=IDLE)
def test_an_exception_that_silences_nothing_is_a_finding(tmp_path: Path, change: dict[str, str]) -> None:
    document = told(tmp_path, excepting(WHOLE | change))
    assert (codes(document), document["excepted"]) == ([DIFFER, TREE, ("idle-exception", "pyproject.toml", 2)], 0)


def test_an_exception_holds_for_its_document_only(tmp_path: Path) -> None:
    terms = FAULTY["policies__baking__terms"]
    both_terms = f"{terms}---\n{terms.replace('crust', 'crumb').replace('皮', '心')}"
    document = told(tmp_path, excepting(WHOLE | {"place": '"baking.crust"'}), policies__baking__terms=both_terms)
    assert codes(document) == [("figures-differ", TERMS, 9), TREE]
    assert document["excepted"] == 1


def test_two_exceptions_for_one_finding_are_both_in_use(tmp_path: Path) -> None:
    document = told(tmp_path, excepting(WHOLE, WHOLE | {"place": '"baking.crust"'}))
    assert (codes(document), document["excepted"]) == ([TREE], 1)


def test_while_a_document_cannot_be_read_no_exception_is_called_idle(tmp_path: Path) -> None:
    document = told(tmp_path, excepting(WHOLE | {"code": '"gap"'}), policies__baking__quiz="\t" + QUIZ)
    assert "idle-exception" not in {code for code, _, _ in codes(document)}
    assert "idle-exception" in document["waiting"]


def test_excepted_findings_are_counted_within_the_selection(tmp_path: Path) -> None:
    chosen = told(tmp_path / "a", excepting(WHOLE), "--select", "parity")
    other = told(tmp_path / "b", excepting(WHOLE), "--select", "organization")
    assert (codes(chosen), chosen["excepted"]) == ([], 1)
    assert (codes(other), other["excepted"]) == ([TREE], 0)


def test_severities_and_exceptions_stand_together(tmp_path: Path) -> None:
    document = told(tmp_path, excepting(WHOLE, head='[tool.handbook.severity]\nno-tree = "warning"\n'))
    assert (document["errors"], document["warnings"], document["excepted"]) == (0, 1, 1)


def without(key: str) -> dict[str, str]:
    return {name: value for name, value in WHOLE.items() if name != key}


UNTIL = Text("最后一天，不加引号：2026-12-31", "the last day, without quotes: 2026-12-31")
PLACE = Text("一个文件，或文档的 id", "a file, or the id of a document")
NO_PLACE = Text("例外缺少 place", "an exception without place")
BAD: dict[str, tuple[str, Finding]] = {
    "an unknown key": (
        excepting(WHOLE | {"untill": "2026-08-31"}),
        bad(6, 1, Text("未知的键 untill", "the unknown key untill"), one_of("untill", WHOLE)),
    ),
    "an unknown code": (
        excepting(WHOLE | {"code": '"figure-differs"'}),
        bad(2, 1, Text("没有代码叫 figure-differs", "no code is called figure-differs"), one_of("figure-differs", KNOWN)),
    ),
    "a code of the loader": (
        excepting(WHOLE | {"code": '"unknown-key"'}),
        bad(2, 1, Text("没有代码叫 unknown-key", "no code is called unknown-key"), one_of("unknown-key", KNOWN)),
    ),
    "a date in quotes": (excepting(WHOLE | {"until": '"2026-08-31"'}), bad(5, 1, both("until = '2026-08-31'"), UNTIL)),
    "a moment": (
        excepting(WHOLE | {"until": "2026-08-31T08:00:00"}),
        bad(5, 1, both("until = 2026-08-31T08:00:00"), UNTIL),
    ),
    "no reason given": (excepting(WHOLE | {"reason": '" "'}), bad(4, 1, both("reason = ' '"), Text("为什么放过", "why it may stand"))),
    "no place": (
        excepting(without("place")),
        bad(2, 1, NO_PLACE, Text(f"place: {PLACE.zh}", f"place: {PLACE.en}")),
    ),
    "a place that is no text": (excepting(WHOLE | {"place": "3"}), bad(3, 1, both("place = 3"), PLACE)),
    "the second of two": (
        excepting(WHOLE, WHOLE | {"place": "3"}),
        bad(8, 1, both("place = 3"), PLACE),
    ),
    "without a code": (
        excepting(without("code")),
        bad(1, 1, Text("例外缺少 code", "an exception without code"), Text("code: 一个代码", "code: a code")),
    ),
    "exceptions that are no list": (
        "[tool.handbook]\nexceptions = 'gap'\n",
        bad(2, 1, both("tool.handbook.exceptions = 'gap'"), both("[[tool.handbook.exceptions]]")),
    ),
    "a table that is unknown": (
        "[tool.handbook.severities]\ngap = 'warning'\n",
        bad(1, 1, Text("未知的键 severities", "the unknown key severities"), one_of("severities", ("severity", "exceptions", "survivors", "pages"))),
    ),
    "pages that are no address": (
        "[tool.handbook]\npages = 'site'\n",
        bad(2, 1, both("pages = 'site'"), both('"https://…/"')),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BAD.values(), ids=BAD)
def test_a_bad_exception_is_told_where_it_stands(tmp_path: Path, text: str, expected: Finding) -> None:
    assert configured(project(tmp_path, text)).findings == [expected]


def test_a_bad_exception_could_not_run_and_silences_nothing(tmp_path: Path) -> None:
    root = project(tmp_path, excepting(WHOLE | {"untill": "2026-08-31"}), **FAULTY)
    result = handbook("check", "--format", "json", "--as-of", "2026-06-01", root=root)
    assert result.exit_code == 2
    assert [f["code"] for f in json.loads(result.stdout)["findings"]] == [
        "figures-differ", "no-tree", "bad-configuration",
    ]  # fmt: skip


def test_an_exception_written_in_one_line(tmp_path: Path) -> None:
    inline = ", ".join(f"{key} = {value}" for key, value in WHOLE.items())
    root = project(tmp_path, f"[tool.handbook]\nexceptions = [{{{inline}}}]\n")
    place = Place("pyproject.toml")
    expected = Excepted("figures-differ", TERMS, "measured anew in summer", date(2026, 8, 31), place)
    assert (configured(root).exceptions, configured(root).findings) == ([expected], [])


def test_a_bakery_may_say_where_its_site_stands(tmp_path: Path) -> None:
    root = project(tmp_path, '[tool.handbook]\npages = "https://bakery.example/"\n', **FAULTY)
    said = handbook(
        "check", "--lang", "en", "--as-of", "2026-06-01", "--select", "no-tree", root=bakery(root, **FAULTY)
    )
    assert "      page https://bakery.example/en/trainers/checks/organization.html#no-tree\n" in said.stdout
