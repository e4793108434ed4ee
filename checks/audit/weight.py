"""How heavily a table punishes in one cell: its gravest sanction and what it costs, so that two cells can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from checks.book.condition import Occurrence
from checks.book.outcomes import SORTS
from checks.book.rules import Amount, Row, Table
from checks.book.values import UNKNOWN, Value
from checks.book.vocabulary import Vocabulary

Facts = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Weight:
    """What follows, as far as it can be compared.

    `rank` is the place of the gravest sanction in the vocabulary's ranking, -1 without one that is ranked. `costs` are the amounts by
    what they are measured in (`fine CNY`, `deduct_pay days of pay`). `open` where the source leaves something open:
    such a cell is neither lighter nor heavier than another.
    """

    rank: int = -1
    costs: Mapping[str, Fraction] = field(default_factory=dict)
    open: bool = False

    def lighter_than(self, other: Weight) -> bool:
        """Whether its gravest sanction ranks lower, or the same sanction costs less."""
        return self.cheaper_than(other) and self.rank <= other.rank

    def cheaper_than(self, other: Weight) -> bool:
        """Whether its gravest sanction ranks lower, or something costs less, whatever ranks higher."""
        if self.open or other.open:
            return False
        cheaper = any(self.costs.get(key, Fraction(0)) < cost for key, cost in other.costs.items())
        return cheaper or self.rank < other.rank


def punishes(table: Table) -> bool:
    """Whether some row of the table punishes."""
    return any(punishing(row) for row in table.rows)


def punishing(row: Row) -> bool:
    """Whether the row brings a penalty or takes a standing away; a task alone may be mere work."""
    return any(SORTS[outcome.kind] == "penalty" or outcome.kind == "lose" for outcome in row.then)


def weight_of(words: Vocabulary, rows: Iterable[Row], facts: Facts, ordinal: int | None) -> Weight:
    """The weight of the rows that speak for these facts at this time."""
    rank, costs, left_open = -1, dict[str, Fraction](), False
    for row in rows:
        for outcome in row.then:
            if outcome.kind == "unregulated":
                left_open = True
            if outcome.kind in words.sanctions:
                rank = max(rank, words.sanctions.index(outcome.kind))
            elif SORTS[outcome.kind] != "penalty":
                continue
            if outcome.amount is not None:
                cost = _cost(outcome.amount, row, facts, ordinal)
                if cost is None:
                    left_open = True
                else:
                    key = f"{outcome.kind} {cost[0]}"
                    costs[key] = costs.get(key, Fraction(0)) + cost[1]
    return Weight(rank, costs, left_open)


def _cost(amount: Amount, row: Row, facts: Facts, ordinal: int | None) -> tuple[str, Fraction] | None:
    """How much, of what; None where the source leaves it open."""
    if amount.number is not None:
        return "CNY", amount.number
    if amount.first is not None and amount.step is not None:
        return "CNY", amount.first + amount.step * (row.occurrence or Occurrence()).earlier(ordinal or 1)
    if amount.each is not None and amount.amount is not None:
        one = _cost(amount.amount, row, facts, ordinal)
        count = facts.get(amount.each, UNKNOWN)
        if one is None:
            return None
        return (f"{one[0]} for each {amount.each}", one[1]) if count is UNKNOWN else (one[0], one[1] * Fraction(count))
    if amount.days is not None:
        return f"days of {amount.basis}", amount.days
    if amount.of is not None:
        return f"percent of {amount.of}", Fraction(100) if amount.percent is None else amount.percent
    return None
