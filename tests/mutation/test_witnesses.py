"""A survivor comes with the case that tells it apart, and with the start of the example that would kill it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from checks.mutation.difference import Witness
from checks.mutation.trial import Trial, Trials
from tests.cli.bakery import BURNT, OLD, case, example, expecting
from tests.department import sound
from tests.mutation.oven import fates
from tests.mutation.test_fates import BLUNT, STEPS

FIRST = "{at: 2026-02-01T06:00, batch: {burnt: 4, careless: true, cost: 9.5}}"
SECOND = "{at: 2026-02-02T06:00, batch: {burnt: 2, careless: true, cost: 3.33}}"
TWICE = example(
    "baking.twice",
    case(FIRST, SECOND),
    expecting(
        "{table: baking.burnt, row: first, warn: true}",
        "{table: baking.burnt, row: again, fine: 10}",
        "{table: baking.burnt, row: again, bear_loss: 1.66}",
    ),
)


def survivor(root: Path, name: str, *tables: str, examples: str) -> Trial:
    book = sound(root, *tables, policies__baking__examples=examples)
    trials = Trials(book)
    (found,) = (t for table in book.tables.values() for t in trials.of(table) if t.change.id == name)
    assert found.fate == "survived"
    return found


def test_a_bound(tmp_path: Path) -> None:
    name = "baking.steps bound: burnt up_to 3; burnt over 3 -> burnt up_to 4; burnt over 4"
    found = survivor(tmp_path, name, STEPS, examples=BLUNT)
    assert found.witness == Witness(date(2026, 1, 1), {"burnt": 4}, ("many",), ("few",))


def test_a_time_is_reached_by_repeating_the_event(tmp_path: Path) -> None:
    found = survivor(tmp_path, "baking.burnt/again amount: fine step 5 -> fine step 6", BURNT, examples=TWICE)
    assert found.witness is not None
    assert found.witness.facts["occurrence"] == 2
    assert (found.witness.was, found.witness.now) == (("again",), ("again",))


def test_an_outsider_is_another_person_in_the_same_case(tmp_path: Path) -> None:
    found = survivor(tmp_path, "baking.steps role: roles baker -> everyone", STEPS, examples=BLUNT.partition("---")[0])
    assert found.witness == Witness(date(2026, 1, 1), {"burnt": 0, "employee.role": "chief"}, (), ("few",))
    assert f"employee: {OLD.replace('baker', 'chief')}" in found.paste
    assert "  # the rule as it is: baking.steps not-bound\n" in found.paste


def test_a_window_is_told_apart_by_an_earlier_one(tmp_path: Path) -> None:
    recorded = TWICE.replace("until: 2026-02-04", "until: 2026-02-04, known_from: 2026-01-01")
    found = survivor(tmp_path, "baking.burnt window: per month -> per quarter", BURNT, examples=recorded)
    assert found.witness is not None
    assert (found.witness.was, found.witness.now) == (("again",), ("first",))
    assert "history:\n- {at: 2026-01-31T06:00, batch:" in found.paste


def test_the_example_that_is_pasted_and_finished_kills_the_survivor(tmp_path: Path) -> None:
    name = "baking.steps bound: burnt up_to 3; burnt over 3 -> burnt up_to 4; burnt over 4"
    paste = survivor(tmp_path / "before", name, STEPS, examples=BLUNT).paste
    written = paste.replace("title: {zh: ..., en: ...}", "title: {zh: 四个, en: four}")
    written = written.replace("outcomes: []", "outcomes: [{table: baking.steps, row: many, fine: 5}]")
    written = written.replace("because: {}", "because: {KM/8/1: {zh: 规矩。, en: The rule.}}")
    book = sound(tmp_path / "after", STEPS, policies__baking__examples=f"{BLUNT}---\n{written}")
    assert fates(book)[name] == "example"
