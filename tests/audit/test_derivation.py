"""Tables that wait for each other."""

from __future__ import annotations

from pathlib import Path

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import TABLES, audited, finding
from tests.department import table

VALID = Text("引出的事件和资格不能回头决定自己", "events and standings that follow must not decide themselves")
BATCH = "{counts_as: batch, with: {burnt: 1, careless: true, cost: 2}}"
CROWN = "kind: vocabulary\nid: baking.vocabulary\nstandings:\n  crown: {title: {zh: 皇冠, en: crown}}\n"


def circle(shown: str, *lines: int) -> Finding:
    places = [f"{TABLES}:{line}:1" for line in lines]
    return finding(
        "derivation-cycle",
        places[0],
        Text(f"互相等待：{shown}", f"they wait for each other: {shown}"),
        VALID,
        *places[1:],
    )


def raises(name: str, event: str, raised: str) -> str:
    return table(name, f"events: [{event}]\nrows:\n- {{id: a, then: [{raised}]}}")


def loses(name: str, asked: str, lost: str) -> str:
    body = (
        f"events: [nap]\nwhere: [{{standing.{asked}: {{is: true}}}}]\n"
        f"rows:\n- {{id: a, then: [{{lose: {lost}, for: month}}]}}"
    )
    return table(name, body)


def test_a_chain_of_events_and_standings_has_no_finding(tmp_path: Path) -> None:
    chain = (
        loses("baking.a", "star", "crown"),
        raises("baking.b", "batch", "{counts_as: nap}"),
        raises("baking.c", "nap", "{lose: star, for: month}"),
    )
    assert audited(tmp_path, "derivation", *chain, policies__baking__vocabulary=CROWN) == []


def test_two_tables_that_raise_each_others_events(tmp_path: Path) -> None:
    tables = (raises("baking.b", "nap", BATCH), raises("baking.a", "batch", "{counts_as: nap}"))
    assert audited(tmp_path, "derivation", *tables) == [circle("baking.a → baking.b → baking.a", 14, 1)]


def test_a_table_that_raises_its_own_event(tmp_path: Path) -> None:
    assert audited(tmp_path, "derivation", raises("baking.a", "nap", "{counts_as: nap}")) == [
        circle("baking.a → baking.a", 1)
    ]


def test_a_table_that_counts_what_it_raises(tmp_path: Path) -> None:
    monthly = table("baking.a", "each: month\nrows:\n- {id: a, when: {naps: {over: 3}}, then: [{counts_as: nap}]}")
    assert audited(tmp_path, "derivation", monthly) == [circle("baking.a → baking.a", 1)]


def test_a_table_that_prices_by_what_it_raises(tmp_path: Path) -> None:
    priced = table(
        "baking.a", "each: month\nrows:\n- {id: a, then: [{fine: {each: naps, amount: 1}}, {counts_as: nap}]}"
    )
    assert audited(tmp_path, "derivation", priced) == [circle("baking.a → baking.a", 1)]


def test_standings_that_wait_for_each_other(tmp_path: Path) -> None:
    tables = (loses("baking.a", "star", "crown"), loses("baking.b", "crown", "star"))
    assert audited(tmp_path, "derivation", *tables, policies__baking__vocabulary=CROWN) == [
        circle("baking.a → baking.b → baking.a", 1, 15)
    ]


def test_circles_apart_are_all_told(tmp_path: Path) -> None:
    tables = (
        raises("baking.d", "nap", "{counts_as: nap}"),
        loses("baking.b", "star", "crown"),
        loses("baking.a", "crown", "star"),
    )
    assert audited(tmp_path, "derivation", *tables, policies__baking__vocabulary=CROWN) == [
        circle("baking.a → baking.b → baking.a", 28, 14),
        circle("baking.d → baking.d", 1),
    ]


def test_a_circle_begins_with_its_first_table_whoever_waits_for_it(tmp_path: Path) -> None:
    tables = (
        raises("baking.a", "nap", "{warn: true}"),
        raises("baking.b", "nap", BATCH),
        raises("baking.c", "batch", "{counts_as: nap}"),
    )
    assert audited(tmp_path, "derivation", *tables) == [circle("baking.b → baking.c → baking.b", 14, 27)]


def test_the_other_checks_still_look_at_tables_in_a_circle(tmp_path: Path) -> None:
    holed = table("baking.a", "events: [nap]\nrows:\n- {id: a, when: {naps: {over: 3}}, then: [{counts_as: nap}]}")
    audited(tmp_path, "derivation", holed)
    assert [f.code for f in audited(tmp_path, "tables", holed)] == ["gap", "gap"]
