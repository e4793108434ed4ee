"""Mappings and lists that know where each of their parts stands in its file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from checks.finding import Finding, Place
from checks.reading.source import Source
from checks.text import Text

Spot = tuple[int, int]
"""Line and column, both from 1."""


class Map(dict[str, Any]):
    """A mapping of a file: plain values, with the spot of every key and of every value."""

    __slots__ = ("damaged", "key_spots", "source", "spot", "value_spots")

    def __init__(self, source: Source, spot: Spot) -> None:
        super().__init__()
        self.source = source
        self.spot = spot
        self.damaged = False
        """Of a document: whether something in it could not be read, which is reported already."""
        self.key_spots: dict[str, Spot] = {}
        self.value_spots: dict[str, Spot] = {}

    @property
    def place(self) -> Place:
        """Where it starts."""
        return self.source.place(*self.spot)

    def spot_of(self, key: str | None, of_key: bool = False) -> Spot:
        """Where the value of `key` stands, or the key itself; where the mapping starts when it is absent or None."""
        spots = self.key_spots if of_key else self.value_spots
        return self.spot if key is None else spots.get(key, self.spot)

    def at(self, key: str) -> Place:
        """Where the value of `key` stands; where the mapping starts when the key is absent."""
        return self.source.place(*self.spot_of(key))

    def key_at(self, key: str) -> Place:
        """Where `key` itself stands; where the mapping starts when it is absent."""
        return self.source.place(*self.spot_of(key, of_key=True))

    def finding(
        self, code: str, key: str | None, got: Text, valid: Text, of_key: bool = False, related: tuple[Place, ...] = ()
    ) -> Finding:
        """A finding at the value of `key` (at the key itself when `of_key`), or at the mapping."""
        return self.source.finding(code, *self.spot_of(key, of_key), got, valid, related)


class Seq(list[Any]):
    """A list of a file: plain values, with the spot of every item."""

    __slots__ = ("item_spots", "source", "spot")

    def __init__(self, source: Source, spot: Spot) -> None:
        super().__init__()
        self.source = source
        self.spot = spot
        self.item_spots: list[Spot] = []

    @property
    def place(self) -> Place:
        """Where it starts."""
        return self.source.place(*self.spot)

    def at(self, index: int) -> Place:
        """Where an item stands."""
        return self.source.place(*self.item_spots[index])

    def placed(self) -> Iterator[tuple[Any, Place]]:
        """The items with their places."""
        for item, spot in zip(self, self.item_spots, strict=True):
            yield item, self.source.place(*spot)


def spot_of(root: Map | Seq, path: Sequence[str | int], of_key: bool = False) -> Spot:
    """The spot of the part that `path` leads to, or of its key when `of_key`; the last known one on the way."""
    here: Any = root
    spot = root.spot
    for depth, step in enumerate(path):
        last = depth == len(path) - 1
        if isinstance(here, Map) and isinstance(step, str) and step in here:
            spot = here.key_spots[step] if of_key and last else here.value_spots[step]
            here = here[step]
        elif isinstance(here, Seq) and isinstance(step, int) and step < len(here):
            spot = here.item_spots[step]
            here = here[step]
        else:
            break
    return spot
