"""A document says of which kind it is."""

from __future__ import annotations

import pytest

from checks.text import Text
from tests.reading.expecting import Fault, in_text
from tests.shape.shaping import faults, known, likely

KINDS = "curriculum, decision, example, guidance, handbook, meeting, minutes, organization, question, report, role, schedule …"
CASES = {
    "no kind": (
        "id: x.y\n",
        Fault("missing-key", "1:1", Text("文档没有 kind", "a document without kind"), known(KINDS)),
    ),
    "nothing at all": (
        "{}\n",
        Fault("missing-key", "1:1", Text("文档没有 kind", "a document without kind"), known(KINDS)),
    ),
    "a misspelt kind": (
        "id: x.y\nkind: shedule\n",
        Fault("unknown-kind", "2:7", Text("kind: shedule", "kind: shedule"), likely("schedule", KINDS)),
    ),
    "a kind in capitals": (
        "kind: TERM\n",
        Fault("unknown-kind", "1:7", Text("kind: TERM", "kind: TERM"), known(KINDS)),
    ),
    "a kind that is a number": ("kind: 5\n", Fault("unknown-kind", "1:7", Text("kind: 5", "kind: 5"), known(KINDS))),
    "a kind left out": (
        "kind:\nid: x.y\n",
        Fault("unknown-kind", "1:6", Text("kind: 没有写值", "kind: no value"), known(KINDS)),
    ),
    "several kinds": (
        "kind: [term, role]\n",
        Fault("unknown-kind", "1:7", Text("kind: 列表", "kind: a list"), known(KINDS)),
    ),
    "a ledger among the policies": (
        "kind: ledger\n",
        Fault("unknown-kind", "1:7", Text("kind: ledger", "kind: ledger"), known(KINDS)),
    ),
}


@pytest.mark.parametrize(("text", "fault"), CASES.values(), ids=CASES)
def test_a_document_whose_kind_is_not_known(text: str, fault: Fault) -> None:
    assert faults(text) == in_text(text, fault)
