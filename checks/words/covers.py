"""What an `otherwise` row covers, in words: the complement of the other rows, so that it hides no hole."""

from __future__ import annotations

from itertools import product

from checks.book.book import Book
from checks.book.condition import Condition, Occurrence
from checks.book.rules import Row
from checks.engine.dimension import Choices, Line, Ordinals
from checks.engine.grid import Cell, Grid
from checks.text import Lang
from checks.words.conditions import condition_in_words, occurrence_in_words

Box = tuple[tuple[int, ...], ...]
"""For each dimension the cells that belong to the box."""


def covered(book: Book, grid: Grid, row: Row, lang: Lang) -> list[str]:
    """The cells in which `row` speaks, as few sentences as a greedy cover gives; empty: everything."""
    reachable = [cell for cell, _ in grid.cells()]
    mine = {cell for cell in reachable if row in grid.at(cell).rows}
    others = set(reachable) - mine
    dimensions: list[Line | Choices | Ordinals] = list(grid.dimensions.values())
    if grid.ordinals is not None:
        dimensions.append(grid.ordinals)
    sentences = []
    for box in _boxes(mine, others, dimensions):
        parts = [
            part for cells, dimension in zip(box, dimensions, strict=True) if (part := _words(book, grid, dimension, cells, lang))
        ]
        if parts:
            sentences.append(("，并且" if lang == "zh" else ", and ").join(parts))
    return sentences


def _boxes(mine: set[Cell], others: set[Cell], dimensions: list[Line | Choices | Ordinals]) -> list[Box]:
    left = sorted(mine)
    boxes: list[Box] = []
    while left:
        box: list[tuple[int, ...]] = [(index,) for index in left[0]]
        for at, dimension in enumerate(dimensions):
            for cell in _outward(left[0][at], dimension):
                wider = [*box]
                wider[at] = tuple(sorted({*box[at], cell}))
                if not any(c in others for c in product(*wider)):
                    box = wider
        boxes.append(tuple(box))
        left = [cell for cell in left if not all(i in cells for i, cells in zip(cell, box, strict=True))]
    return boxes


def _outward(start: int, dimension: Line | Choices | Ordinals) -> list[int]:
    """The other cells, those below first (nearest first), then those above."""
    return [*range(start - 1, -1, -1), *range(start + 1, dimension.size)]


def _words(book: Book, grid: Grid, dimension: Line | Choices | Ordinals, cells: tuple[int, ...], lang: Lang) -> str:
    possible = tuple(cell for cell in range(dimension.size) if dimension.witness(cell) is not None)
    cells = tuple(cell for cell in cells if cell in possible)
    if cells == possible:
        return ""
    if isinstance(dimension, Ordinals):
        return _ordinals(book, grid, dimension, cells, lang)
    if isinstance(dimension, Choices):
        return condition_in_words(book, Condition(dimension.name, tuple(dimension.values[cell] for cell in cells)), lang)
    runs = _runs(cells)
    return ("，或" if lang == "zh" else ", or ").join(condition_in_words(book, _interval(dimension, run), lang) for run in runs)


def _runs(cells: tuple[int, ...]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for cell in cells:
        if runs and runs[-1][1] == cell - 1:
            runs[-1] = (runs[-1][0], cell)
        else:
            runs.append((cell, cell))
    return runs


def _interval(line: Line, run: tuple[int, int]) -> Condition:
    first, last = run
    if first == last and first % 2:
        return Condition(line.name, (line.points[first // 2],))
    low = None if first == 0 else line.points[first // 2] if first % 2 else line.points[first // 2 - 1]
    high = None if last == line.size - 1 else line.points[last // 2]
    return Condition(line.name, None, low, bool(first % 2), high, bool(last % 2))


def _ordinals(book: Book, grid: Grid, ordinals: Ordinals, cells: tuple[int, ...], lang: Lang) -> str:
    window = grid.table.occurrence
    said = []
    for first, last in _runs(cells):
        end = None if last == ordinals.size - 1 else last + 1
        said.append(occurrence_in_words(book, Occurrence(first + 1, end), window, lang))
    return ("，或" if lang == "zh" else ", or ").join(said)
