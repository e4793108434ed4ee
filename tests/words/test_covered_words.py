"""What an `otherwise` row covers, in words."""

from __future__ import annotations

from functools import partial

import pytest

from checks.book.book import Book
from checks.book.condition import Condition, Group, Occurrence
from checks.book.rules import Row, Table, Window
from checks.engine.grid import Grid
from checks.finding import Place
from checks.words.conditions import named
from checks.words.covers import covered
from tests.engine.generated import table_of

CARELESS = Condition("careless", (True,))
SALTED = Condition("salted", (True,))
NONE = Condition("burnt", (0,))
SOME = Condition("burnt", low=0)
FEW = Condition("burnt", low=0, high=3, high_closed=True)
UP_TO_THREE = Condition("burnt", high=3, high_closed=True)
MANY = Condition("burnt", low=3)
REST = Row("rest", Place("rest"), (), otherwise=True)


def table(*rows: tuple[Condition, ...] | Row, where: tuple[Group, ...] = (), window: Window | None = None) -> Table:
    made = [
        row if isinstance(row, Row) else Row(f"row{number}", Place(f"row{number}"), (), (row,))
        for number, row in enumerate(rows)
    ]
    return table_of((*made, REST), where=where, occurrence=window)


def timed(occurrence: Occurrence, *group: Condition) -> Row:
    return Row("timed", Place(f"{occurrence} {group}"), (), (group,) if group else (), occurrence)


CASES = [
    (table((CARELESS,)), ["粗心：否"], ["careless: no"]),
    (table((SALTED,)), ["没加盐"], ["there is no salt"]),
    (table((UP_TO_THREE,)), ["烤焦超过3个"], ["burnt: more than 3 loaves"]),
    (table((FEW,)), ["烤焦：0个，或烤焦超过3个"], ["burnt: 0 loaves, or burnt: more than 3 loaves"]),
    (table((NONE,)), ["烤焦至少1个"], ["burnt: at least 1 loaf"]),
    (table((MANY,), (NONE,)), ["烤焦1至3个"], ["burnt: 1 to 3 loaves"]),
    (table((UP_TO_THREE,), where=((SOME,),)), ["烤焦超过3个"], ["burnt: more than 3 loaves"]),
    (table((MANY,), where=((SOME,),)), ["烤焦1至3个"], ["burnt: 1 to 3 loaves"]),
    (table((CARELESS,), where=((SALTED,),)), ["粗心：否"], ["careless: no"]),
    (
        table((CARELESS, MANY)),
        ["烤焦不超过3个", "粗心：否"],
        ["burnt: at most 3 loaves", "careless: no"],
    ),
    (
        table((SALTED, UP_TO_THREE), (CARELESS, MANY)),
        ["烤焦超过3个，并且粗心：否", "没加盐，并且烤焦不超过3个"],
        ["burnt: more than 3 loaves, and careless: no", "there is no salt, and burnt: at most 3 loaves"],
    ),
    (
        table((Condition("flour", ("rye",)),)),
        ["面粉：白面或黑面"],
        ["flour: white or brown"],
    ),
    (
        table((Condition("burnt", (1,)),), (Condition("burnt", (2,)),)),
        ["烤焦：0个，或烤焦超过2个"],
        ["burnt: 0 loaves, or burnt: more than 2 loaves"],
    ),
    (
        table(
            (Condition("burnt", (2,)), CARELESS),
            (Condition("burnt", (3,)), CARELESS),
            (NONE,),
            (Condition("burnt", low=3),),
        ),
        ["烤焦：1个", "烤焦1至3个，并且粗心：否"],
        ["burnt: 1 loaf", "burnt: 1 to 3 loaves, and careless: no"],
    ),
    (
        table((Condition("out_at", high=8 * 3600),)),
        ["出炉从08:00起"],
        ["out at from 08:00 on"],
    ),
]


@pytest.mark.parametrize(("made", "zh", "en"), CASES)
def test_what_the_rest_is(book: Book, made: Table, zh: list[str], en: list[str]) -> None:
    grid = Grid(made, made.rows, partial(named, book))
    assert (covered(book, grid, REST, "zh"), covered(book, grid, REST, "en")) == (zh, en)


TIMES = [
    (table(timed(Occurrence(1, 1)), window="month"), ["当月第2次起"], ["from the 2nd time in the month on"]),
    (table(timed(Occurrence(3)), window="month"), ["当月第1至2次"], ["the 1st to the 2nd time in the month"]),
    (table(timed(Occurrence(2)), window="year"), ["当年第1次"], ["the 1st time in the year"]),
    (
        table(timed(Occurrence(2, 3)), window="month"),
        ["当月第1次，或当月第4次起"],
        ["the 1st time in the month, or from the 4th time in the month on"],
    ),
    (
        table(timed(Occurrence(every=3)), window="month"),
        ["除当月每满3次以外"],
        ["any time but every 3rd time in the month"],
    ),
    (
        table(
            timed(Occurrence(every=2), CARELESS),
            timed(Occurrence(every=2), Condition("careless", (False,))),
            window="day",
        ),
        ["除当天每满2次以外"],
        ["any time but every 2nd time in the day"],
    ),
    (
        table(timed(Occurrence(1, 1)), timed(Occurrence(every=3)), window="month"),
        ["当月第2次，或当月第4、5、7、8、10、11次等等"],
        ["the 2nd time in the month, or the 4th, 5th, 7th, 8th, 10th, 11th time and so on in the month"],
    ),
    (
        table(timed(Occurrence(every=2)), timed(Occurrence(every=3)), window="month"),
        ["当月第1、5、7、11、13、17次等等"],
        ["the 1st, 5th, 7th, 11th, 13th, 17th time and so on in the month"],
    ),
    (
        table(timed(Occurrence(1, 1), CARELESS), timed(Occurrence(2)), window="month"),
        ["粗心：否，并且当月第1次"],
        ["careless: no, and the 1st time in the month"],
    ),
]


@pytest.mark.parametrize(("made", "zh", "en"), TIMES)
def test_which_times_the_rest_is(book: Book, made: Table, zh: list[str], en: list[str]) -> None:
    grid = Grid(made, made.rows, partial(named, book))
    assert (covered(book, grid, REST, "zh"), covered(book, grid, REST, "en")) == (zh, en)


def test_a_lone_otherwise_covers_everything(book: Book) -> None:
    alone = table()
    assert covered(book, Grid(alone, alone.rows, partial(named, book)), REST, "en") == []


def test_another_row_may_be_told_in_the_same_way(book: Book) -> None:
    made = table((FEW, CARELESS), (MANY,))
    grid = Grid(made, made.rows, partial(named, book))
    assert covered(book, grid, made.rows[1], "en") == ["burnt: more than 3 loaves"]
    assert covered(book, grid, made.rows[0], "en") == ["burnt: 1 to 3 loaves, and careless: yes"]
