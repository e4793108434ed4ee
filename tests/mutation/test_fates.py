"""Who notices a mutant of the bakery: its examples, the audit of its tables alone, or nobody."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from checks.audit.examples import matches
from checks.engine.evaluate import Engine
from checks.mutation.mutant import Change, Mutant
from checks.mutation.mutants import mutants
from checks.mutation.trial import Trials
from tests.cli.bakery import NAP, OLD, case, example, expecting
from tests.department import sound, table
from tests.mutation.oven import baked, fates

STEPS = table(
    "baking.steps",
    """
    events: [batch]
    rows:
    - {id: few, when: {burnt: {up_to: 3}}, then: [{warn: true}]}
    - {id: many, when: {burnt: {over: 3}}, then: [{fine: 5}]}
    """,
)
FEW = "{at: 2026-02-01T06:00, batch: {burnt: 3, careless: true, cost: 9.5}}"
FOUR = "{at: 2026-02-02T06:00, batch: {burnt: 4, careless: true, cost: 9.5}}"
FAR = "{at: 2026-02-01T06:00, batch: {burnt: 9, careless: true, cost: 9.5}}"
NEITHER = example(
    "baking.chief",
    case(FEW, employee=OLD.replace("baker", "chief")),
    expecting(claims="  outside: [baking.steps]\n"),
)
SHARP = (
    example(
        "baking.sharp",
        case(FEW, FOUR),
        expecting("{table: baking.steps, row: few, warn: true}", "{table: baking.steps, row: many, fine: 5}"),
    )
    + "---\n"
    + NEITHER
)
BLUNT = SHARP.replace("burnt: 3,", "burnt: 1,").replace("burnt: 4,", "burnt: 9,")

LEFT = (
    "baking.burnt bound: burnt over 0 -> burnt over -1",
    "baking.burnt bound: burnt over 0 -> burnt over 1",
    "baking.burnt condition: burnt over 0 -> nothing",
    "baking.burnt condition: careless is true -> nothing",
    "baking.burnt/again amount: fine step 5 -> fine step 4",
    "baking.burnt/again amount: fine step 5 -> fine step 6",
    "baking.month/calm bound: naps up_to 1 -> naps up_to 0",
    "baking.month/calm bound: burnt-loaves up_to 5 -> burnt-loaves up_to 4",
    "baking.month/calm bound: burnt-loaves up_to 5 -> burnt-loaves up_to 6",
    "baking.month/calm condition: burnt-loaves up_to 5 -> nothing",
    "baking.month/rough window: for month -> for week",
    "baking.month/rough window: for month -> for quarter",
)
"""What the examples of the bakery, which are few, let pass."""


def survivors(root: Path, *tables: str, examples: str) -> list[str]:
    found = fates(sound(root, *tables, policies__baking__examples=examples))
    return [name for name, fate in found.items() if fate == "survived"]


def test_examples_on_either_side_of_a_bound_leave_no_survivor(tmp_path: Path) -> None:
    assert survivors(tmp_path, STEPS, examples=SHARP) == []


def test_examples_far_from_a_bound_let_it_move(tmp_path: Path) -> None:
    both = "burnt up_to 3; burnt over 3"
    assert survivors(tmp_path, STEPS, examples=BLUNT) == [
        f"baking.steps bound: {both} -> burnt up_to 2; burnt over 2",
        f"baking.steps bound: {both} -> burnt up_to 4; burnt over 4",
    ]


def test_what_only_the_audit_notices_is_told_apart(tmp_path: Path) -> None:
    """A bound that moves on one side alone leaves a gap or an overlap, wherever the examples lie."""
    found = fates(sound(tmp_path, STEPS, policies__baking__examples=BLUNT))
    assert [name for name, fate in found.items() if fate == "audit"] == [
        "baking.steps/few bound: burnt up_to 3 -> burnt up_to 2",
        "baking.steps/few bound: burnt up_to 3 -> burnt up_to 4",
        "baking.steps/many bound: burnt over 3 -> burnt over 2",
        "baking.steps/many bound: burnt over 3 -> burnt over 4",
    ]


def test_without_an_outsider_everyone_may_be_bound(tmp_path: Path) -> None:
    alone = SHARP.partition("---\n")[0]
    assert survivors(tmp_path, STEPS, examples=alone) == ["baking.steps role: roles baker -> everyone"]


def test_what_answers_every_case_alike_is_no_mutant(tmp_path: Path) -> None:
    """Nobody burns less than none: the bound below the range changes nothing."""
    rule = STEPS.replace("burnt: {up_to: 3}", "burnt: {from: 0, up_to: 3}")
    found = fates(sound(tmp_path, rule, policies__baking__examples=SHARP))
    assert [name for name, fate in found.items() if fate == "alike"] == [
        "baking.steps/few bound: burnt from 0 up_to 3 -> burnt from -1 up_to 3"
    ]


def test_the_bakery_as_it_is(tmp_path: Path) -> None:
    found = fates(baked(tmp_path))
    assert {name: fate for name, fate in found.items() if fate != "example"} == dict.fromkeys(LEFT, "survived")


def test_a_table_that_is_not_changed_is_not_noticed(tmp_path: Path) -> None:
    book = baked(tmp_path)
    trials = Trials(book)
    for rule in book.tables.values():
        same = Mutant(Change(rule.id, None, rule.head.place, "row", "as", "it is"), replace(rule))
        assert trials.fate(rule, same).fate == "alike"


def test_a_whole_engine_over_all_examples_notices_the_same(tmp_path: Path) -> None:
    """Putting one table in place of another, and asking only the examples in reach, loses nothing."""
    book = baked(tmp_path)
    trials = Trials(book)
    for rule in book.tables.values():
        for mutant in mutants(book, rule):
            engine = Engine(replace(book, tables=book.tables | {rule.id: mutant.table}))
            held = [matches(book, one, engine.evaluate(one.case)) for one in book.examples.values()]
            assert (trials.fate(rule, mutant).fate == "example") == (not all(held)), mutant.change.id


def test_a_mutant_that_closes_a_circle_is_refused_by_the_audit(tmp_path: Path) -> None:
    """A nap that counts as a rest, changed into one that counts as a nap, would wait for itself."""
    words = (
        "kind: vocabulary\nid: baking.vocabulary\nevents:\n"
        "  rest: {title: {zh: 歇, en: rest}, at: date, subject: employee}\n"
    )
    rule = table("baking.rests", "events: [nap]\nrows:\n- {id: every, then: [{counts_as: rest}]}")
    told = example("baking.rest", case(NAP), expecting("{table: baking.rests, row: every, counts_as: rest}"))
    files = {"policies__baking__vocabulary": words, "policies__baking__examples": told}
    found = fates(sound(tmp_path, rule, **files))
    assert found["baking.rests/every name: counts_as rest -> counts_as nap"] == "audit"
