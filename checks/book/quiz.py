"""Which choices of a question agree with the engine."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction

from checks.book.cases import Question
from checks.book.outcomes import ROUTE
from checks.book.rules import Amount, Outcome
from checks.engine.verdict import Consequence, Verdict

Claim = tuple[Outcome, Fraction | Amount | None]
"""An outcome without its place, its words and amount, and the figure (or the reason why there is none): what will follow."""


def answer(question: Question, verdict: Verdict) -> list[Consequence]:
    """What follows in the question's case by the tables it asks about."""
    return [c for c in verdict.outcomes if c.table.id in question.about]


def right_choices(question: Question, verdict: Verdict) -> list[str]:
    """The ids of the choices whose outcomes are exactly those of the engine; steps of a route in the same order."""
    truth = [_of_consequence(c) for c in answer(question, verdict)]
    return [choice.id for choice in question.choices if _same([_of_outcome(o) for o in choice.then], truth)]


def _same(claims: list[Claim], truth: list[Claim]) -> bool:
    return Counter(claims) == Counter(truth) and _route(claims) == _route(truth)


def _route(claims: list[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim[0].kind in ROUTE]


def _of_consequence(consequence: Consequence) -> Claim:
    outcome = consequence.outcome
    return _bare(outcome), outcome.amount if consequence.amount is None else consequence.amount


def _of_outcome(outcome: Outcome) -> Claim:
    amount = outcome.amount
    return _bare(outcome), amount if amount is None or amount.number is None else amount.number


def _bare(outcome: Outcome) -> Outcome:
    """What makes it this outcome; how it is told, by whom a step is done and how often, does not."""
    return replace(outcome, amount=None, place=None, ground=None, title=None, actor=None, within=None, at_most=None)
