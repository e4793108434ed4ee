"""Rows in words: their conditions within what the table is about, and the time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checks.book.book import Book
from checks.book.condition import Condition, Group, Occurrence
from checks.book.rules import Row, Table
from checks.finding import Place
from checks.words.rows import row_in_words, rows_groups
from tests.engine.generated import table_of

CARELESS = Condition("careless", (True,))
SALTED = Condition("salted", (True,))


def burnt(low: int | None = None, high: int | None = None, closed: str = "") -> Condition:
    return Condition("burnt", None, low, "low" in closed, high, "high" in closed)


def one(*groups: Group, where: tuple[Group, ...] = (), occurrence: Occurrence | None = None) -> tuple[Table, Row]:
    row = Row("row", Place("tables.yaml"), (), groups, occurrence)
    table = table_of((row,), where=where, occurrence="month" if occurrence else None)
    return replace(table, events=("check",)), row


@pytest.mark.parametrize(
    ("made", "zh", "en"),
    [
        (one(), "", ""),
        (one((CARELESS,)), "粗心：是", "careless: yes"),
        (one((CARELESS, SALTED)), "粗心：是，并且加了盐", "careless: yes, and there is salt"),
        (one((CARELESS,), (SALTED,)), "粗心：是 / 加了盐", "careless: yes / there is salt"),
        (one(occurrence=Occurrence(3, 3)), "当月第3次", "the 3rd time in the month"),
        (
            one((CARELESS,), occurrence=Occurrence(3)),
            "当月第3次起，粗心：是",
            "from the 3rd time in the month on, careless: yes",
        ),
        (
            one((CARELESS,), (SALTED,), occurrence=Occurrence(1, 2)),
            "当月第1至2次，粗心：是 / 当月第1至2次，加了盐",
            "the 1st to the 2nd time in the month, careless: yes / the 1st to the 2nd time in the month, there is salt",
        ),
        (
            one((burnt(high=5, closed="high"),), where=((burnt(low=0),),)),
            "烤焦1至5个",
            "burnt: 1 to 5 loaves",
        ),
    ],
)
def test_a_row_in_words(book: Book, made: tuple[Table, Row], zh: str, en: str) -> None:
    assert (row_in_words(book, *made, "zh"), row_in_words(book, *made, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("about", "condition", "narrowed"),
    [
        (burnt(low=0), burnt(high=5, closed="high"), burnt(0, 5, "high")),
        (burnt(low=0), burnt(low=3), burnt(low=3)),
        (burnt(low=5), burnt(low=3), burnt(low=5)),
        (burnt(low=3), burnt(low=3, closed="low"), burnt(low=3)),
        (burnt(low=3, closed="low"), burnt(low=3), burnt(low=3)),
        (burnt(low=3, closed="low"), burnt(low=3, closed="low"), burnt(low=3, closed="low")),
        (burnt(high=9), burnt(low=3), burnt(3, 9)),
        (burnt(high=9), burnt(high=9, closed="high"), burnt(high=9)),
        (burnt(high=9, closed="high"), burnt(high=9), burnt(high=9)),
        (burnt(high=9), burnt(high=12), burnt(high=9)),
        (burnt(0, 9), burnt(3, 5, "low high"), burnt(3, 5, "low high")),
        (Condition("burnt", (1, 2)), burnt(low=1), burnt(low=1)),
        (burnt(low=0), Condition("burnt", (1, 2)), Condition("burnt", (1, 2))),
        (CARELESS, burnt(low=0), burnt(low=0)),
    ],
)
def test_a_condition_is_narrowed_by_what_the_table_is_about(
    about: Condition, condition: Condition, narrowed: Condition
) -> None:
    assert rows_groups(*one((condition,), where=((about,),))) == ((narrowed,),)


def test_a_table_about_one_of_several_things_narrows_nothing() -> None:
    made = one((burnt(high=5),), where=((burnt(low=0),), (CARELESS,)))
    assert rows_groups(*made) == ((burnt(high=5),),)
