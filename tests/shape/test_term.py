"""A term that is not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import TERM
from tests.shape.shaping import (
    ID,
    LIST,
    MAPPING,
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
KEYS = "kind, id, term, means, aliases, instead_of, shown_as, see"
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": (
        "means:",
        "meaning:",
        [missing("1:1", "means", "含义", "what it means"), unknown_key("4:1", "meaning", likely("means", KEYS))],
    ),
    "a term in one text": (
        "term: {zh: 面包皮, en: crust}",
        "term: crust",
        [mistyped("3:7", "term: 文字 crust", "term: the text crust", *MAPPING)],
    ),
    "an alias of no text": ("en: [rind]", 'en: [""]', [blank("5:25", "en")]),
    "aliases in no language": (
        "aliases: {zh: [皮], en: [rind]}",
        "aliases: [rind]",
        [mistyped("5:10", "aliases: 列表", "aliases: a list", *MAPPING)],
    ),
    "words never shown, but none": (
        "aliases: {zh: [皮], en: [rind]}",
        "instead_of: {zh: []}",
        [too_few("5:18", "zh", 0, 1, "中文", "中文")],
    ),
    "what may stand for it, of no text": (
        "aliases: {zh: [皮], en: [rind]}",
        'shown_as: {en: [""]}',
        [blank("5:17", "en")],
    ),
    "a language nobody reads": ("en: [rind]", "fr: [croûte]", [unknown_key("5:20", "fr", known(LANGUAGES))]),
    "a policy that is none": (
        "see: [baking.burnt]",
        "see: [Baking]",
        [wrong("wrong-format", "6:7", "see: Baking", *ID)],
    ),
    "nothing to see": ("see: [baking.burnt]", "see: []", [too_few("6:6", "see", 0, 1, "相关规则", "related policies")]),
    "no value": ("see: [baking.burnt]", "see:", [mistyped("6:5", "see: 没有写值", "see: no value", *LIST)]),
}


test_a_term_that_is_not_well_formed = ill_formed(TERM, BAD)
