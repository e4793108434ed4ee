"""Every page reads without a request to another host, a console error or a sideways scroll."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Reader

PAGES = (
    "index",
    "team",
    "organization",
    "attendance",
    "leave",
    "resignation",
    "conduct",
    "rewards",
    "penalties",
    "service",
    "assessment",
    "glossary",
    "decisions",
    "sources/index",
    "sources/tr-11",
    "trainers/index",
    "trainers/checks",
    "trainers/benchmarks",
    "shop",
    "platform",
    "discipline",
    "hotline",
    "course-sales",
    "membership",
    "reception",
    "club",
    "property",
    "volunteer",
    "training",
    "scripts",
    "contradictions",
    "silences",
    "trainers/people-work-words",
)  # fmt: skip


@pytest.mark.browser
@pytest.mark.parametrize("language", ["", "en/"])
def test_pages_are_quiet_and_fit_the_screen(reader: Reader, language: str) -> None:
    for name in PAGES:
        page = reader.open(f"{language}{name}.html")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{name} scrolls sideways by {wide}px"
        assert "{{" not in page.locator("main").inner_text()
    reader.assert_quiet()


@pytest.mark.browser
def test_every_page_of_the_site_was_named(site: Path) -> None:
    """The list above holds every page but the source pages, which are all alike, and the 404 page."""
    found = {p.relative_to(site).with_suffix("").as_posix() for p in site.rglob("*.html")}
    chinese = {name for name in found if not name.startswith(("en/", "sources/")) and name != "404"}
    assert chinese == {name for name in PAGES if not name.startswith("sources/")}


@pytest.mark.browser
@pytest.mark.parametrize(
    ("here", "there", "heading"),
    [("leave.html", "en/leave.html", "Leave"), ("en/leave.html", "leave.html", "请假"),
     ("sources/tr-11.html", "en/sources/tr-11.html", "Source TR/11"), ("en/trainers/index.html", "trainers/index.html", "五分钟")],
)  # fmt: skip
def test_the_language_switch_stays_on_the_page(reader: Reader, here: str, there: str, heading: str) -> None:
    page = reader.open(here)
    page.locator(".md-header .md-select button").hover()
    page.locator(f".md-select__link[hreflang={'zh' if here.startswith('en/') else 'en'}]").click()
    page.wait_for_url(f"**/{there}")
    assert page.url == f"{reader.base}/{there}"
    assert heading in page.locator("h1").inner_text()
    reader.assert_quiet()


@pytest.mark.browser
def test_a_missing_page_leads_home(reader: Reader) -> None:
    page = reader.open("404.html")
    page.locator("article a", has_text="首页").first.click()
    page.wait_for_url("**/index.html")
    assert page.locator("h1").inner_text().strip().startswith("客服部手册")


@pytest.mark.browser
def test_a_clause_leads_to_its_source_and_back(reader: Reader) -> None:
    page = reader.open("attendance.html")
    page.locator("a.hb-clause", has_text="TR/11/2.1").first.click()
    page.wait_for_url("**/sources/tr-11.html#tr-11-2-1")
    page.locator("#tr-11-2-1 dd a", has_text="迟到与早退").first.click()
    page.wait_for_url("**/attendance.html#attendance-lateness")
    reader.assert_quiet()


@pytest.mark.browser
def test_dark_and_light_are_kept(reader: Reader) -> None:
    page = reader.open("leave.html")
    page.locator("label[title='换成深色']").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
