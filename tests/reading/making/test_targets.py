"""Targets: a fact, the bounds it must keep, and the events at which it is judged."""

from __future__ import annotations

from pathlib import Path

from checks.text import Text, both
from tests.kinds import FILES, STANDARD
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import at, ill_made, likely, told, twice, unknown
from tests.shape.shaping import changed

FILE = "policies/baking/service.yaml"
NAMES = "joined, wage, day_number, level, burnt, careless, cost, wait, weight, sold_at, salted, clock …"
EVENTS = "batch, nap, sale, glance, figures, sighting, rating"


def odd(spot: str, zh: str, en: str, valid: Text) -> Fault:
    """Bounds that cannot be kept."""
    return Fault("odd-condition", spot, Text(zh, en), valid)


def either(spot: str) -> Fault:
    """A target that does not say when it is judged, or says it twice."""
    got = Text("events 与 each 须恰好写一个", "a table needs either events or each")
    return Fault("odd-table", spot, got, Text("events: [...] 或 each: month", "events: [...] or each: month"))


BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "an unknown fact": (
        "fact: wait",
        "fact: wiat",
        [unknown("18:9", "事实", "fact", "wiat", likely("wait", NAMES))],
    ),
    "an unknown fact of the person": (
        "fact: wait",
        "fact: employee.wagge",
        [unknown("18:9", "事实", "fact", "employee.wagge", likely("employee.wage", NAMES))],
    ),
    "a bound that the fact cannot have": (
        "up_to: 15",
        "up_to: fifteen",
        [same("wrong-value", "19:10", "wait: the text fifteen", Text("整数", "a whole number"))],
    ),
    "a bound between two values": (
        "up_to: 15",
        "up_to: 1.5",
        [same("wrong-value", "19:10", "wait: 1.5", Text("整数", "a whole number"))],
    ),
    "a bound below the least value": (
        "up_to: 15",
        "up_to: -1",
        [same("wrong-value", "19:10", "wait: -1", both("0 …"))],
    ),
    "a bound that is not known": (
        "in: [0, 1]",
        "in: [0, unknown]",
        [
            Fault(
                "wrong-value",
                "40:11",
                Text("规则里不能写 unknown", "a rule cannot say unknown"),
                Text("一个值", "a value"),
            )
        ],
    ),
    "a bound for yes and no": (
        "fact: wait",
        "fact: salted",
        [odd("18:9", "salted 没有大小之分", "salted has no order", Text("is 或 in", "is or in"))],
    ),
    "a value beside a bound": (
        "up_to: 15",
        "up_to: 15\n  is: 15",
        [
            odd(
                "18:9",
                "is 或 in 与别的界限写在一起",
                "is or in beside another bound",
                Text("只写 is，或只写 in，或只写界限", "is alone, in alone, or bounds alone"),
            )
        ],
    ),
    "two bounds on one side": (
        "up_to: 15",
        "up_to: 15\n  below: 16",
        [
            odd(
                "18:9",
                "同一端写了两个界限",
                "two bounds on the same side",
                both("over / from / up_to / below"),
            )
        ],
    ),
    "bounds that nothing keeps": (
        "up_to: 15",
        "up_to: 15\n  from: 16",
        [
            odd(
                "18:9",
                "没有值能同时满足这两个界限",
                "no value meets both bounds",
                Text("下限小于上限", "a lower bound below the upper one"),
            )
        ],
    ),
    "an unknown event of its own": (
        "events: [batch]",
        "events: [bacth]",
        [unknown("38:12", "事件", "event", "bacth", likely("batch", EVENTS))],
    ),
    "events and each of its own": ("  each: month\n", "  each: month\n  events: [sale]\n", [either("30:7")]),
    "an unknown fact in its own where": (
        "[{salted: {is: true}}]",
        "[{salty: {is: true}}]",
        [unknown("24:12", "事实", "fact", "salty", likely("salted", NAMES))],
    ),
    "an unknown fact in the where of all": (
        "employee.level:",
        "employee.lavel:",
        [unknown("14:4", "事实", "fact", "employee.lavel", likely("employee.level", NAMES))],
    ),
}


test_a_target_that_cannot_be = ill_made(FILE, STANDARD, BAD, **FILES)


def test_a_target_without_bound(tmp_path: Path) -> None:
    found = told(tmp_path, **{**FILES, "policies__baking__service": changed(STANDARD, "  up_to: 15\n", "")})
    (one,) = found
    assert (str(one.place), one.code) == (f"{FILE}:16:7", "odd-target")
    assert one.got == Text("没有写界限", "no bound is given")
    assert one.valid == both("over / from / up_to / below / is / in")


def test_the_faults_of_all_targets_are_told(tmp_path: Path) -> None:
    text = changed(changed(STANDARD, "fact: wait", "fact: wiat"), "fact: burnt", "fact: brunt")
    found = told(tmp_path, **{**FILES, "policies__baking__service": text})
    assert found == at(
        tmp_path,
        FILE,
        unknown("18:9", "事实", "fact", "wiat", likely("wait", NAMES)),
        unknown("39:9", "事实", "fact", "brunt", likely("burnt", NAMES)),
    )


def test_all_faults_of_one_target_are_told(tmp_path: Path) -> None:
    text = changed(changed(STANDARD, "fact: weight", "fact: wieght"), "[{salted:", "[{salty:")
    found = told(tmp_path, **{**FILES, "policies__baking__service": text})
    assert found == at(
        tmp_path,
        FILE,
        unknown("24:12", "事实", "fact", "salty", likely("salted", NAMES)),
        unknown("25:9", "事实", "fact", "wieght", likely("weight", NAMES)),
    )


def test_a_target_that_speaks_at_no_event(tmp_path: Path) -> None:
    one_target = STANDARD[: STANDARD.index("- id: weight")]
    text = changed(one_target, "events: [sale]\n", "")
    found = told(tmp_path, **{**FILES, "policies__baking__service": text})
    assert found == at(tmp_path, FILE, either("2:5"))


def test_a_standard_that_speaks_at_no_event_is_told_so_once(tmp_path: Path) -> None:
    """Not for each of its targets; and their other faults are told as well."""
    text = changed(changed(STANDARD, "events: [sale]\n", ""), "fact: wait", "fact: wiat")
    found = told(tmp_path, **{**FILES, "policies__baking__service": text})
    assert found == at(tmp_path, FILE, either("2:5"), unknown("17:9", "事实", "fact", "wiat", likely("wait", NAMES)))


def test_an_unknown_event_of_a_standard_is_told_once(tmp_path: Path) -> None:
    text = changed(STANDARD, "events: [sale]", "events: [slae]")
    found = told(tmp_path, **{**FILES, "policies__baking__service": text})
    assert found == at(tmp_path, FILE, unknown("12:10", "事件", "event", "slae", likely("sale", EVENTS)))


def test_events_and_each_of_a_standard_whose_targets_have_their_own(tmp_path: Path) -> None:
    text = STANDARD[: STANDARD.index("- id: wait")] + STANDARD[STANDARD.index("- id: sales") :]
    text = changed(text, "events: [sale]\n", "events: [sale]\neach: month\n")
    found = told(tmp_path, **{**FILES, "policies__baking__service": text})
    assert found == at(tmp_path, FILE, either("2:5"))


def test_a_target_of_odd_events_hides_no_other_fault(tmp_path: Path) -> None:
    text = changed(
        changed(STANDARD, "  each: month\n", "  each: month\n  events: [sale]\n"), "fact: sales", "fact: saels"
    )
    found = told(tmp_path, **{**FILES, "policies__baking__service": text})
    assert [(f.code, f.place.line) for f in found] == [("odd-table", 30), ("unknown-name", 34)]


def test_a_broken_where_hides_no_fault_of_the_targets(tmp_path: Path) -> None:
    text = changed(changed(STANDARD, "employee.level:", "employee.lavel:"), "fact: wait", "fact: wiat")
    found = told(tmp_path, **{**FILES, "policies__baking__service": text})
    assert found == at(
        tmp_path,
        FILE,
        unknown("14:4", "事实", "fact", "employee.lavel", likely("employee.level", NAMES)),
        unknown("18:9", "事实", "fact", "wiat", likely("wait", NAMES)),
    )


def test_targets_of_their_own_events_need_none_of_the_document(tmp_path: Path) -> None:
    text = STANDARD[: STANDARD.index("- id: wait")] + STANDARD[STANDARD.index("- id: sales") :]
    text = changed(text, "events: [sale]\n", "")
    assert told(tmp_path, **{**FILES, "policies__baking__service": text}) == []


def test_a_target_called_like_a_table(tmp_path: Path) -> None:
    """Each target is a table of its own, named after its standard."""
    rule = STANDARD[: STANDARD.index("events:")].replace("kind: standard", "kind: schedule")
    rule = rule.replace("id: baking.service", "id: baking.service.wait")
    rule += "events: [sale]\nrows:\n- {id: all, otherwise: true, then: [{warn: true}]}\n"
    found = told(tmp_path, **{**FILES, "policies__baking__rule": rule})
    first = "policies/baking/rule.yaml:1:1"
    assert [(str(f.place), f.code, [str(p) for p in f.related]) for f in found] == [
        (f"{FILE}:16:3", "duplicate-id", [first])
    ]
    assert found[0].got == Text(
        f"baking.service.wait 已用于 {first}", f"baking.service.wait is already used at {first}"
    )


def test_two_standards_of_one_name(tmp_path: Path) -> None:
    found = told(tmp_path, **{**FILES, "policies__baking__zz": STANDARD})
    assert found == at(tmp_path, "policies/baking/zz.yaml", twice("2:5", "编号", "id", "baking.service", f"{FILE}:2:5"))
