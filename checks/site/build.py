"""Build both languages aside, then swap: a failed build leaves the last good site untouched."""

from __future__ import annotations

import logging
import shutil
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
        for config, folder in CONFIGS:
            _build(root / config, (aside / folder).resolve())
        _swap(aside, target)
    return target


def _build(config: Path, into: Path) -> None:
    import jieba  # here, because the other commands start in half the time without the site's libraries
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config

    jieba.setLogLevel(logging.WARNING)  # the Chinese segmenter of the search talks of its own cache otherwise
    try:
        loaded = load_config(config_file=str(config), site_dir=str(into), strict=True)
        loaded.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(loaded)
        finally:
            loaded.plugins.on_shutdown()
    except SystemExit as error:
        raise BuildFailed(f"{config.name}: mkdocs ended with {error.code}") from error
    except Exception as error:  # whatever a plugin or a macro stumbles over, the last good site must stay
        raise BuildFailed(f"{config.name}: {error}") from error


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
