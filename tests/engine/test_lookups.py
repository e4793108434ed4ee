"""What is on at a moment: by the hour, the day of the week and the season."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.book import Book
from tests.department import sound
from tests.engine.asking import ask, days, followed, possible, stands
from tests.kinds import ENTRIES, only
from tests.shape.good import TIMETABLE

FEBRUARY = days("2026-02-01", "2026-02-28")
MONDAY, SATURDAY, SUNDAY = "2026-02-02", "2026-02-07", "2026-02-08"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return sound(Path(tmp_path_factory.mktemp("bakery")), **only("day"))


def glance(at: str, season: str = "summer") -> str:
    return f"- {{at: {at}, glance: {{season: {season}}}}}"


def on(book: Book, at: str, season: str = "summer") -> list[str]:
    """The entries that are on, by their names; of the hours without entry the kind of outcome."""
    return [c.outcome.name or c.kind for c in ask(book, FEBRUARY, glance(at, season)).consequences]


@pytest.mark.parametrize(
    ("at", "entry"),
    [
        ("03:59", "unregulated"),
        ("03:59:59", "unregulated"),
        ("04:00", "dough"),
        ("04:00:01", "dough"),
        ("05:59:59", "dough"),
        ("06:00", "unregulated"),
        ("20:00", "unregulated"),
        ("20:00:01", "sweep"),
        ("20:59:59", "sweep"),
        ("21:00", "sweep"),
        ("21:00:01", "unregulated"),
        ("00:00", "unregulated"),
        ("23:59:59", "unregulated"),
    ],
)
def test_a_start_and_a_last_moment_belong_to_the_entry(book: Book, at: str, entry: str) -> None:
    """`from` and `through` are included, `to` and `after` are not."""
    assert on(book, f"{MONDAY}T{at}") == [entry]


@pytest.mark.parametrize(
    ("day", "entry"),
    [(MONDAY, "unregulated"), ("2026-02-06", "unregulated"), (SATURDAY, "market"), (SUNDAY, "market")],
)
def test_an_entry_of_some_days(book: Book, day: str, entry: str) -> None:
    assert on(book, f"{day}T06:00") == [entry]
    assert on(book, f"{day}T12:00") == [entry]


@pytest.mark.parametrize(("season", "entry"), [("summer", "unregulated"), ("winter", "stove")])
def test_an_entry_of_a_season(book: Book, season: str, entry: str) -> None:
    assert on(book, f"{MONDAY}T13:00", season) == [entry]


def test_a_season_that_is_not_known_is_open_where_it_matters(book: Book) -> None:
    verdict = ask(book, FEBRUARY, glance(f"{MONDAY}T13:00", "unknown"))
    assert stands(verdict) == [f"{MONDAY} 13:00 day.lookup undecided"]
    assert possible(verdict.considered[0]) == [
        ({"season": "summer"}, ["no-entry"]),
        ({"season": "winter"}, ["stove"]),
    ]


@pytest.mark.parametrize(("at", "entry"), [("05:00", "dough"), ("12:00", "unregulated"), ("14:00", "unregulated")])
def test_a_season_that_is_not_known_does_not_matter_elsewhere(book: Book, at: str, entry: str) -> None:
    assert on(book, f"{MONDAY}T{at}", "unknown") == [entry]


@pytest.mark.parametrize(("at", "stand"), [("13:00", "missing season"), ("05:00", "matched dough")])
def test_a_season_left_out_is_missed_where_it_matters(book: Book, at: str, stand: str) -> None:
    verdict = ask(book, FEBRUARY, f"- {{at: {MONDAY}T{at}, glance: {{}}}}")
    assert stands(verdict) == [f"{MONDAY} {at} day.lookup {stand}"]


def test_several_entries_may_be_on_at_once(tmp_path: Path) -> None:
    text = ENTRIES.replace('from: "06:00"\n', 'from: "05:00"\n')
    both = sound(tmp_path, **only(day=text))
    assert on(both, f"{SATURDAY}T05:30") == ["dough", "market"]
    assert on(both, f"{SATURDAY}T04:30") == ["dough"]
    assert on(both, f"{SATURDAY}T06:00") == ["market"]


def test_the_end_of_the_day_is_the_end_of_an_entry(tmp_path: Path) -> None:
    text = ENTRIES.replace('through: "21:00"', 'through: "24:00"').replace('from: "04:00"', 'from: "00:00"')
    long = sound(tmp_path, **only(day=text))
    assert on(long, f"{MONDAY}T23:59:59") == ["sweep"]
    assert on(long, f"{MONDAY}T00:00") == ["dough"]


@pytest.mark.parametrize(
    ("at", "shifts"),
    [
        ("03:59", ["none"]),
        ("04:00", ["early", "talk"]),
        ("04:10", ["early"]),
        ("08:00", ["none"]),
        ("08:59", ["none"]),
        ("09:00", ["early"]),
        ("12:00", ["late"]),
        ("23:59:59", ["late"]),
    ],
)
def test_who_is_on_duty(tmp_path: Path, at: str, shifts: list[str]) -> None:
    """A shift is off duty between its parts."""
    text = TIMETABLE.replace("id: baking.hours", "id: baking.day") + "lookup: glance\n"
    assert on(sound(tmp_path, **only(day=text)), f"{MONDAY}T{at}") == shifts


def test_an_answer_cites_the_clause_of_its_entry(book: Book) -> None:
    verdict = ask(book, FEBRUARY, glance(f"{MONDAY}T13:00", "winter"))
    assert followed(verdict) == [f"{MONDAY} 13:00 baker day.lookup/stove scheduled stove"]
    assert [(c.sources, c.decisions) for c in verdict.consequences] == [(("KM/8/1",), ("D/KM/8/1",))]


def test_a_silence_rests_on_its_decision(book: Book) -> None:
    (consequence,) = ask(book, FEBRUARY, glance(f"{MONDAY}T13:00")).consequences
    assert (consequence.row.id, consequence.decisions) == ("no-entry", ("D/KM/8/1",))
