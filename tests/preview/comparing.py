"""Two bakeries side by side: how the tests compare folders, and how they make git repositories of them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from checks.preview.changes import Change, PartChange, What
from checks.preview.preview import Preview, preview
from checks.preview.revisions import Tree
from checks.text import Text
from tests.cli.bakery import BURNT, MONTH, NAPPING, bakery

OWN = (BURNT, NAPPING, MONTH)
RULE = Text("规则", "rule")
"""What every table of the bakery is called."""


def changed(root: Path, *tables: str, was: tuple[str, ...] = OWN, **files: str) -> Preview:
    """The bakery with tables `was` against the same with `tables` (its own unless given) and other files."""
    old, new = bakery(root / "old", *was), bakery(root / "new", *(tables or OWN), **files)
    return compared(old, new)


def compared(old: Path, new: Path) -> Preview:
    """Two folders, called old and new."""
    return preview(Tree(Text("旧版", "old"), None, old), Tree(Text("新版", "new"), None, new))


def part(address: str, label: Text, old: Text | None, new: Text | None) -> PartChange:
    return PartChange(address, label, old, new)


def in_table(name: str, *parts: PartChange, what: What = "changed") -> Change:
    """A change of one of the bakery's tables."""
    return Change(what, "schedule", name, RULE, parts)


def git(root: Path, *words: str) -> str:
    """Run git on a repository with an author and a date of its own."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    env |= {"GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z", "GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z"}
    env |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ("-c", "user.name=Baker", "-c", "user.email=baker@example.org")
    done = subprocess.run(["git", "-C", str(root), *who, *words], capture_output=True, text=True, check=True, env=env)
    return done.stdout.strip()


def committed(root: Path, tag: str) -> str:
    """Everything below `root` as a commit with a tag; its id."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet", "--initial-branch", "main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", tag)
    git(root, "tag", tag)
    return git(root, "rev-parse", "HEAD")
