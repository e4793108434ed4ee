"""Figures by address: every bound, amount and time of day that a rule holds, and nothing else."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from checks.book.book import Book
from checks.book.figures import Figure
from checks.book.rules import Amount
from checks.making.desk import Bench
from checks.making.figures import figures_of
from checks.making.routes import sound_fact
from tests.department import sound, table
from tests.flows import DECISIONS, LOAF_FILES
from tests.kinds import FILES, WORDS
from tests.papers import HOURS
from tests.reading.making.bakery import MORE_WORDS

BOUNDS = table(
    "baking.bounds",
    """
    events: [order]
    where: [{late: {over: 5, below: 50}, share: {up_to: 80}}]
    rows:
    - {id: all_four, when: {late: {from: 10, up_to: 30}, share: {over: 10, below: 40}}, then: [{warn: true}]}
    - {id: own, when: {late: {over: 20}}, then: [{warn: true}]}
    - id: values
      when: {flour: {is: rye}, asked: {is: 2026-02-01}, started: {below: "06:30"}, approver: {is: chief}, wage: {is: 4000}}
      then: [{warn: true}]
    - {id: several, when: {flour: {in: [rye, wheat]}, careless: {is: true}}, then: [{warn: true}]}
    - {id: rest, otherwise: true, then: [{warn: true}]}
    """,
)
AMOUNTS = table(
    "baking.amounts",
    """
    events: [batch]
    hit: collect
    occurrence: {per: month}
    rows:
    - {id: plain, otherwise: true, then: [{fine: 5}, {warn: true}, {assign: sweep}]}
    - {id: of, otherwise: true, then: [{fee: {of: cost}, payer: guest}]}
    - {id: share, otherwise: true, then: [{bear_loss: {percent: 50, of: cost}}]}
    - {id: pay, otherwise: true, then: [{deduct_pay: {days: 2, basis: wage}}]}
    - {id: steps, otherwise: true, then: [{reward: {first: 10, step: 5}}]}
    - {id: for-each, otherwise: true, then: [{fine: {each: burnt, amount: 2}}]}
    - id: two
      otherwise: true
      then: [{quote: {from: 1, up_to: 2}, what: ripening, unit: day}, {suspend: 3, what: oven-time, unit: month}]
    - {id: open, otherwise: true, then: [{fine: {unregulated: D/KM/8/1, by: chief}}, {none: true}]}
    """,
)


def figures(book: Book, policy: str) -> dict[str, Any]:
    """What each address after the policy's own name stands for: a value, an amount with its unit, a time of day."""
    found = figures_of(book, policy, partial(sound_fact, Bench(book)))
    assert {figure.policy for ones in found.values() for figure in ones} <= {policy}
    assert all(address.startswith(f"{policy}#") for address in found)
    return {address.partition("#")[2]: told(*ones) for address, ones in found.items()}


def told(*ones: Figure) -> Any:
    """One figure, or a list of several."""
    if len(ones) != 1:
        return [told(one) for one in ones]
    (one,) = ones
    if one.fact is not None:
        assert (one.amount, one.clock) == (None, None)
        assert one.fact.name != ""
        return one.value
    return one.clock if one.amount is None else (one.amount, one.unit)


def test_every_bound_of_a_row_has_an_address(tmp_path: Path) -> None:
    book = sound(tmp_path, BOUNDS, policies__baking__vocabulary=MORE_WORDS)
    assert figures(book, "baking.bounds") == {
        "all_four.late.from": 10, "all_four.late.up_to": 30, "all_four.share.over": 10, "all_four.share.below": 40,
        "all_four.late.over": 5, "all_four.late.below": 50, "all_four.share.up_to": 80,
        "own.late.over": 20, "own.late.below": 50, "own.share.up_to": 80,
        "values.flour.is": "rye", "values.asked.is": date(2026, 2, 1), "values.started.below": 6 * 3600 + 30 * 60,
        "values.approver.is": "chief", "values.wage.is": 4000,
        "values.late.over": 5, "values.late.below": 50, "values.share.up_to": 80,
        "several.late.over": 5, "several.late.below": 50, "several.share.up_to": 80,
        "rest.late.over": 5, "rest.late.below": 50, "rest.share.up_to": 80,
    }  # fmt: skip


def test_a_bound_knows_its_fact(tmp_path: Path) -> None:
    book = sound(tmp_path, BOUNDS, policies__baking__vocabulary=MORE_WORDS)
    found = figures_of(book, "baking.bounds", partial(sound_fact, Bench(book)))
    assert found["baking.bounds#values.flour.is"] == (
        Figure("baking.bounds", fact=book.vocabulary.facts["flour"], value="rye"),
    )


def test_every_amount_of_a_row_has_an_address(tmp_path: Path) -> None:
    book = sound(
        tmp_path, AMOUNTS, policies__baking__vocabulary=WORDS, policies__baking__card=FILES["policies__baking__card"]
    )
    two = Amount(number=Fraction(2))
    assert figures(book, "baking.amounts") == {
        "plain.fine": (Amount(number=Fraction(5)), "CNY"),
        "of.fee": (Amount(of="cost"), "CNY"),
        "share.bear_loss": (Amount(of="cost", percent=Fraction(50)), "CNY"),
        "pay.deduct_pay": (Amount(days=Fraction(2), basis="employee.wage"), "CNY"),
        "steps.reward": (Amount(first=Fraction(10), step=Fraction(5)), "CNY"),
        "for-each.fine": (Amount(each="burnt", amount=two), "CNY"),
        "for-each.fine.each": (two, "CNY"),
        "two.quote.ripening": (Amount(least=Fraction(1), most=Fraction(2)), "day"),
        "two.suspend.oven-time": (Amount(number=Fraction(3)), "month"),
        "open.fine": (Amount(unregulated="D/KM/8/1", by="chief"), "CNY"),
    }


def test_the_targets_of_a_standard_are_its_figures(tmp_path: Path) -> None:
    book = sound(tmp_path, **FILES)
    assert figures(book, "baking.service.weight") == {
        "met.weight.from": Fraction(1, 2), "met.weight.below": 1, "met.employee.level.is": "old",
        "missed.employee.level.is": "old",
    }  # fmt: skip
    assert figures(book, "baking.service.sales") == {
        "met.sales.over": 2, "met.employee.level.is": "old", "missed.employee.level.is": "old",
    }  # fmt: skip
    assert figures(book, "baking.council.burnt") == {"met.burnt.up_to": 3}


def test_shifts_meetings_and_entries_begin_and_end(tmp_path: Path) -> None:
    book = sound(tmp_path, policies__baking__hours=HOURS)
    assert figures(book, "baking.hours") == {
        "early.from": 4 * 3600, "early.to": 12 * 3600,
        "talk.from": 4 * 3600, "talk.to": 4 * 3600 + 600,
        "open.from": 8 * 3600, "open.to": 24 * 3600,
    }  # fmt: skip


def test_the_time_limits_of_steps_are_figures_of_the_workflow(tmp_path: Path) -> None:
    assert figures(sound(tmp_path, **LOAF_FILES, policies__baking__decisions=DECISIONS), "baking.loaf") == {
        "knead.within": (Amount(number=Fraction(15)), "minute"),
        "weigh.within": (Amount(number=Fraction(1)), "minute"),
    }


def test_a_policy_without_figures_has_none(tmp_path: Path) -> None:
    book = sound(tmp_path, **FILES)
    assert figures(book, "baking.council") == {}
    assert figures(book, "baking.nowhere") == {}


SEVERAL = {
    "groups": (
        "- {id: a, when: [{late: {over: 5}}, {late: {over: 10}, share: {over: 1}}], then: [{warn: true}]}",
        "a.late.over",
        [5, 10],
    ),
    "outcomes": (
        "- {id: a, otherwise: true, then: [{fine: 5}, {fine: 9, to: {each: baker}}]}",
        "a.fine",
        [(Amount(number=Fraction(5)), "CNY"), (Amount(number=Fraction(9)), "CNY")],
    ),
    "times in force": (
        "- {id: a, in_force: {from: 2026-01-01, until: 2026-06-30}, otherwise: true, then: [{fine: 5}]}\n"
        "- {id: a, in_force: {from: 2026-07-01}, otherwise: true, then: [{fine: 9}]}",
        "a.fine",
        [(Amount(number=Fraction(5)), "CNY"), (Amount(number=Fraction(9)), "CNY")],
    ),
    "conditions on all rows": (
        "- {id: a, otherwise: true, then: [{warn: true}]}\nwhere: [{late: {over: 5}}, {late: {over: 10}, share: {over: 1}}]",
        "a.late.over",
        [5, 10],
    ),
}


@pytest.mark.parametrize(("rows", "address", "said"), SEVERAL.values(), ids=SEVERAL)
def test_an_address_under_which_a_row_says_several_things(
    tmp_path: Path, rows: str, address: str, said: list[Any]
) -> None:
    rule = table("baking.two", f"events: [order]\nrows:\n{rows}")
    book = sound(tmp_path, rule, policies__baking__vocabulary=MORE_WORDS)
    assert figures(book, "baking.two")[address] == said


def test_the_same_figure_said_twice_is_one(tmp_path: Path) -> None:
    rows = "- {id: a, when: [{late: {over: 5}, share: {over: 1}}, {late: {over: 5}, share: {is: 0}}], then: [{warn: true}]}"
    rule = table("baking.two", f"events: [order]\nrows:\n{rows}")
    book = sound(tmp_path, rule, policies__baking__vocabulary=MORE_WORDS)
    assert figures(book, "baking.two") == {"a.late.over": 5, "a.share.over": 1, "a.share.is": 0}
