"""Make minutes: items with owner, due date and state, and the items of earlier minutes they go on from."""

from __future__ import annotations

from checks.book.minutes import Expected, Item, Minutes
from checks.making.desk import Bench, day, head, names, text
from checks.reading.nodes import Map
from checks.text import Text, both


def make_minutes(bench: Bench, node: Map) -> Minutes:
    """The minutes of one meeting; raises Broken when a fault was reported."""
    held = day(node["held_on"])
    next_on = day(node["next_on"]) if "next_on" in node else None
    if next_on is not None and next_on <= held:
        valid = Text("晚于 held_on", "after held_on")
        raise bench.refuse(node, "next_on", "odd-minutes", both(node["next_on"]), valid)
    carried: Map = node["carry_over"]
    return Minutes(
        head(node), node["meeting"], held, next_on, node.get("attended"), node.get("absent"),
        tuple(_item(raw) for raw in node["items"]),
        Expected(
            names(carried, "take_up"), names(carried, "closed"), names(carried, "overdue"),
            names(carried, "passed_over"), carried.place,
        ),
    )  # fmt: skip


def _item(raw: Map) -> Item:
    due = day(raw["due"]) if "due" in raw else None
    return Item(
        raw["id"], text(raw, "says"), raw["state"], raw.get("owner"), due, raw.get("takes_up"), names(raw, "sources"),
        names(raw, "decisions"), raw.place,
    )  # fmt: skip
