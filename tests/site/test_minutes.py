"""Minutes on a page: items in their state, and lists of what is carried over that lead to the items."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from rendering.page import part

from checks.book.book import Book
from checks.engine.carryover import carry_over
from checks.text import Lang
from tests.audit.named import FILES
from tests.papers import COUNCIL, MINUTES, NEXT_MINUTES
from tests.site.rendered import bakery, card, words

COUNTED = (
    "kind: vocabulary\nid: baking.vocabulary\n"
    "units: {person: {one: {zh: 人, en: person}, many: {zh: 人, en: people}}}\n"
)
PARTS = {
    "policies__handbook": FILES["handbook"],
    "policies__baking__decisions": FILES["baking__decisions"],
    "policies__baking__vocabulary": COUNTED,
    "policies__baking__council": COUNCIL,
    "policies__baking__weeks": f"{MINUTES}---\n{NEXT_MINUTES}",
}
TOGETHER = {"baking.md": '{{ rule("baking.council") }}\n{{ rule("baking.week-2") }}\n{{ rule("baking.week-1") }}\n'}
APART = {
    "baking.md": '{{ rule("baking.council") }}\n{{ rule("baking.week-2") }}\n',
    "old/first.md": '{{ rule("baking.week-1") }}\n',
}


def lists(section: html.HtmlElement) -> dict[str, list[tuple[str, str]]]:
    """Each list of what is carried over: what its entries say and where they lead."""
    return {
        words(found.xpath("./summary"))[0]: [
            (text, link.get("href")) for link, text in zip(found.xpath(".//a"), words(found.xpath(".//a")), strict=True)
        ]
        for found in section.xpath("./details[@class='hb-record']")
    }


FLOUR = {"zh": "买面粉。", "en": "Buy flour."}
SIGN = {"zh": "换招牌以后再谈。", "en": "A new sign is put off."}
TITLES = {
    "zh": ("下次会要接着谈（算出）", "到下次会已过期（算出）", "以前留下、这次没有提到（算出）", "这次了结的（算出）"),
    "en": (
        "For the next meeting to take up (computed)", "Overdue by the next meeting (computed)",
        "Left from before and not spoken of (computed)", "Closed this time (computed)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_carried_over(tmp_path: Path, lang: Lang) -> None:
    root = bakery(tmp_path, pages=TOGETHER, **PARTS)
    take_up, overdue, passed_over, closed = TITLES[lang]
    flour, sign = (FLOUR[lang], "#baking-week-1--flour"), (SIGN[lang], "#baking-week-1--sign")
    assert lists(card(root, lang, "baking.week-1")) == {f"{take_up} (2)": [flour, sign], f"{overdue} (1)": [flour]}
    assert lists(card(root, lang, "baking.week-2")) == {
        f"{take_up} (1)": [sign],
        f"{passed_over} (1)": [sign],
        f"{closed} (1)": [flour],
    }


def test_an_item_of_minutes_on_another_page_is_linked_there(tmp_path: Path) -> None:
    root = bakery(tmp_path, pages=APART, **PARTS)
    take_up, _, passed_over, closed = TITLES["en"]
    sign = (SIGN["en"], "old/first.html#baking-week-1--sign")
    assert lists(card(root, "en", "baking.week-2")) == {
        f"{take_up} (1)": [sign],
        f"{passed_over} (1)": [sign],
        f"{closed} (1)": [(FLOUR["en"], "old/first.html#baking-week-1--flour")],
    }


ITEMS: dict[Lang, list[tuple[str, str]]] = {
    "zh": [
        ("买面粉。 待办 负责：面包师 期限：2026年2月5日", "KM/8/1"), ("换招牌以后再谈。 以后再谈", "KM/8/1 D/KM/8/1"),
        ("卖了200个。 通报", "KM/8/1"), ("炉子修好了。 办完", "KM/8/1"),
    ],
    "en": [
        ("Buy flour. to do Responsible: baker Due: 5 February 2026", "KM/8/1"),
        ("A new sign is put off. put off", "KM/8/1 D/KM/8/1"), ("200 loaves were sold. noted", "KM/8/1"),
        ("The oven is mended. done", "KM/8/1"),
    ],
}  # fmt: skip
FACTS: dict[Lang, list[str]] = {
    "zh": ["召开 2026年2月2日", "下次 2026年2月9日", "到会 3人", "请假 1人", "规则"],
    "en": ["Held on 2 February 2026", "Next 9 February 2026", "Present 3 people", "On leave 1 person", "rule"],
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_was_said(tmp_path: Path, lang: Lang) -> None:
    section = card(bakery(tmp_path, pages=TOGETHER, **PARTS), lang, "baking.week-1")
    items = section.xpath("./ul[@class='hb-points']/li")
    assert [tuple(words(item.xpath("./span"))) for item in items] == ITEMS[lang]
    assert [item.get("id") for item in items] == [f"baking-week-1--{n}" for n in ("flour", "sign", "count", "oven")]
    assert words(section.xpath("./ul[@class='hb-meta'][2]/li")) == FACTS[lang]
    assert section.xpath("./ul[@class='hb-meta'][2]//a/@href") == ["#baking-council"]


def test_minutes_that_leave_nothing_have_no_list(tmp_path: Path) -> None:
    text = NEXT_MINUTES[: NEXT_MINUTES.index("carry_over:")].replace("takes_up: baking.week-1/flour, ", "")
    root = bakery(tmp_path, pages=APART, **{**PARTS, "policies__baking__weeks": f"{text}carry_over: {{}}\n"})
    section = card(root, "en", "baking.week-2")
    assert lists(section) == {}
    assert words(section.xpath("./ul[@class='hb-meta'][2]/li")) == ["Held on 9 February 2026", "rule"]


@pytest.mark.site
@pytest.mark.parametrize("folder", ["", "en"])
def test_every_real_list_is_the_computed_one(site: Path, handbook: Book, folder: str) -> None:
    found = {}
    for path in (site / folder).glob("*.html"):
        for section in html.parse(str(path)).xpath("//section[@data-rule]"):
            if section.get("data-rule") in handbook.minutes:
                found[section.get("data-rule")] = [[url for _, url in ones] for ones in lists(section).values()]
    expected = {}
    for name, minutes in handbook.minutes.items():
        left = carry_over(handbook.minutes.values(), minutes)
        ordered = (left.take_up, left.overdue, left.passed_over, left.closed)
        expected[name] = [[f"#{part(one.minutes.head.id, one.item.id)}" for one in ones] for ones in ordered if ones]
    assert found == expected
