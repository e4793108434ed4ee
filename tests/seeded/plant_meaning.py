"""What is well written and makes no sense."""

from __future__ import annotations

from collections.abc import Iterator

from checks.making.derivations import OPERATORS
from checks.reading.nodes import Map, Seq
from tests.seeded.edit import At, Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting


def _put(ground: Ground, name: str, node: Map, key: str, text: str, code: str) -> Fault:
    """A fault found where the new value stands."""
    edit = ground.put(node, key, text)
    return Fault(name, (edit,), ((code, At.inside(edit)),))


def _added(ground: Ground, name: str, node: Map, key: str, text: str, code: str) -> Fault:
    """A fault found where the value of a new key stands."""
    edit = ground.add_key(node, f"{key}: {text}")
    return Fault(name, (edit,), ((code, At(edit.file, len(f"{key}: "), edit)),))


def _gone(ground: Ground, kind: str) -> Iterator[Fault]:
    """Something else in the file of a document that every handbook needs."""
    for document in ground.of(kind):
        if document["id"] == kind:
            file = document.source.file
            text = "kind: term\nid: glossary.planted\nterm: {zh: 物, en: thing}\nmeans: {zh: 东西。, en: Something.}\n"
            edit = Edit(file, 0, len(ground.texts[file]), text)
            yield Fault(f"no {kind}", (edit,), ((f"no-{kind}", At.inside(edit)),))


@planting("no-handbook")
def a_handbook_that_is_gone(ground: Ground) -> Iterator[Fault]:
    yield from _gone(ground, "handbook")


@planting("no-organization")
def an_organization_that_is_gone(ground: Ground) -> Iterator[Fault]:
    yield from _gone(ground, "organization")


@planting("no-vocabulary")
def a_vocabulary_that_is_gone(ground: Ground) -> Iterator[Fault]:
    yield from _gone(ground, "vocabulary")


@planting("odd-amount")
def a_fine_of_something_that_is_no_figure(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule"):
        for row in document["rows"]:
            asked = row.get("when") if isinstance(row.get("when"), Map) else {}
            facts = [
                f for f, c in asked.items() if isinstance(c, Map) and isinstance(c.get("is"), bool) and "." not in f
            ]
            for outcome in row["then"]:
                if "fine" in outcome and facts:
                    edit = ground.put(outcome, "fine", f"{{of: {facts[0]}}}")
                    found = (("odd-amount", At.inside(edit, facts[0])),)
                    yield Fault("an odd amount", (edit,), found)


@planting("odd-case")
def a_case_that_ends_before_it_begins(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("example"):
        yield _put(ground, "ends before", document["covers"], "until", "2001-01-01", "odd-case")


@planting("odd-condition")
def more_than_yes(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule"):
        for row in document["rows"]:
            asked = row.get("when") if isinstance(row.get("when"), Map) else {}
            for fact, condition in asked.items():
                if isinstance(condition, Map) and isinstance(condition.get("is"), bool):
                    edit = ground.put(asked, fact, "{over: 0}")
                    yield Fault("no order", (edit,), (("odd-condition", At.inside(edit)),))


@planting("odd-curriculum")
def days_that_run_backwards(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("curriculum"):
        for lesson in document["path"]:
            if "up_to" in lesson.get("days", {}):
                edit = ground.put(lesson["days"], "up_to", "0")
                yield Fault("backwards", (edit,), (("out-of-range", At.inside(edit)),))
            elif lesson["days"]["from"] > 1:
                yield _added(ground, "backwards", lesson["days"], "up_to", "1", "odd-curriculum")


@planting("odd-expectation")
def two_outcomes_in_one(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("example"):
        for outcome in document["expect"]["outcomes"]:
            if "warn" not in outcome:
                edit = ground.add_key(outcome, "warn: true")
                yield Fault("two expected in one", (edit,), (("odd-expectation", ground.start(outcome, edit)),))


@planting("odd-fact")
def a_largest_value_below_the_least(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("vocabulary"):
        for fact in document.get("facts", {}).values():
            if "min" in fact and "max" not in fact:
                yield _added(ground, "max below min", fact, "max", "-1", "odd-fact")


@planting("odd-measure")
def the_worst_of_no_windows(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("vocabulary"):
        for measure in document.get("measures", {}).values():
            if "by" not in measure and measure.get("per") == "year" and "span" not in measure:
                edit = ground.add_key(measure, "by: month")
                yield Fault("by without take", (edit,), (("odd-measure", ground.start(measure, edit)),))


@planting("odd-meeting")
def hours_that_run_backwards(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("meeting"):
        if "hours" in document:
            edit = ground.put(document["hours"], "to", '"00:01"')
            yield Fault("backwards", (edit,), (("odd-meeting", At.inside(edit)),))


@planting("odd-minutes")
def a_next_meeting_before_this_one(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("minutes"):
        if "next_on" in document:
            yield _put(ground, "before this one", document, "next_on", "2001-01-01", "odd-minutes")


@planting("odd-outcome")
def a_row_of_two_outcomes_in_one(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule"):
        for row in document["rows"]:
            for outcome in row["then"]:
                if "warn" not in outcome:
                    edit = ground.add_key(outcome, "warn: true")
                    yield Fault("two in one", (edit,), (("odd-outcome", ground.start(outcome, edit)),))


@planting("odd-row")
def otherwise_beside_conditions(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule"):
        for row in document["rows"]:
            if "when" in row:
                yield _added(ground, "otherwise beside when", row, "otherwise", "true", "odd-row")


@planting("odd-script")
def a_placeholder_without_a_value(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("script"):
        for line in document["scripts"]:
            for said in line["say"]:
                if ground.written(said, "zh").startswith('"'):
                    edits = [ground.say(said, lang, "{planted}") for lang in ("zh", "en")]
                    if all(edits):
                        found = (("odd-script", ground.at(said.at("zh"))),)
                        yield Fault("no value", tuple(edit for edit in edits if edit), found)


@planting("odd-span")
def a_rule_that_ends_before_it_begins(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        if "in_force" in document and "until" not in document["in_force"] and document["kind"] != "statute":
            yield _added(ground, "ends before", document["in_force"], "until", "2001-01-01", "odd-span")


@planting("odd-step")
def a_step_that_goes_nowhere(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("workflow"):
        for step in document["steps"]:
            if "next" in step:
                edit = ground.without_key(step, "next")
                yield Fault("nowhere to go", (edit,), (("odd-step", ground.at(step.at("id"))),))


@planting("odd-table")
def a_table_of_events_and_of_months(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule"):
        if "events" in document:
            edit = ground.add_key(document, "each: month")
            yield Fault("both", (edit,), (("odd-table", ground.at(document.at("id"))),))


@planting("odd-target")
def a_target_without_a_bound(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("standard"):
        for target in document["targets"]:
            bounds = [key for key in target if key in ("over", "from", "up_to", "below", "is", "in")]
            if len(bounds) == 1 and not ground.pointed_at(document["id"]):
                edit = ground.without_key(target, bounds[0])
                yield Fault("no bound", (edit,), (("odd-target", ground.at(target.at("id"))),))


@planting("odd-timetable")
def a_part_that_begins_before_the_last_one_ends(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("timetable"):
        for shift in document.get("shifts", ()):
            if len(shift["parts"]) > 1:
                edit = ground.put(shift["parts"][1], "from", '"08:30"')
                found = (("odd-timetable", At.inside(edit)),)
                yield Fault("parts that meet", (edit,), found)


@planting("odd-scorecard")
def an_event_that_observes_nothing(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("scorecard"):
        observed = document["observed"]
        for event in ground.book.vocabulary.events:
            if event != observed["event"]:
                edit = ground.put(observed, "event", event)
                yield Fault("observes nothing", (edit,), (("odd-scorecard", ground.at(observed.at("fact"))),))


@planting("odd-statute")
def time_missed_in_days_and_in_minutes(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("statute"):
        for guard in document.get("guards", ()):
            for missed in guard.get("unpaid-time", {}).get("missed", ()):
                other = "minutes" if "days" in missed else "days"
                edit = ground.add_key(missed, f"{other}: minutes_missed")
                yield Fault("days and minutes", (edit,), (("odd-statute", ground.at(missed.at("event"))),))


@planting("odd-derivation")
def a_figure_computed_from_what_is_none(ground: Ground) -> Iterator[Fault]:
    types = {name: fact.type for name, fact in ground.book.vocabulary.facts.items()}
    for document in ground.of("vocabulary"):
        for owner in (*document.get("subjects", {}).values(), *document.get("events", {}).values()):
            for how in owner.get("derive", {}).values():
                operator = next(key for key in how if key in OPERATORS)
                strange = [str(f) for f in owner.get("facts", ()) if types[str(f)] not in OPERATORS[operator].reads]
                if strange and isinstance(how[operator], (str, Seq)):
                    many = len(how[operator]) if isinstance(how[operator], Seq) else 0
                    edit = ground.put(how, operator, f"[{', '.join(strange[:1] * many)}]" if many else strange[0])
                    starts = [at for at in range(len(edit.text)) if edit.text.startswith(strange[0], at)]
                    found = tuple(("odd-derivation", At(edit.file, at, edit)) for at in starts[: many or 1])
                    yield Fault("an odd derivation", (edit,), found)
