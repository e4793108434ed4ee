"""Names that lead nowhere in scripts, minutes, curricula and the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.audit.context import Context
from checks.audit.references import check
from checks.finding import Finding
from checks.shape.suggest import one_of
from checks.text import Text
from tests.audit.auditing import TODAY, audited, finding
from tests.audit.named import FILES as NAMED
from tests.department import LEDGER, load, write
from tests.papers import BURNT, COUNCIL, CURRICULUM, HOURS, MINUTES, NEXT_MINUTES, SCRIPT

FILES = {
    "handbook": NAMED["handbook"],
    "baking__decisions": NAMED["baking__decisions"],
    "baking__burnt": BURNT,
    "baking__hours": HOURS,
    "baking__council": COUNCIL,
    "baking__counter": SCRIPT,
    "baking__week-1": MINUTES,
    "baking__week-2": NEXT_MINUTES,
    "baking__training": CURRICULUM,
}
"""The documents by file, `__` for `/`; their names are all sound."""

CLAUSE = (Text("条款", "clause"), ["KM/8/1"])
DECISION = (Text("内部裁定", "decision"), ["D/KM/8/1"])
ROLE = (Text("岗位", "role"), ["chief", "baker"])
CHAPTER = (Text("章", "chapter"), ["baking"])
TABLE = (Text("规则", "rule"), ["baking.burnt"])
MEETING = (Text("会议", "meeting"), ["baking.council"])
IDS = [
    "baking.burnt", "baking.hours", "baking.council", "baking.counter", "baking.week-1", "baking.week-2",
    "baking.training",
]  # fmt: skip
POLICY = (Text("规则", "rule"), IDS)
LEARNED = (Text("规则或章", "rule or chapter"), [*IDS, "baking"])

Known = tuple[Text, list[str]]
CASES: dict[str, tuple[str, str, str, str, Known]] = {
    "rule of a line": ("baking__counter", "rules: [baking.hours]", "rules: [baking.hour]", "baking.hour", POLICY),
    "clause of a line": ("baking__counter", "\n  sources: [KM/8/1]", "\n  sources: [KM/8/9]", "KM/8/9", CLAUSE),
    "decision of a line": ("baking__counter", "\n  decisions: [D/KM/8/1]", "\n  decisions: [D/KM/8/2]", "D/KM/8/2", DECISION),
    "clause of what is never said": ("baking__counter", "\n    sources: [KM/8/1]", "\n    sources: [KM/8/9]", "KM/8/9", CLAUSE),
    "decision of what is never said": (
        "baking__counter", "\n    decisions: [D/KM/8/1]", "\n    decisions: [D/KM/8/2]", "D/KM/8/2", DECISION,
    ),
    "meeting": ("baking__week-1", "meeting: baking.council", "meeting: baking.counsel", "baking.counsel", MEETING),
    "a policy that is no meeting": ("baking__week-1", "meeting: baking.council", "meeting: baking.hours", "baking.hours", MEETING),
    "owner of an item": ("baking__week-1", "state: open, owner: baker", "state: open, owner: backer", "backer", ROLE),
    "clause of an item": ("baking__week-2", "week-1/flour, sources: [KM/8/1]", "week-1/flour, sources: [KM/8/9]", "KM/8/9", CLAUSE),
    "decision of an item": ("baking__week-1", "decisions: [D/KM/8/1]", "decisions: [D/KM/8/2]", "D/KM/8/2", DECISION),
    "role of a curriculum": ("baking__training", "\nrole: baker", "\nrole: pupil", "pupil", ROLE),
    "policy learned": ("baking__training", "learn: [baking.hours]", "learn: [baking.hour]", "baking.hour", LEARNED),
    "chapter learned": ("baking__training", "learn: [baking]", "learn: [selling]", "selling", LEARNED),
    "policy learned later": ("baking__training", "learn: [baking.burnt]", "learn: [baking.burn]", "baking.burn", LEARNED),
    "quiz": ("baking__training", "practise: [baking]", "practise: [bakery]", "bakery", CHAPTER),
    "table that calls for a lesson": ("baking__training", "tables: [baking.burnt]", "tables: [baking.hours]", "baking.hours", TABLE),
    "table of a gate": ("baking__training", "table: baking.burnt", "table: baking.bun", "baking.bun", TABLE),
    "who signs": ("baking__training", "signs: chief", "signs: cheif", "cheif", ROLE),
    "clause of a lesson": ("baking__training", "signs: chief\n  sources: [KM/8/1]", "signs: chief\n  sources: [KM/8/9]", "KM/8/9", CLAUSE),
    "decision of a lesson": ("baking__training", "decisions: [D/KM/8/1]", "decisions: [D/KM/8/2]", "D/KM/8/2", DECISION),
    "clause of a gate": ("baking__training", "table: baking.burnt\n  sources: [KM/8/1]", "table: baking.burnt\n  sources: [KM/8/9]", "KM/8/9", CLAUSE),
}  # fmt: skip


def files(**changed: str) -> dict[str, str]:
    return {f"policies__{name}": text for name, text in (FILES | changed).items()}


def test_names_that_exist_have_no_finding(tmp_path: Path) -> None:
    assert audited(tmp_path, "references", **files()) == []


@pytest.mark.parametrize(("file", "right", "wrong", "word", "known"), CASES.values(), ids=CASES)
def test_a_name_that_leads_nowhere(tmp_path: Path, file: str, right: str, wrong: str, word: str, known: Known) -> None:
    what, words = known
    assert right in FILES[file]
    text = FILES[file].replace(right, wrong, 1)
    before = text[: text.index(wrong) + wrong.index(word)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    got = Text(f"{what.zh} {word} 不存在", f"no {what.en} is called {word}")
    place = f"policies/{file.replace('__', '/')}.yaml:{line}:{column}"
    assert audited(tmp_path, "references", **files(**{file: text})) == [
        finding("unknown-name", place, got, one_of(word, words))
    ]


@pytest.mark.parametrize("key", ["conflicts", "same_as"])
def test_a_clause_that_a_clause_names(tmp_path: Path, key: str) -> None:
    text = LEDGER.replace("en: Burning is fined.}", f"en: Burning is fined., {key}: [KM/8/1, KM/8/9]}}")
    got = Text("条款 KM/8/9 不存在", "no clause is called KM/8/9")
    assert audited(tmp_path, "references", policies__sources__KM=text) == [
        finding("unknown-name", "policies/sources/KM.yaml:6:3", got, one_of("KM/8/9", ["KM/8/1"]))
    ]


BROKEN = {
    "the meeting": ("baking__council", COUNCIL.replace("every_days: 7", "every_days: weekly")),
    "a rule that is said and learned": ("baking__hours", HOURS.replace("shifts:", "shfts:")),
    "a table that calls for a lesson": ("baking__burnt", BURNT.replace("events: [batch]", "events: batch")),
}


@pytest.mark.parametrize(("file", "text"), BROKEN.values(), ids=BROKEN)
def test_names_of_a_broken_document_are_not_unknown_as_well(tmp_path: Path, file: str, text: str) -> None:
    book, faults = load(write(tmp_path, **files(**{file: text})))
    assert {fault.place.file for fault in faults} == {f"policies/{file.replace('__', '/')}.yaml"}
    found: list[Finding] = list(check(Context(book, tmp_path, TODAY)))
    assert found == []
