"""Mappings and lists that know where each of their parts stands in its file."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import Any

from checks.finding import Finding, Place
from checks.reading.source import Source
from checks.text import Text

Spot = tuple[int, int]
"""Line and column, both from 1."""


class Map(dict[str, Any]):
    """A mapping of a file: plain values, with the spot of every key and of every value.

    A handbook has tens of thousands of them: the spots are its own, then four figures for each key, in the order of the keys.
    """

    __slots__ = ("_spots", "damaged", "source")

    def __init__(self, source: Source, spot: Spot) -> None:
        super().__init__()
        self.source = source
        self.damaged = False
        """Of a document: whether something in it could not be read, which is reported already."""
        self._spots = array("I", spot)

    @property
    def spot(self) -> Spot:
        """Where it starts."""
        return self._spots[0], self._spots[1]

    def put(self, key: str, value: Any, key_spot: Spot, value_spot: Spot) -> None:
        """Add a key that is not there yet, with where it stands and where its value stands."""
        self[key] = value
        self._spots.extend((*key_spot, *value_spot))

    @property
    def key_spots(self) -> dict[str, Spot]:
        """Where every key stands."""
        return {key: self.spot_of(key, of_key=True) for key in self}

    @property
    def value_spots(self) -> dict[str, Spot]:
        """Where the value of every key stands."""
        return {key: self.spot_of(key) for key in self}

    @property
    def place(self) -> Place:
        """Where it starts."""
        return self.source.place(*self.spot)

    def spot_of(self, key: str | None, of_key: bool = False) -> Spot:
        """Where the value of `key` stands, or the key itself; where the mapping starts when it is absent or None."""
        if key is None or key not in self:
            return self.spot
        at = 4 * list(self).index(key) + (2 if of_key else 4)
        return self._spots[at], self._spots[at + 1]

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

    __slots__ = ("_spots", "source")

    def __init__(self, source: Source, spot: Spot) -> None:
        super().__init__()
        self.source = source
        self._spots = array("I", spot)

    @property
    def spot(self) -> Spot:
        """Where it starts."""
        return self._spots[0], self._spots[1]

    def put(self, item: Any, spot: Spot) -> None:
        """Add an item, with where it stands."""
        self.append(item)
        self._spots.extend(spot)

    def spot_of(self, index: int) -> Spot:
        """Where an item stands."""
        return self._spots[2 * index + 2], self._spots[2 * index + 3]

    @property
    def item_spots(self) -> list[Spot]:
        """Where every item stands."""
        return [self.spot_of(index) for index in range(len(self))]

    @property
    def place(self) -> Place:
        """Where it starts."""
        return self.source.place(*self.spot)

    def at(self, index: int) -> Place:
        """Where an item stands."""
        return self.source.place(*self.spot_of(index))

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
            spot = here.spot_of(step, of_key and last)
            here = here[step]
        elif isinstance(here, Seq) and isinstance(step, int) and step < len(here):
            spot = here.spot_of(step)
            here = here[step]
        else:
            break
    return spot
