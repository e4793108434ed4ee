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


def after_one_edit(root: Path) -> tuple[float, float, float]:
    """Seconds of an audit after an edit, the median over all kinds of document and the most, and of one without memory."""
    ground = Ground(root)
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(ground, Path(folder))
        fresh = best(lambda: judge(trial.root, configured(trial.root), DAY, Memory()), 2)
        assert trial.found() == []
        seconds = []
        for kind in dict.fromkeys(str(document["kind"]) for document in ground.documents):
            path = trial.root / next(ground.of(kind)).source.file
            text = path.read_text("utf-8")
            runs = []
            for number in range(3):
                path.write_text(f"# {number}\n{text}", "utf-8")
                runs.append(best(trial.found, 1))
            path.write_text(text, "utf-8")
            seconds.append(min(runs))
    return median(seconds), max(seconds), fresh
