"""What broke off the audit once: each change of the department that did it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.robust.enriched import enriched
from tests.robust.judged import judged

FOUND: dict[str, tuple[str, str, str, str]] = {
    "a band that gives a value of no list": ("vocabulary", "{up_to: 10, is: new}", "{up_to: 10, is: baker}", "unknown-name"),
}  # fmt: skip
"""The file, what stood there, what stands there instead, and a code that must be among the findings."""


@pytest.mark.parametrize(("file", "old", "new", "code"), FOUND.values(), ids=FOUND)
def test_it_is_told(tmp_path: Path, file: str, old: str, new: str, code: str) -> None:
    path = enriched(tmp_path) / f"policies/{file}.yaml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    assert code in {finding.code for finding in judged(tmp_path)}
