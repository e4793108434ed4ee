"""The engine against a second derivation, made by hand from the ledger and the decisions alone."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from checks.audit.examples import value_of
from checks.book.book import Book
from checks.engine.evaluate import Engine
from checks.engine.verdict import Consequence
from checks.words.values import money

DIFFERENCES = {
    "attendance.before-the-rule": "the second derivation did not know that the rules are in force from 2026-01-01",
    "resignation.trainee-before-the-rule": "the same",
    "rewards.rating-seen-by-the-supervisor": "the engine lists what every agent gets, the derivation only the person's own",
}
"""Every difference, with its reason; none is about what a clause says."""

Key = tuple[str, str]
"""Kind and value."""


def _derived() -> list[dict[str, Any]]:
    return list(yaml.safe_load(Path(__file__).with_name("second_derivation.yaml").read_text("utf-8")))


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true"
    return money(Fraction(str(value))) if isinstance(value, (int, float)) else str(value)


def _found(consequence: Consequence) -> Key:
    open_reward = consequence.kind == "reward" and consequence.amount is None
    return consequence.kind, "open" if open_reward else value_of(consequence)


def test_the_engine_agrees_with_the_second_derivation(handbook: Book) -> None:
    engine = Engine(handbook)
    differing = []
    for case in _derived():
        verdict = engine.evaluate(handbook.examples[case["example"]].case)
        engines = Counter(_found(c) for c in verdict.outcomes)
        derived = Counter((o["kind"], _written(o["value"])) for o in case["outcomes"])
        cited = {clause for c in verdict.outcomes for clause in c.sources}
        if engines != derived or not {o["clause"] for o in case["outcomes"]} <= cited:
            differing.append(case["example"])
    assert sorted(differing) == sorted(DIFFERENCES)


def test_at_least_thirty_examples_are_derived_twice(handbook: Book) -> None:
    names = [case["example"] for case in _derived()]
    assert len(set(names)) == len(names) >= 30
    assert set(names) <= set(handbook.examples)
