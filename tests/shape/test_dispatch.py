"""policy.schema.json, which editors use, and the schema of a kind, which the handbook uses, find the same faults."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reading.nodes import Map
from checks.shape.schemas import kinds
from checks.shape.validator import validator
from tests.reading.expecting import composed
from tests.reading.plain import DATA, in_braces, patient
from tests.shape import (
    test_curriculum,
    test_decision,
    test_entries,
    test_example,
    test_guidance,
    test_handbook,
    test_meeting,
    test_minutes,
    test_organization,
    test_question,
    test_report,
    test_role,
    test_schedule,
    test_scorecard,
    test_script,
    test_standard,
    test_statute,
    test_term,
    test_timetable,
    test_vocabulary,
    test_workflow,
)
from tests.shape.good import ENTRIES, POLICIES
from tests.shape.shaping import changed, one

BAD: dict[str, dict[str, tuple[Any, ...]]] = {
    "decision": test_decision.BAD, "entries": test_entries.BAD, "example": test_example.BAD,
    "guidance": test_guidance.BAD, "handbook": test_handbook.BAD, "meeting": test_meeting.BAD,
    "organization": test_organization.BAD, "question": test_question.BAD, "report": test_report.BAD,
    "role": test_role.BAD, "schedule": test_schedule.BAD, "scorecard": test_scorecard.BAD,
    "standard": test_standard.BAD, "term": test_term.BAD, "timetable": test_timetable.BAD,
    "vocabulary": test_vocabulary.BAD, "workflow": test_workflow.BAD,
    "script": test_script.BAD, "minutes": test_minutes.BAD, "curriculum": test_curriculum.BAD,
    "statute": test_statute.BAD,
}  # fmt: skip
CASES = [(label, fault) for label, bad in BAD.items() for fault in bad]
GOOD = {**POLICIES, "entries": ENTRIES}
"""The documents that are changed; a timetable of entries is one more of its kind."""

Told = list[tuple[str, str, str]]


def told(name: str, document: Map) -> Told:
    """Where each error stands, the keyword that failed and what it says."""
    errors = validator(name).iter_errors(document)
    return sorted((str(list(error.absolute_path)), str(error.validator), error.message) for error in errors)


def test_every_kind_has_at_least_five_bad_documents() -> None:
    assert sorted(BAD) == sorted([*kinds(), "entries"])
    assert [kind for kind, bad in BAD.items() if len(bad) < 5] == []


@pytest.mark.parametrize(("label", "fault"), CASES)
def test_both_schemas_tell_the_same_of_a_bad_document(label: str, fault: str) -> None:
    document = one(changed(GOOD[label], *BAD[label][fault][:2]))
    errors = told(f"kinds/{one(GOOD[label])['kind']}", document)
    assert errors
    assert told("policy", document) == errors


@pytest.mark.parametrize("kind", kinds())
def test_both_schemas_accept_a_good_document(kind: str) -> None:
    document = one(POLICIES[kind])
    assert (told("policy", document), told(f"kinds/{kind}", document)) == ([], [])


@patient
@given(
    st.sampled_from(kinds()), st.dictionaries(st.sampled_from(["id", "title", "rows", "covers", "facts", "x"]), DATA)
)
def test_both_schemas_tell_the_same_of_any_data(kind: str, data: dict[str, Any]) -> None:
    (document,) = composed(in_braces({"kind": kind, **data})).documents
    assert told("policy", document) == told(f"kinds/{kind}", document)


def test_a_document_of_no_kind_fails_the_policy_schema_alone() -> None:
    assert told("policy", one("id: x.y\n")) == [("[]", "required", "'kind' is a required property")]


def test_a_document_of_an_unknown_kind_fails_the_policy_schema_alone() -> None:
    assert [(path, keyword) for path, keyword, _ in told("policy", one("kind: rule\nid: x.y\n"))] == [
        ("['kind']", "enum")
    ]
