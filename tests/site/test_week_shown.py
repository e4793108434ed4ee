"""The days of a week on the card of a timetable."""

from __future__ import annotations

from pathlib import Path

import pytest
from rendering.shifts import timetable

from checks.text import LANGS
from tests.shape.good import TIMETABLE
from tests.site.test_flow_drawn import page

SAID = "week: {rest_days: 1, sources: [KM/8/1]}\n"


@pytest.mark.parametrize(
    ("week", "zh", "en", "decisions"),
    [
        (SAID, "最多上6天班，至少休1天", "at most 6 days of work, at least 1 day of rest", ()),
        ("week: D/KM/8/1\n", "原文没有写", "the source does not say", ("D/KM/8/1",)),
    ],
)
def test_the_line_of_the_week(tmp_path: Path, week: str, zh: str, en: str, decisions: tuple[str, ...]) -> None:
    for lang, more in zip(LANGS, (zh, en), strict=True):
        files = {"policies__baking__hours": TIMETABLE + week}
        shown = page(tmp_path / lang, lang, "baking.hours", **files)
        line = timetable(shown, shown.book.timetables["baking.hours"]).lines[-1]
        assert (line.more, line.decisions) == (more, decisions)


def test_without_a_word_on_the_week_there_is_no_line(tmp_path: Path) -> None:
    shown = page(tmp_path, "en", "baking.hours", policies__baking__hours=TIMETABLE)
    assert [line.kind for line in timetable(shown, shown.book.timetables["baking.hours"]).lines] == [
        "Shift",
        "Shift",
        "Meeting",
    ]
