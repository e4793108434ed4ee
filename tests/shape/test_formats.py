"""Dates, times and moments: written in one way only, and existing."""

from __future__ import annotations

import pytest

from checks.shape.formats import conforms

VALID = {
    "date": ["2026-01-01", "2028-02-29", "0001-01-01", "9999-12-31"],
    "time-of-day": ["00:00", "08:04", "23:59", "24:00"],
    "moment": ["2026-01-01", "2026-01-01T00:00", "2026-01-01T23:59", "2026-01-01T08:04:59"],
}
INVALID = {
    "date": [
        "", "2026", "2026-01", "2026-1-1", "26-01-01", "20260101", "2026-02-29", "2026-00-10", "2026-13-01",
        "2026-01-00", "0000-01-01", "2026-W01-1", "2026-001", "2026/01/01", "01.01.2026", "2026-01-01T00:00",
        " 2026-01-01", "2026-01-01\n", "-2026-01-01", "10000-01-01", "２０２６-０１-０１", "2026‐01‐01",
        "2026年1月1日", "today",
    ],
    "time-of-day": [
        "", "8:04", "08:4", "08:60", "24:01", "25:00", "-1:00", "0804", "T0804", "0804Z", "08+08", "08:04:00",
        "08:04Z", "8 am", "08:04\n", "０８:０４", "08：04", "noon",
    ],
    "moment": [
        "", "2026-02-30", "2026-02-30T08:04", "2026-01-01 08:04", "2026-01-01t08:04", "2026-01-01T8:04",
        "2026-01-01T24:00", "2026-01-01T08:60", "2026-01-01T08:04:60", "2026-01-01T08", "2026-01-01T08:04Z",
        "2026-01-01T08+08:00", "20260101T0804+08", "2026-W01-1T08:04", "20260101T080430.123",
        "2026-01-01T08:04:05.1", "2026-01-01T", "2026-01-01T08:04\n", "08:04",
    ],
}  # fmt: skip


def pairs(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(name, text) for name, texts in table.items() for text in texts]


@pytest.mark.parametrize(("name", "text"), pairs(VALID))
def test_what_is_a_date_a_time_or_a_moment(name: str, text: str) -> None:
    assert conforms(text, name)


@pytest.mark.parametrize(("name", "text"), pairs(INVALID))
def test_what_is_none(name: str, text: str) -> None:
    assert not conforms(text, name)


@pytest.mark.parametrize("name", VALID)
@pytest.mark.parametrize("value", [5, 2026.5, True, None, ["2026-01-01"], {}])
def test_what_is_no_text_is_judged_by_its_type_alone(name: str, value: object) -> None:
    assert conforms(value, name)
