"""The audit of the whole handbook after one edit, in a process that remembers the one before."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from checks.cli.configuration import configured
from checks.cli.judging import judge
from checks.memory import Memory
from tests.bench.measure import best
from tests.seeded.ground import Ground
from tests.seeded.trial import DAY, Trial


@dataclass(frozen=True, slots=True)
class AfterOneEdit:
    """Seconds of an audit after one edit."""

    median: float
    """Over all kinds of document."""
    slowest: float
    """Of the kinds."""
    meaning: float
    """After an edit of the vocabulary by which every rule and case may have come to mean something else."""
    fresh: float
    """Without memory."""


def after_one_edit(root: Path) -> AfterOneEdit:
    """An edit of one document of each kind, and one of the vocabulary's meaning."""
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
        return AfterOneEdit(median(seconds), max(seconds), _meaning_something_else(trial), fresh)


def _meaning_something_else(trial: Trial) -> float:
    """The least figure that a fact may have is moved: nothing is found, and all that rests on the words is done again."""
    path = trial.root / "policies/vocabulary.yaml"
    text = path.read_text("utf-8")
    runs = []
    for number in range(1, 4):
        other = text.replace("min: 0}", f"min: -{number}}}", 1)
        assert other != text
        path.write_text(other, "utf-8")
        runs.append(best(trial.found, 1))
    assert trial.found() == []
    return min(runs)
