"""The audit of the whole handbook after one edit, in a process that remembers the one before."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from checks.cli.configuration import configured
from checks.cli.judging import judge
from checks.memory import Memory
from tests.bench.measure import best
from tests.seeded.ground import Ground
from tests.seeded.trial import DAY, Trial

EDITED = ("schedule", "example", "question", "guidance", "script", "workflow", "decision")
"""Kinds of document of which one is edited each."""


def after_one_edit(root: Path) -> tuple[float, float]:
    """Seconds of an audit after an edit, the median over kinds of document, and of one that remembers nothing."""
    ground = Ground(root)
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(ground, Path(folder))
        fresh = best(lambda: judge(trial.root, configured(trial.root), DAY, Memory()), 2)
        assert trial.found() == []
        seconds = []
        for kind in EDITED:
            path = trial.root / next(ground.of(kind)).source.file
            text = path.read_text("utf-8")
            runs = []
            for number in range(3):
                path.write_text(f"# {number}\n{text}", "utf-8")
                runs.append(best(trial.found, 1))
            path.write_text(text, "utf-8")
            seconds.append(min(runs))
    return median(seconds), fresh
