"""Files whose lines, characters and bytes are damaged: the audit tells what is wrong, or goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.robust.enriched import enriched, files
from tests.robust.fuzzing import cases, in_time
from tests.robust.judged import judged

SOME = 4
"""Cases of a property in every run of the tests."""
FILES = files()
LINES = sorted({line for text in FILES.values() for line in text.splitlines()})
MARKS = (*"\t\x00\u2028\ufeff\"'{}[]:#&*!|>%@`\\\r\x85😀", "---", "...", "<<: ", "? ", "- ", "!!str ", "&a ", "*a")


def line_gone(text: str, chance: Random) -> bytes:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines).encode()


def line_twice(text: str, chance: Random) -> bytes:
    lines = text.split("\n")
    number = chance.randrange(len(lines))
    return "\n".join([*lines[:number], lines[number], *lines[number:]]).encode()


def lines_swapped(text: str, chance: Random) -> bytes:
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines).encode()


def line_of_another(text: str, chance: Random) -> bytes:
    lines = text.split("\n")
    lines[chance.randrange(len(lines))] = chance.choice(LINES)
    return "\n".join(lines).encode()


def line_indented(text: str, chance: Random) -> bytes:
    lines = text.split("\n")
    lines[chance.randrange(len(lines))] = " " * chance.randrange(9) + lines[chance.randrange(len(lines))].lstrip()
    return "\n".join(lines).encode()


def mark_put_in(text: str, chance: Random) -> bytes:
    place = chance.randrange(len(text))
    return (text[:place] + chance.choice(MARKS) + text[place:]).encode()


def byte_changed(text: str, chance: Random) -> bytes:
    raw = bytearray(text.encode())
    raw[chance.randrange(len(raw))] = chance.randrange(256)
    return bytes(raw)


def cut_off(text: str, chance: Random) -> bytes:
    raw = text.encode()
    return raw[: chance.randrange(len(raw))]


DAMAGE = (line_gone, line_twice, lines_swapped, line_of_another, line_indented, mark_put_in, byte_changed, cut_off)


def _judged_with(files: dict[str, bytes]) -> None:
    with TemporaryDirectory() as folder:
        root = enriched(Path(folder))
        for name, raw in files.items():
            (root / f"policies/{name}.yaml").write_bytes(raw)
        with in_time():
            judged(root)


@pytest.mark.parametrize("damage", DAMAGE)
@cases(SOME)
@given(st.sampled_from(sorted(FILES)), st.randoms(use_true_random=False))
def test_one_file_damaged(damage: Callable[[str, Random], bytes], name: str, chance: Random) -> None:
    _judged_with({name: damage(FILES[name], chance)})


@cases(SOME)
@given(st.randoms(use_true_random=False))
def test_several_files_damaged_at_once(chance: Random) -> None:
    names = chance.sample(sorted(FILES), 4)
    _judged_with({name: chance.choice(DAMAGE)(FILES[name], chance) for name in names})
