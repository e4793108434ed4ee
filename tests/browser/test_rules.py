"""What the page shows of a rule is what the rule says."""

from __future__ import annotations

import pytest
from rendering.page import part

from checks.book.book import Book
from checks.words.outcomes import outcome_in_words
from checks.words.rows import row_in_words
from tests.browser.conftest import Reader


@pytest.mark.browser
def test_rows_stand_on_the_page_in_words(reader: Reader, handbook: Book) -> None:
    table = handbook.tables["attendance.lateness"]
    page = reader.open("attendance.html")
    for row in table.rows:
        shown = page.locator(f"#{part('attendance.lateness', row.id)}").inner_text()
        assert row_in_words(handbook, table, row, "zh") in shown
        assert all(outcome_in_words(handbook, outcome, "zh") in shown for outcome in row.then)


@pytest.mark.browser
def test_a_worked_example_opens_with_its_verdict(reader: Reader, handbook: Book) -> None:
    page = reader.open("en/attendance.html")
    card = page.locator("section[data-rule='attendance.lateness']")
    examples = card.locator("details.hb-examples")
    assert not examples.locator("article").first.is_visible()
    examples.locator("summary").click()
    assert examples.locator("article").first.is_visible()
    assert examples.locator("article").count() > 3
    assert examples.locator(".hb-told b").first.inner_text().strip()


@pytest.mark.browser
def test_a_link_to_an_example_opens_it(reader: Reader, handbook: Book) -> None:
    name = next(
        e
        for e in handbook.examples.values()
        if e.expect.outcomes and e.expect.outcomes[0].table == "attendance.lateness"
    ).id
    anchor = name.replace(".", "-")
    page = reader.open(f"attendance.html#{anchor}")
    assert page.locator(f"#{anchor}").is_visible()


@pytest.mark.browser
def test_the_pictures_have_words(reader: Reader, handbook: Book) -> None:
    page = reader.open("attendance.html")
    said = page.locator("figure.hb-day").first.get_attribute("aria-label") or ""
    for shift in handbook.timetables["attendance.timetable"].shifts:
        assert shift.title.zh in said
    assert page.locator("figure.hb-day .hb-bar").first.is_visible()
    page = reader.open("team.html")
    boxes = page.locator("figure.hb-org .hb-role > b").all_inner_texts()
    assert handbook.handbook is not None
    own = handbook.handbook.default_desk
    assert boxes == [role.title.zh for role in handbook.roles.values() if own in role.desks]
