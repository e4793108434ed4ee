"""Make the choices of a question: the outcomes they claim, told as the tables asked about would give them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from checks.book.cases import Choice
from checks.book.outcomes import GENERATED, ROUTE
from checks.book.rules import Outcome
from checks.making.desk import HOLDING, Bench, Broken, text
from checks.making.outcomes import make_outcome
from checks.reading.nodes import Map
from checks.shape.suggest import one_of
from checks.text import Text


def make_choice(bench: Bench, raw: Map, about: tuple[str, ...]) -> Choice:
    """A choice of a question about some tables; raises Broken when a fault was reported."""
    tables, broken = bench.book.tables, bench.book.broken
    lost = not bench.book.unread.isdisjoint(HOLDING)
    if any(name in broken or name.rpartition(".")[0] in broken or (lost and name not in tables) for name in about):
        raise Broken(raw["id"])  # what is asked about could not be read: that is reported there
    asked = [o for name in about if name in tables for row in tables[name].rows for o in row.then]
    return Choice(raw["id"], bench.every(raw["then"], lambda node: _claim(bench, node, asked)), text(raw, "feedback"))


def _claim(bench: Bench, node: Map, asked: list[Outcome]) -> Outcome:
    """An outcome that may follow; its dimension, unit and title are those of the tables asked about."""
    claim = make_outcome(bench, node, generated=True)
    alike = [outcome for outcome in asked if outcome.kind == claim.kind]
    if claim.kind in ROUTE:
        return _stage(bench, node, claim, alike)
    if claim.kind == "score":
        dimensions = dict.fromkeys(o.name for o in alike)
        claim = replace(claim, name=_which(bench, node, claim.kind, "dimension", Text("维度", "dimension"), dimensions))
    elif claim.kind in ("missed", "differs") and claim.amount is not None:
        units = dict.fromkeys(o.unit for o in alike if o.amount is not None)
        claim = replace(claim, unit=_which(bench, node, claim.kind, "unit", Text("单位", "unit"), units))
    titles = {outcome.name: outcome.title for outcome in alike}
    return replace(claim, title=titles.get(claim.name)) if claim.kind in GENERATED else claim


def _stage(bench: Bench, node: Map, claim: Outcome, alike: list[Outcome]) -> Outcome:
    """A step, end or way back as its workflow tells it; without actor where several people lead back to one step."""
    same = [outcome for outcome in alike if outcome.name == claim.name]
    if not same:
        raise bench.unknown(node, claim.kind, Text("步骤", "step"), str(claim.name), [str(o.name) for o in alike])
    actors = {outcome.actor for outcome in same}
    return replace(same[0], actor=same[0].actor if len(actors) == 1 else None, place=claim.place)


def _which(bench: Bench, node: Map, kind: str, key: str, what: Text, known: Collection[str | None]) -> str | None:
    """What the figure belongs to: need not be said where there is only one."""
    names = [name for name in known if name is not None]
    if key in node:
        if node[key] not in names:
            raise bench.unknown(node, key, what, node[key], names)
        return str(node[key])
    if len(known) > 1:
        got, listed = Text(f"没有写是哪个{what.zh}", f"the {what.en} is not said"), one_of("", names)
        form = f"{{{kind}: {node[kind]}, {key}: ...}}"
        raise bench.refuse(
            node, kind, "odd-outcome", got, Text(f"{form}；{listed.zh}", f"{form}; {listed.en}"), of_key=True
        )
    return next(iter(known), None)
