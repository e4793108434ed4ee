"""Which choices of a question agree with the engine."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction

from checks.book.book import Book
from checks.book.cases import Question
from checks.book.rules import Outcome
from checks.engine.amounts import to_cents
from checks.engine.verdict import Consequence, Verdict

Claim = tuple[Outcome, Fraction | None]
"""An outcome without its place and formula, and its amount: what a choice says will follow."""


def answer(question: Question, verdict: Verdict) -> list[Consequence]:
    """What follows in the question's case by the tables it asks about."""
    return [c for c in verdict.outcomes if c.table.id in question.about]


def right_choices(book: Book, question: Question, verdict: Verdict) -> list[str]:
    """The ids of the choices whose outcomes are exactly those of the engine."""
    truth = Counter(_of_consequence(c) for c in answer(question, verdict))
    return [choice.id for choice in question.choices if Counter(_of_outcome(o) for o in choice.then) == truth]


def _of_consequence(consequence: Consequence) -> Claim:
    return _bare(consequence.outcome), consequence.amount


def _of_outcome(outcome: Outcome) -> Claim:
    number = outcome.amount.number if outcome.amount else None
    return _bare(outcome), None if number is None else to_cents(number, "down")


def _bare(outcome: Outcome) -> Outcome:
    return replace(outcome, amount=None, place=None, ground=None)
