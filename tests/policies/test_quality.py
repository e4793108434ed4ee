"""The code is clean: ruff and mypy --strict find nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def _run(root: Path, *command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_finds_nothing(root: Path) -> None:
    _run(root, "ruff", "check", ".")


def test_the_code_is_formatted(root: Path) -> None:
    _run(root, "ruff", "format", "--check", ".")


def test_mypy_strict_finds_nothing(root: Path) -> None:
    _run(root, "mypy")
