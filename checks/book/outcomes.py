"""The closed set of outcomes, and what each carries besides its kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Carries = Literal["nothing", "amount", "name", "silence", "ground", "score"]
"""nothing: `true`. amount: a figure or how it is computed. name: a word of the vocabulary, a role or an event.

silence: the decision that says why nothing is said (or `true`). ground: the article of the Labour Contract Law.
score: points for a dimension of a scorecard; only scorecards give them.
"""

KINDS: Mapping[str, Carries] = {
    "none": "silence", "unregulated": "silence",
    "allow": "nothing", "forbid": "nothing", "void": "nothing", "met": "nothing", "missed": "nothing",
    "agrees": "nothing", "differs": "nothing",
    "admonish": "nothing", "warn": "nothing", "demerit": "nothing", "demote": "nothing", "commend": "nothing", "liable": "nothing",
    "dismiss": "ground",
    "fine": "amount", "deduct_pay": "amount", "unpaid": "amount", "bear_loss": "amount", "reward": "amount",
    "fee": "amount", "points": "amount", "platform_fine": "amount", "suspend": "amount", "quote": "amount",
    "criticise": "name", "lose": "name", "gain": "name", "honour": "name", "assign": "name", "approve_by": "name",
    "report": "name", "hand_over": "name", "credit": "name", "counts_as": "name",
    "scheduled": "name", "not_assessed": "name", "step": "name", "again": "name", "end": "name", "score": "score",
}  # fmt: skip
"""Every kind of outcome with what it carries; the vocabulary gives each its words."""

WITH_AMOUNT = frozenset(kind for kind, carries in KINDS.items() if carries == "amount")
WITH_NAME = frozenset(kind for kind, carries in KINDS.items() if carries == "name")
ROUTE = frozenset({"step", "again", "end"})
"""Kinds that a route is made of: steps, a way back, an end."""
GENERATED = frozenset({"scheduled", "not_assessed", "score", "agrees", "differs"}) | ROUTE
"""Kinds that no row may write: they come from timetables, scorecards, reports and workflows."""
JUDGED = frozenset({"met", "missed", "agrees", "differs"})
"""Kinds that say whether a figure keeps its bounds: a standard, a meeting or a report yields them in pairs."""
COMPUTED = frozenset({"missed", "differs", "score"})
"""Kinds whose figure only a standard, a report or a scorecard computes; a quiz may say what it will be."""

ONLY_BESIDE: Mapping[str, tuple[str, ...]] = {
    "for": ("lose", "gain"),
    "on": ("counts_as",),
    "with": ("counts_as",),
    "payer": ("fee",),
    "what": ("suspend", "quote"),
    "unit": ("suspend", "quote", "missed", "differs"),
    "dimension": ("score",),
}
"""Particulars that only some kinds understand."""
NEEDS: Mapping[str, str] = {"fee": "payer", "suspend": "what", "quote": "what"}
"""Kinds that say nothing without a particular."""
PARTICULARS = frozenset({"by", "in_writing", "to"}) | set(ONLY_BESIDE)
"""What may stand beside the kind of an outcome."""

Sort = Literal[
    "penalty", "reward", "approval", "standard", "score", "credit", "eligibility", "timetable", "step", "silence"
]  # fmt: skip
"""What an outcome is to the reader: one of the seven kinds of verdict, a look-up, a step to take, or a silence."""

SORTS: Mapping[str, Sort] = {
    "admonish": "penalty", "warn": "penalty", "criticise": "penalty", "demerit": "penalty", "fine": "penalty", "deduct_pay": "penalty",
    "unpaid": "penalty", "bear_loss": "penalty", "suspend": "penalty", "demote": "penalty", "dismiss": "penalty",
    "liable": "penalty", "points": "penalty", "platform_fine": "penalty",
    "reward": "reward", "commend": "reward", "honour": "reward",
    "approve_by": "approval",
    "met": "standard", "missed": "standard", "agrees": "standard", "differs": "standard",
    "score": "score", "not_assessed": "score",
    "credit": "credit", "fee": "credit", "void": "credit",
    "allow": "eligibility", "forbid": "eligibility", "gain": "eligibility", "lose": "eligibility",
    "scheduled": "timetable",
    "assign": "step", "report": "step", "hand_over": "step", "quote": "step", "counts_as": "step",
    "step": "step", "again": "step", "end": "step",
    "none": "silence", "unregulated": "silence",
}  # fmt: skip
"""Every kind of outcome under its sort."""
