"""Mutants of workflows are tried the quick way: it agrees with the plain one, and does only what a change touches."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from checks.book.book import Book
from checks.book.cases import Case
from checks.book.region import TooManyGroups
from checks.book.workflow import Step
from checks.engine.evaluate import Engine
from checks.engine.verdict import Verdict
from checks.making import walk as walking
from checks.making.walk import walk
from checks.mutation import branches
from checks.mutation.branches import other_branches
from checks.mutation.mutant import Mutant
from checks.mutation.passing import Passing
from checks.mutation.trial import Trial, Trials
from checks.words.conditions import named
from tests.cli.bakery import case, example, expecting
from tests.department import sound
from tests.flows import LOAF_FILES
from tests.mutation.long import ROUTE, long


def both_ways(book: Book, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Any], list[Any]]:
    """Every mutant of every workflow and what becomes of it: the quick way, and as if nothing were known before."""

    def told() -> list[Any]:
        fact, trials = partial(named, book), Trials(book)
        flows = book.workflows.values()
        made: list[Mutant] = [mutant for flow in flows for mutant in other_branches(flow, fact)]
        tried: list[Trial] = [trial for flow in flows for trial in trials.of(flow.route)]
        return [*((mutant.change, mutant.table, mutant.proof) for mutant in made), *tried]

    quick = told()
    with monkeypatch.context() as plainly:
        plainly.setattr(branches, "walk", lambda fact, start, order, ends, before=None: walk(fact, start, order, ends))
        plainly.setattr(Passing, "may_pass", lambda self, example, route, step: True)
        return quick, told()


def test_for_every_mutant_of_the_real_workflows_both_ways_agree(
    handbook: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick, plain = both_ways(handbook, monkeypatch)
    assert len(quick) > 2 * len(handbook.workflows)
    assert quick == plain


def test_for_a_long_workflow_both_ways_agree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick, plain = both_ways(long(tmp_path, 8), monkeypatch)
    assert quick == plain


LOAF_SOLD = example(
    "baking.sold",
    case("{at: 2026-02-01T06:00, loaf: {smooth: true, crust: gold}}"),
    expecting(claims="  routes: [{workflow: baking.loaf, steps: [knead, bake, weigh, sell], end: sold}]\n"),
)


def test_survivors_have_the_same_witness_and_sketch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One example, which never passes some of the steps: what it cannot notice is told alike both ways."""
    book = sound(tmp_path, **LOAF_FILES, policies__baking__examples=LOAF_SOLD)
    quick, plain = both_ways(book, monkeypatch)
    left = [trial for trial in quick if isinstance(trial, Trial) and trial.fate == "survived"]
    assert quick == plain
    assert any(trial.paste for trial in left)
    assert any(trial.change.table == "baking.loaf.ask" for trial in left)


def test_a_change_of_the_last_step_walks_the_last_step_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Said plainly anew are the two ends and nothing else, however long the workflow is."""
    flow = (book := long(tmp_path, 12)).workflows["baking.long"]
    fact, asked = partial(named, book), []
    before = walk(fact, flow.start, flow.steps, flow.ends)
    *_, last = (mutant for mutant in other_branches(flow, fact) if mutant.through == "s-f11")
    plainly = walking.plainly
    monkeypatch.setattr(walking, "plainly", lambda region, known: asked.append(region) or plainly(region, known))
    turned = [step if step.id != "s-f11" else _turned(step) for step in flow.steps]
    after = walk(fact, flow.start, tuple(turned), flow.ends, before)
    assert len(asked) == 2
    assert {name for name in after if after[name] is not before[name]} == {"s-f11", "done", "aside"}
    assert last.table.rows[-1].id == "aside"


def _turned(step: Step) -> Step:
    first, second = step.branches
    return replace(step, branches=(replace(first, to=second.to), replace(second, to=first.to)))


def judged(book: Book, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many cases are judged to try all mutants of the long workflow."""
    count = 0
    evaluate = Engine.evaluate

    def counted(self: Engine, case: Case) -> Verdict:
        nonlocal count
        count += 1
        return evaluate(self, case)

    with monkeypatch.context() as patched:
        patched.setattr(Engine, "evaluate", counted)
        trials = Trials(book)
        for mutant in other_branches(book.workflows["baking.long"], partial(named, book)):
            assert trials.fate(book.tables[ROUTE], mutant).fate == "example"
    return count


def test_only_examples_that_pass_the_step_are_judged_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One judgement prepares each example, and the first or second that passes the changed step notices."""
    book = long(tmp_path, 12)
    made = len(list(other_branches(book.workflows["baking.long"], partial(named, book))))
    assert judged(book, monkeypatch) <= len(book.examples) + 2 * made


def test_an_example_that_leaves_its_route_open_may_pass_every_step(tmp_path: Path) -> None:
    open_ = example(
        "baking.open",
        case("{at: 2026-02-01T06:00, loaf: {smooth: true, crust: unknown}}"),
        expecting(claims="  partial: [baking.loaf.route]\n"),
    )
    book = sound(tmp_path, **LOAF_FILES, policies__baking__examples=f"{LOAF_SOLD}---\n{open_}")
    passing, route = Passing(Engine(book)), book.tables["baking.loaf.route"]
    sold, left = book.examples.values()
    steps = ("knead", "bake", "weigh", "ask", "sell")
    assert [passing.may_pass(sold, route, step) for step in steps] == [True, True, True, False, True]
    assert [passing.may_pass(left, route, step) for step in steps] == [True] * 5


def test_a_change_with_too_many_ways_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The policy would be refused when it is read."""
    book = long(tmp_path, 4)

    def refusing(fact: Any, start: str, order: Any, ends: Any, before: Any = None) -> Any:
        if before is not None:
            raise TooManyGroups
        return walk(fact, start, order, ends)

    monkeypatch.setattr(branches, "walk", refusing)
    assert list(other_branches(book.workflows["baking.long"], partial(named, book))) == []
