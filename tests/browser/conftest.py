"""A browser on the built site: over http, below a sub-path, and from the disk."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.site.conftest import site

__all__ = ["site"]

WIDTHS = {"desktop": (1280, 900), "phone": (390, 844)}
QUIET = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without it the tests fail, and say how to get it."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "Chromium is missing: run `make browser` (as root: apt-get install chromium fonts-noto-cjk)"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=[*QUIET, "--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the site below the sub-path /handbook/."""
    serving = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site.parent)))
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_address[1]}/{site.name}"
    serving.shutdown()


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site: Path, server: str) -> str:
    """Where the site is read from: a server (below a sub-path) or the disk."""
    return server if request.param == "http" else site.as_uri()


@dataclass
class Reader:
    """A page with everything that went over the network and the console."""

    page: Page
    base: str
    requests: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Go to a page of the site, such as `en/leave.html#leave-approver`."""
        self.page.goto(f"{self.base}/{path}")
        return self.page

    def search(self, words: str) -> list[str]:
        """Type into the search box; the results as `page.html#anchor`, best first."""
        narrow = self.page.viewport_size and self.page.viewport_size["width"] < 900
        if narrow and not self.page.locator("#__search").is_checked():
            self.page.locator("label.md-header__button[for=__search]").click()
        box = self.page.locator("input.md-search__input")
        results = self.page.locator(".md-search-result__item a.md-search-result__link")
        box.focus()
        box.fill("")
        self.page.keyboard.press("End")
        results.first.wait_for(state="detached")
        box.fill(words)
        self.page.keyboard.press("End")
        results.first.wait_for(state="attached")
        links = [str(link.get_attribute("href")) for link in results.all()]
        return [link.partition("?")[0].rpartition("/")[2] + _hash(link) for link in links]

    def assert_quiet(self) -> None:
        """Nothing but the site was asked for, and nothing went wrong."""
        assert self.troubles == []
        assert [url for url in self.requests if not url.startswith((self.base, "data:", "blob:"))] == []


def _hash(link: str) -> str:
    return f"#{link.partition('#')[2]}" if "#" in link else ""


@pytest.fixture(params=WIDTHS)
def reader(request: pytest.FixtureRequest, browser: Browser, base: str) -> Iterator[Reader]:
    """A new visitor on a desktop and on a phone."""
    width, height = WIDTHS[request.param]
    context = browser.new_context(viewport={"width": width, "height": height})
    made = Reader(context.new_page(), base)
    page = made.page

    def asked(sent: Request) -> None:
        made.requests.append(sent.url)

    def failed(sent: Request) -> None:
        """A request that the reader's own next step cut off has not failed."""
        if sent.failure != "net::ERR_ABORTED":
            made.troubles.append(f"failed: {sent.failure} {sent.url}")

    page.on("request", asked)
    page.on("requestfailed", failed)
    page.on("response", lambda got: made.troubles.append(f"{got.status}: {got.url}") if got.status >= 400 else None)
    page.on("console", lambda said: made.troubles.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: made.troubles.append(str(error)))
    yield made
    context.close()
