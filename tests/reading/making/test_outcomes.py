"""Outcomes: one kind each, with what may stand beside it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from checks.book.outcomes import GENERATED, KINDS
from checks.book.rules import Amount, Outcome
from checks.text import Text, both
from tests.department import sound, table
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import NAMES, RULES, ill_made, likely, told, unknown

EVENTS = "batch, nap, order"


def following(outcome: str) -> str:
    """A rule from which one outcome follows."""
    return table("baking.burnt", f"events: [batch]\nrows:\n- {{id: all, otherwise: true, then: [{outcome}]}}\n")


def kinds(spot: str, number: int, listed: str) -> Fault:
    """More or fewer kinds than one."""
    got = Text(f"一个后果里有{number}种：{listed}", f"{number} kinds in one outcome: {listed}")
    return Fault("odd-outcome", spot, got, Text("每个后果恰好一种", "exactly one kind in each outcome"))


def beside(spot: str, word: str, kind: str, *only: str) -> Fault:
    """A particular that the kind does not understand."""
    valid = Text(f"{word} 只写在 {'、'.join(only)} 旁边", f"{word} only beside {' or '.join(only)}")
    return Fault("odd-outcome", spot, Text(f"{kind} 旁边的 {word}", f"{word} beside {kind}"), valid)


def raised(spot: str, given: str, needed: str) -> Fault:
    """Other facts than the raised event has."""
    got = Text(f"引出的事件的事实：{given}", f"facts of the event that follows: {given}")
    return Fault("odd-outcome", spot, got, Text(f"恰好这些：{needed}", f"exactly these: {needed}"))


BAD: dict[str, tuple[str, list[Fault]]] = {
    "two kinds": ("{fine: 5, warn: true}", [kinds("12:37", 2, "fine, warn")]),
    "three kinds": ("{fine: 5, warn: true, none: true}", [kinds("12:37", 3, "fine, warn, none")]),
    "particulars alone": ("{by: same-day}", [kinds("12:37", 0, "—")]),
    "facts beside a fine": ("{fine: 5, with: {burnt: 1}}", [beside("12:47", "with", "fine", "counts_as")]),
    "days beside a warning": ("{warn: true, on: {each: holidays}}", [beside("12:50", "on", "warn", "counts_as")]),
    "a time beside a reward": ("{reward: 5, for: month}", [beside("12:49", "for", "reward", "lose", "gain")]),
    "a payer beside a fine": ("{fine: 5, payer: guest}", [beside("12:47", "payer", "fine", "fee")]),
    "a thing beside a fee": ("{fee: 5, what: oven-time}", [beside("12:46", "what", "fee", "suspend", "quote")]),
    "a unit beside a reward": ("{reward: 5, unit: day}", [beside("12:49", "unit", "reward", "suspend", "quote")]),
    "an event nobody knows": ("{counts_as: napp}", [unknown("12:49", "事件", "event", "napp", likely("nap", EVENTS))]),
    "an event whose facts are missing": ("{counts_as: batch}", [raised("12:49", "—", "burnt, careless, cost")]),
    "some facts of the event": (
        "{counts_as: batch, with: {burnt: 1}}",
        [raised("12:49", "burnt", "burnt, careless, cost")],
    ),
    "a fact the event has not": ("{counts_as: nap, with: {burnt: 1}}", [raised("12:49", "burnt", "—")]),
    "a wrong fact of the event": (
        "{counts_as: batch, with: {burnt: -1, careless: maybe, cost: 2}}",
        [
            same("wrong-value", "12:70", "burnt: -1", both("0 …")),
            same("wrong-value", "12:84", "careless: the text maybe", both("true, false")),
        ],
    ),
    "a fact that is not known": (
        "{counts_as: batch, with: {burnt: unknown, careless: true, cost: 2}}",
        [
            Fault(
                "wrong-value",
                "12:70",
                Text("规则里不能写 unknown", "a rule cannot say unknown"),
                Text("一个值", "a value"),
            )
        ],
    ),
    "days of a fact nobody knows": (
        "{counts_as: nap, on: {each: hollidays}}",
        [unknown("12:65", "事实", "fact", "hollidays", likely("holidays", NAMES))],
    ),
    "a distance that nothing computes": (
        "{missed: 5}",
        [
            Fault(
                "odd-outcome",
                "12:46",
                Text("missed: 5，可差多少由标准算出", "missed: 5, but only a standard computes the distance"),
                both("missed: true"),
            )
        ],
    ),
    "a unit of no distance": (
        "{missed: true, unit: second}",
        [
            Fault(
                "odd-outcome",
                "12:52",
                Text("missed: true 旁边的 unit", "unit beside missed: true"),
                Text("unit 只写在数旁边", "unit only beside a number"),
            )
        ],
    ),
    "a dimension of no points": (
        "{fine: 5, dimension: hands}",
        [
            Fault(
                "odd-outcome",
                "12:47",
                Text("fine 旁边的 dimension", "dimension beside fine"),
                Text("dimension 只写在 score 旁边", "dimension only beside score"),
            )
        ],
    ),
    "days of a number": (
        "{counts_as: nap, on: {each: burnt}}",
        [same("wrong-value", "12:65", "burnt", Text("类型为 dates 的事实", "a fact of type dates"))],
    ),
}


test_an_outcome_that_cannot_be = ill_made(RULES, following, BAD)


GOOD = [
    "{fine: 5, by: same-day, in_writing: true}", "{lose: star, for: month}", "{lose: star}",
    "{reward: 5, to: {each: baker}}",
    "{counts_as: nap}", "{counts_as: nap, on: {each: holidays}}",
    "{counts_as: batch, with: {burnt: 0, careless: true, cost: 2}}",
    "{gain: star, for: year}", "{fee: 5, payer: guest}", "{fee: {of: cost}, payer: house}",
    "{suspend: 3, what: oven-time, unit: month}", "{quote: 2, what: ripening, unit: day}",
    "{quote: {from: 1, up_to: 2}, what: ripening, unit: day}", "{points: 2}", "{platform_fine: 100}",
    "{honour: ribbon}", "{credit: house}", "{hand_over: chief}", "{criticise: bookkeeper, in_writing: true}",
    "{demerit: true}", "{demote: true}", "{commend: true}", "{liable: true}", "{void: true}", "{met: true}",
    "{none: true}", "{dismiss: {ground: '39'}}, {deduct_pay: {days: 6, basis: wage}}",
]  # fmt: skip


@pytest.mark.parametrize("outcome", GOOD)
def test_an_outcome_that_can_be(tmp_path: Path, outcome: str) -> None:
    assert told(tmp_path, following(outcome)) == []


@pytest.mark.parametrize("kind", sorted(GENERATED))
def test_what_only_timetables_scorecards_and_reports_say(tmp_path: Path, kind: str) -> None:
    value = {"score": "5", "agrees": "true", "differs": "true"}.get(kind, "talk")
    (found,) = told(tmp_path, following(f"{{{kind}: {value}}}"))
    assert (str(found.place), found.code) == (f"{RULES}:12:38", "odd-outcome")
    assert found.got == Text(
        f"{kind} 由时间表、评分表或报表得出", f"{kind} comes from a timetable, a scorecard or a report"
    )
    assert kind not in found.valid.en.split(", ")


CARRIED = {
    "a thing, for some time": (
        "{suspend: 3, what: oven-time, unit: month}",
        Outcome("suspend", Amount(number=Fraction(3)), what="oven-time", unit="month"),
    ),
    "a figure to tell": (
        "{quote: {from: 1, up_to: 2.5}, what: ripening, unit: day}",
        Outcome("quote", Amount(least=Fraction(1), most=Fraction(5, 2)), what="ripening", unit="day"),
    ),
    "who pays": ("{fee: 5, payer: guest}", Outcome("fee", Amount(number=Fraction(5)), payer="guest")),
    "what is gained, and for how long": ("{gain: star, for: year}", Outcome("gain", name="star", lasting="year")),
    "whose merit it is": ("{credit: house}", Outcome("credit", name="house")),
    "to whom it goes": ("{hand_over: chief, by: same-day}", Outcome("hand_over", name="chief", by="same-day")),
    "what is given": ("{honour: ribbon, in_writing: true}", Outcome("honour", name="ribbon", in_writing=True)),
}


@pytest.mark.parametrize(("outcome", "held"), CARRIED.values(), ids=CARRIED)
def test_what_an_outcome_carries(tmp_path: Path, outcome: str, held: Outcome) -> None:
    table_ = sound(tmp_path, following(outcome)).tables["baking.burnt"]
    (made,) = table_.row("all").then
    assert replace(made, place=None) == held


VALUES = {"nothing": "true", "amount": "5", "silence": "D/KM/8/1", "ground": "{ground: '39'}", "name": "nap"}
PARTICULARS = {
    "fee": ", payer: guest",
    "suspend": ", what: oven-time, unit: month",
    "quote": ", what: ripening, unit: day",
}


@pytest.mark.parametrize("kind", sorted(set(KINDS) - GENERATED))
def test_every_kind_can_be_written(tmp_path: Path, kind: str) -> None:
    outcome = f"{{{kind}: {VALUES[KINDS[kind]]}{PARTICULARS.get(kind, '')}}}"
    assert told(tmp_path, following(outcome)) == []


def test_every_outcome_of_every_row_is_looked_at(tmp_path: Path) -> None:
    rows = "- {id: a, when: {burnt: {is: 0}}, then: [{counts_as: napp}, {fine: 1, warn: true}]}\n"
    rows += "- {id: b, otherwise: true, then: [{by: same-day}]}"
    found = told(tmp_path, table("baking.burnt", f"events: [batch]\nrows:\n{rows}"))
    assert [(str(f.place), f.code) for f in found] == [
        (f"{RULES}:12:54", "unknown-name"),
        (f"{RULES}:12:61", "odd-outcome"),
        (f"{RULES}:13:35", "odd-outcome"),
    ]
