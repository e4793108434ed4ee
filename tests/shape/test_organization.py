"""An organization that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import ORGANIZATION
from tests.shape.shaping import (
    DECISION,
    MAPPING,
    NAME,
    ill_formed,
    likely,
    missing,
    mistyped,
    too_few,
    unknown_key,
    wrong,
)

OF_A_ROLE = "id, title, summary, reports_to, stage_of, headcount, desks, aliases, sources, decisions"
PEOPLE = ("几个人，或 several（若干）（^several$）", "how many people, or several (^several$)")
COUNT = "{{desk: counter, people: {}, sources: [KM/8/1]}}"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": (
        "reports_to: chief",
        "report_to: chief",
        [unknown_key("13:3", "report_to", likely("reports_to", OF_A_ROLE))],
    ),
    "a summary that is a list": (
        "summary: {zh: 管店。, en: Runs the shop.}",
        "summary: [管店。]",
        [mistyped("7:12", "summary: 列表", "summary: a list", *MAPPING)],
    ),
    "a role without summary": (
        "  summary: {zh: 烤面包。, en: Bakes.}\n",
        "",
        [missing("10:3", "summary", "同一句话的中英文", "one statement in both languages")],
    ),
    "a role named with a dot": (
        "id: baker",
        "id: baker.first",
        [wrong("wrong-format", "10:7", "id: baker.first", *NAME)],
    ),
    "a role on no desk": (
        "reports_to: chief\n  desks: [counter, oven]",
        "desks: []",
        [too_few("13:10", "desks", 0, 1, "在哪些岗组", "on which desks")],
    ),
    "half a person": (
        "reports_to: chief",
        f"reports_to: chief\n  headcount: [{COUNT.format('1.5')}]",
        [mistyped("14:39", "people: 数 1.5", "people: the number 1.5", *PEOPLE)],
    ),
    "fewer people than none": (
        "reports_to: chief",
        f"reports_to: chief\n  headcount: [{COUNT.format(-1)}]",
        [wrong("out-of-range", "14:39", "people: -1", "≥ 0")],
    ),
    "a headcount of no desk": (
        "reports_to: chief",
        "reports_to: chief\n  headcount: [{people: 1, sources: [KM/8/1]}]",
        [missing("14:15", "desk", "哪个岗组", "which desk")],
    ),
    "a headcount in other words": (
        "reports_to: chief",
        f"reports_to: chief\n  headcount: [{COUNT.format('many')}]",
        [wrong("wrong-format", "14:39", "people: many", *PEOPLE)],
    ),
    "a superior as a list": (
        "reports_to: chief",
        "reports_to: [chief]",
        [mistyped("13:15", "reports_to: 列表", "reports_to: a list", *NAME)],
    ),
    "a clause that is none": (
        "reports_to: chief",
        "decisions: [KM/8]\n  reports_to: chief",
        [wrong("wrong-format", "13:15", "decisions: KM/8", *DECISION)],
    ),
    "an alias without its source": (
        "reports_to: chief",
        "reports_to: chief\n  aliases: [{title: {zh: 师傅, en: master}}]",
        [missing("14:13", "sources", "所依据的原文条款", "the clauses this rests on")],
    ),
}


test_an_organization_that_is_not_well_formed = ill_formed(ORGANIZATION, BAD)
