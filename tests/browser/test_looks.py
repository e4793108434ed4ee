"""What the eye needs: letters that stand out and are large enough, a ring where the keyboard is, room for a finger."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html
from playwright.sync_api import Browser, Page

SCHEMES = ("light", "dark")
LEAST = {"ratio": 4.5, "size": 10.8}
CONTRAST = (Path(__file__).parent / "contrast.js").read_text("utf-8")
OPENED = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"

Look = tuple[str, str]
"""An element and the class, or the element around it, by which it looks as it does."""


@pytest.fixture(params=SCHEMES)
def phone(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A phone whose owner likes it light or dark."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, color_scheme=request.param, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def looks_of(page: Path) -> set[Look]:
    """Every way in which something on the page looks."""
    looks: set[Look] = set()
    for element in html.document_fromstring(page.read_text("utf-8")).iter(etree.Element):
        around = element.getparent()
        looks.add((str(element.tag), str(around.tag) if around is not None else ""))
        looks.update((str(element.tag), name) for name in element.get("class", "").split() if name.startswith("hb-"))
    return looks


def few_that_show_everything(folder: Path) -> list[str]:
    """Pages of one language of which at least one shows whatever any shows, those that show most of it first."""
    pages = [path for path in folder.rglob("*.html") if path.relative_to(folder).parts[0] != "en"]
    shown = {str(path.relative_to(folder)): looks_of(path) for path in sorted(pages)}
    missing, few = set[Look]().union(*shown.values()), list[str]()
    while missing:
        few.append(max(shown, key=lambda name: len(shown[name] & missing)))
        missing -= shown[few[-1]]
    return few


@pytest.mark.browser
@pytest.mark.parametrize("language", ["", "en/"])
def test_letters_stand_out(phone: Page, site: Path, server: str, language: str) -> None:
    found = {}
    for name in few_that_show_everything(site / language):
        phone.goto(f"{server}/{language}{name}")
        phone.evaluate(OPENED)
        found[name] = phone.evaluate(CONTRAST, LEAST)
    assert {name: faint for name, faint in found.items() if faint} == {}


@pytest.mark.browser
def test_an_answered_question_stands_out(phone: Page, server: str) -> None:
    phone.goto(f"{server}/conduct.html")
    said = []
    for card in phone.locator(".hb-question-card").all():
        card.locator("input").first.check()
        card.locator(".hb-check").click()
        mark = card.locator(".hb-answer")
        ink, ground, line = mark.evaluate(
            "e => { const s = getComputedStyle(e); return [s.color, s.backgroundColor, s.borderTopWidth] }"
        )
        good, bad = ink_of(phone, "--hb-good-ink"), ink_of(phone, "--hb-bad-ink")
        assert (ink, ground, line) == (good if mark.inner_text() == "答对了。" else bad, "rgba(0, 0, 0, 0)", "0px")
        said.append(mark.inner_text())
    assert set(said) == {"答对了。", "不对。"}
    phone.wait_for_timeout(300)
    assert phone.evaluate(CONTRAST, LEAST) == []


def ink_of(page: Page, name: str) -> str:
    """The value of one of the handbook's colours, as the browser tells colours."""
    script = """name => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = `var(${name})`;
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return colour;
    }"""
    return str(page.evaluate(script, name))


@pytest.mark.browser
def test_paper_is_light_and_hides_nothing(phone: Page, server: str) -> None:
    phone.goto(f"{server}/team.html")
    phone.emulate_media(media="print")
    assert phone.evaluate(CONTRAST, LEAST) == []
    assert phone.locator("details.hb-decisions p.hb-why").first.evaluate(
        "e => e.checkVisibility({ contentVisibilityAuto: true }) && e.getBoundingClientRect().height > 0"
    )


@pytest.mark.browser
def test_the_keyboard_leaves_a_ring(phone: Page, server: str) -> None:
    phone.set_viewport_size({"width": 1280, "height": 900})
    phone.goto(f"{server}/scripts.html")
    rings = {}
    for _ in range(60):
        phone.keyboard.press("Tab")
        kind, ring = phone.evaluate("""() => {
          const at = document.activeElement, style = getComputedStyle(at.matches(".md-option") ? at.nextElementSibling : at);
          const kind = at.closest(".md-search") ? "search" : at.closest(".md-select") ? "language" : at.closest(".md-header") ? "header"
            : at.closest(".md-tabs") ? "tabs" : at.tagName;
          return [kind, `${style.outlineStyle} ${style.outlineWidth}`];
        }""")
        rings.setdefault(kind, set()).add(ring)
    del rings["search"]  # the box of the search shows it by its colour
    assert rings == {kind: {"solid 2px"} for kind in ("A", "header", "language", "tabs", "BUTTON")}


@pytest.mark.browser
def test_a_clause_is_as_high_as_a_finger(phone: Page, server: str) -> None:
    phone.goto(f"{server}/service.html")
    reach = phone.locator("td a.hb-clause, li a.hb-clause").first.evaluate("""link => {
      link.scrollIntoView({ block: "center" });
      const box = link.getBoundingClientRect(), middle = box.left + box.width / 2;
      let [top, bottom] = [box.top, box.bottom];
      while (document.elementFromPoint(middle, top - 1) === link) top -= 1;
      while (document.elementFromPoint(middle, bottom + 1) === link) bottom += 1;
      return bottom - top;
    }""")
    assert reach >= 23


@pytest.mark.browser
def test_the_name_of_the_handbook_is_read_whole(phone: Page, server: str) -> None:
    phone.goto(f"{server}/en/leave.html")
    cut = "e => e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight"
    assert not phone.locator(".md-header__topic .md-ellipsis").first.evaluate(cut)
