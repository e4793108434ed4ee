"""Facts given as unknown: what each possibility would bring."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.values import UNKNOWN
from tests.department import sound, table
from tests.engine.asking import ask, batch, days, followed, naps, possible, stands

ONE_DAY = days("2026-02-01", "2026-02-01")
FEBRUARY = days("2026-02-01", "2026-02-28")
CARE = table(
    "baking.care",
    """
    events: [batch]
    rows:
    - {id: none, when: {burnt: {is: 0}}, then: [{none: true}]}
    - {id: few, when: {burnt: {over: 0, up_to: 3}}, then: [{warn: true}]}
    - {id: many-careful, when: {burnt: {over: 3}, careless: {is: false}}, then: [{fine: 5}]}
    - {id: many-careless, when: {burnt: {over: 3}, careless: {is: true}}, then: [{fine: 50}]}
    """,
)


@pytest.mark.parametrize(
    ("burnt", "careless", "expected"),
    [
        (
            "unknown",
            "true",
            [
                ({"burnt": 0}, ["none"]),
                ({"burnt": 1}, ["few"]),
                ({"burnt": 3}, ["few"]),
                ({"burnt": 4}, ["many-careless"]),
            ],
        ),
        (4, "unknown", [({"careless": True}, ["many-careless"]), ({"careless": False}, ["many-careful"])]),
        (
            "unknown",
            "unknown",
            [
                ({"burnt": 0, "careless": True}, ["none"]),
                ({"burnt": 0, "careless": False}, ["none"]),
                ({"burnt": 1, "careless": True}, ["few"]),
                ({"burnt": 1, "careless": False}, ["few"]),
                ({"burnt": 3, "careless": True}, ["few"]),
                ({"burnt": 3, "careless": False}, ["few"]),
                ({"burnt": 4, "careless": True}, ["many-careless"]),
                ({"burnt": 4, "careless": False}, ["many-careful"]),
            ],
        ),
    ],
)
def test_every_possibility_is_listed(
    tmp_path: Path, burnt: int | str, careless: str, expected: list[tuple[dict[str, object], list[str]]]
) -> None:
    verdict = ask(sound(tmp_path, CARE), ONE_DAY, batch("2026-02-01T06:00", burnt, careless))
    assert (followed(verdict), stands(verdict)) == ([], ["2026-02-01 06:00 care undecided"])
    (considered,) = verdict.considered
    assert possible(considered) == expected
    assert {name for name, value in considered.facts.items() if value is UNKNOWN} == set(expected[0][0])


def test_a_fact_that_is_unknown_but_does_not_matter(tmp_path: Path) -> None:
    verdict = ask(sound(tmp_path, CARE), ONE_DAY, batch("2026-02-01T06:00", 2, "unknown", "unknown"))
    assert followed(verdict) == ["2026-02-01 06:00 baker care/few warn"]


def test_a_fact_computed_from_the_unknown_is_open_too(tmp_path: Path) -> None:
    level = table(
        "baking.level",
        """
        events: [nap]
        rows:
        - {id: new, when: {employee.level: {is: new}}, then: [{warn: true}]}
        - {id: old, when: {employee.level: {is: old}}, then: [{fine: 5}]}
        """,
    )
    employee = "{desk: counter, role: baker, joined: unknown, wage: 4000}"
    verdict = ask(sound(tmp_path, level), ONE_DAY, naps("2026-02-01"), employee=employee)
    assert [possible(c) for c in verdict.considered] == [
        [({"employee.level": "new"}, ["new"]), ({"employee.level": "old"}, ["old"])]
    ]


def test_an_unknown_fact_and_an_open_ordinal_are_combined(tmp_path: Path) -> None:
    ladder = table(
        "baking.ladder",
        """
        events: [batch]
        occurrence: {per: month}
        rows:
        - {id: careful, when: {careless: {is: false}}, then: [{none: true}]}
        - {id: first, when: {careless: {is: true}}, occurrence: 1, then: [{warn: true}]}
        - {id: later, when: {careless: {is: true}}, occurrence: {from: 2}, then: [{fine: 5}]}
        """,
    )
    covers = days("2026-02-10", "2026-02-28")
    verdict = ask(sound(tmp_path, ladder), covers, batch("2026-02-10T06:00", careless="unknown"))
    assert stands(verdict) == ["2026-02-10 06:00 ladder partial (1)"]
    assert [possible(c) for c in verdict.considered] == [
        [
            ({"careless": True, "occurrence": 1}, ["first"]),
            ({"careless": True, "occurrence": 2}, ["later"]),
            ({"careless": False, "occurrence": 1}, ["careful"]),
            ({"careless": False, "occurrence": 2}, ["careful"]),
        ]
    ]


def test_under_collect_the_possibilities_are_sets_of_rows(tmp_path: Path) -> None:
    both = table(
        "baking.both",
        """
        events: [batch]
        hit: collect
        rows:
        - {id: burnt, when: {burnt: {over: 0}}, then: [{warn: true}]}
        - {id: careless, when: {careless: {is: true}}, then: [{fine: 5}]}
        - {id: fine, otherwise: true, then: [{none: true}]}
        """,
    )
    verdict = ask(sound(tmp_path, both), ONE_DAY, batch("2026-02-01T06:00", "unknown", "true"))
    assert [possible(c) for c in verdict.considered] == [
        [({"burnt": 0}, ["careless"]), ({"burnt": 1}, ["burnt", "careless"])]
    ]


WORDS = """
kind: vocabulary
id: baking.vocabulary
measures:
  careless-batches:
    title: {zh: 粗心, en: careless batches}
    count: batch
    where: [{careless: {is: true}}]
    per: month
"""
COUNTED = table(
    "baking.counted",
    """
    each: month
    rows:
    - {id: up-to-one, when: {careless-batches: {up_to: 1}}, then: [{none: true}]}
    - {id: two, when: {careless-batches: {is: 2}}, then: [{warn: true}]}
    - {id: three, when: {careless-batches: {from: 3}}, then: [{fine: 5}]}
    """,
)


@pytest.mark.parametrize(
    ("careless", "stand", "rows"),
    [
        (["unknown"], "counted matched up-to-one", []),
        (["true", "unknown"], "counted undecided", ["up-to-one", "two"]),
        (["true", "unknown", "unknown"], "counted undecided", ["up-to-one", "two", "three"]),
        (["true", "true", "unknown"], "counted undecided", ["two", "three"]),
        (["true", "true", "true", "unknown"], "counted matched three", []),
    ],
)
def test_a_count_over_doubtful_events_lies_between_two_figures(
    tmp_path: Path, careless: list[str], stand: str, rows: list[str]
) -> None:
    events = "\n".join(batch(f"2026-02-0{day}T06:00", 1, one) for day, one in enumerate(careless, start=1))
    book = sound(tmp_path, COUNTED, policies__baking__vocabulary=WORDS)
    verdict = ask(book, FEBRUARY, events)
    assert stands(verdict) == [f"2026-02-28 23:59 {stand}"]
    assert [row for _, named in possible(verdict.considered[0]) for row in named] == rows


SUMMED = table(
    "baking.summed",
    """
    each: month
    rows:
    - {id: few, when: {burnt-loaves: {up_to: 5}}, then: [{none: true}]}
    - {id: many, when: {burnt-loaves: {over: 5}}, then: [{fine: 5}]}
    """,
)


@pytest.mark.parametrize(
    ("burnt", "stand"),
    [
        (["2", "unknown"], "summed undecided"),
        (["6", "unknown"], "summed matched many"),
        (["2", "3"], "summed matched few"),
    ],
)
def test_a_sum_with_an_unknown_part_is_at_least_the_rest(tmp_path: Path, burnt: list[str], stand: str) -> None:
    events = "\n".join(batch(f"2026-02-0{day}T06:00", one) for day, one in enumerate(burnt, start=1))
    assert stands(ask(sound(tmp_path, SUMMED), FEBRUARY, events)) == [f"2026-02-28 23:59 {stand}"]


def test_a_table_about_a_doubtful_count_may_be_surely_outside(tmp_path: Path) -> None:
    """At most one careless batch, where the table is about three: the doubt changes nothing."""
    about = table(
        "baking.about",
        "each: month\nwhere: [{careless-batches: {from: 3}}]\nrows:\n- {id: all, then: [{fine: 5}]}",
    )
    book = sound(tmp_path, about, policies__baking__vocabulary=WORDS)
    verdict = ask(book, FEBRUARY, batch("2026-02-01T06:00", 1, "unknown"))
    assert stands(verdict) == ["2026-02-28 23:59 about outside careless-batches"]
