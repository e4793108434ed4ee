"""Cases of the bakery before its law: the book, a case, and what may lawfully be taken."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

from checks.book.book import Book
from checks.engine.evaluate import evaluate
from checks.law.on_cases import case_law
from checks.law.taken import CaseLaw
from checks.making.cases import make_case
from checks.making.desk import Bench
from tests.department import case, sound, table
from tests.reading.expecting import composed
from tests.statutes import LAW, WITH_REGIONS, WITH_TIME

LATE = table(
    "baking.late", "events: [late]\nrows:\n- {id: late, otherwise: true, then: [{deduct_pay: {percent: 1, of: wage}}]}"
)
DEEMED = table(
    "baking.deemed",
    """
    events: [late]
    where: [{minutes: {over: 5}}]
    rows:
    - {id: deemed, otherwise: true, then: [{deduct_pay: {percent: 8, of: wage}}, {counts_as: nap}]}
    """,
)
BURNT = table("baking.burnt", "events: [batch]\nrows:\n- {id: burnt, otherwise: true, then: [{bear_loss: {of: cost}}]}")
NAP = table("baking.nap", "events: [nap]\nrows:\n- {id: nap, otherwise: true, then: [{fine: 10}]}")
Told = list[tuple[str, str, Fraction | None, Fraction | None]]


def bakery(root: Path, *tables: str, law: str = LAW) -> Book:
    """The bakery with its law."""
    return sound(
        root, *tables, policies__handbook=WITH_REGIONS, policies__vocabulary=WITH_TIME, policies__law__bread=law
    )


def judged(
    book: Book, events: str, employee: str = "wage: 4000", region: str = "CN", as_of: date | None = None,
    covers: str = "{from: 2026-02-01, until: 2026-04-30}", history: str = "", joined: str = "2020-01-01",
) -> CaseLaw:  # fmt: skip
    """What may lawfully be taken in a case of these events."""
    (node,) = composed(
        case(covers, events, f"{{desk: counter, role: baker, joined: {joined}, {employee}}}", history)
    ).documents
    bench = Bench(book=book)
    verdict = evaluate(book, make_case(bench, node, "case"))
    return case_law(book, verdict, region, as_of)


def told(law: CaseLaw) -> Told:
    """Each outcome with its verdict, what may lawfully be taken this month and what may not."""
    return [(one.consequence.kind, one.verdict, one.lawful, one.remainder) for one in law.taken]
