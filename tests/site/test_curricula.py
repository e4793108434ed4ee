"""Curricula on a page: each lesson leads to what is learned and to the quiz, each gate to its table."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from checks.book.book import Book
from checks.text import Lang
from tests.audit.named import FILES
from tests.audit.test_quizzes import CHOICES, question
from tests.papers import BURNT, CURRICULUM, HOURS
from tests.site.rendered import bakery, card, words

PARTS = {
    "policies__handbook": FILES["handbook"],
    "policies__baking__decisions": FILES["baking__decisions"],
    "policies__baking__hours": HOURS,
    "policies__baking__training": CURRICULUM,
    "policies__baking__quiz": f"{question('right', CHOICES)}---\n{question('right', CHOICES, name='baking.q2')}",
}
PAGES = {
    "baking.md": '{{ rule("baking.hours") }}\n{{ rule("baking.burnt") }}\n## Quiz {#quiz}\n{{ quiz_of("baking") }}\n',
    "training.md": '{{ rule("baking.training") }}\n',
}


def shown(root: Path, lang: Lang, text: str = CURRICULUM) -> html.HtmlElement:
    files = {**PARTS, "policies__baking__training": text}
    return card(bakery(root, BURNT, pages=PAGES, **files), lang, "baking.training", "training.md")


def parts(lesson: html.HtmlElement) -> dict[str, list[str]]:
    """What a lesson says under each of its words."""
    return dict(zip(words(lesson.xpath("./dl/dt")), ([one] for one in words(lesson.xpath("./dl/dd"))), strict=True))


LESSONS: dict[Lang, list[tuple[str, list[str], dict[str, list[str]]]]] = {
    "zh": [
        ("第一天 第1个工作日", ["知道几点上班。"], {"学": ["规则"], "签字": ["店长"]}),
        ("第一周 第2到5个工作日", [], {"学": ["烘焙"], "练": ["揉一次面。"], "自测": ["烘焙 2题"], "签字": ["店长"]}),
        ("补课", ["烤焦以后 规则"], {"学": ["规则"], "签字": ["店长"]}),
    ],
    "en": [
        ("the first day working day 1", ["You know the hours."], {"Learn": ["rule"], "Signed by": ["chief"]}),
        (
            "the first week working days 2 to 5", [],
            {"Learn": ["Baking"], "Practise": ["Knead once."], "Quiz": ["Baking 2 questions"], "Signed by": ["chief"]},
        ),
        ("once more", ["After burnt loaves rule"], {"Learn": ["rule"], "Signed by": ["chief"]}),
    ],
}  # fmt: skip


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_each_lesson_says(tmp_path: Path, lang: Lang) -> None:
    lessons = shown(tmp_path, lang).xpath("./article[@class='hb-lesson']")
    assert [
        (words(one.xpath("./h4"))[0], words(one.xpath("./p[not(@class)]")), parts(one)) for one in lessons
    ] == LESSONS[lang]
    assert [one.get("id") for one in lessons] == [f"baking-training--{n}" for n in ("first-day", "first-week", "again")]


def test_each_lesson_leads_to_what_is_learned(tmp_path: Path) -> None:
    lessons = shown(tmp_path, "en").xpath("./article[@class='hb-lesson']")
    assert [one.xpath("./dl//a/@href") for one in lessons] == [
        ["baking.html#baking-hours"],
        ["baking.html", "baking.html#quiz"],
        ["baking.html#baking-burnt"],
    ]
    assert lessons[2].xpath("./p[1]/a/@href") == ["baking.html#baking-burnt"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "独自烤：没有烤焦。 规则 KM/8/1 D/KM/8/1"), ("en", "Baking alone: No loaf is burnt. rule KM/8/1 D/KM/8/1")],
)
def test_each_gate_leads_to_its_table(tmp_path: Path, lang: Lang, said: str) -> None:
    (gate,) = shown(tmp_path, lang).xpath("./ol/li")
    assert (gate.get("id"), words([gate])) == ("baking-training--alone", [said])
    assert gate.xpath("./span[@class='hb-say']/a/@href") == ["baking.html#baking-burnt"]


def test_a_curriculum_of_the_first_weeks_alone(tmp_path: Path) -> None:
    section = shown(tmp_path, "en", CURRICULUM[: CURRICULUM.index("later:")])
    assert section.xpath("./ol | ./h4") == []
    assert len(section.xpath("./article")) == 2


def test_a_quiz_of_one_question_says_so(tmp_path: Path) -> None:
    files = {**PARTS, "policies__baking__training": CURRICULUM, "policies__baking__quiz": question("right", CHOICES)}
    shown = card(bakery(tmp_path, BURNT, pages=PAGES, **files), "en", "baking.training", "training.md")
    assert words(shown.xpath(".//*[@class='hb-item']/small")) == ["1 question"]


@pytest.mark.site
@pytest.mark.parametrize("folder", ["", "en"])
def test_every_real_lesson_leads_to_pages_and_quizzes_that_exist(site: Path, handbook: Book, folder: str) -> None:
    """Each chapter practised has its quiz where the link leads, with questions in it."""
    found = 0
    for path in (site / folder).glob("*.html"):
        for lesson in html.parse(str(path)).xpath("//article[@class='hb-lesson']"):
            found += 1
            for link in lesson.xpath("./dl//a/@href"):
                target, _, fragment = link.partition("#")
                there = html.parse(str((path.parent / target).resolve() if target else path))
                if fragment == "quiz":
                    assert there.xpath("//*[@id='quiz']"), link
                    assert there.xpath("//*[contains(@class, 'hb-question-card')]"), link
                elif fragment:
                    assert there.xpath("//*[@id=$id]", id=fragment), link
    assert found == sum(len(curriculum.lessons) for curriculum in handbook.curricula.values()) > 0
