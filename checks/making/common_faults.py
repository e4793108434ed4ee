"""Faults that any document can have: an id twice in one list, a time in force that ends before it begins."""

from __future__ import annotations

from checks.making.desk import Bench
from checks.reading.nodes import Map, Seq
from checks.text import Text, both


def common_faults(bench: Bench, document: Map) -> bool:
    """Report the faults of a document and of all its parts; False where it is never in force."""
    span = document.get("in_force")
    ends_before = span is not None and {"from", "until"} <= set(span) and span["until"] < span["from"]
    if span is not None and ends_before:
        bench.report(span, "until", "odd-span", both(span["until"]), Text("不早于 from", "not before from"))
    _twins(bench, document)
    return not ends_before


def _twins(bench: Bench, node: Map | Seq) -> None:
    """The second of two items of a list with the same id; a table may repeat a row from another day on."""
    seen: dict[tuple[str, str], Map] = {}
    for part in node.values() if isinstance(node, Map) else node:
        if isinstance(node, Seq) and isinstance(part, Map) and "id" in part:
            since = part["in_force"]["from"] if "in_force" in part else ""
            first = seen.setdefault((str(part["id"]), str(since)), part)
            if first is not part:
                bench.twice(part, "id", Text("编号", "id"), part["id"], first.at("id"))
        if isinstance(part, (Map, Seq)):
            _twins(bench, part)
