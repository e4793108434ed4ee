"""Time limits that cannot be met: over the whole, over the hours without anyone, two for one clause."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import audited, finding, spot
from tests.department import HEAD
from tests.flows import CHOICE, DECISIONS, WORDS, flowing, step, workflow

FILE = "policies/baking/flows.yaml"
UNITS = """\
units:
  hour: {one: {zh: 小时, en: hour}, many: {zh: 小时, en: hours}}
  month: {one: {zh: 个月, en: month}, many: {zh: 个月, en: months}}
"""
WITH_HOURS = WORDS.replace("units:\n", UNITS).replace(
    "facts:\n", "facts:\n  waited: {title: {zh: 等了, en: wait}, type: integer, unit: minute, min: 0}\n", 1
)
WITH_HOURS = WITH_HOURS.replace("facts: [smooth, saleable,", "facts: [waited, smooth, saleable,")


def within(value: str, unit: str = "minute") -> str:
    return f"within: {{value: {value}, unit: {unit}}}"


def flow(ways: dict[str, tuple[str, str]], *ends: str, **head: str) -> str:
    """A workflow whose steps each say where they lead and something more."""
    text = workflow({name: way for name, (way, _) in ways.items()}, *ends, **head)
    for name, (way, more) in ways.items():
        text = text.replace(step(name, way), step(name, way, more=more))
    return text


def found(root: Path, text: str, **files: str) -> list[Finding]:
    own = flowing(text) | {"policies__baking__vocabulary": WITH_HOURS, "policies__baking__decisions": DECISIONS}
    return audited(root, "limits", **own, **files)


def over(way: str, zh: tuple[str, str], en: tuple[str, str]) -> Finding:
    got = Text(
        f"{way}：各步的时限合计{zh[0]}，全程{zh[1]}",
        f"{way}: the limits of the steps make {en[0]}, the whole has {en[1]}",
    )
    valid = Text("全程不短于各步之和，或各步更短", "a whole as long as its steps together, or shorter steps")
    return finding("limits-over-whole", f"{FILE}:1:1", got, valid)


WAYS = {
    "one": (CHOICE.format("smooth", "two", "three"), within("30")),
    "two": ("next: done", within("40")),
    "three": ("next: done", within("0.5", "hour")),
}


def test_steps_that_together_may_take_longer_than_the_whole(tmp_path: Path) -> None:
    whole = {"within": "{value: 1, unit: hour}"}
    expected = over("one → two → done", ("70分钟", "60分钟"), ("70 minutes", "60 minutes"))
    assert found(tmp_path, flow(WAYS, **whole)) == [expected]


@pytest.mark.parametrize("whole", ["{value: 70, unit: minute}", "{value: 1, unit: month}", "D/KM/8/1"])
def test_a_whole_that_is_long_enough_or_cannot_be_compared(tmp_path: Path, whole: str) -> None:
    assert found(tmp_path, flow(WAYS, within=whole)) == []


def test_a_way_that_no_facts_lead_along_takes_no_time(tmp_path: Path) -> None:
    ways = {
        "one": (CHOICE.format("smooth", "two", "three"), ""),
        "two": ("next: three", within("40")),
        "three": (CHOICE.format("smooth", "done", "four"), ""),
        "four": ("next: done", within("40")),
    }
    assert found(tmp_path, flow(ways, within="{value: 40, unit: minute}")) == []


BACK = "choose: [{{when: {{smooth: {{is: true}}}}, next: done}}, {{otherwise: true, again: {}, at_most: {}}}]"


@pytest.mark.parametrize(
    ("back", "most", "way", "minutes"),
    [
        ("two", "3", "one → two ×4 → done", "50"),
        ("one", "2", "one ×3 → two ×3 → done", "60"),
        ("one", "D/KM/8/1", "one → two → done", "20"),
    ],
)
def test_a_step_counts_as_often_as_it_may_be_done(tmp_path: Path, back: str, most: str, way: str, minutes: str) -> None:
    text = flow(
        {"one": ("next: two", within("10")), "two": (BACK.format(back, most), within("10"))},
        within="{value: 15, unit: minute}",
    )
    expected = over(way, (f"{minutes}分钟", "15分钟"), (f"{minutes} minutes", "15 minutes"))
    assert found(tmp_path, text) == [expected]


def shifts(*parts: str, roles: str = "[baker]", force: str = "{from: 2026-01-01}") -> str:
    head = HEAD.replace("[counter, oven], roles: [baker]", f"[oven], roles: {roles}").replace(
        "in_force: {from: 2026-01-01}", f"in_force: {force}"
    )
    listed = "".join(
        '- {{id: s{}, title: {{zh: 班, en: shift}}, parts: [{{from: "{}", to: "{}"}}], sources: [KM/8/1]}}\n'.format(
            number, *part.split("-")
        )
        for number, part in enumerate(parts)
    )
    return f"kind: timetable\nid: baking.hours\n{head}shifts:\n{listed}"


def outside(text: str, said: tuple[str, str], hours: str) -> Finding:
    got = Text(
        f"one 的时限是{said[0]}；{hours} oven 没有 baker 上班",
        f"one has {said[1]}, and {hours} no baker of oven is at work",
    )
    valid = Text("更长的时限，或由内部裁定写明怎么算", "a longer limit, or a decision that says how it counts")
    place = spot(FILE, text, "id: one")
    return finding("limit-outside-hours", place, got, valid, "policies/baking/hours.yaml:1:1")


@pytest.mark.parametrize(
    ("table", "hours"),
    [
        (shifts("04:00-12:00", "10:00-20:00"), "20:00–04:00"),
        (shifts("00:00-08:00", "16:00-24:00"), "08:00–16:00"),
        (shifts("02:00-10:00", "03:00-04:00", "18:00-24:00"), "10:00–18:00"),
    ],
)
def test_a_limit_shorter_than_the_hours_without_anyone(tmp_path: Path, table: str, hours: str) -> None:
    text = flow({"one": ("next: done", within("7", "hour"))})
    expected = outside(text, ("7小时", "7 hours"), hours)
    assert found(tmp_path, text, policies__baking__hours=table) == [expected]


@pytest.mark.parametrize(
    ("limit", "table"),
    [
        (within("8", "hour"), shifts("04:00-20:00")),
        (f"{within('7', 'hour')}\ndecisions: [D/KM/8/1]", shifts("04:00-20:00")),
        ("within: D/KM/8/1", shifts("04:00-20:00")),
        (within("7", "hour"), shifts("04:00-20:00", roles="[chief]")),
        (within("7", "hour"), shifts("04:00-20:00", force="{from: 2025-01-01, until: 2025-12-31}")),
        (within("7", "hour"), shifts("00:00-24:00")),
    ],
    ids=["long enough", "settled", "silent", "hours of others", "hours of long ago", "somebody is always there"],
)
def test_a_limit_that_can_be_met(tmp_path: Path, limit: str, table: str) -> None:
    assert found(tmp_path, flow({"one": ("next: done", limit)}), policies__baking__hours=table) == []


def standard(*bounds: str) -> str:
    targets = "".join(
        f"- {{id: t{number}, title: {{zh: 等, en: wait}}, fact: waited, {bound}, sources: [KM/8/1]}}\n"
        for number, bound in enumerate(bounds)
    )
    return f"kind: standard\nid: baking.waits\n{HEAD}events: [loaf]\ntargets:\n{targets}"


def test_a_step_with_another_limit_than_the_standard_of_its_clause(tmp_path: Path) -> None:
    text, other = flow({"one": ("next: done", within("1", "hour"))}), standard("up_to: 30", "up_to: 1")
    got = Text(
        "one 的时限是1小时，baking.waits/t0 是30分钟，baking.waits/t1 是1分钟",
        "one has 1 hour, baking.waits/t0 30 minutes, baking.waits/t1 1 minute",
    )
    valid = Text(
        "同一条款同一个时限，或由内部裁定写明为什么不同", "one limit for one clause, or a decision that says why not"
    )
    places = (
        spot("policies/baking/waits.yaml", other, "{id: t0"),
        spot("policies/baking/waits.yaml", other, "{id: t1"),
    )
    assert found(tmp_path, text, policies__baking__waits=other) == [
        finding("limits-differ", spot(FILE, text, "id: one"), got, valid, *places)
    ]


@pytest.mark.parametrize(
    ("limit", "other"),
    [
        (within("1", "hour"), standard("up_to: 30", "up_to: 60")),
        (f"{within('1', 'hour')}\ndecisions: [D/KM/8/1]", standard("up_to: 30")),
        (within("1", "hour"), standard("from: 30")),
        (within("1", "month"), standard("up_to: 30")),
        ("", standard("up_to: 30")),
    ],
    ids=["one of them", "settled", "at least", "no fixed length", "no limit"],
)
def test_limits_that_agree_or_say_different_things(tmp_path: Path, limit: str, other: str) -> None:
    assert found(tmp_path, flow({"one": ("next: done", limit)}), policies__baking__waits=other) == []


def test_a_standard_of_another_clause_is_about_something_else(tmp_path: Path) -> None:
    text = flow({"one": ("next: done", within("1", "hour"))})
    other = standard("up_to: 30").replace("up_to: 30, sources: [KM/8/1]", "up_to: 30, sources: [KM/8/2]")
    assert found(tmp_path, text, policies__baking__waits=other) == []
