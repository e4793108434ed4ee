"""Sides that are git revisions: read without touching anything, and refused with what would be valid."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checks.finding import Finding, Place
from checks.preview.preview import preview
from checks.preview.revisions import CouldNotOpen, Tree, opened
from checks.text import Text, both
from tests.cli.bakery import BURNT, MONTH, NAPPING, bakery
from tests.preview.comparing import committed, git


def refused(root: Path, name: str) -> Finding:
    with pytest.raises(CouldNotOpen) as error, opened(root, name):
        raise AssertionError("it was opened")
    return error.value.finding


def files(root: Path) -> dict[str, bytes]:
    """Every file below a folder, git's own included."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_a_revision_is_copied_and_nothing_else_is_touched(tmp_path: Path) -> None:
    root = bakery(tmp_path / "shop")
    (root / "pyproject.toml").write_text("[tool.handbook]\n", "utf-8")
    (root / "README.md").write_text("bread\n", "utf-8")
    commit = committed(root, "first")
    (root / "policies/baking/quiz.yaml").unlink()
    (root / "policies/handbook.yaml").write_text("staged: true\n", "utf-8")
    git(root, "add", "policies/handbook.yaml")
    before = files(root)
    with opened(root, "first") as tree:
        copied = files(tree.root)
        assert tree == Tree(both(f"first ({commit[:10]})"), commit, tree.root)
    assert list(copied) == [
        *(f"policies/{name}.yaml" for name in ("baking/examples", "baking/quiz", "baking/tables", "handbook")),
        *(f"policies/{name}.yaml" for name in ("organization", "sources/KM", "vocabulary")),
        "pyproject.toml",
    ]
    assert files(root) == before and not tree.root.exists()


@pytest.mark.parametrize("name", ["first", "main", "HEAD", "main~0", "refs/tags/first"])
def test_whatever_git_calls_a_commit_is_a_revision(tmp_path: Path, name: str) -> None:
    root = bakery(tmp_path)
    commit = committed(root, "first")
    with opened(root, name) as tree:
        assert (tree.commit, tree.name) == (commit, both(f"{name} ({commit[:10]})"))


def test_two_revisions_of_one_repository(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    committed(root, "first")
    bakery(tmp_path, BURNT, NAPPING.replace("days: 1", "days: 2"), MONTH)
    committed(root, "second")
    with opened(root, "first") as old, opened(root, "second") as new:
        assert [change.id for change in preview(old, new).changes] == ["baking.napping"]


def test_a_department_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    shop = bakery(tmp_path / "shops/first")
    bakery(tmp_path, BURNT)
    committed(tmp_path, "first")
    with opened(shop, "first") as tree:
        assert files(tree.root) == files(shop)


def test_a_folder_with_policies_is_no_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = bakery(tmp_path / "first")
    committed(root, "first")
    monkeypatch.chdir(tmp_path)
    with opened(root, "first") as tree:
        assert tree == Tree(both("first"), None, Path("first"))


def test_an_unknown_revision_names_those_that_there_are(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    committed(root, "harvest")
    assert refused(root, "harvset") == Finding(
        "unknown-revision",
        Place("harvset"),
        Text(
            "harvset 不是版本，也不是带 policies 的文件夹", "harvset is neither a revision nor a folder with policies"
        ),
        Text(
            "是不是 harvest？可用：HEAD, main, harvest；或提交的编号，或文件夹",
            "did you mean harvest? valid: HEAD, main, harvest; or the id of a commit, or a folder",
        ),
    )


@pytest.mark.parametrize("name", ["", "-x", "--all", "main:policies", "no such", "a" * 5000, "\udcff", "main..main"])
def test_what_is_no_commit_is_refused(tmp_path: Path, name: str) -> None:
    root = bakery(tmp_path)
    committed(root, "first")
    assert refused(root, name).code == "unknown-revision"


def test_outside_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    root = bakery(tmp_path / "shop")
    finding = refused(root, "main")
    got = Text(
        f"{root} 不在 git 仓库里，main 也不是带 policies 的文件夹",
        f"{root} is not in a git repository, and main is no folder with policies",
    )
    assert (finding.code, finding.got) == ("not-a-repository", got)
    assert finding.excerpt.startswith("fatal: not a git repository")


def test_in_a_hook_of_another_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop, other = bakery(tmp_path / "shop"), bakery(tmp_path / "other", BURNT)
    commit = committed(shop, "first")
    committed(other, "second")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    with opened(shop, "first") as tree:
        assert tree.commit == commit


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    finding = refused(tmp_path, "main")
    assert (finding.code, finding.got.en) == ("no-git", f"git cannot be run: {os.strerror(2)}")


def test_a_repository_that_lost_a_file_of_a_revision(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    committed(root, "first")
    blob = git(root, "rev-parse", "HEAD:policies/handbook.yaml")
    (root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    finding = refused(root, "first")
    assert finding.code == "unreadable-revision" and blob in finding.got.en


def test_a_revision_without_policies(tmp_path: Path) -> None:
    (tmp_path / "bread.txt").write_text("bread", "utf-8")
    committed(tmp_path, "first")
    with opened(tmp_path, "first") as tree, pytest.raises(CouldNotOpen) as error:
        preview(tree, tree)
    assert error.value.finding.code == "no-policies"


def test_a_link_out_of_the_revision_is_left_behind(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    (root / "policies/baking/more.yaml").symlink_to("/etc/hostname")
    committed(root, "first")
    with opened(root, "first") as tree:
        assert not (tree.root / "policies/baking/more.yaml").exists()
        got = Text("指向外面的链接，没有读", "a link that leads outside, which is not read")
        valid = Text("普通文件", "a plain file")
        assert tree.faults == (Finding("unreadable-file", Place("policies/baking/more.yaml"), got, valid),)
        found = preview(tree, tree)
    assert [finding.code for _, finding in found.faults] == ["unreadable-file", "unreadable-file"]
