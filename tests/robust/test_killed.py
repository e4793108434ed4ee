"""The command itself, ended while both languages are being rendered: nobody goes on writing, and the old site stands."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from checks.site.aside import PREFIX, aside

pytestmark = pytest.mark.site
PATIENCE = 60
"""Seconds after which something will not happen any more."""


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A copy of the project with an old site."""
    for name in ("policies", "docs"):
        shutil.copytree(root / name, tmp_path / name)
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(root / name, tmp_path / name)
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("old", "utf-8")
    return tmp_path


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_ended_while_it_renders(project: Path, number: signal.Signals) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "checks", "build", "--root", str(project)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    _until(lambda: len(_rendering(project)) == 2)
    running.send_signal(number)
    said = b"".join(running.communicate(timeout=PATIENCE))
    assert running.returncode != 0
    assert b"Traceback" not in said
    _until(lambda: not _rendering(project))
    assert [path.name for path in (project / "site").iterdir()] == ["index.html"]
    with aside(project / "site"):
        pass  # as every build begins and ends
    assert [path.name for path in project.iterdir() if path.name.startswith(PREFIX)] == []


def _rendering(project: Path) -> list[str]:
    """The processes that render a language of this project."""
    listed = subprocess.run(["ps", "-eww", "-o", "args"], capture_output=True, encoding="utf-8", check=True).stdout
    return [line for line in listed.splitlines() if "checks.site.language" in line and str(project) in line]


def _until(true: Callable[[], bool]) -> None:
    last = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < last
        time.sleep(0.05)
