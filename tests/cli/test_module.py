"""The command as a program of its own: `python -m checks`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.bakery import AS_OF, FIRST, NAP, SECOND, bakery, case
from tests.department import table, write

COMMANDS = ["check", "explain", "diff", "coverage", "list", "build", "serve"]


def program(root: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m checks` in the project, as from a shell."""
    return subprocess.run(
        [sys.executable, "-m", "checks", *words], cwd=root, env=os.environ | environment, text=True, capture_output=True
    )


def test_help_names_every_command(root: Path) -> None:
    done = program(root, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert [name for name in COMMANDS if f" {name} " not in done.stdout] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_both_languages(root: Path, command: str) -> None:
    done = program(root, command, "--help", COLUMNS="200")
    assert (done.returncode, done.stderr) == (0, "")
    assert any("\u4e00" <= letter <= "\u9fff" for letter in done.stdout)


def test_without_a_command_the_help_is_shown(root: Path) -> None:
    assert "explain" in program(root).stdout + program(root).stderr


def test_an_unknown_command_could_not_run(root: Path) -> None:
    done = program(root, "chek")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_exit_code_reaches_the_shell(root: Path, tmp_path: Path) -> None:
    assert program(root, "check", "--as-of", AS_OF, "--root", str(bakery(tmp_path / "sound"))).returncode == 0
    assert program(root, "check", "--as-of", "2027-01-01", "--root", str(tmp_path / "sound")).returncode == 1
    assert program(root, "check", "--root", str(tmp_path / "nowhere")).returncode == 2


def test_chinese_is_written_as_utf_8_whatever_the_locale(root: Path, tmp_path: Path) -> None:
    done = program(root, "list", "--format", "json", "--root", str(bakery(tmp_path)), LC_ALL="C", LANG="C")
    assert done.returncode == 0
    assert json.loads(done.stdout)["policies"][0]["title"]["zh"] == "规则"


def test_json_is_the_same_at_every_run(root: Path, tmp_path: Path) -> None:
    """No order may come from the seed of Python's hashes: seven tables raise what the first one reads."""
    rules = [table("baking.a", "events: [nap]\nrows:\n- {id: a, then: [{fine: 1}]}")]
    rules += [
        table(f"baking.z{n}", "events: [batch]\nrows:\n- {id: a, then: [{counts_as: nap}, {fine: 2}]}")
        for n in range(7)
    ]
    (write(tmp_path, *rules) / "case.yaml").write_text(case(FIRST, SECOND, NAP), "utf-8")
    words = ("explain", str(tmp_path / "case.yaml"), "--format", "json", "--root", str(tmp_path))
    runs = [program(root, *words, PYTHONHASHSEED=seed) for seed in ("1", "2", "3")]
    assert [run.returncode for run in runs] == [0, 0, 0]
    assert len({run.stdout for run in runs}) == 1
