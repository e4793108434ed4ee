"""Make decision tables and their rows."""

from __future__ import annotations

from checks.book.condition import Occurrence, occurrence_of
from checks.book.rules import Amount, Beside, Lighter, Row, Table
from checks.making.conditions import groups
from checks.making.desk import Bench, head, names, optional_text, span
from checks.making.outcomes import make_outcome
from checks.reading.nodes import Map
from checks.text import Text, both


def make_table(bench: Bench, node: Map) -> Table:
    """A table with every name in it resolved; raises Broken when a fault was reported."""
    occurrence = node.get("occurrence", {}).get("per")
    _, events, where, rows = bench.together(
        lambda: check_occasion(bench, node),
        lambda: bench.known(node, "events", Text("事件", "event"), bench.book.vocabulary.events),
        lambda: groups(bench, node.get("where")),
        lambda: bench.every(node["rows"], lambda raw: make_row(bench, raw, counted=occurrence is not None)),
    )
    return Table(
        head=head(node), rows=rows, subject=node.get("subject", "employee"), events=events, each=node.get("each"),
        where=where, occurrence=occurrence, hit=node.get("hit", "unique"), yields_to=names(node, "yields_to"),
        lighter=tuple(Lighter(raw["row"], raw["decision"], raw.place) for raw in node.get("lighter", ())),
        beside=tuple(Beside(raw["table"], raw["decision"], raw.place) for raw in node.get("beside", ())),
    )  # fmt: skip


def check_occasion(bench: Bench, node: Map) -> None:
    """A table is judged at events or once per window, not both; raises Broken."""
    if ("events" in node) == ("each" in node):
        raise bench.refuse(
            node, "id", "odd-table",
            Text("events 与 each 须恰好写一个", "a table needs either events or each"),
            Text("events: [...] 或 each: month", "events: [...] or each: month"),
        )  # fmt: skip


def make_row(bench: Bench, node: Map, counted: bool) -> Row:
    """A row; `counted` says whether the table counts times. Raises Broken when a fault was reported."""
    otherwise = "otherwise" in node
    if otherwise and ({"when", "occurrence"} & set(node)):
        raise bench.refuse(
            node, "otherwise", "odd-row",
            Text("otherwise 与条件写在一起", "otherwise beside conditions"),
            Text("otherwise 单独写：它就是其余的全部情形", "otherwise alone: it is everything else"),
        )  # fmt: skip
    if "occurrence" in node and not counted:
        raise bench.refuse(
            node, "occurrence", "odd-row",
            Text("这张表没有写怎么数次数", "the table does not say how times are counted"),
            both("occurrence: {per: month}"),
        )  # fmt: skip
    when, then, occurrence = bench.together(
        lambda: groups(bench, node.get("when")),
        lambda: bench.every(node["then"], lambda raw: make_outcome(bench, raw)),
        lambda: _occurrence(bench, node),
    )
    if not counted and any(_rises(outcome.amount) for outcome in then):
        got = Text(
            "金额逐次递增，可这张表没有写怎么数次数", "an amount that rises, in a table that does not count times"
        )
        raise bench.refuse(node, "then", "odd-row", got, both("occurrence: {per: month}"))
    return Row(
        id=node["id"], place=node.place, then=then, when=when, occurrence=occurrence, otherwise=otherwise,
        sources=names(node, "sources"), decisions=names(node, "decisions"),
        in_force=span(node.get("in_force")), note=optional_text(node, "note"),
        unlawful=node.get("unlawful"),
    )  # fmt: skip


def _rises(amount: Amount | None) -> bool:
    return amount is not None and (amount.step is not None or _rises(amount.amount))


def _occurrence(bench: Bench, node: Map) -> Occurrence | None:
    if "occurrence" not in node:
        return None
    made = occurrence_of(node["occurrence"])
    if made.every is not None and len(node["occurrence"]) > 1:
        raise bench.refuse(
            node, "occurrence", "odd-row",
            Text("every 与别的界限写在一起", "every beside another bound"), both("{every: 3} | {from: 2, up_to: 4}"),
        )  # fmt: skip
    if made.last is not None and made.last < made.first:
        raise bench.refuse(
            node, "occurrence", "odd-row",
            Text("没有哪一次能同时满足这两个界限", "no occurrence meets both bounds"),
            Text("from 不大于 up_to", "from not above up_to"),
        )  # fmt: skip
    return made
