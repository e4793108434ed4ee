"""What else an example claims: totals, rows that yield nothing, tables that do not bind, reasons, complete facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.audit.context import Context
from checks.audit.examples import check
from checks.finding import Finding
from checks.text import Text, both
from tests.audit.auditing import TABLES, TODAY, audited, finding
from tests.audit.burning import BURNT, EXPECT, FEW, FILE, FOUR, MANY, NAPS, NONE, TWO, WARN, differences, example
from tests.department import load, table, write


def differs(got: Text, valid: Text) -> Finding:
    return finding("example-differs", EXPECT, got, valid)


def claim(what: str, name: str, found: str = "—") -> Finding:
    return differs(both(f"{what}: {name}"), both(f"{what}: {found}"))


CLAIMS: dict[str, tuple[str, Finding]] = {
    "a wrong total": (
        "totals: {fines: 9}",
        differs(Text("合计 fines 8", "totals fines 8"), Text("期望 fines 9", "expected fines 9")),
    ),
    "a total too many": (
        "totals: {fines: 8, rewards: 1}",
        differs(Text("合计 fines 8", "totals fines 8"), Text("期望 fines 8, rewards 1", "expected fines 8, rewards 1")),
    ),
    "a total left out": (
        "totals: {fines: 0}",
        differs(Text("合计 fines 8", "totals fines 8"), Text("期望 0", "expected 0")),
    ),
    "a total finer than a cent": (
        "totals: {fines: 8.001}",
        differs(Text("合计 fines 8", "totals fines 8"), Text("期望 fines 8.001", "expected fines 8.001")),
    ),
    "a row that did not speak": ("nothing: [baking.burnt/few]", claim("nothing", "baking.burnt/few")),
    "a row that brought something": ("nothing: [baking.burnt/many]", claim("nothing", "baking.burnt/many")),
    "a table that binds": ("outside: [baking.burnt]", claim("outside", "baking.burnt")),
    "a table that is decided": ("partial: [baking.burnt]", claim("partial", "baking.burnt", "baking.naps")),
}  # fmt: skip


@pytest.mark.parametrize(("claimed", "expected"), CLAIMS.values(), ids=CLAIMS)
def test_a_claim_that_does_not_hold(tmp_path: Path, claimed: str, expected: Finding) -> None:
    assert differences(tmp_path, example(FOUR, MANY, WARN, claims=claimed), BURNT, NAPS) == [expected]


TRUE: dict[str, tuple[str, str]] = {
    "a row that yields nothing": ("2026-02-28", "nothing: [baking.naps/rested]"),
    "a window that is still open": ("2026-02-27", "partial: [baking.naps]"),
    "a total of zero": ("2026-02-28", "totals: {fines: 0, rewards: 0}"),
    "no totals at all": ("2026-02-28", "totals: {}"),
}


@pytest.mark.parametrize(("until", "claim"), TRUE.values(), ids=TRUE)
def test_a_claim_that_holds(tmp_path: Path, until: str, claim: str) -> None:
    assert differences(tmp_path, example("", claims=claim, until=until), NAPS) == []


def test_an_amount_that_nobody_has_fixed_adds_nothing_to_a_total(tmp_path: Path) -> None:
    rule = BURNT.replace("fine: 5", "fine: {unregulated: D/KM/8/1}")
    few = "{table: baking.burnt, row: few, fine: D/KM/8/1}"
    assert differences(tmp_path, example(TWO, few, claims="totals: {fines: 0}"), rule) == []


OUTSIDE = {
    "where leaves it out": BURNT,
    "it binds another desk": BURNT.replace("desks: [counter, oven]", "desks: [oven]"),
    "it binds another role": BURNT.replace("roles: [baker]", "roles: [chief]"),
    "it is not yet in force": BURNT.replace("{from: 2026-01-01}", "{from: 2026-07-01}"),
}


@pytest.mark.parametrize("rule", OUTSIDE.values(), ids=OUTSIDE)
def test_a_table_is_outside_when(tmp_path: Path, rule: str) -> None:
    none = "{at: 2026-02-03T06:00, batch: {burnt: 0, careless: false, cost: 0}}"
    assert differences(tmp_path, example(none, claims="outside: [baking.burnt]"), rule) == []


def test_a_reason_that_no_outcome_rests_on(tmp_path: Path) -> None:
    got = Text("理由引 KM/8/2，结果没有引它", "the reason cites KM/8/2, no outcome does")
    assert differences(tmp_path, example(TWO, FEW, because="KM/8/2")) == [
        finding("because-not-followed", EXPECT, got, both("KM/8/1"))
    ]


def test_a_reason_why_nothing_follows_may_cite_any_clause(tmp_path: Path) -> None:
    assert differences(tmp_path, example("", because="KM/8/2")) == []


def test_a_fact_left_out(tmp_path: Path) -> None:
    without = TWO.replace("burnt: 2, ", "")
    place = f"{FILE}:6:10"
    assert differences(tmp_path, example(without)) == [
        finding(
            "case-incomplete",
            place,
            Text(
                "规则 baking.burnt 要看 burnt，案例没有写",
                "the rule baking.burnt asks for burnt, which the case leaves out",
            ),
            Text("burnt: 值；没有人知道的，写 burnt: unknown", "burnt: a value; burnt: unknown where nobody knows it"),
        )
    ]


def test_a_fact_of_the_employee_left_out(tmp_path: Path) -> None:
    rule = table(
        "baking.level",
        """
        events: [nap]
        rows:
        - {id: old, when: {employee.level: {is: old}}, then: [{warn: true}]}
        - {id: new, otherwise: true, then: [{none: true}]}
        """,
    )
    text = example("{at: 2026-02-01, nap: {}}", employee="{desk: counter, role: baker}")
    assert differences(tmp_path, text, rule) == [
        finding(
            "case-incomplete",
            f"{FILE}:6:10",
            Text(
                "规则 baking.level 要看 employee.joined，案例没有写",
                "the rule baking.level asks for employee.joined, which the case leaves out",
            ),
            Text(
                "employee 里写 joined: 值；没有人知道的，写 joined: unknown",
                "under employee, joined: a value; joined: unknown where nobody knows it",
            ),
        )
    ]


def test_facts_that_put_a_computed_one_beyond_its_range(tmp_path: Path) -> None:
    """Nobody is at work for less than one day: to write the day number, or unknown, would not help."""
    rule = table(
        "baking.day", "events: [nap]\nrows:\n- {id: any, when: {employee.level: {is: old}}, then: [{warn: true}]}"
    )
    text = example("{at: 2026-02-01, nap: {}}", employee="{desk: counter, role: baker, joined: 2026-02-02}")
    assert differences(tmp_path, text, rule) == [
        finding(
            "case-incomplete",
            f"{FILE}:6:10",
            Text(
                "规则 baking.day 要看 day_number，由 joined 和 at 算出来却超出了范围",
                "the rule baking.day asks for day_number, which joined and at put beyond its range",
            ),
            Text(
                "改正 joined 或 at，让 day_number 落在范围里",
                "joined or at corrected, so that day_number lies within its range",
            ),
        )
    ]


@pytest.mark.parametrize("given", ["f0: unknown, f1: unknown, ", "f0: unknown, "], ids=["unknown", "left out"])
def test_more_unknown_facts_than_can_be_judged(tmp_path: Path, given: str) -> None:
    """One more unknown would not help: what must be written is a value."""
    names = [f"f{number}" for number in range(14)]
    listed = "".join(f"  {name}: {{title: {{zh: 事, en: thing}}, type: boolean}}\n" for name in names)
    words = (
        f"kind: vocabulary\nid: baking.vocabulary\nfacts:\n{listed}events:\n  much:\n    title: {{zh: 多, en: much}}\n"
        f"    at: date\n    subject: employee\n    facts: [{', '.join(names)}]\n"
    )
    every = ", ".join(f"{name}: {{is: true}}" for name in names)
    rows = f"- {{id: all, when: {{{every}}}, then: [{{warn: true}}]}}\n- {{id: rest, otherwise: true, then: [{{none: true}}]}}"
    rule = table("baking.much", f"events: [much]\nrows:\n{rows}")
    text = example(f"{{at: 2026-02-01, much: {{{given}{', '.join(f'{name}: unknown' for name in names[2:])}}}}}")
    files = {"policies__baking__vocabulary": words, "policies__baking__examples": text}
    found = [f for f in audited(tmp_path, "examples", rule, **files) if f.code != "uncovered-row"]
    assert found == [
        finding(
            "case-incomplete",
            f"{FILE}:6:10",
            Text(
                "规则 baking.much 要看的事实有14个不知道（f0, f1, f2, …），可能的情形太多",
                "14 facts that the rule baking.much asks for are unknown (f0, f1, f2, …): too many cases are possible",
            ),
            Text(
                "给其中几个写上值，让可能的情形最多剩10,000种",
                "values for some of them, so that at most 10,000 cases are left",
            ),
        )
    ]


BROKEN_RULES = {
    "gap": ("{burnt: {over: 9}}", "{burnt: {over: 8}}", "没有一行管这种情形", "no row applies"),
    "overlap": ("{burnt: {over: 0}}", "{burnt: {over: 1}}", "有几行同时管：few, many", "several rows apply: few, many"),
}


@pytest.mark.parametrize(("code", "rows"), BROKEN_RULES.items(), ids=BROKEN_RULES)
def test_an_example_that_runs_into_a_hole_of_the_rules(
    tmp_path: Path, code: str, rows: tuple[str, str, str, str]
) -> None:
    few, many, zh, en = rows
    rule = BURNT.replace("{burnt: {up_to: 3}}", few).replace("{burnt: {over: 3}}", many)
    assert differences(tmp_path, example(TWO), rule) == [
        finding(
            code,
            f"{FILE}:6:10",
            Text(f"baking.burnt：{zh}", f"baking.burnt: {en}"),
            Text("恰好一行管（见 handbook check）", "exactly one row that applies (see handbook check)"),
        )
    ]


def test_a_row_without_example(tmp_path: Path) -> None:
    text = example("", claims="nothing: [baking.naps/rested]", until="2026-02-28")
    assert audited(tmp_path, "examples", BURNT, NAPS, policies__baking__examples=text) == [
        finding(
            "uncovered-row",
            f"{TABLES}:{line}:3",
            Text(f"{row} 没有案例", f"no example for {row}"),
            Text("至少一个期望这一行的案例", "at least one example that expects this row"),
        )
        for row, line in (("baking.burnt/few", 13), ("baking.burnt/many", 14), ("baking.naps/tired", 28))
    ]


def test_rows_are_not_uncovered_while_an_example_cannot_be_read(tmp_path: Path) -> None:
    """What it covers would be shown as uncovered besides its own fault."""
    book, faults = load(write(tmp_path, BURNT, policies__baking__examples=example(FOUR.replace("batch", "bun"), MANY)))
    assert [(f.code, f.place.file) for f in faults] == [("unknown-name", FILE)]
    assert list(check(Context(book, tmp_path, TODAY))) == []


BOTH_BATCHES = f"{TWO}, {NONE}"


@pytest.mark.parametrize("at", ["2026-02-03", "2026-02-03T06:00", "2026-02-03T06:00:00"])
def test_a_table_that_stands_outside_at_the_moment_told(tmp_path: Path, at: str) -> None:
    claim = f"outside_at: [{{table: baking.burnt, at: {at}}}]"
    assert differences(tmp_path, example(BOTH_BATCHES, FEW, claims=claim)) == []


def test_a_table_that_speaks_at_the_moment_at_which_it_should_not(tmp_path: Path) -> None:
    """It stands outside at another one: `outside` alone would be content."""
    claims = "outside: [baking.burnt]\noutside_at: [{table: baking.burnt, at: 2026-02-02}]"
    assert differences(tmp_path, example(BOTH_BATCHES, FEW, claims=claims)) == [
        finding(
            "example-differs",
            f"{FILE}:12:16",
            Text(
                "引擎：baking.burnt 管不到的时刻：2026-02-03T06:00",
                "the engine: baking.burnt stands outside at 2026-02-03T06:00",
            ),
            Text("案例期望 2026-02-02", "the example expects 2026-02-02"),
        )
    ]


def test_a_table_of_another_desk_stands_outside_at_every_moment(tmp_path: Path) -> None:
    claim = "outside_at: [{table: baking.burnt, at: 2026-02-02}]"
    other = BURNT.replace("desks: [counter, oven]", "desks: [oven]")
    assert differences(tmp_path, example(TWO, claims=claim), other, NAPS) == []
