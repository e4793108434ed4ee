"""Documents whose values are replaced, removed, added or renamed at any path: the audit tells what is wrong, or goes on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.robust.damage import STRANGE, Pool, Tree, at, damaged, paths, text_of, tree_of
from tests.robust.enriched import enriched, files
from tests.robust.fuzzing import cases, in_time
from tests.robust.judged import found, judged

FILES = files()
TREES = {name: tree_of(name, text) for name, text in FILES.items()}
POOL = Pool()
for _tree in TREES.values():
    POOL.add(_tree)

SOME = 20
"""Cases of a property in every run of the tests."""


def drawn(name: str, data: st.DataObject, times: int) -> Tree:
    """The documents of a file, damaged so many times at places that Hypothesis draws."""

    def choose(several: Sequence[Any]) -> Any:
        return several[data.draw(st.integers(0, len(several) - 1))]

    tree = TREES[name]
    for _ in range(times):
        tree = damaged(tree, POOL, choose) if tree else tree
    return tree


def _judged_with(name: str, tree: Tree) -> None:
    with TemporaryDirectory() as folder:
        root = enriched(Path(folder))
        (root / f"policies/{name}.yaml").write_text(text_of(tree), "utf-8")
        with in_time():
            judged(root)


def test_the_department_with_every_kind_of_document_is_sound(tmp_path: Path) -> None:
    assert {f.code for f in judged(enriched(tmp_path)) if f.code.startswith(("odd-", "unknown-", "wrong-"))} == set()


def test_it_holds_every_kind(root: Path) -> None:
    held = {document["kind"] for tree in TREES.values() for document in tree if "kind" in document}
    assert held == {path.name.split(".")[0] for path in (root / "schemas/kinds").iterdir()}


@pytest.mark.parametrize("name", sorted(FILES))
def test_written_anew_it_says_the_same(tmp_path: Path, name: str) -> None:
    """What the damage is done to must be the document itself."""
    before = [(f.code, f.got) for f in found(enriched(tmp_path / "a"))]
    root = enriched(tmp_path / "b")
    (root / f"policies/{name}.yaml").write_text(text_of(TREES[name]), "utf-8")
    assert sorted((f.code, f.got.en) for f in found(root)) == sorted((code, got.en) for code, got in before)


@cases(SOME)
@given(st.sampled_from(sorted(FILES)), st.data(), st.integers(1, 3))
def test_any_part_damaged(name: str, data: st.DataObject, times: int) -> None:
    _judged_with(name, drawn(name, data, times))


_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.text(st.characters(codec="utf-8"), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc.", max_size=3), inner, max_size=3),
    max_leaves=6,
)


@cases(SOME)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 10**6), _JSON | st.sampled_from(STRANGE))
def test_any_part_replaced_by_any_other_value(name: str, number: int, value: Any) -> None:
    tree = tree_of(name, FILES[name])
    every = list(paths(tree))
    path = every[number % len(every)]
    at(tree, path[:-1])[path[-1]] = value
    _judged_with(name, tree)
