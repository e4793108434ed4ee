"""Whether rules have their procedure on record is told once for all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.law.on_rules import row_rulings
from checks.law.procedure import OnRecord, apart_from_procedure, procedure_on_record
from checks.words.law import procedure_in_words
from tests.department import table
from tests.law.judging import NAP, bakery
from tests.statutes import LAW, statute

PROCEDURE = statute(
    "procedure",
    "{procedure: {outcomes: [fine, warn], kinds: [timetable], why: {zh: 没走, en: none}, done: {zh: 走了, en: done}}}",
)
WITH_PROCEDURE = f"{LAW}---\n{PROCEDURE}"
WARNED = table("baking.warned", "events: [nap]\nrows:\n- {id: all, otherwise: true, then: [{warn: true}]}")
PRAISED = table("baking.praised", "events: [nap]\nrows:\n- {id: all, otherwise: true, then: [{commend: true}]}")
DONE = "procedure: {discussed_on: 2026-01-01, settled_with: {zh: 代表, en: delegates}, published_on: 2026-01-02}\n"


def test_rules_that_punish_are_counted_by_their_evidence(tmp_path: Path) -> None:
    book = bakery(tmp_path, NAP, f"{WARNED}{DONE}", PRAISED, law=WITH_PROCEDURE)
    assert procedure_on_record(book) == OnRecord(("baking.warned",), ("baking.nap",))


def test_without_such_a_statute_no_rule_is_counted(tmp_path: Path) -> None:
    assert procedure_on_record(bakery(tmp_path, NAP)) == OnRecord((), ())


def test_a_missing_procedure_stands_aside_where_something_else_speaks(tmp_path: Path) -> None:
    book = bakery(tmp_path, NAP, WARNED, law=WITH_PROCEDURE)
    told = {
        name: [ruling.verdict for ruling in apart_from_procedure(row_rulings(book, one, one.rows[0], "CN"))]
        for name, one in book.tables.items()
    }
    assert told == {"baking.nap": ["contested"], "baking.warned": ["needs-procedure"]}


def test_a_procedure_on_record_is_told(tmp_path: Path) -> None:
    book = bakery(tmp_path, f"{NAP}{DONE}", law=WITH_PROCEDURE)
    rulings = row_rulings(book, book.tables["baking.nap"], book.tables["baking.nap"].rows[0], "CN")
    assert [ruling.verdict for ruling in apart_from_procedure(rulings)] == ["contested", "allowed"]


@pytest.mark.parametrize(
    ("shown", "missing", "said"),
    [
        (0, 41, "41 rules need the democratic procedure (discussed, settled, published); none has evidence of it on record."),
        (1, 40, "41 rules need the democratic procedure (discussed, settled, published); only 1 of them has evidence of it on record."),
        (2, 39, "41 rules need the democratic procedure (discussed, settled, published); only 2 of them have evidence of it on record."),
        (41, 0, "All 41 rules that need the democratic procedure have evidence of it on record."),
    ],
)  # fmt: skip
def test_it_is_said_in_one_sentence(shown: int, missing: int, said: str) -> None:
    contested = " Whether a rule without it can carry a penalty is contested; the procedure comes first."
    assert procedure_in_words(shown, missing, "en") == said + (contested if missing else "")
