"""One figure of a rule, named by its address so that scripts and pages need not repeat it."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.rules import Amount
from checks.book.values import Fact, Value


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of a rule: of a fact, of an amount with its unit, or a time of day (seconds since midnight)."""

    policy: str
    fact: Fact | None = None
    value: Value = None
    amount: Amount | None = None
    unit: str | None = None
    clock: int | None = None
