"""Names of which only a part, or only their document, says what they name; and names that are not unknown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checks.audit.context import Context
from checks.audit.references import check
from checks.finding import Finding
from checks.shape.suggest import one_of
from checks.text import Text, both
from tests.audit.auditing import TABLES, TODAY, audited, finding, place_of, spot
from tests.audit.named import FILES, with_name
from tests.department import HANDBOOK, VOCABULARY, load, table, write

WORDS = "policies/vocabulary.yaml"
BURNT, NAPS = ["first", "later"], ["baking.burnt", "baking.naps", "baking.loaf.route"]
ALL_OUTCOMES = [
    "none", "allow", "warn", "fine", "deduct_pay", "reward", "bear_loss", "dismiss",
    "lose", "assign", "approve_by", "counts_as", "unregulated",
]  # fmt: skip
NAP = "events: [nap]\nrows:\n- {{id: every, then: [{outcome}]}}"


def unknown(place: str, zh: str, en: str, word: str, known: list[str]) -> Finding:
    got = Text(f"{zh} {word} 不存在", f"no {en} is called {word}")
    return finding("unknown-name", place, got, one_of(word, known))


SILENT = {
    "row": ("baking.burnt/frist", "baking.burnt 的行", "row of baking.burnt", "frist", BURNT),
    "table": ("baking.brunt/first", "规则", "rule", "baking.brunt", NAPS),
}


@pytest.mark.parametrize(("wrong", "zh", "en", "word", "known"), SILENT.values(), ids=SILENT)
def test_a_row_expected_to_yield_nothing(
    tmp_path: Path, wrong: str, zh: str, en: str, word: str, known: list[str]
) -> None:
    assert with_name(tmp_path, "baking__examples", "baking.burnt/first", wrong) == [
        unknown("policies/baking/examples.yaml:10:13", zh, en, word, known)
    ]


def referred(root: Path, *tables: str, **files: str) -> list[Finding]:
    return audited(root, "references", *tables, **files)


def test_a_kind_of_outcome_without_words(tmp_path: Path) -> None:
    rule = table("baking.nap", NAP.format(outcome="{forbid: true}"))
    assert referred(tmp_path, rule) == [
        unknown(spot(TABLES, rule, "true}]"), "后果", "outcome", "forbid", ALL_OUTCOMES)
    ]


def test_a_role_that_receives_the_outcome(tmp_path: Path) -> None:
    rule = table("baking.nap", NAP.format(outcome="{fine: 5, to: {each: seller}}"))
    assert referred(tmp_path, rule) == [
        unknown(spot(TABLES, rule, "5, to:"), "岗位", "role", "seller", ["chief", "baker"])
    ]


def test_a_deadline(tmp_path: Path) -> None:
    words = VOCABULARY.replace("deadlines:\n  same-day:", "deadlines:\n  next-day:")
    rule = table("baking.nap", NAP.format(outcome="{assign: sweep, by: same-day}"))
    assert referred(tmp_path, rule, policies__vocabulary=words) == [
        unknown(spot(TABLES, rule, "sweep"), "期限", "deadline", "same-day", ["next-day"])
    ]


def test_windows_without_a_name_of_their_own(tmp_path: Path) -> None:
    """The schema knows them; the pages and sentences of the department do not."""
    words = VOCABULARY.replace("  week: {title: {zh: 当周, en: week}}\n", "")
    windows = ["day", "month", "quarter", "year", "period"]
    rules = (
        table("baking.a", "each: week\nrows:\n- {id: a, then: [{lose: star, for: week}]}"),
        table("baking.b", "events: [nap]\noccurrence: {per: week}\nrows:\n- {id: a, then: [{warn: true}]}"),
    )
    text = "---\n".join(rules)
    places = [spot(TABLES, text, "week", nth) for nth in (2, 1, 3)]
    once = unknown(places[0], "时段", "window", "week", windows)
    others = tuple(place_of(place) for place in places[1:])
    assert referred(tmp_path, *rules, policies__vocabulary=words) == [replace(once, related=others)]


def test_sanctions_rank_outcomes(tmp_path: Path) -> None:
    words = VOCABULARY.replace("sanctions: [warn, fine, dismiss]", "sanctions: [warn, scold]")
    assert referred(tmp_path, policies__vocabulary=words) == [
        unknown(spot(WORDS, words, "scold"), "后果", "outcome", "scold", ALL_OUTCOMES)
    ]


SAYS = {
    "unknown": '"a fine of {amuont}"',
    "empty": '"a fine of {}"',
    "an attribute": '"a fine of {amount.real}"',
    "open": '"a fine of {amount"',
    "closed only": '"a fine of amount}"',
}


@pytest.mark.parametrize("says", SAYS.values(), ids=SAYS)
def test_a_placeholder_that_stands_for_nothing(tmp_path: Path, says: str) -> None:
    words = VOCABULARY.replace('"a fine of {amount}"', says)
    assert referred(tmp_path, policies__vocabulary=words) == [
        finding(
            "unknown-name",
            spot(WORDS, words, says),
            both(says.strip('"')),
            both("{amount} {name} {for} {what} {payer}"),
        )
    ]


def test_a_pending_part_of_no_source(tmp_path: Path) -> None:
    handbook = f"{HANDBOOK}pending:\n- {{part: TR/9, reason: {{zh: 还没编, en: not yet}}}}\n"
    assert referred(tmp_path, policies__handbook=handbook) == [
        unknown(
            spot("policies/handbook.yaml", handbook, "TR/9"), "原文部分", "part of a source", "TR/9", ["KM", "KM/8"]
        )
    ]


def test_a_derived_fact_rests_on_clauses_and_decisions(tmp_path: Path) -> None:
    words = VOCABULARY.replace(
        "[{up_to: 10, is: new}, {is: old}]}", "[{up_to: 10, is: new}, {is: old}], sources: [KM/8/7]}"
    )
    assert referred(tmp_path, policies__vocabulary=words) == [
        unknown(spot(WORDS, words, "KM/8/7"), "条款", "clause", "KM/8/7", ["KM/8/1"])
    ]


def test_a_derived_fact_of_an_event_too(tmp_path: Path) -> None:
    words = VOCABULARY.replace(
        "facts: [burnt, careless, cost]",
        "facts: [burnt, cost], derive: {careless: {holds: {burnt: {over: 9}}, decisions: [D/KM/8/7]}}",
    )
    assert referred(tmp_path, policies__vocabulary=words) == [
        unknown(spot(WORDS, words, "D/KM/8/7"), "内部裁定", "decision", "D/KM/8/7", [])
    ]


def test_a_fact_may_be_called_by(tmp_path: Path) -> None:
    """`by` names a role only in an amount."""
    words = VOCABULARY.replace("  burnt: {title", "  by: {title: {zh: 凭, en: by}, type: boolean}\n  burnt: {title")
    rule = table("baking.nap", NAP.format(outcome="{assign: sweep, by: same-day}"))
    assert referred(tmp_path, rule, policies__vocabulary=words) == []


def test_facts_whose_names_are_like_keys_are_no_references(tmp_path: Path) -> None:
    """A fact may be called role, desk or owner; what a case or a raised event says of it names no role."""
    words = VOCABULARY.replace(
        "  burnt: {title",
        "  owner: {title: {zh: 谁的, en: whose}, type: enum, values: {us: {zh: 我们, en: us}}}\n  burnt: {title",
    )
    words = words.replace(
        "    at: date\n    subject: employee\n", "    at: date\n    subject: employee\n    facts: [owner]\n"
    )
    rule = table("baking.batch", "events: [batch]\nrows:\n- {id: a, then: [{counts_as: nap, with: {owner: us}}]}")
    example = FILES["baking__examples"].replace("events: []", "events: [{at: 2026-02-01, nap: {owner: us}}]")
    example = (
        example.partition("expect:")[0] + "expect:\n  outcomes: []\n  because: {KM/8/1: {zh: 没有, en: Nothing.}}\n"
    )
    assert referred(tmp_path, rule, policies__vocabulary=words, policies__baking__examples=example) == []


BROKEN = {
    "handbook": ("handbook", HANDBOOK.replace("pass_mark: 70", "pass_mark: none")),
    "organization": ("organization", "kind: organization\nid: organization\nroles: []\n"),
    "vocabulary": ("vocabulary", VOCABULARY.replace("monthly_divided_by: 20", "monthly_divided_by: twenty")),
    "table": ("baking__burnt", FILES["baking__burnt"].replace("then: [{none", "than: [{none")),
    "workflow": ("baking__loaf", FILES["baking__loaf"].replace("start: knead", "start: need")),
    "decision": ("baking__decisions", FILES["baking__decisions"].replace("chosen:", "choosen:")),
}


@pytest.mark.parametrize(("file", "text"), BROKEN.values(), ids=BROKEN)
def test_names_defined_in_a_broken_document_are_not_unknown_as_well(tmp_path: Path, file: str, text: str) -> None:
    files = {f"policies__{name}": text for name, text in (FILES | {file: text}).items()}
    book, faults = load(write(tmp_path, **files))
    assert {fault.place.file for fault in faults} == {f"policies/{file.replace('__', '/')}.yaml"}
    assert list(check(Context(book, tmp_path, TODAY))) == []


@pytest.mark.parametrize("missing", [("handbook",), ("organization",), ("vocabulary", "baking/vocabulary")])
def test_names_whose_document_is_missing_are_not_unknown_as_well(tmp_path: Path, missing: tuple[str, ...]) -> None:
    write(tmp_path, **{f"policies__{name}": text for name, text in FILES.items()})
    for file in missing:
        (tmp_path / f"policies/{file}.yaml").unlink()
    book, _ = load(tmp_path)
    assert list(check(Context(book, tmp_path, TODAY))) == []
