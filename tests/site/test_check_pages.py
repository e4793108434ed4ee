"""The pages of the checks: one for each, thin, in both navigations, and complete when drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from rendering import audit

from checks.audit.explaining import explained
from checks.audit.groups import CODES, GROUPS, HOME, Group
from checks.text import LANGS, Lang
from tests.site.rendered import bakery, drawn, view, words

FOLDER = "trainers/checks"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bakery(tmp_path_factory.mktemp("bakery"), pages={})


def page(root: Path, lang: Lang, group: Group) -> str:
    return audit.check_page(view(root, lang, f"{FOLDER}/{group.name}.md"), group.name)


@pytest.mark.parametrize("lang", LANGS)
def test_every_group_has_its_thin_page_and_no_page_is_left_over(root: Path, lang: Lang) -> None:
    thin = {p.stem: p.read_text("utf-8") for p in (root / "docs" / lang / FOLDER).glob("*.md")}
    assert thin == {g.name: f'---\nsearch:\n  boost: 0.001\n---\n{{{{ check_page("{g.name}") }}}}\n' for g in GROUPS}


@pytest.mark.parametrize("config", ["mkdocs.yml", "mkdocs.en.yml"])
def test_every_page_is_in_the_navigation_once(root: Path, config: str) -> None:
    text = (root / config).read_text("utf-8")
    assert {group.name: text.count(f": {FOLDER}/{group.name}.md\n") for group in GROUPS} == {g.name: 1 for g in GROUPS}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_a_page_explains_the_codes_at_home_on_it(made: Path, lang: Lang, group: Group) -> None:
    text = page(made, lang, group)
    own = [code for code in group.codes if HOME[code] is group]
    assert [line for line in text.splitlines() if line.startswith("## ")] == [f"## `{c}` {{#{c}}}" for c in own]
    told = drawn(text).xpath(".//div[@class='hb-explained']")
    assert len(told) == len(own)
    for block, code in zip(told, own, strict=True):
        said = explained(code)
        assert [p for p in (said.finds, said.why, said.mend) if p[lang] not in block.text_content()] == []
        shown = [pre.text_content() for pre in block.xpath(".//pre")]
        assert shown == [part.rstrip() for part in (said.bad, said.found, said.good) if said.bad]


def test_an_example_marks_the_lines_in_which_it_differs(made: Path) -> None:
    (tables,) = (group for group in GROUPS if group.name == "tables")
    overlap = drawn(page(made, "en", tables)).xpath(".//div[@class='hb-explained']")[1]
    assert words(overlap.xpath(".//mark")) == [
        "- {id: many, when: {burnt: {from: 3}}, then: [{fine: 5}]}",
        "- {id: many, when: {burnt: {over: 3}}, then: [{fine: 5}]}",
    ]


def test_links_lead_to_where_a_code_is_explained(made: Path) -> None:
    (pages,) = (group for group in GROUPS if group.name == "pages")
    found = drawn(page(made, "en", pages)).xpath(".//p[@class='hb-meta-line']//a")
    assert [(a.get("href"), a.text_content()) for a in found] == [
        ("references.html#unknown-name", "unknown-name"),
        ("reading.html#unreadable-file", "unreadable-file"),
        ("#two-pages", "two-pages"),
        ("#no-page", "no-page"),
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_the_table_of_checks_leads_to_every_page_and_code(made: Path, lang: Lang) -> None:
    links = {a.get("href") for a in drawn(audit.check_table(view(made, lang, "trainers/checks.md"))).xpath(".//a")}
    pages = {f"checks/{group.name}.html" for group in GROUPS}
    assert links == pages | {f"checks/{HOME[code].name}.html#{code}" for code in CODES}


def test_no_page_holds_a_brace_that_a_renderer_would_take(made: Path) -> None:
    assert [
        g.name for g in GROUPS for lang in LANGS if "{{" in page(made, lang, g) or "{%" in page(made, lang, g)
    ] == []


@pytest.mark.site
@pytest.mark.parametrize("folder", ["", "en/"])
def test_every_link_of_a_report_leads_somewhere(site: Path, folder: str) -> None:
    built = {group.name: (site / f"{folder}{FOLDER}/{group.name}.html").read_text("utf-8") for group in GROUPS}
    assert [code for code in CODES if f'id="{code}"' not in built[HOME[code].name]] == []
