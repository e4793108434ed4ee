"""The table that answers what is on at a moment: made from the entries, shifts and meetings of a timetable."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.condition import Condition
from checks.book.rules import Row
from checks.book.timetable import Timetable
from checks.text import Text, both
from tests.department import sound
from tests.kinds import ENTRIES, FILES, WORDS
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import at, ill_made, likely, told, twice, unknown
from tests.reading.making.test_targets import EVENTS
from tests.shape.good import TIMETABLE
from tests.shape.shaping import changed

FILE = "policies/baking/day.yaml"
OFFERED = {
    "clock": "derive: {clock: {clock: at}}",
    "weekday": "derive: {weekday: {weekday: at}}",
    "season": "facts: [season]",
}
NO_WEEKDAY = changed(WORDS, ", weekday: {weekday: at}}", "}")
NO_SEASON = changed(WORDS, "facts: [season]", "facts: []")


def backwards(spot: str, hours: str, first: str) -> Fault:
    """An end that does not come after the start."""
    return same(
        "odd-timetable",
        spot,
        hours,
        Text(f"晚于 {first}；到午夜写 24:00", f"later than {first}; midnight is 24:00"),
    )


def lacking(event: str, fact: str) -> Fault:
    """An event that does not say what the entries ask."""
    got = Text(f"事件 {event} 没有事实 {fact}", f"the event {event} has no fact {fact}")
    return Fault("odd-timetable", "36:9", got, both(OFFERED[fact]))


BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "an unknown event that asks": (
        "lookup: glance",
        "lookup: glanec",
        [unknown("36:9", "事件", "event", "glanec", likely("glance", EVENTS))],
    ),
    "an event without time of day": ("lookup: glance", "lookup: sale", [lacking("sale", "clock")]),
    "an unknown season": (
        "seasons: [winter]",
        "seasons: [winter, sumer]",
        [unknown("28:21", "季节", "season", "sumer", likely("summer", "summer, winter"))],
    ),
    "an entry that ends before it begins": ('to: "06:00"', 'to: "03:00"', [backwards("14:7", "04:00–03:00", "from")]),
    "an entry of one moment": ('through: "12:00"', 'through: "06:00"', [backwards("21:12", "06:00–06:00", "from")]),
    "an entry after its end": ('after: "20:00"', 'after: "21:00"', [backwards("34:12", "21:00–21:00", "after")]),
    "hours without entry that nobody asks for": (
        "lookup: glance\n",
        "",
        [
            Fault(
                "odd-timetable",
                "36:1",
                Text("没有 lookup，却写了 otherwise", "otherwise without lookup"),
                Text("lookup: 查问的事件，或不写 otherwise", "lookup: the event that asks; or no otherwise"),
            )
        ],
    ),
    "an entry called like the hours without entry": (
        "- id: market",
        "- id: no-entry",
        [
            same(
                "odd-timetable",
                "18:7",
                "no-entry",
                Text("别的名字；no-entry 是没有安排的钟点", "another name; no-entry means the hours without entry"),
            )
        ],
    ),
    "an entry twice": ("- id: market", "- id: dough", [twice("18:7", "编号", "id", "dough", f"{FILE}:11:7")]),
}


test_a_look_up_that_cannot_be = ill_made(FILE, ENTRIES, BAD, **FILES)


STARTS = Text("from（含）或 after（不含）", "from (included) or after (not included)")
STOPS = Text("to（不含）或 through（含）", "to (not included) or through (included)")
ENDS = {
    "no start": ('  from: "04:00"\n', "", "from", "after", STARTS),
    "two starts": ('  from: "04:00"\n', '  from: "04:00"\n  after: "03:00"\n', "from", "after", STARTS),
    "no end": ('  to: "06:00"\n', "", "to", "through", STOPS),
    "two ends": ('  to: "06:00"\n', '  to: "06:00"\n  through: "06:00"\n', "to", "through", STOPS),
}


@pytest.mark.parametrize(("old", "new", "one", "other", "valid"), ENDS.values(), ids=ENDS)
def test_an_entry_has_one_start_and_one_end(
    tmp_path: Path, old: str, new: str, one: str, other: str, valid: Text
) -> None:
    (found,) = told(tmp_path, **{**FILES, "policies__baking__day": changed(ENTRIES, old, new)})
    assert (str(found.place), found.code) == (f"{FILE}:11:7", "odd-timetable")
    got = Text(f"{one} 与 {other} 须恰好写一个", f"an entry needs exactly one of {one} and {other}")
    assert (found.got, found.valid) == (got, valid)


def test_every_entry_is_looked_at(tmp_path: Path) -> None:
    text = changed(changed(ENTRIES, 'to: "06:00"', 'to: "03:00"'), '  after: "20:00"\n', "")
    found = told(tmp_path, **{**FILES, "policies__baking__day": text})
    assert [str(f.place) for f in found] == [f"{FILE}:14:7", f"{FILE}:31:7"]


@pytest.mark.parametrize(("words", "fact"), [(NO_WEEKDAY, "weekday"), (NO_SEASON, "season")])
def test_entries_that_ask_what_the_event_does_not_say(tmp_path: Path, words: str, fact: str) -> None:
    found = told(tmp_path, **{**FILES, "policies__baking__vocabulary": words})
    assert found == at(tmp_path, FILE, lacking("glance", fact))


def test_a_fact_that_is_computed_with_a_fault_is_not_missed_again(tmp_path: Path) -> None:
    words = changed(WORDS, "weekday: {weekday: at}", "weekday: {weekday: season}")
    found = told(tmp_path, **{**FILES, "policies__baking__vocabulary": words})
    assert [(f.code, f.place.file) for f in found] == [("odd-derivation", "policies/baking/vocabulary.yaml")]


@pytest.mark.parametrize(
    ("words", "line"), [(NO_WEEKDAY, "  days: [saturday, sunday]\n"), (NO_SEASON, "  seasons: [winter]\n")]
)
def test_what_no_entry_asks_need_not_be_said(tmp_path: Path, words: str, line: str) -> None:
    files = {"policies__baking__vocabulary": words, "policies__baking__day": changed(ENTRIES, line, "")}
    assert told(tmp_path, **{**FILES, **files}) == []


def test_a_table_that_has_the_name_of_the_look_up(tmp_path: Path) -> None:
    rule = ENTRIES[: ENTRIES.index("entries:")].replace("kind: timetable", "kind: schedule")
    rule = changed(rule, "id: baking.day", "id: baking.day.lookup")
    rule += "events: [sale]\nrows:\n- {id: all, otherwise: true, then: [{warn: true}]}\n"
    (found,) = told(tmp_path, **{**FILES, "policies__baking__rule": rule})
    first = "policies/baking/rule.yaml:1:1"
    assert (str(found.place), found.code, str(found.related[0])) == (f"{FILE}:36:9", "duplicate-id", first)
    assert found.got == Text(f"baking.day.lookup 已用于 {first}", f"baking.day.lookup is already used at {first}")


def made(root: Path, text: str) -> Timetable:
    return sound(root, **{**FILES, "policies__baking__day": text}).timetables["baking.day"]


def hours(row: Row) -> list[tuple[str, str]]:
    """Start and end of each group of a row, closed ends in square brackets."""
    clocks = [next(c for c in group if c.fact == "clock") for group in row.when]
    return [_interval(clock) for clock in clocks]


def _interval(clock: Condition) -> tuple[str, str]:
    start, end = clock.low // 3600, clock.high // 3600
    return f"{'[' if clock.low_closed else '('}{start}", f"{end}{']' if clock.high_closed else ')'}"


def test_each_entry_is_a_row_with_its_hours_days_and_seasons(tmp_path: Path) -> None:
    lookup = made(tmp_path, ENTRIES).lookup
    assert lookup is not None
    assert (lookup.id, lookup.events, lookup.hit, lookup.part_of) == (
        "baking.day.lookup",
        ("glance",),
        "collect",
        "baking.day",
    )
    assert {row.id: hours(row) for row in lookup.rows if not row.otherwise} == {
        "dough": [("[4", "6)")],
        "market": [("[6", "12]")],
        "stove": [("(12", "14)")],
        "sweep": [("(20", "21]")],
    }
    others = {row.id: [(c.fact, c.among) for c in row.when[0] if c.fact != "clock"] for row in lookup.rows if row.when}
    assert others == {
        "dough": [],
        "market": [("weekday", ("saturday", "sunday"))],
        "stove": [("season", ("winter",))],
        "sweep": [],
    }


def test_a_row_names_its_entry_and_cites_its_clauses(tmp_path: Path) -> None:
    lookup = made(tmp_path, ENTRIES).lookup
    assert lookup is not None
    stove = lookup.row("stove")
    (outcome,) = stove.then
    assert (outcome.kind, outcome.name, outcome.title) == ("scheduled", "stove", Text("生炉", "stove"))
    assert (stove.sources, stove.decisions) == (("KM/8/1",), ("D/KM/8/1",))


SILENT = {
    "a decision": ("otherwise: D/KM/8/1\n", "unregulated", "D/KM/8/1"),
    "nothing": ("otherwise: true\n", "none", None),
    "left out": ("", "none", None),
}


@pytest.mark.parametrize(("line", "kind", "decision"), SILENT.values(), ids=SILENT)
def test_the_hours_without_entry(tmp_path: Path, line: str, kind: str, decision: str | None) -> None:
    lookup = made(tmp_path, changed(ENTRIES, "otherwise: D/KM/8/1\n", line)).lookup
    assert lookup is not None
    (outcome,) = lookup.row("no-entry").then
    assert (outcome.kind, outcome.decision, lookup.row("no-entry").otherwise) == (kind, decision, True)


def test_shifts_and_meetings_are_looked_up_alike(tmp_path: Path) -> None:
    """A shift is on in any of its parts."""
    text = changed(TIMETABLE, "id: baking.hours", "id: baking.day") + "lookup: glance\n"
    lookup = made(tmp_path, text).lookup
    assert lookup is not None
    assert {row.id: hours(row) for row in lookup.rows} == {
        "early": [("[4", "8)"), ("[9", "12)")],
        "late": [("[12", "24)")],
        "talk": [("[4", "4)")],
        "no-entry": [],
    }


def test_a_timetable_that_nobody_asks_has_no_table(tmp_path: Path) -> None:
    text = ENTRIES[: ENTRIES.index("lookup:")]
    assert made(tmp_path, text).lookup is None


def test_what_an_entry_holds(tmp_path: Path) -> None:
    entries = {entry.id: entry for entry in made(tmp_path, ENTRIES).entries}
    dough, sweep = entries["dough"], entries["sweep"]
    assert (dough.start, dough.end, dough.after, dough.through, dough.seconds) == (14400, 21600, False, False, 7200)
    assert (dough.role, dough.people, dough.shift, dough.days, dough.seasons) == ("baker", 2, None, (), ())
    assert (sweep.after, sweep.through, sweep.role, sweep.people) == (True, True, None, None)
