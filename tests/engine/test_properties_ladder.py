"""One more misdeed never makes a case lighter, unless a later rung is lighter, which has to be declared."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from checks.book.condition import Condition, Occurrence
from checks.book.rules import Amount, Lighter, Outcome, Row, Table
from checks.engine.evaluate import evaluate
from checks.finding import Place
from tests.engine.generated import case_of, check, table_of, with_tables

FIRST, LAST = date(2026, 2, 1), date(2026, 2, 28)
fines = st.integers(0, 20).map(lambda tens: Fraction(10 * tens))


def row(name: str, fine: Fraction, condition: Condition, occurrence: Occurrence | None = None) -> Row:
    return Row(name, Place(name), (Outcome("fine", Amount(fine)),), when=((condition,),), occurrence=occurrence)


def total(table: Table, loaves: list[int]) -> Fraction:
    """What a month costs in which a check finds so many loaves each day."""
    at = datetime(2026, 2, 1, 6)
    events = [check(at + timedelta(day), {"loaves": number}) for day, number in enumerate(loaves)]
    sums = evaluate(with_tables(table), case_of(events, FIRST, LAST)).totals
    return sums["fines"].amount if sums else Fraction(0)


def monthly(amounts: list[Fraction]) -> Table:
    """A ladder over how many checks the month had: 0, 1, 2 ... and more."""
    last = len(amounts) - 1
    rungs = [row(f"rung{n}", fine, Condition("checks", (n,))) for n, fine in enumerate(amounts[:-1])]
    rungs.append(row(f"rung{last}", amounts[-1], Condition("checks", low=last, low_closed=True)))
    lighter = tuple(
        Lighter(f"rung{n}", "D/KM/8/1", Place("tables.yaml"))
        for n in range(1, len(amounts))
        if amounts[n] < max(amounts[:n])
    )
    return table_of(tuple(rungs), events=(), each="month", lighter=lighter)


@given(st.lists(fines, min_size=2, max_size=6).map(sorted), st.integers(0, 8))
def test_on_a_rising_ladder_one_more_never_costs_less(amounts: list[Fraction], number: int) -> None:
    table = monthly(amounts)
    assert table.lighter == ()
    assert total(table, [0] * number) <= total(table, [0] * (number + 1))


@given(st.lists(fines, min_size=2, max_size=6), st.integers(0, 8), st.integers(0, 8))
def test_more_cost_less_only_where_a_rung_is_declared_lighter(amounts: list[Fraction], few: int, more: int) -> None:
    table = monthly(amounts)
    less, greater = total(table, [0] * few), total(table, [0] * (few + more))
    reached = f"rung{min(few + more, len(amounts) - 1)}"
    if greater < less:
        assert reached in [one.row for one in table.lighter]
    assert (less, greater) == (amounts[min(few, len(amounts) - 1)], amounts[min(few + more, len(amounts) - 1)])


@st.composite
def counted(draw: st.DrawFn) -> Table:
    """A ladder by the time it is, with a light and a heavy case on each rung; no later rung is lighter."""
    steps = draw(st.integers(1, 4))
    light = sorted(draw(st.lists(fines, min_size=steps, max_size=steps)))
    heavy: list[Fraction] = []
    for amount in light:
        heavy.append(max([amount, *heavy[-1:]]) + draw(fines))
    rows = []
    for n in range(steps):
        time = Occurrence(n + 1, None if n == steps - 1 else n + 1)
        rows.append(row(f"light{n}", light[n], Condition("loaves", None, high=3, high_closed=True), time))
        rows.append(row(f"heavy{n}", heavy[n], Condition("loaves", low=3), time))
    return table_of(tuple(rows), occurrence="month")


@given(counted(), st.lists(st.integers(0, 6), max_size=5), st.integers(0, 6), st.data())
def test_one_more_event_anywhere_never_makes_the_month_cheaper(
    table: Table, loaves: list[int], more: int, data: st.DataObject
) -> None:
    """It moves all later ones a rung up."""
    position = data.draw(st.integers(0, len(loaves)))
    assert total(table, loaves) <= total(table, [*loaves[:position], more, *loaves[position:]])


@given(counted(), st.lists(st.integers(0, 6), min_size=1, max_size=5), st.data())
def test_a_heavier_event_never_makes_the_month_cheaper(table: Table, loaves: list[int], data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(loaves) - 1))
    heavier = data.draw(st.integers(loaves[position], 6))
    assert total(table, loaves) <= total(table, [*loaves[:position], heavier, *loaves[position + 1 :]])


def test_a_rung_that_is_lighter_is_seen_as_such() -> None:
    """The step down that a declaration has to stand for."""
    table = monthly([Fraction(0), Fraction(100), Fraction(60)])
    assert [one.row for one in table.lighter] == ["rung2"]
    assert [total(table, [0] * number) for number in range(4)] == [0, 100, 60, 60]
