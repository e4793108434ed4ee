"""Random workflows: the route that the table gives is the one that a walk takes, step by step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from checks.book.book import Book
from checks.book.cases import Case, Covers, Event
from checks.book.values import UNKNOWN, Value
from checks.book.workflow import Workflow
from checks.engine.evaluate import evaluate
from checks.engine.routes import Route, routes
from checks.making.desk import Bench
from checks.making.workflow import make_workflow
from checks.reading.compose import compose
from checks.reading.source import Source
from tests.department import sound
from tests.flows import WORDS, workflow

VALUES: dict[str, list[Value]] = {
    "smooth": [True, False],
    "risen": [True, False],
    "crust": ["pale", "gold", "brown", "black"],
    "weight": [0, 1, 499, 500, 501, 600, 601, 2000],
}
"""Values of every cell that the conditions below cut."""
CONDITIONS = {
    "smooth": ["{smooth: {is: true}}"],
    "risen": ["{risen: {is: false}}"],
    "crust": ["{crust: {is: gold}}", "{crust: {in: [pale, brown]}}"],
    "weight": ["{weight: {below: 500}}", "{weight: {over: 600}}"],
}
"""Conditions on each fact of which never two hold together."""


@cache
def bakery() -> Book:
    with TemporaryDirectory() as folder:
        return sound(Path(folder), policies__baking__vocabulary=WORDS)


@st.composite
def ways(draw: st.DrawFn) -> dict[str, str]:
    """Up to eight steps; each leads on to a later one or an end, or chooses by a fact; some branches lead back."""
    count = draw(st.integers(1, 8))
    found = {}
    for at in range(count):
        later = [f"s{other}" for other in range(at + 1, count)] + ["good", "bad"]
        if draw(st.booleans()):
            found[f"s{at}"] = f"next: {draw(st.sampled_from(later[:3]))}"
        else:
            fact = draw(st.sampled_from(sorted(CONDITIONS)))
            taken = CONDITIONS[fact][: draw(st.integers(1, 2))]
            parts = [f"{{when: {when}, {draw(_way(at, later))}}}" for when in taken]
            found[f"s{at}"] = f"choose: [{', '.join(parts)}, {{otherwise: true, {draw(_way(at, later))}}}]"
    return found


def _way(at: int, later: list[str]) -> st.SearchStrategy[str]:
    """On to one of the next, sometimes back to the step itself."""
    on = st.sampled_from(later[:4]).map("next: {}".format)
    return st.one_of(on, on, on, st.just(f"again: s{at}, at_most: 2"))


def flow(written: dict[str, str]) -> Workflow:
    """The workflow that is made of these steps."""
    text = workflow(written, "good", "bad")
    bench = Bench(bakery())
    made = make_workflow(bench, compose(Source("flow.yaml", text)).documents[0])
    assert bench.findings == []
    return made


def judged(made: Workflow, facts: dict[str, Value]) -> tuple[list[Route], list[str]]:
    """The routes by the engine, and how the table stands."""
    book = replace(bakery(), tables={made.route.id: made.route}, workflows={made.head.id: made})
    covers = Covers(date(2026, 2, 1), date(2026, 2, 1), date(2026, 2, 1))
    event = Event("loaf", datetime(2026, 2, 1, 6), facts)
    verdict = evaluate(book, Case("one", covers, "counter", "baker", {"joined": date(2025, 1, 1)}, (event,)))
    return routes(book, verdict), [considered.status for considered in verdict.considered]


def walked(made: Workflow, facts: dict[str, Value]) -> tuple[str, ...]:
    """The route step by step: at each step the one branch whose conditions hold, otherwise the last."""
    passed: list[str] = []
    here = made.start
    while (step := made.step(here)) is not None:
        passed.append(here)
        plain = (
            b for b in step.branches if not b.otherwise and any(all(c.holds(facts[c.fact]) for c in g) for g in b.when)
        )
        branch = next(plain, step.branches[-1])
        if branch.again:
            return (*passed, f"{here}-again-{branch.to}")
        here = branch.to
    return (*passed, here)


facts = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in VALUES.items()})


@settings(max_examples=200)
@given(ways(), st.lists(facts, min_size=5, max_size=10))
def test_the_route_of_the_table_is_the_route_of_a_walk(written: dict[str, str], cases: list[dict[str, Value]]) -> None:
    made = flow(written)
    for one in cases:
        (route,), stands = judged(made, one)
        assert (route.rows, stands) == (walked(made, one), ["matched"])


@given(ways(), facts, st.sampled_from(sorted(VALUES)))
def test_an_unknown_fact_leaves_open_exactly_the_routes_of_its_values(
    written: dict[str, str], one: dict[str, Value], unknown: str
) -> None:
    made = flow(written)
    expected = {walked(made, one | {unknown: value}) for value in VALUES[unknown]}
    found, stands = judged(made, one | {unknown: UNKNOWN})
    sure = len(expected) == 1
    assert ([route.rows for route in found], stands) == ((list(expected), ["matched"]) if sure else ([], ["undecided"]))


@given(ways(), facts)
def test_each_stage_is_led_to_by_the_one_before_for_reasons_that_hold(
    written: dict[str, str], one: dict[str, Value]
) -> None:
    (route,), _ = judged(flow(written), one)
    assert [bool(stage.ways) for stage in route.stages] == [False] + [True] * (len(route.stages) - 1)
    assert all(condition.holds(one[condition.fact]) for stage in route.stages for condition in stage.because)
