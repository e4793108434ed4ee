"""The audit of the whole handbook after one edit, in a process that remembers the one before."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from checks.cli.configuration import configured
from checks.cli.judging import judge
from checks.cli.watching import get_ready
from checks.memory import Memory
from tests.bench.measure import best
from tests.seeded.draw import SEED, every
from tests.seeded.edit import Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.trial import DAY, Trial

_LEAST = re.compile(r"^  \w+: \{title: .*\bmin: (0)[,}]", re.MULTILINE)
"""Where a vocabulary names the least figure that a fact may have."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Seconds of many audits."""

    middle: float
    most: float
    """Nineteen of twenty take no longer."""
    slowest: float

    @classmethod
    def of(cls, seconds: list[float]) -> Spread:
        """Of at least two."""
        return cls(median(seconds), quantiles(seconds, n=20)[-1], max(seconds))


@dataclass(frozen=True, slots=True)
class AfterOneEdit:
    """Seconds of an audit after one edit of the real policies, each made after the one before is undone and judged."""

    faults: Spread
    """One fault of every sort that tests/seeded plants, in documents of every kind."""
    facts: Spread
    """For each fact of the vocabulary with a least figure another one, so that all that rests on it is judged again."""
    fresh: float
    """Without memory."""


def after_one_edit(root: Path) -> AfterOneEdit:
    """Every fault and every fact once."""
    ground = Ground(root)
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(ground, Path(folder))
        get_ready()
        fresh = best(lambda: judge(trial.root, configured(trial.root), DAY, Memory(lasting=False)), 2)
        faults = [_seconds(trial, fault) for _, fault in every(ground, SEED, 1)]
        return AfterOneEdit(
            Spread.of(faults), Spread.of([_seconds(trial, fact) for fact in _other_facts(ground)]), fresh
        )


def _seconds(trial: Trial, fault: Fault) -> float:
    assert trial.found() == []
    with trial.planted(fault):
        return best(trial.found, 1)


def _other_facts(ground: Ground) -> Iterator[Fault]:
    """Each fact that may be nothing may be a little less than nothing: no rule and no case is touched."""
    for file, text in ground.texts.items():
        if file.endswith("vocabulary.yaml"):
            for found in _LEAST.finditer(text):
                yield Fault("another least figure", (Edit(file, *found.span(1), "-1"),), ())
