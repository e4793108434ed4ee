"""What a command prints may find a full disk, or nobody who reads: it ends with a word and a code, not with a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checks.cli.guarded import Guarded
from tests.cli.bakery import bakery

COMMANDS = {
    "check": ("check",), "check as json": ("check", "--format", "json"), "explain": ("explain", "baking.nap"),
    "list": ("list",), "coverage": ("coverage",), "mutate": ("mutate", "--table", "baking.month", "--jobs", "1"),
}  # fmt: skip


@pytest.fixture(scope="module")
def department(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bakery(tmp_path_factory.mktemp("streams"))


def _started(words: tuple[str, ...], root: Path, out: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "checks", *words, "--root", str(root)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=out, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_a_full_disk(department: Path, words: tuple[str, ...]) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    running = _started(words, department, full)
    os.close(full)
    _, said = running.communicate(timeout=60)
    assert (running.returncode, said) == (2, "做不下去 / cannot go on: No space left on device\n")


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_nobody_who_reads(department: Path, words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    running = _started(words, department, writing)
    os.close(writing)
    _, said = running.communicate(timeout=60)
    assert (running.returncode, said) == (1, "")


def test_a_fault_of_the_program_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    app = Guarded()

    @app.command()
    def bake() -> None:
        raise LookupError("no flour")

    with pytest.raises(SystemExit) as ended:
        app([])
    assert ended.value.code == 2
    line = bake.__code__.co_firstlineno + 2
    said = f"程序出错，请报告 / a fault of the program, please report: LookupError('no flour') (bake:{line})\n"
    assert capsys.readouterr().err == said
