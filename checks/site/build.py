"""Build both languages at once and aside, then swap: a failed build leaves the last good site untouched."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

from checks.site.aside import aside
from checks.site.swap import swap

CONFIGS = (("mkdocs.yml", "."), ("mkdocs.en.yml", "en"))
"""Each language's configuration and where it stands below the site."""


class BuildFailed(Exception):
    """The site could not be built; the message says why. The last good site is untouched."""


def build_site(root: Path, site: Path | None = None) -> Path:
    """Build the whole site below `root` and put it in place of `site` (default: root/site); returns its path."""
    target = site or root / "site"
    try:
        with _ended_in_order(), aside(target) as beside:
            built = [beside / Path(config).stem for config, _ in CONFIGS]
            _build([(root / config, into.resolve()) for (config, _), into in zip(CONFIGS, built, strict=True)])
            for (_, folder), into in list(zip(CONFIGS, built, strict=True))[1:]:
                into.rename(built[0] / folder)
            swap(built[0], target)
    except OSError as error:
        raise BuildFailed(f"{error.filename or target}: {error.strerror or error}") from None
    return target


def _build(tasks: list[tuple[Path, Path]]) -> None:
    """Build every language at the same time, each in a process of its own; raises BuildFailed with all faults."""
    lifeline, held = os.pipe()
    running: list[subprocess.Popen[str]] = []
    try:
        running += (_start(config, into, lifeline) for config, into in tasks)
        said = [process.communicate() for process in running]
    finally:
        for process in running:
            process.kill()
            process.wait()
        os.close(lifeline)
        os.close(held)
    for _, warnings in said:
        sys.stderr.write(warnings)
    faults = [
        fault or f"{config.name}: ended with {process.returncode}"
        for (config, _), process, (fault, _) in zip(tasks, running, said, strict=True)
        if process.returncode
    ]
    if faults:
        raise BuildFailed("; ".join(faults))


def _start(config: Path, into: Path, lifeline: int) -> subprocess.Popen[str]:
    """A process that builds one language; it finds this package and the renderer as this process does.

    It ends when the lifeline does, so that a killed build leaves nobody writing.
    """
    command = [sys.executable, "-m", "checks.site.language", str(config), str(into)]
    paths = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, env=paths, stdin=lifeline, stdout=pipe, stderr=pipe, encoding="utf-8", errors="replace"
    )


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Whoever ends the build (SIGTERM) ends it as Ctrl+C does: what it made so far is cleared away."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(number: int, _: FrameType | None) -> NoReturn:
    sys.exit(128 + number)
