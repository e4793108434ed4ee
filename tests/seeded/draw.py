"""The faults of one seed: from every planter some places, drawn over all of the policies."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.seeded import (  # noqa: F401  (each takes its planters in)
    plant_cases,
    plant_flows,
    plant_hands,
    plant_law,
    plant_meaning,
    plant_names,
    plant_pages,
    plant_people,
    plant_reading,
    plant_shape,
    plant_sources,
    plant_tables,
    plant_terms,
    plant_words,
)
from tests.seeded.edit import Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import PLANTERS, Planter

SEED = 20261129
PLACES = 3
"""Places for each way of getting something wrong, where it fits that many."""


def drawn(ground: Ground, planter: Planter, seed: int = SEED, places: int = PLACES) -> list[Fault]:
    """The faults of one planter: of those it offers, some by lot, in different files as far as there are any."""
    offered = list(planter.plant(ground))
    Random(f"{seed} {planter.name}").shuffle(offered)
    first_of_file = {fault.edits[0].file: fault for fault in reversed(offered)}
    firsts = [fault for fault in offered if first_of_file[fault.edits[0].file] is fault]
    others = [fault for fault in offered if first_of_file[fault.edits[0].file] is not fault]
    return [*firsts, *others][:places]


def every(ground: Ground, seed: int = SEED, places: int = PLACES) -> Iterator[tuple[Planter, Fault]]:
    """All faults of a seed, each with its planter."""
    for planter in PLANTERS:
        yield from ((planter, fault) for fault in drawn(ground, planter, seed, places))
