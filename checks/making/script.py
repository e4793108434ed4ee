"""Make scripts: every figure bound to the rule that holds it, every placeholder accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checks.book.figures import Figure
from checks.book.script import PLACEHOLDER, Line, Never, Script
from checks.making.desk import HOLDING, Bench, Broken, head, names, optional_text, text
from checks.making.figures import figures_of
from checks.making.prose import pair
from checks.making.routes import sound_fact
from checks.reading.nodes import Map
from checks.reading.scalars import cut
from checks.shape.suggest import one_of
from checks.text import LANGS, Text, both


def make_script(bench: Bench, node: Map) -> Script:
    """A script with its figures resolved; raises Broken when a fault was reported."""
    return Script(head(node), bench.every(node["scripts"], lambda raw: _line(bench, raw)))


def _line(bench: Bench, raw: Map) -> Line:
    bound: Map = raw.get("bind") or Map(raw.source, raw.spot)
    *_, figures = bench.together(
        lambda: _titled(bench, raw),
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


def _titled(bench: Bench, raw: Map) -> None:
    """An answer has the customer's words, a phrase its occasion: one of both."""
    if ("asked" in raw) == ("occasion" in raw):
        got = Text("asked 与 occasion 须恰好写一个", "a script needs either asked or occasion")
        valid = Text(
            "asked: 客户的话 | occasion: 什么时候说", "asked: the customer's words | occasion: when it is said"
        )
        raise bench.refuse(raw, "id", "odd-script", got, valid)


def _placeholders(bench: Bench, raw: Map) -> None:
    """Each placeholder is bound to a figure or filled by the agent, and none of these stands idle or twice."""
    bound, fill = raw.get("bind", ()), raw.get("fill", ())
    texts = list(_texts(raw))
    used = dict.fromkeys(name for said in texts for lang in LANGS for name in PLACEHOLDER.findall(said[lang]))
    bench.together(
        lambda: bench.every(texts, lambda said: _known(bench, said, {*bound, *fill})),
        lambda: bench.every(fill, lambda name: _plain(bench, raw["fill"][name])),
        lambda: bench.every(bound, lambda name: _used(bench, raw, "bind", name, used)),
        lambda: bench.every(fill, lambda name: _used(bench, raw, "fill", name, used)),
    )


def _texts(raw: Map) -> Iterator[Map]:
    """Every text of a line in which placeholders may stand."""
    yield from (raw[key] for key in ("asked", "occasion") if key in raw)
    yield from (*raw.get("convey", ()), *raw["say"])
    for one in raw.get("never", ()):
        yield from (one["say"], one["why"])


def _known(bench: Bench, said: Map, given: set[str]) -> None:
    for lang in LANGS:
        for name in PLACEHOLDER.findall(said[lang]):
            if name not in given:
                got = Text(f"占位 {{{name}}} 没有值", f"the placeholder {{{name}}} has no value")
                valid = Text(
                    "bind: {名字: 规则里的数} 或 fill: {名字: 客服填什么}",
                    "bind: {name: figure of a rule} or fill: {name: what the agent puts in}",
                )
                raise bench.refuse(said, lang, "odd-script", got, valid)
        _no_braces(bench, said, lang, PLACEHOLDER.sub("", said[lang]))


def _plain(bench: Bench, said: Map) -> None:
    """What the agent puts in holds no placeholder of its own."""
    for lang in LANGS:
        _no_braces(bench, said, lang, said[lang])


def _no_braces(bench: Bench, said: Map, lang: str, rest: str) -> None:
    if set("{}") & set(rest):
        got = Text(f"大括号不是占位：{cut(said[lang])}", f"braces that are no placeholder: {cut(said[lang])}")
        valid = Text("{名字}，名字只用小写字母和 _", "{name}, of lower-case letters and _")
        raise bench.refuse(said, lang, "odd-script", got, valid)


def _used(bench: Bench, raw: Map, key: str, name: str, used: dict[str, None]) -> None:
    if key == "fill" and name in raw.get("bind", ()):
        got = Text(f"{name} 在 bind 里已经有值", f"{name} has a value under bind already")
        raise bench.refuse(raw[key], name, "odd-script", got, Text("只写一处", "in one of the two only"), of_key=True)
    if name not in used:
        got = Text(f"{key} 的 {name} 没有用到", f"{name} of {key} is not used")
        listed = both(", ".join(f"{{{one}}}" for one in used) or "—")
        raise bench.refuse(raw[key], name, "odd-script", got, listed, of_key=True)


def figure_at(bench: Bench, node: Map, key: str) -> Figure:
    """The figure whose address stands at a key; raises Broken."""
    address = str(node[key])
    policy = address.partition("#")[0]
    book = bench.book
    figures = figures_of(book, policy, partial(sound_fact, bench))
    if address in figures:
        return _sayable(bench, node, key, figures[address])
    if policy in book.tables or policy in book.timetables:
        raise bench.unknown(node, key, Text("数", "figure"), address, figures)
    if {policy, policy.rpartition(".")[0]} & book.broken or not book.unread.isdisjoint(HOLDING):
        raise Broken(policy)  # it may stand in a document whose own fault is told
    holding = [*book.tables, *book.timetables]
    if policy in bench.seen:
        got = Text(f"{policy} 里没有数", f"{policy} holds no figure")
        raise bench.refuse(node, key, "odd-script", got, one_of(policy, holding))
    raise bench.unknown(node, key, Text("规则", "rule"), policy, holding)


def _sayable(bench: Bench, node: Map, key: str, found: tuple[Figure, ...]) -> Figure:
    """The one figure of an address, which the source must not leave open."""
    if len(found) > 1:
        got = Text(f"{node[key]} 有{len(found)}个不同的数", f"{node[key]} stands for {len(found)} different figures")
        valid = Text("只有一个数的行", "a row that has one figure there")
        raise bench.refuse(node, key, "odd-script", got, valid)
    silent = found[0].amount.silent if found[0].amount is not None else None
    if silent is not None:
        got = Text(f"{node[key]} 没有数：见 {silent}", f"{node[key]} holds no figure, see {silent}")
        valid = Text(
            "规则里有的数；原文没有定的，话里就说还没有定",
            "a figure of a rule; what the source leaves open is said to be open",
        )
        raise bench.refuse(node, key, "odd-script", got, valid)
    return found[0]
