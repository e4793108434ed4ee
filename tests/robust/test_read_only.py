"""A tree that nobody may write into, or read: every command does what it can and says what it cannot."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from checks.site import aside
from checks.site.build import BuildFailed, build_site
from tests.cli.bakery import AS_OF, bakery, handbook
from tests.robust.apart import apart

NOBODY = 65534
COMMANDS = {
    "check": ("check", "--lang", "en", "--as-of", AS_OF), "explain": ("explain", "baking.nap"), "list": ("list",),
    "coverage": ("coverage",), "mutate": ("mutate", "--table", "baking.month", "--format", "json", "--jobs", "2"),
}  # fmt: skip


@pytest.fixture
def department() -> Iterator[Path]:
    """The bakery in a folder that everyone may walk through, and nobody may write into."""
    with TemporaryDirectory() as folder:
        root = bakery(Path(folder) / "bakery")
        Path(folder).chmod(0o755)
        _allow(root, 0o555, 0o444)
        yield root
        _allow(root, 0o755, 0o644)


def _allow(root: Path, folders: int, files: int) -> None:
    root.chmod(folders)
    for path in root.rglob("*"):
        path.chmod(folders if path.is_dir() else files)


def _run(words: tuple[str, ...], root: Path) -> tuple[int, str, str]:
    result = handbook(*words, root=root)
    if not isinstance(result.exception, SystemExit | None):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def _as_nobody(words: tuple[str, ...], root: Path) -> tuple[int, str, str]:
    """The same in a process that is not root, to whom the permissions of files mean nothing."""

    def run() -> tuple[int, str, str]:
        if os.geteuid() == 0:
            os.setuid(NOBODY)
        return _run(words, root)

    return apart(run)


def _state(root: Path) -> list[tuple[str, int]]:
    return [(path.as_posix(), path.lstat().st_mtime_ns) for path in sorted(root.rglob("*"))]


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_a_tree_that_cannot_be_written_is_read(department: Path, words: tuple[str, ...]) -> None:
    before, wanted = _state(department), _run(words, department)
    assert _without_time(_as_nobody(words, department)) == _without_time(wanted)
    assert wanted[0] in (0, 1)
    assert _state(department) == before


def _without_time(ran: tuple[int, str, str]) -> tuple[int, list[str], str]:
    """Mutation tells how long it took."""
    return ran[0], [line for line in ran[1].splitlines() if "second" not in line and "rate" not in line], ran[2]


def test_two_trees_that_cannot_be_written_are_compared(department: Path) -> None:
    code, out, said = _as_nobody(("diff", str(department), str(department), "--lang", "en"), department)
    assert (code, out.splitlines()[-1], said) == (0, "No change.", "")


def test_a_site_that_cannot_be_written_is_told(department: Path) -> None:
    before = _state(department)
    code, out, said = _as_nobody(("build", "--lang", "en"), department)
    assert (code, out) == (2, "")
    assert said.startswith(f"The site was not built: {department}/")
    assert said.endswith(": Permission denied\n")
    assert _state(department) == before


def test_a_disk_without_room_for_a_site_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> str:
        raise OSError(28, "No space left on device", str(tmp_path / ".site-x"))

    monkeypatch.setattr(aside.tempfile, "mkdtemp", full)
    with pytest.raises(BuildFailed, match=r"\.site-x: No space left on device"):
        build_site(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", ["policies/vocabulary.yaml", "policies/sources", "policies", "policies/baking"])
@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_what_cannot_be_read_is_told(department: Path, path: str, words: tuple[str, ...]) -> None:
    (department / path).chmod(0)
    code, out, said = _as_nobody(words, department)
    (department / path).chmod(0o755)
    assert code in (1, 2)
    assert "Permission denied" in out + said
    assert "unreadable-file" in out + said
