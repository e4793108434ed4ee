"""A handbook that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import HANDBOOK
from tests.shape.shaping import (
    LIST,
    MAPPING,
    NAME,
    WHOLE,
    blank,
    ill_formed,
    known,
    likely,
    missing,
    mistyped,
    too_few,
    unknown_key,
    wrong,
)

LANGUAGES = "zh, en"
KEYS = "kind, id, title, department, region, pass_mark, default_desk, desks, chapters, pending, principles, excuses …"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": (
        "pass_mark: 70",
        "pass_mrak: 70",
        [
            missing("1:1", "pass_mark", "测验及格线，百分比", "per cent of a quiz that passes"),
            unknown_key("6:1", "pass_mrak", likely("pass_mark", KEYS)),
        ],
    ),
    "a region nobody knows": (
        "region: CN",
        "region: china",
        [
            wrong(
                "wrong-format",
                "5:9",
                "region: china",
                "地区（^[A-Z]{2}(-[A-Z]{2})?$）",
                "the region whose law applies (^[A-Z]{2}(-[A-Z]{2})?$)",
            )
        ],
    ),
    "a pass mark above all": (
        "pass_mark: 70",
        "pass_mark: 101",
        [wrong("out-of-range", "6:12", "pass_mark: 101", "≤ 100")],
    ),
    "a pass mark of nothing": ("pass_mark: 70", "pass_mark: 0", [wrong("out-of-range", "6:12", "pass_mark: 0", "≥ 1")]),
    "a pass mark in halves": (
        "pass_mark: 70",
        "pass_mark: 69.5",
        [mistyped("6:12", "pass_mark: 数 69.5", "pass_mark: the number 69.5", *WHOLE)],
    ),
    "a pass mark as a text": (
        "pass_mark: 70",
        "pass_mark: 70%",
        [mistyped("6:12", "pass_mark: 文字 70%", "pass_mark: the text 70%", *WHOLE)],
    ),
    "a pass mark left out": (
        "pass_mark: 70\n",
        "",
        [missing("1:1", "pass_mark", "测验及格线，百分比", "per cent of a quiz that passes")],
    ),
    "another id": ("id: handbook", "id: bakery", [wrong("wrong-value", "2:5", "id: bakery", "handbook")]),
    "a desk bound by nothing": (
        "[KM/9]",
        "[]",
        [too_few("16:14", "documents", 0, 1, "哪些原文管它", "source parts that bind it")],
    ),
    "a desk in capitals": ("id: oven", "id: Oven", [wrong("wrong-format", "13:7", "id: Oven", *NAME)]),
    "a desk with a space": (
        "default_desk: counter",
        "default_desk: the counter",
        [wrong("wrong-format", "7:15", "default_desk: the counter", *NAME)],
    ),
    "a document nobody knows": (
        "[KM/9]",
        "[XX/9]",
        [
            wrong(
                "wrong-format",
                "16:15",
                "documents: XX/9",
                "原文部分，例如 TR/11（^(TD|MS|JD|KM|TR)(/[0-9]+)?$）",
                "part of a source, for example TR/11 (^(TD|MS|JD|KM|TR)(/[0-9]+)?$)",
            )
        ],
    ),
    "one language only": (
        "{zh: 面包房, en: the bakery}",
        "{zh: 面包房}",
        [missing("4:13", "en", "English", "English")],
    ),
    "a language of no text": ("{zh: 面包房, en: the bakery}", '{zh: 面包房, en: " "}', [blank("4:27", "en")]),
    "a third language": (
        "{zh: 面包房, en: the bakery}",
        "{zh: 面包房, en: the bakery, de: Bäckerei}",
        [unknown_key("4:39", "de", known(LANGUAGES))],
    ),
    "a title as a single text": (
        "title: {zh: 烘焙, en: Baking}",
        "title: Baking",
        [mistyped("19:10", "title: 文字 Baking", "title: the text Baking", *MAPPING)],
    ),
    "chapters as a mapping": (
        "chapters:\n- id: baking",
        "chapters:\n  id: baking",
        [mistyped("18:3", "chapters: 键值对", "chapters: a mapping", *LIST)],
    ),
}


test_a_handbook_that_is_not_well_formed = ill_formed(HANDBOOK, BAD)
