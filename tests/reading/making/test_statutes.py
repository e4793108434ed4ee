"""Statutes: figures that guards name, and what cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text, both
from tests.department import load, write
from tests.shape.shaping import changed
from tests.statutes import STATUTE


@pytest.mark.parametrize(
    ("old", "new", "code", "got"),
    [
        ("share: share", "share: shere", "unknown-name", Text("本条的数 shere 不存在", "no figure of this statute is called shere")),
        ("day: [hours]", "day: [our]", "unknown-name", Text("本条的数 our 不存在", "no figure of this statute is called our")),
        ("most: most}", "most: mist}", "unknown-name", Text("本条的数 mist 不存在", "no figure of this statute is called mist")),
        (
            "{event: nap, days: 1}",
            "{event: nap}",
            "odd-statute",
            Text("days 与 minutes 须恰好写一个", "exactly one of days and minutes is needed"),
        ),
        ("until: 2029-12-31", "until: 2019-12-31", "odd-span", both("2019-12-31")),
    ],
)  # fmt: skip
def test_a_statute_that_cannot_be(tmp_path: Path, old: str, new: str, code: str, got: Text) -> None:
    book, found = load(write(tmp_path, policies__law__bread=changed(STATUTE, old, new)))
    assert [(fault.code, fault.got) for fault in found] == [(code, got)]
    assert "law.bread" not in book.statutes
