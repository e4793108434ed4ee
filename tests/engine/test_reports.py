"""Reports: what is stated against what the figures give."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from checks.book.cases import Case, Covers
from checks.engine.evaluate import evaluate
from checks.engine.facts import Facts
from checks.engine.record import Record
from checks.engine.verdict import Occasion
from tests.department import sound
from tests.engine.asking import ask, days, followed, stands
from tests.kinds import only

FEBRUARY = days("2026-02-01", "2026-02-28")


def figures(sold: object, baked: object, stated: object) -> str:
    return f"- {{at: 2026-02-01, figures: {{sold: {sold}, baked: {baked}, stated: {stated}}}}}"


@pytest.mark.parametrize(
    ("sold", "baked", "stated", "said"),
    [
        (30, 40, "0.75", "agrees"),
        (30, 40, "0.7", "differs 0.05"),
        (30, 40, "1", "differs 0.25"),
        (0, 40, "0", "agrees"),
        (3, 8, "0.375", "agrees"),
    ],
)
def test_what_is_stated_agrees_or_differs_by_so_much(
    tmp_path: Path, sold: int, baked: int, stated: str, said: str
) -> None:
    verdict = ask(sound(tmp_path, **only("sold")), FEBRUARY, figures(sold, baked, stated))
    assert followed(verdict) == [f"2026-02-01 00:00 shop sold.share/{said.split()[0]} {said}"]


def test_a_third_agrees_with_no_decimal(tmp_path: Path) -> None:
    """1 of 3 is not 0.333: nothing is rounded before it is compared."""
    (consequence,) = ask(sound(tmp_path, **only("sold")), FEBRUARY, figures(1, 3, "0.333")).consequences
    assert consequence.kind == "differs"
    assert consequence.exact == pytest.approx(1 / 3000)


@pytest.mark.parametrize(("sold", "baked"), [("unknown", 40), (30, 0)])
def test_a_share_that_is_not_known_leaves_it_open(tmp_path: Path, sold: object, baked: int) -> None:
    """A share of nothing is none."""
    verdict = ask(sound(tmp_path, **only("sold")), FEBRUARY, figures(sold, baked, "0.5"))
    assert stands(verdict) == ["2026-02-01 00:00 sold.share undecided"]


def test_what_was_published_can_be_judged_again(tmp_path: Path) -> None:
    """With the facts that the report shows."""
    book = sound(tmp_path, **only("sold"))
    report = book.reports["baking.sold"]
    said, shown = [], []
    for each in report.published:
        case = Case(
            each.id, Covers(each.event.day, each.event.day, each.event.day), "counter", "baker", {}, (each.event,)
        )
        facts = Facts(Record(book, case, None), Occasion(each.event.at, event=each.event))
        shown.append(facts.read(report.shown["share"]))
        said += [c.kind for c in evaluate(book, case).consequences]
    assert (shown, said) == ([Fraction(3, 4), Fraction(1, 4)], ["agrees", "differs"])
