"""The lines of a workflow's picture: to the row below from foot to head, past other boxes along the edge of a lane."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.workflow import Branch, Workflow

ROW, LANE, _INSET, _SPREAD, _FEW, _ALONE = 64, 100, 12, 2, 4, 7
"""Heights of a row and of the gap above a box in pixels; widths of a lane and between parallel lines in its hundredths;
how many lines may stand that far apart beside a box, and where there is one lane, with boxes narrower than it."""


@dataclass
class Line:
    """A line of the picture as an SVG path, the box it leads to, at which side it enters, and whether it leads back."""

    path: str
    to: str
    enters: str
    again: bool


@dataclass(frozen=True)
class _Way:
    """A branch from box to box; `start` and `end` are lane and row, from 0; `out` where it leads to an end."""

    branch: Branch
    start: tuple[int, int]
    end: tuple[int, int]
    out: bool

    @property
    def straight(self) -> bool:
        """Whether it leads to the row below, and so from foot to head."""
        return self.end[1] == self.start[1] + 1

    @property
    def side(self) -> str:
        """The side of the box at which it enters: in its own lane an end is reached on the left, a step on the right."""
        (lane, _), (to_lane, _) = self.start, self.end
        return "left" if to_lane > lane or (to_lane == lane and self.out) else "right"

    @property
    def edge(self) -> tuple[int, str]:
        """The edge of a lane along which it passes other boxes."""
        return self.end[0], self.side


_Track = tuple[tuple[int, str], str, bool]
"""What shares one line along an edge: all that leads to the same box, on or back."""


def paths(workflow: Workflow, lane: dict[str, int], row: dict[str, int]) -> list[Line]:
    """To the next row from foot to head; past other boxes (or round its own) from side to side, along a lane's edge."""
    ways: dict[tuple[str, str], _Way] = {}
    for step in workflow.steps:
        for branch in step.branches:
            start, end = ((lane[name], row[name]) for name in (step.id, branch.to))
            ways.setdefault((step.id, branch.to), _Way(branch, start, end, workflow.step(branch.to) is None))
    few = _ALONE if len(set(lane.values())) == 1 else _FEW
    aside = _asides([way for way in ways.values() if not way.straight], few)
    return [_straight(way) if way.straight else _round(way, aside[_track(way)]) for way in ways.values()]


def _track(way: _Way) -> _Track:
    return way.edge, way.branch.to, way.branch.again


def _asides(ways: list[_Way], few: int) -> dict[_Track, int]:
    """How far from its edge each line passes, so that no two lie on each other; the longest pass furthest out.

    No more than a few stand the usual distance apart; more stand closer, so that they stay clear of the boxes.
    """
    rows: dict[_Track, list[int]] = {}
    for way in ways:
        rows.setdefault(_track(way), []).extend((way.start[1], way.end[1]))
    taken: dict[tuple[int, str], list[list[tuple[int, int]]]] = {}
    found: dict[_Track, int] = {}
    for track in sorted(rows, key=lambda track: min(rows[track]) - max(rows[track])):
        span = (min(rows[track]), max(rows[track]))
        beside = taken.setdefault(track[0], [])
        clear = (at for at, spans in enumerate(beside) if not any(_overlap(span, one) for one in spans))
        free = next(clear, len(beside))
        if free == len(beside):
            beside.append([])
        beside[free].append(span)
        found[track] = free
    spread = {edge: _SPREAD if len(spans) <= few else 1 for edge, spans in taken.items()}
    return {track: 1 + at * spread[track[0]] for track, at in found.items()}


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches of rows share more than a row in which one ends and the other begins."""
    return one == other or (one[0] < other[1] and other[0] < one[1])


def _straight(way: _Way) -> Line:
    (lane, row), (to_lane, to_row) = way.start, way.end
    x, to_x, below = LANE * lane + LANE // 2, LANE * to_lane + LANE // 2, ROW * to_row
    path = f"M{x} {ROW * (row + 1) - _INSET}V{below}H{to_x}V{below + _INSET}"
    return Line(path, way.branch.to, "top", way.branch.again)


def _round(way: _Way, aside: int) -> Line:
    """It leaves its box below the middle, where no other line enters."""
    (lane, row), (to_lane, to_row) = way.start, way.end
    x, to_x = LANE * lane + LANE // 2, LANE * to_lane + LANE // 2
    edge = LANE * to_lane + aside if way.side == "left" else LANE * (to_lane + 1) - aside
    path = f"M{x} {ROW * row + ROW // 2 + _INSET}H{edge}V{ROW * to_row + ROW // 2}H{to_x}"
    return Line(path, way.branch.to, way.side, way.branch.again)
