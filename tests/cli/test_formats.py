"""The formats for CI servers: github and junit, and what all formats share."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from lxml import etree
from rich.console import Console

from checks.audit.groups import GROUPS
from checks.finding import Finding, Place
from checks.report.excerpts import with_excerpts
from checks.report.findings_github import as_github
from checks.report.findings_junit import as_junit
from checks.report.formats import FindingsFormat, get
from checks.report.report import Report
from checks.text import Text, both
from tests.cli.bakery import AS_OF, bakery, handbook
from tests.cli.test_check import FAULTY

GAP = Finding(
    "gap", Place("b,c:d.yaml", 10, 2), Text("缺\n100%", "a gap\r\n100%: here, now"), both("[a row]"), "  when: x  ", (Place("a.yaml", 2, 3),)
)  # fmt: skip
MILD = Finding("unused-word", Place("a.yaml", 1, 1), both("x"), both("y"), severity="warning")
DARK = Finding("no-page", Place("a.yaml", 3, 4), both("\x00x\ud800"), both("<y> & z"))


def test_github_has_a_command_for_each_finding_with_everything_escaped() -> None:
    assert as_github(Report.of([GAP, MILD], "en", below="town/")) == (
        "::warning file=town/a.yaml,line=1,col=1,title=unused-word::x%0Avalid: y\n"
        "::error file=town/b%2Cc%3Ad.yaml,line=10,col=2,title=gap::"
        "a gap%0D%0A100%25: here, now%0Avalid: [a row]%0Asee town/a.yaml:2:3\n"
    )


def test_github_speaks_chinese() -> None:
    assert as_github(Report.of([MILD, GAP], "zh")) == (
        "::warning file=a.yaml,line=1,col=1,title=unused-word::x%0A应为：y\n"
        "::error file=b%2Cc%3Ad.yaml,line=10,col=2,title=gap::缺%0A100%25%0A应为：[a row]%0A另见 a.yaml:2:3\n"
    )


def test_github_says_nothing_where_nothing_is_found(tmp_path: Path) -> None:
    result = handbook("check", "--as-of", AS_OF, "--format", "github", root=bakery(tmp_path))
    assert (result.exit_code, result.stdout) == (0, "")


def suites(report: Report) -> dict[str, etree._Element]:
    root = etree.fromstring(as_junit(report).encode("utf-8"))
    return {str(suite.get("name")): suite for suite in root}


def shape(suite: etree._Element) -> list[object]:
    """A suite as lists: its attributes, then for each case its attributes and what stands in it."""
    cases = [(dict(c.attrib), [(x.tag, dict(x.attrib), x.text) for x in c]) for c in suite]
    return [dict(suite.attrib), cases]


def test_junit_has_a_suite_for_each_group_and_counts_them() -> None:
    report = Report.of([GAP, MILD], "en", waiting=["quiz-missing"])
    root = etree.fromstring(as_junit(report).encode("utf-8"))
    assert [suite.get("name") for suite in root] == [group.name for group in GROUPS]
    assert dict(root.attrib) == {"name": "handbook check", "tests": str(len(GROUPS)), "failures": "1", "skipped": "1"}


def test_junit_fails_for_an_error() -> None:
    assert shape(suites(Report.of([GAP], "en", below="town/"))["tables"]) == [
        {"name": "tables", "tests": "1", "failures": "1", "skipped": "0"},
        [
            (
                {"classname": "tables", "name": "gap town/b,c:d.yaml:10:2", "file": "town/b,c:d.yaml", "line": "10"},
                [("failure", {"message": "a gap\r\n100%: here, now", "type": "gap"}, "a gap\n100%: here, now\nwhen: x\nvalid: [a row]")],
            )
        ],
    ]  # fmt: skip


def test_junit_does_not_fail_for_a_warning() -> None:
    assert shape(suites(Report.of([MILD], "zh"))["unused"]) == [
        {"name": "unused", "tests": "1", "failures": "0", "skipped": "0"},
        [
            (
                {"classname": "unused", "name": "unused-word a.yaml:1:1", "file": "a.yaml", "line": "1"},
                [("system-out", {}, "x\n应为：y")],
            )
        ],
    ]


def test_junit_passes_a_check_that_found_nothing_and_skips_what_waits() -> None:
    found = suites(Report.of([], "en", waiting=["quiz-missing", "case-incomplete"]))
    assert shape(found["parity"]) == [
        {"name": "parity", "tests": "1", "failures": "0", "skipped": "0"},
        [({"classname": "parity", "name": "languages that disagree"}, [])],
    ]
    waits = [("skipped", {"message": "not to be judged before other faults are mended"}, None)]
    assert shape(found["quizzes"]) == [
        {"name": "quizzes", "tests": "1", "failures": "0", "skipped": "1"},
        [({"classname": "quizzes", "name": "quiz-missing"}, waits)],
    ]


def test_junit_stays_xml_whatever_is_found() -> None:
    (case,) = suites(Report.of([DARK], "en"))["pages"]
    assert (case[0].get("message"), case[0].text) == ("\ufffdx\ufffd", "\ufffdx\ufffd\nvalid: <y> & z")


@pytest.mark.parametrize("format", list(FindingsFormat))
def test_every_format_has_an_outputter_and_ends_alike(tmp_path: Path, format: FindingsFormat) -> None:
    result = handbook("check", "--as-of", AS_OF, "--format", format.value, root=bakery(tmp_path, **FAULTY))
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.endswith("\n") and not result.stdout.endswith("\n\n")
    for word in ("figures-differ", "policies/baking/terms.yaml", "no-tree", "policies/organization.yaml"):
        assert word in result.stdout


def printed(format: FindingsFormat, width: int) -> str:
    screen = StringIO()
    get(format)(Report.of([GAP, MILD], "en", pages="https://b.example"), Console(width=width, file=screen))
    return screen.getvalue()


@pytest.mark.parametrize("format", sorted(set(FindingsFormat) - {FindingsFormat.text}))
def test_a_narrow_console_breaks_no_format_for_programs(format: FindingsFormat) -> None:
    assert printed(format, width=20) == printed(format, width=500)


def test_a_project_below_the_current_folder_is_named_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bakery(tmp_path / "town/bakery", **FAULTY)
    monkeypatch.chdir(tmp_path)
    result = handbook("check", "--as-of", AS_OF, "--format", "github", root=Path("town/bakery"))
    files = [line.split(" file=")[1].split(",")[0] for line in result.stdout.splitlines()]
    assert files == ["town/bakery/policies/baking/terms.yaml", "town/bakery/policies/organization.yaml"]


def at(file: str, line: int, excerpt: str = "") -> Finding:
    return Finding("gap", Place(file, line, 1), both("x"), both("y"), excerpt)


def test_a_finding_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("one\ntwo  \n", "utf-8")
    (tmp_path / "b.yaml").write_bytes(b"\xff")
    given = [at("a.yaml", 2), at("a.yaml", 9), at("a.yaml", 1, "kept"), at("b.yaml", 1), at("none.yaml", 1), at(".", 1)]
    assert [f.excerpt for f in with_excerpts(tmp_path, given)] == ["two", "", "kept", "", "", ""]
