"""The engine against a second derivation, made by hand from the ledger and the decisions alone."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from checks.audit.examples import value_of
from checks.book.book import Book
from checks.engine.evaluate import Engine
from checks.engine.verdict import Consequence
from checks.words.values import money

DIFFERENCES = {
    "attendance.before-the-rule": "the second derivation did not know that the rules are in force from 2026-01-01",
    "resignation.trainee-before-the-rule": "the same",
    "resignation.trainee-first-day": "leaving closes the month early; the derivation waits for the month's end",
    "rewards.rating-seen-by-the-supervisor": "the engine lists what every agent gets, the derivation only the person's own",
}
"""Every difference, with its reason; none is about what a clause says."""

DEADLINE = "the derivation takes the deadline as the condition of the sanction, the rules judge it by itself as well"
ALL_DESKS = {
    "course-sales.collision-known-stuck": "“may be reported”: the derivation reports, the rules hand over",
    "course-sales.daily-second": DEADLINE,
    "course-sales.figures-eleven-minutes": DEADLINE,
    "course-sales.weekly-minute-late": DEADLINE,
    "course-sales.weekly-on-the-dot": DEADLINE,
    "discipline.reward-bonus-supervisor": "an amount left open: reward without a figure against unregulated",
    "discipline.reward-title": "the derivation had no TR/11, which gives the spotless month its reward",
    "hotline.complaint-agent": "tracking stands in two clauses and is counted twice by the derivation",
    "hotline.out-of-scope": "the rules also forbid refusing; the derivation doubted it",
    "hotline.proposed-medium": "a weight only proposed: needs the manager's approval against unregulated",
    "property.fees-published": "the derivation compares the day figure only, and gives the distance a sign",
    "property.fees-that-agree": "the derivation counts fewer comparisons",
    "property.switches-published": "two shares are compared by the rules, one by the derivation",
    "reception.leave-without-stand-in": "the prohibition stands in two clauses and is counted twice by the derivation",
    "shop.claim-true": "a plain true statement: allowed against nothing",
}
"""The same for the second draw, over all desks."""

Key = tuple[str, str]
"""Kind and value."""


DRAWS = {"second_derivation": DIFFERENCES, "second_derivation_all_desks": ALL_DESKS}


def _derived(draw: str) -> list[dict[str, Any]]:
    return list(yaml.safe_load(Path(__file__).with_name(f"{draw}.yaml").read_text("utf-8")))


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true"
    return money(Fraction(str(value))) if isinstance(value, (int, float)) else str(value)


def _found(consequence: Consequence) -> Key:
    if consequence.kind == "scheduled":
        return consequence.kind, "any"
    open_reward = consequence.kind == "reward" and consequence.amount is None
    return consequence.kind, "open" if open_reward else value_of(consequence)


@pytest.mark.parametrize("draw", DRAWS)
def test_the_engine_agrees_with_the_second_derivation(handbook: Book, draw: str) -> None:
    engine = Engine(handbook)
    differing = []
    for case in _derived(draw):
        verdict = engine.evaluate(handbook.examples[case["example"]].case)
        engines = Counter(_found(c) for c in verdict.outcomes)
        derived = Counter((o["kind"], _written(o["value"])) for o in case["outcomes"])
        cited = {clause for c in verdict.outcomes for clause in c.sources}
        if engines != derived or not {o["clause"] for o in case["outcomes"]} <= cited:
            differing.append(case["example"])
    assert sorted(differing) == sorted(DRAWS[draw])


@pytest.mark.parametrize(("draw", "least"), [("second_derivation", 30), ("second_derivation_all_desks", 60)])
def test_enough_examples_are_derived_twice(handbook: Book, draw: str, least: int) -> None:
    names = [case["example"] for case in _derived(draw)]
    assert len(set(names)) == len(names) >= least
    assert set(names) <= set(handbook.examples)
