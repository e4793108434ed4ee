"""Make statutes: every figure that a guard uses is one of the statute's own."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from checks.book.guards import Guard
from checks.book.statute import Figure, Force, Statute
from checks.making.desk import Bench, day, optional_text, text
from checks.making.guards import GUARDS, Own
from checks.reading.nodes import Map


def make_statute(bench: Bench, node: Map) -> Statute:
    """A statute; raises Broken when a guard names a figure that the statute does not have,."""
    figures = {name: Figure(Fraction(raw["value"]), raw["unit"]) for name, raw in (node.get("figures") or {}).items()}
    guards = bench.every(node.get("guards", ()), lambda raw: _guard(bench, raw, figures))
    force = Force(*(day(node["in_force"][key]) if key in node["in_force"] else None for key in ("from", "until")))
    return Statute(
        id=node["id"], title=text(node, "title"), instrument=text(node, "instrument"), article=node.get("article"),
        version=node.get("version"), provision=node.get("provision", node["id"]), region=node["region"], in_force=force,
        says=text(node, "says"), figures=figures, confidence=node["confidence"], note=optional_text(node, "note"),
        guards=guards, place=node.place,
    )  # fmt: skip


def _guard(bench: Bench, raw: Map, figures: dict[str, Figure]) -> Guard:
    (kind,) = raw
    make: Callable[[Own], Guard] = GUARDS[kind]
    return make(Own(bench, raw[kind], figures))
