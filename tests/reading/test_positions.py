"""Every value and key knows its line and column, counted from 1 and in characters."""

from __future__ import annotations

import pytest

from checks.finding import Finding, Place
from checks.reading.nodes import Map, Seq, Spot, spot_of
from checks.text import Text
from tests.reading.expecting import FILE, composed

TEXT = """\
# 注释
kind: schedule
标题: {zh: 迟到与早退, en: Late, 列表: [一, {深: 1}, "三"]}
rows:
- id: one
  then:
  - fine: 10
    in_writing: true
-   id: two
    note: |
      一
      二
😀😀: 😀 x
"引 号": 'x'
空:
后: 1   # 尾
"""

Spots = dict[str, Spot]


def the_map() -> Map:
    (document,) = composed(TEXT).documents
    return document


def test_keys_and_values_of_lines() -> None:
    document = the_map()
    assert document.spot == (2, 1)
    assert document.key_spots == {
        "kind": (2, 1), "标题": (3, 1), "rows": (4, 1), "😀😀": (13, 1), "引 号": (14, 1), "空": (15, 1), "后": (16, 1),
    }  # fmt: skip
    assert document.value_spots == {
        "kind": (2, 7), "标题": (3, 5), "rows": (5, 1), "😀😀": (13, 5), "引 号": (14, 8), "空": (15, 3), "后": (16, 4),
    }  # fmt: skip


def test_keys_and_values_in_braces_behind_chinese() -> None:
    title: Map = the_map()["标题"]
    assert title.spot == (3, 5)
    assert title.key_spots == {"zh": (3, 6), "en": (3, 17), "列表": (3, 27)}
    assert title.value_spots == {"zh": (3, 10), "en": (3, 21), "列表": (3, 31)}


def test_items_in_brackets_behind_chinese() -> None:
    items: Seq = the_map()["标题"]["列表"]
    assert items.spot == (3, 31)
    assert items.item_spots == [(3, 32), (3, 35), (3, 43)]
    assert (items[1].key_spots, items[1].value_spots) == ({"深": (3, 36)}, {"深": (3, 39)})


def test_items_of_lines() -> None:
    rows: Seq = the_map()["rows"]
    assert (rows.spot, rows.item_spots) == ((5, 1), [(5, 3), (9, 5)])
    assert [row.spot for row in rows] == [(5, 3), (9, 5)]
    assert rows[0].value_spots == {"id": (5, 7), "then": (7, 3)}
    assert rows[0]["then"][0].value_spots == {"fine": (7, 11), "in_writing": (8, 17)}
    assert rows[1].value_spots == {"id": (9, 9), "note": (10, 11)}


def test_line_ends_of_windows_move_nothing() -> None:
    document = composed(TEXT.replace("\n", "\r\n")).documents[0]
    assert document.value_spots == the_map().value_spots
    assert document["标题"].value_spots == the_map()["标题"].value_spots


def test_places_name_the_file() -> None:
    document = the_map()
    assert document.place == Place(FILE, 2, 1)
    assert (document.at("kind"), document.key_at("kind")) == (Place(FILE, 2, 7), Place(FILE, 2, 1))
    assert document["rows"].place == Place(FILE, 5, 1)
    assert document["rows"].at(1) == Place(FILE, 9, 5)
    assert next(document["标题"]["列表"].placed()) == ("一", Place(FILE, 3, 32))


def test_a_key_that_is_absent_is_asked_for_where_the_mapping_starts() -> None:
    title: Map = the_map()["标题"]
    assert (title.at("fr"), title.key_at("fr")) == (Place(FILE, 3, 5), Place(FILE, 3, 5))


def test_a_finding_stands_at_the_value_the_key_or_the_mapping() -> None:
    title: Map = the_map()["标题"]
    got, valid = Text("一", "one"), Text("二", "two")
    line = TEXT.splitlines()[2]
    assert title.finding("code", "en", got, valid) == Finding("code", Place(FILE, 3, 21), got, valid, line)
    assert title.finding("code", "en", got, valid, of_key=True) == Finding("code", Place(FILE, 3, 17), got, valid, line)
    assert title.finding("code", None, got, valid) == Finding("code", Place(FILE, 3, 5), got, valid, line)


PATHS: dict[str, tuple[list[str | int], bool, Spot]] = {
    "the document": ([], False, (2, 1)),
    "a value": (["标题", "en"], False, (3, 21)),
    "a key": (["标题", "en"], True, (3, 17)),
    "an item": (["标题", "列表", 2], False, (3, 43)),
    "a key deep inside": (["rows", 0, "then", 0, "fine"], True, (7, 5)),
    "as far as the path leads": (["rows", 1, "then", 0], False, (9, 5)),
    "an item too many": (["rows", 7, "id"], False, (5, 1)),
    "a key of a list": (["rows", "id"], False, (5, 1)),
    "a part of a word": (["kind", 0], False, (2, 7)),
}


@pytest.mark.parametrize(("path", "of_key", "spot"), PATHS.values(), ids=PATHS)
def test_the_spot_that_a_path_leads_to(path: list[str | int], of_key: bool, spot: Spot) -> None:
    assert spot_of(the_map(), path, of_key) == spot
