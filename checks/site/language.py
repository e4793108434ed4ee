"""Build one language of the site: `python -m checks.site.language CONFIG FOLDER`, a process of its own.

Standard input is its lifeline: when it ends, whoever asked for the site is gone.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from threading import Thread

import jieba
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config


def build_language(config: Path, into: Path) -> str | None:
    """Build the site of a configuration; the fault in words, or None."""
    jieba.setLogLevel(logging.WARNING)  # the Chinese segmenter of the search talks of its own cache otherwise
    try:
        loaded = load_config(config_file=str(config), site_dir=str(into), strict=True)
        loaded.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(loaded)
        finally:
            loaded.plugins.on_shutdown()
    except SystemExit as error:
        return f"{config.name}: mkdocs ended with {error.code}"
    except Exception as error:  # whatever a plugin or a macro stumbles over
        return f"{config.name}: {error}"
    return None


def _end_with_lifeline() -> None:
    """Nobody waits for this site any more."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)


if __name__ == "__main__":
    Thread(target=_end_with_lifeline, daemon=True).start()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    fault = build_language(Path(sys.argv[1]), Path(sys.argv[2]))
    if fault is not None:
        sys.stdout.write(fault)
        sys.exit(1)
