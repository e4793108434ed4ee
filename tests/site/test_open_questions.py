"""The registers of contradictions and of silences: each stands there once, with the decision that settles or names it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from rendering import register
from rendering.page import anchor

from checks.book.book import Book
from checks.book.contradictions import Contradiction, contradictions
from checks.text import Lang
from tests.audit.named import FILES
from tests.audit.test_contradictions import ledger
from tests.audit.test_sources import decision
from tests.department import HANDBOOK, table
from tests.site.rendered import bakery, drawn, view, words

MARKED: dict[str, tuple[str, ...]] = {
    "KM/8/1": ("KM/8/2", "KM/8/3", "KM/9/1"),
    "KM/8/2": ("KM/8/1",),
    "KM/8/3": (),
    "KM/9/1": ("KM/9/2",),
    "KM/9/2": (),
}
DECISIONS = (
    decision("KM/8/1", "KM/8/2", name="D/KM/8/1"),
    decision("KM/8/1", "KM/8/3", name="D/KM/8/3"),
    decision("KM/9/1", "KM/9/2", name="D/KM/9/1"),
)
PARTS = {
    "policies__handbook": FILES["handbook"],
    "policies__sources__KM": ledger(MARKED),
    "policies__baking__decisions": "---\n".join(DECISIONS),
}
Settled = tuple[str, list[str], list[str]]
"""An article of the register: its anchor, the clauses and the decisions that it names."""


def contradicting(root: Path, lang: Lang = "zh", **files: str) -> html.HtmlElement:
    made = bakery(root, pages={"contradictions.md": "{{ contradictions() }}\n"}, **{**PARTS, **files})
    return drawn(register.contradiction_register(view(made, lang, "contradictions.md")))


def articles(page: html.HtmlElement) -> list[Settled]:
    return [
        (
            one.get("id"),
            words(one.xpath(".//span[@class='hb-refs']/a")),
            words(one.xpath("./p/a[contains(@class, 'hb-clause--decision')]")),
        )
        for one in page.xpath(".//article[contains(@class, 'hb-card')]")
    ]


def between(page: html.HtmlElement) -> list[list[str]]:
    """The pairs between desks."""
    return [words(row.xpath(".//a")) for row in page.xpath(".//table/tbody/tr")]


def test_each_contradiction_stands_with_what_settles_it(tmp_path: Path) -> None:
    page = contradicting(tmp_path)
    assert articles(page) == [
        ("contradiction-counter-km-8-1-km-8-2", ["KM/8/1", "KM/8/2"], ["D/KM/8/1"]),
        ("contradiction-counter-km-8-1-km-8-3", ["KM/8/1", "KM/8/3"], ["D/KM/8/3"]),
        ("contradiction-oven-km-9-1-km-9-2", ["KM/9/1", "KM/9/2"], ["D/KM/9/1"]),
    ]
    assert between(page) == [["KM/8/1", "KM/9/1"]]


def test_pairs_that_one_decision_settles_stand_together(tmp_path: Path) -> None:
    three = decision("KM/8/1", "KM/8/2", "KM/8/3", name="D/KM/8/1")
    page = contradicting(tmp_path, policies__baking__decisions="---\n".join((three, DECISIONS[2])))
    assert articles(page) == [
        ("contradiction-counter-km-8-1-km-8-2", ["KM/8/1", "KM/8/2", "KM/8/3"], ["D/KM/8/1"]),
        ("contradiction-oven-km-9-1-km-9-2", ["KM/9/1", "KM/9/2"], ["D/KM/9/1"]),
    ]


def test_a_contradiction_on_two_desks_stands_under_each(tmp_path: Path) -> None:
    handbook = FILES["handbook"].replace("documents: [KM/9]", "documents: [KM/8]")
    assert handbook != HANDBOOK
    page = contradicting(tmp_path, policies__handbook=handbook)
    ids = [name for name, _, _ in articles(page)]
    assert ids == [
        "contradiction-counter-km-8-1-km-8-2", "contradiction-counter-km-8-1-km-8-3",
        "contradiction-oven-km-8-1-km-8-2", "contradiction-oven-km-8-1-km-8-3",
    ]  # fmt: skip


def test_where_nothing_contradicts_the_register_is_empty(tmp_path: Path) -> None:
    assert register.contradiction_register(view(bakery(tmp_path, pages={}), "en")) == "\n"


OPEN = decision("KM/8/1", name="D/KM/8/1") + "missing: {zh: 没写罚多少。, en: It does not say how much.}\n"
SILENT = table(
    "baking.burnt",
    "events: [batch]\nrows:\n- {id: all, otherwise: true, then: [{fine: {unregulated: D/KM/8/1, by: chief}}]}",
)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", ["没写罚多少。", "有疑问问 店长 手册里用在 规则", "KM/8/1 D/KM/8/1"]),
        ("en", ["It does not say how much.", "Ask chief Used in rule", "KM/8/1 D/KM/8/1"]),
    ],
)
def test_a_silence_says_what_is_missing_where_and_whom_to_ask(tmp_path: Path, lang: Lang, said: list[str]) -> None:
    pages = {"baking.md": '{{ rule("baking.burnt") }}\n', "silences.md": "{{ silences() }}\n"}
    decided = f"{OPEN}---\n{decision('KM/8/1', name='D/KM/8/2')}"
    files = {"policies__handbook": FILES["handbook"], "policies__baking__decisions": decided}
    root = bakery(tmp_path, SILENT, pages=pages, **files)
    page = drawn(register.silence_register(view(root, lang, "silences.md")))
    (one,) = page.xpath(".//article[@class='hb-silence']")
    assert (one.get("id"), words(one.xpath("./p"))) == ("silence-d-km-8-1", said)
    assert one.xpath("./p[@class='hb-io']/a/@href") == ["baking.html#baking-burnt"]


@pytest.mark.site
@pytest.mark.parametrize("folder", ["", "en"])
def test_every_real_contradiction_stands_there_once(site: Path, handbook: Book, folder: str) -> None:
    page = html.parse(str(site / folder / "contradictions.html"))
    shown = articles(page)
    found = contradictions(handbook)

    def places(one: Contradiction) -> int:
        pair = {one.first.id, one.second.id}
        inside = [a for a in shown if pair <= set(a[1]) and tuple(a[2]) == one.decisions]
        return len(inside) + sum(set(row) == pair for row in between(page))

    assert found
    assert [(one.first.id, one.second.id) for one in found if places(one) != max(1, len(one.desks))] == []
    assert len({name for name, _, _ in shown}) == len(shown)


@pytest.mark.site
@pytest.mark.parametrize("folder", ["", "en"])
def test_every_real_silence_stands_there_once(site: Path, handbook: Book, folder: str) -> None:
    page = html.parse(str(site / folder / "silences.html"))
    missing = [f"silence-{anchor(one.id)}" for one in handbook.decisions.values() if one.missing is not None]
    assert missing
    assert sorted(page.xpath("//article[@class='hb-silence']/@id")) == sorted(missing)


@pytest.mark.site
@pytest.mark.parametrize("folder", ["", "en"])
def test_no_page_has_an_anchor_twice(site: Path, folder: str) -> None:
    twice = []
    for path in (site / folder).rglob("*.html"):
        ids = [name for name in html.parse(str(path)).xpath("//article//@id") if not name.startswith("__")]
        twice += [f"{path.name}: {name}" for name in set(ids) if ids.count(name) > 1]
    assert twice == []
