"""A finding quotes the line it stands in; of a very long line, the part around the fault."""

from __future__ import annotations

import pytest

from checks.reading.source import Source
from checks.text import Text
from tests.reading.expecting import found

SOURCE = Source("x.yaml", "one\n二  \r\n\n\x1b[1mfour")


@pytest.mark.parametrize(
    ("number", "line"), [(0, ""), (1, "one"), (2, "二"), (3, ""), (4, "\x1b[1mfour"), (5, ""), (-1, "")]
)
def test_a_line_by_its_number(number: int, line: str) -> None:
    assert SOURCE.line(number) == line


def test_an_excerpt_is_safe_to_print() -> None:
    assert SOURCE.finding("code", 4, 1, Text("一", "one"), Text("二", "two")).excerpt == "␛[1mfour"


@pytest.mark.parametrize(
    ("index", "spot"), [(0, (1, 1)), (2, (1, 3)), (4, (2, 1)), (8, (2, 5)), (9, (3, 1)), (10, (4, 1)), (14, (4, 5))]
)
def test_the_spot_of_a_character(index: int, spot: tuple[int, int]) -> None:
    assert SOURCE.spot(index) == spot


LONG = f"a: [{'一, ' * 400}1e5, {'二, ' * 400}]"
EXCERPTS = {
    "a line of 160 characters": (f"{'k' * 150}: 1e5\n", f"{'k' * 150}: 1e5"),
    "the start of a long line": (f"a: 1e5 {'x' * 500}\na: 1", "a: 1"),
    "the middle of a long line": (LONG, f"…{('一, ' * 20)}1e5, {('二, ' * 31)}二,…"),
    "the end of a long line": (f"a: [{'一, ' * 400}1e5]", f"…{'一, ' * 20}1e5]"),
    "the start of a long list": (f"a: [1e5{', 一' * 400}]", f"a: [1e5{', 一' * 32},…"),
}


@pytest.mark.parametrize(("text", "excerpt"), EXCERPTS.values(), ids=EXCERPTS)
def test_the_excerpt_of_a_finding(text: str, excerpt: str) -> None:
    assert [finding.excerpt for finding in found(text)] == [excerpt]


def test_many_findings_on_one_long_line_stay_small() -> None:
    """Fifty thousand characters on one line, with a fault every few of them."""
    findings = found(f"a: [{'1e5, ' * 10_000}]")
    assert len(findings) == 10_000
    assert max(len(finding.excerpt) for finding in findings) == 162
