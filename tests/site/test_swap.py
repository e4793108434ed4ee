"""A failed build leaves the last good site; a good one replaces it whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checks.site.build import BuildFailed, build_site

pytestmark = pytest.mark.site


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A copy of the project that a test may break."""
    for name in ("policies", "docs"):
        shutil.copytree(root / name, tmp_path / name)
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(root / name, tmp_path / name)
    return tmp_path


def _old_site(project: Path) -> Path:
    site = project / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site", "utf-8")
    return site


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("docs/en/leave.md", '# Leave\n\n{{ rule("leave.nowhere") }}\n'),
        ("docs/zh/leave.md", "# 请假\n\n{{ no_such_macro() }}\n"),
        ("policies/leave/leave.yaml", "kind: schedule\nid: leave.approver\n"),
    ],
)
def test_a_failed_build_changes_nothing(project: Path, file: str, text: str) -> None:
    site = _old_site(project)
    (project / file).write_text(text, "utf-8")
    with pytest.raises(BuildFailed):
        build_site(project)
    assert [p.name for p in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text("utf-8") == "the last good site"
    assert [p.name for p in project.iterdir() if p.name.startswith(".site-")] == []


def test_a_good_build_replaces_the_site(project: Path) -> None:
    site = _old_site(project)
    (site / "stale.html").write_text("stale", "utf-8")
    assert build_site(project) == site
    assert not (site / "stale.html").exists()
    assert "the last good site" not in (site / "index.html").read_text("utf-8")
    assert (site / "en/index.html").is_file()
    assert [p.name for p in project.iterdir() if p.name.startswith(".site-")] == []
