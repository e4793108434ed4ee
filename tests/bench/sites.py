"""Building the handbook against a plain Material build of the same rendered pages."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin, event_priority
from rendering import library

from checks.site.build import CONFIGS, build_site
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
    """Seconds of our build of both languages and of plain builds of the same pages."""
    with tempfile.TemporaryDirectory() as folder:
        aside = Path(folder)
        plain = [_plain_project(root, aside / config, config) for config, _ in CONFIGS]

        def ours() -> None:
            library._libraries.clear()
            for config, part in CONFIGS:
                _build(root / config, aside / "ours" / part)

        def theirs() -> None:
            for number, config in enumerate(plain):
                _build(config, aside / "plain" / str(number))

        return alternating(ours, theirs, times=5)


def as_commands(root: Path) -> tuple[float, float]:
    """Seconds of `handbook build` and of two plain `mkdocs build`, one after the other, as people run them."""
    with tempfile.TemporaryDirectory() as folder:
        aside = Path(folder)
        plain = [_plain_project(root, aside / config, config) for config, _ in CONFIGS]

        def theirs() -> None:
            for config in plain:
                subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)], check=True)

        return alternating(lambda: build_site(root, aside / "site"), theirs, times=3)


def _build(config: Path, into: Path) -> None:
    loaded = load_config(config_file=str(config), site_dir=str(into))
    loaded.plugins.on_startup(command="build", dirty=False)
    build(loaded)
    loaded.plugins.on_shutdown()


def _plain_project(root: Path, aside: Path, name: str) -> Path:
    """A project whose pages are the rendered ones, with the same theme and plugins but no macros."""
    loaded = load_config(config_file=str(root / name), site_dir=str(aside / "first"))
    keep = _Keep(aside / "pages")
    loaded.plugins["keep"] = keep
    loaded.plugins._register_event("page_markdown", keep.on_page_markdown, plugin_name="keep")
    loaded.plugins.on_startup(command="build", dirty=False)
    build(loaded)
    config = yaml.safe_load((root / CONFIGS[0][0]).read_text("utf-8"))
    own = yaml.safe_load((root / name).read_text("utf-8"))
    config["theme"] |= own["theme"]
    config["extra"] |= own["extra"]
    config |= {"nav": own["nav"], "docs_dir": "pages", "site_name": own["site_name"]}
    config["theme"]["custom_dir"] = "theme"
    config["plugins"] = {plugin: value for plugin, value in config["plugins"].items() if plugin != "macros"}
    config.pop("watch", None)
    shutil.copytree(root / "docs/theme", aside / "theme")
    path = aside / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), "utf-8")
    return path


def build_once(which: str, folder: Path) -> None:
    """Prepare or build the Chinese site in a process of its own: `python -m tests.bench.sites plain FOLDER`."""
    root = Path(__file__).resolve().parents[2]
    config, _ = CONFIGS[0]
    if which == "prepare":
        _plain_project(root, folder, config)
    else:
        _build(root / config if which == "ours" else folder / "mkdocs.yml", folder / "site")


if __name__ == "__main__":
    build_once(sys.argv[1], Path(sys.argv[2]))
