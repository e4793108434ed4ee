"""`handbook explain` of a rating: points by dimension and in all, and in one line what nobody observed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.bakery import handbook
from tests.department import EMPLOYEE, write
from tests.kinds import SCORECARD, only

CASE = f"""\
covers: {{from: 2026-02-01, until: 2026-02-28}}
employee: {EMPLOYEE}
events:
- {{at: 2026-02-10, sighting: {{seen: crust-minus}}}}
- {{at: 2026-02-20, rating: {{}}}}
- {{at: 2026-02-21, sighting: {{seen: help-plus}}}}
- {{at: 2026-02-25, rating: {{}}}}
"""
SAID = {
    "zh": [
        "    = 规则：合计1分（手艺 -1分，态度2分）",
        "      没有评的1对：帮人",
        "    = 规则：合计3分（手艺 -1分，态度4分）",
    ],
    "en": [
        "    = rule: 1 point in all (craft -1 point, attitude 2 points)",
        "      1 pair not assessed: helps",
        "    = rule: 3 points in all (craft -1 point, attitude 4 points)",
    ],
}


UNDECIDED = SCORECARD.replace(", decisions: [D/KM/8/1]", "").replace("decisions: [D/KM/8/1]\n", "")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (write(tmp_path, **only(card=UNDECIDED)) / "cases.yaml").write_text(CASE, "utf-8")
    return tmp_path


def test_scores_as_json(root: Path) -> None:
    result = handbook("explain", str(root / "cases.yaml"), "--format", "json", root=root)
    (one,) = json.loads(result.stdout)["cases"]
    usual = {"scorecard": "baking.card"}
    assert one["scores"] == [
        usual | {"at": "2026-02-20", "total": "1", "points": {"hands": "-1", "heart": "2"}, "not_assessed": ["help"]},
        usual | {"at": "2026-02-25", "total": "3", "points": {"hands": "-1", "heart": "4"}, "not_assessed": []},
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_scores_as_people_read_them(root: Path, lang: str) -> None:
    """What nobody observed is told beneath the score."""
    lines = handbook("explain", str(root / "cases.yaml"), "--lang", lang, root=root).stdout.splitlines()
    assert [line for line in lines if line in SAID[lang]] == SAID[lang]
