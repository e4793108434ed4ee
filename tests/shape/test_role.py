"""A role sheet that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import ROLE
from tests.shape.shaping import LIST, NAME, ill_formed, known, likely, missing, mistyped, unknown_key, wrong

OF_A_DUTY = "id, do, function, accountable, sources, decisions"
KEYS = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, role, duties …"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": (
        "duties:",
        "dutys:",
        [missing("1:1", "duties", "职责", "duties"), unknown_key("11:1", "dutys", likely("duties", KEYS))],
    ),
    "whose role, left out": ("role: baker\n", "", [missing("1:1", "role", "哪个岗位", "which role")]),
    "a duty that says instead of does": (
        "do: {zh: 烤面包。",
        "say: {zh: 烤面包。",
        [missing("12:3", "do", "做什么", "what is done"), unknown_key("12:14", "say", known(OF_A_DUTY))],
    ),
    "answerable in words": (
        "accountable: true",
        "accountable: yes",
        [mistyped("12:78", "accountable: 文字 yes", "accountable: the text yes", "true 或 false", "true or false")],
    ),
    "a requirement that says nothing of itself": (
        "do: {zh: 能早起。, en: Rise early.}, ",
        "",
        [missing("16:3", "do", "做什么", "what is done")],
    ),
    "a duty that belongs to no function": (
        "function: baking, ",
        "",
        [
            missing(
                "12:3",
                "function",
                "属于哪项职能（organization 里的 functions）",
                "the function it belongs to, from functions of the organization",
            )
        ],
    ),
    "a requirement somebody answers for": (
        "en: Rise early.}, ",
        "en: Rise early.}, accountable: true, ",
        [unknown_key("16:48", "accountable", known("id, do, sources, decisions"))],
    ),
    "a permission in other words": (
        "may: {zh: 可以尝。",
        "do: {zh: 可以尝。",
        [
            missing("14:3", "may", "可以做什么", "what may be done"),
            unknown_key("14:15", "do", known("id, may, sources, decisions")),
        ],
    ),
    "a duty in capitals": ("id: bake,", "id: BAKE,", [wrong("wrong-format", "12:8", "id: BAKE", *NAME)]),
    "duties left empty": (
        "role: baker\nduties:\n",
        "role: baker\nduties:\nrequired:\n",
        [
            mistyped("11:8", "duties: 没有写值", "duties: no value", *LIST),
            unknown_key("12:1", "required", likely("requirements", KEYS)),
        ],
    ),
}


test_a_role_that_is_not_well_formed = ill_formed(ROLE, BAD)
