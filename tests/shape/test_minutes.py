"""Minutes that are not well formed: each fault with its place and what would be valid."""

from __future__ import annotations

from tests.reading.expecting import Fault
from tests.shape.good import MINUTES
from tests.shape.shaping import (
    DATE,
    ID,
    NAME,
    WHOLE,
    again,
    ill_formed,
    known,
    likely,
    missing,
    mistyped,
    too_few,
    unknown_key,
    wrong,
)

KEYS = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, meeting, held_on …"
OF_AN_ITEM = "id, says, state, owner, due, takes_up, sources, decisions"
STATES = "open, deferred, done, dropped, noted"
LISTS = "take_up, closed, overdue, passed_over"
OVERDUE = "overdue: [baking.week-1/flour]"
ITEM = ("纪要/议题（^[a-z0-9.-]+/[a-z0-9_-]+$）", "minutes/item (^[a-z0-9.-]+/[a-z0-9_-]+$)")
EARLIER = (
    "接着哪一次的哪一项（^[a-z0-9.-]+/[a-z0-9_-]+$）",
    "the earlier item it goes on from (^[a-z0-9.-]+/[a-z0-9_-]+$)",
)
BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a misspelt key": ("next_on:", "next_day:", [unknown_key("12:1", "next_day", likely("next_on", KEYS))]),
    "no day": ("held_on: 2026-02-02\n", "", [missing("1:1", "held_on", "哪天开的", "the day it was held")]),
    "a day that does not exist": (
        "held_on: 2026-02-02",
        "held_on: 2026-02-30",
        [wrong("wrong-format", "11:10", "held_on: 2026-02-30", *DATE)],
    ),
    "a meeting without chapter": (
        "meeting: baking.council",
        "meeting: council",
        [wrong("wrong-format", "10:10", "meeting: council", *ID)],
    ),
    "how many came, in words": (
        "attended: 3",
        "attended: three",
        [mistyped("13:11", "attended: 文字 three", "attended: the text three", *WHOLE)],
    ),
    "fewer than nobody": ("absent: 1", "absent: -1", [wrong("out-of-range", "14:9", "absent: -1", "≥ 0")]),
    "a state nobody knows": (
        "state: noted",
        "state: told",
        [wrong("wrong-value", "18:70", "state: told", f"可用：{STATES}", f"one of: {STATES}")],
    ),
    "an item in no state": (
        "state: noted",
        "status: noted",
        [
            missing(
                "18:3",
                "state",
                "open 待办，deferred 以后再谈，done 办完，dropped 不办了，noted 只是通报",
                "how it stands",
            ),
            unknown_key("18:63", "status", likely("state", OF_AN_ITEM)),
        ],
    ),
    "an item due soon": ("due: 2026-02-05", "due: soon", [wrong("wrong-format", "16:81", "due: soon", *DATE)]),
    "an owner who is no role": (
        "owner: baker, due",
        "owner: the baker, due",
        [wrong("wrong-format", "16:69", "owner: the baker", *NAME)],
    ),
    "an earlier item without its minutes": (
        "state: done, ",
        "state: done, takes_up: flour, ",
        [wrong("wrong-format", "19:82", "takes_up: flour", *EARLIER)],
    ),
    "an item without source": (
        "en: The oven is mended.}, state: done, sources: [KM/8/1]}",
        "en: The oven is mended.}, state: done}",
        [missing("19:3", "sources", "所依据的原文条款", "the clauses this rests on")],
    ),
    "no word on what is carried over": (
        f"carry_over:\n  take_up: [baking.week-1/flour, baking.week-1/sign]\n  {OVERDUE}\n",
        "",
        [
            missing(
                "1:1",
                "carry_over",
                "下次要接着办的，作者写的期望；与算出的一致才行",
                "what is carried over, as the author expects it; it must agree with what is computed",
            )
        ],
    ),
    "a list of nothing": (
        "take_up: [baking.week-1/flour, baking.week-1/sign]",
        "take_up: []",
        [too_few("21:12", "take_up", 0, 1, "下次要谈的", "what the next meeting must take up")],
    ),
    "an item expected without its minutes": (
        OVERDUE,
        "overdue: [flour]",
        [wrong("wrong-format", "22:13", "overdue: flour", *ITEM)],
    ),
    "an item expected twice": (
        OVERDUE,
        "overdue: [baking.week-1/flour, baking.week-1/flour]",
        [again("22:34", "overdue: baking.week-1/flour")],
    ),
    "a list nobody knows": (OVERDUE, OVERDUE.replace("overdue", "late"), [unknown_key("22:3", "late", known(LISTS))]),
}


test_minutes_that_are_not_well_formed = ill_formed(MINUTES, BAD)
