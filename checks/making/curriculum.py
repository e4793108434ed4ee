"""Make curricula: lessons in the order of their days, and gates."""

from __future__ import annotations

from itertools import pairwise

from checks.book.curriculum import Curriculum, Gate, Lesson
from checks.finding import Place
from checks.making.desk import Bench, head, names, optional_text, text
from checks.making.prose import pair
from checks.reading.nodes import Map
from checks.text import Text, both


def make_curriculum(bench: Bench, node: Map) -> Curriculum:
    """A curriculum; raises Broken when its days run backwards or overlap."""
    _names(bench, node)
    path = bench.every(node["path"], lambda raw: _lesson(bench, raw))
    for raw, (before, after) in zip(node["path"][1:], pairwise(path), strict=False):
        if before.days is not None and after.days is not None and after.days[0] <= before.days[1]:
            got = Text(f"第{after.days[0]}天起", f"from day {after.days[0]}")
            valid = Text(f"第{before.days[1] + 1}天起或更晚", f"from day {before.days[1] + 1} or later")
            raise bench.refuse(raw["days"], "from", "odd-curriculum", got, valid)
    later = tuple(_lesson(bench, raw) for raw in node.get("later", ()))
    return Curriculum(head(node), node["role"], path, later, tuple(_gate(raw) for raw in node.get("gates", ())))


def _names(bench: Bench, node: Map) -> None:
    """Lessons and gates stand on one page: a name of one list is free in no other."""
    seen: dict[str, Place] = {}
    for part in ("path", "later", "gates"):
        own: dict[str, Place] = {}
        for raw in node.get(part, ()):
            if raw["id"] in seen:
                bench.twice(raw, "id", Text("编号", "id"), raw["id"], seen[raw["id"]])
            own.setdefault(raw["id"], raw.at("id"))
        seen = {**own, **seen}


def _lesson(bench: Bench, raw: Map) -> Lesson:
    days = None
    if "days" in raw:
        days = (raw["days"]["from"], raw["days"].get("up_to", raw["days"]["from"]))
        if days[1] < days[0]:
            got = both(f"{days[0]} > {days[1]}")
            raise bench.refuse(
                raw["days"], "up_to", "odd-curriculum", got, Text("from 不大于 up_to", "from not above up_to")
            )
    return Lesson(
        raw["id"], text(raw, "title"), optional_text(raw, "aim"), days, optional_text(raw, "occasion"), names(raw, "tables"),
        names(raw, "learn"), names(raw, "practise"), tuple(pair(one) for one in raw.get("do", ())), raw["signs"],
        names(raw, "sources"), names(raw, "decisions"), raw.place,
    )  # fmt: skip


def _gate(raw: Map) -> Gate:
    return Gate(
        raw["id"], text(raw, "title"), text(raw, "says"), raw["table"], names(raw, "sources"), names(raw, "decisions"),
        raw.place,
    )  # fmt: skip
