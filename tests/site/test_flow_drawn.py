"""One workflow of the bakery as it is drawn and told: lanes, lines past boxes, loops, limits and ways in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup
from rendering.flows import FlowView, flow
from rendering.library import Library
from rendering.page import PageView
from rendering.rules import rule

from checks.engine.evaluate import Engine
from checks.text import Lang
from tests.department import sound
from tests.flows import CHOICE, DECISIONS, LOAF, LOAF_FILES, flowing, step, workflow


def page(root: Path, lang: Lang, *shown: str, **files: str) -> PageView:
    """A page of a bakery in which these policies stand on the page `index`."""
    book = sound(root, **files, policies__baking__decisions=DECISIONS)
    folder = root / "docs" / lang
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("".join(f'{{{{ rule("{name}") }}}}\n' for name in shown), "utf-8")
    return PageView(Library(root, book, Engine(book)), lang, "index.md")


def loaf(root: Path, lang: Lang = "en") -> FlowView:
    shown = page(root, lang, "baking.loaf", **LOAF_FILES)
    return flow(shown, shown.book.workflows["baking.loaf"])


def test_a_lane_for_each_actor_and_a_box_for_each_step_and_end(tmp_path: Path) -> None:
    """An end stands in the lane of the last step that leads there."""
    view = loaf(tmp_path)
    assert (view.lanes, view.width, view.height) == (["baker", "bookkeeper", "chief", "the guest"], 400, 448)
    assert [(b.lane, b.row, b.number, b.title, b.who, b.kind) for b in view.boxes] == [
        (1, 1, "1", "knead", "baker", "choice"),
        (1, 2, "2", "bake", "baker", "choice"),
        (2, 3, "3", "weigh", "bookkeeper", "step"),
        (3, 4, "4", "ask the chief", "chief", "choice"),
        (4, 5, "5", "take home", "the guest", "step"),
        (4, 6, "", "sold", "", "end"),
        (3, 7, "", "thrown away", "", "end"),
    ]


def test_a_line_for_each_way_on_or_back(tmp_path: Path) -> None:
    """Down to the next row, along the edge of a lane past other boxes, round its own box; out of a lane on its left."""
    assert [(line.path, line.to, line.enters, line.again) for line in loaf(tmp_path).paths] == [
        ("M50 52V64H50V76", "bake", "top", False),
        ("M50 44H99V32H50", "knead", "right", True),
        ("M50 116V128H150V140", "weigh", "top", False),
        ("M50 108H99V96H50", "bake", "right", True),
        ("M50 108H201V224H250", "ask", "left", False),
        ("M150 172H301V288H350", "sell", "left", False),
        ("M250 244V256H350V268", "sell", "top", False),
        ("M250 236H201V416H250", "binned", "left", False),
        ("M350 308V320H350V332", "sold", "top", False),
    ]


def test_a_box_has_an_arrow_at_each_side_where_lines_enter(tmp_path: Path) -> None:
    assert {box.url.rpartition("--")[2]: box.arrows for box in loaf(tmp_path).boxes} == {
        "knead": ["right"], "bake": ["top", "right"], "weigh": ["top"], "ask": ["left"], "sell": ["left", "top"],
        "sold": ["top"], "binned": ["left"],
    }  # fmt: skip


def test_two_branches_to_one_step_are_one_line(tmp_path: Path) -> None:
    choose = (
        "choose: [{when: {crust: {is: gold}}, next: two}, {when: {crust: {is: pale}}, next: two}, "
        "{otherwise: true, next: done}]"
    )
    shown = page(tmp_path, "en", "baking.flow", **flowing(workflow({"one": choose, "two": "next: done"})))
    view = flow(shown, shown.book.workflows["baking.flow"])
    assert [(line.path, line.to) for line in view.paths] == [
        ("M50 52V64H50V76", "two"),
        ("M50 44H1V160H50", "done"),
        ("M50 116V128H50V140", "done"),
    ]
    assert [way.conditions for way in view.steps[0].ways] == [
        ["crust: golden"],
        ["crust: pale"],
        ["crust: brown or black"],
    ]


def test_lines_beside_each_other_never_lie_on_each_other(tmp_path: Path) -> None:
    """What leads to one box shares a line; the longest passes furthest out, and what ends where another begins goes on."""
    ways = {
        "one": "choose: [{when: {crust: {is: gold}}, next: two}, {when: {crust: {is: pale}}, next: four}, {otherwise: true, next: five}]",
        "two": "choose: [{when: {smooth: {is: true}}, next: four}, {otherwise: true, next: three}]",
        "three": "next: five",
        "four": "next: five",
        "five": "next: done",
    }
    shown = page(tmp_path, "en", "baking.flow", **flowing(workflow(ways)))
    beside = [
        (line.path, line.to) for line in flow(shown, shown.book.workflows["baking.flow"]).paths if line.enters != "top"
    ]
    assert beside == [
        ("M50 44H97V224H50", "four"),
        ("M50 44H99V288H50", "five"),
        ("M50 108H97V224H50", "four"),
        ("M50 172H99V288H50", "five"),
    ]


SAID: dict[Lang, list[list[tuple[list[str], str]]]] = {
    "en": [
        [(["dough smooth: yes"], ""), (["dough smooth: no"], "back again, at most: 3 times")],
        [
            (["crust: golden or brown"], ""),
            (["crust: pale"], "back again, at most: the source says no number"),
            (["crust: black"], ""),
        ],
    ],
    "zh": [
        [(["面光滑：是"], ""), (["面光滑：否"], "回头，最多：3次")],
        [(["皮色：金或棕"], ""), (["皮色：白"], "回头，最多：原文没写几次"), (["皮色：黑"], "")],
    ],
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_ways_on_in_words(tmp_path: Path, lang: Lang) -> None:
    steps = loaf(tmp_path, lang).steps
    assert [[(way.conditions, way.again) for way in one.ways] for one in steps[:2]] == SAID[lang]
    limits = {
        "en": ["within 15 minutes", "no limit in the source", "within 1 minute"],
        "zh": ["15分钟内", "原文没有时限", "1分钟内"],
    }
    assert [one.limit for one in steps] == [*limits[lang], "", ""]


def test_where_a_way_leads(tmp_path: Path) -> None:
    """To a step with its number, or to an end."""
    ask = loaf(tmp_path).steps[3]
    assert [way.to for way in ask.ways] == [
        Markup('<a href="#baking-loaf--sell">5.\u00a0Take home</a>'),
        Markup('<a href="#baking-loaf--binned">Thrown away</a>'),
    ]


def test_otherwise_of_several_groups_is_told_as_the_rest(tmp_path: Path) -> None:
    choose = "choose: [{when: {smooth: {is: true}, risen: {is: true}}, next: done}, {otherwise: true, next: bad}]"
    shown = page(tmp_path, "en", "baking.flow", **flowing(workflow({"one": choose}, "done", "bad")))
    (one,) = flow(shown, shown.book.workflows["baking.flow"]).steps
    assert [way.conditions for way in one.ways] == [["dough smooth: yes, and risen: yes"], [shown.label("rest")]]


def test_the_decisions_of_a_step_are_those_of_its_limit_and_ways_too(tmp_path: Path) -> None:
    assert [one.decisions for one in loaf(tmp_path).steps] == [(), ("D/KM/8/3", "D/KM/8/1", "D/KM/8/2"), (), (), ()]


def test_an_end_that_another_workflow_takes_up_leads_there(tmp_path: Path) -> None:
    other = workflow({"one": "next: done"}, name="baking.other", title="{zh: 卖, en: selling}")
    text = LOAF.replace("continues: baking.loaf", "continues: baking.other")
    files = {**LOAF_FILES, "policies__baking__loaf": text, "policies__baking__other": other}
    shown = page(tmp_path, "en", "baking.loaf", "baking.other", **files)
    ends = flow(shown, shown.book.workflows["baking.loaf"]).ends
    assert [(end.title, end.goes_on) for end in ends] == [
        ("sold", Markup('<a href="#baking-other">selling</a>')),
        ("thrown away", ""),
    ]


def test_a_card_tells_what_is_there_before_the_limit_of_the_whole_and_what_an_end_says(tmp_path: Path) -> None:
    text = LOAF.replace(
        "start: knead\n", "start: knead\ngiven: [{zh: 面粉, en: flour}]\nwithin: {value: 2, unit: day}\n"
    )
    text = text.replace(
        "continues: baking.loaf,", "continues: baking.loaf, at_most: 4, with: guest, leaves: [{zh: 钱, en: money}],"
    )
    text = text.replace("en: thrown away}}", "en: thrown away}, with: chief}")
    html = rule(page(tmp_path, "en", "baking.loaf", **{**LOAF_FILES, "policies__baking__loaf": text}), "baking.loaf")
    assert '<p class="hb-io"><span>There before</span> flour <span>Time for the whole</span> within 2 days</p>' in html
    ends = html[html.index('<ul class="hb-ends">') :]
    assert "<small>back again, at most: 4 times</small>" in ends
    assert (
        '<span class="hb-tag">then with: the guest</span> <span class="hb-io"><span>Leaves</span> money</span>' in ends
    )
    assert '<b>Thrown away</b> <span class="hb-tag">then with: chief</span> <span class="hb-refs">' in ends


def test_a_card_of_one_lane(tmp_path: Path) -> None:
    ways = {"one": CHOICE.format("smooth", "two", "done"), "two": "next: done"}
    text = workflow(ways).replace(
        step("two", ways["two"]), step("two", ways["two"], more="needs: [{zh: 面, en: dough}]")
    )
    html = rule(page(tmp_path, "en", "baking.flow", **flowing(text)), "baking.flow")
    assert '<figure class="hb-flow hb-flow--1" style="--lanes:1;--rows:3">' in html
    assert '<p class="hb-io"><span>Needs</span> dough </p>' in html
    assert html.count("<li id=") == 3
