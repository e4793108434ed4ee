"""Building the handbook against a plain Material build of the same rendered pages."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin, event_priority

from tests.bench.measure import alternating


class _Keep(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Writes each page as Markdown once the macros are done with it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    @event_priority(-100)
    def on_page_markdown(self, markdown: str, page: Any, **_: Any) -> str:
        path = self.folder / page.file.src_uri
        path.parent.mkdir(parents=True, exist_ok=True)
        head = f"---\n{yaml.safe_dump(page.meta, allow_unicode=True)}---\n" if page.meta else ""
        path.write_text(head + markdown, "utf-8")
        return markdown


def against_plain(root: Path) -> tuple[float, float]:
    """Seconds of our build of the Chinese site and of a plain build of the same pages."""
    with tempfile.TemporaryDirectory() as folder:
        aside = Path(folder)
        plain = _plain_project(root, aside)

        def ours() -> None:
            from rendering import library

            library._libraries.clear()
            _build(root / "mkdocs.yml", aside / "ours")

        return alternating(ours, lambda: _build(plain, aside / "plain"), times=3)


def _build(config: Path, into: Path) -> None:
    loaded = load_config(config_file=str(config), site_dir=str(into))
    loaded.plugins.on_startup(command="build", dirty=False)
    build(loaded)
    loaded.plugins.on_shutdown()


def _plain_project(root: Path, aside: Path) -> Path:
    """A project whose pages are the rendered ones, with the same theme and plugins but no macros."""
    pages = aside / "pages"
    loaded = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(aside / "first"))
    keep = _Keep(pages)
    loaded.plugins["keep"] = keep
    loaded.plugins._register_event("page_markdown", keep.on_page_markdown, plugin_name="keep")
    loaded.plugins.on_startup(command="build", dirty=False)
    build(loaded)
    text = (root / "mkdocs.yml").read_text("utf-8")
    config = yaml.safe_load(text)
    config["plugins"] = {name: value for name, value in config["plugins"].items() if name != "macros"}
    config["docs_dir"] = "pages"
    config["theme"]["custom_dir"] = "theme"
    config.pop("watch", None)
    shutil.copytree(root / "docs/theme", aside / "theme")
    path = aside / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), "utf-8")
    return path
