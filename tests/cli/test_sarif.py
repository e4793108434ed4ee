"""SARIF: valid against its schema, and as GitHub reads it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft4Validator

from checks.audit.explaining import explained
from checks.audit.groups import CODES
from checks.finding import Finding, Place
from checks.report.findings_sarif import as_sarif
from checks.report.report import Report
from checks.text import Text, both
from tests.cli.bakery import AS_OF, QUIZ, bakery, handbook
from tests.cli.test_check import FAULTY

SCHEMA = Draft4Validator(
    json.loads((Path(__file__).parents[1] / "vendor/sarif/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
)
GAP = Finding(
    "gap", Place("policies/面 包.yaml", 10, 2), Text("缺", "a gap"), both("a row"), "  when: x  ", (Place("a.yaml", 2, 3),)
)  # fmt: skip
MILD = Finding("unused-word", Place("a.yaml", 1, 1), both("x"), both("y"), severity="warning")
PAGES = "https://bakery.example/"


def run_of(text: str) -> dict[str, Any]:
    """The one run of a log that is valid."""
    log = json.loads(text)
    assert [error.message for error in SCHEMA.iter_errors(log)] == []
    (run,) = log["runs"]
    return dict(run)


def run(*findings: Finding, waiting: tuple[str, ...] = (), below: str = "") -> dict[str, Any]:
    return run_of(as_sarif(Report.of(findings, "en", waiting, pages=PAGES, below=below)))


def test_the_schema_refuses_what_is_no_sarif() -> None:
    assert not SCHEMA.is_valid({"version": "2.1.0", "runs": [{"tool": {}}]})


def test_a_result_says_all_that_github_reads() -> None:
    (result,) = run(GAP, below="town/")["results"]
    base = "SRCROOT"
    uri = "town/policies/%E9%9D%A2%20%E5%8C%85.yaml"
    assert result == {
        "ruleId": "gap",
        "ruleIndex": CODES.index("gap"),
        "level": "error",
        "message": {"text": "a gap\nValid: a row"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri, "uriBaseId": base},
                    "region": {"startLine": 10, "startColumn": 2, "snippet": {"text": "  when: x  "}},
                }
            }
        ],
        "relatedLocations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "town/a.yaml", "uriBaseId": base},
                    "region": {"startLine": 2, "startColumn": 3},
                }
            }
        ],
        "partialFingerprints": result["partialFingerprints"],
    }


def test_a_warning_has_its_level_and_no_related_places() -> None:
    (result,) = run(MILD)["results"]
    assert (result["level"], "relatedLocations" in result) == ("warning", False)


def test_every_code_is_a_rule_with_its_page() -> None:
    rules = run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(CODES)
    rule = rules[CODES.index("gap")]
    page = explained("gap")
    assert rule == {
        "id": "gap",
        "shortDescription": {"text": "gaps, overlaps and rows never reached"},
        "fullDescription": {"text": page.finds.en},
        "help": {
            "text": f"{page.finds.en}\n\n{page.why.en}\n\nHow to mend it: {page.mend.en}",
            "markdown": f"{page.finds.en}\n\n{page.why.en}\n\n**How to mend it:** {page.mend.en}",
        },
        "helpUri": "https://bakery.example/en/trainers/checks/tables.html#gap",
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["tables"]},
    }


def mark(finding: Finding) -> str:
    (result,) = run(finding)["results"]
    return str(result["partialFingerprints"]["handbookFinding/v1"])


def test_a_finding_keeps_its_fingerprint_when_lines_above_it_change() -> None:
    assert mark(replace(GAP, place=Place("policies/面 包.yaml", 99, 4), got=both("other words"))) == mark(GAP)


OTHER = {
    "another file": replace(GAP, place=Place("b.yaml", 10, 2)),
    "another code": replace(GAP, code="overlap"),
    "another line": replace(GAP, excerpt="when: y"),
}


@pytest.mark.parametrize("other", OTHER.values(), ids=OTHER)
def test_another_finding_has_another_fingerprint(other: Finding) -> None:
    assert mark(other) != mark(GAP)


def test_two_findings_that_read_alike_are_told_apart() -> None:
    results = run(GAP, replace(GAP, place=Place("policies/面 包.yaml", 20, 2)))["results"]
    first, second = (result["partialFingerprints"]["handbookFinding/v1"] for result in results)
    assert (first[-2:], second[-2:], first[:-1] == second[:-1]) == (":1", ":2", True)


def test_what_waits_is_a_notification() -> None:
    text = "Not to be judged before other faults are mended: quiz-missing"
    note = {"level": "warning", "associatedRule": {"id": "quiz-missing"}, "message": {"text": text}}
    assert run(waiting=("quiz-missing",))["invocations"] == [
        {"executionSuccessful": False, "toolExecutionNotifications": [note]}
    ]
    assert run()["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_no_path_of_this_machine_but_in_the_links(tmp_path: Path) -> None:
    root = bakery(tmp_path, **FAULTY)
    result = handbook("check", "--as-of", AS_OF, "--format", "sarif", root=root)
    found = run_of(result.stdout)
    assert result.exit_code == 1
    links = {rule.pop("helpUri") for rule in found["tool"]["driver"]["rules"]}
    assert {urlsplit(link).scheme for link in links} == {"file"}
    assert str(tmp_path) not in json.dumps(found)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_log_of_a_damaged_department_is_valid_in_both_languages(tmp_path: Path, lang: str) -> None:
    root = bakery(tmp_path, **FAULTY, policies__baking__quiz="\t" + QUIZ)
    result = handbook("check", "--as-of", AS_OF, "--format", "sarif", "--lang", lang, root=root)
    found = run_of(result.stdout)
    assert {entry["ruleId"] for entry in found["results"]} == {"figures-differ", "unreadable-file"}
    assert found["language"] == lang
