"""Penalties of which nothing says how their facts become known."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text
from tests.audit.auditing import audited, finding, spot
from tests.department import VOCABULARY, load, table, write

FILE = "policies/vocabulary.yaml"
TABLE = "policies/baking/tables.yaml:1:1"
NAP = "    observed: {says: {zh: 店长看见。, en: The chief sees it.}, clauses: [KM/8/1]}\n"
UNSEEN = VOCABULARY.replace(NAP, "")
SILENT = VOCABULARY.replace(NAP, "    observed: {decisions: [D/KM/8/1]}\n")
FINED = table("baking.naps", "events: [nap]\nrows:\n- {id: fine, otherwise: true, then: [{fine: 5}]}")
COUNTED = table(
    "baking.naps",
    """
    each: month
    rows:
    - {id: many, when: {naps: {from: 3}}, then: [{fine: 5}]}
    - {id: few, when: {naps: {below: 3}}, then: [{none: true}]}
    """,
)
DECISION = """\
kind: decision
id: D/KM/8/1
question: {zh: 怎么知道？, en: How is it known?}
clauses: [KM/8/1]
readings:
- {id: open, says: {zh: 没写。, en: It is open.}}
- {id: chief, says: {zh: 店长看见。, en: The chief sees it.}}
chosen: open
why: {zh: 不编。, en: Nothing is made up.}
missing: {zh: 怎么知道, en: how it is known}
decided_by: chief
decided_on: 2026-01-01
"""


@pytest.mark.parametrize("rule", [FINED, COUNTED], ids=["at each event", "counted over a month"])
def test_an_event_that_is_punished_and_nobody_observes(tmp_path: Path, rule: str) -> None:
    assert audited(tmp_path, "observing", rule, policies__vocabulary=UNSEEN) == [
        finding(
            "no-means-to-observe",
            spot(FILE, UNSEEN, "title: {zh: 打盹"),
            Text(
                "baking.naps 罚 nap，没有写怎样知道它发生了",
                "baking.naps punishes nap, and nothing says how it becomes known",
            ),
            Text(
                "observed: says 和 clauses；原文没有写的，decisions",
                "observed: says and clauses, or decisions where the source is silent",
            ),
            TABLE,
        )
    ]


def test_two_penalties_for_one_event_are_one_finding(tmp_path: Path) -> None:
    other = COUNTED.replace("baking.naps", "baking.many-naps")
    found = audited(tmp_path, "observing", FINED, other, policies__vocabulary=UNSEEN)
    assert [f.code for f in found] == ["no-means-to-observe"]


def test_an_event_that_somebody_observes(tmp_path: Path) -> None:
    assert audited(tmp_path, "observing", FINED) == []


def test_a_decision_may_say_that_the_source_is_silent(tmp_path: Path) -> None:
    files = {"policies__vocabulary": SILENT, "policies__baking__decisions": DECISION}
    assert audited(tmp_path / "a", "observing", FINED, **files) == []
    assert audited(tmp_path / "b", "silences", FINED, **files) == []


def test_such_a_decision_says_what_is_missing(tmp_path: Path) -> None:
    mute = DECISION.replace("missing: {zh: 怎么知道, en: how it is known}\n", "")
    found = audited(tmp_path, "silences", FINED, policies__vocabulary=SILENT, policies__baking__decisions=mute)
    assert [f.code for f in found] == ["silence-unnamed"]


def test_what_is_not_punished_needs_no_observer(tmp_path: Path) -> None:
    rule = table("baking.naps", "events: [nap]\nrows:\n- {id: a, otherwise: true, then: [{reward: 5}]}")
    assert audited(tmp_path, "observing", rule, policies__vocabulary=UNSEEN) == []


HALF = {
    "says without a clause": "{says: {zh: 看见。, en: Seen.}}",
    "clauses without what they say": "{clauses: [KM/8/1]}",
    "clauses and a decision": "{clauses: [KM/8/1], decisions: [D/KM/8/1]}",
    "a fact left open without a decision": "{says: {zh: 看见。, en: Seen.}, clauses: [KM/8/1], unseen: [burnt]}",
}


@pytest.mark.parametrize("observed", HALF.values(), ids=HALF)
def test_how_it_is_known_is_told_in_full(tmp_path: Path, observed: str) -> None:
    words = VOCABULARY.replace(NAP, f"    observed: {observed}\n    facts: [burnt]\n")
    _, found = load(write(tmp_path, policies__vocabulary=words))
    got = Text("怎样知道，既没有写出处，也没有写裁定", "how it is known has neither its clauses nor a decision")
    valid = Text("says 和 clauses，或 decisions", "says and clauses, or decisions")
    assert [(f.code, str(f.place), f.got, f.valid) for f in found] == [
        ("odd-fact", spot(FILE, words, observed), got, valid)
    ]


PARTLY = "{says: {zh: 看见。, en: Seen.}, clauses: [KM/8/1], unseen: [%s], decisions: [D/KM/8/1]}"


def test_a_fact_of_which_the_source_is_silent_has_a_decision_too(tmp_path: Path) -> None:
    words = VOCABULARY.replace(NAP, f"    observed: {PARTLY % 'careless'}\n    facts: [careless]\n")
    files = {"policies__vocabulary": words, "policies__baking__decisions": DECISION}
    assert audited(tmp_path / "a", "observing", FINED, **files) == []
    assert audited(tmp_path / "b", "silences", FINED, **files) == []


def test_only_facts_of_the_event_are_unseen(tmp_path: Path) -> None:
    words = VOCABULARY.replace(NAP, f"    observed: {PARTLY % 'burnt'}\n    facts: [careless]\n")
    _, found = load(write(tmp_path, policies__vocabulary=words, policies__baking__decisions=DECISION))
    assert [(f.code, str(f.place), f.got) for f in found] == [
        (
            "unknown-name",
            spot(FILE, words, "[burnt], decisions"),
            Text("这个事件的事实 burnt 不存在", "no fact of this event is called burnt"),
        )
    ]
