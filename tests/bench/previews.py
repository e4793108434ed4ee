"""`handbook diff` of the whole handbook against itself with one bound moved, beside `handbook check`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from checks.book.book import Book
from tests.bench.measure import cost
from tests.moving import bounds_of_fines, moved

TIMES = 3
_ENDS_WITH_1 = '"$@"; test $? -eq 1'
"""A preview that finds a change ends with 1."""


def against_check(book: Book, root: Path) -> tuple[tuple[float, float], tuple[float, float]]:
    """Seconds and megabytes of the preview and of the audit as people run them, measured in turns."""
    with tempfile.TemporaryDirectory() as folder:
        _, _, place = next(bounds_of_fines(book, root))
        other = moved(root, Path(folder) / "moved", place)
        handbook = (sys.executable, "-m", "checks")
        preview = ("sh", "-c", _ENDS_WITH_1, "sh", *handbook, "diff", str(root), str(other))
        audit = (*handbook, "check", "--root", str(root), "--as-of", "2026-01-02")
        turns = [(cost(*preview), cost(*audit)) for _ in range(TIMES)]
    return min(one for one, _ in turns), min(two for _, two in turns)
