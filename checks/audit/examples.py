"""Examples the engine contradicts, and rows that no example covers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from checks.audit.context import Context
from checks.book.book import Book
from checks.book.cases import Example, Expected
from checks.engine.verdict import Consequence, Verdict
from checks.finding import Finding
from checks.text import Text, both
from checks.words.values import money

CODES = ("example-differs", "uncovered-row", "case-incomplete", "because-not-followed")


def check(context: Context) -> Iterator[Finding]:
    covered: set[tuple[str, str]] = set()
    for example in context.book.examples.values():
        yield from _differences(context.book, example, context.verdict(example.case))
        covered.update((e.table, e.row) for e in example.expect.outcomes)
        covered.update((t, r) for t, _, r in (name.partition("/") for name in example.expect.nothing))
    for table in context.book.tables.values():
        for row in table.rows:
            if (table.id, row.id) not in covered:
                yield Finding(
                    "uncovered-row", row.place,
                    Text(f"{table.id}/{row.id} 没有案例", f"no example for {table.id}/{row.id}"),
                    Text("至少一个期望这一行的案例", "at least one example that expects this row"),
                )  # fmt: skip


def matches(book: Book, example: Example, verdict: Verdict) -> bool:
    """Whether the verdict is what the example expects."""
    return not list(_differences(book, example, verdict))


Key = tuple[str, str, str, str]
"""Table, row, kind and value."""


def value_of(consequence: Consequence) -> str:
    """The value of an outcome as examples write it: a figure, a name, a decision, or true."""
    outcome = consequence.outcome
    if consequence.amount is not None:
        return money(consequence.amount)
    if outcome.amount is not None:
        return outcome.amount.unregulated or "unknown"
    return outcome.name or outcome.decision or "true"


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    return money(Fraction(value))


def _key(expected: Expected) -> Key:
    return expected.table, expected.row, expected.kind, _written(expected.value)


def _found(consequence: Consequence) -> Key:
    return consequence.table.id, consequence.row.id, consequence.kind, value_of(consequence)


def _shown(key: Key) -> str:
    table, row, kind, value = key
    return f"{table}/{row} {kind}: {value}"


def _differences(book: Book, example: Example, verdict: Verdict) -> Iterator[Finding]:
    expect = example.expect
    for considered in verdict.with_status("missing", "gap", "clash"):
        what = considered.other or considered.status
        event = considered.occasion.event
        yield Finding(
            "case-incomplete", (event.place if event and event.place else example.place),
            Text(f"{considered.table.id} 缺 {what}", f"{considered.table.id} lacks {what}"),
            Text("给出这个事实", "the fact, given in the case"),
        )  # fmt: skip
    wanted, found = Counter(_key(e) for e in expect.outcomes), Counter(_found(c) for c in verdict.outcomes)
    for key in (wanted - found).elements():
        place = next(e.place for e in expect.outcomes if _key(e) == key)
        got = ", ".join(_shown(k) for k in found if k[0] == key[0]) or "—"
        yield Finding("example-differs", place, Text(f"引擎：{got}", f"the engine: {got}"), Text(f"案例期望 {_shown(key)}", f"the example expects {_shown(key)}"))
    for key in (found - wanted).elements():
        yield Finding(
            "example-differs", expect.place,
            Text(f"引擎另有 {_shown(key)}", f"the engine adds {_shown(key)}"), Text("写进 outcomes，或改案例", "listed under outcomes, or another case"),
        )  # fmt: skip
    yield from _other_claims(example, verdict)
    cited = {clause for c in verdict.consequences for clause in c.sources}
    for clause in expect.because:
        if expect.outcomes and clause not in cited:
            yield Finding(
                "because-not-followed", expect.place,
                Text(f"理由引 {clause}，结果没有引它", f"the reason cites {clause}, no outcome does"), both(", ".join(sorted(cited))),
            )  # fmt: skip


def _other_claims(example: Example, verdict: Verdict) -> Iterator[Finding]:
    expect = example.expect
    silent = {f"{c.table.id}/{c.row.id}" for c in verdict.consequences if c.kind == "none"}
    outside = {c.table.id for c in verdict.with_status("outside", "not-bound", "not-in-force", "yields", "after-dismissal")}
    undecided = {c.table.id for c in verdict.with_status("open", "partial", "undecided")}
    for what, names, found in (
        ("nothing", expect.nothing, silent), ("outside", expect.outside, outside), ("partial", expect.partial, undecided),
    ):  # fmt: skip
        for name in names:
            if name not in found:
                yield Finding("example-differs", expect.place, both(f"{what}: {name}"), both(", ".join(sorted(found)) or "—"))
    if expect.totals is not None:
        sums = {name: total.amount for name, total in verdict.totals.items() if total.amount}
        if sums != {name: amount for name, amount in expect.totals.items() if amount}:
            got = ", ".join(f"{name} {money(amount)}" for name, amount in sums.items()) or "0"
            want = ", ".join(f"{name} {money(amount)}" for name, amount in expect.totals.items()) or "0"
            yield Finding("example-differs", expect.place, Text(f"合计 {got}", f"totals {got}"), Text(f"期望 {want}", f"expected {want}"))
