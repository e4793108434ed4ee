"""A case that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import CASE
from tests.shape.shaping import DATE, MAPPING, blank, ill_formed, likely, missing, mistyped, unknown_key, wrong

KEYS = "kind, id, title, covers, employee, history, events, expect"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": (
        "covers:",
        "cover:",
        [
            missing("1:1", "covers", "案例管哪几天", "the days the case speaks about"),
            unknown_key("1:1", "cover", likely("covers", KEYS)),
        ],
    ),
    "another kind": ("covers:", "kind: schedule\ncovers:", [wrong("wrong-value", "1:7", "kind: schedule", "example")]),
    "nobody": (
        "employee: {",
        "employees: {",
        [
            missing("1:1", "employee", "当事人", "the employee"),
            unknown_key("2:1", "employees", likely("employee", KEYS)),
        ],
    ),
    "events left out": ("events:\n", "history:\n", [missing("1:1", "events", "事件", "the events")]),
    "a day that is a number": (
        "from: 2026-02-01",
        "from: 20260201",
        [mistyped("1:16", "from: 数 20260201", "from: the number 20260201", *DATE)],
    ),
    "the end left out": (", until: 2026-02-28", "", [missing("1:9", "until", "最后一天", "the last day")]),
    "an event without facts": (
        "{burnt: 3, careless: unknown, cost: 9.50}",
        "three",
        [mistyped("4:33", "batch: 文字 three", "batch: the text three", *MAPPING)],
    ),
    "a name of no text": ("covers:", "id: ''\ncovers:", [blank("1:5", "id")]),
}


test_a_case_that_is_not_well_formed = ill_formed(CASE, BAD, "case")
