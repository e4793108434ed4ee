"""Make scripts: every figure bound to the rule that holds it, every placeholder accounted for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from checks.book.figures import Figure
from checks.book.script import Line, Never, Script
from checks.making.desk import Bench, head, names, optional_text, text
from checks.making.figures import figures_of
from checks.making.prose import pair
from checks.making.routes import sound_fact
from checks.reading.nodes import Map
from checks.text import Text, both

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def make_script(bench: Bench, node: Map) -> Script:
    """A script with its figures resolved; raises Broken when a fault was reported."""
    return Script(head(node), bench.every(node["scripts"], lambda raw: _line(bench, raw)))


def _line(bench: Bench, raw: Map) -> Line:
    if ("asked" in raw) == ("occasion" in raw):
        got = Text("asked 与 occasion 须恰好写一个", "a script needs either asked or occasion")
        valid = Text(
            "asked: 客户的话 | occasion: 什么时候说", "asked: the customer's words | occasion: when it is said"
        )
        raise bench.refuse(raw, "id", "odd-script", got, valid)
    bound: Map = raw.get("bind") or Map(raw.source, raw.spot)
    _, figures = bench.together(
        lambda: _placeholders(bench, raw),
        lambda: bench.every(bound, lambda name: (name, figure_at(bench, bound, name))),
    )
    return Line(
        raw["id"], optional_text(raw, "asked"), optional_text(raw, "occasion"),
        tuple(pair(one) for one in raw.get("convey", ())), names(raw, "rules"), tuple(pair(one) for one in raw["say"]),
        dict(figures), {name: text(raw["fill"], name) for name in raw.get("fill", ())},
        tuple(_never(one) for one in raw.get("never", ())), names(raw, "sources"), names(raw, "decisions"), raw.place,
    )  # fmt: skip


def _never(raw: Map) -> Never:
    return Never(text(raw, "say"), text(raw, "why"), names(raw, "sources"), names(raw, "decisions"))


def _placeholders(bench: Bench, raw: Map) -> None:
    """Each placeholder is bound to a figure or filled by the agent, and none of these stands idle."""
    given = [*raw.get("bind", ()), *raw.get("fill", ())]
    used = dict.fromkeys(_used(raw))
    for name in used:
        if name not in given:
            got = Text(f"占位 {{{name}}} 没有值", f"the placeholder {{{name}}} has no value")
            valid = Text(
                "bind: {名字: 规则里的数} 或 fill: {名字: 客服填什么}",
                "bind: {name: figure of a rule} or fill: {name: what the agent puts in}",
            )
            raise bench.refuse(raw, "say", "odd-script", got, valid)
    for key in ("bind", "fill"):
        for name in raw.get(key, ()):
            if name not in used:
                got = Text(f"{key} 的 {name} 没有用到", f"{name} of {key} is not used")
                listed = both(", ".join(f"{{{one}}}" for one in used) or "—")
                raise bench.refuse(raw[key], name, "odd-script", got, listed, of_key=True)


def _used(raw: Map) -> Iterator[str]:
    for key in ("say", "convey"):
        for one in raw.get(key, ()):
            yield from PLACEHOLDER.findall(one["zh"])


def figure_at(bench: Bench, node: Map, key: str) -> Figure:
    """The figure whose address stands at a key; raises Broken."""
    address = str(node[key])
    policy = address.partition("#")[0]
    figures = figures_of(bench.book, policy, partial(sound_fact, bench))
    if address in figures:
        return figures[address]
    if not figures and policy not in bench.book.tables and policy not in bench.book.timetables:
        known = [*bench.book.tables, *bench.book.timetables]
        raise bench.unknown(node, key, Text("规则", "rule"), policy, known)
    raise bench.unknown(node, key, Text("数", "figure"), address, figures)
