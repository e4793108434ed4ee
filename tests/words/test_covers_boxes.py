"""The boxes behind `covered` hold exactly the cells of their row."""

from __future__ import annotations

from functools import partial
from itertools import product

from hypothesis import given

from checks.book.rules import Table
from checks.engine.grid import Grid
from checks.words.conditions import named
from checks.words.covers import Box, _boxes, covered
from tests.engine.generated import bakery, tables


def boxes_of(grid: Grid, row: int) -> tuple[set[tuple[int, ...]], set[tuple[int, ...]], list[Box]]:
    """The reachable cells, those in which a row speaks, and the boxes that cover these."""
    reachable = {cell for cell, _ in grid.cells()}
    mine = {cell for cell in reachable if grid.rows[row] in grid.at(cell).rows}
    dimensions = [*grid.dimensions.values(), *([grid.ordinals] if grid.ordinals else [])]
    return reachable, mine, _boxes(mine, reachable - mine, dimensions)


@given(tables())
def test_boxes_cover_exactly_the_cells_of_a_row(table: Table) -> None:
    grid = Grid(table, table.rows, partial(named, bakery()))
    for row in range(len(table.rows)):
        reachable, mine, boxes = boxes_of(grid, row)
        inside = {cell for box in boxes for cell in product(*box)}
        assert inside & reachable == mine


@given(tables())
def test_no_box_is_idle(table: Table) -> None:
    """Each box covers a cell that those before it left out."""
    grid = Grid(table, table.rows, partial(named, bakery()))
    for row in range(len(table.rows)):
        _, mine, boxes = boxes_of(grid, row)
        covered_so_far: set[tuple[int, ...]] = set()
        for box in boxes:
            cells = set(product(*box)) & mine
            assert cells - covered_so_far
            covered_so_far |= cells


@given(tables())
def test_a_box_cannot_be_wider(table: Table) -> None:
    grid = Grid(table, table.rows, partial(named, bakery()))
    dimensions = [*grid.dimensions.values(), *([grid.ordinals] if grid.ordinals else [])]
    for row in range(len(table.rows)):
        reachable, mine, boxes = boxes_of(grid, row)
        for box in boxes:
            for at, dimension in enumerate(dimensions):
                for cell in set(range(dimension.size)) - set(box[at]):
                    wider = product(*box[:at], (cell,), *box[at + 1 :])
                    assert any(one in reachable and one not in mine for one in wider)


@given(tables())
def test_every_row_that_speaks_somewhere_but_not_everywhere_has_words_in_both_languages(table: Table) -> None:
    grid = Grid(table, table.rows, partial(named, bakery()))
    for number, row in enumerate(table.rows):
        reachable, mine, _ = boxes_of(grid, number)
        said = covered(bakery(), grid, row, "zh"), covered(bakery(), grid, row, "en")
        assert len(said[0]) == len(said[1])
        assert all(sentence.strip() for sentences in said for sentence in sentences)
        assert bool(said[0]) == (bool(mine) and mine != reachable)
