"""Make minutes: items with owner, due date and state, and the items of earlier minutes they go on from."""

from __future__ import annotations

from datetime import date

from checks.book.minutes import Expected, Item, Minutes
from checks.making.desk import Bench, day, head, names, text
from checks.reading.nodes import Map
from checks.text import Text, both


def make_minutes(bench: Bench, node: Map) -> Minutes:
    """The minutes of one meeting; raises Broken when a fault was reported."""
    next_on, items = bench.together(
        lambda: _next_on(bench, node), lambda: bench.every(node["items"], lambda raw: _item(bench, raw))
    )
    carried: Map = node["carry_over"]
    return Minutes(
        head(node), node["meeting"], day(node["held_on"]), next_on, node.get("attended"), node.get("absent"), items,
        Expected(
            names(carried, "take_up"), names(carried, "closed"), names(carried, "overdue"),
            names(carried, "passed_over"), carried.place,
        ),
    )  # fmt: skip


def _next_on(bench: Bench, node: Map) -> date | None:
    if "next_on" not in node:
        return None
    if node["next_on"] <= node["held_on"]:
        valid = Text("晚于 held_on", "after held_on")
        raise bench.refuse(node, "next_on", "odd-minutes", both(node["next_on"]), valid)
    return day(node["next_on"])


def _item(bench: Bench, raw: Map) -> Item:
    if raw["state"] == "noted" and "takes_up" in raw:
        got = Text("noted 旁边的 takes_up", "takes_up beside noted")
        valid = Text(
            "接着谈的项写 open、deferred、done 或 dropped",
            "what goes on from an item is open, deferred, done or dropped",
        )
        raise bench.refuse(raw, "takes_up", "odd-minutes", got, valid, of_key=True)
    due = day(raw["due"]) if "due" in raw else None
    return Item(
        raw["id"], text(raw, "says"), raw["state"], raw.get("owner"), due, raw.get("takes_up"), names(raw, "sources"),
        names(raw, "decisions"), raw.place,
    )  # fmt: skip
