"""A table as a grid: which row speaks, and why each of the others does not."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checks.book.condition import Condition, Occurrence
from checks.book.facts import fact_named
from checks.book.rules import Row, Table
from checks.book.values import Value
from checks.engine.grid import Grid, Match
from checks.finding import Place
from tests.engine.generated import bakery, table_of

NONE = Condition("loaves", (0,))
FEW = Condition("loaves", low=0, high=3, high_closed=True)
MANY = Condition("loaves", low=3)
SALTED = Condition("salted", (True,))
RYE = Condition("flour", ("rye",))
FIRST = Occurrence(1, 1)
LATER = Occurrence(2)


def row(name: str, *groups: tuple[Condition, ...], **rest: object) -> Row:
    return Row(name, Place(name), (), groups, **rest)  # type: ignore[arg-type]


def grid(*rows: Row, **rest: object) -> Grid:
    table = table_of(rows, **rest)  # type: ignore[arg-type]
    return Grid(table, table.rows, lambda name: fact_named(bakery(), name) or pytest.fail(name))


def said(match: Match) -> tuple[list[str], dict[str, list[str]]]:
    """The rows that match, and for every other row the facts on which it lost."""
    lost = {
        one.row.id: [failed.fact if isinstance(failed, Condition) else "occurrence" for failed in one.failed]
        for one in match.lost
    }
    return [row.id for row in match.rows], lost


LADDER = grid(
    row("none", (NONE,)),
    row("few-first", (FEW,), occurrence=FIRST),
    row("few-later", (FEW,), occurrence=LATER),
    row("many", (MANY, SALTED)),
    row("rest", otherwise=True),
    occurrence="month",
)


@pytest.mark.parametrize(
    ("loaves", "salted", "ordinal", "rows", "lost"),
    [
        (0, False, 1, ["none"], {"few-first": ["loaves"], "few-later": ["occurrence"], "many": ["loaves"], "rest": []}),
        (1, True, 1, ["few-first"], {"none": ["loaves"], "few-later": ["occurrence"], "many": ["loaves"], "rest": []}),
        (3, True, 2, ["few-later"], {"none": ["loaves"], "few-first": ["occurrence"], "many": ["loaves"], "rest": []}),
        (3, True, 9, ["few-later"], {"none": ["loaves"], "few-first": ["occurrence"], "many": ["loaves"], "rest": []}),
        (4, True, 1, ["many"], {"none": ["loaves"], "few-first": ["loaves"], "few-later": ["occurrence"], "rest": []}),
        (
            4,
            False,
            2,
            ["rest"],
            {"none": ["loaves"], "few-first": ["occurrence"], "few-later": ["loaves"], "many": ["salted"]},
        ),
    ],
)
def test_one_row_speaks_and_each_other_names_the_first_thing_it_lacked(
    loaves: int, salted: bool, ordinal: int, rows: list[str], lost: dict[str, list[str]]
) -> None:
    assert said(LADDER.decide({"loaves": loaves, "salted": salted}, ordinal)) == (rows, lost)


def test_the_same_cell_is_worked_out_once() -> None:
    assert LADDER.decide({"loaves": 1, "salted": True}) is LADDER.decide({"loaves": 2, "salted": True})


def test_any_of_several_groups_suffices() -> None:
    either = grid(row("either", (MANY,), (SALTED, RYE)), row("rest", otherwise=True))
    facts: dict[str, Value] = {"loaves": 0, "salted": True, "flour": "rye"}
    assert said(either.decide(facts)) == (["either"], {"rest": []})
    assert said(either.decide({**facts, "loaves": 6, "salted": False})) == (["either"], {"rest": []})
    assert said(either.decide({**facts, "salted": False})) == (["rest"], {"either": ["loaves", "salted"]})
    assert said(either.decide({**facts, "flour": "white"})) == (["rest"], {"either": ["loaves", "flour"]})


def test_collect_gives_every_row_that_matches() -> None:
    both = grid(row("many", (MANY,)), row("salted", (SALTED,)), row("rest", otherwise=True), hit="collect")
    assert said(both.decide({"loaves": 6, "salted": True})) == (["many", "salted"], {"rest": []})
    assert said(both.decide({"loaves": 6, "salted": False})) == (["many"], {"salted": ["salted"], "rest": []})
    assert said(both.decide({"loaves": 0, "salted": False})) == (["rest"], {"many": ["loaves"], "salted": ["salted"]})


def test_a_row_without_conditions_always_matches() -> None:
    assert said(grid(row("always")).decide({})) == (["always"], {})


def test_where_no_row_matches_all_of_them_lost() -> None:
    match = grid(row("many", (MANY,))).decide({"loaves": 0})
    assert (match.row, said(match)) == (None, ([], {"many": ["loaves"]}))


def test_where_several_match_none_is_the_row() -> None:
    match = grid(row("one", (MANY,)), row("two", (SALTED,))).decide({"loaves": 6, "salted": True})
    assert (match.row, said(match)) == (None, (["one", "two"], {}))


def test_rows_cut_at_where_too() -> None:
    """A bound of `where` cuts the rows' own dimension, so that the audit sees what lies inside."""
    inner = grid(row("few", (Condition("loaves", high=3, high_closed=True),)), where=((Condition("loaves", low=0),),))
    assert [cell for cell, _ in inner.cells()] == [(2,), (3,), (4,)]


def test_the_reachable_cells_come_with_facts_inside_the_table() -> None:
    made = grid(
        row("few", (FEW,), occurrence=FIRST),
        row("rest", otherwise=True),
        where=((SALTED, Condition("loaves", low=0)), (RYE,)),
        occurrence="month",
    )
    assert [witness for _, witness in made.cells()] == [
        {"salted": True, "loaves": 0, "flour": "rye", "occurrence": 1},
        {"salted": True, "loaves": 0, "flour": "rye", "occurrence": 2},
        {"salted": True, "loaves": 1, "flour": "white", "occurrence": 1},
        {"salted": True, "loaves": 1, "flour": "white", "occurrence": 2},
        {"salted": True, "loaves": 3, "flour": "white", "occurrence": 1},
        {"salted": True, "loaves": 3, "flour": "white", "occurrence": 2},
        {"salted": True, "loaves": 4, "flour": "white", "occurrence": 1},
        {"salted": True, "loaves": 4, "flour": "white", "occurrence": 2},
    ]


def test_a_table_without_conditions_has_one_cell() -> None:
    assert list(grid(row("always")).cells()) == [((), {})]


def test_a_fact_asked_only_by_where_is_no_dimension_of_the_rows() -> None:
    table: Table = table_of((row("always"),), where=((SALTED,),))
    made = Grid(table, table.rows, lambda name: fact_named(bakery(), name) or pytest.fail(name))
    assert (list(made.dimensions), list(made.outer), list(made.cells())) == ([], ["salted"], [((), {"salted": True})])


def test_money_between_two_ends_is_found_exactly() -> None:
    half = grid(row("light", (Condition("weight", high=Fraction(5, 2)),)), row("rest", otherwise=True))
    assert said(half.decide({"weight": Fraction(49, 20)})) == (["light"], {"rest": []})
    assert said(half.decide({"weight": Fraction(5, 2)})) == (["rest"], {"light": ["weight"]})
