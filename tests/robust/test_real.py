"""The real policies with many documents damaged at once: nothing breaks off, and every finding can be looked up."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest

from tests.robust.damage import Pool, damaged, text_of, tree_of
from tests.robust.judged import found

MANY = 25
"""Files of which one document each is damaged."""


@pytest.mark.parametrize("seed", [1, 2])
def test_many_documents_damaged_at_once(root: Path, tmp_path: Path, seed: int) -> None:
    shutil.copytree(root / "policies", tmp_path / "policies")
    chance, pool = Random(seed), Pool()
    files = sorted((tmp_path / "policies").glob("*/*.yaml"))
    for path in chance.sample(files, MANY):
        tree = tree_of(path.name, path.read_text("utf-8"))
        pool.add(tree)
        number = chance.randrange(len(tree))
        worse = damaged([tree[number]], pool, chance.choice)
        path.write_text(text_of([*tree[:number], *worse, *tree[number + 1 :]]), "utf-8")
    assert found(tmp_path) != []
