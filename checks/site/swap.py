"""Put a new site in the place of the old one in a single step, so that whoever kills the build finds one of them whole."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

_OLD = "old"
"""What the old site is called in the folder of the new one while it is on its way out."""
_HERE = -100
"""AT_FDCWD: paths are read from the current folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS."""


def swap(new: Path, target: Path) -> None:
    """Put `new` in the place of `target`; the old one is left beside where the new one was, to be removed."""
    if not target.exists():
        new.rename(target)
    elif not exchange(new, target):
        target.rename(new.with_name(_OLD))
        new.rename(target)  # if this fails, or nobody comes to it, `recover` puts the old one back


def recover(folder: Path, target: Path) -> None:
    """Put the old site back where a swap took it away and brought no new one."""
    old = folder / _OLD
    if old.is_dir() and not target.exists():
        old.rename(target)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system or the disk cannot do that."""
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        done: int = library.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE)
    elif hasattr(library, "renamex_np"):
        done = library.renamex_np(*names, _EXCHANGE)
    else:
        return False
    return done == 0
