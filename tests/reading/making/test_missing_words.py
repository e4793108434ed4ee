"""Where a file that defines names is missing or broken, its fault is told, and not every use of its names."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding, Place
from checks.text import Text, both
from tests.department import HANDBOOK, ORGANIZATION, VOCABULARY, load, table, write
from tests.reading.making.bakery import BURNT, EXAMPLE, MORE_WORDS, ROW
from tests.shape.good import QUESTION, TIMETABLE

MANY = [table(f"baking.rule-{number}", f"events: [batch, order]\n{ROW}") for number in range(20)]
SHIFTS = MORE_WORDS.replace("type: time}", "type: shift, timetable: baking.hours}")
SHIFTED = table("baking.shift", f"events: [order]\nwhere: [{{started: {{is: early}}}}]\n{ROW}")
WHOLE = {
    "policies__baking__vocabulary": SHIFTS,
    "policies__baking__examples": EXAMPLE,
    "policies__baking__quiz": QUESTION,
    "policies__baking__hours": TIMETABLE,
}


def bakery(root: Path, **files: str) -> Path:
    return write(root, BURNT, SHIFTED, *MANY, **WHOLE, **files)


def told(root: Path) -> list[tuple[str, str]]:
    return [(str(finding.place), finding.code) for finding in load(root)[1]]


def test_the_whole_bakery_has_no_finding(tmp_path: Path) -> None:
    assert told(bakery(tmp_path)) == []


@pytest.mark.parametrize("kind", ["vocabulary", "organization"])
def test_a_missing_file_is_told_once(tmp_path: Path, kind: str) -> None:
    (bakery(tmp_path) / f"policies/{kind}.yaml").unlink()
    got = Text(f"没有 id 为 {kind} 的文档", f"no document with the id {kind}")
    place = Place(f"policies/{kind}.yaml")
    assert load(tmp_path)[1] == [Finding(f"no-{kind}", place, got, both(f"kind: {kind}"))]


FILES = {
    "vocabulary": VOCABULARY,
    "organization": ORGANIZATION,
    "handbook": HANDBOOK,
    "baking/vocabulary": SHIFTS,
    "baking/hours": TIMETABLE,
}
BREAKING = {
    "nothing": (lambda text: "", "1:1", "empty-file"),
    "a tab": (lambda text: "\t" + text, "1:1", "unreadable-file"),
    "no YAML": (lambda text: "]\n" + text, "1:1", "not-yaml"),
    "no mapping": (lambda text: "- x\n", "1:1", "not-a-document"),
    "no kind": (lambda text: text.partition("\n")[2], "1:1", "missing-key"),
    "a misspelt kind": (lambda text: text.replace("kind: ", "kind: x", 1), "1:7", "unknown-kind"),
    "a kind that is no word": (lambda text: text.replace("kind: ", "kind: [] #", 1), "1:7", "unknown-kind"),
    "an unknown key": (lambda text: f"{text}nonsense: 1\n", None, "unknown-key"),
}


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("how", BREAKING)
def test_a_broken_file_is_told_once(tmp_path: Path, file: str, how: str) -> None:
    breaking, spot, code = BREAKING[how]
    text = breaking(FILES[file])
    (bakery(tmp_path) / f"policies/{file}.yaml").write_text(text, "utf-8")
    line = text.count("\n")
    assert told(tmp_path) == [(f"policies/{file}.yaml:{spot or f'{line}:1'}", code)]


def test_a_key_twice_in_a_vocabulary_does_not_make_the_names_below_it_unknown(tmp_path: Path) -> None:
    text = VOCABULARY.replace("facts:\n  joined:", "facts: {}\nfacts:\n  joined:")
    (bakery(tmp_path) / "policies/vocabulary.yaml").write_text(text, "utf-8")
    line = VOCABULARY[: VOCABULARY.index("facts:\n  joined:")].count("\n") + 2
    assert told(tmp_path) == [(f"policies/vocabulary.yaml:{line}:1", "duplicate-key")]


@pytest.mark.parametrize("text", ["\t", "kind: term\nid: x\n"], ids=["unreadable", "ill-formed"])
def test_a_broken_ledger_hides_no_unknown_name(tmp_path: Path, text: str) -> None:
    (
        bakery(tmp_path, policies__zz=table("baking.zz", f"events: [bach]\n{ROW}")) / "policies/sources/KM.yaml"
    ).write_text(text)
    assert ("policies/zz.yaml:10:10", "unknown-name") in told(tmp_path)


def test_an_ill_formed_rule_hides_no_unknown_name(tmp_path: Path) -> None:
    one, two = table("baking.yy", f"event: [batch]\n{ROW}"), table("baking.zz", f"events: [bach]\n{ROW}")
    assert told(bakery(tmp_path, policies__zz=f"{one}---\n{two}")) == [
        ("policies/zz.yaml:10:1", "unknown-key"),
        ("policies/zz.yaml:23:10", "unknown-name"),
    ]


def test_a_stray_file_hides_no_unknown_name(tmp_path: Path) -> None:
    (bakery(tmp_path, policies__zz=table("baking.zz", f"events: [bach]\n{ROW}")) / "policies/README.md").touch()
    assert told(tmp_path) == [("policies/README.md:1:1", "stray-file"), ("policies/zz.yaml:10:10", "unknown-name")]


def test_a_name_that_leads_nowhere_is_told_once_with_its_further_places(tmp_path: Path) -> None:
    rules = [table(f"baking.zz-{n}", f"events: [bach]\nwhere: [{{burnd: {{over: {n}}}}}]\n{ROW}") for n in range(25)]
    found = load(bakery(tmp_path, policies__zz="---\n".join(rules)))[1]
    assert [(str(finding.place), finding.got.en) for finding in found] == [
        ("policies/zz.yaml:10:10", "no event is called bach"),
        ("policies/zz.yaml:11:10", "no fact is called burnd"),
    ]
    further = [Place("policies/zz.yaml", 10 + 14 * number, 10) for number in range(1, 21)]
    assert found[0].related == tuple(further)


def test_what_was_made_is_kept_when_a_part_is_broken(tmp_path: Path) -> None:
    book = load(bakery(tmp_path, policies__zz=table("baking.zz", f"events: [bach]\n{ROW}")))[0]
    assert "baking.zz" in book.broken
    assert len(book.tables) == 22
    assert (list(book.examples), list(book.questions)) == (["baking.one"], ["baking.quiz-three"])
