"""Findings as text and as JSON, whatever they come from."""

from __future__ import annotations

import json
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from checks.finding import Finding, Place
from checks.report.findings_json import as_json
from checks.report.findings_text import as_text, summary
from checks.report.report import Report
from checks.text import Text, both

LATE = Finding(
    "gap", Place("b.yaml", 10, 1), Text("缺", "a gap"), both("[a row]"), "  when: x  ", (Place("a.yaml", 2, 3),)
)
EARLY = Finding("overlap", Place("b.yaml", 9, 7), both("x"), both("y"), severity="warning")
OTHER = Finding("unknown-name", Place("a.yaml", 1, 1), both("x"), both("y"))
SAME = replace(OTHER, code="gap")


def said(findings: list[Finding], width: int = 80) -> str:
    screen = StringIO()
    as_text(Report.of(findings, "en"), Console(file=screen, width=width, highlight=False, emoji=False, markup=False))
    return screen.getvalue()


def test_findings_are_ordered_by_file_line_column_and_code() -> None:
    assert said([LATE, EARLY, OTHER, SAME]) == (
        "a.yaml\n"
        "  a.yaml:1:1  gap  x\n      valid: y\n"
        "  a.yaml:1:1  unknown-name  x\n      valid: y\n\n"
        "b.yaml\n"
        "  b.yaml:9:7  overlap  x\n      valid: y\n"
        "  b.yaml:10:1  gap  a gap\n      when: x\n      valid: [a row]\n      see a.yaml:2:3\n\n"
        "3 errors, 1 warning.\n"
    )


def test_a_long_finding_stays_on_its_line() -> None:
    long = replace(OTHER, place=Place("policies/" + "a" * 60 + ".yaml"), got=both("word " * 40 + "end"))
    lines = said([long], width=40).splitlines()
    assert lines[0] == long.place.file
    assert lines[1].endswith("word word end")


SUMMARIES = [
    ([], 0, "没有发现问题。", "No findings."),
    ([], 1, "没有发现问题；1处按例外放过。", "No findings; 1 finding excepted."),
    ([OTHER], 0, "1个错误，0个提醒。", "1 error, 0 warnings."),
    ([EARLY], 0, "0个错误，1个提醒。", "0 errors, 1 warning."),
    ([OTHER, LATE, EARLY, EARLY], 0, "2个错误，2个提醒。", "2 errors, 2 warnings."),
    ([OTHER, LATE], 3, "2个错误，0个提醒；3处按例外放过。", "2 errors, 0 warnings; 3 findings excepted."),
]


@pytest.mark.parametrize(("findings", "excepted", "zh", "en"), SUMMARIES)
def test_the_summary_counts(findings: list[Finding], excepted: int, zh: str, en: str) -> None:
    said = [summary(Report.of(findings, lang, excepted=excepted)) for lang in ("zh", "en")]  # type: ignore[arg-type]
    assert said == [zh, en]


def test_json_is_ordered_alike_and_counts_by_severity() -> None:
    document = json.loads(as_json(Report.of([LATE, EARLY, OTHER], "en")))
    assert [(f["file"], f["line"], f["column"]) for f in document["findings"]] == [
        ("a.yaml", 1, 1), ("b.yaml", 9, 7), ("b.yaml", 10, 1),
    ]  # fmt: skip
    assert (document["errors"], document["warnings"]) == (2, 1)
    assert document["findings"][2]["related"] == [{"file": "a.yaml", "line": 2, "column": 3}]
