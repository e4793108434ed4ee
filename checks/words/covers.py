"""What an `otherwise` row covers, in words: the complement of the other rows, so that it hides no hole."""

from __future__ import annotations

from itertools import product

from checks.book.book import Book
from checks.book.condition import Condition, Occurrence
from checks.book.rules import Row, Window
from checks.engine.dimension import Choices, Line
from checks.engine.grid import Cell, Grid
from checks.engine.ordinals import Ordinals
from checks.text import Lang
from checks.words.conditions import condition_in_words, occurrence_in_words, ordinal

Box = tuple[tuple[int, ...], ...]
"""For each dimension the cells that belong to the box."""
_TURNS = 3
"""How often a series of ordinals is told before “and so on”."""


def covered(book: Book, grid: Grid, row: Row, lang: Lang) -> list[str]:
    """The cells in which `row` speaks, as few sentences as a greedy cover gives; empty: everything."""
    reachable = [cell for cell, _ in grid.cells()]
    mine = {cell for cell in reachable if row in grid.at(cell).rows}
    others = set(reachable) - mine
    dimensions: list[Line | Choices | Ordinals] = list(grid.dimensions.values())
    if grid.ordinals is not None:
        dimensions.append(grid.ordinals)
    met = [sorted(set(cells)) for cells in zip(*reachable, strict=True)]
    sentences = []
    for box in _boxes(mine, others, dimensions):
        parts = []
        for cells, all_cells, dimension in zip(box, met, dimensions, strict=True):
            inside = [cell for cell in all_cells if cell in cells]
            if inside != all_cells:
                parts.append(_words(book, grid, dimension, inside, lang))
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
                if not any(c in others for c in product(*box[:at], (cell,), *box[at + 1 :])):
                    box[at] = tuple(sorted({*box[at], cell}))
        boxes.append(tuple(box))
        left = [cell for cell in left if not all(i in cells for i, cells in zip(cell, box, strict=True))]
    return boxes


def _outward(start: int, dimension: Line | Choices | Ordinals) -> list[int]:
    """The other cells, those below first (nearest first), then those above."""
    return [*range(start - 1, -1, -1), *range(start + 1, dimension.size)]


def _words(book: Book, grid: Grid, dimension: Line | Choices | Ordinals, cells: list[int], lang: Lang) -> str:
    if isinstance(dimension, Ordinals):
        said = _ordinals(book, grid.table.occurrence, dimension, cells, lang)
    elif isinstance(dimension, Choices):
        return condition_in_words(
            book, Condition(dimension.name, tuple(dimension.values[cell] for cell in cells)), lang
        )
    else:
        said = [condition_in_words(book, _interval(dimension, run), lang) for run in _runs(cells, _empty(dimension))]
    return ("，或" if lang == "zh" else ", or ").join(said)


def _empty(dimension: Line) -> frozenset[int]:
    """The cells in which no value of the fact lies."""
    return frozenset(cell for cell in range(dimension.size) if dimension.witness(cell) is None)


def _runs(cells: list[int], empty: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
    """The cells as stretches from first to last; cells that are empty do not part them."""
    runs: list[tuple[int, int]] = []
    for cell in cells:
        if runs and all(between in empty for between in range(runs[-1][1] + 1, cell)):
            runs[-1] = (runs[-1][0], cell)
        else:
            runs.append((cell, cell))
    return runs


def _interval(line: Line, run: tuple[int, int]) -> Condition:
    """The stretch as a condition; an end beyond which no value lies is left out."""
    first, last = run
    if first == last and first % 2:
        return Condition(line.name, (line.points[first // 2],))
    empty = _empty(line)
    first = 0 if all(cell in empty for cell in range(first)) else first
    last = line.size - 1 if all(cell in empty for cell in range(last + 1, line.size)) else last
    low = None if first == 0 else line.points[first // 2] if first % 2 else line.points[first // 2 - 1]
    high = None if last == line.size - 1 else line.points[last // 2]
    return Condition(line.name, None, low, bool(first % 2), high, bool(last % 2))


def _ordinals(book: Book, window: Window | None, ordinals: Ordinals, cells: list[int], lang: Lang) -> list[str]:
    """The ordinals up to the last that a row names, then those that come round again and again."""
    tail = [cell for cell in cells if cell >= ordinals.last]
    whole = len(tail) == ordinals.cycle
    said = []
    for first, last in _runs(cells if whole else [cell for cell in cells if cell < ordinals.last]):
        end = None if last == ordinals.size - 1 else last + 1
        said.append(occurrence_in_words(book, Occurrence(first + 1, end), window, lang))
    if tail and not whole:
        said.append(_again_and_again(book, window, ordinals, tail, lang))
    return said


def _again_and_again(book: Book, window: Window | None, ordinals: Ordinals, tail: list[int], lang: Lang) -> str:
    every = occurrence_in_words(book, Occurrence(every=ordinals.cycle), window, lang)
    if tail == [ordinals.size - 1] and ordinals.last == 0:
        return every
    if tail == list(range(ordinals.size - 1)):
        return f"除{every}以外" if lang == "zh" else f"any time but {every}"
    numbers = [cell + 1 + ordinals.cycle * turn for turn in range(_TURNS) for cell in tail]
    span = book.vocabulary.windows.get(window or "")
    if lang == "zh":
        return f"{span.zh if span else ''}第{'、'.join(map(str, numbers))}次等等"
    return f"the {', '.join(map(ordinal, numbers))} time and so on{f' in the {span.en}' if span else ''}"
