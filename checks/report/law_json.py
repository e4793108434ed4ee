"""What the law says about a case, as JSON: every ruling with its provision, decimals as strings."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from checks.engine.verdict import Verdict
from checks.law.hours import HoursLaw
from checks.law.ruling import Ruling, gravest
from checks.law.taken import CaseLaw, Taken
from checks.words.law import NOTICE
from checks.words.values import money


def law_as_dict(verdict: Verdict, law: CaseLaw | None) -> dict[str, Any] | None:
    """The rulings of a case; `outcome` is the place of the outcome in the list of outcomes. None without statutes.

    `hours` are the timetables that bind the role: a shift with its working time in a day.
    """
    if law is None:
        return None
    place = {id(consequence): number for number, consequence in enumerate(verdict.outcomes)}
    return {
        "region": law.region,
        "notice": NOTICE.as_dict(),
        "outcomes": [_taken(one, place[id(one.consequence)]) for one in law.taken],
        "hours": [_hours(one) for one in law.hours],
    }


def _hours(one: HoursLaw) -> dict[str, Any]:
    return {
        "timetable": one.timetable.head.id,
        "rulings": [_ruling(ruling) for ruling in one.rulings],
        "shifts": [
            {
                "shift": shift.shift.id,
                "seconds": shift.seconds,
                "verdict": headline.verdict if (headline := gravest(shift.rulings)) else None,
                "rulings": [_ruling(ruling) for ruling in shift.rulings],
            }
            for shift in one.shifts
        ],
    }


def _taken(one: Taken, outcome: int) -> dict[str, Any]:
    consequence = one.consequence
    return {
        "outcome": outcome,
        "table": consequence.table.id,
        "row": consequence.row.id,
        "kind": consequence.kind,
        "verdict": one.verdict,
        "house": _money(consequence.amount),
        "lawful": _money(one.lawful),
        "remainder": _money(one.remainder),
        "instalments": [
            {"from": f"{run.month // 12}-{run.month % 12 + 1:02}", "months": run.months, "amount": money(run.amount)}
            for run in one.instalments
        ],
        "floor_tested": one.floor_tested,
        "rulings": [_ruling(ruling) for ruling in one.rulings],
    }


def _ruling(ruling: Ruling) -> dict[str, Any]:
    statute = ruling.statute
    return {
        "statute": statute.id,
        "instrument": statute.instrument.as_dict(),
        "article": statute.article,
        "version": statute.version,
        "region": statute.region,
        "verdict": ruling.verdict,
        "confidence": statute.confidence,
        "why": ruling.why.as_dict(),
    }


def _money(amount: Fraction | None) -> str | None:
    return None if amount is None else money(amount)
