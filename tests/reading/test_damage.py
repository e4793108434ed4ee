"""A department whose files are damaged: the book is made as far as it can be, and every fault has its place."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from tests.department import HANDBOOK, LEDGER, ORGANIZATION, VOCABULARY, load, table, write
from tests.reading.plain import patient

RULE = table(
    "baking.burnt",
    """
    events: [batch]
    where: [{burnt: {over: 0}}]
    occurrence: {per: month}
    rows:
    - {id: once, occurrence: 1, when: {burnt: {up_to: 3}}, then: [{fine: 5}, {lose: star, for: month}]}
    - {id: again, occurrence: {from: 2}, when: [{burnt: {up_to: 3}}], then: [{fine: {first: 1, step: 2}}]}
    - {id: many, when: {burnt: {over: 3}}, then: [{fine: {each: burnt, amount: 2}}, {counts_as: nap}]}
    """,
)
EXAMPLE = """\
kind: example
id: baking.one
title: {zh: 一, en: one}
covers: {from: 2026-02-01, until: 2026-02-01}
employee: {desk: counter, role: baker, joined: 2025-01-01, wage: 4000}
history: []
events:
- {at: 2026-02-01T06:00, batch: {burnt: 4, careless: true, cost: 9.5}}
expect:
  outcomes: [{table: baking.burnt, row: many, fine: 8}]
  because: {KM/8/1: {zh: 一, en: one}}
"""
FILES = {
    "policies/handbook.yaml": HANDBOOK,
    "policies/organization.yaml": ORGANIZATION,
    "policies/vocabulary.yaml": VOCABULARY,
    "policies/sources/KM.yaml": LEDGER,
    "policies/baking/tables.yaml": RULE,
    "policies/baking/examples.yaml": EXAMPLE,
}
LINES = sorted({line for text in FILES.values() for line in text.splitlines()})
WORDS = sorted({word for text in FILES.values() for word in text.replace("\n", " ").split(" ") if word})


def loads(file: str, raw: bytes) -> None:
    """The department with one file replaced: it loads, and each finding quotes a place of a file that exists."""
    with TemporaryDirectory() as folder:
        root = write(Path(folder), RULE, policies__baking__examples=EXAMPLE)
        (root / file).write_bytes(raw)
        for finding in load(root)[1]:
            lines = (root / finding.place.file).read_bytes().decode("utf-8", "replace").split("\n")
            assert 1 <= finding.place.line <= len(lines)
            assert 1 <= finding.place.column <= len(lines[finding.place.line - 1]) + 1
            assert all([finding.code, finding.got.zh, finding.got.en, finding.valid.zh, finding.valid.en])


def test_the_undamaged_department_has_no_finding(tmp_path: Path) -> None:
    assert load(write(tmp_path, RULE, policies__baking__examples=EXAMPLE))[1] == []


@patient
@given(st.sampled_from(sorted(FILES)), st.integers(0, 5000), st.integers(0, 40), st.binary(max_size=6))
def test_bytes_cut_out_and_put_in(file: str, at: int, cut: int, put: bytes) -> None:
    raw = FILES[file].encode()
    at %= len(raw)
    loads(file, raw[:at] + put + raw[at + cut :])


@patient
@given(st.sampled_from(sorted(FILES)), st.integers(0, 500), st.sampled_from(["", *LINES]))
def test_a_line_replaced_by_another(file: str, at: int, line: str) -> None:
    lines = FILES[file].splitlines()
    lines[at % len(lines)] = line
    loads(file, "\n".join(lines).encode())


@patient
@given(st.sampled_from(sorted(FILES)), st.integers(0, 500), st.sampled_from(WORDS))
def test_a_word_replaced_by_another(file: str, at: int, word: str) -> None:
    words = FILES[file].split(" ")
    words[at % len(words)] = word
    loads(file, " ".join(words).encode())
