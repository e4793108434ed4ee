"""Verdicts as JSON: DESIGN's keys, decimals as strings, nothing left out."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from checks.book.book import Book
from checks.book.condition import Condition, Occurrence
from checks.book.outcomes import SORTS
from checks.book.rules import Limit
from checks.book.values import UNKNOWN, Value, show, show_time
from checks.engine.routes import routes
from checks.engine.scores import scores
from checks.engine.verdict import Consequence, Considered, Occasion, Possibility, Verdict
from checks.law.taken import CaseLaw
from checks.report.law_json import law_as_dict
from checks.text import LANGS, Text
from checks.words.conditions import group_in_words, named
from checks.words.outcomes import outcome_in_words
from checks.words.values import money
from checks.words.verdicts import consequence_text, failed_in_words, row_outcomes, status_in_words, why_not

_UNDECIDED = ("open", "partial", "undecided")


def verdict_as_dict(book: Book, verdict: Verdict, expected: bool | None, law: CaseLaw | None = None) -> dict[str, Any]:
    """One case: its outcomes, every table considered, totals, approvals, standing and what stays open."""
    return {
        "id": verdict.case.id,
        "outcomes": [_outcome(book, c) for c in verdict.outcomes],
        "considered": [_considered(book, c) for c in verdict.considered if c.status not in _UNDECIDED],
        "totals": {
            name: {"amount": money(t.amount), "unit": book.vocabulary.totals[name].unit, "open": t.open}
            for name, t in verdict.totals.items()
        },
        "scores": [
            {
                "scorecard": score.scorecard,
                "at": score.at.date().isoformat(),
                "total": show(score.total),
                "points": {name: show(points) for name, points in score.points.items()},
                "not_assessed": [c.outcome.name for c in score.missing],
            }
            for score in scores(book, verdict)
        ],
        "routes": [
            {
                "workflow": route.table.part_of,
                "at": _at(book, route.occasion),
                "steps": [
                    {
                        "kind": stage.consequence.kind,
                        "name": stage.consequence.outcome.name,
                        "who": stage.consequence.outcome.actor,
                        "within": _limit(stage.consequence.outcome.within),
                        "at_most": _limit(stage.consequence.outcome.at_most),
                        "because": Text(*(group_in_words(book, stage.because, lang) for lang in LANGS)).as_dict(),
                        "text": Text(
                            *(outcome_in_words(book, stage.consequence.outcome, lang) for lang in LANGS)
                        ).as_dict(),
                    }
                    for stage in route.stages
                ],
            }
            for route in routes(book, verdict)
        ],
        "approvals": [
            {"table": c.table.id, "role": c.outcome.name, "at": _at(book, c.occasion)} for c in verdict.approvals
        ],
        "standing": {
            name: [{"from": d.first.isoformat(), "until": d.last.isoformat(), "held": False} for d in days]
            for name, days in verdict.standing.items()
        },
        "dismissed": verdict.dismissed.isoformat() if verdict.dismissed else None,
        "dismissed_before": verdict.dismissed_before.isoformat() if verdict.dismissed_before else None,
        "left": verdict.left.date().isoformat() if verdict.left else None,
        "partial": [_partial(book, c) for c in verdict.considered if c.status in _UNDECIDED],
        "law": law_as_dict(verdict, law),
        "expected": expected,
    }


def _at(book: Book, occasion: Occasion) -> str:
    """The moment of an event; the day alone where only the day is recorded, or a window closed."""
    at, event = occasion.at, occasion.event
    if event is None or book.vocabulary.events[event.type].exact == "date":
        return at.date().isoformat()
    return at.isoformat()


def _outcome(book: Book, consequence: Consequence) -> dict[str, Any]:
    event, outcome, form = consequence.occasion.event, consequence.outcome, consequence.outcome.amount
    unit = outcome.unit or book.vocabulary.outcomes[consequence.kind].unit
    return {
        "who": f"each {consequence.who}" if consequence.everyone else consequence.who,
        "table": consequence.table.id,
        "row": consequence.row.id,
        "kind": consequence.kind,
        "sort": SORTS[consequence.kind],
        "name": outcome.name,
        "amount": _figure(consequence.amount, unit),
        "from": _figure(form.least if form else None, unit),
        "up_to": _figure(form.most if form else None, unit),
        "unit": unit,
        "what": outcome.what,
        "payer": outcome.payer,
        "event": event.type if event else None,
        "at": _at(book, consequence.occasion),
        "ordinal": consequence.ordinal,
        "by": outcome.by,
        "sources": list(consequence.sources),
        "decisions": list(consequence.decisions),
        "text": consequence_text(book, consequence).as_dict(),
    }


def _limit(limit: Limit | None) -> dict[str, str | None] | None:
    """A limit of a step or way back; `decision` where the source gives none."""
    if limit is None:
        return None
    return {"value": _figure(limit.number, limit.unit), "unit": limit.unit, "decision": limit.decision}


def _figure(number: Fraction | None, unit: str | None) -> str | None:
    """A figure as a string; money with cents where there are any."""
    if number is None:
        return None
    return money(number) if unit == "CNY" else show(number)


def _considered(book: Book, considered: Considered) -> dict[str, Any]:
    match = considered.match
    return {
        "table": considered.table.id,
        "event": considered.occasion.event.type if considered.occasion.event else None,
        "at": _at(book, considered.occasion),
        "status": considered.status,
        "rows": [row.id for row in match.rows] if match else [],
        "ordinal": considered.ordinal,
        "facts": {name: _value(book, name, value) for name, value in considered.facts.items()},
        "failed": [_failed(book, considered, c) for c in considered.failed],
        "lost": [
            {
                "row": lost.row.id,
                "failed": [_failed(book, considered, f) for f in lost.failed],
                "text": Text(*(why_not(book, considered.table, lost, lang) for lang in LANGS)).as_dict(),
            }
            for lost in (match.lost if match else ())
        ],
        "text": None if considered.status == "matched" else _status(book, considered),
    }


def _status(book: Book, considered: Considered) -> dict[str, str]:
    return Text(*(status_in_words(book, considered, lang) for lang in LANGS)).as_dict()


def _failed(book: Book, considered: Considered, failed: Condition | Occurrence) -> dict[str, Any]:
    return {
        "fact": failed.fact if isinstance(failed, Condition) else "occurrence",
        "text": Text(*(failed_in_words(book, considered.table, failed, lang) for lang in LANGS)).as_dict(),
    }


def _value(book: Book, name: str, value: Value) -> Any:
    """A value as cases write it, figures as strings; the ordinal of an open occurrence is a number."""
    if value is UNKNOWN:
        return "unknown"
    if name == "occurrence" or isinstance(value, (bool, str)):
        return value
    if isinstance(value, tuple):
        return [day.isoformat() for day in value]
    if isinstance(value, date):
        return value.isoformat()
    return show_time(value) if named(book, name).type == "time" else show(value)


def _outcomes(book: Book, possibility: Possibility) -> Text:
    return Text(*(" / ".join(row_outcomes(book, row, lang) for row in possibility.rows) for lang in LANGS))


def _partial(book: Book, considered: Considered) -> dict[str, Any]:
    window = considered.occasion.window
    return {
        "table": considered.table.id,
        "at": _at(book, considered.occasion),
        "status": considered.status,
        "window": {"from": window.first.isoformat(), "until": window.last.isoformat()} if window else None,
        "ordinal_at_least": considered.ordinal,
        "text": _status(book, considered),
        "possible": [
            {
                "assumed": {name: _value(book, name, value) for name, value in possibility.assumed.items()},
                "rows": [row.id for row in possibility.rows],
                "text": _outcomes(book, possibility).as_dict(),
            }
            for possibility in considered.possible
        ],
    }
