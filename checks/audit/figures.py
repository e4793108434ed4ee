"""Figures of the ledger that no rule holds: each must stand as a value where its clause is cited, or be excused by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any

from checks.audit.context import Context
from checks.book.clauses import ClauseFact
from checks.book.coverage import NOT_CITING
from checks.finding import Finding, Place
from checks.reading.nodes import Map, Seq
from checks.shape.schemas import kinds
from checks.text import Text

CODES = ("unbound-figure", "idle-excuse")

_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_DECISION = re.compile(r"D/[A-Z]+/[A-Za-z0-9./-]+")
"""The id of a decision, whose digits are no figure, as where it stands for a time limit."""
_WORDS = frozenset(
    {"sources", "decisions", "decision", "unregulated", "none", "id", "review_by", "in_force", "excuses"}
    | {"start", "next", "again", "continues"}
)
"""Keys whose figures are names and dates of the document itself."""


_Held = tuple[Place, frozenset[str]]
"""Where a clause is cited, and the figures that stand beside the citation."""

Excused = tuple[str, str, str]
"""What an excuse names: a clause and a fact of it; or a unit, or a fact, wherever it stands."""


def check(context: Context) -> Iterator[Finding]:
    """Every figure of every clause that is cited, against what stands beside its citations."""
    citing = [kind for kind in kinds() if kind not in NOT_CITING]
    if not context.whole((*citing, "ledger"), *CODES):
        return
    beside: dict[str, list[_Held]] = {}
    excuses: dict[Excused, Place] = {}
    for document in context.book.documents:
        if document["kind"] not in NOT_CITING:
            for clause_id, held in context.memory.recall("figures", (document,), partial(_beside, document)):
                beside.setdefault(clause_id, []).append(held)
            excuses.update({_excused(raw): raw.place for raw in document.get("excuses", ())})
    used: set[Excused] = set()
    for clause in context.book.clauses.values():
        if clause.id not in beside:
            continue
        held_here = frozenset[str]().union(*(figures for _, figures in beside[clause.id]))
        for fact in clause.facts:
            missing = _figures(fact) - held_here
            ways: set[Excused] = {(clause.id, "", fact.name), ("", fact.unit, ""), ("", "", fact.name)}
            if missing and not ways & excuses.keys():
                yield _unbound(clause.id, fact, sorted(missing), [place for place, _ in beside[clause.id]])
            used |= ways if missing else set()
    for excused, place in excuses.items():
        if excused not in used:
            named = " ".join(filter(None, excused))
            got = Text(f"{named} 不需要说明", f"{named} needs no excuse")
            yield Finding(
                "idle-excuse", place, got, Text("只为没有写进规则的数字说明", "only for a figure no rule holds")
            )


def _excused(raw: Map) -> Excused:
    return raw.get("clause", ""), raw.get("counting", ""), raw.get("fact", "")


def _unbound(clause: str, fact: ClauseFact, missing: list[str], places: list[Place]) -> Finding:
    said = f"{fact.name} = {fact.value} {fact.unit}".strip()
    got = Text(
        f"{clause} 的数字没有写进引它的规则：{said}（{', '.join(missing)}）",
        f"no rule that cites {clause} holds its figure {said} ({', '.join(missing)})",
    )
    valid = Text(
        "写成引它的那一行的值，或在 excuses 里说明为何没有",
        "a value of a row that cites it, or an entry under excuses that says why not",
    )
    return Finding("unbound-figure", places[0], got, valid, related=tuple(places[1:]))


def _beside(document: Map) -> list[tuple[str, _Held]]:
    """Every clause that a document cites, with the figures beside the citation."""
    return list(_gather(document))


def _gather(node: Any) -> Iterator[tuple[str, _Held]]:
    """For each clause the figures in every mapping that cites it; a figure belongs to the nearest citation."""
    if isinstance(node, Seq):
        for item in node:
            yield from _gather(item)
    elif isinstance(node, Map):
        cited = node.get("sources")
        if isinstance(cited, Seq):
            held = frozenset(figure for key, value in node.items() if key not in _WORDS for figure in _held(value))
            for clause, place in cited.placed():
                yield clause, (place, held)
        for key, value in node.items():
            if key not in _WORDS:
                yield from _gather(value)


def _held(node: Any) -> Iterator[str]:
    """Every figure of a value: numbers, times, the digits of sentences, but of no decision.

    What cites clauses itself is left out.
    """
    if isinstance(node, Map):
        if "sources" in node:
            return
        for key, value in node.items():
            if key not in _WORDS:
                yield from _held(value)
    elif isinstance(node, Seq):
        for item in node:
            yield from _held(item)
    elif isinstance(node, (int, Decimal)) and not isinstance(node, bool):
        yield _plain(str(node))
    elif isinstance(node, str):
        yield from (_plain(figure) for figure in _FIGURE.findall(_DECISION.sub("", node)))


def _figures(fact: ClauseFact) -> frozenset[str]:
    """The figures of a fact: a number, a time, the two ends of a span; words hold none."""
    value = fact.value
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return frozenset({_plain(str(value))})
    if isinstance(value, str) and _CLOCK.search(value):
        return frozenset(_plain(figure) for figure in _CLOCK.findall(value))
    return frozenset()


def _plain(figure: str) -> str:
    """A figure as all ways of writing it share: 1,000 and 1000.0 are 1000, 9:05 is 09:05."""
    if ":" in figure:
        return figure.zfill(5)
    try:
        return format(Decimal(figure.replace(",", "")).normalize(), "f")
    except InvalidOperation:
        return figure
