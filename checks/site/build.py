"""Build both languages at once and aside, then swap: a failed build leaves the last good site untouched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CONFIGS = (("mkdocs.yml", "."), ("mkdocs.en.yml", "en"))
"""Each language's configuration and where it stands below the site."""


class BuildFailed(Exception):
    """The site could not be built; the message says why. The last good site is untouched."""


def build_site(root: Path, site: Path | None = None) -> Path:
    """Build the whole site below `root` and put it in place of `site` (default: root/site); returns its path."""
    target = site or root / "site"
    with _aside(target) as aside:
        built = [aside / Path(config).stem for config, _ in CONFIGS]
        _build([(root / config, into.resolve()) for (config, _), into in zip(CONFIGS, built, strict=True)])
        for (_, folder), into in list(zip(CONFIGS, built, strict=True))[1:]:
            into.rename(built[0] / folder)
        _swap(built[0], target)
    return target


def _build(tasks: list[tuple[Path, Path]]) -> None:
    """Build every language at the same time, each in a process of its own; raises BuildFailed with all faults."""
    running = [_start(config, into) for config, into in tasks]
    try:
        said = [process.communicate() for process in running]
    finally:
        for process in running:
            process.kill()
    for _, warnings in said:
        sys.stderr.write(warnings)
    faults = [
        fault or f"{config.name}: ended with {process.returncode}"
        for (config, _), process, (fault, _) in zip(tasks, running, said, strict=True)
        if process.returncode
    ]
    if faults:
        raise BuildFailed("; ".join(faults))


def _start(config: Path, into: Path) -> subprocess.Popen[str]:
    """A process that builds one language; it finds this package and the renderer as this process does."""
    command = [sys.executable, "-m", "checks.site.language", str(config), str(into)]
    paths = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(
        command, env=paths, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", errors="replace"
    )


@contextmanager
def _aside(target: Path) -> Iterator[Path]:
    """A new folder beside the target, gone afterwards whatever happens."""
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=".site-", dir=target.parent))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _swap(new: Path, target: Path) -> None:
    """Rename the old site away and the new one into its place."""
    if not target.exists():
        new.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=".site-old-", dir=target.parent))
    target.rename(old / "site")
    try:
        new.rename(target)
    except OSError:
        (old / "site").rename(target)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
