"""What is wrong with a case, and where: nothing is explained by halves, and nothing ends in a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.audit.auditing import spot
from tests.cli.bakery import BURNT, FIRST, MONTH, NAP, NAPPING, OLD, bakery, case, handbook

FILE = "case.yaml"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bakery, in which the command runs."""
    monkeypatch.chdir(bakery(tmp_path))
    return tmp_path


def refused(root: Path, what: str, lang: str = "en", format: str = "text") -> list[str]:
    """The lines on standard error of a command that could not run; standard output must stay empty."""
    result = handbook("explain", what, "--lang", lang, "--format", format, root=root)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr
    return [line.strip() for line in str(result.stderr).splitlines()]


def findings(lines: list[str]) -> list[tuple[str, str]]:
    """Place and code of each finding."""
    return [(parts[0], parts[1]) for line in lines if len(parts := line.split("  ")) == 3]


def written(root: Path, text: str) -> list[tuple[str, str]]:
    """The findings in a case file with this text."""
    (root / FILE).write_text(text, "utf-8")
    return findings(refused(root, FILE))


MISSING = {
    "a file that is not there": "nowhere.yaml",
    "an example that is not there": "baking.naap",
    "a folder": "policies",
    "a table": "baking.burnt",
}


@pytest.mark.parametrize("what", MISSING.values(), ids=MISSING)
def test_neither_a_file_nor_an_example(root: Path, what: str) -> None:
    assert findings(refused(root, what)) == [(f"{what}:1:1", "unknown-name")]


def test_an_example_almost_spelt_right_is_suggested(root: Path) -> None:
    said = refused(root, "baking.naap")
    assert said[1] == "baking.naap:1:1  unknown-name  baking.naap is neither a file nor the id of an example"
    assert said[2].startswith("valid: did you mean baking.nap?")


def test_a_fact_left_out_in_both_languages(root: Path) -> None:
    text = case(FIRST, FIRST.replace("burnt: 4, ", "").replace("02-01", "02-02"))
    (root / FILE).write_text(text, "utf-8")
    event = spot(FILE, text, "{at: 2026-02-02")
    assert refused(root, FILE, "en") == [
        FILE,
        f"{event}  case-incomplete  the rule baking.burnt asks for burnt, which the case leaves out",
        "valid: burnt: a value; burnt: unknown where nobody knows it",
        "",
        "1 error, 0 warnings.",
    ]
    assert refused(root, FILE, "zh") == [
        FILE,
        f"{event}  case-incomplete  规则 baking.burnt 要看 burnt，案例没有写",
        "应为：burnt: 值；没有人知道的，写 burnt: unknown",
        "",
        "1个错误，0个提醒。",
    ]


def test_a_fact_that_only_an_amount_needs(root: Path) -> None:
    without = OLD.replace(", wage: 4000", "")
    text = case(NAP, employee=without)
    assert written(root, text) == [(spot(FILE, text, "{at:"), "case-incomplete")]


def test_faults_are_told_on_standard_error_in_every_format(root: Path) -> None:
    assert findings(refused(root, "nowhere.yaml", format="json")) == [("nowhere.yaml:1:1", "unknown-name")]


OUTCOME = "expect:\n  outcomes:\n  - {table: baking.nap, row: a, warn: true}\n  because: {KM/8/1: {zh: 因, en: So.}}\n"
BAD: dict[str, tuple[str, str, str]] = {
    "an empty file": ("", "", "empty-file"),
    "no YAML": ("covers: {from: 2026-02-01\nemployee: x\n", "{from", "not-yaml"),
    "a list": ("- a\n", "- a", "not-a-document"),
    "an unknown key": (case(NAP) + "note: x\n", "note", "unknown-key"),
    "no events": (case(NAP).partition("events")[0], "covers", "missing-key"),
    "an unknown event": (case("{at: 2026-02-03, snooze: {}}"), "snooze", "unknown-name"),
    "an unknown fact": (case("{at: 2026-02-03, nap: {deep: true}}"), "deep", "unknown-name"),
    "an unknown fact of the employee": (case(NAP, employee=OLD.replace("wage", "salary")), "salary", "unknown-name"),
    "a computed fact": (case(NAP, employee=OLD.replace("wage: 4000", "level: old")), "level", "odd-case"),
    "an unknown desk": (case(NAP, employee=OLD.replace("counter", "cellar")), "cellar", "unknown-name"),
    "an unknown role": (case(NAP, employee=OLD.replace("baker", "butcher")), "butcher", "unknown-name"),
    "no role": (case(NAP, employee="{desk: counter}"), "{desk", "missing-key"),
    "a fact of the wrong type": (case(FIRST.replace("burnt: 4", "burnt: many")), "many", "wrong-value"),
    "a fact out of its range": (case(FIRST.replace("burnt: 4", "burnt: -1")), "-1, careless", "wrong-value"),
    "half a loaf": (case(FIRST.replace("burnt: 4", "burnt: 4.5")), "4.5", "wrong-value"),
    "a day that does not exist": (case(NAP.replace("02-03", "02-30")), "2026-02-30", "wrong-format"),
    "an event before the case": (case(NAP.replace("02-03", "01-31")), "2026-01-31", "odd-case"),
    "an event after the case": (case(NAP.replace("02-03", "02-05")), "2026-02-05", "odd-case"),
    "a moment without a time": (case(FIRST.replace("T06:00", "")), "2026-02-01, batch", "odd-case"),
    "a case that ends before it begins": (case(until="2026-01-01"), "2026-01-01", "odd-case"),
    "two kinds of outcome in one": (case(NAP) + OUTCOME.replace("true", "true, fine: 5"), "{table", "odd-expectation"),
    "an outcome without a row": (case(NAP) + OUTCOME.replace("row: a, ", ""), "{table", "missing-key"),
    "a total that is none": (case(NAP) + OUTCOME.replace("  because", "  totals: {wages: 5}\n  because"),
                             "wages", "unknown-name"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "word", "code"), BAD.values(), ids=BAD)
def test_a_broken_case_is_told_at_its_fault(root: Path, text: str, word: str, code: str) -> None:
    assert written(root, text) == [(spot(FILE, text, word), code)]


MOMENTS = [
    "2026-02-03T08+01",
    "2026-02-03T06:00:00Z",
    "20260203T060000Z",
    "2026-02-03 06:00",
    "2026-W06-2T06:00",
    "2026-02-03T24:00",
]


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_moment_written_otherwise_is_refused(root: Path, moment: str) -> None:
    """A moment with an offset cannot be compared with the others."""
    text = case(FIRST.replace("2026-02-01T06:00", f'"{moment}"'), FIRST)
    assert written(root, text) == [(spot(FILE, text, f'"{moment}"'), "wrong-format")]


def test_the_faults_of_all_cases_are_told_and_none_is_explained(root: Path) -> None:
    text = "---\n".join((case(NAP), case("{at: 2026-02-03, snooze: {}}"), case(NAP) + "note: x\n"))
    assert written(root, text) == [
        (spot(FILE, text, "snooze"), "unknown-name"),
        (spot(FILE, text, "note"), "unknown-key"),
    ]


BYTES = {
    "no UTF-8": (b"id: \xff\n", "1:5"),
    "a byte order mark": (b"\xef\xbb\xbfid: a\n", "1:1"),
}


@pytest.mark.parametrize(("raw", "place"), BYTES.values(), ids=BYTES)
def test_a_file_that_cannot_be_read(root: Path, raw: bytes, place: str) -> None:
    (root / FILE).write_bytes(raw)
    assert findings(refused(root, FILE)) == [(f"{FILE}:{place}", "unreadable-file")]


UNSOUND = {
    "a fault of the shape": (BURNT.replace("rows:", "row:"), "unknown-key"),
    "a name that leads nowhere": (BURNT.replace("owner: chief", "owner: cheif"), "unknown-name"),
    "tables that wait for each other": (
        BURNT.replace("{warn: true}", "{lose: star}").replace("careless:", "standing.star:"),
        "derivation-cycle",
    ),
}


@pytest.mark.parametrize(("burnt", "code"), UNSOUND.values(), ids=UNSOUND)
@pytest.mark.parametrize("command", [("explain", FILE), ("list",), ("coverage",)], ids=lambda words: words[0])
def test_nothing_is_computed_from_a_book_with_faults(
    tmp_path: Path, command: tuple[str, ...], burnt: str, code: str
) -> None:
    (bakery(tmp_path, burnt, NAPPING, MONTH) / FILE).write_text(case(NAP), "utf-8")
    result = handbook(*command, "--format", "json", root=tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert code in [found for _, found in findings([line.strip() for line in result.stderr.splitlines()])]


def test_a_gap_of_the_rules_is_told_at_the_event_that_falls_into_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(bakery(tmp_path, BURNT.replace("{from: 2}", "{from: 3}"), NAPPING, MONTH))
    text = case(FIRST, FIRST.replace("02-01", "02-02"))
    (tmp_path / FILE).write_text(text, "utf-8")
    assert refused(tmp_path, FILE)[1:3] == [
        f"{spot(FILE, text, '{at: 2026-02-02')}  gap  baking.burnt: no row applies",
        "valid: exactly one row that applies (see handbook check)",
    ]
