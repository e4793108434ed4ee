"""`--changed-since REV`: the files that differ from a git revision."""

from __future__ import annotations

import subprocess
from collections.abc import Collection, Iterable
from pathlib import Path

from checks.finding import Finding
from checks.text import Text


class CannotTell(Exception):
    """What changed is not known; `said` tells why, and what would help."""

    def __init__(self, said: Text) -> None:
        super().__init__(said.en)
        self.said = said


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """The files below `root`, relative to it, that are new, changed or gone since a revision, committed or not."""
    _git(root, Text(f"{root} 不在 git 仓库里", f"{root} is not in a git repository"), "rev-parse", "--git-dir")
    unknown = Text(f"没有版本叫 {revision!r}", f"no revision is called {revision!r}")
    commit = _git(root, unknown, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    failed = Text("git 说不出哪些文件变了", "git cannot tell which files changed")
    told = _git(
        root, failed, "diff", "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff", commit.strip()
    )
    new = _git(root, failed, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(name for name in (told + new).split("\0") if name)


def concerning(findings: Iterable[Finding], files: Collection[str]) -> list[Finding]:
    """The findings in these files, or with a related place in them."""
    return [f for f in findings if any(place.file in files for place in (f.place, *f.related))]


def _git(root: Path, fault: Text, *words: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *words],
            capture_output=True,
            encoding="utf-8",
            errors="backslashreplace",
            check=False,
        )
    except OSError as error:
        raise CannotTell(Text(f"git 运行不了：{error}", f"git cannot be run: {error}")) from None
    if done.returncode:
        why = done.stderr.strip().splitlines()
        said = f" ({why[0]})" if why else ""
        raise CannotTell(Text(f"{fault.zh}{said}", f"{fault.en}{said}"))
    return done.stdout
