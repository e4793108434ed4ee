"""A case that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

import pytest

from checks.text import Text
from tests.reading.expecting import Fault, in_text
from tests.shape.good import CASE
from tests.shape.shaping import DATE, MAPPING, changed, faults, likely, missing, mistyped, unknown_key, wrong

KEYS_0 = "kind, id, title, covers, employee, history, events, expect"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": ("covers:", "cover:", [missing("1:1", "covers", "案例管哪几天", "the days the case speaks about"), unknown_key("1:1", "cover", likely("covers", KEYS_0))]),
    "another kind": ("covers:", "kind: schedule\ncovers:", [wrong("wrong-value", "1:7", "kind: schedule", "example")]),
    "nobody": ("employee: {desk: counter, role: baker, joined: 2025-01-01, wage: 4000}\n", "", [missing("1:1", "employee", "当事人", "the employee")]),
    "events left out": ("events:\n- {at: 2026-02-03T06:00, batch: {burnt: 3, careless: unknown, cost: 9.50}}\n", "", [missing("1:1", "events", "事件", "the events")]),
    "a day that is a number": ("from: 2026-02-01", "from: 20260201", [mistyped("1:16", "from: 数 20260201", "from: the number 20260201", *DATE)]),
    "the end left out": (", until: 2026-02-28", "", [missing("1:9", "until", "最后一天", "the last day")]),
    "an event that is a text": ("- {at: 2026-02-03T06:00, batch: {burnt: 3, careless: unknown, cost: 9.50}}", "- batch", [mistyped("4:3", "events: 文字 batch", "events: the text batch", *MAPPING)]),
    "a name of no text": ("covers:", "id: ''\ncovers:", [Fault("empty-value", "1:5", Text("id: 没有内容", "id: empty text"), Text("文字", "some text"))]),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), BAD.values(), ids=BAD)
def test_a_case_that_is_not_well_formed(old: str, new: str, expected: list[Fault]) -> None:
    text = changed(CASE, old, new)
    assert faults(text, "case") == in_text(text, *expected)
