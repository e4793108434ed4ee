"""The button beside a saying copies what is sent to the customer, and says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from checks.book.book import Book
from checks.words.figures import filled
from tests.browser.conftest import Reader

WORDS = {
    "scripts.html": ("复制", "已复制", "已选中，请自己复制"),
    "en/scripts.html": ("Copy", "Copied", "Selected, please copy it"),
}
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
REFUSED = """
Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('refused'))}});
"""
NOTHING_COPIES = f"{REFUSED} document.execCommand = () => false;"
PASTE = """
() => {
  const box = document.createElement('textarea');
  box.id = 'paste-here';
  document.body.prepend(box);
  box.focus();
}
"""


def expected(handbook: Book) -> list[str]:
    """What is sent, line by line, in the order of the page; customers are written to in Chinese on every page."""
    return [
        filled(handbook, said, line.bound, line.filled, "zh")
        for script in handbook.scripts.values()
        for line in script.lines
        for said in line.say
    ]


def pasted(page: Page) -> str:
    """What is on the clipboard, pasted with the keyboard as a person does."""
    page.evaluate(PASTE)
    page.keyboard.press("Control+V")
    box = page.locator("#paste-here")
    text = box.input_value()
    box.evaluate("box => box.remove()")
    return text


def copy(page: Page, number: int, copied: str) -> Locator:
    """Press the button beside a saying and wait until it says that it copied; the saying."""
    said = page.locator(".hb-saying").nth(number)
    said.locator("button.hb-copy").click()
    said.locator("button", has_text=copied).wait_for(timeout=2000)
    return said


def allowed(reader: Reader, path: str) -> Page:
    """A page whose reader lets it write to the clipboard, where a browser asks for that."""
    if reader.base.startswith("http"):
        reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return reader.open(path)


@pytest.mark.browser
@pytest.mark.parametrize("path", WORDS)
def test_a_saying_is_copied_as_it_is_sent(reader: Reader, handbook: Book, path: str) -> None:
    word, copied, _ = WORDS[path]
    page = allowed(reader, path)
    sent = page.locator(".hb-saying [data-copy]").evaluate_all("all => all.map(one => one.dataset.copy)")
    assert set(sent) <= set(expected(handbook))
    with_words = next(number for number, text in enumerate(sent) if "【" in text)
    for number in (0, with_words):
        said = copy(page, number, copied)
        assert pasted(page) == sent[number]
        said.locator(f"button:text-is('{word}')").wait_for(timeout=3000)
    reader.assert_quiet()


@pytest.mark.browser
@pytest.mark.parametrize("path", WORDS)
@pytest.mark.parametrize("harm", [NO_CLIPBOARD, REFUSED], ids=["no clipboard", "a clipboard that refuses"])
def test_without_a_clipboard_the_text_is_copied_all_the_same(reader: Reader, path: str, harm: str) -> None:
    reader.page.add_init_script(harm)
    page = reader.open(path)
    said = copy(page, 1, WORDS[path][1])
    assert pasted(page) == said.locator("[data-copy]").get_attribute("data-copy")
    assert said.locator("button").evaluate("button => button === document.activeElement") is False  # the paste took it
    assert page.locator("textarea").count() == 0
    reader.assert_quiet()


@pytest.mark.browser
@pytest.mark.parametrize("path", WORDS)
def test_where_nothing_copies_the_words_are_selected(reader: Reader, path: str) -> None:
    reader.page.add_init_script(NOTHING_COPIES)
    page = reader.open(path)
    said = copy(page, 0, WORDS[path][2])
    assert page.evaluate("getSelection().toString().trim()") == said.locator("[data-copy]").inner_text().strip()
    assert said.locator("button").evaluate("button => button === document.activeElement")
    reader.assert_quiet()


@pytest.mark.browser
@pytest.mark.parametrize("path", WORDS)
def test_every_saying_has_one_button(reader: Reader, path: str) -> None:
    page = reader.open(path)
    sayings = page.locator(".hb-saying")
    assert sayings.count() > 10
    assert sayings.evaluate_all("all => all.map(one => one.querySelectorAll('button').length)") == [1] * sayings.count()
    assert sayings.locator("button").all_inner_texts() == [WORDS[path][0]] * sayings.count()
    lying = sayings.evaluate_all(
        "all => all.filter(one => { const p = one.querySelector('p').getBoundingClientRect();"
        " const b = one.querySelector('button').getBoundingClientRect(); return b.width === 0 || b.right > innerWidth; }).length"
    )
    assert lying == 0
    reader.assert_quiet()
