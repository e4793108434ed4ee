"""The route through a workflow: which steps a case takes, why, and where it ends or turns back."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.book import Book
from checks.engine.routes import routes
from checks.engine.verdict import Verdict
from tests.department import EMPLOYEE, sound
from tests.engine.asking import ask, days, possible, stands
from tests.flows import CHOICE, LOAF, LOAF_FILES, flowing, made, workflow

DAY = days("2026-02-01", "2026-02-01")


def taken(book: Book, verdict: Verdict) -> list[list[str]]:
    """Every route, stage by stage, with the facts that led there: `bake (smooth)`, `end sold`, `again knead`."""
    return [
        [
            _stage(stage.consequence.kind, str(stage.consequence.outcome.name), [c.fact for c in stage.because])
            for stage in route.stages
        ]
        for route in routes(book, verdict)
    ]


def _stage(kind: str, name: str, because: list[str]) -> str:
    said = name if kind == "step" else f"{kind} {name}"
    return f"{said} ({', '.join(because)})" if because else said


@pytest.fixture
def bakery(tmp_path: Path) -> Book:
    return sound(tmp_path, **LOAF_FILES)


ROUTES: dict[str, tuple[str, list[str]]] = {
    "to the end": (made(), ["knead", "bake (smooth)", "weigh (crust)", "sell", "end sold"]),
    "another value of the same branch": (
        made(crust="brown"),
        ["knead", "bake (smooth)", "weigh (crust)", "sell", "end sold"],
    ),
    "round about to the same end": (
        made(crust="black"),
        ["knead", "bake (smooth)", "ask (crust)", "sell (saleable)", "end sold"],
    ),
    "to the other end": (
        made(crust="black", saleable="false"),
        ["knead", "bake (smooth)", "ask (crust)", "end binned (saleable)"],
    ),
    "back at once": (made(smooth="false"), ["knead", "again knead (smooth)"]),
    "back later": (made(crust="pale"), ["knead", "bake (smooth)", "again bake (crust)"]),
    "an unknown fact that does not matter": (
        made(saleable="unknown"),
        ["knead", "bake (smooth)", "weigh (crust)", "sell", "end sold"],
    ),
}


@pytest.mark.parametrize(("events", "route"), ROUTES.values(), ids=ROUTES)
def test_a_case_takes_its_route(bakery: Book, events: str, route: list[str]) -> None:
    assert taken(bakery, ask(bakery, DAY, events)) == [route]


def test_who_does_what_within_what_time(bakery: Book) -> None:
    (route,) = routes(bakery, ask(bakery, DAY, made()))
    assert (route.table.part_of, route.rows) == ("baking.loaf", ("knead", "bake", "weigh", "sell", "sold"))
    assert [stage.consequence.who for stage in route.stages] == ["baker", "baker", "bookkeeper", "guest", "baker"]
    limits = [stage.consequence.outcome.within for stage in route.stages]
    assert [limit and (limit.number, limit.unit, limit.decision) for limit in limits] == [
        (15, "minute", None), (None, None, "D/KM/8/1"), (1, "minute", None), None, None,
    ]  # fmt: skip
    assert [stage.consequence.decisions for stage in route.stages] == [
        (), ("D/KM/8/3", "D/KM/8/1"), (), (), ("D/KM/8/3",),
    ]  # fmt: skip


def test_an_unknown_fact_leaves_every_route_open_that_it_may_bring(bakery: Book) -> None:
    verdict = ask(bakery, DAY, made(crust="unknown", saleable="false"))
    assert stands(verdict) == ["2026-02-01 06:00 loaf.route undecided"]
    assert possible(verdict.considered[0]) == [
        ({"crust": "pale"}, ["knead", "bake", "bake-again-bake"]),
        ({"crust": "gold"}, ["knead", "bake", "weigh", "sell", "sold"]),
        ({"crust": "brown"}, ["knead", "bake", "weigh", "sell", "sold"]),
        ({"crust": "black"}, ["knead", "bake", "ask", "binned"]),
    ]
    assert routes(bakery, verdict) == []


@pytest.mark.parametrize(
    ("given", "stand"),
    [
        ("smooth: false", "matched knead,knead-again-knead"),
        ("smooth: true, crust: pale", "matched knead,bake,bake-again-bake"),
        ("smooth: true, crust: black", "missing saleable"),
        ("smooth: true", "missing crust"),
        ("crust: gold", "missing smooth"),
        ("", "missing smooth"),
        ("smooth: unknown, crust: gold, saleable: true", "undecided"),
    ],
)
def test_a_fact_left_out_is_missed_only_where_it_matters(bakery: Book, given: str, stand: str) -> None:
    verdict = ask(bakery, DAY, f"- {{at: 2026-02-01T06:00, loaf: {{{given}}}}}")
    assert stands(verdict) == [f"2026-02-01 06:00 loaf.route {stand}"]


@pytest.mark.parametrize(
    ("employee", "head", "stand"),
    [
        (EMPLOYEE, {}, "matched one,done"),
        (EMPLOYEE.replace("baker", "chief"), {}, "not-bound"),
        (EMPLOYEE, {"applies_to": "{desks: [oven], roles: [baker]}"}, "not-bound"),
        (EMPLOYEE.replace("baker", "chief"), {"subject": "shop"}, "matched one,done"),
        (EMPLOYEE, {"in_force": "{from: 2026-02-02}"}, "not-in-force"),
        (EMPLOYEE, {"in_force": "{from: 2026-01-01, until: 2026-01-31}"}, "not-in-force"),
        (EMPLOYEE, {"in_force": "{from: 2026-01-01, until: 2026-02-01}"}, "matched one,done"),
    ],
)
def test_whom_and_when_a_workflow_binds(tmp_path: Path, employee: str, head: dict[str, str], stand: str) -> None:
    book = sound(tmp_path, **flowing(workflow({"one": "next: done"}, **head)))
    verdict = ask(book, DAY, made(), employee=employee)
    assert stands(verdict) == [f"2026-02-01 06:00 flow.route {stand}"]


def test_every_occasion_has_its_route(tmp_path: Path) -> None:
    """Several events of one workflow, two of them alike and at the same moment, by time, then as the book has the workflows."""
    ways = {"one": CHOICE.format("smooth", "two", "done"), "two": "next: done"}
    book = sound(tmp_path, **flowing(LOAF, workflow(ways, events="[loaf, bun]")))
    bun = "- {at: 2026-02-01, bun: {smooth: false}}"
    verdict = ask(book, DAY, "\n".join((made(smooth="false"), made(smooth="false"), bun)))
    assert [(r.table.part_of, r.occasion.at.hour, r.rows) for r in routes(book, verdict)] == [
        ("baking.flow", 0, ("one", "done")),
        ("baking.loaf", 6, ("knead", "knead-again-knead")),
        ("baking.loaf", 6, ("knead", "knead-again-knead")),
        ("baking.flow", 6, ("one", "done")),
        ("baking.flow", 6, ("one", "done")),
    ]
