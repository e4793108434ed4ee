"""Ways of damaging a document: its tree of values, or the text of its file. Every choice is handed in, none is made here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from checks.reading.compose import compose
from checks.reading.nodes import Map
from checks.reading.source import Source
from tests.reading.plain import in_lines

Steps = tuple[str | int, ...]
Tree = list[dict[str, Any]]
"""The documents of one file as plain values."""

STRANGE: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2, 13, 10**14, -(10**14), Decimal("0.001"), Decimal("-0.5"), Decimal("99999999999999.9"),
    "", " ", "x", "no", "unknown", "nobody", "period", "month", ".", "/", "#", "a.b", "a#b", "employee", "employee.level",
    "at", "{", "}", "{}", "{0}", "{name}", "{amount}", "{a.b}", "[", "字", "“”", "\\", "\u200b", "\u0000", "(", "*", "^[a",
    "0001-01-01", "9999-12-31", "2026-02-29", "2026-02-30", "1999-12-31", "0001-01-01T00:00", "9999-12-31T23:59:59",
    "2026-02-01T06:00", "00:00", "23:59", "24:00", "25:00", "KM/8/1", "KM/0/0", "D/KM/8/1", "baking.nowhere", "..", "../..",
    "x" * 3000, "字" * 3000, [], {}, [[]], [{}], {"": ""}, {"zh": "字", "en": "word"}, {"zh": "", "en": ""}, {"is": True},
    {"from": 1, "up_to": 0}, {"from": "2026-12-31", "until": "2026-01-01"}, {"otherwise": True}, ["KM/8/1", "KM/8/1"],
    list(range(300)), {str(number): number for number in range(300)},
)  # fmt: skip
"""Values that hardly any place expects."""


def tree_of(file: str, text: str) -> Tree:
    """The documents of a file as plain values."""
    return [_plain(node) for node in compose(Source(file, text)).documents]


def _plain(value: Any) -> Any:
    if isinstance(value, Map):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value


def text_of(tree: Tree) -> str:
    """The file that says these documents."""
    return "\n---".join(in_lines(document) or " {}" for document in tree) + "\n"


def paths(value: Any, here: Steps = ()) -> Iterator[Steps]:
    """The path of every part, from the top down."""
    if here:
        yield here
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in pairs:
        yield from paths(item, (*here, step))


def at(tree: Any, path: Steps) -> Any:
    """The part that a path leads to."""
    for step in path:
        tree = tree[step]
    return tree


@dataclass(slots=True)
class Pool:
    """Parts of documents by the key under which they stand, to be put where another one stood."""

    parts: dict[str, list[Any]] = field(default_factory=dict)
    """By the last key of their path."""
    keys: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Of mappings under that key: every key seen in one of them, with a value."""
    scalars: list[Any] = field(default_factory=list)

    def add(self, tree: Tree) -> None:
        """Take in every part of some documents."""
        for path in paths(tree):
            part, under = at(tree, path), _under(path)
            self.parts.setdefault(under, []).append(part)
            if isinstance(part, dict):
                self.keys.setdefault(under, {}).update(part)
            elif not isinstance(part, list):
                self.scalars.append(part)


def _under(path: Steps) -> str:
    """The key under which a part stands; items of a list stand under the key of the list."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


Choose = Callable[[Sequence[Any]], Any]
"""Picks one of several."""


def damaged(tree: Tree, pool: Pool, choose: Choose) -> Tree:
    """The documents with one part replaced, removed, added, doubled, moved or renamed."""
    tree = deepcopy(tree)
    path = choose(list(paths(tree)))
    choose(_WAYS)(tree, path, pool, choose)
    return tree


def _strange(tree: Tree, path: Steps, pool: Pool, choose: Choose) -> None:
    at(tree, path[:-1])[path[-1]] = choose(STRANGE)


def _alike(tree: Tree, path: Steps, pool: Pool, choose: Choose) -> None:
    """What stands elsewhere under the same key: mostly of the right shape, and senseless here."""
    at(tree, path[:-1])[path[-1]] = deepcopy(choose(pool.parts.get(_under(path)) or STRANGE))


def _another(tree: Tree, path: Steps, pool: Pool, choose: Choose) -> None:
    """Another single value of the same type."""
    old = at(tree, path)
    same = [value for value in pool.scalars if type(value) is type(old)]
    at(tree, path[:-1])[path[-1]] = choose(same or STRANGE)


def _removed(tree: Tree, path: Steps, pool: Pool, choose: Choose) -> None:
    del at(tree, path[:-1])[path[-1]]


def _added(tree: Tree, path: Steps, pool: Pool, choose: Choose) -> None:
    """A key that such mappings may have; a list gets one of its items again."""
    part, known = at(tree, path), pool.keys.get(_under(path))
    if isinstance(part, dict) and known:
        key = choose(sorted(known))
        part[key] = deepcopy(known[key])
    elif isinstance(part, list) and part:
        part.insert(0, deepcopy(choose(part)))


def _turned(tree: Tree, path: Steps, pool: Pool, choose: Choose) -> None:
    part = at(tree, path)
    if isinstance(part, list):
        part.reverse()
    elif isinstance(part, dict):
        items = list(part.items())[::-1]
        part.clear()
        part.update(items)


def _renamed(tree: Tree, path: Steps, pool: Pool, choose: Choose) -> None:
    holder = at(tree, path[:-1])
    if isinstance(holder, dict):
        known = sorted(pool.keys.get(_under(path[:-1]), holder))
        holder[choose(known)] = holder.pop(path[-1])


_WAYS = (_strange, _strange, _alike, _alike, _alike, _another, _another, _removed, _added, _added, _turned, _renamed)
