"""Make scorecards: first their items, which the vocabulary names; then a table for each pair, which needs the vocabulary."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checks.book.condition import Condition, Group
from checks.book.rules import Amount, Outcome, Row, Table
from checks.book.scorecard import Item, Pair, Scorecard
from checks.book.vocabulary import Measure
from checks.making.conditions import groups
from checks.making.desk import Bench, head, names, text
from checks.reading.nodes import Map
from checks.text import Text, both


def make_scorecard(bench: Bench, node: Map) -> Scorecard:
    """The scorecard without its tables; raises Broken when a fault was reported."""
    dimensions = tuple((raw["id"], text(raw, "title")) for raw in node["dimensions"])
    points: Map = node["points"]
    pairs = bench.every(node["pairs"], lambda raw: _pair(bench, raw, [name for name, _ in dimensions]))
    return Scorecard(
        head(node), dimensions, pairs, Fraction(points["plus"]), Fraction(points["minus"]), names(points, "decisions")
    )


def _pair(bench: Bench, raw: Map, dimensions: list[str]) -> Pair:
    if raw["dimension"] not in dimensions:
        raise bench.unknown(raw, "dimension", Text("维度", "dimension"), raw["dimension"], dimensions)
    plus, minus = (_item(raw, sign) for sign in ("plus", "minus"))
    return Pair(raw["id"], raw["dimension"], plus, minus, names(raw, "roles"), raw.place)


def _item(raw: Map, sign: str) -> Item:
    side: Map = raw[sign]
    return Item(
        f"{raw['id']}-{sign}", text(side, "title"), names(side, "sources"), names(side, "decisions"), side.place
    )


def score_tables(bench: Bench, node: Map, card: Scorecard) -> Scorecard:
    """The scorecard with a table for each pair; raises Broken."""
    known = bench.book.vocabulary.events
    _, events = bench.together(
        lambda: _observed(bench, node["observed"], card),
        lambda: bench.known(node, "events", Text("事件", "event"), known),
    )
    pairs = bench.every(range(len(card.pairs)), lambda at: _scored(bench, node, card, at, events))
    return replace(card, pairs=pairs)


def _observed(bench: Bench, node: Map, card: Scorecard) -> None:
    """The event by which items are observed records which item of this card it was."""
    event, fact, known = node["event"], node["fact"], bench.book.vocabulary.events
    if event not in known:
        raise bench.unknown(node, "event", Text("事件", "event"), event, known)
    found = bench.fact(node, "fact", fact)
    if fact not in known[event].facts or [name for name, _ in found.values] != [item.id for item in card.items]:
        got = Text(
            f"{event} 的 {fact} 指的不是这张评分表的条目", f"{fact} of {event} does not name this scorecard's items"
        )
        raise bench.refuse(node, "fact", "odd-scorecard", got, both(f"{{type: item, scorecard: {card.head.id}}}"))


def _scored(bench: Bench, node: Map, card: Scorecard, at: int, events: tuple[str, ...]) -> Pair:
    pair, raw = card.pairs[at], node["pairs"][at]
    title = Text(f"{pair.plus.title.zh}／{pair.minus.title.zh}", f"{pair.plus.title.en} / {pair.minus.title.en}")
    whole = card.head
    applies = replace(whole.applies_to, roles=pair.roles or whole.applies_to.roles)
    part = replace(
        whole, id=f"{whole.id}.{pair.id}", title=title, applies_to=applies, place=pair.place,
        sources=(*pair.plus.sources, *pair.minus.sources), decisions=(),
    )  # fmt: skip
    rows = bench.every((("plus", pair.plus), ("minus", pair.minus)), lambda side: _row(bench, node, card, pair, *side))
    table = Table(
        part, (*rows, _unseen(raw, pair, card)), events=events, hit="collect", part_of=whole.id,
    )  # fmt: skip
    return replace(pair, table=table)


def _row(bench: Bench, node: Map, card: Scorecard, pair: Pair, sign: str, item: Item) -> Row:
    """The item gives its points where it was observed, or where its conditions hold."""
    side: Map = node["pairs"][card.pairs.index(pair)][sign]
    measured = groups(bench, side.get("when"))
    seen: tuple[Group, ...] = ()
    if not measured or "observed" in side:
        seen = ((Condition(_counted(bench, node, card, pair, sign, item), None, 1, True, place=item.place),),)
    when = tuple((*one, *other) for one in seen or ((),) for other in measured or ((),))
    points = card.plus if sign == "plus" else card.minus
    title = dict(card.dimensions)[pair.dimension]
    then = (Outcome("score", Amount(number=points), name=pair.dimension, title=title, place=item.place),)
    decisions = tuple(dict.fromkeys((*card.decisions, *item.decisions)))
    sources = tuple(dict.fromkeys((*item.sources, *card.head.sources)))
    return Row(sign, item.place, then, when=when, sources=sources, decisions=decisions)


def _counted(bench: Bench, node: Map, card: Scorecard, pair: Pair, sign: str, item: Item) -> str:
    """A measure that counts how often the item was observed in the period."""
    name = f"{card.head.id}.{pair.id}.{sign}"
    observed = Condition(node["observed"]["fact"], (item.id,), place=item.place)
    counted = Measure(name, item.title, node["observed"]["event"], "period", None, ((observed,),), "time", item.place)
    bench.book.vocabulary.measures[name] = bench.memory.same(("measure", name), counted)
    return name


def _unseen(raw: Map, pair: Pair, card: Scorecard) -> Row:
    """Neither side: not assessed, or, where conditions measure both, no points."""
    measured = all("when" in raw[sign] and "observed" not in raw[sign] for sign in ("plus", "minus"))
    kind = "none" if measured else "not_assessed"
    title = Text(f"{pair.plus.title.zh}", f"{pair.plus.title.en}")
    then = (Outcome(kind, name=None if measured else pair.id, title=title, place=pair.place),)
    return Row(
        "neither", pair.place, then, otherwise=True, sources=(*pair.plus.sources, *pair.minus.sources, *card.head.sources),
        decisions=card.decisions,
    )  # fmt: skip
