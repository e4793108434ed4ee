"""What a target becomes: a table with two rows, named after its standard."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.book import Book
from checks.book.rules import Table
from checks.text import Text
from tests.department import sound
from tests.kinds import FILES


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return sound(Path(tmp_path_factory.mktemp("bakery")), **FILES)


def conditions(table: Table) -> list[list[str]]:
    """The facts that the groups of `where` ask."""
    return [[condition.fact for condition in group] for group in table.where]


def test_each_target_is_a_table_of_its_standard(book: Book) -> None:
    standard = book.standards["baking.service"]
    names = [target.table.id for target in standard.targets]
    assert names == [f"baking.service.{name}" for name in ("wait", "weight", "sales", "batch")]
    assert [table.id for table in book.standards["baking.service"].tables] == names
    assert {table.part_of for table in book.standards["baking.service"].tables} == {"baking.service"}
    assert all(book.tables[target.table.id] is target.table for target in standard.targets)


def test_a_target_has_a_row_for_each_answer(book: Book) -> None:
    rows = book.tables["baking.service.wait"].rows
    assert [(row.id, row.otherwise, [outcome.kind for outcome in row.then]) for row in rows] == [
        ("met", False, ["met"]),
        ("missed", True, ["missed"]),
    ]
    ((asked,),) = rows[0].when
    assert (asked.fact, asked.low, asked.high, asked.high_closed) == ("wait", None, 15, True)


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("baking.service.wait", ["met", "missed"]),
        ("baking.council.burnt", ["met", "missed"]),
        ("baking.sold.share", ["agrees", "differs"]),
    ],
)
def test_a_report_says_agrees_and_differs(book: Book, table: str, rows: list[str]) -> None:
    assert [row.id for row in book.tables[table].rows] == rows


def test_a_target_carries_the_head_of_its_standard_and_its_own_sources(book: Book) -> None:
    whole, part = book.standards["baking.service"].head, book.tables["baking.service.weight"].head
    assert (part.applies_to, part.in_force, part.owner, part.review_by) == (
        whole.applies_to,
        whole.in_force,
        whole.owner,
        whole.review_by,
    )
    assert (part.title, part.sources, part.decisions) == (Text("重量", "weight"), ("KM/8/1",), ("D/KM/8/1",))
    assert book.tables["baking.service.wait"].head.decisions == ()


@pytest.mark.parametrize(
    ("table", "events", "each"),
    [
        ("baking.service.wait", ("sale",), None),
        ("baking.service.sales", (), "month"),
        ("baking.service.batch", ("batch",), None),
        ("baking.council.burnt", ("batch",), None),
    ],
)
def test_a_target_takes_the_events_of_all_or_its_own(
    book: Book, table: str, events: tuple[str, ...], each: str | None
) -> None:
    assert (book.tables[table].events, book.tables[table].each) == (events, each)


def test_a_target_is_about_what_all_are_about_and_its_own(book: Book) -> None:
    assert conditions(book.tables["baking.service.wait"]) == [["employee.level"]]
    assert conditions(book.tables["baking.service.weight"]) == [["employee.level", "salted"]]
    assert conditions(book.tables["baking.council.burnt"]) == []


def test_either_of_several_groups_goes_with_either_of_its_own(tmp_path: Path) -> None:
    text = FILES["policies__baking__service"]
    text = text.replace("- {employee.level: {is: old}}", "- {employee.level: {is: old}}\n- {wage: {over: 5}}")
    text = text.replace("[{salted: {is: true}}]", "[{salted: {is: true}}, {wait: {over: 1}}]")
    made = sound(tmp_path, **{**FILES, "policies__baking__service": text})
    assert conditions(made.tables["baking.service.weight"]) == [
        ["employee.level", "salted"],
        ["employee.level", "wait"],
        ["wage", "salted"],
        ["wage", "wait"],
    ]


def test_the_bounds_are_told_as_they_are_written(book: Book) -> None:
    asked = {target.id: target.asked for target in book.standards["baking.service"].targets}
    said = {name: (c.fact, c.among, c.low, c.low_closed, c.high, c.high_closed) for name, c in asked.items()}
    assert said == {
        "wait": ("wait", None, None, False, 15, True),
        "weight": ("weight", None, 0.5, True, 1, False),
        "sales": ("sales", None, 2, False, None, False),
        "batch": ("burnt", (0, 1), None, False, None, False),
    }


def test_what_reads_the_parts_goes_by_the_policy(book: Book) -> None:
    """A part has no card of its own: it stands on that of its policy."""
    assert book.policy("baking.service.wait") is book.standards["baking.service"]
    assert book.policy("baking.sold.share") is book.reports["baking.sold"]
    assert book.policy("baking.council.burnt") is book.meetings["baking.council"]
    assert book.policy("baking.card.crust") is book.scorecards["baking.card"]
    assert book.policy("baking.day.lookup") is book.timetables["baking.day"]
    assert {head.id for head in book.heads()} == {
        "baking.service",
        "baking.sold",
        "baking.council",
        "baking.card",
        "baking.day",
    }


def test_a_note_stays_with_its_target(book: Book) -> None:
    notes = {target.id: target.note for target in book.standards["baking.service"].targets}
    assert notes.pop("wait") == Text("从排到算起。", "From the head of the queue.")
    assert set(notes.values()) == {None}


def test_the_place_of_a_target_is_its_own(book: Book) -> None:
    places = [str(target.place) for target in book.standards["baking.service"].targets]
    assert places == [f"policies/baking/service.yaml:{line}:3" for line in (16, 22, 30, 36)]
    assert [str(row.place) for row in book.tables["baking.service.weight"].rows] == [places[1]] * 2
