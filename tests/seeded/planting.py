"""How faults are planted: each planter knows one way of getting the policies wrong, and yields it at every place it fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.seeded.edit import Fault
from tests.seeded.ground import Ground

Plant = Callable[[Ground], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Planter:
    """One way of getting something wrong: the code that must name it, and where it can be planted."""

    code: str
    name: str
    plant: Plant


PLANTERS: list[Planter] = []


def planting(code: str) -> Callable[[Plant], Plant]:
    """Take in a planter of faults that `code` names; its name is that of the function."""

    def take(plant: Plant) -> Plant:
        PLANTERS.append(Planter(code, plant.__name__, plant))
        return plant

    return take
