"""Workflows on their pages: every line of the picture leads from a box to a box, the same in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from rendering.page import anchor, part

from checks.book.book import Book
from checks.book.workflow import Workflow

pytestmark = pytest.mark.site

LANE, ROW = 100, 64
"""How wide a lane and how high a row of the picture is."""
Cell = tuple[int, int]


def cards(site: Path, folder: str, book: Book) -> dict[str, html.HtmlElement]:
    """The card of every workflow by its id."""
    found = [
        card
        for path in sorted((site / folder).glob("*.html"))
        for card in html.parse(str(path)).xpath("//section[@data-rule]")
        if card.get("data-rule") in book.workflows
    ]
    by_id = {card.get("data-rule"): card for card in found}
    assert sorted(by_id) == sorted(book.workflows)
    assert len(found) == len(by_id)
    return by_id


def boxes(card: html.HtmlElement) -> dict[str, Cell]:
    """The boxes of a picture: where each leads to, and in which lane and row it stands, from 1."""
    return {item.xpath("string(./a/@href)"): _cell(item.get("style")) for item in card.xpath(".//figure//ol/li")}


def _cell(style: str) -> Cell:
    lane, row = re.findall(r"--(?:lane|row):(\d+)", style)
    return int(lane), int(row)


def lines(card: html.HtmlElement) -> list[tuple[Cell, Cell, bool]]:
    """The lines of a picture: the cell in which each begins and ends, and whether it leads back."""
    return [(*_ends(path.get("d")), path.get("class") == "hb-flow__back") for path in card.xpath(".//svg/path")]


def _ends(path: str) -> tuple[Cell, Cell]:
    """`M50 96H98V160H150`: begins at 50,96 and ends at 150,160. A line begins at the foot of its box or beside it."""
    x, y = (int(number) for number in re.match(r"M(\d+) (\d+)", path).groups())  # type: ignore[union-attr]
    start = (x // LANE + 1, y // ROW + 1)
    for way, number in re.findall(r"([HV])(\d+)", path):
        x, y = (int(number), y) if way == "H" else (x, int(number))
    return start, (x // LANE + 1, y // ROW + 1)


def drawn(workflow: Workflow) -> set[tuple[str, str, bool]]:
    """The lines that the workflow asks for, by the boxes at their ends."""
    return {
        (f"#{part(workflow.head.id, step.id)}", f"#{part(workflow.head.id, branch.to)}", branch.again)
        for step in workflow.steps
        for branch in step.branches
    }


@pytest.mark.parametrize("folder", ["", "en"])
def test_each_step_and_end_is_a_box_that_leads_to_its_words(site: Path, handbook: Book, folder: str) -> None:
    for name, card in cards(site, folder, handbook).items():
        workflow = handbook.workflows[name]
        parts = [part(name, one.id) for one in (*workflow.steps, *workflow.ends)]
        assert list(boxes(card)) == [f"#{one}" for one in parts]
        assert card.xpath(".//ol[@class='hb-steps']/li/@id | .//ul[@class='hb-ends']/li/@id") == parts


@pytest.mark.parametrize("folder", ["", "en"])
def test_no_two_boxes_stand_in_one_place(site: Path, handbook: Book, folder: str) -> None:
    for name, card in cards(site, folder, handbook).items():
        cells = list(boxes(card).values())
        lanes = len({step.by for step in handbook.workflows[name].steps})
        assert [row for _, row in cells] == list(range(1, len(cells) + 1))
        assert {lane for lane, _ in cells} == set(range(1, lanes + 1))
        assert len(card.xpath(".//div[@class='hb-flow__lanes']/span")) == lanes


@pytest.mark.parametrize("folder", ["", "en"])
def test_every_line_leads_from_its_step_to_its_target(site: Path, handbook: Book, folder: str) -> None:
    for name, card in cards(site, folder, handbook).items():
        at = {cell: box for box, cell in boxes(card).items()}
        found = [(at.get(start), at.get(end), back) for start, end, back in lines(card)]
        assert len(found) == len(set(found)), name
        assert set(found) == drawn(handbook.workflows[name])


@pytest.mark.parametrize("folder", ["", "en"])
def test_every_line_ends_with_an_arrow(site: Path, handbook: Book, folder: str) -> None:
    """A box that no line enters has none; a box that lines enter at two sides has two."""
    for card in cards(site, folder, handbook).values():
        entered = {cell for _, cell, _ in lines(card)}
        for item in card.xpath(".//figure//ol/li"):
            assert bool(item.xpath(".//span[contains(@class, 'hb-tip')]")) == (_cell(item.get("style")) in entered)


def test_both_languages_have_the_same_pictures(site: Path, handbook: Book) -> None:
    zh, en = cards(site, "", handbook), cards(site, "en", handbook)
    for name in handbook.workflows:
        assert lines(zh[name]) == lines(en[name])
        assert boxes(zh[name]) == boxes(en[name])
        for what in (".//svg/@viewBox", ".//svg/path/@d", ".//figure//li/@class", ".//figure//li//span/@class"):
            assert zh[name].xpath(what) == en[name].xpath(what)


@pytest.mark.parametrize("folder", ["", "en"])
def test_the_ways_on_are_told_in_words(site: Path, handbook: Book, folder: str) -> None:
    """Each branch of a step with the place it leads to; the step that acts, and its clauses."""
    for name, card in cards(site, folder, handbook).items():
        workflow = handbook.workflows[name]
        for step, item in zip(workflow.steps, card.xpath(".//ol[@class='hb-steps']/li"), strict=True):
            ways = item.xpath(".//ul[@class='hb-ways']/li")
            assert [way.xpath("string(./a/@href)") for way in ways] == [
                f"#{part(name, branch.to)}" for branch in step.branches
            ]
            assert [bool(way.text and way.text.strip()) for way in ways] == [step.chooses] * len(ways)
            cited = item.xpath(".//p[@class='hb-refs']//a/text()")
            assert cited[: len(step.sources)] == list(step.sources)
            assert set(step.decisions) <= set(cited)


@pytest.mark.parametrize("folder", ["", "en"])
def test_the_examples_of_a_workflow_tell_their_routes(site: Path, handbook: Book, folder: str) -> None:
    """An example of several rules stands with the one it is mainly about."""
    expecting = {
        anchor(example.id): {route.table: len(route.rows) for route in example.expect.routes}
        for example in handbook.examples.values()
    }
    for name, card in cards(site, folder, handbook).items():
        told = {
            article.get("id"): [len(route.xpath("./li")) for route in article.xpath(".//ol[@class='hb-route']")]
            for article in card.xpath(".//article[@class='hb-example']")
        }
        assert told == {each: list(expecting[each].values()) for each in told}
        assert any(f"{name}.route" in expecting[each] for each in told)
