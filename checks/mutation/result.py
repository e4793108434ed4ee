"""What a run found, against what is declared: survivors nobody answers for, and declarations that do nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from checks.mutation.run import Run
from checks.mutation.trial import Trial
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Declared:
    """A mutant that no example can tell from the rule, with the reason and the day on which that was found."""

    mutant: str
    because: Text
    on: date


@dataclass(frozen=True, slots=True)
class Result:
    """A run with its declarations; `idle` are those whose mutant does not survive, or that is none at all."""

    run: Run
    declared: Mapping[str, Declared]
    whole: bool = True
    """Whether all tables were tried: only then can a declaration be idle."""

    @property
    def survivors(self) -> list[Trial]:
        """The survivors that are not declared."""
        return [trial for trial in self.run.of("survived") if trial.change.id not in self.declared]

    @property
    def excused(self) -> list[Trial]:
        """The survivors that are declared."""
        return [trial for trial in self.run.of("survived") if trial.change.id in self.declared]

    @property
    def idle(self) -> list[str]:
        """Declarations that excuse nothing."""
        excused = {trial.change.id for trial in self.excused}
        return sorted(set(self.declared) - excused) if self.whole else []

    @property
    def chapters(self) -> Counter[str]:
        """How many survivors each chapter has."""
        return Counter(trial.change.table.partition(".")[0] for trial in self.survivors)

    @property
    def clean(self) -> bool:
        """Whether nothing is left to do."""
        return not self.survivors and not self.idle
