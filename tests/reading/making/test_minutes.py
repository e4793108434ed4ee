"""Minutes: items with owner, day and state, and what cannot be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from checks.book.minutes import Expected, Item
from checks.finding import Place
from checks.text import Text
from tests.department import sound
from tests.papers import COUNCIL, MINUTES, NEXT_MINUTES
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import at, ill_made, told, twice
from tests.shape.shaping import changed

FILE = "policies/baking/week.yaml"
AFTER = Text("晚于 held_on", "after held_on")


def noted(spot: str) -> Fault:
    valid = Text(
        "接着谈的项写 open、deferred、done 或 dropped", "what goes on from an item is open, deferred, done or dropped"
    )
    return Fault("odd-minutes", spot, Text("noted 旁边的 takes_up", "takes_up beside noted"), valid)


BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a next meeting before this one": (
        "next_on: 2026-02-09",
        "next_on: 2026-02-01",
        [same("odd-minutes", "12:10", "2026-02-01", AFTER)],
    ),
    "a next meeting on the same day": (
        "next_on: 2026-02-09",
        "next_on: 2026-02-02",
        [same("odd-minutes", "12:10", "2026-02-02", AFTER)],
    ),
    "an item that is told and goes on from another": (
        "state: noted, ",
        "state: noted, takes_up: baking.week-0/count, ",
        [noted("18:77")],
    ),
    "two items of one name": (
        "- {id: sign,",
        "- {id: flour,",
        [twice("17:8", "编号", "id", "flour", f"{FILE}:16:8")],
    ),
}


test_minutes_that_cannot_be = ill_made(FILE, MINUTES, BAD, policies__baking__council=COUNCIL)


def test_a_day_that_comes_before_hides_no_other_fault(tmp_path: Path) -> None:
    text = changed(MINUTES, "next_on: 2026-02-09", "next_on: 2026-01-09")
    text = changed(text, "state: noted, ", "state: noted, takes_up: baking.week-0/count, ")
    found = told(tmp_path, policies__baking__week=text)
    assert found == at(tmp_path, FILE, same("odd-minutes", "12:10", "2026-01-09", AFTER), noted("18:77"))


def test_what_is_said_of_a_meeting_that_was_held(tmp_path: Path) -> None:
    book = sound(tmp_path, policies__baking__council=COUNCIL, policies__baking__week=f"{MINUTES}---\n{NEXT_MINUTES}")
    first, second = book.minutes["baking.week-1"], book.minutes["baking.week-2"]
    assert (first.head.kind, first.meeting) == ("minutes", "baking.council")
    assert (first.held_on, first.next_on, first.attended, first.absent) == (date(2026, 2, 2), date(2026, 2, 9), 3, 1)
    assert (second.held_on, second.next_on, second.attended, second.absent) == (date(2026, 2, 9), None, None, None)
    place = Place(FILE, 1, 1)
    assert [replace(item, place=place) for item in first.items] == [
        Item(
            "flour", Text("买面粉。", "Buy flour."), "open", "baker", date(2026, 2, 5), None, ("KM/8/1",), (), place,
        ),
        Item(
            "sign", Text("换招牌以后再谈。", "A new sign is put off."), "deferred", None, None, None, ("KM/8/1",),
            ("D/KM/8/1",), place,
        ),
        Item("count", Text("卖了200个。", "200 loaves were sold."), "noted", None, None, None, ("KM/8/1",), (), place),
        Item("oven", Text("炉子修好了。", "The oven is mended."), "done", None, None, None, ("KM/8/1",), (), place),
    ]  # fmt: skip
    assert [(item.id, item.takes_up, item.place.line) for item in second.items] == [
        ("bought", "baking.week-1/flour", 36),
        ("window", None, 37),
    ]
    assert first.carried == Expected(
        ("baking.week-1/flour", "baking.week-1/sign"), (), ("baking.week-1/flour",), (), Place(FILE, 21, 3)
    )


def test_a_meeting_may_leave_nothing(tmp_path: Path) -> None:
    text = NEXT_MINUTES[: NEXT_MINUTES.index("carry_over:")] + "carry_over: {}\n"
    minutes = sound(tmp_path, policies__baking__week=text).minutes["baking.week-2"]
    assert minutes.carried == Expected((), (), (), (), Place(FILE, 15, 13))
