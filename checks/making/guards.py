"""Make the guards of a statute, each from its own key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from checks.book.guards import (
    Asks,
    Ground,
    Guard,
    Hours,
    MadeLawfully,
    Missed,
    MonthlyCap,
    OutcomeGuard,
    Probation,
    Term,
    UnpaidTime,
    Words,
)
from checks.book.statute import Figure
from checks.making.desk import Bench, names, text
from checks.reading.nodes import Map
from checks.text import Text, both


@dataclass(frozen=True, slots=True)
class Own:
    """A guard as it is written, and the figures of its statute."""

    bench: Bench
    raw: Map
    figures: Mapping[str, Figure]

    def figure(self, key: str) -> Fraction:
        """The figure named at a key; raises Broken where the statute has none of that name."""
        return self.among(self.raw, key)

    def among(self, node: Map, key: str) -> Fraction:
        """The figure named at a key of a part of the guard."""
        if node[key] not in self.figures:
            raise self.bench.unknown(node, key, Text("本条的数", "figure of this statute"), node[key], self.figures)
        return self.figures[node[key]].value

    def optional(self, key: str) -> Fraction | None:
        """The figure named at a key, or None."""
        return self.figure(key) if key in self.raw else None

    def total(self, key: str) -> Fraction:
        """The figures listed at a key, added up."""
        listed = self.bench.known(self.raw, key, Text("本条的数", "figure of this statute"), self.figures)
        return sum((self.figures[name].value for name in listed), Fraction(0))


def _outcome(own: Own) -> Guard:
    raw = own.raw
    return OutcomeGuard(
        names(raw, "outcomes"),
        raw["verdict"],
        text(raw, "why"),
        names(raw, "by"),
        names(raw, "of"),
        names(raw, "names"),
    )


def _wages_due(own: Own) -> Guard:
    return OutcomeGuard(names(own.raw, "outcomes"), "forbidden", text(own.raw, "why"), of=names(own.raw, "of"))


def _unpaid_time(own: Own) -> Guard:
    raw = own.raw
    month_days, day_hours, missed = own.bench.together(
        lambda: own.figure("month_days"),
        lambda: own.figure("day_hours"),
        lambda: own.bench.every(raw["missed"], lambda one: _missed(own.bench, one)),
    )
    return UnpaidTime(
        names(raw, "outcomes"), raw["wage"], month_days, day_hours, missed, raw["beyond"], text(raw, "why")
    )


def _missed(bench: Bench, raw: Map) -> Missed:
    if ("days" in raw) == ("minutes" in raw):
        got = Text("days 与 minutes 须恰好写一个", "exactly one of days and minutes is needed")
        raise bench.refuse(raw, "event", "odd-statute", got, both("days: 1 | days: fact | minutes: fact"))
    if "minutes" in raw:
        return Missed(raw["event"], minutes_fact=raw["minutes"])
    if isinstance(raw["days"], str):
        return Missed(raw["event"], days_fact=raw["days"])
    return Missed(raw["event"], days=Fraction(raw["days"]))


def _monthly_cap(own: Own) -> Guard:
    raw = own.raw
    return MonthlyCap(names(raw, "outcomes"), raw["wage"], own.figure("share"), raw["floor"], text(raw, "why"))


def _ground(own: Own) -> Guard:
    raw = own.raw
    return Ground(names(raw, "outcomes"), names(raw, "grounds"), raw["verdict"], text(raw, "why"), text(raw, "without"))


def _procedure(own: Own) -> Guard:
    raw = own.raw
    return MadeLawfully(names(raw, "outcomes"), names(raw, "kinds"), text(raw, "why"), text(raw, "done"))


def _asks(own: Own) -> Guard:
    return Asks(own.raw["fact"], own.raw["verdict"], text(own.raw, "why"))


def _hours(own: Own) -> Guard:
    raw = own.raw
    return Hours(own.total("day"), raw["verdict"], text(raw, "why"), own.optional("week"), own.optional("rest"))


def _probation(own: Own) -> Guard:
    raw = own.raw
    terms = own.bench.every(raw["terms"], lambda one: Term(text(one, "term"), own.among(one, "most")))
    return Probation(raw["fact"], raw["value"], own.figure("month_days"), terms, text(raw, "why"))


def _words(own: Own) -> Guard:
    raw = own.raw
    say = {lang: names(raw["say"], lang) for lang in raw["say"]}
    excused = {lang: names(raw["except"], lang) for lang in raw["except"]} if "except" in raw else {}
    return Words(say, excused, raw["verdict"], text(raw, "why"))


GUARDS: Mapping[str, Callable[[Own], Guard]] = {
    "outcome": _outcome, "wages-due": _wages_due, "unpaid-time": _unpaid_time, "monthly-cap": _monthly_cap,
    "ground": _ground, "procedure": _procedure, "asks": _asks, "hours": _hours, "probation": _probation,
    "words": _words,
}  # fmt: skip
"""Every kind of guard under its key."""
