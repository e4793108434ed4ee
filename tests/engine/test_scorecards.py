"""Scorecards: points for what was observed or measured, and what nobody observed."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.book import Book
from checks.engine.scores import Score, scores
from checks.engine.verdict import Verdict
from tests.department import sound
from tests.engine.asking import ask, days, naps, possible, stands
from tests.kinds import SCORECARD, only

FEBRUARY = days("2026-02-01", "2026-02-28")
RATING = "- {at: 2026-02-20, rating: {}}"
CHIEF = "{desk: counter, role: chief, joined: 2025-01-01, wage: 4000}"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return sound(Path(tmp_path_factory.mktemp("bakery")), **only())


def seen(*items: str, day: str = "2026-02-10") -> str:
    """Observations on one day."""
    return "\n".join(f"- {{at: {day}, sighting: {{seen: {item}}}}}" for item in items)


def slept(times: int) -> str:
    return naps(*(f"2026-02-{day:02}" for day in range(1, times + 1)))


def rated(book: Book, *events: str, **rest: str) -> Verdict:
    return ask(book, FEBRUARY, "\n".join([*(event for event in events if event), RATING]), **rest)


def said(verdict: Verdict, pair: str) -> list[str]:
    """What the table of a pair says, with the points."""
    found = [c for c in verdict.consequences if c.table.id == f"baking.card.{pair}"]
    return [f"{c.row.id} {c.kind if c.amount is None else c.amount}" for c in found]


OBSERVED = {
    "the plus item": (("crust-plus",), ["plus 2"]),
    "the minus item": (("crust-minus",), ["minus -1"]),
    "both": (("crust-plus", "crust-minus"), ["plus 2", "minus -1"]),
    "neither": ((), ["neither not_assessed"]),
    "another pair's": (("help-plus", "help-minus"), ["neither not_assessed"]),
    "one of them twice": (("crust-plus", "crust-plus", "crust-minus"), ["plus 2", "minus -1"]),
}


@pytest.mark.parametrize(("items", "points"), OBSERVED.values(), ids=OBSERVED)
def test_what_was_observed_gives_its_points_once(book: Book, items: tuple[str, ...], points: list[str]) -> None:
    assert said(rated(book, seen(*items)), "crust") == points


@pytest.mark.parametrize(
    ("times", "points"),
    [(0, ["plus 2"]), (1, ["neither none"]), (2, ["neither none"]), (3, ["minus -1"]), (4, ["minus -1"])],
)
def test_what_is_measured_needs_no_observer(book: Book, times: int, points: list[str]) -> None:
    """And gives no points between the two, rather than being left out."""
    assert said(rated(book, slept(times)), "awake") == points


def test_an_observation_does_not_move_what_is_measured(book: Book) -> None:
    assert said(rated(book, slept(1), seen("awake-plus", "awake-minus")), "awake") == ["neither none"]


@pytest.mark.parametrize(
    ("items", "times", "points"),
    [
        (("help-plus",), 1, ["plus 2"]),
        (("help-plus",), 2, ["neither not_assessed"]),
        ((), 1, ["neither not_assessed"]),
        (("help-minus",), 0, ["minus -1"]),
    ],
)
def test_an_item_may_have_to_be_observed_and_measured(
    book: Book, items: tuple[str, ...], times: int, points: list[str]
) -> None:
    assert said(rated(book, slept(times), seen(*items)), "help") == points


def test_only_what_was_seen_before_the_rating_counts(book: Book) -> None:
    assert said(rated(book, seen("crust-plus", day="2026-02-21")), "crust") == ["neither not_assessed"]
    assert said(rated(book, seen("crust-plus", day="2026-02-20")), "crust") == ["plus 2"]


def test_what_was_seen_in_an_earlier_month_of_the_period_counts(book: Book) -> None:
    covers = days("2026-01-01", "2026-02-28")
    verdict = ask(book, covers, f"{seen('crust-plus', day='2026-01-05')}\n{RATING}")
    assert said(verdict, "crust") == ["plus 2"]


def test_what_was_seen_before_the_period_does_not_count(book: Book) -> None:
    covers = "{from: 2026-02-01, until: 2026-02-28, known_from: 2026-01-01}"
    verdict = ask(book, covers, RATING, history=seen("crust-plus", day="2026-01-31"))
    assert said(verdict, "crust") == ["neither not_assessed"]


def test_an_item_that_nobody_remembers_leaves_the_pairs_open(book: Book) -> None:
    """But not those that are measured."""
    verdict = rated(book, seen("unknown"))
    assert stands(verdict) == [
        "2026-02-20 00:00 card.crust undecided",
        "2026-02-20 00:00 card.awake matched plus",
        "2026-02-20 00:00 card.help undecided",
    ]
    crust = next(c for c in verdict.considered if c.table.id == "baking.card.crust")
    assert [rows for _, rows in possible(crust)] == [["neither"], ["minus"], ["plus"], ["plus", "minus"]]


def test_an_item_seen_for_sure_is_not_open_again(book: Book) -> None:
    verdict = rated(book, seen("crust-plus", "unknown"))
    crust = next(c for c in verdict.considered if c.table.id == "baking.card.crust")
    assert {tuple(rows) for _, rows in possible(crust)} == {("plus",), ("plus", "minus")}


def test_a_pair_for_some_roles_does_not_rate_the_others(tmp_path: Path) -> None:
    text = SCORECARD.replace("roles: [baker]}\nin_force", "roles: [baker, chief]}\nin_force")
    both = sound(tmp_path, **only(card=text))
    verdict = rated(both, employee=CHIEF)
    assert [(c.table.id, c.status) for c in verdict.considered] == [
        ("baking.card.crust", "matched"),
        ("baking.card.awake", "not-bound"),
        ("baking.card.help", "matched"),
    ]
    (score,) = scores(both, verdict)
    assert {c.table.id for c in score.missing} == {"baking.card.crust", "baking.card.help"}


def total(score: Score) -> tuple[dict[str, int], int]:
    return {dimension: int(points) for dimension, points in score.points.items()}, int(score.total)


@pytest.mark.parametrize(
    ("items", "times", "points", "missing"),
    [
        ((), 1, {"hands": 0, "heart": 0}, ["crust", "help"]),
        (("crust-plus", "help-plus"), 0, {"hands": 2, "heart": 4}, []),
        (("crust-minus", "help-minus"), 3, {"hands": -1, "heart": -2}, []),
        (("crust-plus", "crust-minus"), 2, {"hands": 1, "heart": 0}, ["help"]),
    ],
)
def test_a_score_adds_up_by_dimension(
    book: Book, items: tuple[str, ...], times: int, points: dict[str, int], missing: list[str]
) -> None:
    (score,) = scores(book, rated(book, slept(times), seen(*items)))
    assert total(score) == (points, sum(points.values()))
    assert [c.outcome.name for c in score.missing] == missing
    assert sum(c.amount or 0 for c in score.scored) == score.total


def test_each_rating_has_a_score_of_its_own(book: Book) -> None:
    """The later one knows what was seen since."""
    events = "\n".join(
        [seen("crust-plus"), RATING, seen("help-minus", day="2026-02-22"), "- {at: 2026-02-25, rating: {}}"]
    )
    found = scores(book, ask(book, FEBRUARY, events))
    assert [total(score) for score in found] == [({"hands": 2, "heart": 2}, 4), ({"hands": 2, "heart": 1}, 3)]
    assert [[c.outcome.name for c in score.missing] for score in found] == [["help"], []]


def test_nobody_rated_nobody_scored(book: Book) -> None:
    assert scores(book, ask(book, FEBRUARY, seen("crust-plus"))) == []


def test_points_may_be_parts_of_a_point(tmp_path: Path) -> None:
    text = SCORECARD.replace("plus: 2, minus: -1", "plus: 0.5, minus: -0.25")
    half = sound(tmp_path, **only(card=text))
    (score,) = scores(half, rated(half, slept(1), seen("crust-plus", "help-minus")))
    assert {name: str(points) for name, points in score.points.items()} == {"hands": "1/2", "heart": "-1/4"}


def test_a_point_rests_on_the_clause_of_its_item(book: Book) -> None:
    (plus,) = (c for c in rated(book, seen("crust-plus")).consequences if c.table.id == "baking.card.crust")
    assert (set(plus.sources), plus.decisions, plus.outcome.name) == ({"KM/8/1"}, ("D/KM/8/1",), "hands")
