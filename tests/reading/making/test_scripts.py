"""Scripts: figures bound by address, placeholders that all have a value, and what is refused."""

from __future__ import annotations

from pathlib import Path

from checks.book.figures import Figure
from checks.book.rules import Amount
from checks.book.script import Never
from checks.text import Text, both
from tests.department import sound
from tests.papers import BURNT, HOURS, SCRIPT
from tests.reading.expecting import Fault
from tests.reading.making.bakery import at, ill_made, likely, told, unknown
from tests.shape.shaping import changed

FILE = "policies/baking/counter.yaml"
FOUND = {"policies__baking__hours": HOURS, "policies__baking__counter": SCRIPT}
NO_VALUE = Text(
    "bind: {名字: 规则里的数} 或 fill: {名字: 客服填什么}",
    "bind: {name: figure of a rule} or fill: {name: what the agent puts in}",
)


def odd(spot: str, zh: str, en: str, valid: Text) -> Fault:
    return Fault("odd-script", spot, Text(zh, en), valid)


def without_value(spot: str, name: str) -> Fault:
    return odd(spot, f"占位 {{{name}}} 没有值", f"the placeholder {{{name}}} has no value", NO_VALUE)


def no_placeholder(spot: str, said: str) -> Fault:
    valid = Text("{名字}，名字只用小写字母和 _", "{name}, of lower-case letters and _")
    return odd(spot, f"大括号不是占位：{said}", f"braces that are no placeholder: {said}", valid)


def idle(spot: str, key: str, name: str, used: str) -> Fault:
    return odd(spot, f"{key} 的 {name} 没有用到", f"{name} of {key} is not used", both(used))


def either(spot: str) -> Fault:
    valid = Text("asked: 客户的话 | occasion: 什么时候说", "asked: the customer's words | occasion: when it is said")
    return odd(spot, "asked 与 occasion 须恰好写一个", "a script needs either asked or occasion", valid)


def no_figure(spot: str, address: str, valid: Text) -> Fault:
    return unknown(spot, "数", "figure", address, valid)


ASKED = "  asked: {zh: 几点开门？, en: When do you open?}\n"
VARIANT = '"{open}就开门了。", en: "The door opens at {open}."'
HOURS_FIGURES = (
    "baking.hours#early.from, baking.hours#early.to, baking.hours#talk.from, baking.hours#talk.to, "
    "baking.hours#open.from, baking.hours#open.to"
)
BURNT_FIGURES = (
    "baking.burnt#few.burnt.up_to, baking.burnt#few.burnt.over, baking.burnt#few.fine, baking.burnt#many.burnt.over, "
    "baking.burnt#many.fine, baking.burnt#many.fine.each"
)
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "neither asked nor on an occasion": (ASKED, "", [either("11:7")]),
    "asked, and on an occasion": (
        ASKED,
        ASKED + "  occasion: {zh: 一早, en: Early}\n",
        [either("11:7")],
    ),
    "a rule nobody knows": (
        "open: baking.hours#open.from",
        "open: baking.hour#open.from",
        [unknown("19:16", "规则", "rule", "baking.hour", likely("baking.hours", "baking.burnt, baking.hours"))],
    ),
    "a figure nobody knows": (
        "many: baking.burnt#few.burnt.up_to",
        "many: baking.burnt#few.burnt.upto",
        [no_figure("25:16", "baking.burnt#few.burnt.upto", likely("baking.burnt#few.burnt.up_to", BURNT_FIGURES))],
    ),
    "a row nobody knows": (
        "fine: baking.burnt#few.fine",
        "fine: baking.burnt#none.fee",
        [no_figure("25:52", "baking.burnt#none.fee", likely("baking.burnt#many.fine", BURNT_FIGURES))],
    ),
    "a time that no entry has": (
        "open: baking.hours#open.from",
        "open: baking.hours#open.until",
        [no_figure("19:16", "baking.hours#open.until", likely("baking.hours#open.to", HOURS_FIGURES))],
    ),
    "a placeholder without value": (VARIANT, VARIANT.replace("{open}", "{gate}"), [without_value("18:10", "gate")]),
    "one without value in English alone": (
        VARIANT,
        VARIANT.replace("at {open}", "at {gate}"),
        [without_value("18:29", "gate")],
    ),
    "one without value in what is conveyed": (
        '"{open}开门。"',
        '"{gate}开门。"',
        [without_value("14:10", "gate")],
    ),
    "one without value in the question": ("几点开门？,", '"{hour}开门？",', [without_value("12:15", "hour")]),
    "one without value in what is never said": (
        "en: None of the 30 loaves is burnt.",
        'en: "None of the {loaves} is burnt."',
        [without_value("28:30", "loaves")],
    ),
    "one without value in the reason": (
        "没有看过就不能说。",
        '"没有看过{loaf}不能说。"',
        [without_value("29:15", "loaf")],
    ),
    "a placeholder in capitals": (
        VARIANT,
        VARIANT.replace("{open}就", "{OPEN}就"),
        [no_placeholder("18:10", "{OPEN}就开门了。")],
    ),
    "a placeholder left open": (
        VARIANT,
        VARIANT.replace("at {open}.", "at {open}, or {open."),
        [no_placeholder("18:29", "The door opens at {open}, or {open.")],
    ),
    "a placeholder in what the agent puts in": (
        "fill: {guest: {zh: 客人的名字",
        'fill: {guest: {zh: "{many}位客人的名字"',
        [no_placeholder("26:22", "{many}位客人的名字")],
    ),
    "a figure that is not said": (
        "close: baking.hours#open.to}",
        "close: baking.hours#open.to, talk: baking.hours#talk.to}",
        [idle("19:69", "bind", "talk", "{open}, {close}")],
    ),
    "something put in nowhere": (
        "en: the guest's name}}",
        "en: the guest's name}, day: {zh: 日子, en: the day}}",
        [idle("26:52", "fill", "day", "{guest}, {many}, {fine}")],
    ),
    "no placeholder at all": (
        '"{guest}，烤焦{many}以内，我们赔{fine}。", en: "{guest}, up to {many} burnt we pay {fine}."',
        "我们赔。, en: We pay.",
        [idle("25:10", "bind", "many", "—"), idle("25:46", "bind", "fine", "—"), idle("26:10", "fill", "guest", "—")],
    ),
    "a placeholder both bound and put in": (
        "fill: {guest: ",
        "fill: {many: {zh: 几个, en: how many}, guest: ",
        [
            odd(
                "26:10",
                "many 在 bind 里已经有值",
                "many has a value under bind already",
                Text("只写一处", "in one of the two only"),
            )
        ],
    ),
}


test_a_script_that_cannot_be = ill_made(FILE, SCRIPT, BAD, BURNT, policies__baking__hours=HOURS)


def test_what_is_said_of_a_line(tmp_path: Path) -> None:
    script = sound(tmp_path, BURNT, **FOUND).scripts["baking.counter"]
    hours, burnt = script.lines
    assert (hours.id, hours.asked, hours.occasion) == ("hours", Text("几点开门？", "When do you open?"), None)
    assert hours.convey == (Text("{open}开门。", "We open at {open}."),)
    assert hours.say == (
        Text("亲，我们{open}开门，{close}关门。", "Dear guest, we open at {open} and close at {close}."),
        Text("{open}就开门了。", "The door opens at {open}."),
    )
    assert (hours.rules, hours.sources, hours.decisions, hours.never) == (("baking.hours",), ("KM/8/1",), (), ())
    assert hours.bound == {
        "open": Figure("baking.hours", clock=8 * 3600),
        "close": Figure("baking.hours", clock=24 * 3600),
    }
    assert (burnt.asked, burnt.occasion) == (None, Text("客人买到烤焦的", "A guest bought a burnt loaf"))
    assert burnt.filled == {"guest": Text("客人的名字", "the guest's name")}
    assert list(burnt.bound) == ["many", "fine"]
    assert (burnt.bound["many"].value, burnt.bound["fine"].amount) == (3, Amount(number=5))
    assert burnt.never == (
        Never(
            Text("一炉30个都没焦。", "None of the 30 loaves is burnt."), Text("没有看过就不能说。", "Nobody has looked."),
            ("KM/8/1",), ("D/KM/8/1",),
        ),
    )  # fmt: skip


def test_placeholders_may_stand_in_every_text(tmp_path: Path) -> None:
    text = changed(SCRIPT, "几点开门？, en: When do you open?", '"{open}开门吗？", en: "Do you open at {open}?"')
    text = changed(
        text, "一炉30个都没焦。, en: None of the 30 loaves is burnt.", '"{many}个都没焦。", en: "None of {many}."'
    )
    text = changed(text, "没有看过就不能说。, en: Nobody has looked.", '"{guest}会问。", en: "{guest} will ask."')
    assert told(tmp_path, BURNT, **{**FOUND, "policies__baking__counter": text}) == []


def test_the_faults_of_all_lines_are_told(tmp_path: Path) -> None:
    text = changed(changed(SCRIPT, ASKED, ""), VARIANT, VARIANT.replace("{open}", "{gate}"))
    text = changed(text, "many: baking.burnt#few.burnt.up_to", "many: baking.burn#few.burnt.up_to")
    found = told(tmp_path, BURNT, **{**FOUND, "policies__baking__counter": text})
    rules = likely("baking.burnt", "baking.burnt, baking.hours")
    assert found == at(
        tmp_path, FILE, either("11:7"), without_value("17:10", "gate"),
        unknown("24:16", "规则", "rule", "baking.burn", rules),
    )  # fmt: skip
