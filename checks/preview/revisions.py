"""Where the two sides of a comparison lie: a folder as it stands, or a git revision copied into a temporary folder."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from checks.finding import Finding, Place
from checks.shape.suggest import one_of
from checks.text import Text, both

KEPT = ("policies", "pyproject.toml")
"""What of a revision is read."""
HERE = Text("工作区", "working tree")
_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY")
"""Set where git runs a hook: they would lead away from the folder asked about."""


class CouldNotOpen(Exception):
    """A side that leads nowhere; the finding says what was asked for and what would be valid."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.got.en)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Tree:
    """A side's name, the commit where it is a revision, and the folder that holds its policies."""

    name: Text
    commit: str | None
    root: Path
    faults: tuple[Finding, ...] = ()
    """What of the revision could not be copied."""


@contextmanager
def opened(root: Path, name: str | None) -> Iterator[Tree]:
    """The side called `name`: a folder with policies, else a revision of the repository of `root`; None: `root` itself.

    Neither the working tree nor the index is touched. Raises CouldNotOpen.
    """
    if name is None:
        yield Tree(HERE, None, root)
        return
    shown = os.fsencode(name).decode("utf-8", "backslashreplace")
    if name and _is_folder(Path(name) / "policies"):
        yield Tree(both(shown), None, Path(name))
        return
    commit = _commit(root, name, shown)
    with ExitStack() as stack:
        try:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="handbook-")))
            faults = _copy(root, commit, folder)
        except OSError as error:
            raise _no_room(commit, error) from None
        yield Tree(both(f"{shown} ({commit[:10]})"), commit, folder, faults)


def _no_room(commit: str, error: OSError) -> CouldNotOpen:
    """The temporary folder cannot be made, or not hold the revision."""
    got = both(error.strerror or str(error))
    valid = Text("一个能写、放得下的临时文件夹（TMPDIR）", "a temporary folder with room that can be written (TMPDIR)")
    return CouldNotOpen(Finding("unreadable-revision", Place(commit[:10]), got, valid))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # a name too long to be one


def _commit(root: Path, name: str, shown: str) -> str:
    inside = _git(root, "rev-parse", "--show-prefix")
    if inside.returncode:
        got = Text(
            f"{root} 不在 git 仓库里，{shown} 也不是带 policies 的文件夹",
            f"{root} is not in a git repository, and {shown} is no folder with policies",
        )
        valid = Text(
            "一个带 policies 的文件夹，或在仓库里运行（--root）", "a folder with policies, or a repository (--root)"
        )
        raise CouldNotOpen(Finding("not-a-repository", Place(shown), got, valid, _said(inside)))
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if found.returncode:
        listed = _git(root, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
        known = one_of(shown, ["HEAD", *listed.stdout.decode("utf-8", "backslashreplace").split()])
        got = Text(
            f"{shown} 不是版本，也不是带 policies 的文件夹", f"{shown} is neither a revision nor a folder with policies"
        )
        valid = Text(f"{known.zh}；或提交的编号，或文件夹", f"{known.en}; or the id of a commit, or a folder")
        raise CouldNotOpen(Finding("unknown-revision", Place(shown), got, valid))
    return found.stdout.decode("ascii").strip()


def _copy(root: Path, commit: str, folder: Path) -> tuple[Finding, ...]:
    """Copy the policies of a commit; a link that leads out of them is left behind and reported."""
    present = _git(root, "ls-tree", "--name-only", "-z", commit, *KEPT).stdout.decode("utf-8", "surrogateescape")
    names = [name for name in present.split("\0") if name]
    if not names:
        return ()  # reported as a side without policies
    packed = _git(root, "archive", "--format=tar", commit, "--", *names)
    if packed.returncode:
        got, valid = both(_said(packed)), Text("一个完整的仓库", "a repository that is whole")
        raise CouldNotOpen(Finding("unreadable-revision", Place(commit[:10]), got, valid))
    faults: list[Finding] = []

    def safe(member: tarfile.TarInfo, path: str) -> tarfile.TarInfo | None:
        try:
            return tarfile.data_filter(member, path)
        except tarfile.FilterError:
            got = Text("指向外面的链接，没有读", "a link that leads outside, which is not read")
            faults.append(Finding("unreadable-file", Place(member.name), got, Text("普通文件", "a plain file")))
            return None

    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter=safe)
    return tuple(faults)


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    env = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    try:
        return subprocess.run(["git", "-C", root, *words], capture_output=True, env={**env, "LC_ALL": "C"}, check=False)
    except OSError as error:
        got = Text(f"git 不能运行：{error.strerror}", f"git cannot be run: {error.strerror}")
        valid = Text("装好 git，或比较两个文件夹", "git installed, or two folders to compare")
        raise CouldNotOpen(Finding("no-git", Place("git"), got, valid)) from None


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    """The first line that git complained with."""
    return next(iter(done.stderr.decode("utf-8", "backslashreplace").splitlines()), "git")
