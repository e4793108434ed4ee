"""The mutants of a table: what is changed, in the order in which it is tried."""

from __future__ import annotations

from pathlib import Path

from checks.mutation.mutants import mutants
from tests.department import sound, table
from tests.flows import LOAF, WORDS
from tests.mutation.oven import sorted_out, told

FEW = "{id: few, when: {burnt: {up_to: 3}}, then: [{warn: true}]}"
MANY = "{id: many, when: {burnt: {over: 3}}, then: [{fine: 5}]}"


def test_a_bound_moves_for_both_rows_and_for_each_alone(tmp_path: Path) -> None:
    body = f"events: [batch]\nrows:\n- {FEW}\n- {MANY}"
    both = "burnt up_to 3; burnt over 3"
    assert sorted_out(tmp_path, "bound", body) == [
        f"{both} -> burnt up_to 2; burnt over 2",
        f"{both} -> burnt up_to 4; burnt over 4",
        "burnt up_to 3 -> burnt up_to 2",
        "burnt up_to 3 -> burnt up_to 4",
        "burnt over 3 -> burnt over 2",
        "burnt over 3 -> burnt over 4",
    ]


def test_money_moves_by_a_cent(tmp_path: Path) -> None:
    body = "events: [batch]\nrows:\n- {id: dear, when: {cost: {from: 4.5}}, then: [{warn: true}]}"
    assert sorted_out(tmp_path, "bound", body) == ["cost from 4.5 -> cost from 4.49", "cost from 4.5 -> cost from 4.51"]


def test_a_fact_without_steps_moves_in_its_last_place_and_its_end_opens(tmp_path: Path) -> None:
    words = (
        "kind: vocabulary\nid: baking.vocabulary\nfacts:\n"
        "  heat: {title: {zh: 热, en: heat}, type: decimal}\n  out_at: {title: {zh: 出炉, en: out at}, type: time}\n"
        "events:\n  bake: {title: {zh: 烤, en: bake}, at: date, subject: employee, facts: [heat, out_at]}\n"
    )
    rule = table(
        "baking.rule",
        "events: [bake]\nrows:\n"
        '- {id: warm, when: {heat: {from: 2.5}, out_at: {below: "06:00"}}, then: [{warn: true}]}',
    )
    book = sound(tmp_path, rule, policies__baking__vocabulary=words)
    found = [m.change for m in mutants(book, book.tables["baking.rule"]) if m.change.sort == "bound"]
    assert [(change.was, change.now) for change in found] == [
        ("heat from 2.5", "heat from 2.4"),
        ("heat from 2.5", "heat from 2.6"),
        ("heat from 2.5", "heat over 2.5"),
        ("out_at below 06:00", "out_at below 05:59:59"),
        ("out_at below 06:00", "out_at below 06:00:01"),
    ]


def test_values_conditions_and_rows(tmp_path: Path) -> None:
    body = (
        "events: [batch]\nwhere: [{careless: {is: true}}]\nrows:\n"
        "- {id: few, when: {employee.level: {in: [new, old]}, burnt: {up_to: 3}}, then: [{warn: true}]}\n"
        "- {id: rest, otherwise: true, then: [{none: true}]}"
    )
    assert sorted_out(tmp_path, "value", body) == [
        "careless is true -> careless is false",
        "employee.level in new, old -> without new",
        "employee.level in new, old -> without old",
    ]
    assert sorted_out(tmp_path, "condition", body) == [
        "careless is true -> nothing",
        "employee.level in new, old -> nothing",
        "burnt up_to 3 -> nothing",
    ]
    assert sorted_out(tmp_path, "row", body) == ["few -> nothing", "rest -> nothing"]


def test_times_and_windows(tmp_path: Path) -> None:
    body = (
        "events: [nap]\noccurrence: {per: month}\nrows:\n"
        "- {id: first, occurrence: 1, then: [{warn: true}]}\n"
        "- {id: again, occurrence: {from: 2}, then: [{lose: star, for: year}]}"
    )
    assert sorted_out(tmp_path, "occurrence", body) == [
        "1 | 2 -> 2 | 3",
        "1 -> 2",
        "1 -> from 1 up_to 2",
        "from 2 -> from 1",
        "from 2 -> from 3",
    ]
    assert sorted_out(tmp_path, "window", body) == [
        "per month -> per week",
        "per month -> per quarter",
        "for year -> for quarter",
    ]


def test_every_so_many_times_and_closed_windows(tmp_path: Path) -> None:
    body = "events: [nap]\noccurrence: {per: day}\nrows:\n- {id: third, occurrence: {every: 3}, then: [{warn: true}]}"
    assert sorted_out(tmp_path, "occurrence", body) == ["every 3 -> every 2", "every 3 -> every 4"]
    assert sorted_out(tmp_path, "window", body) == ["per day -> per week"]
    monthly = "each: period\nrows:\n- {id: calm, when: {naps: {up_to: 1}}, then: [{warn: true}]}"
    assert sorted_out(tmp_path, "window", monthly) == ["each period -> each month", "each period -> each year"]


def test_roles_are_left_out_swapped_and_everyone_bound(tmp_path: Path) -> None:
    body = "events: [nap]\nrows:\n- {id: every, then: [{warn: true}]}"
    one = "{desks: [counter], roles: [baker]}"
    assert sorted_out(tmp_path, "role", body, applies_to=one) == [
        "roles baker -> chief for baker",
        "roles baker -> everyone",
    ]
    two = "{desks: [counter], roles: [baker, chief]}"
    assert sorted_out(tmp_path, "role", body, applies_to=two) == [
        "roles baker, chief -> roles without baker",
        "roles baker, chief -> roles without chief",
    ]
    assert sorted_out(tmp_path, "role", body, applies_to="{desks: [counter]}") == []
    assert sorted_out(tmp_path, "role", body, applies_to=one, subject="shop") == []


def test_every_part_of_an_amount(tmp_path: Path) -> None:
    body = (
        "events: [batch]\noccurrence: {per: month}\nrows:\n- {id: every, occurrence: {from: 1}, then: "
        "[{fine: {first: 10, step: 0.5}}, {deduct_pay: {days: 2, basis: wage}}, {bear_loss: {percent: 50, of: cost}}, "
        "{reward: {each: burnt, amount: 3}}]}"
    )
    assert sorted_out(tmp_path, "amount", body) == [
        "fine first 10 -> fine first 9",
        "fine first 10 -> fine first 11",
        "fine step 0.5 -> fine step 0.4",
        "fine step 0.5 -> fine step 0.6",
        "deduct_pay days 2 -> deduct_pay days 1",
        "deduct_pay days 2 -> deduct_pay days 3",
        "bear_loss percent 50 -> bear_loss percent 49",
        "bear_loss percent 50 -> bear_loss percent 51",
        "reward each 3 -> reward each 2",
        "reward each 3 -> reward each 4",
    ]


def test_outcomes_are_left_out_and_changed_for_their_like(tmp_path: Path) -> None:
    body = "events: [nap]\nrows:\n- {id: every, then: [{approve_by: chief}, {fine: 5}, {assign: sweep}]}"
    assert [one for one in told(tmp_path, body) if "/every" in one] == [
        "/every amount: fine 5 -> fine 4",
        "/every amount: fine 5 -> fine 6",
        "/every removed: approve_by chief -> nothing",
        "/every removed: fine -> nothing",
        "/every removed: assign sweep -> nothing",
        "/every kind: fine -> deduct_pay",
        "/every name: approve_by chief -> approve_by baker",
    ]


def test_changes_that_are_told_alike_are_numbered(tmp_path: Path) -> None:
    body = (
        "events: [batch]\nwhere: [{careless: {is: true}, burnt: {over: 0}}, {careless: {is: true}, cost: {over: 0}}]\n"
        "rows:\n- {id: every, otherwise: true, then: [{warn: true}]}"
    )
    assert sorted_out(tmp_path, "condition", body) == [
        "careless is true -> nothing",
        "burnt over 0 -> nothing",
        "careless is true -> nothing #2",
        "cost over 0 -> nothing",
    ]


def test_a_branch_is_changed_where_it_is_written_and_the_routes_follow(tmp_path: Path) -> None:
    book = sound(tmp_path, policies__baking__vocabulary=WORDS, policies__baking__flow=LOAF)
    found = mutants(book, book.tables["baking.loaf.route"])
    knead = [m for m in found if m.change.table == "baking.loaf.knead"]
    assert [m.change.id.removeprefix("baking.loaf.knead/") for m in knead] == [
        "1-bake value: smooth is true -> smooth is false",
        "1-bake condition: smooth is true -> nothing",
    ]
    swapped, always = knead
    reached = {row.id: row.when for row in swapped.table.rows}
    ((only,),) = reached["knead-again-knead"]
    assert (only.fact, only.among) == ("smooth", (True,))
    assert "knead-again-knead" not in {row.id for row in always.table.rows}


def test_another_value_of_a_list_or_one_more(tmp_path: Path) -> None:
    body = (
        "events: [loaf]\nrows:\n- {id: gold, when: {crust: {is: gold}}, then: [{warn: true}]}\n"
        "- {id: dark, when: {crust: {in: [brown, black]}}, then: [{fine: 5}]}"
    )
    book = sound(tmp_path, table("baking.rule", body), policies__baking__vocabulary=WORDS)
    found = [m.change for m in mutants(book, book.tables["baking.rule"]) if m.change.sort == "value"]
    assert [(change.was, change.now) for change in found] == [
        ("crust is gold", "crust is brown"),
        ("crust in brown, black", "without brown"),
        ("crust in brown, black", "without black"),
        ("crust in brown, black", "with pale"),
    ]


def test_the_day_on_which_rows_change_moves_for_both_and_for_each_alone(tmp_path: Path) -> None:
    body = (
        "events: [nap]\nrows:\n"
        "- {id: old, in_force: {from: 2026-01-01, until: 2026-06-30}, then: [{warn: true}]}\n"
        "- {id: new, in_force: {from: 2026-07-01}, then: [{fine: 5}]}"
    )
    assert sorted_out(tmp_path, "date", body) == [
        "from 2026-07-01 -> from 2026-06-30",
        "from 2026-07-01 -> from 2026-07-02",
        "from 2026-01-01 until 2026-06-30 -> from 2025-12-31 until 2026-06-30",
        "from 2026-01-01 until 2026-06-30 -> from 2026-01-02 until 2026-06-30",
        "from 2026-01-01 until 2026-06-30 -> from 2026-01-01 until 2026-06-29",
        "from 2026-01-01 until 2026-06-30 -> from 2026-01-01 until 2026-07-01",
        "from 2026-07-01 -> from 2026-06-30",
        "from 2026-07-01 -> from 2026-07-02",
        "from 2026-01-01 -> from 2025-12-31",
        "from 2026-01-01 -> from 2026-01-02",
    ]


def test_a_row_for_a_single_day_does_not_end_before_it_begins(tmp_path: Path) -> None:
    body = "events: [nap]\nrows:\n- {id: feast, in_force: {from: 2026-05-01, until: 2026-05-01}, then: [{warn: true}]}"
    assert sorted_out(tmp_path, "date", body) == [
        "from 2026-05-01 until 2026-05-01 -> from 2026-04-30 until 2026-05-01",
        "from 2026-05-01 until 2026-05-01 -> from 2026-05-01 until 2026-05-02",
        "from 2026-01-01 -> from 2025-12-31",
        "from 2026-01-01 -> from 2026-01-02",
    ]


def test_a_table_that_yields_no_more_and_one_with_fewer_events(tmp_path: Path) -> None:
    rule = table(
        "baking.rule", "events: [nap, batch]\nrows:\n- {id: every, then: [{warn: true}]}", yields_to="[baking.first]"
    )
    first = table("baking.first", "events: [nap]\nrows:\n- {id: every, then: [{fine: 5}]}")
    book = sound(tmp_path, rule, first)
    found = [m.change for m in mutants(book, book.tables["baking.rule"]) if m.change.sort in ("order", "event")]
    assert [(change.sort, change.was, change.now) for change in found] == [
        ("order", "yields_to baking.first", "nothing"),
        ("event", "events nap", "nothing"),
        ("event", "events batch", "nothing"),
    ]
