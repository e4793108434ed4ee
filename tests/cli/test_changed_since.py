"""`--changed-since REV`: only what concerns files that differ from a git revision."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from checks.cli.changed import changed_since
from tests.cli.bakery import AS_OF, bakery, handbook
from tests.cli.test_check import FAULTY, checked

TERMS, ORGANIZATION = "policies/baking/terms.yaml", "policies/organization.yaml"
BARE = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1"}


def git(root: Path, *words: str) -> None:
    own = ("-c", "user.name=Baker", "-c", "user.email=baker@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", "-C", str(root), *own, *words], check=True, capture_output=True, env=BARE)


@pytest.fixture
def committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A faulty bakery whose files are all committed."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    bakery(tmp_path, **FAULTY)
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "all")
    return tmp_path


def touch(root: Path, file: str) -> None:
    with (root / file).open("a", encoding="utf-8") as text:
        text.write("# touched\n")


def codes(root: Path, revision: str = "HEAD") -> list[str]:
    return [f["code"] for f in checked(root, "--changed-since", revision)["findings"]]


def test_nothing_changed(committed: Path) -> None:
    assert codes(committed) == []
    result = handbook("check", "--as-of", AS_OF, "--lang", "en", "--changed-since", "HEAD", root=committed)
    assert (result.exit_code, result.stdout) == (0, "No findings.\n")


def test_a_file_that_is_changed_and_not_committed(committed: Path) -> None:
    touch(committed, TERMS)
    assert codes(committed) == ["figures-differ"]


def test_a_file_that_is_staged(committed: Path) -> None:
    touch(committed, ORGANIZATION)
    git(committed, "add", ".")
    assert codes(committed) == ["no-tree"]


def test_a_file_that_is_new(committed: Path) -> None:
    text = FAULTY["policies__baking__terms"].replace("crust", "crumb").replace("皮", "心")
    (committed / "policies/baking/more.yaml").write_text(text, "utf-8")
    found = checked(committed, "--changed-since", "HEAD")["findings"]
    assert [(f["code"], f["file"]) for f in found] == [("figures-differ", "policies/baking/more.yaml")]


def test_what_was_committed_since(committed: Path) -> None:
    touch(committed, TERMS)
    git(committed, "commit", "-am", "more")
    assert (codes(committed, "HEAD"), codes(committed, "HEAD~1")) == ([], ["figures-differ"])


def test_a_finding_whose_related_place_is_in_a_changed_file(committed: Path) -> None:
    twin = FAULTY["policies__baking__terms"].replace("厚3毫米。, en: Three millimetres thick.", "硬。, en: Hard.")
    (committed / "policies/baking/twin.yaml").write_text(twin, "utf-8")
    git(committed, "add", ".")
    git(committed, "commit", "-m", "a twin")
    touch(committed, TERMS)
    found = checked(committed, "--changed-since", "HEAD", "--select", "duplicate-id")["findings"]
    assert [(f["file"], [p["file"] for p in f["related"]]) for f in found] == [("policies/baking/twin.yaml", [TERMS])]


def test_a_project_below_the_repository(committed: Path, tmp_path: Path) -> None:
    below = bakery(tmp_path / "towns/one", **FAULTY)
    assert sorted(changed_since(below, "HEAD")) == sorted(
        p.relative_to(below).as_posix() for p in below.rglob("*") if p.is_file()
    )


def test_names_are_told_as_they_are(committed: Path) -> None:
    (committed / "policies/baking/面 包.yaml").write_text("", "utf-8")
    git(committed, "add", ".")
    assert changed_since(committed, "HEAD") == {"policies/baking/面 包.yaml"}


def test_a_renamed_file_counts_under_both_names(committed: Path) -> None:
    git(committed, "mv", TERMS, "policies/baking/words.yaml")
    assert changed_since(committed, "HEAD") == {TERMS, "policies/baking/words.yaml"}


def refused(root: Path, revision: str) -> tuple[int, str, str]:
    result = handbook("check", "--lang", "en", "--changed-since", revision, root=root)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("revision", ["nowhere", "HEAD~9", "", "--output=x", "HEAD:policies"])
def test_a_revision_that_is_none_could_not_run(committed: Path, revision: str) -> None:
    code, told, said = refused(committed, revision)
    assert (code, told) == (2, "")
    assert said.startswith(f"no revision is called {revision!r}")
    assert "Traceback" not in said


def test_outside_a_repository_could_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    code, told, said = refused(bakery(tmp_path), "HEAD")
    assert (code, told) == (2, "")
    assert said.startswith(f"{tmp_path} is not in a git repository")


def test_without_git_could_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    code, told, said = refused(bakery(tmp_path), "HEAD")
    assert (code, told) == (2, "")
    assert said.startswith("git cannot be run: ")
