"""Verdicts as JSON: DESIGN's keys, decimals as strings, nothing left out."""

from __future__ import annotations

from typing import Any

from checks.book.book import Book
from checks.book.condition import Condition, Occurrence
from checks.book.values import UNKNOWN, Value
from checks.engine.verdict import Consequence, Considered, Occasion, Verdict
from checks.text import LANGS, Text
from checks.words.values import money, value_in_words
from checks.words.verdicts import consequence_text, failed_in_words, row_outcomes, status_in_words, why_not


def verdict_as_dict(book: Book, verdict: Verdict, expected: bool | None) -> dict[str, Any]:
    """One case: its outcomes, every table considered, totals, approvals, standing and what stays open."""
    spoke = [c for c in verdict.considered if c.status not in ("open", "partial", "undecided")]
    return {
        "id": verdict.case.id,
        "outcomes": [_outcome(book, c) for c in verdict.outcomes],
        "considered": [_considered(book, c) for c in spoke],
        "totals": {
            name: {"amount": money(t.amount), "unit": book.vocabulary.totals[name].unit, "open": t.open}
            for name, t in verdict.totals.items()
        },
        "approvals": [{"table": c.table.id, "role": c.outcome.name, "at": _at(c.occasion)} for c in verdict.approvals],
        "standing": {
            name: [{"from": d.first.isoformat(), "until": d.last.isoformat(), "held": False} for d in days]
            for name, days in verdict.standing.items()
        },
        "dismissed": verdict.dismissed.isoformat() if verdict.dismissed else None,
        "partial": [_partial(book, c) for c in verdict.with_status("open", "partial", "undecided")],
        "law": None,
        "expected": expected,
    }


def _at(occasion: Occasion) -> str:
    at = occasion.at
    return at.date().isoformat() if occasion.event is None or (at.hour, at.minute, at.second) == (0, 0, 0) else at.isoformat()


def _outcome(book: Book, consequence: Consequence) -> dict[str, Any]:
    words = book.vocabulary.outcomes[consequence.kind]
    event = consequence.occasion.event
    return {
        "who": f"each {consequence.who}" if consequence.everyone else consequence.who,
        "table": consequence.table.id,
        "row": consequence.row.id,
        "kind": consequence.kind,
        "name": consequence.outcome.name,
        "amount": None if consequence.amount is None else money(consequence.amount),
        "unit": words.unit,
        "event": event.type if event else None,
        "at": _at(consequence.occasion),
        "ordinal": consequence.ordinal,
        "by": consequence.outcome.by,
        "sources": list(consequence.sources),
        "decisions": list(consequence.decisions),
        "text": consequence_text(book, consequence).as_dict(),
    }


def _considered(book: Book, considered: Considered) -> dict[str, Any]:
    match = considered.match
    said = None
    if considered.status != "matched":
        said = Text(*(status_in_words(book, considered, lang) for lang in LANGS)).as_dict()
    return {
        "table": considered.table.id,
        "event": considered.occasion.event.type if considered.occasion.event else None,
        "at": _at(considered.occasion),
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
        "text": said,
    }


def _failed(book: Book, considered: Considered, failed: Condition | Occurrence) -> dict[str, Any]:
    return {
        "fact": failed.fact if isinstance(failed, Condition) else "occurrence",
        "text": Text(*(failed_in_words(book, considered.table, failed, lang) for lang in LANGS)).as_dict(),
    }


def _value(book: Book, name: str, value: Value) -> Any:
    if value is UNKNOWN:
        return "unknown"
    if isinstance(value, (bool, str)):
        return value
    from checks.words.conditions import named

    return value_in_words(book, named(book, name), value, "en", with_unit=False)


def _partial(book: Book, considered: Considered) -> dict[str, Any]:
    window = considered.occasion.window
    return {
        "table": considered.table.id,
        "at": _at(considered.occasion),
        "status": considered.status,
        "window": {"from": window.first.isoformat(), "until": window.last.isoformat()} if window else None,
        "ordinal_at_least": considered.ordinal,
        "text": Text(*(status_in_words(book, considered, lang) for lang in LANGS)).as_dict(),
        "possible": [
            {
                "assumed": {n: (v if n == "occurrence" else _value(book, n, v)) for n, v in p.assumed.items()},
                "rows": [row.id for row in p.rows],
                "text": Text(*(" / ".join(row_outcomes(book, row, lang) for row in p.rows) for lang in LANGS)).as_dict(),
            }
            for p in considered.possible
        ],
    }
