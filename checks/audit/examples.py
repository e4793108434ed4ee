"""Examples the engine contradicts, and rows that no example covers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

from checks.audit.context import DECIDING, Context
from checks.audit.unanswered import CODES as UNANSWERED
from checks.audit.unanswered import unanswered
from checks.book.book import Book
from checks.book.cases import Example, Expected, ExpectedRoute
from checks.book.outcomes import ROUTE
from checks.book.rules import Table
from checks.book.values import show
from checks.engine.routes import Route, routes
from checks.engine.verdict import Consequence, Status, Verdict
from checks.finding import Finding, Place
from checks.text import Text, both
from checks.words.values import money

_OUTSIDE: tuple[Status, ...] = ("outside", "not-bound", "not-in-force", "yields", "after-employment")
"""The ways in which a table stands outside a case."""
_DECIDED = ("example-differs", "because-not-followed")
CODES = (*_DECIDED, "uncovered-row", *UNANSWERED)


def check(context: Context) -> Iterator[Finding]:
    """Every example against the engine; where all examples can be read, every row against them."""
    book = context.book
    decided = context.whole(DECIDING, *_DECIDED)
    covered: set[tuple[str, str]] = set()
    if decided:
        yield from context.each("example", book.examples.values(), partial(_judged, context), partial(_on, context))
    for example in book.examples.values():
        covered.update(example.expect.rows)
    for table in book.tables.values() if context.whole(("example",), "uncovered-row") else ():
        yield from _uncovered(table, covered, context.adding_nothing)


def _on(context: Context, example: Example) -> tuple[object, ...]:
    """What an example is judged by: the verdict, and the tables that it names."""
    named = (*(expected.table for expected in example.expect.outcomes), *example.expect.outside)
    return context.verdict(example.case), *(context.book.tables.get(name) for name in named)


def _judged(context: Context, example: Example) -> tuple[Finding, ...]:
    """Everything in which an example and the engine differ."""
    book, verdict = context.book, context.verdict(example.case)
    return (*unanswered(book, verdict, example.place), *_differences(book, example, verdict))


def matches(book: Book, example: Example, verdict: Verdict) -> bool:
    """Whether the verdict is what the example expects."""
    return next(_differences(book, example, verdict), None) is None


def _uncovered(table: Table, covered: set[tuple[str, str]], idle: Collection[Place]) -> Iterator[Finding]:
    for row in table.rows:
        if (table.id, row.id) not in covered and row.place not in idle:
            yield Finding(
                "uncovered-row", row.place,
                Text(f"{table.id}/{row.id} 没有案例", f"no example for {table.id}/{row.id}"),
                Text("至少一个期望这一行的案例", "at least one example that expects this row"),
            )  # fmt: skip


def value_of(consequence: Consequence) -> str:
    """The value of an outcome as examples write it: a figure, a name, a decision, or true."""
    outcome = consequence.outcome
    if consequence.amount is not None:
        return show(consequence.amount)
    if outcome.amount is not None and outcome.amount.least is not None and outcome.amount.most is not None:
        return f"{show(outcome.amount.least)}–{show(outcome.amount.most)}"
    if outcome.amount is not None:
        return outcome.amount.unregulated or "unknown"
    return outcome.name or outcome.decision or "true"


def _written(value: Any) -> str:
    """What stands in an example; a figure is not rounded, so that 5.004 is not taken for 5."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    return show(Fraction(value)) if isinstance(value, (int, Decimal)) else str(value)


def _wanted(expected: Expected) -> str:
    said = f"{expected.table}/{expected.row} {expected.kind}: {_written(expected.value)}"
    return said if expected.at is None else f"{said} ({expected.at})"


def _found(consequence: Consequence) -> str:
    at = consequence.occasion.at.isoformat(timespec="minutes")
    return f"{consequence.table.id}/{consequence.row.id} {consequence.kind}: {value_of(consequence)} ({at})"


def _meets(consequence: Consequence, expected: Expected) -> bool:
    moments = (None, *_moments(consequence.occasion.at))
    named = (consequence.table.id, consequence.row.id, consequence.kind, value_of(consequence))
    return named == (expected.table, expected.row, expected.kind, _written(expected.value)) and expected.at in moments


def _moments(at: datetime) -> tuple[str, ...]:
    """How an example may write a moment."""
    return (at.date().isoformat(), at.isoformat(timespec="minutes"), at.isoformat())


def _differences(book: Book, example: Example, verdict: Verdict) -> Iterator[Finding]:
    yield from _outcomes(book, example, verdict)
    yield from _routes(book, example, verdict)
    yield from _claims(book, example, verdict)
    yield from _outside_at(book, example, verdict)
    yield from _totals(example, verdict)
    yield from _reasons(example, verdict)


def _outcomes(book: Book, example: Example, verdict: Verdict) -> Iterator[Finding]:
    """Expected outcomes that do not follow, and outcomes that nobody expects; those with a moment choose first."""
    left = [c for c in verdict.outcomes if c.kind not in ROUTE]
    missing: list[Expected] = []
    for expected in sorted(example.expect.outcomes, key=lambda e: e.at is None):
        met = next((number for number, consequence in enumerate(left) if _meets(consequence, expected)), None)
        if met is None:
            missing.append(expected)
        else:
            del left[met]
    for expected in sorted(missing, key=lambda e: e.place):
        if expected.table not in book.tables:
            continue  # reported as an unknown name
        found = ", ".join(_found(c) for c in verdict.outcomes if c.table.id == expected.table) or "—"
        want = Text(f"案例期望 {_wanted(expected)}", f"the example expects {_wanted(expected)}")
        yield _differs(expected.place, Text(f"引擎：{found}", f"the engine: {found}"), want)
    for consequence in left:
        extra = _found(consequence)
        got = Text(f"引擎另有 {extra}", f"the engine adds {extra}")
        yield _differs(
            example.expect.place, got, Text("写进 outcomes，或改案例", "listed under outcomes, or another case")
        )


def _routes(book: Book, example: Example, verdict: Verdict) -> Iterator[Finding]:
    """Routes that are not taken as expected, and routes that nobody expects; those with a moment choose first."""
    left = routes(book, verdict)
    missing: list[ExpectedRoute] = []
    for expected in sorted(example.expect.routes, key=lambda e: e.at is None):
        met = next((n for n, r in enumerate(left) if _through(r, expected) and r.rows == expected.rows), None)
        if met is None:
            missing.append(expected)
        else:
            del left[met]
    for expected in sorted(missing, key=lambda e: e.place):
        instead = [number for number, route in enumerate(left) if _through(route, expected)]
        found = "; ".join(_went(left[number]) for number in instead) or "—"
        want = " → ".join(expected.rows) + (f" ({expected.at})" if expected.at else "")
        valid = Text(f"案例期望 {want}", f"the example expects {want}")
        yield _differs(expected.place, Text(f"引擎：{found}", f"the engine: {found}"), valid)
        for number in instead[:1]:
            del left[number]
    for route in left:
        said = f"{route.table.id}: {_went(route)}"
        got = Text(f"引擎另有 {said}", f"the engine adds {said}")
        yield _differs(example.expect.place, got, Text("写进 routes，或改案例", "listed under routes, or another case"))


def _through(route: Route, expected: ExpectedRoute) -> bool:
    """Whether the route goes through the workflow expected, at the moment expected."""
    return route.table.id == expected.table and expected.at in (None, *_moments(route.occasion.at))


def _went(route: Route) -> str:
    return f"{' → '.join(route.rows)} ({route.occasion.at.isoformat(timespec='minutes')})"


def _claims(book: Book, example: Example, verdict: Verdict) -> Iterator[Finding]:
    """Rows said to yield nothing, tables said not to bind, tables said to be undecided."""
    expect = example.expect
    silent = {f"{c.table.id}/{c.row.id}" for c in verdict.consequences if c.kind == "none"}
    outside = verdict.with_status(*_OUTSIDE)
    elsewhere = {name for name in expect.outside if name in book.tables and not _of_desk(book, name, verdict)}
    undecided = verdict.with_status("open", "partial", "undecided")
    for what, names, found in (
        ("nothing", expect.nothing, silent),
        ("outside", expect.outside, {c.table.id for c in outside} | elsewhere),
        ("partial", expect.partial, {c.table.id for c in undecided}),
    ):
        for name in names:
            if name not in found:
                yield _differs(
                    expect.place, both(f"{what}: {name}"), both(f"{what}: {', '.join(sorted(found)) or '—'}")
                )


def _outside_at(book: Book, example: Example, verdict: Verdict) -> Iterator[Finding]:
    """Tables said not to bind at a moment, that do; one of another desk stands outside at every moment."""
    stood: dict[str, list[datetime]] = {}
    for one in verdict.with_status(*_OUTSIDE):
        stood.setdefault(one.table.id, []).append(one.occasion.at)
    for claim in example.expect.outside_at:
        moments = stood.get(claim.table, [])
        if _of_desk(book, claim.table, verdict) and not any(claim.at in _moments(moment) for moment in moments):
            found = ", ".join(moment.isoformat(timespec="minutes") for moment in moments) or "—"
            got = Text(
                f"引擎：{claim.table} 管不到的时刻：{found}", f"the engine: {claim.table} stands outside at {found}"
            )
            yield _differs(claim.place, got, Text(f"案例期望 {claim.at}", f"the example expects {claim.at}"))


def _of_desk(book: Book, name: str, verdict: Verdict) -> bool:
    """Whether a table binds the desk of the case; those of other desks are heard only where they alone speak."""
    return name in book.tables and verdict.case.desk in book.tables[name].head.applies_to.desks


def _totals(example: Example, verdict: Verdict) -> Iterator[Finding]:
    if example.expect.totals is None:
        return
    sums = {name: total.amount for name, total in verdict.totals.items() if total.amount}
    wanted = {name: amount for name, amount in example.expect.totals.items() if amount}
    if sums != wanted:
        got = ", ".join(f"{name} {money(amount)}" for name, amount in sums.items()) or "0"
        want = ", ".join(f"{name} {show(amount)}" for name, amount in wanted.items()) or "0"
        yield _differs(
            example.expect.place, Text(f"合计 {got}", f"totals {got}"), Text(f"期望 {want}", f"expected {want}")
        )


def _reasons(example: Example, verdict: Verdict) -> Iterator[Finding]:
    """Clauses given as the reason although no outcome rests on them."""
    cited = {clause for c in verdict.consequences for clause in c.sources}
    for clause in example.expect.because:
        if (example.expect.outcomes or example.expect.routes) and clause not in cited:
            yield Finding(
                "because-not-followed", example.expect.place,
                Text(f"理由引 {clause}，结果没有引它", f"the reason cites {clause}, no outcome does"),
                both(", ".join(sorted(cited)) or "—"),
            )  # fmt: skip


def _differs(place: Place, got: Text, valid: Text) -> Finding:
    return Finding("example-differs", place, got, valid)
