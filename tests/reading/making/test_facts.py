"""Facts of the vocabulary: each key where its type understands it."""

from __future__ import annotations

from pathlib import Path

from checks.text import Text, both
from tests.department import table
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import MORE_WORDS, NAMES, ROW, WORDS, ill_made, known, likely, told, unknown

FIGURES = "decimal, duration, integer, money, percent"


def misplaced(spot: str, key: str, kind: str, types: str) -> Fault:
    """A key that the type does not understand."""
    got = Text(f"{kind} 类型的事实写了 {key}", f"{key} for a fact of type {kind}")
    return Fault("odd-fact", spot, got, Text(f"{key} 只用于 {types}", f"{key} only for {types}"))


def reserved(spot: str, name: str) -> Fault:
    """A name that means something else."""
    names = "at, desk, role, occurrence"
    return same(
        "odd-fact", spot, name, Text(f"别的名字；{names} 另有用处", f"another name; {names} mean something else")
    )


BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "a step for yes and no": (
        "type: role, roles: [chief]",
        "type: boolean, step: 1",
        [misplaced("7:61", "step", "boolean", FIGURES)],
    ),
    "values for a number": (
        "type: percent, min: 0",
        "type: percent, values: {a: {zh: 一, en: a}}, min: 0",
        [misplaced("9:54", "values", "percent", "enum")],
    ),
    "a least value for a date": ("type: date}", "type: date, min: 1}", [misplaced("10:60", "min", "date", FIGURES)]),
    "a rounding for a time": ("type: time}", "type: time, round: up}", [misplaced("5:55", "round", "time", FIGURES)]),
    "yes and no in words for a number": (
        "type: percent, min: 0",
        "type: percent, says: {yes: {zh: 是, en: yes}, no: {zh: 否, en: no}}, min: 0",
        [misplaced("9:54", "says", "percent", "boolean")],
    ),
    "roles for an enum": ("type: enum,", "type: enum, roles: [chief],", [misplaced("8:51", "roles", "enum", "role")]),
    "a timetable for a role": (
        "type: role,",
        "type: role, timetable: baking.hours,",
        [misplaced("7:58", "timetable", "role", "shift")],
    ),
    "a list of values without values": (
        ", values: {rye: {zh: 黑麦, en: rye}, wheat: {zh: 小麦, en: wheat}}",
        "",
        [Fault("missing-key", "8:10", Text("枚举没有 values", "an enum without values"), both("values: {...}"))],
    ),
    "a value that means something else": (
        "values: {rye:",
        "values: {unknown:",
        [
            same(
                "odd-fact",
                "8:60",
                "unknown",
                Text("别的值；unknown 表示还不知道", "another value; unknown means not known yet"),
            )
        ],
    ),
    "a least value above the greatest": (
        "min: 0, max: 60",
        "min: 61, max: 60",
        [same("odd-fact", "4:70", "max: 60", Text("不小于 min", "not below min"))],
    ),
    "a role nobody has": (
        "roles: [chief]",
        "roles: [chief, cook]",
        [unknown("7:73", "岗位", "role", "cook", known("chief, baker"))],
    ),
    "a shift of no timetable": (
        "type: time}",
        "type: shift}",
        [
            Fault(
                "missing-key",
                "5:12",
                Text("班次事实没有 timetable", "a fact of type shift without timetable"),
                Text("timetable: 时间表的编号", "timetable: the id of a timetable"),
            )
        ],
    ),
    "a shift of a timetable nobody wrote": (
        "type: time}",
        "type: shift, timetable: baking.hours}",
        [unknown("5:67", "时间表", "timetable", "baking.hours", Text("目前一个也没有", "there are none"))],
    ),
    "a name that means something else": (
        "  asked: {title",
        "  role: {title",
        [reserved("10:3", "role"), unknown("16:62", "事实", "fact", "asked", known(NAMES))],
    ),
    "the name of the moment": (
        "  asked: {title",
        "  at: {title",
        [reserved("10:3", "at"), unknown("16:62", "事实", "fact", "asked", known(NAMES))],
    ),
    "a recorded fact nobody defined": (
        "facts: [late,",
        "facts: [lait, late,",
        [unknown("16:13", "事实", "fact", "lait", likely("late", NAMES))],
    ),
    "a fact that is recorded and computed": (
        "asked, careless]",
        "asked, careless]\n    derive:\n      late: {minutes: [started, at]}",
        [
            Fault(
                "odd-derivation",
                "18:7",
                Text("late 既要记录又要算出", "late is both recorded and computed"),
                Text("只写在 facts，或只写在 derive", "in facts alone, or in derive alone"),
            )
        ],
    ),
}


test_a_fact_that_cannot_be = ill_made(WORDS, MORE_WORDS, BAD)


def test_a_broken_list_of_values_is_told_once_however_often_it_is_used(tmp_path: Path) -> None:
    words = MORE_WORDS.replace(", values: {rye: {zh: 黑麦, en: rye}, wheat: {zh: 小麦, en: wheat}}", "")
    rule = table("baking.flour", f"events: [order]\nwhere: [{{flour: {{is: rye}}}}, {{flour: {{is: wheat}}}}]\n{ROW}")
    assert [finding.code for finding in told(tmp_path, rule, policies__baking__vocabulary=words)] == ["missing-key"]
