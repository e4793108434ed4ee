"""The built site: the same pages in both languages, every rule on its page, nothing unrendered, no other host."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import html
from rendering.page import anchor

from checks.book.book import Book
from tests.site.anchors import of_policies

pytestmark = pytest.mark.site


def _pages(site: Path, lang: str) -> dict[str, Path]:
    folder = site / "en" if lang == "en" else site
    pages = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*.html")}
    return {name: path for name, path in pages.items() if lang == "en" or not name.startswith("en/")}


def test_both_languages_have_the_same_pages(site: Path) -> None:
    assert set(_pages(site, "zh")) == set(_pages(site, "en"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_policy_and_row_has_its_anchor(site: Path, handbook: Book, lang: str) -> None:
    ids = {i for path in _pages(site, lang).values() for i in html.parse(str(path)).xpath("//@id")}
    wanted = of_policies(handbook)
    wanted |= {
        anchor(name)
        for name in (*handbook.clauses, *handbook.decisions, *handbook.terms, *handbook.questions, *handbook.examples)
    }
    assert wanted - ids == set()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_anchor_stands_once_on_its_page(site: Path, lang: str) -> None:
    """Otherwise a link to an example would lead to a row of the same name."""
    for path in _pages(site, lang).values():
        ids = html.parse(str(path)).xpath("//@id")
        assert sorted(ids) == sorted(set(ids)), path.name


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_link_inside_the_site_leads_somewhere(site: Path, lang: str) -> None:
    broken = []
    ids: dict[Path, set[str]] = {}
    for path in _pages(site, lang).values():
        for link in html.parse(str(path)).xpath("//article//a/@href"):
            target, _, fragment = link.partition("#")
            if target.startswith(("http:", "https:", "mailto:")):
                broken.append(f"{path.name}: {link}")
                continue
            file = (path.parent / target).resolve() if target else path
            if not file.is_file():
                broken.append(f"{path.name}: {link}")
            elif fragment:
                if file not in ids:
                    ids[file] = set(html.parse(str(file)).xpath("//@id"))
                if fragment not in ids[file]:
                    broken.append(f"{path.name}: {link}")
    assert broken == []


def test_nothing_is_left_unrendered(site: Path) -> None:
    left = [p.name for p in site.rglob("*.html") if re.search(r"\{\{|\{%|Macro Rendering Error", p.read_text("utf-8"))]
    assert left == []


def test_no_page_asks_another_host(site: Path) -> None:
    asked = []
    for page in site.rglob("*.html"):
        tree = html.parse(str(page))
        for url in tree.xpath("//script/@src | //link[@rel!='canonical']/@href | //img/@src | //iframe/@src"):
            if re.match(r"(https?:)?//", url):
                asked.append(f"{page.name}: {url}")
    assert asked == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_page_names_itself_in_both_languages(site: Path, lang: str) -> None:
    for name, path in _pages(site, lang).items():
        links = html.parse(str(path)).xpath("//head/link[@hreflang]")
        named = {link.get("hreflang"): (path.parent / link.get("href")).resolve() for link in links}
        assert named == ({} if name == "404.html" else {"zh": site / name, "en": site / "en" / name}), name


@pytest.mark.parametrize("folder", ["", "en"])
def test_each_language_has_its_own_search_index(site: Path, folder: str) -> None:
    index = json.loads((site / folder / "search/search_index.json").read_text("utf-8"))
    places = {doc["location"].partition("#")[0] for doc in index["docs"]}
    assert not any(place.startswith("en/") for place in places)
    assert {"attendance.html", "leave.html", "glossary.html"} <= places
    assert (site / folder / "search/search_index.js").is_file()


def test_vendored_libraries_carry_their_licence(root: Path) -> None:
    vendor = root / "docs/theme/assets/vendor"
    for library in (p for p in vendor.iterdir() if p.is_dir()):
        assert (library / "LICENSE").is_file(), library.name
        assert library.name in (vendor / "README.md").read_text("utf-8")
