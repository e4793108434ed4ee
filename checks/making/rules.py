"""Make decision tables and their outcomes."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from checks.book.condition import occurrence_of
from checks.book.rules import Amount, Lighter, Outcome, Row, Table
from checks.making.desk import Bench, Broken, head, names, optional_text, span
from checks.reading.nodes import Map
from checks.text import Text, both

PARTICULARS = frozenset({"by", "in_writing", "to", "for", "on", "with"})
"""What may stand beside the kind of an outcome."""
WITH_AMOUNT = frozenset({"fine", "deduct_pay", "unpaid", "bear_loss", "reward"})
WITH_NAME = frozenset({"lose", "assign", "approve_by", "report", "counts_as", "criticise"})

FORMS: dict[frozenset[str], Text] = {
    frozenset({"of"}): both("{of: fact}"),
    frozenset({"percent", "of"}): both("{percent: 50, of: fact}"),
    frozenset({"days", "basis"}): both("{days: 2, basis: pay}"),
    frozenset({"first", "step"}): both("{first: 100, step: 100}"),
    frozenset({"each", "amount"}): both("{each: fact, amount: 10}"),
    frozenset({"unregulated"}): both("{unregulated: D/…}"),
    frozenset({"unregulated", "by"}): both("{unregulated: D/…, by: role}"),
}


def make_table(bench: Bench, node: Map) -> Table:
    """A table with every name in it resolved; raises Broken when a fault was reported."""
    if ("events" in node) == ("each" in node):
        raise bench.refuse(
            node, "id", "odd-table",
            Text("events 与 each 须恰好写一个", "a table needs either events or each"),
            Text("events: [...] 或 each: month", "events: [...] or each: month"),
        )  # fmt: skip
    known = bench.book.vocabulary.events
    for event in names(node, "events"):
        if event not in known:
            raise bench.unknown(node, "events", Text("事件", "event"), event, known)
    occurrence = node.get("occurrence", {}).get("per")
    rows = tuple(make_row(bench, raw, counted=occurrence is not None) for raw in node["rows"])
    _once_each(bench, node, rows)
    return Table(
        head=head(node), rows=rows, subject=node.get("subject", "employee"), events=names(node, "events"), each=node.get("each"),
        where=bench.groups(node.get("where")), occurrence=occurrence, hit=node.get("hit", "unique"),
        yields_to=names(node, "yields_to"),
        lighter=tuple(Lighter(raw["row"], raw["decision"]) for raw in node.get("lighter", ())),
    )  # fmt: skip


def _once_each(bench: Bench, node: Map, rows: tuple[Row, ...]) -> None:
    seen: set[tuple[str, Any]] = set()
    for row, raw in zip(rows, node["rows"], strict=True):
        key = (row.id, row.in_force.first if row.in_force else None)
        if key in seen:
            bench.report(raw, "id", "duplicate-id", Text(f"行 {row.id} 重复", f"the row {row.id} again"), Text("每行一个名字", "each row its own name"))
        seen.add(key)


def make_row(bench: Bench, node: Map, counted: bool) -> Row:
    otherwise = "otherwise" in node
    if otherwise and ({"when", "occurrence"} & set(node)):
        raise bench.refuse(
            node, "otherwise", "odd-row",
            Text("otherwise 与条件写在一起", "otherwise beside conditions"),
            Text("其余情形单独一行", "otherwise alone: it is everything else"),
        )  # fmt: skip
    if "occurrence" in node and not counted:
        raise bench.refuse(
            node, "occurrence", "odd-row",
            Text("这张表没有写怎么数次数", "the table does not say how times are counted"),
            both("occurrence: {per: month}"),
        )  # fmt: skip
    return Row(
        id=node["id"], place=node.place, then=tuple(make_outcome(bench, raw) for raw in node["then"]),
        when=bench.groups(node.get("when")), occurrence=occurrence_of(node["occurrence"]) if "occurrence" in node else None,
        otherwise=otherwise, sources=names(node, "sources"), decisions=names(node, "decisions"),
        in_force=span(node.get("in_force")), note=optional_text(node, "note"),
    )  # fmt: skip


def make_outcome(bench: Bench, node: Map) -> Outcome:
    """Exactly one kind, with the particulars that stand beside it."""
    kinds = [key for key in node if key not in PARTICULARS]
    if len(kinds) != 1:
        raise bench.refuse(
            node, None, "odd-outcome",
            Text(f"一个后果里有 {len(kinds)} 种:{', '.join(kinds)}", f"{len(kinds)} kinds in one outcome: {', '.join(kinds)}"),
            Text("每个后果恰好一种", "exactly one kind in each outcome"),
        )  # fmt: skip
    kind = kinds[0]
    value = node[kind]
    amount = make_amount(bench, node, kind) if kind in WITH_AMOUNT else None
    name = value if kind in WITH_NAME else None
    decision = value if kind in ("unregulated", "none") and isinstance(value, str) else None
    raised: tuple[tuple[str, Any], ...] = ()
    if kind == "counts_as":
        raised = _raised(bench, node, value)
    on = node["on"]["each"] if "on" in node else None
    if on is not None and bench.fact(node["on"], "each", on).type != "dates":
        raise bench.refuse(node["on"], "each", "wrong-value", both(on), Text("类型为 dates 的事实", "a fact of type dates"))
    return Outcome(
        kind=kind, amount=amount, name=name, decision=decision, ground=value["ground"] if kind == "dismiss" else None,
        by=node.get("by"), in_writing="in_writing" in node, each_role=node["to"]["each"] if "to" in node else None,
        lasting=node.get("for"), on=on, facts=raised, place=node.at(kind),
    )  # fmt: skip


def _raised(bench: Bench, node: Map, event: str) -> tuple[tuple[str, Any], ...]:
    known = bench.book.vocabulary.events
    if event not in known:
        raise bench.unknown(node, "counts_as", Text("事件", "event"), event, known)
    given = node.get("with") or Map(node.source, node.spot)
    wanted = known[event].facts
    if set(given) != set(wanted):
        raise bench.refuse(
            node, "counts_as", "odd-outcome",
            Text(f"所生事件的事实:{', '.join(given) or '无'}", f"facts of the raised event: {', '.join(given) or 'none'}"),
            Text(f"恰好这些:{', '.join(wanted) or '无'}", f"exactly these: {', '.join(wanted) or 'none'}"),
        )  # fmt: skip
    return tuple((fact, bench._value(given, fact, bench.fact(given, fact, fact), given[fact])) for fact in wanted)


def make_amount(bench: Bench, node: Map, key: str) -> Amount:
    """A number, or one of the forms of an amount, with its facts resolved."""
    raw = node[key]
    if not isinstance(raw, Map):
        return Amount(number=Fraction(raw))
    if frozenset(raw) not in FORMS:
        listed = " | ".join(form.en for form in FORMS.values())
        raise bench.refuse(node, key, "odd-amount", both(", ".join(raw)), both(f"10 | {listed}"))
    for word in ("of", "each"):
        if word in raw and not bench.fact(raw, word, raw[word]).ordered:
            raise bench.refuse(raw, word, "odd-amount", both(raw[word]), Text("可以计数的事实", "a fact that counts or measures"))
    if "basis" in raw:
        bench.fact(raw, "basis", f"employee.{raw['basis']}")
    numbers = {word: Fraction(raw[word]) for word in ("percent", "days", "first", "step") if word in raw}
    inner = make_amount(bench, raw, "amount") if "amount" in raw else None
    return Amount(
        of=raw.get("of"), basis=f"employee.{raw['basis']}" if "basis" in raw else None, each=raw.get("each"), amount=inner,
        unregulated=raw.get("unregulated"), by=raw.get("by"), **numbers,
    )  # fmt: skip


__all__ = ["Broken", "make_amount", "make_outcome", "make_row", "make_table"]
