"""Rounds of a command that watches the policies: the first at once, another after every edit."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from queue import Empty, Queue

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from checks.audit.wording import load_dictionary

WATCHED = ("policies", "docs")
"""Folders on which the audit rests; of the root itself only its files are watched, for pyproject.toml."""

SETTLED = 0.05
"""Seconds without another event after which an edit is complete: editors write a file in several steps."""

_READS = frozenset({"opened", "closed_no_write"})


class _Edits(FileSystemEventHandler):
    """Collects what changes; that something was read is no change."""

    def __init__(self) -> None:
        self.queue: Queue[str] = Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _READS and not event.is_directory:
            self.queue.put(str(event.src_path))


def get_ready() -> None:
    """Load what only some faults need, while nobody waits: the first of these is told as soon as any other."""
    load_dictionary()
    import_module("checks.shape.validator")


def rounds(root: Path) -> Iterator[None]:
    """Now, and again after each burst of edits below the root, for ever."""
    edits = _Edits()
    observer = Observer()
    for folder in WATCHED:
        if (root / folder).is_dir():
            observer.schedule(edits, str(root / folder), recursive=True)
    observer.schedule(edits, str(root), recursive=False)
    observer.start()
    try:
        while True:
            yield
            edits.queue.get()
            _settle(edits.queue)
    finally:
        observer.stop()
        observer.join()


def _settle(queue: Queue[str]) -> None:
    """Wait until nothing more comes."""
    try:
        while True:
            queue.get(timeout=SETTLED)
    except Empty:
        return
