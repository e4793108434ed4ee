"""`python -m tests.seeded [SEED]`: plant the faults of another seed, and tell those that the audit does not name as it must."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from rich.console import Console

from tests.seeded.draw import PLACES, SEED, every
from tests.seeded.ground import Ground
from tests.seeded.trial import Trial, differences

ROOT = Path(__file__).resolve().parents[2]


def main(seed: int, places: int) -> int:
    """How many faults were not named as they must be."""
    screen = Console(highlight=False, soft_wrap=True)
    ground = Ground(ROOT)
    wrong = count = 0
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(ground, Path(folder))
        for planter, fault in every(ground, seed, places):
            count += 1
            if told := differences(trial, planter, fault):
                wrong += 1
                screen.print(f"{planter.code}: {planter.name}, {fault}", *told, sep="\n  ")
    screen.print(f"seed {seed}: {count} faults, {wrong} not named as they must be")
    return wrong


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    sys.exit(min(main(*(given + [SEED, PLACES][len(given) :])), 1))
