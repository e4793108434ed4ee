"""A case moved to another day: everything in it as many days earlier or later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from checks.book.cases import Case, Covers


def moved(case: Case, days: int) -> Case | None:
    """The case so many days later; None where a day would lie before or after all time."""
    by = timedelta(days=days)
    try:
        covers = Covers(*(day + by for day in (case.covers.first, case.covers.last, case.covers.known_from)))
        events = tuple(replace(event, at=event.at + by, facts=_later(event.facts, by)) for event in case.events)
        return replace(case, covers=covers, events=events, employee=_later(case.employee, by))
    except OverflowError:
        return None


def _later(facts: Mapping[str, Any], by: timedelta) -> dict[str, Any]:
    return {name: _shifted(value, by) for name, value in facts.items()}


def _shifted(value: Any, by: timedelta) -> Any:
    if isinstance(value, tuple):
        return tuple(_shifted(one, by) for one in value)
    return value + by if isinstance(value, date) else value
