"""The preview of a change: two sides compared in words and by every case."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checks.finding import Finding
from checks.preview.changes import Change, changes, hidden, title_of
from checks.preview.effects import Effects, effects
from checks.preview.revisions import Tree
from checks.preview.side import Key, Side, read_side
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Hidden:
    """A document of the side `stands_in`, which the other side may have in what could not be read."""

    key: Key
    title: Text
    stands_in: str


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything that differs between two sides, and what could not be compared."""

    old: Side
    new: Side
    identical: bool
    """Whether every file of both sides is the same, byte for byte."""
    changes: tuple[Change, ...]
    hidden: tuple[Hidden, ...]
    effects: Effects

    @property
    def judges(self) -> bool:
        """Whether cases could be judged by both sides."""
        return self.old.engine is not None and self.new.engine is not None

    @property
    def faults(self) -> tuple[tuple[str, Finding], ...]:
        """What could not be read, with the side it stands in."""
        return tuple(("old", f) for f in self.old.findings) + tuple(("new", f) for f in self.new.findings)

    @property
    def changed(self) -> bool:
        """Whether anything differs, or something that differs may hide in what could not be read."""
        told = self.changes or self.effects.flips or self.effects.lone or self.hidden or self.faults
        return not self.identical and bool(told)


def preview(old: Tree, new: Tree) -> Preview:
    """Read and compare both sides; raises CouldNotOpen where nothing of one can be read."""
    one, other = read_side(old), read_side(new)
    apart = tuple(
        Hidden(key, title_of(side.documents[key]), "old" if side is one else "new") for key, side in hidden(one, other)
    )
    same = _files(old.root) == _files(new.root)
    return Preview(one, other, same, tuple(changes(one, other)), apart, effects(one, other))


def _files(root: Path) -> dict[str, bytes]:
    """Every file that counts, by its path below the root."""
    paths = [*sorted((root / "policies").rglob("*")), root / "pyproject.toml"]
    return {path.relative_to(root).as_posix(): _bytes(path) for path in paths if path.is_file()}


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
