"""Targets: met or missed, and by how much."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.book import Book
from checks.book.values import show
from checks.engine.verdict import Verdict
from tests.department import EMPLOYEE, HEAD, VOCABULARY, sound
from tests.engine.asking import ask, days, naps, possible, stands
from tests.kinds import only

FEBRUARY = days("2026-02-01", "2026-02-28")


def standard(*targets: str, head: str = "events: [sale]\n") -> str:
    """A standard about sales, with these targets called a, b, c ..."""
    listed = [
        f"- {{id: {name}, title: {{zh: 要求, en: target}}, {target}, sources: [KM/8/1]}}\n"
        for name, target in zip("abcdefgh", targets, strict=False)
    ]
    return f"kind: standard\nid: baking.target\n{HEAD}{head}targets:\n{''.join(listed)}"


def keeping(root: Path, *targets: str, head: str = "events: [sale]\n") -> Book:
    """The bakery with a standard of these targets."""
    text = standard(*targets, head=head)
    return sound(root, **only(target=text))


def sale(
    at: str = "2026-02-02T08:00", wait: object = 15, weight: object = 1, sold_at: str = '"08:00"', salted: str = "true"
) -> str:
    """One sale."""
    return f"- {{at: {at}, sale: {{wait: {wait}, weight: {weight}, sold_at: {sold_at}, salted: {salted}}}}}"


def judged(verdict: Verdict) -> list[str]:
    """What each target says, with the distance: `a missed 5`."""
    return [
        " ".join([c.table.id.rpartition(".")[2], c.row.id, *([] if c.amount is None else [show(c.amount)])])
        for c in verdict.consequences
        if c.table.part_of == "baking.target"
    ]


BOUNDS = {
    "a whole number up to a bound": ("fact: wait, up_to: 15", "wait", ["14", "15", "16", "100"], ["met", "met", "missed 1", "missed 85"]),
    "a whole number below a bound": ("fact: wait, below: 15", "wait", ["14", "15", "16"], ["met", "missed 0", "missed 1"]),
    "a whole number from a bound": ("fact: wait, from: 15", "wait", ["0", "14", "15", "16"], ["missed 15", "missed 1", "met", "met"]),
    "a whole number over a bound": ("fact: wait, over: 15", "wait", ["14", "15", "16"], ["missed 1", "missed 0", "met"]),
    "a whole number that is one": ("fact: wait, is: 15", "wait", ["10", "15", "17"], ["missed 5", "met", "missed 2"]),
    "one of one": ("fact: wait, in: [15]", "wait", ["10", "15", "17"], ["missed 5", "met", "missed 2"]),
    "one of several": ("fact: wait, in: [10, 15]", "wait", ["10", "12", "15"], ["met", "missed", "met"]),
    "a decimal between bounds": (
        "fact: weight, from: 0.5, below: 1",
        "weight",
        ["0.4", "0.49", "0.5", "0.99", "1", "1.25"],
        ["missed 0.1", "missed 0.01", "met", "met", "missed 0", "missed 0.25"],
    ),
    "a figure of no unit that is one": ("fact: weight, is: 1", "weight", ["0.75", "1", "1.1"], ["missed", "met", "missed"]),
    "a time of day": ('fact: sold_at, up_to: "09:00"', "sold_at", ['"08:59"', '"09:00"', '"09:01"', '"10:30"'], ["met", "met", "missed 1", "missed 90"]),
    "a time of day before another": ('fact: sold_at, below: "09:00"', "sold_at", ['"08:59:59"', '"09:00"', '"09:00:30"'], ["met", "missed 0", "missed 0.5"]),
    "a time of day from another": ('fact: sold_at, from: "09:00"', "sold_at", ['"00:00"', '"08:59"', '"09:00"'], ["missed 540", "missed 1", "met"]),
    "yes": ("fact: salted, is: true", "salted", ["true", "false"], ["met", "missed"]),
    "no": ("fact: salted, is: false", "salted", ["true", "false"], ["missed", "met"]),
}  # fmt: skip


@pytest.mark.parametrize(("target", "fact", "values", "said"), BOUNDS.values(), ids=BOUNDS)
def test_a_target_is_met_up_to_its_bound_and_missed_by_the_distance(
    tmp_path: Path, target: str, fact: str, values: list[str], said: list[str]
) -> None:
    """Times of day are minutes apart; where the fact measures nothing there is no distance."""
    book = keeping(tmp_path, target)
    verdicts = [ask(book, FEBRUARY, sale(**{fact: value})) for value in values]
    assert [judged(verdict) for verdict in verdicts] == [[f"a {one}"] for one in said]


def test_a_distance_counts_in_the_unit_of_its_fact(tmp_path: Path) -> None:
    targets = [
        "fact: wait, up_to: 15",
        "fact: wage, up_to: 3000",
        "fact: weight, up_to: 0",
        'fact: sold_at, up_to: "07:00"',
    ]
    verdict = ask(keeping(tmp_path, *targets), FEBRUARY, sale(wait=20))
    assert judged(verdict) == ["a missed 5", "b missed 1000", "c missed 1", "d missed 60"]
    assert [c.outcome.unit for c in verdict.consequences] == ["second", "CNY", None, "minute"]


TASTING = """\
kind: vocabulary
id: more.vocabulary
facts:
  crumb: {title: {zh: 气孔, en: crumb}, type: percent, min: 0, max: 100}
events:
  tasting: {title: {zh: 试吃, en: tasting}, at: date, subject: employee, facts: [crumb]}
"""
OF_A_PERSON = {
    "money": ("fact: employee.wage, from: 4500", "a missed 500", "CNY"),
    "days": ("fact: employee.day_number, up_to: 300", "a missed 98", "day"),
    "a level": ("fact: employee.level, is: new", "a missed", None),
    "a time of day": ('fact: employee.sold_at, up_to: "08:00"', "a missed 90", "minute"),
    "a share": ("fact: crumb, from: 60", "a missed 20", "percent"),
}


@pytest.mark.parametrize(("target", "said", "unit"), OF_A_PERSON.values(), ids=OF_A_PERSON)
def test_a_distance_of_what_is_known_of_the_person_or_is_a_share(
    tmp_path: Path, target: str, said: str, unit: str | None
) -> None:
    words = VOCABULARY.replace("facts: [joined, wage]", "facts: [joined, wage, sold_at]")
    files = only(target=standard(target, head="events: [tasting]\n"), more=TASTING)
    book = sound(tmp_path, policies__vocabulary=words, **files)
    employee = EMPLOYEE.replace("}", ', sold_at: "09:30"}')
    verdict = ask(book, FEBRUARY, "- {at: 2026-02-02, tasting: {crumb: 40}}", employee=employee)
    assert judged(verdict) == [said]
    assert [c.outcome.unit for c in verdict.consequences] == [unit]


@pytest.mark.parametrize(("slept", "said"), [(0, "a met"), (2, "a met"), (3, "a missed 1"), (5, "a missed 3")])
def test_a_target_over_a_month_is_judged_when_it_closes(tmp_path: Path, slept: int, said: str) -> None:
    book = keeping(tmp_path, "fact: naps, up_to: 2", head="each: month\n")
    verdict = ask(book, FEBRUARY, naps(*(f"2026-02-{day:02}" for day in range(1, slept + 1))))
    assert judged(verdict) == [said]
    assert [str(c.occasion.day) for c in verdict.consequences] == ["2026-02-28"]


@pytest.mark.parametrize(("bound", "said"), [("is: 0", "a missed 3"), ("is: 3", "a met"), ("in: [5]", "a missed 2")])
def test_a_count_that_must_be_one_figure(tmp_path: Path, bound: str, said: str) -> None:
    book = keeping(tmp_path, f"fact: naps, {bound}", head="each: month\n")
    assert judged(ask(book, FEBRUARY, naps("2026-02-01", "2026-02-02", "2026-02-03"))) == [said]


def test_a_month_whose_start_nobody_recorded_is_not_judged(tmp_path: Path) -> None:
    book = keeping(tmp_path, "fact: naps, up_to: 2", head="each: month\n")
    verdict = ask(book, days("2026-02-02", "2026-02-28"), naps("2026-02-03"))
    assert stands(verdict) == ["2026-02-28 23:59 target.a partial"]
    assert judged(verdict) == []


def test_targets_may_have_events_of_their_own(tmp_path: Path) -> None:
    book = keeping(
        tmp_path, "fact: wait, up_to: 15", "events: [batch], fact: burnt, is: 0", "each: month, fact: sales, from: 1"
    )
    verdict = ask(book, FEBRUARY, "- {at: 2026-02-02T06:00, batch: {burnt: 2}}")
    assert judged(verdict) == ["b missed 2", "c missed 1"]
    assert judged(ask(book, FEBRUARY, sale())) == ["a met", "c met"]


def test_targets_may_be_about_less_than_their_standard(tmp_path: Path) -> None:
    """Where the standard asks one thing and the target another, both must hold."""
    head = "events: [sale]\nwhere: [{salted: {is: true}}]\n"
    book = keeping(tmp_path, "fact: wait, up_to: 15", "where: [{weight: {over: 1}}], fact: wait, up_to: 30", head=head)
    assert judged(ask(book, FEBRUARY, sale(wait=20))) == ["a missed 5"]
    assert judged(ask(book, FEBRUARY, sale(wait=20, weight=2))) == ["a missed 5", "b met"]
    assert stands(ask(book, FEBRUARY, sale(wait=20, weight=2, salted="false"))) == [
        "2026-02-02 08:00 target.a outside salted",
        "2026-02-02 08:00 target.b outside salted",
    ]


def test_a_figure_that_is_not_known_may_be_on_either_side(tmp_path: Path) -> None:
    verdict = ask(keeping(tmp_path, "fact: wait, up_to: 15"), FEBRUARY, sale(wait="unknown"))
    assert stands(verdict) == ["2026-02-02 08:00 target.a undecided"]
    assert possible(verdict.considered[0]) == [
        ({"wait": 0}, ["met"]),
        ({"wait": 15}, ["met"]),
        ({"wait": 16}, ["missed"]),
    ]


def test_a_figure_left_out_is_missed(tmp_path: Path) -> None:
    """In the other sense of the word: nobody says that the target was."""
    verdict = ask(keeping(tmp_path, "fact: wait, up_to: 15"), FEBRUARY, "- {at: 2026-02-02T08:00, sale: {}}")
    assert stands(verdict) == ["2026-02-02 08:00 target.a missing wait"]
    assert judged(verdict) == []


@pytest.mark.parametrize(
    ("employee", "stand"),
    [
        ("{desk: counter, role: chief, joined: 2025-01-01, wage: 4000}", "not-bound"),
        ("{desk: counter, role: baker, joined: 2025-01-01, wage: 4000}", "matched met"),
    ],
)
def test_a_standard_binds_those_it_names(tmp_path: Path, employee: str, stand: str) -> None:
    verdict = ask(keeping(tmp_path, "fact: wait, up_to: 15"), FEBRUARY, sale(), employee=employee)
    assert stands(verdict) == [f"2026-02-02 08:00 target.a {stand}"]


def test_a_target_cites_its_own_clause(tmp_path: Path) -> None:
    book = keeping(tmp_path, "fact: wait, up_to: 15, decisions: [D/KM/8/1]")
    (consequence,) = ask(book, FEBRUARY, sale(wait=16)).consequences
    assert (consequence.sources, consequence.decisions) == (("KM/8/1",), ("D/KM/8/1",))


def test_several_figures_of_one_event_are_judged_one_by_one(tmp_path: Path) -> None:
    book = keeping(tmp_path, "fact: wait, up_to: 15", "fact: weight, from: 1", "fact: salted, is: true")
    verdict = ask(book, FEBRUARY, sale(wait=16, weight=1, salted="false"))
    assert judged(verdict) == ["a missed 1", "b met", "c missed"]
