"""Examples that expect another route through a workflow than the engine takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text, both
from tests.audit.auditing import audited, finding
from tests.department import EMPLOYEE
from tests.flows import LOAF_FILES, made

FILE = "policies/baking/examples.yaml"
GOOD = "knead → bake → weigh → sell → sold"
FIRST, SECOND = "2026-02-01T06:00", "2026-02-02T06:00"
SOLD = "{workflow: baking.loaf, steps: [knead, bake, weigh, sell], end: sold}"
BINNED = "{workflow: baking.loaf, steps: [knead, bake, ask], end: binned}"
AGAIN = "{workflow: baking.loaf, steps: [knead, bake], again: bake}"


def example(events: str, *routes: str, claims: str = "", because: str = "KM/8/1") -> str:
    """An example with these loaves that expects these routes; its first route stands in line 11 behind one loaf, in 12 behind two."""
    listed = "  routes:\n" + "".join(f"  - {route}\n" for route in routes) if routes else ""
    return (
        "kind: example\nid: baking.one\ntitle: {zh: 一个, en: one}\n"
        f"covers: {{from: 2026-02-01, until: 2026-02-02}}\nemployee: {EMPLOYEE}\nevents:\n{events}\n"
        f"expect:\n  outcomes: []\n{listed}{claims}  because:\n    {because}: {{zh: 规矩。, en: The rule.}}\n"
    )


def differences(root: Path, text: str) -> list[Finding]:
    found = audited(root, "examples", **LOAF_FILES, policies__baking__examples=text)
    return [one for one in found if one.code != "uncovered-row"]


def expects(line: int, route: str, instead: str = "—") -> Finding:
    got, valid = Text(f"引擎：{instead}", f"the engine: {instead}"), f"案例期望 {route}"
    return finding("example-differs", f"{FILE}:{line}:5", got, Text(valid, f"the example expects {route}"))


def adds(line: int, route: str) -> Finding:
    said = f"baking.loaf.route: {route}"
    got = Text(f"引擎另有 {said}", f"the engine adds {said}")
    valid = Text("写进 routes，或改案例", "listed under routes, or another case")
    return finding("example-differs", f"{FILE}:{line}:3", got, valid)


def not_cited(clause: str, cited: str) -> Finding:
    got = Text(f"理由引 {clause}，结果没有引它", f"the reason cites {clause}, no outcome does")
    return finding("because-not-followed", f"{FILE}:9:3", got, both(cited))


ONE = made()
TWO = f"{ONE}\n{made(crust='black', saleable='false', at=SECOND)}"
ALIKE = f"{ONE}\n{made(at=SECOND)}"
WRONG = "{workflow: baking.loaf, steps: [knead, bake, ask, sell], end: sold}"
WAY = "knead → bake → ask → sell → sold"
BIN = "knead → bake → ask → binned"

CONFIRMED: dict[str, tuple[str, tuple[str, ...]]] = {
    "to an end": (ONE, (SOLD,)),
    "back": (made(crust="pale"), (AGAIN,)),
    "at a day": (ONE, (SOLD.replace("}", ", at: 2026-02-01}"),)),
    "at a moment": (ONE, (SOLD.replace("}", f", at: {FIRST}}}"),)),
    "two, in any order": (TWO, (BINNED, SOLD)),
    "the same twice, of which the later is dated first": (ALIKE, (SOLD, SOLD.replace("}", f", at: {FIRST}}}"))),
    "the same twice at the same moment": (f"{ONE}\n{ONE}", (SOLD, SOLD)),
    "none where nothing happens": (" []", ()),
}  # fmt: skip


@pytest.mark.parametrize(("events", "routes"), CONFIRMED.values(), ids=CONFIRMED)
def test_routes_that_the_engine_takes(tmp_path: Path, events: str, routes: tuple[str, ...]) -> None:
    assert differences(tmp_path, example(events, *routes)) == []


DIFFER: dict[str, tuple[str, tuple[str, ...], list[Finding]]] = {
    "a wrong step": (ONE, (WRONG,), [expects(11, WAY, f"{GOOD} ({FIRST})")]),
    "a step left out": (
        ONE,
        (SOLD.replace("weigh, ", ""),),
        [expects(11, "knead → bake → sell → sold", f"{GOOD} ({FIRST})")],
    ),
    "a wrong end": (
        ONE,
        (SOLD.replace("end: sold", "end: binned"),),
        [expects(11, "knead → bake → weigh → sell → binned", f"{GOOD} ({FIRST})")],
    ),
    "back instead of on": (
        ONE,
        (AGAIN,),
        [expects(11, "knead → bake → bake-again-bake", f"{GOOD} ({FIRST})")],
    ),
    "a route nobody takes": (" []", (SOLD,), [expects(11, GOOD), not_cited("KM/8/1", "—")]),
    "a route nobody expects": (ONE, (), [adds(9, f"{GOOD} ({FIRST})")]),
    "one of two that nobody expects": (TWO, (SOLD,), [adds(10, f"{BIN} ({SECOND})")]),
    "the same route twice": (ONE, (SOLD, SOLD), [expects(12, GOOD)]),
    "a wrong route beside a right one": (
        TWO,
        (WRONG, BINNED),
        [expects(12, WAY, f"{GOOD} ({FIRST})")],
    ),
    "a wrong route, and the right one that any of two would be": (
        ALIKE,
        (WRONG, SOLD),
        [expects(12, WAY, f"{GOOD} ({SECOND})")],
    ),
    "two wrong routes": (
        TWO,
        (WRONG, SOLD.replace("weigh, ", "")),
        [
            expects(12, WAY, f"{GOOD} ({FIRST}); {BIN} ({SECOND})"),
            expects(13, "knead → bake → sell → sold", f"{BIN} ({SECOND})"),
        ],
    ),
    "another moment": (
        ONE,
        (SOLD.replace("}", f", at: {SECOND}}}"),),
        [expects(11, f"{GOOD} ({SECOND})"), adds(9, f"{GOOD} ({FIRST})")],
    ),
    "two alike of which one is expected": (f"{ONE}\n{ONE}", (WRONG,), [
        expects(12, WAY, f"{GOOD} ({FIRST}); {GOOD} ({FIRST})"), adds(10, f"{GOOD} ({FIRST})"),
    ]),
}  # fmt: skip


@pytest.mark.parametrize(("events", "routes", "findings"), DIFFER.values(), ids=DIFFER)
def test_routes_that_differ(tmp_path: Path, events: str, routes: tuple[str, ...], findings: list[Finding]) -> None:
    assert differences(tmp_path, example(events, *routes)) == findings


def test_a_step_is_no_outcome_to_be_listed(tmp_path: Path) -> None:
    """Nor does a route stand for one that is."""
    text = example(ONE, SOLD).replace("outcomes: []", "outcomes: [{table: baking.loaf.route, row: knead, step: knead}]")
    (found,) = differences(tmp_path, text)
    assert (found.code, found.valid.en) == (
        "example-differs", "the example expects baking.loaf.route/knead step: knead",
    )  # fmt: skip


def test_the_reason_cites_a_clause_of_the_route(tmp_path: Path) -> None:
    assert differences(tmp_path, example(ONE, SOLD, because="KM/8/2")) == [not_cited("KM/8/2", "KM/8/1")]


def test_a_route_that_hangs_on_an_unknown_fact_is_open(tmp_path: Path) -> None:
    text = example(made(crust="unknown"), claims="  partial: [baking.loaf.route]\n")
    assert differences(tmp_path, text) == []


def test_a_fact_that_the_route_needs_is_left_out(tmp_path: Path) -> None:
    (found,) = differences(tmp_path, example(ONE.replace(", crust: gold", "")))
    assert (found.code, found.got.en) == (
        "case-incomplete",
        "the rule baking.loaf.route asks for crust, which the case leaves out",
    )


def test_every_step_way_back_and_end_needs_an_example(tmp_path: Path) -> None:
    found = audited(tmp_path, "examples", **LOAF_FILES, policies__baking__examples=example(ONE, SOLD))
    assert [(f.code, f.got.en) for f in found] == [
        ("uncovered-row", f"no example for baking.loaf.route/{row}")
        for row in ("ask", "knead-again-knead", "bake-again-bake", "binned")
    ]
