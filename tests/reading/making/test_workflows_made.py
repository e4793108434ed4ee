"""What is made of a workflow: its steps in order, the table of its routes, a table for each choice."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from checks.book.condition import Condition
from checks.book.region import Region
from checks.book.rules import Limit, Outcome, Row
from checks.book.workflow import Workflow
from checks.text import Text
from tests.department import sound
from tests.flows import CHOICE, LOAF, LOAF_FILES, flowing, workflow

Said = list[dict[str, object]]


def said(region: Region) -> Said:
    """Each group as what it asks of every fact: its values, or its ends as `(2, 5]`."""
    return [{condition.fact: _asks(condition) for condition in group} for group in region]


def _asks(condition: Condition) -> object:
    if condition.among is not None:
        return set(condition.among)
    low = "" if condition.low is None else f"{'[' if condition.low_closed else '('}{condition.low}"
    high = "" if condition.high is None else f"{condition.high}{']' if condition.high_closed else ')'}"
    return f"{low},{high}"


def rows(flow: Workflow) -> list[tuple[str, Said]]:
    """Every row of the table of routes with the facts that lead there."""
    return [(row.id, said(row.when)) for row in flow.route.rows]


def made(tmp_path: Path, ways: dict[str, str], *ends: str, **head: str) -> Workflow:
    return sound(tmp_path, **flowing(workflow(ways, *ends, **head))).workflows["baking.flow"]


@pytest.fixture
def loaf(tmp_path: Path) -> Workflow:
    return sound(tmp_path, **LOAF_FILES).workflows["baking.loaf"]


SMOOTH, PALE = {"smooth": {True}}, {"smooth": {True}, "crust": {"pale"}}
GOOD, BLACK = {"smooth": {True}, "crust": {"gold", "brown"}}, {"smooth": {True}, "crust": {"black"}}
SALEABLE = {"smooth": {True}, "crust": {"black"}, "saleable": {True}}


def test_each_step_end_and_way_back_is_a_row_with_the_facts_that_lead_there(loaf: Workflow) -> None:
    assert rows(loaf) == [
        ("knead", []),
        ("bake", [SMOOTH]),
        ("weigh", [GOOD]),
        ("ask", [BLACK]),
        ("sell", [GOOD, SALEABLE]),
        ("knead-again-knead", [{"smooth": {False}}]),
        ("bake-again-bake", [PALE]),
        ("sold", [GOOD, SALEABLE]),
        ("binned", [BLACK | {"saleable": {False}}]),
    ]


def test_what_a_row_says(loaf: Workflow) -> None:
    """Without the places: who acts, within what time, by which clauses and decisions."""
    route = loaf.route
    assert [_then(row) for row in (route.row(name) for name in ("bake", "bake-again-bake", "sell", "sold"))] == [
        ("step", "bake", Text("烤", "bake"), "baker", Limit(decision="D/KM/8/1")),
        ("again", "bake", Text("烤", "bake"), "baker", None),
        ("step", "sell", Text("买走", "take home"), "guest", None),
        ("end", "sold", Text("卖掉", "sold"), None, None),
    ]
    assert route.row("knead").then[0].within == Limit(Fraction(15), "minute")
    assert [(row.id, row.sources, row.decisions) for row in route.rows if row.decisions or not row.sources] == [
        ("bake", ("KM/8/1",), ("D/KM/8/3", "D/KM/8/1")),
        ("bake-again-bake", ("KM/8/1",), ("D/KM/8/2",)),
        ("sold", ("KM/8/1",), ("D/KM/8/3",)),
        ("binned", (), ()),
    ]


def _then(row: Row) -> tuple[object, ...]:
    (one,) = row.then
    assert isinstance(one, Outcome)
    return (one.kind, one.name, one.title, one.actor, one.within)


def test_the_table_of_routes_is_a_part_of_the_workflow(tmp_path: Path) -> None:
    book = sound(tmp_path, **LOAF_FILES)
    route = book.workflows["baking.loaf"].route
    assert (route.id, route.part_of, route.hit, route.events, route.subject) == (
        "baking.loaf.route", "baking.loaf", "collect", ("loaf",), "employee",
    )  # fmt: skip
    assert book.tables == {"baking.loaf.route": route}
    assert [row.place.line for row in route.rows] == [13, 24, 35, 42, 50, 22, 31, 57, 58]


def test_the_choices_are_tables_of_their_own(loaf: Workflow) -> None:
    assert [(t.id, [(r.id, said(r.when), r.otherwise) for r in t.rows]) for t in loaf.choices] == [
        ("baking.loaf.knead", [("1-bake", [SMOOTH], False), ("2-knead", [], True)]),
        ("baking.loaf.bake", [
            ("1-weigh", [{"crust": {"gold", "brown"}}], False), ("2-bake", [{"crust": {"pale"}}], False), ("3-ask", [], True),
        ]),
        ("baking.loaf.ask", [("1-sell", [{"saleable": {True}}], False), ("2-binned", [], True)]),
    ]  # fmt: skip


def test_how_often_a_way_leads_back(loaf: Workflow) -> None:
    back = [branch for step in loaf.steps for branch in step.branches if branch.again]
    assert [(b.to, b.at_most, b.otherwise) for b in back] == [
        ("knead", Limit(Fraction(3), "time"), True),
        ("bake", Limit(decision="D/KM/8/2"), False),
    ]
    said = [o.at_most for row in loaf.route.rows for o in row.then if o.kind == "again"]
    assert said == [branch.at_most for branch in back]


def test_what_a_workflow_and_its_ends_may_say_besides(tmp_path: Path) -> None:
    text = LOAF.replace(
        "start: knead\n", "start: knead\ngiven: [{zh: 面粉, en: flour}]\nwithin: {value: 2, unit: day}\n"
    )
    text = text.replace(
        "continues: baking.loaf,", "continues: baking.loaf, at_most: 4, with: guest, leaves: [{zh: 钱, en: money}],"
    )
    flow = sound(tmp_path, **{**LOAF_FILES, "policies__baking__loaf": text}).workflows["baking.loaf"]
    assert (flow.given, flow.within) == ((Text("面粉", "flour"),), Limit(Fraction(2), "day"))
    assert [(end.at_most, end.holder, end.leaves) for end in flow.ends] == [
        (Limit(Fraction(4), "time"), "guest", (Text("钱", "money"),)),
        (None, None, ()),
    ]


def test_each_step_comes_after_those_that_lead_to_it_otherwise_as_written(tmp_path: Path) -> None:
    ways = {
        "first": CHOICE.format("smooth", "left", "right"),
        "last": "next: done",
        "right": "next: late",
        "late": "next: last",
        "left": "next: late",
    }
    flow = made(tmp_path, ways)
    assert [step.id for step in flow.steps] == ["first", "right", "left", "late", "last"]
    assert [row.id for row in flow.route.rows] == ["first", "right", "left", "late", "last", "done"]


REST: dict[str, tuple[str, Said]] = {
    "one of four": ("{crust: {is: gold}}", [{"crust": {"pale", "brown", "black"}}]),
    "three of four in two groups": (
        "[{crust: {is: gold}}, {crust: {in: [pale, brown]}}]",
        [{"crust": {"black"}}],
    ),
    "several facts": ("{smooth: {is: true}, crust: {is: gold}}", [
        {"smooth": {False}}, {"crust": {"pale", "brown", "black"}},
    ]),
    "an interval": ("{weight: {from: 500, up_to: 600}}", [{"weight": ",500)"}, {"weight": "(600,"}]),
    "figures": ("{weight: {in: [500, 600]}}", [{"weight": ",500)"}, {"weight": "(500,600)"}, {"weight": "(600,"}]),
    "more than the least": ("{weight: {over: 0}}", [{"weight": ",0]"}]),
    "money": ("{price: {below: 2.5}}", [{"price": "[5/2,"}]),
    "a time of day": ('{out_at: {from: "08:00"}}', [{"out_at": ",28800)"}]),
    "a fact of the person": ("{employee.level: {is: new}}", [{"employee.level": {"old"}}]),
    "a standing": ("{standing.star: {is: true}}", [{"standing.star": {False}}]),
    "a measure": ("{naps: {over: 2}}", [{"naps": ",2]"}]),
    "a role": ("{employee.role: {is: chief}}", [{"employee.role": {"baker"}}]),
    "all there is": ("{weight: {from: 0}}", []),
}  # fmt: skip


@pytest.mark.parametrize(("when", "rest"), REST.values(), ids=REST)
def test_otherwise_is_everything_else(tmp_path: Path, when: str, rest: Said) -> None:
    flow = made(
        tmp_path, {"one": f"choose: [{{when: {when}, next: good}}, {{otherwise: true, next: bad}}]"}, "good", "bad"
    )
    one, other = flow.steps[0].branches
    assert (one.otherwise, other.otherwise, said(other.when)) == (False, True, rest)
    assert [row for row in rows(flow) if row[0] == "bad"] == ([("bad", rest)] if rest else [])


def test_otherwise_beyond_three_branches(tmp_path: Path) -> None:
    choose = "".join(f"{{when: {{crust: {{is: {crust}}}}}, next: {crust}}}, " for crust in ("pale", "gold", "brown"))
    flow = made(
        tmp_path, {"one": f"choose: [{choose}{{otherwise: true, next: black}}]"}, "pale", "gold", "brown", "black"
    )
    assert rows(flow)[1:] == [(crust, [{"crust": {crust}}]) for crust in ("pale", "gold", "brown", "black")]
