"""Workflows that do not run through, and timetables that do not hold."""

from __future__ import annotations

from collections.abc import Iterator

from checks.book.values import UNKNOWN
from checks.book.workflow import Workflow
from checks.engine.evaluate import Engine
from checks.engine.routes import routes
from checks.reading.nodes import Map
from tests.seeded.edit import At, Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting


@planting("unreachable-step")
def an_end_that_nothing_leads_to(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("workflow"):
        clause = document["sources"][0]
        edit = ground.add_item(document["ends"], f"{{id: planted, title: {{zh: 到头, en: over}}, sources: [{clause}]}}")
        yield Fault("an end out of reach", (edit,), (("unreachable-step", At.inside(edit, "{id")),))


@planting("untaken-branch")
def a_way_that_no_example_takes(ground: Ground) -> Iterator[Fault]:
    met = _met(ground)
    for document in ground.of("workflow"):
        workflow = ground.book.workflows[document["id"]]
        for step in document["steps"]:
            for fact, value in _settled(ground, workflow, step["id"], met):
                if "next" in step:
                    to = step["next"]
                    ways = [
                        f"{{when: {{{fact}: {{is: {str(one).lower()}}}}}, next: {to}}}" for one in (value, not value)
                    ]
                    start, end = ground.value(step, "next")
                    edit = Edit(document.source.file, start - len("next: "), end, f"choose: [{', '.join(ways)}]")
                    yield Fault(
                        "a way not taken", (edit,), (("untaken-branch", At(edit.file, edit.text.rindex(to), edit)),)
                    )
                    break


def _met(ground: Ground) -> dict[tuple[str, str], list[dict[str, object]]]:
    """By workflow and step the facts with which the examples come there."""
    engine = Engine(ground.book)
    met: dict[tuple[str, str], list[dict[str, object]]] = {}
    for example in ground.book.examples.values():
        for route in routes(ground.book, engine.evaluate(example.case)):
            for stage in route.stages:
                table = stage.consequence.table
                met.setdefault((table.part_of or "", stage.consequence.row.id), []).append(
                    dict(stage.consequence.facts)
                )
    return met


def _settled(
    ground: Ground, workflow: Workflow, step: str, met: dict[tuple[str, str], list[dict[str, object]]]
) -> Iterator[tuple[str, bool]]:
    """Facts of yes or no that are the same whenever an example comes to a step, and that the workflow asks anyway."""
    cases = met.get((workflow.head.id, step), [])
    asked = {condition.fact for one in workflow.steps for b in one.branches for g in b.when for condition in g}
    for fact in sorted(asked):
        known = ground.book.vocabulary.facts.get(fact)
        values = {case.get(fact, UNKNOWN) for case in cases}
        if known is not None and known.type == "boolean" and len(values) == 1 and UNKNOWN not in values:
            yield fact, bool(next(iter(values)))


def _shifts(ground: Ground) -> Iterator[Map]:
    return (document for document in ground.of("timetable") if "shifts" in document)


@planting("uncovered-hours")
def hours_that_nobody_works(ground: Ground) -> Iterator[Fault]:
    for document in _shifts(ground):
        for cover in document.get("must_cover", ()):
            for key, value in (("from", '"05:10"'), ("to", '"23:50"'), ("at_least", "4")):
                edit = ground.put(cover, key, value)
                yield Fault(f"cover {key}", (edit,), (("uncovered-hours", ground.at(cover.place)),))


@planting("meeting-outside-shift")
def a_meeting_before_work_that_nobody_decided(ground: Ground) -> Iterator[Fault]:
    for document in _shifts(ground):
        for meeting in document.get("meetings", ()):
            attending = [shift for shift in document["shifts"] if shift["id"] in meeting["shifts"]]
            inside = [
                any(part["from"] <= meeting["from"] and meeting["to"] <= part["to"] for part in shift["parts"])
                for shift in attending
            ]
            if "decisions" in meeting and not all(inside):
                edit = ground.without_key(meeting, "decisions")
                yield Fault("a meeting out of hours", (edit,), (("meeting-outside-shift", ground.at(meeting.place)),))
