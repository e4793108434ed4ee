"""The folder beside the site in which the next one is built; what a killed build left behind is cleared away."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checks.site.swap import recover

PREFIX = ".site-"


@contextmanager
def aside(target: Path) -> Iterator[Path]:
    """A new folder beside the target, gone afterwards whatever happens. A running build holds a lock on its own."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with _held(target.parent, wait=True):
        _clear(target)
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=target.parent))
        holding = _hold(folder, wait=True)
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        recover(folder, target)
        shutil.rmtree(folder, ignore_errors=True)
        _release(holding)


def _clear(target: Path) -> None:
    """Remove the folders of builds that were killed; a site that one of them had taken away goes back."""
    for folder in sorted(target.parent.glob(f"{PREFIX}*")):
        if folder.is_dir() and not folder.is_symlink():
            with _held(folder, wait=False) as dead:
                if dead:
                    recover(folder, target)
                    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _held(folder: Path, wait: bool) -> Iterator[bool]:
    """Whether the folder is ours alone, for as long as this lasts."""
    holding = _hold(folder, wait)
    try:
        yield holding is not None
    finally:
        _release(holding)


def _hold(folder: Path, wait: bool) -> int | None:
    """A lock on a folder, which ends with the process at the latest; None where another process has it."""
    if sys.platform == "win32":
        return None
    import fcntl

    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(opened)
        return None
    return opened


def _release(holding: int | None) -> None:
    if holding is not None:
        os.close(holding)
