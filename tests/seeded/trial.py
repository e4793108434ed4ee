"""Plant a fault in a copy of the policies, look at what the audit says of it, and mend it again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from checks.cli.configuration import configured
from checks.cli.judging import judge
from checks.finding import Finding
from checks.memory import Memory
from tests.seeded.edit import Fault
from tests.seeded.ground import COPIED, Ground
from tests.seeded.planting import Planter

DAY = date(2026, 1, 2)


class Trial:
    """A copy of the real policies in which one fault after another is planted."""

    def __init__(self, ground: Ground, folder: Path) -> None:
        self.ground = ground
        self.root = folder
        for name in COPIED:
            source = ground.root / name
            if source.is_dir():
                shutil.copytree(
                    source, folder / name, ignore=shutil.ignore_patterns("rendering", "assets", "__pycache__")
                )
            else:
                shutil.copy(source, folder / name)
        self.memory = Memory()

    @contextmanager
    def planted(self, fault: Fault) -> Iterator[None]:
        """The copy with the fault in it."""
        texts = fault.texts(self.ground.texts)
        try:
            for file, text in texts.items():
                (self.root / file).write_text(text, "utf-8")
            yield
        finally:
            for file in texts:
                if file in self.ground.texts:
                    (self.root / file).write_text(self.ground.texts[file], "utf-8")
                else:
                    (self.root / file).unlink()

    def found(self) -> list[tuple[str, str, str]]:
        """What `handbook check` finds in the copy now: severity, code and place, in order."""
        return sorted((finding.severity, finding.code, str(finding.place)) for finding in self._judged())

    def said(self) -> list[str]:
        """The same in words, for a test that fails."""
        return [f"{f.severity} {f.code} {f.place} {f.got.en} | {f.valid.en}" for f in self._judged()]

    def _judged(self) -> list[Finding]:
        return judge(self.root, configured(self.root), DAY, self.memory).findings


def differences(trial: Trial, planter: Planter, fault: Fault) -> list[str]:
    """What the audit says of a fault and must not, and what it must and does not; nothing where it names it exactly.

    A warning counts only where it is what the fault must bring.
    """
    wanted = set(fault.findings(trial.ground.texts))
    with trial.planted(fault):
        found = {
            (code, place) for severity, code, place in trial.found() if severity == "error" or code == planter.code
        }
        if found == wanted:
            return []
        told = [f"must be found: {code} {place}" for code, place in sorted(wanted - found)]
        told += [f"is found besides: {code} {place}" for code, place in sorted(found - wanted)]
        return [*told, *(f"the audit: {line}" for line in trial.said()[:6])]
