"""Minutes that do not go on from each other, and what they leave that is not as expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.audit.context import Context
from checks.audit.minutes import CODES, check
from checks.finding import Finding
from checks.shape.suggest import one_of
from checks.text import Text, both
from tests.audit.auditing import TODAY, audited, finding, spot
from tests.department import HEAD, load, write
from tests.papers import COUNCIL, MINUTES, NEXT_MINUTES
from tests.shape.shaping import changed

FOLDER = "policies/baking"


def item(name: str, state: str, takes_up: str = "", due: str = "") -> str:
    more = (f"takes_up: {takes_up}, " if takes_up else "") + (f"due: {due}, " if due else "")
    return f"- {{id: {name}, says: {{zh: 谈。, en: Talk.}}, state: {state}, {more}sources: [KM/8/1]}}\n"


def minutes(number: int, *items: str, carry: str = "{}", held: str = "", meeting: str = "council") -> str:
    """The minutes of a week; its items begin in line 13."""
    day = held or f"2026-02-{7 * number:02}"
    return (
        f"kind: minutes\nid: baking.week-{number}\n{HEAD}meeting: baking.{meeting}\nheld_on: {day}\nitems:\n"
        f"{''.join(items)}carry_over: {carry}\n"
    )


def found(root: Path, *all_minutes: str) -> list[Finding]:
    return audited(root, "minutes", **files(*all_minutes))


def files(*all_minutes: str) -> dict[str, str]:
    """Each of the minutes in a file of its own, the last one first."""
    count = len(all_minutes)
    named = {f"policies__baking__m{count - number}": text for number, text in enumerate(all_minutes)}
    return {"policies__baking__council": COUNCIL, "policies__baking__guild": guild(), **named}


def guild() -> str:
    return COUNCIL.replace("id: baking.council", "id: baking.guild")


def file(number: int, of: int) -> str:
    """The file of the minutes with this number among so many."""
    return f"{FOLDER}/m{of + 1 - number}.yaml"


OPEN = minutes(1, item("flour", "open"), carry="{take_up: [baking.week-1/flour]}")


def test_minutes_that_go_on_from_each_other(tmp_path: Path) -> None:
    assert found(tmp_path, MINUTES, NEXT_MINUTES) == []


def nothing(number: int, of: int, word: str, known: list[str], line: int = 13) -> Finding:
    got = Text(f"没有更早的议题叫 {word}", f"no earlier item is called {word}")
    return finding("takes-up-nothing", f"{file(number, of)}:{line}:3", got, one_of(word, known))


EARLIER = {
    "an item nobody knows": ("baking.week-1/flower", ["baking.week-1/flour"]),
    "minutes nobody knows": ("baking.week-0/flour", ["baking.week-1/flour"]),
    "an item of its own": ("baking.week-2/own", ["baking.week-1/flour"]),
}


@pytest.mark.parametrize(("word", "known"), EARLIER.values(), ids=EARLIER)
def test_an_item_that_goes_on_from_nothing(tmp_path: Path, word: str, known: list[str]) -> None:
    second = minutes(
        2, item("own", "done"), item("flour", "done", word),
        carry="{take_up: [baking.week-1/flour], passed_over: [baking.week-1/flour]}",
    )  # fmt: skip
    assert found(tmp_path, OPEN, second) == [nothing(2, 2, word, known, line=14)]


def test_an_item_of_a_later_meeting_is_no_earlier_one(tmp_path: Path) -> None:
    first = minutes(1, item("flour", "done", "baking.week-2/sugar"))
    second = minutes(2, item("sugar", "noted"))
    assert found(tmp_path, first, second) == [nothing(1, 2, "baking.week-2/sugar", [])]


def test_each_meeting_has_items_of_its_own(tmp_path: Path) -> None:
    other = minutes(2, item("flour", "done", "baking.week-1/flour"), meeting="guild")
    assert found(tmp_path, OPEN, other) == [nothing(2, 2, "baking.week-1/flour", [])]


def test_what_another_meeting_left_is_not_carried_over(tmp_path: Path) -> None:
    assert found(tmp_path, OPEN, minutes(2, item("sugar", "noted"), meeting="guild")) == []


def test_an_item_that_another_took_up_already(tmp_path: Path) -> None:
    second = minutes(2, item("rye", "open", "baking.week-1/flour"), carry="{take_up: [baking.week-2/rye]}")
    third = minutes(3, item("bran", "open", "baking.week-2/rye"), carry="{take_up: [baking.week-3/bran]}")
    fourth = minutes(
        4, item("husk", "done", "baking.week-1/flour"),
        carry="{take_up: [baking.week-3/bran], passed_over: [baking.week-3/bran]}",
    )  # fmt: skip
    got = Text(
        "baking.week-1/flour 已由 baking.week-3/bran 接着谈",
        "baking.week-3/bran goes on from baking.week-1/flour already",
    )
    assert found(tmp_path, OPEN, second, third, fourth) == [
        finding("taken-up-before", f"{file(4, 4)}:13:3", got, both("takes_up: baking.week-3/bran"))
    ]


def test_two_items_may_go_on_from_one(tmp_path: Path) -> None:
    second = minutes(
        2, item("rye", "open", "baking.week-1/flour"), item("wheat", "done", "baking.week-1/flour"),
        carry="{take_up: [baking.week-2/rye]}",
    )  # fmt: skip
    assert found(tmp_path, OPEN, second) == []


def test_items_that_wait_for_each_other_do_not_stop_the_audit(tmp_path: Path) -> None:
    first = minutes(1, item("flour", "open", "baking.week-2/rye"), carry="{take_up: [baking.week-1/flour]}")
    second = minutes(2, item("rye", "open", "baking.week-1/flour"), carry="{take_up: [baking.week-2/rye]}")
    third = minutes(3, item("bran", "done", "baking.week-2/rye"), carry="{closed: [baking.week-2/rye]}")
    assert found(tmp_path, first, second, third) == [nothing(1, 3, "baking.week-2/rye", [])]


def test_two_minutes_of_one_meeting_on_one_day(tmp_path: Path) -> None:
    twin = minutes(2, item("sugar", "noted"), held="2026-02-07")
    got = Text(
        "baking.council 在 2026-02-07 已有纪要 baking.week-2",
        "baking.council of 2026-02-07 has minutes already: baking.week-2",
    )
    assert found(tmp_path, OPEN, twin) == [
        finding(
            "held-twice", f"{file(1, 2)}:1:1", got, Text("一天一份纪要", "one record for each day"), f"{file(2, 2)}:1:1"
        )
    ]


def test_two_meetings_may_be_on_one_day(tmp_path: Path) -> None:
    assert found(tmp_path, OPEN, minutes(2, item("sugar", "noted"), held="2026-02-07", meeting="guild")) == []


def differs(place: str, what: str, listed: str, names: list[str]) -> Finding:
    got = Text(f"{what} 与算出的不同：{listed}", f"{what} is not as computed: {listed}")
    valid = both(f"{what}: [{', '.join(names)}]") if names else Text(f"不写 {what}", f"no {what}")
    return finding("carry-over-differs", place, got, valid)


FLOUR, SIGN = "baking.week-1/flour", "baking.week-1/sign"
FIRST = {
    "take_up lacks an item": (f"  take_up: [{FLOUR}, {SIGN}]", f"  take_up: [{SIGN}]", "take_up", f"+{FLOUR}", [FLOUR, SIGN]),
    "take_up has one too many": (
        f"  take_up: [{FLOUR}, {SIGN}]", f"  take_up: [{FLOUR}, baking.week-1/oven, {SIGN}]",
        "take_up", "-baking.week-1/oven", [FLOUR, SIGN],
    ),
    "take_up has another": (
        f"  take_up: [{FLOUR}, {SIGN}]", f"  take_up: [baking.week-1/flower, {SIGN}]",
        "take_up", f"+{FLOUR}, -baking.week-1/flower", [FLOUR, SIGN],
    ),
    "no take_up at all": (f"  take_up: [{FLOUR}, {SIGN}]\n", "", "take_up", f"+{FLOUR}, +{SIGN}", [FLOUR, SIGN]),
    "overdue lacks an item": (f"\n  overdue: [{FLOUR}]", "", "overdue", f"+{FLOUR}", [FLOUR]),
    "overdue has one too many": (f"overdue: [{FLOUR}]", f"overdue: [{FLOUR}, {SIGN}]", "overdue", f"-{SIGN}", [FLOUR]),
    "something closed that was not": (f"  overdue: [{FLOUR}]", f"  overdue: [{FLOUR}]\n  closed: [baking.week-1/oven]", "closed", "-baking.week-1/oven", []),
    "something passed over that was not": (f"  overdue: [{FLOUR}]", f"  overdue: [{FLOUR}]\n  passed_over: [{SIGN}]", "passed_over", f"-{SIGN}", []),
}  # fmt: skip
SECOND = {
    "closed lacks an item": (f"  closed: [{FLOUR}]\n", "", "closed", f"+{FLOUR}", [FLOUR]),
    "closed has one too many": (f"closed: [{FLOUR}]", f"closed: [{FLOUR}, {SIGN}]", "closed", f"-{SIGN}", [FLOUR]),
    "passed_over lacks an item": (f"  passed_over: [{SIGN}]\n", "", "passed_over", f"+{SIGN}", [SIGN]),
    "passed_over has another": (f"passed_over: [{SIGN}]", f"passed_over: [{FLOUR}]", "passed_over", f"+{SIGN}, -{FLOUR}", [SIGN]),
    "overdue where nothing is": (f"closed: [{FLOUR}]", f"closed: [{FLOUR}]\n  overdue: [{SIGN}]", "overdue", f"-{SIGN}", []),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "what", "listed", "names"), FIRST.values(), ids=FIRST)
def test_what_the_first_meeting_leaves(
    tmp_path: Path, old: str, new: str, what: str, listed: str, names: list[str]
) -> None:
    text = changed(MINUTES, old, new)
    place = spot(file(1, 2), text, "carry_over:").rpartition(":")[0]
    line = int(place.rpartition(":")[2]) + 1
    assert found(tmp_path, text, NEXT_MINUTES) == [differs(f"{file(1, 2)}:{line}:3", what, listed, names)]


@pytest.mark.parametrize(("old", "new", "what", "listed", "names"), SECOND.values(), ids=SECOND)
def test_what_the_second_meeting_leaves(
    tmp_path: Path, old: str, new: str, what: str, listed: str, names: list[str]
) -> None:
    text = changed(NEXT_MINUTES, old, new)
    assert found(tmp_path, MINUTES, text) == [differs(f"{file(2, 2)}:16:3", what, listed, names)]


def test_minutes_of_which_some_cannot_be_read_wait(tmp_path: Path) -> None:
    broken = MINUTES.replace("held_on: 2026-02-02", "held_on: soon")
    book, faults = load(write(tmp_path, **files(broken, NEXT_MINUTES)))
    context = Context(book, tmp_path, TODAY)
    assert [fault.code for fault in faults] == ["wrong-format"]
    assert (list(check(context)), context.waiting) == ([], set(CODES))
