"""Rulings on a rule as it is written, before anything happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from checks.book.book import Book
from checks.book.guards import Asks, Ground, MadeLawfully, MonthlyCap, OutcomeGuard, Probation, UnpaidTime
from checks.book.outcomes import SORTS
from checks.book.rules import Head, Outcome, Row, Table
from checks.book.statute import Statute
from checks.engine.grid import any_group_facts
from checks.law.probation import on_probation
from checks.law.provisions import region_of, speaking
from checks.law.ruling import Ruling


def judged(table: Table, outcome: Outcome) -> bool:
    """Whether an outcome is a penalty on an employee; what befalls shops, buyers and places is none."""
    return SORTS.get(outcome.kind) == "penalty" and (table.subject == "employee" or outcome.each_role is not None)


def row_rulings(book: Book, table: Table, row: Row, region: str, day: date | None = None) -> list[Ruling]:
    """All rulings on a row in a region, each once; the day is that on which the rule came into force, if none is given."""
    statutes = speaking(book, region, day or table.head.in_force.first)
    found = list(on_row(book, statutes, table, row))
    for outcome in row.then:
        found += on_outcome(book, statutes, table, outcome)
    return list(dict.fromkeys(found))


def on_row(book: Book, statutes: Iterable[Statute], table: Table, row: Row) -> Iterator[Ruling]:
    """Rulings on what a row depends on, whatever it brings."""
    conditions = [condition for group in (*table.where, *row.when) for condition in group]
    about = {condition.fact for condition in conditions}
    for statute in statutes:
        for guard in statute.guards:
            if isinstance(guard, Asks) and guard.fact in about:
                yield Ruling(statute, guard, guard.verdict, guard.why)
            elif isinstance(guard, Probation) and any(
                c.fact in (guard.fact, f"employee.{guard.fact}") and c.holds(guard.value) for c in conditions
            ):
                yield from on_probation(book, statute, guard)


def on_outcome(book: Book, statutes: Sequence[Statute], table: Table, outcome: Outcome) -> Iterator[Ruling]:
    """Rulings on one outcome of a table."""
    penalty = judged(table, outcome)
    for statute in statutes:
        for guard in statute.guards:
            match guard:
                case OutcomeGuard() if table.subject == "employee" and fits(guard, outcome):
                    yield Ruling(statute, guard, guard.verdict, guard.why)
                case UnpaidTime() if penalty and outcome.kind in guard.outcomes:
                    if misses_time(book, table, guard):
                        yield Ruling(statute, guard, "capped", guard.why)
                    else:
                        yield from on_kind(statutes, guard.beyond)
                case MonthlyCap() if penalty and outcome.kind in guard.outcomes:
                    yield Ruling(statute, guard, "capped", guard.why)
                case Ground() if penalty and outcome.kind in guard.outcomes:
                    yield from _on_ground(statute, guard, outcome)
                case MadeLawfully() if penalty and outcome.kind in guard.outcomes:
                    yield on_procedure(statute, guard, table.head)


def fits(guard: OutcomeGuard, outcome: Outcome) -> bool:
    """Whether a fixed verdict is about this outcome."""
    facts = outcome.amount.facts if outcome.amount else ()
    return (
        outcome.kind in guard.outcomes
        and (not guard.by or outcome.by in guard.by)
        and (not guard.of or not set(guard.of).isdisjoint(facts))
        and (not guard.names or outcome.name in guard.names)
    )


def on_kind(statutes: Iterable[Statute], kind: str) -> Iterator[Ruling]:
    """The fixed verdicts on a kind of outcome, whatever its amount."""
    for statute in statutes:
        for guard in statute.guards:
            if isinstance(guard, OutcomeGuard) and kind in guard.outcomes and not (guard.by or guard.of or guard.names):
                yield Ruling(statute, guard, guard.verdict, guard.why)


def misses_time(book: Book, table: Table, guard: UnpaidTime) -> bool:
    """Whether a table is about events that miss working time, at each of them or over a window."""
    asked = set(any_group_facts((*table.where, *(group for row in table.rows for group in row.when))))
    asked |= {fact for row in table.rows for o in row.then if o.amount for fact in o.amount.facts}
    measures = book.vocabulary.measures
    events = set(table.events) | {measures[name].event for name in asked if name in measures}
    return not events.isdisjoint(missed.event for missed in guard.missed)


def on_procedure(statute: Statute, guard: MadeLawfully, head: Head) -> Ruling:
    """Whether a policy shows how it was made."""
    if head.procedure is None:
        return Ruling(statute, guard, "needs-procedure", guard.why)
    return Ruling(statute, guard, "allowed", guard.done)


def _on_ground(statute: Statute, guard: Ground, outcome: Outcome) -> Iterator[Ruling]:
    if outcome.ground is None:
        yield Ruling(statute, guard, "needs-procedure", guard.without)
    elif outcome.ground in guard.grounds:
        yield Ruling(statute, guard, guard.verdict, guard.why)


__all__ = ["judged", "misses_time", "on_kind", "on_outcome", "on_procedure", "on_row", "region_of", "row_rulings"]
