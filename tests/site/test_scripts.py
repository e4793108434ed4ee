"""Scripts on a page: what is sent, with the figures that the rules hold today."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from rendering.page import part

from checks.book.book import Book
from checks.text import Lang
from checks.words.figures import filled
from tests.audit.named import FILES
from tests.papers import BURNT, HOURS, SCRIPT
from tests.shape.shaping import changed
from tests.site.rendered import bakery, card, words

PAGE = '{{ rule("baking.counter") }}\n{{ rule("baking.hours") }}\n{{ rule("baking.burnt") }}\n'
PARTS = {
    "policies__handbook": FILES["handbook"],
    "policies__baking__decisions": FILES["baking__decisions"],
    "policies__baking__hours": HOURS,
    "policies__baking__counter": SCRIPT,
}


def shown(root: Path, lang: Lang, *tables: str, **files: str) -> html.HtmlElement:
    """The card of the script in a bakery."""
    return card(
        bakery(root, *(tables or (BURNT,)), pages={"baking.md": PAGE}, **{**PARTS, **files}), lang, "baking.counter"
    )


def sent(script: html.HtmlElement) -> list[tuple[str, str]]:
    """Of each saying what stands on the page, and what is copied."""
    said = script.xpath(".//div[@class='hb-saying']/p[@data-copy]")
    return [(text, one.get("data-copy")) for one, text in zip(said, words(said), strict=True)]


SENT = [
    ("亲，我们08:00开门，24:00关门。", "亲，我们08:00开门，24:00关门。"),
    ("08:00就开门了。", "08:00就开门了。"),
    ("客人的名字，烤焦3个以内，我们赔5元。", "【客人的名字】，烤焦3个以内，我们赔5元。"),
]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_customers_are_written_to_in_chinese_on_every_page(tmp_path: Path, lang: Lang) -> None:
    script = shown(tmp_path, lang)
    assert sent(script) == SENT
    assert {one.get("lang") for one in script.xpath(".//p[@data-copy]")} == {"zh"}
    assert words(script.xpath(".//span[@class='hb-fill']")) == ["客人的名字"]


def test_the_chinese_page_says_nothing_beside(tmp_path: Path) -> None:
    script = shown(tmp_path, "zh")
    assert script.xpath(".//p[@class='hb-beside']") == []
    assert words(script.xpath("./article/h4")) == ["“几点开门？”", "客人买到烤焦的"]
    assert words(script.xpath("./article/ul/li")) == [
        "08:00开门。",
        "不说 一炉30个都没焦。 没有看过就不能说。 KM/8/1 D/KM/8/1",
    ]
    assert (script.get("data-copy-word"), script.get("data-copied-word")) == ("复制", "已复制")


def test_the_english_page_says_beside_what_it_means(tmp_path: Path) -> None:
    script = shown(tmp_path, "en")
    assert words(script.xpath(".//p[@class='hb-beside']")) == [
        "Dear guest, we open at 08:00 and close at 24:00.",
        "The door opens at 08:00.",
        "[the guest's name], up to 3 loaves burnt we pay 5 CNY.",
    ]
    assert words(script.xpath("./article/h4")) == ["“When do you open?”", "A guest bought a burnt loaf"]
    assert words(script.xpath("./article/ul/li")) == [
        "We open at 08:00.", "Never None of the 30 loaves is burnt. Nobody has looked. KM/8/1 D/KM/8/1",
    ]  # fmt: skip
    assert (script.get("data-copy-word"), script.get("data-copied-word")) == ("Copy", "Copied")


def test_each_line_leads_to_its_rules_and_sources(tmp_path: Path) -> None:
    script = shown(tmp_path, "en")
    assert script.xpath("./article/@id") == ["baking-counter--hours", "baking-counter--burnt"]
    assert script.xpath("./article/p[@class='hb-refs']//a/@href") == [
        "#baking-hours", "sources/km-8.html#km-8-1", "sources/km-8.html#km-8-1", "decisions.html#d-km-8-1",
    ]  # fmt: skip


def test_where_a_rule_changes_the_script_changes(tmp_path: Path) -> None:
    rule = BURNT.replace("up_to: 3", "up_to: 4").replace("over: 3", "over: 4").replace("fine: 5", "fine: 6.5")
    hours = changed(HOURS, 'from: "08:00", to: "24:00"', 'from: "07:30", to: "20:00"')
    script = shown(tmp_path, "en", rule, policies__baking__hours=hours)
    assert [text for text, _ in sent(script)] == [
        "亲，我们07:30开门，20:00关门。", "07:30就开门了。", "客人的名字，烤焦4个以内，我们赔6.50元。",
    ]  # fmt: skip
    assert (
        words(script.xpath(".//p[@class='hb-beside']"))[2]
        == "[the guest's name], up to 4 loaves burnt we pay 6.50 CNY."
    )
    assert words(script.xpath("./article[1]/ul/li")) == ["We open at 07:30."]


MODEL = "亲，我们{open}开门，{close}关门。"
COPIED = {
    "brackets of its own": ("【本店】{open}开门，{close}关门。", "【本店】08:00开门，24:00关门。", "【本店】08:00开门，24:00关门。"),
    "marks of HTML": ('<b>{open}</b>&{close}"', "<b>08:00</b>&24:00\"", "<b>08:00</b>&24:00\""),
    "several lines": ("{open}开门。\n\n{close}关门。", "08:00开门。\n\n24:00关门。", "08:00开门。24:00关门。"),
    "an end of line": ("{open}开门，{close}关门。\n", "08:00开门，24:00关门。", "08:00开门，24:00关门。"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "copied", "read"), COPIED.values(), ids=COPIED)
def test_what_is_copied_is_what_was_written(tmp_path: Path, written: str, copied: str, read: str) -> None:
    quoted = written.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    script = shown(tmp_path, "zh", policies__baking__counter=changed(SCRIPT, MODEL, quoted))
    assert sent(script)[0] == (read, copied)
    assert words(script.xpath(".//span[@class='hb-fill']")) == ["客人的名字"]


def test_lines_of_a_text_stay_lines(tmp_path: Path) -> None:
    script = shown(tmp_path, "zh", policies__baking__counter=changed(SCRIPT, MODEL, "{open}\\n{close}"))
    (said,) = script.xpath("./article[1]/div[1]/p[@data-copy]")
    assert [said.text, *(br.tail for br in said.xpath("./br"))] == ["08:00", "24:00"]


def test_placeholders_are_filled_in_questions_and_in_what_is_never_said(tmp_path: Path) -> None:
    text = changed(SCRIPT, "几点开门？, en: When do you open?", '"{open}开门吗？", en: "Open at {open}?"')
    text = changed(
        text, "一炉30个都没焦。, en: None of the 30 loaves is burnt.", '"{many}都没焦。", en: "None of {many}."'
    )
    text = changed(text, "没有看过就不能说。, en: Nobody has looked.", '"{guest}会问。", en: "{guest} asks."')
    files = {"policies__baking__counter": text}
    chinese, english = shown(tmp_path / "zh", "zh", **files), shown(tmp_path / "en", "en", **files)
    assert words(chinese.xpath("./article/h4"))[0] == "“08:00开门吗？”"
    assert words(english.xpath("./article/h4"))[0] == "“Open at 08:00?”"
    assert words(chinese.xpath(".//ul[@class='hb-never']/li")) == [
        "不说 3个都没焦。 【客人的名字】会问。 KM/8/1 D/KM/8/1"
    ]
    assert words(english.xpath(".//ul[@class='hb-never']/li")) == [
        "Never None of 3 loaves. [the guest's name] asks. KM/8/1 D/KM/8/1"
    ]


@pytest.mark.site
@pytest.mark.parametrize("folder", ["", "en"])
def test_every_real_line_is_shown_as_the_rules_have_it(site: Path, handbook: Book, folder: str) -> None:
    """What is copied, line by line, on whatever page the script stands."""
    found: dict[str, list[str]] = {}
    for path in (site / folder).glob("*.html"):
        for line in html.parse(str(path)).xpath("//article[@class='hb-script']"):
            found[line.get("id")] = [one.get("data-copy") for one in line.xpath(".//p[@data-copy]")]
    assert found == {
        part(script.head.id, line.id): [filled(handbook, said, line.bound, line.filled, "zh") for said in line.say]
        for script in handbook.scripts.values()
        for line in script.lines
    }
    assert any(line.bound for script in handbook.scripts.values() for line in script.lines)
