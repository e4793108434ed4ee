"""Regions of facts of every type: what they hold is what their conditions hold, value by value."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.book.condition import Condition, Group
from checks.book.facts import fact_named
from checks.book.region import EVERYWHERE, NOWHERE, Region, beyond, meet, plainly
from checks.book.values import Fact, Value
from tests.engine.generated import DOMAIN, bakery, conditions, every_value


def fact(name: str) -> Fact:
    found = fact_named(bakery(), name)
    assert found is not None
    return found


@st.composite
def regions(draw: st.DrawFn, names: list[str]) -> Region:
    """Up to three groups, each with a condition on some of the facts, on all or on none of them."""
    return tuple(
        tuple(draw(conditions(name)) for name in draw(st.lists(st.sampled_from(names), max_size=2, unique=True)))
        for _ in range(draw(st.integers(0, 3)))
    )


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Region, Region, list[dict[str, Value]]]:
    """Two regions of the same facts, and every combination of their values."""
    names = draw(st.lists(st.sampled_from(sorted(DOMAIN)), min_size=1, max_size=2, unique=True))
    return draw(regions(names)), draw(regions(names)), list(every_value(names))


def holds(region: Region, values: dict[str, Value]) -> bool:
    return any(all(condition.holds(values[condition.fact]) for condition in group) for group in region)


def where(region: Region, everything: list[dict[str, Value]]) -> list[bool]:
    return [holds(region, values) for values in everything]


@given(pairs())
def test_two_regions_meet_where_both_hold(drawn: tuple[Region, Region, list[dict[str, Value]]]) -> None:
    one, other, everything = drawn
    met = meet(one, other, fact)
    assert where(met, everything) == [holds(one, values) and holds(other, values) for values in everything]
    assert (met == NOWHERE) == (not any(where(met, everything)))


@given(pairs())
def test_beyond_a_region_is_everything_else(drawn: tuple[Region, Region, list[dict[str, Value]]]) -> None:
    one, other, everything = drawn
    rest = beyond(one, fact)
    assert where(rest, everything) == [not holds(one, values) for values in everything]
    assert (rest == NOWHERE) == all(where(one, everything))
    assert where(beyond(one, fact, other), everything) == where(meet(rest, other, fact), everything)


@given(pairs())
def test_a_plain_region_is_the_same_region(drawn: tuple[Region, Region, list[dict[str, Value]]]) -> None:
    one, _, everything = drawn
    plain = plainly(one, fact)
    assert where(plain, everything) == where(one, everything)
    assert (plain == NOWHERE) == (not any(where(one, everything)))
    assert (plain == EVERYWHERE) == all(where(one, everything))


@given(pairs())
def test_what_is_plain_stays_as_it_is(drawn: tuple[Region, Region, list[dict[str, Value]]]) -> None:
    plain = plainly(drawn[0], fact)
    assert plainly(plain, fact) == plain


@settings(max_examples=60)
@given(pairs())
def test_in_a_plain_region_every_group_and_condition_counts(
    drawn: tuple[Region, Region, list[dict[str, Value]]],
) -> None:
    plain = plainly(drawn[0], fact)
    whole = where(plain, drawn[2])
    for group in plain:
        assert where(tuple(g for g in plain if g is not group), drawn[2]) != whole
        for condition in group:
            wider = tuple(c for c in group if c is not condition)
            assert where((*plain, wider), drawn[2]) != whole


def over(end: int) -> Group:
    return (Condition("loaves", low=end),)


def below(end: int) -> Group:
    return (Condition("loaves", high=end),)


ALL: dict[str, Region] = {
    "whole numbers leave nothing between two neighbours": (below(4), over(3)),
    "nothing lies below the least value": (over(-1),),
    "nothing lies beyond the greatest value": (below(7),),
    "every value of a few": ((Condition("flour", ("white", "rye")),), (Condition("flour", ("brown",)),)),
    "yes and no": ((Condition("salted", (True,)),), (Condition("salted", (False,)),)),
    "a condition and what is beyond it, whatever else is asked": (
        (Condition("salted", (True,)), Condition("flour", ("rye",))),
        (Condition("salted", (False,)), Condition("flour", ("rye",))),
        (Condition("flour", ("white", "brown")),),
    ),
    "the same twice": EVERYWHERE * 2,
}


@pytest.mark.parametrize("region", ALL.values(), ids=ALL)
def test_what_leaves_nothing_out_asks_nothing(region: Region) -> None:
    assert (plainly(region, fact), beyond(region, fact)) == (EVERYWHERE, NOWHERE)


NONE: dict[str, Region] = {
    "between two whole numbers": ((Condition("loaves", low=3, high=4),),),
    "below the least value": (below(0),),
    "beyond the greatest value": (over(6),),
    "two values at once": ((Condition("flour", ("white",)), Condition("flour", ("rye",))),),
    "no group": (),
}


@pytest.mark.parametrize("region", NONE.values(), ids=NONE)
def test_what_no_value_meets_holds_nowhere(region: Region) -> None:
    assert plainly(region, fact) == NOWHERE
    assert plainly(beyond(region, fact), fact) == EVERYWHERE


def test_the_rest_of_a_few_values_keeps_their_order() -> None:
    rest = partial(beyond, fact=fact)
    assert rest(((Condition("flour", ("brown",)),),)) == ((Condition("flour", ("white", "rye")),),)
    assert rest(((Condition("loaves", (2, 0)),),)) == (
        (Condition("loaves", low=0, high=2),),
        (Condition("loaves", low=2),),
    )
