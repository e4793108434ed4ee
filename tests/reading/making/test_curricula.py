"""Curricula: lessons in the order of their days, and what cannot be."""

from __future__ import annotations

from pathlib import Path

from checks.book.curriculum import Gate, Lesson
from checks.finding import Place
from checks.text import Text
from tests.department import sound
from tests.papers import BURNT, CURRICULUM, HOURS
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import at, ill_made, told, twice
from tests.shape.shaping import changed

FILE = "policies/baking/training.yaml"
FORWARDS = Text("from 不大于 up_to", "from not above up_to")


def overlap(spot: str, day: int, after: int) -> Fault:
    valid = Text(f"第{after}天起或更晚", f"from day {after} or later")
    return Fault("odd-curriculum", spot, Text(f"第{day}天起", f"from day {day}"), valid)


BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "days that run backwards": (
        "{from: 2, up_to: 5}",
        "{from: 5, up_to: 2}",
        [same("odd-curriculum", "21:26", "5 > 2", FORWARDS)],
    ),
    "a lesson on the day of another": ("{from: 2, up_to: 5}", "{from: 1, up_to: 5}", [overlap("21:16", 1, 2)]),
    "a lesson before the last day of another": ("{from: 1}", "{from: 1, up_to: 3}", [overlap("21:16", 2, 4)]),
    "lessons in the wrong order": ("{from: 1}", "{from: 9}", [overlap("21:16", 2, 10)]),
    "two lessons of one name": (
        "- id: first-week",
        "- id: first-day",
        [twice("19:7", "编号", "id", "first-day", f"{FILE}:12:7")],
    ),
    "a later lesson called like a first one": (
        "- id: again",
        "- id: first-day",
        [twice("29:7", "编号", "id", "first-day", f"{FILE}:12:7")],
    ),
    "a gate called like a lesson": (
        "- id: alone",
        "- id: again",
        [twice("37:7", "编号", "id", "again", f"{FILE}:29:7")],
    ),
}


test_a_curriculum_that_cannot_be = ill_made(FILE, CURRICULUM, BAD, BURNT, policies__baking__hours=HOURS)


def test_all_days_that_run_backwards_are_told(tmp_path: Path) -> None:
    text = changed(
        changed(CURRICULUM, "{from: 1}", "{from: 2, up_to: 1}"), "{from: 2, up_to: 5}", "{from: 6, up_to: 5}"
    )
    found = told(tmp_path, policies__baking__training=text)
    faults = [same("odd-curriculum", "15:26", "2 > 1", FORWARDS), same("odd-curriculum", "21:26", "6 > 5", FORWARDS)]
    assert found == at(tmp_path, FILE, *faults)


def test_days_may_be_left_free_between_lessons(tmp_path: Path) -> None:
    text = changed(CURRICULUM, "{from: 2, up_to: 5}", "{from: 7, up_to: 7}")
    curriculum = sound(tmp_path, policies__baking__training=text).curricula["baking.training"]
    assert [lesson.days for lesson in curriculum.lessons] == [(1, 1), (7, 7), None]


def test_what_is_said_of_a_curriculum(tmp_path: Path) -> None:
    curriculum = sound(tmp_path, BURNT, policies__baking__hours=HOURS, policies__baking__training=CURRICULUM).curricula[
        "baking.training"
    ]
    assert (curriculum.head.kind, curriculum.role) == ("curriculum", "baker")
    assert curriculum.path == (
        Lesson(
            "first-day", Text("第一天", "the first day"), Text("知道几点上班。", "You know the hours."), (1, 1), None, (),
            ("baking.hours",), (), (), "chief", ("KM/8/1",), (), Place(FILE, 12, 3),
        ),
        Lesson(
            "first-week", Text("第一周", "the first week"), None, (2, 5), None, (), ("baking",), ("baking",),
            (Text("揉一次面。", "Knead once."),), "chief", ("KM/8/1",), ("D/KM/8/1",), Place(FILE, 19, 3),
        ),
    )  # fmt: skip
    assert curriculum.later == (
        Lesson(
            "again", Text("补课", "once more"), None, None, Text("烤焦以后", "After burnt loaves"), ("baking.burnt",),
            ("baking.burnt",), (), (), "chief", ("KM/8/1",), (), Place(FILE, 29, 3),
        ),
    )  # fmt: skip
    assert curriculum.gates == (
        Gate(
            "alone", Text("独自烤", "baking alone"), Text("没有烤焦。", "No loaf is burnt."), "baking.burnt",
            ("KM/8/1",), ("D/KM/8/1",), Place(FILE, 37, 3),
        ),
    )  # fmt: skip
    assert curriculum.lessons == curriculum.path + curriculum.later


def test_a_curriculum_may_end_with_the_first_weeks(tmp_path: Path) -> None:
    text = CURRICULUM[: CURRICULUM.index("later:")]
    curriculum = sound(tmp_path, policies__baking__training=text).curricula["baking.training"]
    assert (curriculum.later, curriculum.gates) == ((), ())
    assert curriculum.lessons == curriculum.path
