"""Reviews that are overdue on the day of the audit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import TABLES, audited_on, finding
from tests.audit.named import FILES
from tests.department import table

NAP = "events: [nap]\nrows:\n- {id: every, then: [{warn: true}]}"
RULES = (table("baking.soon", NAP, review_by="2026-06-30"), table("baking.later", NAP, review_by="2026-12-31"))


def overdue(name: str, day: str, place: str) -> Finding:
    got = Text(f"{name} 应在 {day} 前复核", f"{name} was to be reviewed by {day}")
    return finding("review-overdue", place, got, Text("复核并改 review_by", "a review, and a later review_by"))


SOON = overdue("baking.soon", "2026-06-30", f"{TABLES}:1:1")
LATER = overdue("baking.later", "2026-12-31", f"{TABLES}:14:1")
DAYS = {
    "long before": (date(2026, 1, 1), []),
    "on the day": (date(2026, 6, 30), []),
    "the day after": (date(2026, 7, 1), [SOON]),
    "on the later day": (date(2026, 12, 31), [SOON]),
    "after both": (date(2027, 1, 1), [SOON, LATER]),
}


@pytest.mark.parametrize(("as_of", "expected"), DAYS.values(), ids=DAYS)
def test_a_review_is_overdue_from_the_day_after(tmp_path: Path, as_of: date, expected: list[Finding]) -> None:
    assert audited_on(as_of, tmp_path, "freshness", *RULES) == expected


def test_every_kind_of_policy_is_reviewed(tmp_path: Path) -> None:
    files = {f"policies__{name}": text for name, text in FILES.items()}
    found = audited_on(date(2027, 1, 1), tmp_path, "freshness", **files)
    assert [f.got.en.partition(" ")[0] for f in found] == [
        "baking.burnt", "baking.naps", "baking.day", "baking.flour", "baking.sheet", "baking.loaf",
    ]  # fmt: skip
