"""`handbook check --watch`: it checks at once, again after an edit, and ends when it is told to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tests.cli.bakery import AS_OF, bakery

TERMS = "policies/baking/terms.yaml"
CRUST = "kind: term\nid: baking.crust\nterm: {{zh: 皮, en: crust}}\nmeans: {{zh: 厚3毫米。, en: It is {} mm thick.}}\n"


@contextmanager
def watching(project: Path, root: Path) -> Iterator[subprocess.Popen[str]]:
    """The command as a process of its own; ended with Ctrl+C when the block is left."""
    words = ["check", "--watch", "--lang", "en", "--as-of", AS_OF, "--root", str(root)]
    process = subprocess.Popen(
        [sys.executable, "-m", "checks", *words],
        cwd=project, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def until_it_waits(output: IO[str] | None) -> list[str]:
    """The lines of one round, without the last, which says that it waits for edits."""
    assert output is not None
    lines: list[str] = []
    for line in output:
        if "waiting for edits" in line:
            return lines
        lines.append(line.rstrip())
    raise AssertionError(f"ended: {lines}")


def test_it_checks_again_after_each_edit_and_ends_clean(root: Path, tmp_path: Path) -> None:
    department = bakery(tmp_path)
    with watching(root, department) as process:
        assert until_it_waits(process.stdout) == ["No findings."]
        (department / TERMS).write_text(CRUST.format(4), "utf-8")
        told = until_it_waits(process.stdout)
        assert told[:2] == [TERMS, f"  {TERMS}:4:24  figures-differ  Chinese 3, English 4"]
        assert told[-1] == "1 error, 0 warnings."
        (department / TERMS).write_text(CRUST.format(3), "utf-8")
        assert until_it_waits(process.stdout) == ["No findings."]
        (department / "policies/baking/tables.yaml").write_text("kind: [", "utf-8")
        assert "not-yaml" in "\n".join(until_it_waits(process.stdout))
    assert process.returncode == 0


def test_it_can_be_told_what_to_look_for(root: Path, tmp_path: Path) -> None:
    department = bakery(tmp_path)
    (department / TERMS).write_text(CRUST.format(4), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "checks", "check", "--watch", "--select", "nonsense", "--root", str(department)],
        cwd=root, text=True, capture_output=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
