"""Every page reads without a request to another host, a console error or a sideways scroll."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.browser.conftest import Reader

ROOT = Path(__file__).parents[2]


def _named(entries: list[Any]) -> Iterator[str]:
    """Every page a navigation names, without its suffix."""
    for entry in entries:
        for target in entry.values() if isinstance(entry, dict) else (entry,):
            if isinstance(target, list):
                yield from _named(target)
            else:
                yield target.removesuffix(".md")


NAMED = frozenset(_named(yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]))
# The pages of the ledgers are all alike: the first and the last of them stand for all.
SOURCES = sorted(name for name in NAMED if name.startswith("sources/"))
PAGES = sorted(NAMED - set(SOURCES[1:-1]))


SAID = "[...document.querySelectorAll('main :not(pre, pre *)')].flatMap(e => [...e.childNodes]).filter(n => n.nodeType === 3).map(n => n.data).join(' ')"
"""The words of a page but for its samples of code, which may hold what a page calls."""


@pytest.mark.browser
@pytest.mark.parametrize("language", ["", "en/"])
def test_pages_are_quiet_and_fit_the_screen(reader: Reader, language: str) -> None:
    for name in PAGES:
        page = reader.open(f"{language}{name}.html")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{name} scrolls sideways by {wide}px"
        assert "{{" not in page.evaluate(SAID)
    reader.assert_quiet()


@pytest.mark.browser
def test_every_page_of_the_site_is_named_in_the_navigation(site: Path) -> None:
    found = {p.relative_to(site).with_suffix("").as_posix() for p in site.rglob("*.html")}
    assert {name for name in found if not name.startswith("en/")} - {"404"} == NAMED
    assert {name.removeprefix("en/") for name in found if name.startswith("en/")} - {"404"} == NAMED


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
