"""A report that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from checks.text import Text
from tests.reading.expecting import Fault
from tests.shape.good import REPORT
from tests.shape.shaping import (
    MAPPING,
    MOMENT,
    ill_formed,
    known,
    likely,
    missing,
    mistyped,
    too_few,
    unknown_key,
    wrong,
)

KEYS = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, subject, events …"
OF_A_PUBLICATION = "id, title, event, sources, decisions"
EVENT = ("记下这些数字的事件", "the event that records the figures")
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "no targets": (
        "targets:\n- id: share\n  title: {zh: 售出率, en: share sold}\n  fact: gap\n  is: 0\n  shows: share\n"
        "  sources: [KM/8/1]\n",
        "",
        [missing("1:1", "targets", "各项要求", "the targets")],
    ),
    "a misspelt key": ("published:\n", "publishd:\n", [unknown_key("19:1", "publishd", likely("published", KEYS))]),
    "several facts to show": (
        "  shows: share\n",
        "  shows: [share]\n",
        [mistyped("17:10", "shows: 列表", "shows: a list", "文字", "text")],
    ),
    "a publication without id": (
        "- id: january\n",
        "- name: january\n",
        [
            missing("20:3", "id", "短名，小写，用 - 或 _ 相连", "a short lower-case name"),
            unknown_key("20:3", "name", known(OF_A_PUBLICATION)),
        ],
    ),
    "a publication at no day": (
        "at: 2026-02-01, ",
        "",
        [too_few("22:10", "event", 1, 2, *EVENT), missing("22:10", "at", "何时", "when")],
    ),
    "a publication at a day that is none": (
        "at: 2026-02-01, ",
        "at: yesterday, ",
        [wrong("wrong-format", "22:15", "at: yesterday", *MOMENT)],
    ),
    "a publication of nothing": (
        "{at: 2026-02-01, figures: {sold: 30, baked: 40, stated: 0.75}}",
        "{at: 2026-02-01}",
        [too_few("22:10", "event", 1, 2, *EVENT)],
    ),
    "two events in one publication": (
        "figures: {sold: 30, baked: 40, stated: 0.75}}",
        "figures: {sold: 30}, batch: {}}",
        [
            Fault(
                "too-many",
                "22:10",
                Text("event: 3项", "event: 3 entries"),
                Text(f"最多2项：{EVENT[0]}", f"at most 2: {EVENT[1]}"),
            )
        ],
    ),
    "a figure alone": (
        "figures: {sold: 30, baked: 40, stated: 0.75}}",
        "figures: 30}",
        [mistyped("22:36", "figures: 数 30", "figures: the number 30", *MAPPING)],
    ),
}


test_a_report_that_is_not_well_formed = ill_formed(REPORT, BAD)
