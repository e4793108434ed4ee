"""Random workflows: the ways that facts lead along are exactly those that a walk takes for some facts."""

from __future__ import annotations

from functools import partial
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from checks.book.facts import resolved_fact
from checks.book.paths import all_ways, first_ways, leads_to
from checks.book.workflow import Workflow
from tests.engine.test_properties_routes import VALUES, bakery, flow, walked, ways

FACT = partial(resolved_fact, bakery())
EVERY = [dict(zip(VALUES, values, strict=True)) for values in product(*VALUES.values())]


def walks(made: Workflow) -> set[tuple[str, ...]]:
    """What a walk passes for all facts; where it turns back, the last is the name of that row of the table."""
    return {walked(made, facts) for facts in EVERY}


@settings(max_examples=60, deadline=None)
@given(ways())
def test_every_way_to_an_end_is_walked_for_some_facts_and_no_other_is(written: dict[str, str]) -> None:
    made = flow(written)
    found = list(all_ways(made, FACT))
    ended = {walk for walk in walks(made) if walk[-1] in ("good", "bad")}
    assert set(found) == ended


@settings(max_examples=60, deadline=None)
@given(ways(), st.sampled_from(["s0", "s1", "s2", "s3", "none"]))
def test_the_first_way_past_a_step_is_the_shortest_that_is_walked(written: dict[str, str], stop: str) -> None:
    made = flow(written)
    shortest: dict[str, int] = {}
    for walk in walks(made):
        passed = walk if walk[-1] in ("good", "bad") else walk[:-1]
        for at, name in enumerate(passed, 1):
            shortest[name] = min(at, shortest.get(name, at))
            if name == stop:
                break
    found = first_ways(made, FACT, lambda step: step.id == stop)
    assert {name: len(way) for name, way in found.items()} == shortest
    assert all(way[0] == made.start and way[-1] == name for name, way in found.items())


@settings(max_examples=60, deadline=None)
@given(ways())
def test_whatever_is_walked_after_a_step_may_follow_upon_it(written: dict[str, str]) -> None:
    made = flow(written)
    after = {step.id: leads_to(made, step) for step in made.steps}
    for walk in walks(made):
        steps = [name for name in walk if name in after]
        passed = walk if walk[-1] in ("good", "bad") else walk[:-1]
        assert all(set(passed[passed.index(name) + 1 :]) <= after[name] for name in steps)
