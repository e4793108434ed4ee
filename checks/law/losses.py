"""Losses in monthly instalments under one cap that all losses of a person share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Instalment:
    """The same amount in so many months from `month` on, which is counted as year times 12 plus month less 1."""

    month: int
    months: int
    amount: Fraction

    @property
    def total(self) -> Fraction:
        """What it pays in all."""
        return self.amount * self.months


def monthly_room(wage: Fraction, share: Fraction, floor: Fraction | None) -> Fraction:
    """What a month may pay: the share of the wage in per cent, and nothing below the floor where it is known."""
    most = wage * share / 100
    return most if floor is None else min(most, max(Fraction(0), wage - floor))


def instalments(losses: Sequence[tuple[int, Fraction]], room: Fraction) -> list[tuple[Instalment, ...]]:
    """For each loss (its month, its amount; in the order of time) how it is paid; nothing where there is no room."""
    paid: list[tuple[Instalment, ...]] = []
    month, left_in_month = -1, Fraction(0)
    for starts, amount in losses:
        runs: list[Instalment] = []
        if starts > month:
            month, left_in_month = starts, room
        owed = amount
        if room > 0 and owed > 0:
            if left_in_month > 0:
                first = min(owed, left_in_month)
                runs.append(Instalment(month, 1, first))
                owed, left_in_month = owed - first, left_in_month - first
            full = int(owed // room)
            if full:
                runs.append(Instalment(month + 1, full, room))
                month, owed, left_in_month = month + full, owed - full * room, Fraction(0)
            if owed:
                month += 1
                runs.append(Instalment(month, 1, owed))
                left_in_month = room - owed
        paid.append(tuple(runs))
    return paid
