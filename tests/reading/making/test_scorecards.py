"""Scorecards: pairs of items by dimension, what is observed or measured, and the points they give."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from checks.book.book import Book
from checks.book.rules import Table
from checks.text import Text, both
from tests.department import sound
from tests.kinds import FILES, SCORECARD, WORDS
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import at, ill_made, likely, told, twice, unknown
from tests.reading.making.test_targets import EVENTS, NAMES
from tests.shape.shaping import changed

FILE = "policies/baking/card.yaml"
DIMENSIONS = "hands, heart"


def no_item(spot: str, event: str, fact: str) -> Fault:
    """A fact that does not name the items of the scorecard."""
    got = Text(f"{event} 的 {fact} 指的不是这张评分表的条目", f"{fact} of {event} does not name this scorecard's items")
    return Fault("odd-scorecard", spot, got, both("{type: item, scorecard: baking.card}"))


BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "an unknown dimension": (
        "dimension: hands",
        "dimension: hand",
        [unknown("19:14", "维度", "dimension", "hand", likely("hands", DIMENSIONS))],
    ),
    "an unknown event that rates": (
        "events: [rating]",
        "events: [ratting]",
        [unknown("11:10", "事件", "event", "ratting", likely("rating", EVENTS))],
    ),
    "an unknown event that observes": (
        "event: sighting",
        "event: sihgting",
        [unknown("12:19", "事件", "event", "sihgting", likely("sighting", EVENTS))],
    ),
    "an unknown fact that observes": (
        "fact: seen",
        "fact: saen",
        [unknown("12:35", "事实", "fact", "saen", likely("seen", NAMES))],
    ),
    "a fact of another event": ("event: sighting", "event: sale", [no_item("12:31", "sale", "seen")]),
    "a fact that is no item": (
        "event: sighting, fact: seen",
        "event: sale, fact: wait",
        [no_item("12:31", "sale", "wait")],
    ),
    "measured by an unknown fact": (
        "when: {naps: {is: 0}}",
        "when: {nap: {is: 0}}",
        [unknown("25:48", "事实", "fact", "nap", likely("naps", NAMES))],
    ),
    "measured by what cannot be": (
        "when: [{naps: {from: 3}}]",
        "when: [{naps: {from: x}}]",
        [same("wrong-value", "26:65", "naps: the text x", Text("整数", "a whole number"))],
    ),
}


test_a_scorecard_that_cannot_be = ill_made(FILE, SCORECARD, BAD, **FILES)


def test_every_pair_is_looked_at(tmp_path: Path) -> None:
    text = changed(SCORECARD, "dimension: hands", "dimension: hand").replace("dimension: heart", "dimension: haert", 1)
    found = told(tmp_path, **{**FILES, "policies__baking__card": text})
    assert found == at(
        tmp_path,
        FILE,
        unknown("19:14", "维度", "dimension", "hand", likely("hands", DIMENSIONS)),
        unknown("23:14", "维度", "dimension", "haert", likely("heart", DIMENSIONS)),
    )


def test_the_conditions_of_every_item_are_looked_at(tmp_path: Path) -> None:
    text = changed(changed(SCORECARD, "{naps: {is: 0}}", "{nap: {is: 0}}"), "{naps: {up_to: 1}}", "{naps: {up_to: x}}")
    found = told(tmp_path, **{**FILES, "policies__baking__card": text})
    assert [(str(f.place), f.code) for f in found] == [
        (f"{FILE}:25:48", "unknown-name"),
        (f"{FILE}:29:75", "wrong-value"),
    ]


def test_a_dimension_twice(tmp_path: Path) -> None:
    text = changed(SCORECARD, "- {id: heart,", "- {id: hands, title: {zh: 手, en: hands}}\n- {id: heart,")
    found = told(tmp_path, **{**FILES, "policies__baking__card": text})
    assert found == at(tmp_path, FILE, twice("16:8", "编号", "id", "hands", f"{FILE}:15:8"))


RULE = SCORECARD[: SCORECARD.index("decisions:")].replace("kind: scorecard", "kind: schedule")
RULE = RULE.replace("id: baking.card", "id: baking.rule")
RULE += "events: [sighting]\nwhere: [{seen: {is: ITEM}}]\nrows:\n- {id: all, otherwise: true, then: [{warn: true}]}\n"


def test_a_rule_may_ask_for_an_item(tmp_path: Path) -> None:
    assert told(tmp_path, **{**FILES, "policies__baking__rule": RULE.replace("ITEM", "help-minus")}) == []


def test_a_rule_that_asks_for_an_item_nobody_listed(tmp_path: Path) -> None:
    found = told(tmp_path, **{**FILES, "policies__baking__rule": RULE.replace("ITEM", "crust-plsu")})
    items = "crust-plus, crust-minus, awake-plus, awake-minus, help-plus, help-minus"
    fault = same("wrong-value", "11:21", "seen: crust-plsu", likely("crust-plus", items))
    assert found == at(tmp_path, "policies/baking/rule.yaml", fault)


@pytest.mark.parametrize(
    ("old", "new"), [("dimension: hands", "dimension: hand"), ("events: [rating]\n", "")], ids=["meaning", "shape"]
)
def test_the_items_of_a_broken_scorecard_are_not_told_again(tmp_path: Path, old: str, new: str) -> None:
    files = {"policies__baking__card": changed(SCORECARD, old, new), "policies__baking__rule": RULE}
    assert [f.place.file for f in told(tmp_path, **{**FILES, **files})] == [FILE]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return sound(Path(tmp_path_factory.mktemp("bakery")), **FILES)


def asked(table: Table) -> dict[str, list[list[str]]]:
    """For each row the facts that its groups ask."""
    return {row.id: [[c.fact for c in group] for group in row.when] for row in table.rows}


def test_what_a_scorecard_holds(book: Book) -> None:
    card = book.scorecards["baking.card"]
    assert (card.plus, card.minus) == (Fraction(2), Fraction(-1))
    assert card.decisions == ("D/KM/8/1",)
    assert card.dimensions == (("hands", Text("手艺", "craft")), ("heart", Text("态度", "attitude")))
    assert [(pair.id, pair.dimension, pair.roles) for pair in card.pairs] == [
        ("crust", "hands", ()),
        ("awake", "heart", ("baker",)),
        ("help", "heart", ()),
    ]


def test_the_items_are_the_values_of_the_fact_that_observes_them(book: Book) -> None:
    items = ["crust-plus", "crust-minus", "awake-plus", "awake-minus", "help-plus", "help-minus"]
    fact = book.vocabulary.facts["seen"]
    assert [name for name, _ in fact.values] == items
    assert fact.value_title("crust-minus") == Text("皮软", "soft crusts")
    assert [item.id for item in book.scorecards["baking.card"].items] == items


def test_each_pair_is_a_table_that_collects(book: Book) -> None:
    tables = book.scorecards["baking.card"].tables
    assert [table.id for table in tables] == ["baking.card.crust", "baking.card.awake", "baking.card.help"]
    assert {(table.hit, table.events, table.each) for table in tables} == {("collect", ("rating",), None)}
    assert [[row.id for row in table.rows] for table in tables] == [["plus", "minus", "neither"]] * 3


def test_an_item_is_observed_or_measured_or_both(book: Book) -> None:
    crust, awake, help_ = (asked(table) for table in book.scorecards["baking.card"].tables)
    assert crust == {"plus": [["baking.card.crust.plus"]], "minus": [["baking.card.crust.minus"]], "neither": []}
    assert awake == {"plus": [["naps"]], "minus": [["naps"]], "neither": []}
    assert help_["plus"] == [["baking.card.help.plus", "naps"]]


@pytest.mark.parametrize(("table", "kind"), [("crust", "not_assessed"), ("awake", "none"), ("help", "not_assessed")])
def test_neither_side_is_not_assessed_unless_both_are_measured(book: Book, table: str, kind: str) -> None:
    (outcome,) = book.tables[f"baking.card.{table}"].row("neither").then
    assert outcome.kind == kind


def test_a_pair_binds_the_roles_of_the_scorecard_or_fewer(tmp_path: Path) -> None:
    text = changed(SCORECARD, "roles: [baker]}\nin_force", "roles: [baker, chief]}\nin_force")
    made = sound(tmp_path, **{**FILES, "policies__baking__card": text})
    roles = {table.id: table.head.applies_to.roles for table in made.scorecards["baking.card"].tables}
    assert roles == {
        "baking.card.crust": ("baker", "chief"),
        "baking.card.awake": ("baker",),
        "baking.card.help": ("baker", "chief"),
    }


def test_an_item_rests_on_its_own_clauses_and_those_of_the_scorecard(tmp_path: Path) -> None:
    text = changed(SCORECARD, "crisp crusts}, sources: [KM/8/1]", "crisp crusts}, sources: [KM/8/2]")
    rows = sound(tmp_path, **{**FILES, "policies__baking__card": text}).tables["baking.card.crust"].rows
    assert rows[0].sources == ("KM/8/2", "KM/8/1")
    assert set(rows[2].sources) == {"KM/8/2", "KM/8/1"}


def test_an_item_rests_on_its_own_decisions_and_those_about_the_points(tmp_path: Path) -> None:
    text = changed(SCORECARD, "minus: -1, decisions: [D/KM/8/1]}", "minus: -1, decisions: [D/KM/9]}")
    rows = sound(tmp_path, **{**FILES, "policies__baking__card": text}).tables["baking.card.crust"].rows
    assert [row.decisions for row in rows] == [("D/KM/9",), ("D/KM/9", "D/KM/8/1"), ("D/KM/9",)]


def test_the_scorecard_of_a_fact_is_left_out(tmp_path: Path) -> None:
    found = told(tmp_path, **{**FILES, "policies__baking__vocabulary": changed(WORDS, ", scorecard: baking.card", "")})
    got = Text("条目事实没有 scorecard", "a fact of type item without scorecard")
    valid = Text("scorecard: 评分表的编号", "scorecard: the id of a scorecard")
    words = [f for f in found if f.place.file == "policies/baking/vocabulary.yaml"]
    assert words == at(tmp_path, "policies/baking/vocabulary.yaml", Fault("missing-key", "53:9", got, valid))


def test_a_fact_of_a_scorecard_nobody_wrote(tmp_path: Path) -> None:
    text = changed(WORDS, "scorecard: baking.card", "scorecard: baking.crad")
    found = told(tmp_path, **{**FILES, "policies__baking__vocabulary": text})
    words = [f for f in found if f.place.file == "policies/baking/vocabulary.yaml"]
    fault = unknown("53:68", "评分表", "scorecard", "baking.crad", likely("baking.card", "baking.card"))
    assert words == at(tmp_path, "policies/baking/vocabulary.yaml", fault)


def test_only_items_name_a_scorecard(tmp_path: Path) -> None:
    text = changed(WORDS, "en: season}, type: enum,", "en: season}, type: enum, scorecard: baking.card,")
    found = told(tmp_path, **{**FILES, "policies__baking__vocabulary": text})
    got = Text("enum 类型的事实写了 scorecard", "scorecard for a fact of type enum")
    fault = Fault("odd-fact", "47:53", got, Text("scorecard 只用于 item", "scorecard only for item"))
    assert found == at(tmp_path, "policies/baking/vocabulary.yaml", fault)
