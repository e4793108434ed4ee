"""Values lie on the step of their fact and in its range."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.book.values import UNKNOWN, BadValue, Fact, Rounding, Type, Value
from tests.engine.asking import fact

TENTH = Fraction(1, 10)


@pytest.mark.parametrize(
    ("rounding", "written", "held"),
    [
        ("down", "5", 5),
        ("down", "5.5", 5),
        ("down", "5.99", 5),
        ("down", "-5.5", -6),
        ("up", "5", 5),
        ("up", "5.01", 6),
        ("up", "-5.5", -5),
        ("half", "5.49", 5),
        ("half", "5.5", 6),
        ("half", "6.5", 7),
        ("half", "-5.5", -5),
    ],
)
def test_a_value_between_two_steps_is_rounded(rounding: Rounding, written: str, held: int) -> None:
    value = fact("duration", step=Fraction(1), rounding=rounding).read(Decimal(written))
    assert (value, type(value)) == (held, int)


@pytest.mark.parametrize(
    ("step", "written", "held"),
    [
        (Fraction(1, 10), "0.19", Fraction(1, 10)),
        (Fraction(1, 100), "4.699", Fraction(469, 100)),
        (Fraction(15), "44", 30),
        (Fraction(5, 2), "7.4", 5),
    ],
)
def test_the_step_may_be_any_number(step: Fraction, written: str, held: Value) -> None:
    assert fact("decimal", step=step).read(Decimal(written)) == held


@pytest.mark.parametrize(
    ("kind", "computed", "held"),
    [
        ("integer", Fraction(11, 2), 5),
        ("money", Fraction(1, 3), Fraction(33, 100)),
        ("decimal", Fraction(1, 3), Fraction(1, 3)),
        ("duration", Fraction(11, 2), Fraction(11, 2)),
        ("percent", Fraction(200, 3), Fraction(200, 3)),
    ],
)
def test_a_computed_whole_number_stays_whole_and_money_ends_at_cents(
    kind: Type, computed: Fraction, held: Value
) -> None:
    """Between 5 and 6 no whole number lies, so a table cut there must never meet one."""
    assert fact(kind).stepped(computed) == held


@pytest.mark.parametrize(
    ("kind", "step", "grain"),
    [
        ("integer", None, 1),
        ("integer", Fraction(5), 5),
        ("money", None, Fraction(1, 100)),
        ("money", TENTH, TENTH),
        ("time", None, 1),
        ("time", Fraction(60), 1),
        ("decimal", None, None),
        ("decimal", TENTH, TENTH),
        ("date", TENTH, None),
        ("boolean", None, None),
    ],
)
def test_the_grain_is_the_step_or_what_the_type_brings(
    kind: Type, step: Fraction | None, grain: Fraction | None
) -> None:
    assert fact(kind, step=step).grain == grain


@pytest.mark.parametrize(
    ("least", "greatest", "written", "got", "valid"),
    [
        (0, None, -1, "-1", "0 …"),
        (None, 100, 101, "101", "… 100"),
        (0, 5, Decimal("5.01"), "5.01", "0 … 5"),
        (Fraction(1, 2), 5, Decimal("0.4"), "0.4", "0.5 … 5"),
    ],
)
def test_a_value_out_of_range_is_refused(
    least: int | None, greatest: int | None, written: int | Decimal, got: str, valid: str
) -> None:
    with pytest.raises(BadValue) as refused:
        fact("decimal", least=least, greatest=greatest).read(written)
    assert (refused.value.got.en, refused.value.valid.en) == (got, valid)


def test_what_was_written_is_named_not_what_it_was_rounded_to() -> None:
    with pytest.raises(BadValue) as refused:
        fact("duration", step=Fraction(1), greatest=Fraction(60)).read(Decimal("75.5"))
    assert refused.value.got.en == "75.5"


@pytest.mark.parametrize("end", [0, 5])
def test_the_ends_of_the_range_belong_to_it(end: int) -> None:
    assert fact("integer", least=Fraction(0), greatest=Fraction(5)).read(end) == end


@pytest.mark.parametrize(
    ("asked", "value"),
    [(fact("boolean"), True), (fact("date"), date(2026, 2, 1)), (fact("time"), 30), (fact("integer"), UNKNOWN)],
)
def test_what_is_no_number_has_no_step(asked: Fact, value: Value) -> None:
    assert asked.stepped(value) is value


@given(
    st.fractions(), st.fractions(min_value=Fraction(1, 1000), max_value=1000), st.sampled_from(["down", "up", "half"])
)
def test_a_stepped_value_lies_on_the_step_and_near(number: Fraction, step: Fraction, rounding: Rounding) -> None:
    stepped = fact("decimal", step=step, rounding=rounding).stepped(number)
    assert Fraction(stepped) % step == 0
    low, high = {"down": (-step, Fraction(0)), "up": (Fraction(0), step), "half": (-step / 2, step / 2)}[rounding]
    assert low <= stepped - number <= high
    assert fact("decimal", step=step, rounding=rounding).stepped(stepped) == stepped
