"""Amounts: a number, or one of the few ways to compute one."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text, both
from tests.department import VOCABULARY, table
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import NAMES, RULES, at, ill_made, known, likely, told, unknown

FORMS = both(
    "10 | {of: fact} | {percent: 50, of: fact} | {days: 2, basis: pay} | {first: 100, step: 100} | "
    "{each: fact, amount: 10} | {from: 1, up_to: 2} | "
    "{unregulated: D/…} | {unregulated: D/…, by: role}"
)


def fined(amount: str) -> str:
    """A rule that fines an amount."""
    return table(
        "baking.burnt", f"events: [batch]\nrows:\n- {{id: all, otherwise: true, then: [{{fine: {amount}}}]}}\n"
    )


def quoted(amount: str) -> str:
    """A rule that tells a customer an amount."""
    return fined(f"{amount}, what: ripening, unit: day").replace("fine:", "quote:")


def odd(spot: str, got: str) -> Fault:
    """Words that make no amount together."""
    return same("odd-amount", spot, got, FORMS)


def uncountable(spot: str, name: str) -> Fault:
    """A fact that is no figure."""
    return same("odd-amount", spot, name, Text("数得出或量得出的事实", "a fact that counts or measures"))


def ranged(spot: str) -> Fault:
    """A range where something must be paid or suffered."""
    got = Text("这里的范围", "a range here")
    return Fault("odd-amount", spot, got, Text("quote: {from: 小, up_to: 大}", "quote: {from: low, up_to: high}"))


def rising(spot: str) -> Fault:
    """An amount that needs times to be counted."""
    got = Text("金额逐次递增，可这张表没有写怎么数次数", "an amount that rises, in a table that does not count times")
    return Fault("odd-row", spot, got, both("occurrence: {per: month}"))


BAD: dict[str, tuple[str, list[Fault]]] = {
    "an unknown fact": ("{of: csot}", [unknown("12:49", "事实", "fact", "csot", likely("cost", NAMES))]),
    "a fact that is yes or no": ("{of: careless}", [uncountable("12:49", "careless")]),
    "a fact that is a date": ("{of: employee.joined}", [uncountable("12:49", "employee.joined")]),
    "a fact that is a time": ("{each: started, amount: 2}", [uncountable("12:51", "started")]),
    "a list of dates": ("{each: holidays, amount: 2}", [uncountable("12:51", "holidays")]),
    "of and each": ("{of: burnt, each: cost}", [odd("12:44", "fine: {of, each}")]),
    "percent of nothing": ("{percent: 5}", [odd("12:44", "fine: {percent}")]),
    "days of nothing": ("{days: 2}", [odd("12:44", "fine: {days}")]),
    "a pay nobody has": (
        "{days: 2, basis: wag}",
        [unknown("12:61", "事实", "fact", "employee.wag", likely("employee.wage", NAMES))],
    ),
    "a pay that is a date": ("{days: 2, basis: joined}", [uncountable("12:61", "joined")]),
    "a first without step": ("{first: 5}", [odd("12:44", "fine: {first}")]),
    "each without amount": ("{each: burnt}", [odd("12:44", "fine: {each}")]),
    "who, but not what": ("{by: chief}", [odd("12:44", "fine: {by}")]),
    "nothing": ("{}", [odd("12:44", "fine: {}")]),
    "an odd amount for each": ("{each: burnt, amount: {of: cost, first: 3}}", [odd("12:66", "amount: {of, first}")]),
    "an unknown fact for each of another": (
        "{each: burnt, amount: {each: loafs, amount: 2}}",
        [unknown("12:73", "事实", "fact", "loafs", known(NAMES))],
    ),
    "half a range": ("{from: 1}", [odd("12:44", "fine: {from}")]),
    "a range to be fined": ("{from: 1, up_to: 2}", [ranged("12:44")]),
    "a range for each": ("{each: burnt, amount: {from: 1, up_to: 2}}", [ranged("12:66")]),
    "an amount that rises where times are not counted": ("{first: 1, step: 2}", [rising("12:36")]),
    "one that rises for each": ("{each: burnt, amount: {first: 1, step: 2}}", [rising("12:36")]),
}


test_an_amount_that_cannot_be = ill_made(RULES, fined, BAD)


GOOD = [
    "5", "0.01", "{of: cost}", "{percent: 50, of: cost}", "{days: 0.5, basis: wage}", "{each: burnt, amount: 2}",
    "{each: burnt, amount: {days: 1, basis: wage}}", "{each: naps, amount: {percent: 5, of: employee.wage}}",
    "{unregulated: D/KM/8/1}", "{unregulated: D/KM/8/1, by: chief}",
]  # fmt: skip


@pytest.mark.parametrize("amount", GOOD)
def test_an_amount_that_can_be(tmp_path: Path, amount: str) -> None:
    assert told(tmp_path, fined(amount)) == []


@pytest.mark.parametrize("amount", ["2", "{from: 1, up_to: 2}", "{from: 2, up_to: 2}", "{from: 0, up_to: 0.5}"])
def test_a_figure_to_tell_may_be_a_range(tmp_path: Path, amount: str) -> None:
    assert told(tmp_path, quoted(amount)) == []


def test_a_range_runs_upwards(tmp_path: Path) -> None:
    found = told(tmp_path, quoted("{from: 2, up_to: 1}"))
    got = Text("下限 2 大于上限 1", "the low end 2 lies above the high end 1")
    assert found == at(
        tmp_path, RULES, Fault("odd-amount", "12:45", got, Text("from 不大于 up_to", "from not above up_to"))
    )


def test_an_amount_may_rise_where_times_are_counted(tmp_path: Path) -> None:
    rule = fined("{first: 100, step: 50}").replace("events: [batch]", "events: [batch]\noccurrence: {per: month}")
    assert told(tmp_path, rule) == []


def test_days_of_pay_need_a_vocabulary_that_says_what_a_day_is(tmp_path: Path) -> None:
    words = VOCABULARY.replace(
        "day_pay:\n  monthly_divided_by: 20\n  because: {zh: 按20天折算。, en: By 20 days.}\n", ""
    )
    found = told(tmp_path, fined("{days: 2, basis: wage}"), policies__vocabulary=words)
    got = Text("词汇没有写一天的工资怎么算", "the vocabulary does not say what a day's pay is")
    valid = both("day_pay: {monthly_divided_by: ..., because: ...}")
    assert found == at(tmp_path, RULES, Fault("odd-amount", "12:51", got, valid))
