"""What a meeting leaves to the next one: no pending item is lost, no closed one comes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.book.minutes import CLOSED, PENDING, Expected, Item, Minutes, State
from checks.book.rules import Applies, Head, Span
from checks.engine.carryover import carry_over
from checks.finding import Place
from checks.text import both

HERE = Place("policies/baking/week.yaml")
BEGIN = date(2026, 2, 2)
SOME = both("some")
STATES: tuple[State, ...] = ("open", "deferred", "done", "dropped", "noted")


def item(name: str, state: State = "open", takes_up: str | None = None, due: int | None = None) -> Item:
    """An item due so many days after the beginning."""
    day = None if due is None else BEGIN + timedelta(due)
    return Item(name, SOME, state, None, day, takes_up, (), (), HERE)


def held(name: str, week: int, *items: Item, next_in: int | None = 7, meeting: str = "baking.council") -> Minutes:
    """The minutes of a meeting so many weeks after the beginning; the next one is announced for so many days later."""
    day = BEGIN + timedelta(weeks=week)
    head = Head(name, "minutes", SOME, SOME, "chief", Applies(("oven",)), Span(BEGIN), BEGIN, (), (), HERE)
    following = None if next_in is None else day + timedelta(next_in)
    return Minutes(head, meeting, day, following, None, None, items, Expected((), (), (), (), HERE))


def left(all_minutes: Sequence[Minutes], minutes: Minutes) -> dict[str, list[str]]:
    """The four lists by name; a list of nothing is left out."""
    found = carry_over(all_minutes, minutes)
    lists = {
        "take_up": found.take_up,
        "closed": found.closed,
        "overdue": found.overdue,
        "passed_over": found.passed_over,
    }
    return {what: [one.name for one in ones] for what, ones in lists.items() if ones}


FIRST = held("w1", 0, item("flour", due=3), item("sign", "deferred"), item("count", "noted"), item("oven", "done"))


def test_what_is_open_or_put_off_is_taken_up() -> None:
    assert left([FIRST], FIRST) == {"take_up": ["w1/flour", "w1/sign"], "overdue": ["w1/flour"]}


SECONDS: dict[str, tuple[Minutes, dict[str, list[str]]]] = {
    "spoken of nothing": (
        held("w2", 1),
        {"take_up": ["w1/flour", "w1/sign"], "overdue": ["w1/flour"], "passed_over": ["w1/flour", "w1/sign"]},
    ),
    "closed": (
        held("w2", 1, item("bought", "done", "w1/flour"), item("gone", "dropped", "w1/sign")),
        {"closed": ["w1/flour", "w1/sign"]},
    ),
    "gone on from": (
        held("w2", 1, item("rye", "open", "w1/flour", due=99)),
        {"take_up": ["w1/sign", "w2/rye"], "passed_over": ["w1/sign"]},
    ),
    "put off": (
        held("w2", 1, item("rye", "deferred", "w1/flour")),
        {"take_up": ["w1/sign", "w2/rye"], "passed_over": ["w1/sign"]},
    ),
    "gone on from in two items": (
        held("w2", 1, item("rye", "open", "w1/flour"), item("wheat", "deferred", "w1/flour")),
        {"take_up": ["w1/sign", "w2/rye", "w2/wheat"], "passed_over": ["w1/sign"]},
    ),
    "closed in part": (
        held("w2", 1, item("rye", "open", "w1/flour"), item("wheat", "done", "w1/flour")),
        {"take_up": ["w1/sign", "w2/rye"], "passed_over": ["w1/sign"]},
    ),
    "closed in part, said first": (
        held("w2", 1, item("wheat", "done", "w1/flour"), item("rye", "open", "w1/flour")),
        {"take_up": ["w1/sign", "w2/rye"], "passed_over": ["w1/sign"]},
    ),
    "closed in two items": (
        held("w2", 1, item("rye", "done", "w1/flour"), item("wheat", "dropped", "w1/flour")),
        {"take_up": ["w1/sign"], "closed": ["w1/flour"], "passed_over": ["w1/sign"]},
    ),
    "opened again": (
        held("w2", 1, item("again", "open", "w1/oven"), item("bought", "done", "w1/flour")),
        {"take_up": ["w1/sign", "w2/again"], "closed": ["w1/flour"], "passed_over": ["w1/sign"]},
    ),
    "closed what was closed": (
        held("w2", 1, item("again", "done", "w1/oven"), item("bought", "done", "w1/flour")),
        {"take_up": ["w1/sign"], "closed": ["w1/flour"], "passed_over": ["w1/sign"]},
    ),
    "closed what was told": (
        held("w2", 1, item("counted", "done", "w1/count"), item("bought", "done", "w1/flour")),
        {"take_up": ["w1/sign"], "closed": ["w1/flour", "w1/count"], "passed_over": ["w1/sign"]},
    ),
}


@pytest.mark.parametrize(("second", "lists"), SECONDS.values(), ids=SECONDS)
def test_what_the_second_meeting_leaves(second: Minutes, lists: dict[str, list[str]]) -> None:
    found = left([FIRST, second], second)
    assert {what: sorted(names) for what, names in found.items()} == {w: sorted(names) for w, names in lists.items()}


def test_what_the_second_meeting_said_is_not_known_at_the_first() -> None:
    second = held("w2", 1, item("bought", "done", "w1/flour"))
    assert left([FIRST, second], FIRST) == left([FIRST], FIRST)


@pytest.mark.parametrize(("due", "late"), [(6, True), (7, False), (8, False)])
def test_an_item_due_on_the_day_of_the_next_meeting_is_not_overdue(due: int, late: bool) -> None:
    minutes = held("w1", 0, item("flour", due=due))
    assert ("overdue" in left([minutes], minutes)) is late


@pytest.mark.parametrize(("due", "late"), [(-1, True), (0, False), (6, False)])
def test_where_no_next_meeting_is_announced_the_day_of_this_one_counts(due: int, late: bool) -> None:
    minutes = held("w1", 0, item("flour", due=due), next_in=None)
    assert ("overdue" in left([minutes], minutes)) is late


def test_meetings_of_other_names_leave_nothing_to_each_other() -> None:
    other = held("g1", 1, item("own"), meeting="baking.guild")
    assert left([FIRST, other], other) == {"take_up": ["g1/own"]}


def test_another_meeting_on_the_same_day_leaves_nothing_either() -> None:
    """Which of the two was first nobody knows; the audit refuses them."""
    twin = held("w0", 0, item("sugar"), item("flour", "done", "w1/flour"))
    assert left([twin, FIRST], FIRST) == left([FIRST], FIRST)
    assert left([FIRST, twin], twin) == {"take_up": ["w0/sugar"]}


@st.composite
def series(draw: st.DrawFn) -> list[Minutes]:
    """The minutes of up to five meetings, in order; items go on from any earlier ones of their meeting."""
    records: list[Minutes] = []
    for week in range(draw(st.integers(1, 5))):
        meeting = draw(st.sampled_from(["baking.council", "baking.council", "baking.guild"]))
        earlier = [f"{m.head.id}/{one.id}" for m in records if m.meeting == meeting for one in m.items]
        items = []
        for number in range(draw(st.integers(0, 4))):
            takes_up = draw(st.sampled_from(earlier)) if earlier and draw(st.booleans()) else None
            state = draw(st.sampled_from(STATES if takes_up is None else (*PENDING, *CLOSED)))
            items.append(item(f"i{number}", state, takes_up, draw(st.none() | st.integers(0, 50))))
        records.append(held(f"w{week}", week, *items, next_in=draw(st.none() | st.integers(1, 14)), meeting=meeting))
    return records


def up_to(records: list[Minutes], last: Minutes) -> list[tuple[str, Item]]:
    """Every item of a meeting so far, by its name."""
    same = [m for m in records if m.meeting == last.meeting and m.held_on <= last.held_on]
    return [(f"{m.head.id}/{one.id}", one) for m in same for one in m.items]


@given(series())
def test_every_pending_item_is_taken_up_or_somebody_goes_on_from_it(records: list[Minutes]) -> None:
    for minutes in records:
        items = up_to(records, minutes)
        followed = {one.takes_up for _, one in items}
        pending = [name for name, one in items if one.state in PENDING and name not in followed]
        assert [one.name for one in carry_over(records, minutes).take_up] == pending


@given(series())
def test_a_closed_item_never_comes_back(records: list[Minutes]) -> None:
    for minutes in records:
        over = {name for name, one in up_to(records, minutes) if one.state in CLOSED}
        found = carry_over(records, minutes)
        assert over.isdisjoint(one.name for one in found.take_up)
        assert over.isdisjoint(one.name for one in found.closed)


@given(series())
def test_nothing_is_closed_twice_or_while_it_is_taken_up(records: list[Minutes]) -> None:
    closed: set[str] = set()
    for minutes in records:
        found = carry_over(records, minutes)
        now = [one.name for one in found.closed]
        assert len(now) == len(set(now))
        assert closed.isdisjoint(now)
        closed.update(now)
        assert closed.isdisjoint(one.name for one in found.take_up)


@given(series())
def test_what_is_overdue_or_passed_over_is_to_be_taken_up(records: list[Minutes]) -> None:
    for minutes in records:
        found = carry_over(records, minutes)
        day = minutes.next_on or minutes.held_on
        assert found.overdue == tuple(one for one in found.take_up if one.item.due and one.item.due < day)
        assert found.passed_over == tuple(one for one in found.take_up if one.minutes != minutes)


@given(series().flatmap(lambda records: st.tuples(st.just(records), st.permutations(records))))
def test_the_order_of_the_files_does_not_matter(drawn: tuple[list[Minutes], list[Minutes]]) -> None:
    records, shuffled = drawn
    for minutes in records:
        assert carry_over(shuffled, minutes) == carry_over(records, minutes)


@given(series())
def test_what_comes_later_changes_nothing(records: list[Minutes]) -> None:
    for number, minutes in enumerate(records):
        assert carry_over(records[: number + 1], minutes) == carry_over(records, minutes)
