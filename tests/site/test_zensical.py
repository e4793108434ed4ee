"""The way out stays open: Zensical builds the same tree, with the same pages and anchors."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html
from rendering.page import anchor

from checks.book.book import Book
from tests.site.anchors import of_policies

pytestmark = pytest.mark.site


@pytest.mark.parametrize(("config", "folder"), [("mkdocs.yml", ""), ("mkdocs.en.yml", "en")])
def test_zensical_builds_the_same_tree(
    root: Path, site: Path, handbook: Book, tmp_path: Path, config: str, folder: str
) -> None:
    for name in ("policies", "docs"):
        shutil.copytree(root / name, tmp_path / name)
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        text = (root / name).read_text("utf-8")
        (tmp_path / name).write_text(
            text.replace("  name: material\n", "  name: material\n  variant: classic\n"), "utf-8"
        )
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "-c", "-f", config],
        cwd=tmp_path, capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1"}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    built, ours = tmp_path / "site" / folder, site / folder
    assert _pages(built, folder) == _pages(ours, folder)
    ids = {i for name in _pages(built, folder) for i in html.parse(str(built / name)).xpath("//@id")}
    wanted = of_policies(handbook)
    wanted |= {anchor(clause) for clause in handbook.clauses}
    assert wanted - ids == set()
    left = [name for name in _pages(built, folder) if re.search(r"\{\{|\{%", (built / name).read_text("utf-8"))]
    assert left == []


def _pages(folder: Path, language: str) -> set[str]:
    names = {p.relative_to(folder).as_posix() for p in folder.rglob("*.html")}
    return names if language else {name for name in names if not name.startswith("en/")}
