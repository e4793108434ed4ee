"""`handbook explain --format json`: the tables considered, the rows that lost, and the facts that decided."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.bakery import FIRST, NAP, bakery, case
from tests.cli.test_explain_json import explained
from tests.department import VOCABULARY, table, write


def test_why_and_why_not(tmp_path: Path) -> None:
    (one,) = explained(bakery(tmp_path), case(NAP))
    assert one["considered"] == [
        {
            "table": "baking.napping",
            "event": "nap",
            "at": "2026-02-03",
            "status": "matched",
            "rows": ["old"],
            "ordinal": None,
            "facts": {"employee.level": "old"},
            "failed": [],
            "lost": [
                {
                    "row": "new",
                    "failed": [{"fact": "employee.level", "text": {"zh": "级别：新手", "en": "level: new"}}],
                    "text": {"zh": "要求级别：新手", "en": "it asks for level: new"},
                }
            ],
            "text": None,
        }
    ]


def test_why_a_table_is_not_concerned(tmp_path: Path) -> None:
    (one,) = explained(bakery(tmp_path), case(FIRST.replace("careless: true", "careless: false")))
    assert [(c["table"], c["status"], c["failed"], c["text"]) for c in one["considered"]] == [
        (
            "baking.burnt",
            "outside",
            [{"fact": "careless", "text": {"zh": "粗心：是", "en": "careless: yes"}}],
            {"zh": "管不到：要求粗心：是", "en": "does not concern it: it asks for careless: yes"},
        )
    ]


FACTS = {
    "integer": ("type: integer", "7", "7"),
    "decimal": ("type: decimal", "0.10", "0.1"),
    "money": ("type: money, unit: CNY", "1234.5", "1234.5"),
    "percent": ("type: percent", "12.5", "12.5"),
    "duration": ("type: duration, unit: day", "3", "3"),
    "time": ("type: time", '"09:05"', "09:05"),
    "date": ("type: date", "2026-02-01", "2026-02-01"),
    "boolean": ("type: boolean", "true", True),
    "enum": ("type: enum, values: {rye: {zh: 黑麦, en: rye}}", "rye", "rye"),
    "role": ("type: role", "chief", "chief"),
    "nobody": ("type: role", "nobody", "nobody"),
}


@pytest.mark.parametrize(("kind", "written", "shown"), FACTS.values(), ids=FACTS)
def test_facts_stand_as_a_case_writes_them(tmp_path: Path, kind: str, written: str, shown: Any) -> None:
    """Not in the words of a language: dates in ISO form, figures without unit, as strings."""
    words = VOCABULARY.replace("  burnt: {title", f"  odd: {{title: {{zh: 怪, en: odd}}, {kind}}}\n  burnt: {{title")
    words = words.replace("    at: date\n", "    at: date\n    facts: [odd]\n")
    rule = table(
        "baking.odd",
        f"""
        events: [nap]
        rows:
        - {{id: a, when: {{odd: {{is: {written}}}}}, then: [{{warn: true}}]}}
        - {{id: b, otherwise: true, then: [{{none: true}}]}}
        """,
    )
    root = write(tmp_path, rule, policies__vocabulary=words)
    (one,) = explained(root, case(f"{{at: 2026-02-03, nap: {{odd: {written}}}}}"))
    assert one["considered"][0]["facts"] == {"odd": shown}
    assert one["considered"][0]["rows"] == ["a"]
