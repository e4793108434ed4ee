"""What holds for every table and every case, tried on generated ones."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from checks.book.cases import Event
from checks.book.condition import Condition
from checks.book.rules import Amount, Outcome, Row, Table
from checks.engine.evaluate import evaluate
from checks.engine.verdict import Consequence, Considered, Verdict
from checks.finding import Place
from tests.engine.generated import case_of, checks, table_of, tables, with_tables

FIRST, LAST = date(2026, 1, 1), date(2026, 2, 28)
JANUARY, FEBRUARY = (FIRST, date(2026, 1, 31)), (date(2026, 2, 1), LAST)


def judged(table: Table, events: list[Event], first: date = FIRST, last: date = LAST) -> Verdict:
    return evaluate(with_tables(table), case_of(events, first, last))


def consequence(one: Consequence) -> tuple[object, ...]:
    return one.occasion, one.row.id, one.kind, one.amount, one.ordinal


def stand(one: Considered) -> tuple[object, ...]:
    return one.occasion, one.status, one.ordinal, {row.id for row in one.match.rows} if one.match else None


@given(tables(), checks(FIRST, LAST), st.data())
def test_the_order_of_rows_does_not_matter(table: Table, events: list[Event], data: st.DataObject) -> None:
    turned = replace(table, rows=tuple(data.draw(st.permutations(table.rows))))
    one, other = judged(table, events), judged(turned, events)
    assert [consequence(c) for c in one.consequences] == [consequence(c) for c in other.consequences]
    assert [stand(c) for c in one.considered] == [stand(c) for c in other.considered]
    assert one.totals == other.totals


@given(tables(), checks(FIRST, LAST))
def test_two_months_are_the_sum_of_each(table: Table, events: list[Event]) -> None:
    """For tables that count by the month, where nobody is dismissed."""
    halves = [
        judged(table, [event for event in events if first <= event.day <= last], first, last)
        for first, last in (JANUARY, FEBRUARY)
    ]
    whole = judged(table, events)
    assert [consequence(c) for c in whole.consequences] == [consequence(c) for h in halves for c in h.consequences]
    assert [stand(c) for c in whole.considered] == [stand(c) for h in halves for c in h.considered]
    sums = [sum((h.totals[name].amount for h in halves if name in h.totals), Fraction(0)) for name in whole.totals]
    assert [total.amount for total in whole.totals.values()] == sums


BOUNDS = [Condition("checks", None, high=2, high_closed=True), Condition("checks", low=2)]
CLOSING = table_of(
    tuple(
        Row(
            f"row{n}",
            Place("tables.yaml", n),
            (Outcome("fine", Amount(each="loaves-checked", amount=Amount(Fraction(n)))),),
            when=((bound,),),
        )
        for n, bound in enumerate(BOUNDS, start=1)
    ),
    events=(),
    each="month",
)


CLOSING_TOO = replace(CLOSING, head=replace(CLOSING.head, id="baking.closing"))


@given(checks(FIRST, LAST))
def test_two_months_that_close_are_the_sum_of_each(events: list[Event]) -> None:
    halves = [
        judged(CLOSING, [event for event in events if first <= event.day <= last], first, last)
        for first, last in (JANUARY, FEBRUARY)
    ]
    whole = judged(CLOSING, events)
    assert [consequence(c) for c in whole.consequences] == [consequence(c) for h in halves for c in h.consequences]
    assert len(whole.consequences) == 2


@given(tables(), checks(FIRST, LAST), st.data())
def test_an_event_outside_changes_nothing_in_its_table(table: Table, events: list[Event], data: st.DataObject) -> None:
    """Take away any event that `where` excludes: everything else stands as it did."""
    with_all = judged(table, events)
    outside = [c.occasion.event for c in with_all.with_status("outside")]
    removed = data.draw(st.sets(st.sampled_from(range(len(outside)))) if outside else st.just(set()))
    gone = [id(outside[position]) for position in removed]
    without = judged(table, [event for event in events if id(event) not in gone])
    assert [consequence(c) for c in with_all.consequences] == [consequence(c) for c in without.consequences]
    assert [stand(c) for c in with_all.considered if id(c.occasion.event) not in gone] == [
        stand(c) for c in without.considered
    ]


@given(tables(), checks(FIRST, LAST))
def test_every_outcome_cites_a_clause(table: Table, events: list[Event]) -> None:
    assert all(c.sources for c in judged(table, events).consequences)


@given(tables(), checks(FIRST, LAST))
def test_every_event_is_considered_once(table: Table, events: list[Event]) -> None:
    considered = judged(table, events).considered
    assert [c.occasion.event for c in considered] == events
    assert {c.status for c in considered} <= {"matched", "outside", "gap", "clash"}


@settings(max_examples=50)
@given(tables(), checks(FIRST, LAST))
def test_evaluation_is_repeatable_and_leaves_book_and_case_as_they_were(table: Table, events: list[Event]) -> None:
    book, case = with_tables(table, CLOSING_TOO), case_of(events, FIRST, LAST)
    before = deepcopy((book, case))
    one, other = evaluate(book, case), evaluate(book, case)
    assert (book, case) == before
    assert (one.consequences, one.considered, one.totals, one.standing) == (
        other.consequences,
        other.considered,
        other.totals,
        other.standing,
    )
