"""Ask the engine about cases of the bakery, and say a verdict as plain lines that a test can compare whole."""

from __future__ import annotations

from checks.book.book import Book
from checks.book.cases import Case
from checks.book.values import UNKNOWN, Fact, Value, show
from checks.engine.evaluate import evaluate
from checks.engine.verdict import Consequence, Considered, Occasion, Verdict
from checks.making.cases import make_case
from checks.making.desk import Bench
from checks.reading.compose import compose
from checks.reading.source import Source
from checks.text import Text, both
from tests.department import case


def made(book: Book, text: str) -> Case:
    """The case that a text describes."""
    return make_case(Bench(book), compose(Source("case.yaml", text)).documents[0], "one")


def ask(book: Book, covers: str, events: str, **rest: str) -> Verdict:
    """The verdict on a case; `rest` may give `employee` and `history`."""
    return evaluate(book, made(book, case(covers, events, **rest)))


def followed(verdict: Verdict) -> list[str]:
    """Every consequence, also those that say that nothing follows: `02-01 06:00 baker burnt/few fine 5 (1)`."""
    return [_line(consequence) for consequence in verdict.consequences]


def stands(verdict: Verdict) -> list[str]:
    """How every table considered stands to every occasion: `02-01 06:00 burnt matched few (1)`."""
    return [_stand(considered) for considered in verdict.considered]


def possible(considered: Considered) -> list[tuple[dict[str, Value], list[str]]]:
    """The possibilities of an undecided table: what is assumed, and the rows that would speak."""
    return [(dict(p.assumed), [row.id for row in p.rows]) for p in considered.possible]


def totals(verdict: Verdict) -> dict[str, tuple[str, int]]:
    """Every total with the number of amounts nobody has fixed."""
    return {name: (show(total.amount), total.open) for name, total in verdict.totals.items()}


def days(first: str, last: str) -> str:
    """The days of a case whose record starts with them."""
    return f"{{from: {first}, until: {last}}}"


def naps(*moments: str) -> str:
    """Events that record nothing but their day."""
    return "\n".join(f"- {{at: {at}, nap: {{}}}}" for at in moments)


def batch(at: str, burnt: int | str = 1, careless: str = "false", cost: str = "9.5") -> str:
    """One batch of bread."""
    return f"- {{at: {at}, batch: {{burnt: {burnt}, careless: {careless}, cost: {cost}}}}}"


def fact(kind: str, **rest: object) -> Fact:
    """A fact that no vocabulary holds."""
    return Fact("it", both("it"), kind, **rest)  # type: ignore[arg-type]


def choice(*values: str, kind: str = "enum") -> Fact:
    """A fact with a few values."""
    return fact(kind, values=tuple((value, Text(value, value)) for value in values))


def _line(one: Consequence) -> str:
    value = one.outcome.name or ("open" if one.outcome.amount and one.amount is None else "")
    if one.amount is not None:
        value = show(one.amount)
    who = f"each {one.who}" if one.everyone else one.who
    parts = [_at(one.occasion), who, f"{_short(one.table.id)}/{one.row.id}", one.kind, value]
    return _counted(" ".join(part for part in parts if part), one.ordinal)


def _stand(one: Considered) -> str:
    rows = ",".join(row.id for row in one.match.rows) if one.match else ""
    failed = ",".join(condition.fact for condition in one.failed)
    other = _short(one.other or "")
    parts = [_at(one.occasion), _short(one.table.id), one.status, rows, failed, other]
    return _counted(" ".join(part for part in parts if part), one.ordinal)


def _counted(line: str, ordinal: int | None) -> str:
    return line if ordinal is None else f"{line} ({ordinal})"


def _short(name: str) -> str:
    return name.removeprefix("baking.")


def _at(occasion: Occasion) -> str:
    return occasion.at.isoformat(" ", "minutes")


__all__ = [
    "UNKNOWN",
    "ask",
    "batch",
    "choice",
    "days",
    "fact",
    "followed",
    "made",
    "naps",
    "possible",
    "stands",
    "totals",
]
