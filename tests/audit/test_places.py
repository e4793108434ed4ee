"""Documents in the wrong place."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.audit.context import Context
from checks.audit.places import check
from checks.finding import Finding
from checks.text import Text, both
from tests.audit.auditing import TODAY, audited, finding
from tests.audit.named import FILES
from tests.audit.test_sources import decision
from tests.department import HANDBOOK, load, table, write

TWO_CHAPTERS = f"{HANDBOOK}- id: frying\n  title: {{zh: 油炸, en: Frying}}\n  summary: {{zh: 炸。, en: Frying.}}\n"
NAP = "events: [nap]\nrows:\n- {id: every, then: [{warn: true}]}"


def wrong_folder(place: str, name: str, folder: str, valid: str) -> Finding:
    return finding(
        "wrong-folder", place, Text(f"{name} 放在 policies/{folder}", f"{name} in policies/{folder}"), both(valid)
    )


def test_documents_in_their_chapter_have_no_finding(tmp_path: Path) -> None:
    files = {f"policies__{name}": text for name, text in FILES.items()}
    assert audited(tmp_path, "places", **files) == []


MOVED = {
    "another chapter": ("frying", "policies/baking"),
    "no chapter": ("pastry", "policies/baking"),
}


@pytest.mark.parametrize(("folder", "valid"), MOVED.values(), ids=MOVED)
def test_a_policy_outside_the_folder_of_its_chapter(tmp_path: Path, folder: str, valid: str) -> None:
    files = {"policies__handbook": TWO_CHAPTERS, f"policies__{folder}__rules": table("baking.nap", NAP)}
    assert audited(tmp_path, "places", **files) == [
        wrong_folder(f"policies/{folder}/rules.yaml:2:5", "baking.nap", folder, valid)
    ]


def test_a_policy_at_the_top(tmp_path: Path) -> None:
    assert audited(tmp_path, "places", policies__rules=table("baking.nap", NAP)) == [
        wrong_folder("policies/rules.yaml:2:5", "baking.nap", "", "policies/baking")
    ]


def test_a_policy_of_no_chapter(tmp_path: Path) -> None:
    files = {"policies__handbook": TWO_CHAPTERS, "policies__pastry__rules": table("pastry.nap", NAP)}
    assert audited(tmp_path, "places", **files) == [
        wrong_folder("policies/pastry/rules.yaml:2:5", "pastry.nap", "pastry", "policies/baking | policies/frying")
    ]


def test_a_folder_in_a_chapter_belongs_to_it(tmp_path: Path) -> None:
    assert audited(tmp_path, "places", policies__baking__night__rules=table("baking.nap", NAP)) == []


@pytest.mark.parametrize("kind", ["example", "question", "decision", "guidance", "role", "timetable", "workflow"])
def test_every_kind_of_chapter_document_has_its_place(tmp_path: Path, kind: str) -> None:
    files = {
        "example": "baking__examples",
        "question": "baking__quiz",
        "decision": "baking__decisions",
        "guidance": "baking__flour",
        "role": "baking__sheet",
        "timetable": "baking__day",
        "workflow": "baking__loaf",
    }
    moved = {f"policies__{name}": text for name, text in FILES.items() if name != files[kind]}
    moved["policies__moved"] = FILES[files[kind]]
    found = audited(tmp_path, "places", **moved)
    assert [(f.code, f.place.file, f.place.line) for f in found] == [("wrong-folder", "policies/moved.yaml", 2)]


def test_a_decision_may_stand_in_any_chapter(tmp_path: Path) -> None:
    files = {"policies__handbook": TWO_CHAPTERS, "policies__frying__decisions": decision("KM/8/1")}
    assert audited(tmp_path, "places", **files) == []


def test_a_decision_outside_all_chapters(tmp_path: Path) -> None:
    assert audited(tmp_path, "places", policies__decisions=decision("KM/8/1")) == [
        wrong_folder("policies/decisions.yaml:2:5", "D/KM/8/2", "", "policies/baking")
    ]


def test_a_decision_that_chooses_a_reading_it_does_not_have(tmp_path: Path) -> None:
    chosen = decision("KM/8/1").replace("chosen: mild", "chosen: milder")
    assert audited(tmp_path, "places", policies__baking__decisions=chosen) == [
        finding("unknown-reading", "policies/baking/decisions.yaml:1:1", both("chosen: milder"), both("mild"))
    ]


def placed(root: Path) -> list[Finding]:
    book, _ = load(root)
    return list(check(Context(book, root, TODAY)))


def test_a_missing_handbook_is_told_when_the_book_is_made(tmp_path: Path) -> None:
    root = write(tmp_path, table("baking.nap", NAP))
    (root / "policies/handbook.yaml").unlink()
    got = Text("没有 id 为 handbook 的文档", "no document with the id handbook")
    _, faults = load(root)
    assert faults == [finding("no-handbook", "policies/handbook.yaml:1:1", got, both("kind: handbook"))]
    assert placed(root) == []


def test_a_handbook_that_is_broken_is_not_missing_as_well(tmp_path: Path) -> None:
    write(tmp_path, policies__handbook=HANDBOOK.replace("region: CN", "region: MARS"))
    assert placed(tmp_path) == []


def test_a_second_handbook(tmp_path: Path) -> None:
    """Which of the two holds would depend on the names of the files."""
    other = HANDBOOK.replace("pass_mark: 70", "pass_mark: 10")
    assert audited(tmp_path, "places", policies__baking__other=other) == [
        finding(
            "duplicate-id",
            "policies/baking/other.yaml:2:5",
            Text(
                "handbook 文档已在 policies/handbook.yaml:1:1",
                "a handbook document already stands at policies/handbook.yaml:1:1",
            ),
            Text("只有一份 handbook", "one handbook document only"),
        )
    ]
