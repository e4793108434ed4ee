"""Facts computed from others: one operator each, of facts that are there and of the right type."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text, both
from tests.department import VOCABULARY, table
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import MORE_WORDS, NAMES, WORDS, at, ill_made, known, likely, told, unknown

MORE_FACTS = """\
  days_off: {title: {zh: 一, en: one}, type: integer}
  first_off: {title: {zh: 一, en: one}, type: date}
  urgent: {title: {zh: 一, en: one}, type: boolean}
  size: {title: {zh: 一, en: one}, type: enum, values: {small: {zh: 小, en: small}, large: {zh: 大, en: large}}}
  price: {title: {zh: 一, en: one}, type: money}
  dawn: {title: {zh: 一, en: one}, type: time}
"""
WITH_FACTS = MORE_WORDS.replace("  asked: {title", MORE_FACTS + "  asked: {title")


def deriving(derived: str) -> str:
    """The bakery's further words, with something derived of an order."""
    return f"{WITH_FACTS}    derive:\n      {derived}\n"


OFFERED = "at, late, started, holidays, approver, flour, share, asked, careless, urgent"
NUMBERS = "decimal, duration, integer, money, percent"
EXACTLY_ONE = (
    "days, nth_day, months, minutes, same_day, ratio, difference, sum, weekday, clock, month_end, count, while_employed, first, "
    "after_start, before_end, after_break, holds, band"
)


def mistyped(spot: str, got: str, types: str) -> Fault:
    """A fact of a type that the operator neither reads nor gives."""
    return same("odd-derivation", spot, got, Text(f"类型：{types}", f"of type: {types}"))


def operators(spot: str, name: str, number: int) -> Fault:
    """More or fewer operators than one."""
    got = Text(f"{name} 有{number}个算法", f"{name} has {number} operators")
    return Fault("odd-derivation", spot, got, Text(f"恰好一个：{EXACTLY_ONE}", f"exactly one of: {EXACTLY_ONE}"))


def bands_apart(spot: str) -> Fault:
    """Bands without band, or the other way round."""
    valid = both("{band: fact, bands: [{up_to: 10, is: value}, {is: value}]}")
    return Fault("odd-derivation", spot, Text("band 与 bands 须一起写", "band and bands belong together"), valid)


def bands_astray(spot: str) -> Fault:
    """Bands that leave a hole, or one that nothing reaches."""
    got = Text("各档的上限没有由低到高排好，或末档有上限", "bounds that do not rise, or a last band with a bound")
    return Fault(
        "odd-derivation", spot, got, Text("上限由低到高，末档不写上限", "rising bounds, none at the last band")
    )


def circle(spot: str, arrows: str) -> Fault:
    """Facts that wait for each other."""
    got = Text(f"互相等待：{arrows}", f"they wait for each other: {arrows}")
    valid = Text("不靠自己算出的事实", "facts that are not computed from themselves")
    return Fault("derivation-cycle", spot, got, valid)


BAD: dict[str, tuple[str, list[Fault]]] = {
    "a fact nobody defined": (
        "days_of: {count: holidays}",
        [unknown("24:7", "事实", "fact", "days_of", likely("days_off", NAMES))],
    ),
    "a fact the event has not": (
        "days_off: {count: hollidays}",
        [
            unknown(
                "24:25",
                "这里的事实",
                "fact here",
                "hollidays",
                likely("holidays", "at, late, started, holidays, approver, flour, share, asked, careless, days_off"),
            )
        ],
    ),
    "a fact of another event": (
        "price: {sum: [cost, late]}",
        [
            unknown(
                "24:21",
                "这里的事实",
                "fact here",
                "cost",
                known("at, late, started, holidays, approver, flour, share, asked, careless, price"),
            )
        ],
    ),
    "no operator": ("days_off: {sources: [KM/8/1]}", [operators("24:7", "days_off", 0)]),
    "two operators": ("days_off: {count: holidays, first: holidays}", [operators("24:7", "days_off", 2)]),
    "days of a number": ("days_off: {days: [late, asked]}", [mistyped("24:25", "late: duration", "at, date")]),
    "days of yes and no": ("days_off: {nth_day: [at, careless]}", [mistyped("24:32", "careless: boolean", "at, date")]),
    "minutes of a date": ("days_off: {minutes: [asked, started]}", [mistyped("24:28", "asked: date", "at, time")]),
    "the count of a date": ("days_off: {count: asked}", [mistyped("24:25", "asked: date", "dates")]),
    "the sum of dates": ("price: {sum: [asked, late]}", [mistyped("24:21", "asked: date", NUMBERS)]),
    "a shift that is none": ("days_off: {after_start: flour}", [mistyped("24:31", "flour: enum", "shift")]),
    "a number for yes and no": ("urgent: {count: holidays}", [mistyped("24:7", "urgent: boolean", NUMBERS)]),
    "a date for a number": ("days_off: {first: holidays}", [mistyped("24:7", "days_off: integer", "date")]),
    "yes and no for a number": (
        "days_off: {same_day: [at, asked]}",
        [mistyped("24:7", "days_off: integer", "boolean")],
    ),
    "the weekday of a time": ("size: {weekday: started}", [mistyped("24:23", "started: time", "at, date")]),
    "a number for a weekday": ("days_off: {weekday: asked}", [mistyped("24:7", "days_off: integer", "enum")]),
    "the time of day of a date": ("dawn: {clock: asked}", [mistyped("24:21", "asked: date", "at, time")]),
    "a date for a time of day": ("first_off: {clock: at}", [mistyped("24:7", "first_off: date", "time")]),
    "the end of the month of dates": (
        "first_off: {month_end: holidays}",
        [mistyped("24:30", "holidays: dates", "at, date")],
    ),
    "a time for the end of the month": ("dawn: {month_end: at}", [mistyped("24:7", "dawn: time", "date")]),
    "a band for a number": (
        "days_off: {band: late, bands: [{up_to: 5, is: small}, {is: large}]}",
        [mistyped("24:7", "days_off: integer", "enum")],
    ),
    "a band of a word": (
        "size: {band: flour, bands: [{up_to: 5, is: small}, {is: large}]}",
        [mistyped("24:20", "flour: enum", NUMBERS)],
    ),
    "a band without bands": ("size: {band: late}", [bands_apart("24:20")]),
    "bands without a band": ("days_off: {count: holidays, bands: [{is: small}]}", [bands_apart("24:25")]),
    "bands that fall": (
        "size: {band: late, bands: [{up_to: 10, is: small}, {up_to: 5, is: large}, {is: large}]}",
        [bands_astray("24:33")],
    ),
    "bands that stand still": (
        "size: {band: late, bands: [{up_to: 10, is: small}, {up_to: 10, is: large}, {is: large}]}",
        [bands_astray("24:33")],
    ),
    "bands with an end": (
        "size: {band: late, bands: [{up_to: 10, is: small}, {up_to: 20, is: large}]}",
        [bands_astray("24:33")],
    ),
    "an open band in the middle": (
        "size: {band: late, bands: [{is: small}, {up_to: 20, is: large}, {is: large}]}",
        [bands_astray("24:33")],
    ),
    "a condition on a fact nobody defined": (
        "urgent: {holds: {lait: {over: 5}}}",
        [unknown("24:24", "这里的事实", "fact here", "lait", likely("late", OFFERED))],
    ),
    "a condition on a fact of another event": (
        "urgent: {holds: {burnt: {over: 5}}}",
        [unknown("24:24", "这里的事实", "fact here", "burnt", likely("urgent", OFFERED))],
    ),
    "a condition that cannot be": (
        "urgent: {holds: [{late: {over: 10, below: 5}}]}",
        [
            Fault(
                "odd-condition",
                "24:31",
                Text("没有值能同时满足这两个界限", "no value meets both bounds"),
                Text("下限小于上限", "a lower bound below the upper one"),
            )
        ],
    ),
    "a fact computed from itself": ("price: {sum: [price, late]}", [circle("24:7", "price → price")]),
    "two facts computed from each other": (
        "price: {sum: [days_off]}\n      days_off: {difference: [price, late]}",
        [circle("24:7", "price → days_off → price")],
    ),
    "two circles": (
        "price: {sum: [price]}\n      days_off: {sum: [days_off]}",
        [circle("24:7", "price → price"), circle("25:7", "days_off → days_off")],
    ),
}


test_a_derivation_that_cannot_be = ill_made(WORDS, deriving, BAD)


GOOD = [
    "days_off: {count: holidays}", "first_off: {first: holidays}", "days_off: {days: [at, asked]}",
    "days_off: {months: [asked, at]}", "days_off: {minutes: [started, at]}", "urgent: {same_day: [at, asked]}",
    "price: {ratio: [late, share]}", "price: {sum: [late]}", "price: {sum: [late, share, late]}",
    "size: {band: late, bands: [{up_to: 5, is: small}, {is: large}]}",
    "size: {band: share, bands: [{is: large}]}", "urgent: {holds: {late: {over: 10}, flour: {is: rye}}}",
    "urgent: {holds: [{careless: {is: true}}, {approver: {is: nobody}}]}",
    "dawn: {clock: at}", "dawn: {clock: started}", "first_off: {month_end: asked}", "first_off: {month_end: at}",

    "days_off: {count: holidays}\n      price: {difference: [days_off, late]}",
]  # fmt: skip


@pytest.mark.parametrize("derived", GOOD)
def test_a_derivation_that_can_be(tmp_path: Path, derived: str) -> None:
    assert told(tmp_path, policies__baking__vocabulary=deriving(derived)) == []


def test_the_facts_of_a_subject_are_derived_alike(tmp_path: Path) -> None:
    words = VOCABULARY.replace("facts: [joined, wage]", "facts: [joined, wag]").replace("[joined, at]", "[joint, at]")
    found = told(tmp_path, policies__vocabulary=words)
    named = "at, joined, wag, day_number, level"
    assert found == at(
        tmp_path,
        "policies/vocabulary.yaml",
        unknown("49:21", "事实", "fact", "wag", likely("wage", NAMES)),
        unknown("52:30", "这里的事实", "fact here", "joint", likely("joined", named)),
    )


def test_whoever_names_what_a_faulty_derivation_would_give_is_not_blamed(tmp_path: Path) -> None:
    asks = table(
        "baking.asks", "events: [nap]\nwhere: [{employee.level: {is: new}}]\nrows: [{id: a, then: [{fine: 5}]}]"
    )
    words = VOCABULARY.replace("level: {band: day_number", "level: {band: joined")
    found = told(tmp_path, policies__vocabulary=words, policies__baking__asks=asks)
    assert found == at(tmp_path, "policies/vocabulary.yaml", mistyped("53:21", "joined: date", NUMBERS))
