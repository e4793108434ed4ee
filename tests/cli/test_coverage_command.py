"""`handbook coverage`: the ledger by document, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.audit.test_sources import FURTHER, NOISE, SECOND, decision
from tests.cli.bakery import bakery, handbook
from tests.department import HANDBOOK, LEDGER

THIRD = SECOND.replace("KM/8/2", "KM/8/3")
FILES = {
    "policies__handbook": f"{HANDBOOK}pending:\n- {{part: KM/9, reason: {{zh: 还没编, en: not yet}}}}\n",
    "policies__sources__KM": LEDGER + NOISE + THIRD + FURTHER,
    "policies__baking__decisions": decision("KM/8/3", name="D/KM/8/3", rules_out=True),
}
LOST = FILES | {"policies__sources__KM": FILES["policies__sources__KM"] + SECOND.replace("KM/8/2", "KM/8/4")}


@pytest.mark.parametrize(("files", "code", "lost"), [(FILES, 0, 0), (LOST, 1, 1)], ids=["accounted", "unaccounted"])
def test_every_clause_by_its_state(tmp_path: Path, files: dict[str, str], code: int, lost: int) -> None:
    result = handbook("coverage", "--format", "json", root=bakery(tmp_path, **files))
    assert (result.exit_code, result.stderr) == (code, "")
    clauses = {
        "KM/8/1": {"state": "cited", "documents": ["organization", "baking.burnt", "baking.napping", "baking.month"]},
        "KM/8/2": {"state": "noise", "documents": []},
        "KM/8/3": {"state": "ruled-out", "documents": []},
        "KM/9/1": {"state": "pending", "documents": []},
        "KM/8/4": {"state": "unaccounted", "documents": []},
    }
    here = {"cited": 1, "ruled-out": 1, "noise": 1, "pending": 0, "unaccounted": lost}
    there = {"cited": 0, "ruled-out": 0, "noise": 0, "pending": 1, "unaccounted": 0}
    assert json.loads(result.stdout) == {
        "parts": {"KM/8": here, "KM/9": there},
        "total": {state: here[state] + there[state] for state in here},
        "clauses": dict(list(clauses.items())[: 4 + lost]),
    }


SAID = {
    "zh": ["", "已引用", "裁定不用", "不是规定", "待编", "没有交代", "Σ"],
    "en": ["", "cited", "set aside", "not a rule", "pending", "unaccounted", "Σ"],
}


@pytest.mark.parametrize("lang", SAID)
def test_the_table_in_both_languages(tmp_path: Path, lang: str) -> None:
    result = handbook("coverage", "--lang", lang, root=bakery(tmp_path, **LOST))
    lines = [
        [cell.strip() for cell in line.strip("┃│").replace("┃", "│").split("│")] for line in result.stdout.splitlines()
    ]
    assert result.exit_code == 1
    assert [cells for cells in lines if len(cells) > 1] == [
        SAID[lang],
        ["KM/8", "1", "1", "1", "·", "1", "4"],
        ["KM/9", "·", "·", "·", "1", "·", "1"],
        ["Σ", "1", "1", "1", "1", "1", "5"],
    ]
