"""The charts and matrices of the desks: each shows what is said of that desk, and nothing of another."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from checks.book.book import Book
from checks.book.people import Desk
from checks.book.responsibility import responsibilities

pytestmark = pytest.mark.site

Shown = tuple[str, str, list[str]]
"""What a box of a chart says: the role, its headcount or that it is a stage, and its titles."""


def _desks(handbook: Book) -> tuple[Desk, ...]:
    assert handbook.handbook is not None
    return handbook.handbook.desks


def _boxes(chart: html.HtmlElement) -> list[Shown]:
    return [
        (
            box.xpath("string(./b)"),
            box.xpath("string(./span[1])"),
            [item.text.strip() for item in box.xpath("./details/ul/li")],
        )
        for box in chart.xpath(".//div[contains(@class, 'hb-role')]")
    ]


def _expected(handbook: Book, desk: Desk) -> list[Shown]:
    boxes = []
    for role in handbook.roles.values():
        if desk.id not in role.desks:
            continue
        counted = [count.people for count in role.headcount if count.desk == desk.id]
        people = "阶段" if role.stage_of else "".join(f"人数 {'若干' if count is None else count}" for count in counted)
        titles = [alias.title.zh for alias in role.aliases if not alias.desks or desk.id in alias.desks]
        own = any(name.removeprefix("D/").startswith(f"{part}/") for part in desk.documents for name in role.decisions)
        boxes.append((role.title.zh, people, [*titles, "内部裁定"] if own else titles))
    return sorted(boxes)


def test_each_chart_shows_the_headcounts_and_titles_of_its_desk(site: Path, handbook: Book) -> None:
    charts = html.parse(str(site / "organization.html")).xpath("//figure[@class='hb-org']")
    desks = _desks(handbook)
    assert [sorted(_boxes(chart)) for chart in charts] == [_expected(handbook, desk) for desk in desks]


def test_each_matrix_names_one_owner_or_says_that_there_is_none(site: Path, handbook: Book) -> None:
    tables = html.parse(str(site / "organization.html")).xpath("//table[contains(@class, 'hb-matrix')]")
    found = [
        [
            [cell.get("data-label") for cell in row.xpath("./td[.//*[contains(@class, 'hb-share--answers')]]")]
            for row in table.xpath("./tbody/tr")
        ]
        for table in tables
    ]
    assert found == [
        [[handbook.roles[name].title.zh for name in one.owners] for one in responsibilities(handbook, desk.id)]
        for desk in _desks(handbook)
    ]
