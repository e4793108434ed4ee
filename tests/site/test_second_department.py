"""Another department's policies make another handbook: code, theme and macros hold nothing of the first."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from lxml import html

from checks.book.book import Book
from checks.site.build import build_site
from tests.department import table, write

pytestmark = pytest.mark.site

BURNT = table(
    "baking.burnt",
    """
    events: [batch]
    where: [{burnt: {over: 0}}]
    rows:
    - {id: few, when: {burnt: {up_to: 3}}, then: [{fine: 5}]}
    - {id: many, otherwise: true, then: [{fine: {each: burnt, amount: 2}}]}
    """,
)
EXAMPLE = """\
    kind: example
    id: baking.four
    title: {zh: 烤焦4个, en: 4 burnt}
    covers: {from: 2026-02-01, until: 2026-02-01}
    employee: {desk: oven, role: baker, joined: 2025-01-01, wage: 4000}
    events:
    - {at: 2026-02-01T06:00, batch: {burnt: 4, careless: true, cost: 9.5}}
    expect:
      outcomes:
      - {table: baking.burnt, row: many, fine: 8}
      because:
        KM/8/1: {zh: 烤焦要罚。, en: Burning is fined.}
    """
PAGE = '# Bakery\n\n{{ chapters() }}\n\n{{ org_chart() }}\n\n{{ rule("baking.burnt") }}\n'


def test_a_bakery_gets_its_handbook(root: Path, tmp_path: Path) -> None:
    write(tmp_path, BURNT, policies__baking__examples=EXAMPLE)
    for lang in ("zh", "en"):
        folder = tmp_path / "docs" / lang
        (folder / "sources").mkdir(parents=True)
        (folder / "index.md").write_text(PAGE, "utf-8")
        (folder / "decisions.md").write_text("# Decisions\n\n{{ decision_register() }}\n", "utf-8")
        (folder / "sources/km-8.md").write_text('# KM/8\n\n{{ source("KM/8") }}\n', "utf-8")
    shutil.copytree(root / "docs/theme", tmp_path / "docs/theme")
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        config = yaml.safe_load((root / name).read_text("utf-8"))
        config.pop("nav", None)
        config.pop("watch", None)
        (tmp_path / name).write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    site = build_site(tmp_path)
    shown = html.parse(str(site / "en/index.html")).xpath("string(//section[@data-rule='baking.burnt'])")
    said = re.sub(r"\s+", " ", shown)
    assert "Burnt: 1 to 3 loaves" in said
    assert "Burnt: more than 3 loaves" in said
    assert "A fine of 2 CNY for each loaf (burnt)" in said
    assert "A fine of 8 CNY" in said


def test_the_code_names_nothing_of_the_department(root: Path, handbook: Book) -> None:
    """No desk, role, chapter, fact, event, task or standing of the real policies is typed in checks/ or docs/rendering/."""
    words = handbook.vocabulary
    assert handbook.handbook is not None
    names = {d.id for d in handbook.handbook.desks} | set(handbook.roles) | {c.id for c in handbook.handbook.chapters}
    names |= set(words.events) | set(words.facts) | set(words.tasks) | set(words.standings) | set(words.measures)
    known = {
        "leave",
        "review",
        "shift",
        "stage",
        "role",
        "spot",
        "absence",
        "shop",
        "clock",
        "weekday",
        "season",
        "scripts",
    }
    """Words of the program's own trade that a department may use too."""
    typed = [
        f"{path.relative_to(root)}: {found}"
        for folder in ("checks", "docs/rendering")
        for path in sorted((root / folder).rglob("*.py"))
        for found in re.findall(r"""["']([a-z][a-z_-]+)["']""", path.read_text("utf-8"))
        if found in names - known
    ]
    assert typed == []
