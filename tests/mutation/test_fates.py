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
EVE = example(
    "baking.eve",
    case(*(FEW.replace("2026-02-01", day) for day in ("2025-12-31", "2026-01-01")), until="2026-01-01").replace(
        "from: 2026-02-01", "from: 2025-12-31"
    ),
    expecting("{table: baking.steps, row: few, warn: true}"),
)
"""The same on the day before the rule holds and on its first day."""
BOUND = (
    example(
        "baking.sharp",
        case(FEW, FOUR),
        expecting("{table: baking.steps, row: few, warn: true}", "{table: baking.steps, row: many, fine: 5}"),
    )
    + "---\n"
    + EVE
)
SHARP = f"{BOUND}---\n{NEITHER}"
BLUNT = SHARP.replace("burnt: 3,", "burnt: 1,").replace("burnt: 4,", "burnt: 9,")

LEFT = (
    "baking.burnt bound: burnt over 0 -> burnt over -1",
    "baking.burnt bound: burnt over 0 -> burnt over 1",
    "baking.burnt condition: burnt over 0 -> nothing",
    "baking.burnt condition: careless is true -> nothing",
    "baking.burnt date: from 2026-01-01 -> from 2025-12-31",
    "baking.burnt date: from 2026-01-01 -> from 2026-01-02",
    "baking.burnt/again amount: fine step 5 -> fine step 4",
    "baking.burnt/again amount: fine step 5 -> fine step 6",
    "baking.month/calm bound: naps up_to 1 -> naps up_to 0",
    "baking.month/calm bound: burnt-loaves up_to 5 -> burnt-loaves up_to 4",
    "baking.month/calm bound: burnt-loaves up_to 5 -> burnt-loaves up_to 6",
    "baking.month/calm condition: burnt-loaves up_to 5 -> nothing",
    "baking.napping date: from 2026-01-01 -> from 2025-12-31",
    "baking.napping date: from 2026-01-01 -> from 2026-01-02",
    "baking.month date: from 2026-01-01 -> from 2025-12-31",
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
    assert survivors(tmp_path, STEPS, examples=BOUND) == ["baking.steps role: roles baker -> everyone"]


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


DATED = table(
    "baking.dated",
    "events: [nap]\nrows:\n"
    "- {id: old, in_force: {from: 2026-01-01, until: 2026-06-30}, then: [{warn: true}]}\n"
    "- {id: new, in_force: {from: 2026-07-01}, then: [{fine: 5}]}",
)
CHANGE = "baking.dated date: from 2026-07-01 -> from "


def naps(name: str, row: str, *days: str, kind: str) -> str:
    told = (f"{{table: baking.dated, row: {row}, {kind}}}" for _ in days)
    events = (f"{{at: {day}, nap: {{}}}}" for day in days)
    body = case(*events, until=days[-1]).replace("from: 2026-02-01", f"from: {days[0]}")
    return example(name, body, expecting(*told))


def dated(root: Path, last: str, first: str) -> dict[str, str]:
    """What becomes of the day on which the rule changes, where there are naps on these days."""
    both = naps("baking.old", "old", last, kind="warn: true"), naps("baking.new", "new", first, kind="fine: 5")
    found = fates(sound(root, DATED, policies__baking__examples="---\n".join(both)))
    return {name.removeprefix(CHANGE): fate for name, fate in found.items() if name.startswith(CHANGE)}


def test_the_day_of_a_change_is_fixed_by_the_last_day_before_and_the_first_after(tmp_path: Path) -> None:
    assert dated(tmp_path / "a", "2026-06-30", "2026-07-01") == {"2026-06-30": "example", "2026-07-02": "example"}
    assert dated(tmp_path / "b", "2026-06-29", "2026-07-01") == {"2026-06-30": "survived", "2026-07-02": "example"}
    assert dated(tmp_path / "c", "2026-06-30", "2026-07-02") == {"2026-06-30": "example", "2026-07-02": "survived"}


def test_a_date_that_opens_a_hole_is_noticed_by_the_audit(tmp_path: Path) -> None:
    """Rows that no longer meet leave a day without a row, or with two."""
    early, late = (
        naps("baking.old", "old", "2026-03-01", kind="warn: true"),
        naps("baking.new", "new", "2026-09-01", kind="fine: 5"),
    )
    found = fates(sound(tmp_path, DATED, policies__baking__examples=f"{early}---\n{late}"))
    told = {name: fate for name, fate in found.items() if "/old date" in name or "/new date" in name}
    assert told == {
        "baking.dated/old date: from 2026-01-01 until 2026-06-30 -> from 2025-12-31 until 2026-06-30": "alike",
        "baking.dated/old date: from 2026-01-01 until 2026-06-30 -> from 2026-01-02 until 2026-06-30": "audit",
        "baking.dated/old date: from 2026-01-01 until 2026-06-30 -> from 2026-01-01 until 2026-06-29": "audit",
        "baking.dated/old date: from 2026-01-01 until 2026-06-30 -> from 2026-01-01 until 2026-07-01": "audit",
        "baking.dated/new date: from 2026-07-01 -> from 2026-06-30": "audit",
        "baking.dated/new date: from 2026-07-01 -> from 2026-07-02": "audit",
    }


FIRST = table(
    "baking.first", "events: [batch]\nwhere: [{burnt: {over: 5}}]\nrows:\n- {id: every, then: [{warn: true}]}"
)
SECOND = table(
    "baking.second",
    "events: [batch, nap]\nrows:\n- {id: every, then: [{fine: 5}]}",
    yields_to="[baking.first]",
)
YIELDS = "baking.second order: yields_to baking.first -> nothing"


def yielding(root: Path, burnt: int, *follows: str, first: str = FIRST) -> dict[str, str]:
    batch = f"{{at: 2026-02-01T06:00, batch: {{burnt: {burnt}, careless: true, cost: 9.5}}}}"
    return fates(
        sound(root, first, SECOND, policies__baking__examples=example("baking.x", case(batch), expecting(*follows)))
    )


def test_that_a_table_yields_is_shown_where_both_could_speak(tmp_path: Path) -> None:
    warned, fined = "{table: baking.first, row: every, warn: true}", "{table: baking.second, row: every, fine: 5}"
    assert yielding(tmp_path / "both", 9, warned)[YIELDS] == "example"
    assert yielding(tmp_path / "one", 2, fined)[YIELDS] == "survived"
    apart = FIRST.replace("events: [batch]", "events: [nap]").replace("where: [{burnt: {over: 5}}]\n", "")
    nowhere = apart.replace("events: [nap]", "each: month")
    assert yielding(tmp_path / "apart", 2, fined, first=nowhere)[YIELDS] == "alike"


def test_an_event_without_an_example_can_be_left_out(tmp_path: Path) -> None:
    fined = "{table: baking.second, row: every, fine: 5}"
    found = yielding(tmp_path, 2, fined)
    assert found["baking.second event: events batch -> nothing"] == "example"
    assert found["baking.second event: events nap -> nothing"] == "survived"
