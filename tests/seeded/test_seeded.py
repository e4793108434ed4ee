"""Every planted fault is named by `handbook check`, where it stands, with no other new error.

`python -m tests.seeded SEED` plants those of another seed.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checks.audit.groups import CODES, GROUPS, LOADER, RUNNING
from checks.audit.registry import CHECKS
from checks.cli.main import app
from tests.seeded.draw import PLACES, drawn
from tests.seeded.edit import Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import PLANTERS, Planter
from tests.seeded.trial import DAY, Trial, differences

LEAST = 120
"""Different faults that the handbook must withstand."""

NOT_PLANTED = {
    "no-policies": "without the folder nothing is left in which to plant",
    "check-crashed": "no policy makes a check crash; tests/audit/test_registry.py lets one crash",
    "shift-counted-twice": "a second shift changes what the look-up says, so that every example of it differs too",
    "two-at-once": "what overlaps in a timetable is told twice by its look-up, so that examples of it differ too",
    "too-much-to-compare": "no rule of the department asks so much that two of them could not be compared",
    "taken-up-before": "it takes three records of one meeting, and the policies hold two",
}
"""Codes that no planter plants in the real policies, each with the reason; the bakery shows them all."""

Drawn = Mapping[str, list[Fault]]


@pytest.fixture(scope="module")
def ground(root: Path) -> Ground:
    return Ground(root)


@pytest.fixture(scope="module")
def faults(ground: Ground) -> Drawn:
    """The faults drawn for each planter, by its name."""
    return {planter.name: drawn(ground, planter) for planter in PLANTERS}


@pytest.fixture(scope="module")
def trial(ground: Ground, tmp_path_factory: pytest.TempPathFactory) -> Trial:
    copy = Trial(ground, tmp_path_factory.mktemp("seeded"))
    assert copy.found() == []
    return copy


@pytest.mark.parametrize("planter", PLANTERS, ids=lambda planter: f"{planter.code}-{planter.name}")
def test_a_planted_fault_is_named_and_nothing_else(planter: Planter, faults: Drawn, trial: Trial) -> None:
    assert faults[planter.name]
    assert [
        told for fault in faults[planter.name] if (told := [str(fault), *differences(trial, planter, fault)])[1:]
    ] == []


def test_there_are_enough_different_faults(faults: Drawn) -> None:
    different = {fault.edits for drawn_here in faults.values() for fault in drawn_here}
    assert len(different) >= LEAST
    assert len({planter.name for planter in PLANTERS}) == len(PLANTERS)


def test_every_check_has_three_places_at_least(faults: Drawn) -> None:
    places = Counter({planter.code: 0 for planter in PLANTERS})
    for planter in PLANTERS:
        places[planter.code] += len({fault.edits for fault in faults[planter.name]})
    checks = [group for group in GROUPS if group.name in LOADER or group.name in {check.name for check in CHECKS}]
    few = {group.name: sum(places[code] for code in group.codes) for group in (*checks, RUNNING)}
    assert {name: many for name, many in few.items() if many < PLACES} == {}


def test_every_code_is_planted_or_it_is_said_why_not() -> None:
    planted = {planter.code for planter in PLANTERS}
    assert planted | set(NOT_PLANTED) == set(CODES)
    assert planted & set(NOT_PLANTED) == set()


def test_the_places_lie_all_over_the_policies(faults: Drawn) -> None:
    touched = {edit.file for drawn_here in faults.values() for fault in drawn_here for edit in fault.edits}
    chapters = {file.split("/")[1] for file in touched if file.startswith("policies/") and file.count("/") > 1}
    assert len(chapters) >= 20


def test_nothing_is_left_of_a_fault_that_was_mended(trial: Trial) -> None:
    assert trial.found() == []


def test_a_fresh_process_says_the_same(faults: Drawn, trial: Trial) -> None:
    """What is remembered from one fault to the next must not change what the command itself would say."""
    firsts = [(planter, faults[planter.name][0]) for planter in PLANTERS[:: max(1, len(PLANTERS) // 12)]]
    for planter, fault in firsts:
        with trial.planted(fault):
            words = ["check", "--root", str(trial.root), "--as-of", DAY.isoformat(), "--format", "json"]
            told = json.loads(CliRunner().invoke(app, words).stdout)["findings"]
            fresh = sorted(
                (one["severity"], one["code"], f"{one['file']}:{one['line']}:{one['column']}") for one in told
            )
            assert fresh == trial.found(), f"{planter.name}: {fault}"
