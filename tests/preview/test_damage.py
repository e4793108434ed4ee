"""Damaged policies on either side: the command compares what is left or says why it cannot, and never breaks off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.cli.bakery import bakery, handbook

FILES = ("baking/examples", "baking/quiz", "baking/tables", "handbook", "organization", "sources/KM", "vocabulary")


def cut_in_half(text: str, chance: Random) -> bytes:
    return text[: len(text) // 2].encode()


def without_a_line(text: str, chance: Random) -> bytes:
    lines = text.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return "".join(lines).encode()


def lines_swapped(text: str, chance: Random) -> bytes:
    lines = text.splitlines(keepends=True)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines).encode()


def a_value_replaced(text: str, chance: Random) -> bytes:
    spots = [at for at, letter in enumerate(text) if letter == ":"]
    at = chance.choice(spots)
    return (text[: at + 1] + " [], " + text[at + 1 :]).encode()


def other_bytes(text: str, chance: Random) -> bytes:
    return text.encode("utf-16")


@pytest.mark.parametrize("damage", [cut_in_half, without_a_line, lines_swapped, a_value_replaced, other_bytes])
@pytest.mark.parametrize("file", FILES)
def test_damage_is_told(tmp_path: Path, file: str, damage: Callable[[str, Random], bytes]) -> None:
    old, new = bakery(tmp_path / "old"), bakery(tmp_path / "new")
    path = new / f"policies/{file}.yaml"
    path.write_bytes(damage(path.read_text("utf-8"), Random(file)))
    for sides in ((old, new), (new, old)):
        for format in ("text", "json", "markdown"):
            result = handbook("diff", *map(str, sides), "--format", format, root=tmp_path)
            assert isinstance(result.exception, SystemExit | None)
            assert (result.exit_code, bool(result.stdout), bool(result.stderr)) in (
                (0, True, False),
                (1, True, False),
                (2, False, True),
            )
