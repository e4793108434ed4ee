"""Make measures: what is counted or added up, over which window, and which of smaller windows is taken."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

from checks.book.rules import Window
from checks.book.values import NUMERIC
from checks.book.vocabulary import Measure
from checks.making.conditions import groups
from checks.making.desk import Bench, number, text
from checks.reading.nodes import Map
from checks.text import Text, both

_EVENT = Text("事件", "event")


def make_measure(bench: Bench, name: str, raw: Map) -> Measure:
    """The measure that a vocabulary defines; raises Broken after reporting what cannot be."""
    if [key in raw for key in ("count", "sum", "span")].count(True) != 1:
        got = Text("指标的 count、sum、span 须恰好写一个", "a measure needs exactly one of count, sum and span")
        raise bench.refuse(raw, None, "odd-measure", got, both("{count: event} | {sum: event.fact} | {span: month}"))
    if "span" in raw:
        bench.every((key for key in ("where", "by", "take") if key in raw), lambda key: _beside_span(bench, raw, key))
        return Measure(
            name, text(raw, "title"), "", raw["per"], None, (), raw.get("unit"), raw.place, span=raw["span"], worse=raw.get("worse")
        )  # fmt: skip
    if ("by" in raw) != ("take" in raw):
        got = Text("by 与 take 须一起写", "by and take belong together")
        raise bench.refuse(raw, None, "odd-measure", got, both("{count: event, per: year, by: month, take: most}"))
    if "by" in raw:
        _smaller(bench, raw)
    known = bench.book.vocabulary.events
    key = "sum" if "sum" in raw else "count"
    event, _, summed = raw[key].partition(".")
    if event not in known:
        raise bench.unknown(raw, key, _EVENT, event, known)
    what = Text(f"{event} 的事实", f"fact of {event}")
    offered = [*known[event].facts, *known[event].derived]
    if key == "sum":
        if summed not in offered:
            raise bench.unknown(raw, key, what, summed or raw[key], offered)
        if bench.fact(raw, key, summed).type not in NUMERIC:
            valid = Text("可以相加的事实", "a fact that can be added up")
            raise bench.refuse(raw, key, "odd-measure", both(raw[key]), valid)
    for group in raw.get("where", ()):
        for fact in group:
            if "." not in fact and fact not in offered:
                raise bench.unknown(group, fact, what, fact, offered, of_key=True)
    where = groups(bench, raw.get("where"))
    return Measure(
        name, _title(raw), event, raw["per"], summed or None, where, raw.get("unit"), raw.place,
        by=raw.get("by"), take=raw.get("take", "most"), fills=_fills(bench, raw, summed),
        worse=raw.get("worse"),
    )  # fmt: skip


def _title(raw: Map) -> Text:
    """The title; `{fills}` in it stands for the figure that fills the measure up."""
    title = text(raw, "title")
    full = str(raw.get("fills", ""))
    return Text(title.zh.replace("{fills}", full), title.en.replace("{fills}", full))


def _fills(bench: Bench, raw: Map, summed: str) -> Fraction | None:
    """What fills the measure up once, told in its title; what is added up can only grow."""
    if "fills" not in raw:
        return None
    title, least = text(raw, "title"), bench.fact(raw, "sum", summed).least if summed else Fraction(0)
    if "take" in raw or least is None or least < 0:
        got = Text("fills 旁边写了 by，或事实可能小于零", "fills beside by, or with a fact that may be below zero")
        raise bench.refuse(raw, "fills", "odd-measure", got, both("{count | sum: event.fact (min: 0), fills: number}"))
    if "{fills}" not in title.zh or "{fills}" not in title.en:
        got = Text("标题没有写 {fills}", "a title without {fills}")
        raise bench.refuse(raw, "title", "odd-measure", got, both("{zh: … {fills} …, en: … {fills} …}"))
    return number(raw["fills"])


def _beside_span(bench: Bench, raw: Map, key: str) -> None:
    """What chooses events means nothing for the length of a window; raises Broken."""
    got = Text(f"span 旁边的 {key}", f"{key} beside span")
    raise bench.refuse(raw, key, "odd-measure", got, both("{span: month, per: period}"), of_key=True)


def _smaller(bench: Bench, raw: Map) -> None:
    """The windows of which one is taken are parts of the window measured; raises Broken otherwise."""
    by, per, windows = raw["by"], raw["per"], get_args(Window)
    smaller = ", ".join(windows[: windows.index(per)])
    if windows.index(by) >= windows.index(per):
        got = Text(f"per: {per} 里的 by: {by}", f"by: {by} in per: {per}")
        valid = Text(f"更小的时段：{smaller}", f"a smaller window: {smaller}")
        none = Text("更大的 per，或不写 by", "a larger per, or no by")
        raise bench.refuse(raw, "by", "odd-measure", got, valid if smaller else none)
